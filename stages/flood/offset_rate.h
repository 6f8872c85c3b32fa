/* A rate of praise behind statements that were not all made under the same circumstances.
 *
 * With base rate h, a statement made where odds are multiplied by F is praise with probability
 * F h/(1 - h + F h). The estimate solves
 *
 *     strength (mean - h) + sum of (praise - statements F h/(1 - h + F h)) = 0,
 *
 * which is the mode, on the scale of log odds, of the posterior under a beta distribution of that
 * mean and strength. Where every F is 1 it is (mean strength + y)/(strength + n), the posterior
 * mean of the beta-binomial (Skellam 1948).
 */
#ifndef PLAUDIT_FLOOD_OFFSET_RATE_H
#define PLAUDIT_FLOOD_OFFSET_RATE_H

#include <stddef.h>
#include <stdint.h>

/* What was said in one session; the odds of that session are looked up by its number. */
struct session_record {
    uint32_t session;
    double statements; /* not whole where reviews are weighted */
    double praise;
};

/* The rate where all odds are multiplied by `odds`. */
static inline double rate_at_odds(double rate, double odds) {
    return odds * rate / (1 - rate + odds * rate);
}

/* Solves the equation; `odds` is per session number. `mean` lies strictly between 0 and 1,
 * `strength` is above 0, and so the result lies strictly between 0 and 1, however many statements
 * there are. `start` is a first guess. */
double offset_rate(double mean, double strength, const struct session_record records[],
                   size_t count, const double odds[], double start);

#endif
