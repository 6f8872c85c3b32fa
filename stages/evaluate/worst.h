/* The worst disagreements, with their text: where to look first.
 *
 * Scores are far apart when their ranks are: the distance is the difference of the ranks over the
 * number of items, 0 to 1. Codes and marks differ or they do not; of those that differ, the ones
 * about which we were surest (the largest |score|) come first.
 */
#ifndef PLAUDIT_EVALUATE_WORST_H
#define PLAUDIT_EVALUATE_WORST_H

#include "errors/error.h"
#include "evaluate/join.h"
#include "rows/rows.h"

#include <stdint.h>

/* Writes the `most` worst of each comparison. `keys` names the columns that tell an item. */
struct error *worst_write(const struct join *join, const struct gold *gold,
                          const struct named_pairs *keys, uint64_t most,
                          struct rows_writer *writer);

#endif
