/* From a row to the words that are compared.
 *
 * A word is a token that holds a letter or a number; punctuation is not compared. Every name of a
 * State becomes one and the same word, the *placeholder*, however many tokens it has, so that
 * "commended Ruritania for" and "commended Xanadria for" are the same words.
 *
 * Words are numbered over the whole stream: equal words, equal numbers.
 */
#ifndef PLAUDIT_ECHO_WORDS_H
#define PLAUDIT_ECHO_WORDS_H

#include "memory/slice.h"
#include "states/states.h"

#include <stddef.h>
#include <stdint.h>

/* The number of the placeholder. */
#define WORDS_STATE 0

struct words; /* private */

/* `states` (may be NULL: names are compared as they stand) stays the caller's and must outlive the
 * words. `seed` is that of words_hash. */
struct words *words_new(const struct states *states, uint64_t seed);
void words_free(struct words *words);

/* The words of one row; valid until the next words_read. */
struct word_row {
    const uint32_t *numbers;
    const uint32_t *spans; /* per word: its first byte in the text, and one past its last */
    size_t count;
};

/* Reads a row: the meaning of the columns text, tokens, starts and date. Returns NULL, or what is
 * wrong with the row. */
const char *words_read(struct words *words, struct slice text, struct slice tokens,
                       struct slice starts, struct slice date, struct word_row *row);

/* A hash of the word of that number that depends on its bytes and the seed only: 64-bit FNV-1a
 * begun with the seed, finished with SplitMix64's mixing function. */
uint64_t words_hash(const struct words *words, uint32_t number);

/* SplitMix64's mixing function (Steele, Lea & Flood 2014): a bijection of 64 bits. */
static inline uint64_t words_mix(uint64_t bits) {
    bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9U;
    bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBU;
    return bits ^ (bits >> 31);
}

#endif
