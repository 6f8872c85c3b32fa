/* The coalition effect: do members praise fellow members more than they praise others?
 *
 * For every coalition that the column `groups` names, the statements of its members are counted
 * twofold, praise or not, of a fellow member or not (membership on the day: `groups` and
 * `subject_groups` of the row), in one stratum per speaker, so that a speaker who praises everybody
 * counts for nothing. Statements of an unknown State, or of none that is known, do not count.
 *
 * Memory is bounded by the number of pairs of coalition and speaker.
 */
#ifndef PLAUDIT_FLOOD_COALITIONS_H
#define PLAUDIT_FLOOD_COALITIONS_H

#include "flood/measure.h"
#include "rows/rows.h"

struct error *coalitions_measure(const struct measure *measure, struct rows_reader *reader,
                                 struct rows_writer *writer);

#endif
