/* Does a share rise from session to session, within strata?
 *
 * Mantel, N. (1963). Chi-square tests with one degree of freedom; extensions of the Mantel-Haenszel
 * procedure. Journal of the American Statistical Association 58, 690-700. The slope is the first
 * step from none: Yusuf, S., Peto, R. et al. (1985). Beta blockade during and after myocardial
 * infarction. Progress in Cardiovascular Diseases 27, 335-371.
 */
#ifndef PLAUDIT_FLOOD_TREND_H
#define PLAUDIT_FLOOD_TREND_H

#include "intervals/intervals.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct trend_case {
    uint32_t stratum;
    double time;
    bool outcome;
};

/* Not-a-number where within no stratum times and outcomes differ. */
struct trend {
    double slope; /* of the log odds, per unit of time */
    struct interval interval;
    double p; /* two-sided */
};

/* Cases of a stratum stand together. */
struct trend trend_within(const struct trend_case cases[], size_t n, double level);

#endif
