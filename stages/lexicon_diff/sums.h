/* What all texts together add up to. Memory is bounded by the lexicons and the number of States,
 * not by the corpus. */
#ifndef PLAUDIT_LEXICON_DIFF_SUMS_H
#define PLAUDIT_LEXICON_DIFF_SUMS_H

#include "lexicon_diff/changes.h"
#include "lexicon_diff/side.h"
#include "memory/buffer.h"
#include "stances/stances.h"

struct counts {
    uint64_t before; /* hits by the old lexicon */
    uint64_t after;  /* hits by the new one */
    uint64_t changes[CHANGES];
};

struct sums {
    const struct common *common;
    struct counts *categories; /* by common number */
    struct counts *entries;    /* the same; an exception's are its own matches */
    struct intern *groups;     /* "state TAB category", both escaped */
    struct counts *states;     /* by number of group */
    size_t states_capacity;
    uint64_t stances[STANCES][STANCES]; /* [old][new] */
    uint64_t texts;
    double scores[2]; /* sums, of the old and of the new */
    struct buffer key;
};

/* `common` stays the caller's and must not grow any more. */
struct sums sums_new(const struct common *common);
void sums_free(struct sums *sums);

/* Adds a text that both sides have read; `state` is escaped, and empty where nobody knows it. */
void sums_add(struct sums *sums, const struct side *before, const struct side *after,
              const struct changes *changes, struct slice state);

/* How many texts change their stance. */
uint64_t sums_changed(const struct sums *sums);

#endif
