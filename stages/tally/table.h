/* The table: one row per group, with rates, shares, means, their intervals and their names.
 *
 * Columns: the group columns; n, words; per category X: X, X_rate, X_low, X_high (per 1,000 words);
 * where stances are tallied, per stance Y: stance_Y, stance_Y_share, stance_Y_low, stance_Y_high,
 * and score_mean, score_low, score_high, score_sum, score_squares; method.
 */
#ifndef PLAUDIT_TALLY_TABLE_H
#define PLAUDIT_TALLY_TABLE_H

#include "rows/rows.h"
#include "tally/tallies.h"

/* Adds the table's column names to `names`; an error where two would be the same. */
struct error *table_columns(const struct layout *layout, struct names *names);

/* Writes header and rows; `level` is the coverage of the intervals. */
struct error *table_write(struct tallies *tallies, double level, struct rows_writer *writer);

#endif
