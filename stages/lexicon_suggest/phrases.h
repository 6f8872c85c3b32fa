/* Phrases and how often each part of the corpus uses them, in bounded memory.
 *
 * When more different phrases come than the table may hold, those that are rarest so far are
 * forgotten. A phrase that comes again counts from 0, so that its counts may be too low, but never
 * by more than phrases_missed(): the sum, over all times of forgetting, of the greatest count that
 * was forgotten (lossy counting after Manku and Motwani, VLDB 2002). Where nothing was forgotten
 * all counts are exact.
 */
#ifndef PLAUDIT_LEXICON_SUGGEST_PHRASES_H
#define PLAUDIT_LEXICON_SUGGEST_PHRASES_H

#include "intern/intern.h"
#include "memory/slice.h"

#include <stdint.h>

enum { PHRASE_WORDS_MOST = 3 };

/* Some 100 bytes each. */
#define PHRASES_MOST_DEFAULT ((uint64_t)4000000)
#define PHRASES_MOST_LEAST ((uint64_t)100)
#define PHRASES_MOST_MOST ((uint64_t)1000000000)

enum part { PART_IN, PART_AGAINST, PART_NEITHER, PARTS };

struct phrase_counts {
    uint64_t of[PARTS];
};

struct phrases {
    struct intern *texts; /* words joined by one space; number = place in `counts` */
    struct phrase_counts *counts;
    size_t capacity;
    uint64_t most;
    uint64_t missed;
    uint64_t totals[PHRASE_WORDS_MOST + 1][PARTS]; /* by number of words: all phrases */
};

struct phrases phrases_new(uint64_t most);
void phrases_free(struct phrases *phrases);

/* Counts a phrase of so many words; with `listed` false only in the totals. */
void phrases_add(struct phrases *phrases, struct slice phrase, size_t words, enum part part,
                 bool listed);

/* By how much a count may be too low. */
uint64_t phrases_missed(const struct phrases *phrases);

#endif
