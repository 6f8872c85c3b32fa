/* Do like things stand together in a sequence? The number of runs (unbroken stretches of the same
 * kind) among `first` things of one kind and `second` of another.
 *
 * Wald, A. and Wolfowitz, J. (1940). On a test whether two samples are from the same population.
 * Annals of Mathematical Statistics 11, 147-162.
 */
#ifndef PLAUDIT_FLOOD_RUNS_H
#define PLAUDIT_FLOOD_RUNS_H

#include <stdint.h>

/* The number of runs expected where every order is equally likely; not-a-number without things. */
double runs_expected(uint64_t first, uint64_t second);

/* P(so few runs or fewer), which is small where like stands by like; not-a-number where one of the
 * kinds is missing, since then there is but one order. Exact, to about twelve digits; terms below
 * 1e-300 of the greatest one are left out. Time: the square root of the number of things. */
double runs_lower(uint64_t first, uint64_t second, uint64_t runs);

#endif
