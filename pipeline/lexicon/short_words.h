/* The classes of short words, told by a comparison of numbers.
 *
 * Nearly all tokens are short; a table of strings would hash each byte by byte and go from place to
 * place to compare it. A word of at most 16 bytes is wholly given by its length and two numbers
 * made of its first and last bytes, which overlap where it is shorter.
 *
 * Open addressing, at most half full. A table that was zero-initialised is empty and takes words
 * once short_words_clear has been called; freed with short_words_free.
 */
#ifndef PLAUDIT_LEXICON_SHORT_WORDS_H
#define PLAUDIT_LEXICON_SHORT_WORDS_H

#include "memory/memory.h"
#include "memory/slice.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#define SHORT_WORDS_MOST_BYTES ((size_t)16)
#define SHORT_WORDS_LEAST ((size_t)4096) /* places; a power of two */

struct short_word {
    uint64_t first;
    uint64_t last;
    uint32_t length; /* 0: a free place */
    uint32_t class;
};

struct short_words {
    struct short_word *at;
    size_t mask;
    size_t count;
};

static inline void short_words_free(struct short_words *words) {
    free(words->at);
    *words = (struct short_words){0};
}

static inline void short_words_clear(struct short_words *words) {
    short_words_free(words);
    words->mask = SHORT_WORDS_LEAST - 1;
    words->at = memory_zeroed(SHORT_WORDS_LEAST, sizeof *words->at);
}

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

static inline bool short_word_same(const struct short_word *a, const struct short_word *b) {
    return a->first == b->first && a->last == b->last && a->length == b->length;
}

/* Where the word stands, or the free place where it belongs. */
static inline struct short_word *short_words_place(const struct short_words *words,
                                                   const struct short_word *word) {
    uint64_t hash = (word->first ^ word->length) * UINT64_C(0x9E3779B97F4A7C15);
    hash = (hash ^ hash >> 32 ^ word->last) * UINT64_C(0x9E3779B97F4A7C15);
    size_t place = hash >> 40 & words->mask;
    while (words->at[place].length && !short_word_same(&words->at[place], word))
        place = (place + 1) & words->mask;
    return &words->at[place];
}

/* Makes room for one more word; places found before are no longer valid. */
static inline void short_words_reserve(struct short_words *words) {
    if (words->count < words->mask / 2)
        return;
    const struct short_words old = *words;
    words->mask = old.mask * 2 + 1;
    words->at = memory_zeroed(words->mask + 1, sizeof *words->at);
    for (size_t i = 0; i <= old.mask; i++)
        if (old.at[i].length)
            *short_words_place(words, &old.at[i]) = old.at[i];
    free(old.at);
}

/* Adds a word, with its class, that is not there. */
static inline void short_words_add(struct short_words *words, const struct short_word *word) {
    short_words_reserve(words);
    *short_words_place(words, word) = *word;
    words->count++;
}

#endif
