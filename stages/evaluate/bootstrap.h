/* Intervals by resampling: what each measure would have been had other items been coded.
 *
 * Clusters are drawn with replacement, as many as there are, with all their pairs; without clusters
 * each item is its own. The interval reaches between the quantiles (R's type 7) of the replicates
 * in which the measure is defined.
 * Efron, B. and Tibshirani, R. (1993). An introduction to the bootstrap, chapter 13.
 *
 * The generator is the Mersenne twister MT19937 of GSL, so a seed means the same everywhere.
 */
#ifndef PLAUDIT_EVALUATE_BOOTSTRAP_H
#define PLAUDIT_EVALUATE_BOOTSTRAP_H

#include "evaluate/comparison.h"
#include "intervals/intervals.h"

#include <stdint.h>

struct bootstrap {
    uint64_t replicates; /* at least 1 */
    uint64_t seed;       /* up to 2^32 - 1 */
    double level;
};

/* The interval of each of the comparison's measures. `clusters` is how many there are. */
void bootstrap_intervals(const struct bootstrap *bootstrap, const struct comparison *comparison,
                         size_t clusters, struct interval intervals[]);

/* The quantile `share` (0 to 1) of values in ascending order: type 7 of Hyndman and Fan (1996).
 * Not-a-number for no values. */
double bootstrap_quantile(const double sorted[], size_t count, double share);

#endif
