/* Pairs of passages: what two statements of different States share nearly word for word.
 *
 * Candidates are pairs of statements that share at least PAIRS_SEEDS_LEAST selected shingles in the
 * same order and near each other; each candidate is aligned (alignment.h) and is a pair if enough
 * of the alignment agrees. So nothing is reported that was not compared word by word.
 */
#ifndef PLAUDIT_ECHO_PAIRS_H
#define PLAUDIT_ECHO_PAIRS_H

#include "echo/shingles.h"

struct pair_settings {
    uint32_t least;    /* words that agree and are not common (shingles.h) */
    double similarity; /* share of the aligned words that agree, above 0 to 1 */
    uint32_t partners; /* places that one place of a shingle is compared with, from 2 */
    uint32_t most;     /* pairs; up to PAIRS_MOST */
};

/* So that both passages of every pair can be numbered. */
#define PAIRS_MOST (UINT32_MAX / 2 - 1)

/* Shared shingles that make two statements worth an alignment. */
#define PAIRS_SEEDS_LEAST 2

/* Words of a statement, from `first` to before `end`, counted from 0. */
struct passage {
    uint32_t statement;
    uint32_t first;
    uint32_t end;
};

struct pair {
    struct passage earlier; /* in the stream */
    struct passage later;
};

/* Zero-initialise; pairs_free returns it to the zero state. Memory: 24 bytes a pair. */
struct pairs {
    struct pair *at;
    size_t count;
    size_t capacity;
};

/* Finds the pairs, in the order of their later statements. Fails when there are more than
 * settings->most; `pairs` is then still to be freed.
 *
 * A shingle that stands in more places than `partners` is not compared everywhere with everywhere:
 * each place is compared with the nearest ones before it and with the first ones, half of
 * `partners` each. Passages that are the same then still hang together (clusters.h), and the work
 * grows with the number of words, not with its square. */
struct error *pairs_find(const struct statements *statements, const struct shingles *shingles,
                         const struct pair_settings *settings, struct pairs *pairs);

void pairs_free(struct pairs *pairs);

#endif
