/* Where a function that rises crosses zero. */
#ifndef PLAUDIT_FLOOD_ROOT_H
#define PLAUDIT_FLOOD_ROOT_H

typedef double rising_function(double x, const void *context);

/* The root between `low` and `high`, to a relative 1e-12 or better; `low` where the function is not
 * below zero even there, `high` where it is not above zero even there. The function must be finite
 * in between. Brent's method (GSL). */
double root_between(rising_function *function, const void *context, double low, double high);

/* The root of a function that is finite everywhere, sought from `middle` outward in doubled steps
 * of `step` > 0, of which none goes farther than 64; there the search ends, as above. */
double root_near(rising_function *function, const void *context, double middle, double step);

#endif
