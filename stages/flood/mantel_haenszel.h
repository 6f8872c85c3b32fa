/* The common odds ratio of fourfold tables in strata.
 *
 * Mantel, N. and Haenszel, W. (1959). Statistical aspects of the analysis of data from
 * retrospective studies of disease. Journal of the National Cancer Institute 22, 719-748.
 * Robins, J., Breslow, N. and Greenland, S. (1986). Estimators of the Mantel-Haenszel variance
 * consistent in both sparse data and large-strata limiting models. Biometrics 42, 311-323.
 */
#ifndef PLAUDIT_FLOOD_MANTEL_HAENSZEL_H
#define PLAUDIT_FLOOD_MANTEL_HAENSZEL_H

#include "intervals/intervals.h"

#include <stddef.h>
#include <stdint.h>

/* One stratum: counts with and without the outcome, in the group of interest and in the other. */
struct fourfold {
    uint64_t interest_with;
    uint64_t interest_without;
    uint64_t other_with;
    uint64_t other_without;
};

/* Not-a-number stands where the strata do not say: no stratum holds both groups and both outcomes,
 * or, for the interval, the ratio is 0 or infinite. */
struct common_odds {
    double ratio;
    struct interval interval; /* Robins, Breslow and Greenland */
    double chi_square;        /* Cochran-Mantel-Haenszel, one degree of freedom, no correction */
    double p;                 /* two-sided */
    double excess;   /* outcomes in the group of interest beyond what independence expects */
    double variance; /* of that, where outcomes are independent: hypergeometric */
};

struct common_odds mantel_haenszel(const struct fourfold strata[], size_t n, double level);

#endif
