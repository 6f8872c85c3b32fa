/* The classes of short words met lately, told by a comparison of numbers.
 *
 * Nearly all tokens are short and were there a moment ago; asking the table of all words would hash
 * each byte by byte. A word of at most 16 bytes is wholly given by its length and two numbers made
 * of its first and last bytes, which overlap where it is shorter. A newcomer takes the place of the
 * one that is there.
 */
#ifndef PLAUDIT_LEXICON_SHORT_WORDS_H
#define PLAUDIT_LEXICON_SHORT_WORDS_H

#include "memory/slice.h"

#include <stdbool.h>
#include <stdint.h>

#define SHORT_WORDS_MOST_BYTES ((size_t)16)
#define SHORT_WORDS_PLACES 4096u /* a power of two; 96 KiB stay in a core's cache */

struct short_word {
    uint64_t first;
    uint64_t last;
    uint32_t length; /* 0: nothing is kept here */
    uint32_t class;
};

struct short_words {
    struct short_word at[SHORT_WORDS_PLACES];
};

static inline bool short_words_takes(struct slice word) {
    return word.length - 1 < SHORT_WORDS_MOST_BYTES;
}

/* The word without its class. */
static inline struct short_word short_word_of(struct slice word) {
    struct short_word found = {.length = (uint32_t)word.length};
    const unsigned char *bytes = (const unsigned char *)word.at;
    if (word.length >= 8) {
        memcpy(&found.first, bytes, 8);
        memcpy(&found.last, bytes + word.length - 8, 8);
    } else if (word.length >= 4) {
        uint32_t first;
        uint32_t last;
        memcpy(&first, bytes, 4);
        memcpy(&last, bytes + word.length - 4, 4);
        found.first = first;
        found.last = last;
    } else {
        found.first = bytes[0];
        found.last = (uint64_t)bytes[word.length / 2] << 8 | bytes[word.length - 1];
    }
    return found;
}

/* Where the word stands if it is kept. */
static inline struct short_word *short_words_place(struct short_words *words,
                                                   const struct short_word *word) {
    uint64_t hash = (word->first ^ word->length) * UINT64_C(0x9E3779B97F4A7C15);
    hash = (hash ^ hash >> 32 ^ word->last) * UINT64_C(0x9E3779B97F4A7C15);
    return &words->at[(hash >> 40) % SHORT_WORDS_PLACES];
}

static inline bool short_word_same(const struct short_word *a, const struct short_word *b) {
    return a->first == b->first && a->last == b->last && a->length == b->length;
}

#endif
