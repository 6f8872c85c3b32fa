/* Exact decimals: whole numbers of units of 10^-places.
 *
 * Sums of scores are kept in them, because sums of floating-point numbers depend on their order and
 * would not add up bit for bit when partial tallies are merged.
 */
#ifndef PLAUDIT_TALLY_EXACT_H
#define PLAUDIT_TALLY_EXACT_H

#include "memory/buffer.h"

#include <stdbool.h>

__extension__ typedef __int128 exact;

/* A score is kept in units of 10^-9 and its square in units of 10^-18. */
#define EXACT_SCORE_PLACES 9
#define EXACT_SQUARE_PLACES 18

/* One whole in units of 10^-places; places is at most 36. */
exact exact_one(int places);

/* Reads a decimal number with or without an exponent, rounded to the nearest unit (half away from
 * zero). False if it is no number or does not fit. */
bool exact_read(struct slice text, int places, exact *value);

/* Appends the number in plain decimals, without trailing zeros: what exact_read reads back. */
void exact_append(struct buffer *buffer, exact value, int places);

#endif
