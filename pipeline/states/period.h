/* A span of days, as tables of names and of members give it.
 *
 * Dates are ISO 8601 text; they are ordered as their bytes are, and a date given only to the month
 * or year stands before all days that it holds. Slices belong to whoever made the period.
 */
#ifndef PLAUDIT_STATES_PERIOD_H
#define PLAUDIT_STATES_PERIOD_H

#include "memory/slice.h"

#include <stdbool.h>

struct period {
    struct slice from; /* the first day; empty: unbounded */
    struct slice to;   /* the last day; empty: unbounded */
};

/* Is `text` a day, such as 2006-06-19? (That the month has that many days is not checked.) */
bool period_is_day(struct slice text);

bool period_holds(const struct period *period, struct slice date);

bool period_overlap(const struct period *a, const struct period *b);

#endif
