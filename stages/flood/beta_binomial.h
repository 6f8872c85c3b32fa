/* How alike the speakers' habits are: the strength of the beta distribution that their rates of
 * praise are drawn from.
 *
 * With mean m and strength s (a beta distribution with parameters m s and (1 - m) s), a speaker who
 * praised y times in n has the expected rate (m s + y)/(s + n): the strength is the number of
 * statements at which a speaker's own record weighs as much as everybody's mean.
 * Skellam, J. G. (1948). A probability distribution derived from the binomial distribution by
 * regarding the probability of success as variable between the sets of trials. Journal of the Royal
 * Statistical Society B 10, 257-261. Shrinkage: Efron, B. and Morris, C. (1973), Journal of the
 * American Statistical Association 68, 117-130.
 */
#ifndef PLAUDIT_FLOOD_BETA_BINOMIAL_H
#define PLAUDIT_FLOOD_BETA_BINOMIAL_H

#include <stddef.h>

/* Where the likelihood has no maximum in between (habits that do not differ at all, or speakers who
 * speak but once) the strength is one of these. */
#define STRENGTH_LEAST 0.05
#define STRENGTH_MOST 1e5

struct praise_record {
    double statements; /* not whole where statements are weighted */
    double praise;
};

/* The strength of greatest likelihood, given the mean, which lies strictly between 0 and 1. */
double beta_binomial_strength(const struct praise_record records[], size_t n, double mean);

#endif
