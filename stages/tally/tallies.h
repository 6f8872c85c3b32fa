/* Sums per group of statements.
 *
 * Invariant: everything summed is a whole number (scores and their squares are exact decimals), so
 * the sums do not depend on the order of what is added, and sums of parts add up: tallies of two
 * halves of a stream, merged, equal the tally of the whole in every bit. Rates, shares, means and
 * intervals are computed from the sums when they are written, never summed.
 *
 * Memory is bounded by the number of groups.
 */
#ifndef PLAUDIT_TALLY_TALLIES_H
#define PLAUDIT_TALLY_TALLIES_H

#include "errors/error.h"
#include "stances/stances.h"
#include "tally/exact.h"
#include "tally/names.h"

#include <stdint.h>

/* What is summed, and by what: the same for all groups. */
struct layout {
    struct names groups;     /* the columns whose values make a group */
    struct names categories; /* the columns that are summed */
    bool stances;            /* stances are counted and scores summed */
};

void layout_free(struct layout *layout);

struct sums {
    uint64_t statements;
    uint64_t words;
    uint64_t stances[STANCES];
    exact scores;     /* of the statements, in units of 10^-9 */
    exact squares;    /* of the scores, in units of 10^-18 */
    uint64_t *counts; /* per category */
};

struct tallies; /* private */

/* `layout` stays the caller's and must outlive the tallies. */
struct tallies *tallies_new(const struct layout *layout);
void tallies_free(struct tallies *tallies);

/* Adds to a group. `key` holds the group's values, escaped, with tabs between them. Fails, and has
 * then added a part, when a sum becomes too large for its type. */
struct error *tallies_add(struct tallies *tallies, struct slice key, const struct sums *sums);

const struct layout *tallies_layout(const struct tallies *tallies);

/* The groups in the bytewise order of their keys (LC_ALL=C sort); call after the last addition. */
size_t tallies_sort(struct tallies *tallies);
struct slice tallies_key(const struct tallies *tallies, size_t place);
const struct sums *tallies_sums(const struct tallies *tallies, size_t place);

#endif
