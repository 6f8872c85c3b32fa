/* The Poisson-binomial distribution: the number of successes in independent trials that each have a
 * probability of their own.
 *
 * Computed by adding one trial after the other to the distribution. All terms are positive, so
 * nothing cancels: relative errors stay near n times the machine's precision, in the far tail too,
 * down to about 1e-300, below which a tail counts as 0. Time n^2/2, memory n. Beyond
 * POISSON_BINOMIAL_SUMMED_MOST trials, tails come from Fourier transforms of the distribution
 * tilted towards what was observed, to ten digits or better, in time n log(n)^2.
 * Hong, Y. (2013). On computing the distribution function for the Poisson binomial distribution.
 * Computational Statistics & Data Analysis 59, 41-51.
 */
#ifndef PLAUDIT_FLOOD_POISSON_BINOMIAL_H
#define PLAUDIT_FLOOD_POISSON_BINOMIAL_H

#include "intervals/intervals.h"

#include <stddef.h>

#define POISSON_BINOMIAL_SUMMED_MOST 4096

/* The n + 1 probabilities of 0 … n successes, in memory the caller frees. `rates` are from 0 to 1.
 */
double *poisson_binomial_density(const double rates[], size_t n);

struct upper_tail {
    double reached;  /* P(X >= observed): the p-value that is reported */
    double exceeded; /* P(X > observed); reached and exceeded are what a mid-p value, or one
                        randomised between the two, is made of */
};

struct upper_tail poisson_binomial_upper(const double rates[], size_t n, size_t observed);

/* The exact interval of the ratio of expected successes to sum(rates), where all odds are
 * multiplied by one unknown factor: the two factors at which P(X >= observed) and P(X <= observed)
 * are (1 - level)/2, by inversion of the test as in Clopper and Pearson (1934). Its low end is
 * above 1 exactly when P(X >= observed) < (1 - level)/2. The rates must lie strictly between 0 and
 * 1; not defined for n = 0. */
struct interval poisson_binomial_ratio(const double rates[], size_t n, size_t observed,
                                       double level);

#endif
