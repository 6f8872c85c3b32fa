/* What has to be known of a character to cut text: its category in the word rules and in the
 * sentence rules, and what it does to a token. One number a character, found with one look-up;
 * worked out of ICU's properties when the first character of its block of 128 is met.
 */
#ifndef PLAUDIT_WORDS_CHARACTERS_H
#define PLAUDIT_WORDS_CHARACTERS_H

#include "words/rules.h"

#include <stdbool.h>
#include <stdint.h>

/* What was seen in a stretch of text, as a set. */
enum seen {
    SEEN_SPACE = 1,     /* white space, which ends a token */
    SEEN_INVISIBLE = 2, /* a control or default-ignorable character: no part of a token's ends */
    SEEN_MARK = 4,      /* part of a token */
    SEEN_WORD = 8,      /* a letter or number (General_Category L, N): part of a token, which it
                           makes a word */
    SEEN_CHANGING = 16, /* a character that folding may change, alone or beside another */
    SEEN_WIDE = 32,     /* a character outside ASCII */
    SEEN_ANYTHING = 63  /* nobody has looked */
};

#define CHARACTERS_MAX_WORD_CATEGORIES 64u
#define CHARACTERS_MAX_SENTENCE_CATEGORIES 32u
#define CHARACTERS_BLOCK 128u

struct characters {
    const struct rules *words; /* or both NULL: then only what is seen is known */
    const struct rules *sentences;
    uint16_t ascii[CHARACTERS_BLOCK];
    uint16_t *blocks[0x110000 / CHARACTERS_BLOCK]; /* NULL until needed */
};

/* `characters` must have been zeroed. The rules stay the caller's and must outlive it; their
 * categories must not be more than the limits above. */
void characters_open(struct characters *characters, const struct rules *words,
                     const struct rules *sentences);
void characters_close(struct characters *characters);

/* Works out the block of `character`. */
const uint16_t *characters_block(struct characters *characters, int32_t character);

static inline uint16_t characters_get(struct characters *characters, int32_t character) {
    const uint16_t *block = characters->blocks[(uint32_t)character / CHARACTERS_BLOCK];
    if (!block)
        block = characters_block(characters, character);
    return block[(uint32_t)character % CHARACTERS_BLOCK];
}

/* Set in a value by whoever knows that the character is outside ASCII: SEEN_WIDE. */
#define CHARACTERS_WIDE UINT32_C(0x10000)

static inline uint32_t word_category(uint32_t value) {
    return value & 0x3F;
}

static inline uint32_t sentence_category(uint32_t value) {
    return value >> 6 & 0x1F;
}

static inline uint32_t seen_of(uint32_t value) {
    return value >> 11;
}

#endif
