/* The Poisson-binomial distribution where one more thing moves all trials together: the log odds
 * of all of them are shifted by c + d Z with Z standard normal. The centre c is such that the
 * expected number of successes stays the sum of the rates, so that dispersion widens the
 * distribution and moves nothing (a marginally specified model: Heagerty, P. J. (1999). Marginally
 * specified logistic-normal models for longitudinal binary data. Biometrics 55, 688-698).
 *
 * Integrals over Z are sums at equal steps, which for these integrands are right to about twelve
 * digits when a step is below the width of what is integrated (Trefethen, L. N. and Weideman, J. A.
 * C. (2014), SIAM Review 56, 385-458). Rates lie strictly between 0 and 1. With d = 0 everything is
 * the Poisson-binomial distribution itself.
 */
#ifndef PLAUDIT_FLOOD_DISPERSED_H
#define PLAUDIT_FLOOD_DISPERSED_H

#include "flood/poisson_binomial.h"
#include "intervals/intervals.h"

#include <stddef.h>

/* With more trials than this, and d > 0, tails are those of the normal distribution on the scale of
 * the shift, with continuity correction: the number that was observed then says where the shift
 * was nearly exactly. */
#define DISPERSED_EXACT_MOST 2000

/* The variance of the number of successes. */
double dispersed_variance(const double rates[], size_t n, double deviation);

struct upper_tail dispersed_upper(const double rates[], size_t n, size_t observed,
                                  double deviation);

/* The interval of the ratio of expected successes to the sum of the rates, where the odds of all
 * are multiplied by one unknown factor, by inversion of the test: its low end is above 1 exactly
 * when P(X >= observed) < (1 - level)/2. Not defined for n = 0. */
struct interval dispersed_ratio(const double rates[], size_t n, size_t observed, double deviation,
                                double level);

/* One trial, or `statements` alike ones. */
struct outcome {
    double rate;
    double statements;
    double praise;
};

/* How much likelier these outcomes are with dispersion than without, as a logarithm. */
double dispersed_log_ratio(const struct outcome outcomes[], size_t count, double deviation);

#endif
