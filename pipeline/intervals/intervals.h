/* Intervals that stand beside every published number.
 *
 * All functions are pure. `level` is the coverage, strictly between 0 and 1 (0.95). Where an
 * interval is not defined both ends are not-a-number, which the row stream writes as an empty
 * field. Distributions are GSL's; nothing here can reach GSL's error handler.
 */
#ifndef PLAUDIT_INTERVALS_H
#define PLAUDIT_INTERVALS_H

#include <stdint.h>

struct interval {
    double low;
    double high;
};

/* What an option --level may ask for, and what holds where none is given. */
#define INTERVAL_LEVEL_LEAST 0.5
#define INTERVAL_LEVEL_MOST 0.999999
#define INTERVAL_LEVEL_DEFAULT 0.95

/* The score interval of a share, without continuity correction. `successes` <= `trials`; not
 * defined for 0 trials.
 * Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference.
 * Journal of the American Statistical Association 22, 209-212. */
struct interval interval_share(uint64_t successes, uint64_t trials, double level);

/* The exact interval of the mean of a Poisson variable that was observed as `count`; its low end
 * is 0 for a count of 0. Accurate to at least ten digits up to a count of 1e12.
 * Garwood, F. (1936). Fiducial limits for the Poisson distribution. Biometrika 28, 437-442. */
struct interval interval_count(uint64_t count, double level);

/* Student's interval of a mean, from the mean and the standard error of `n` independent values; not
 * defined for fewer than two. */
struct interval interval_mean(double mean, double standard_error, uint64_t n, double level);

/* The standard normal deviate that a two-sided interval reaches to: 1.959964 for 0.95. */
double interval_deviate(double level);

#endif
