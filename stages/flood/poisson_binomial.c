#include "flood/poisson_binomial.h"

#include "flood/root.h"
#include "memory/memory.h"

#include <math.h>
#include <stdlib.h>

/* Below this a probability is taken as 0: what it could still add to a tail is below 1e-300 too,
 * and arithmetic on subnormal numbers is slow. */
#define NEGLIGIBLE 1e-305

/* Odds are multiplied by at most e^50: rates of up to 1e-15 can still become nearly 1. */
#define LOG_ODDS_MOST 50.0

/* density[0 … n] of n trials becomes that of n + 1. */
static void add_trial(double density[], size_t n, double rate) {
    density[n + 1] = density[n] * rate;
    for (size_t k = n; k > 0; k--) {
        const double sum = density[k] * (1 - rate) + density[k - 1] * rate;
        density[k] = sum < NEGLIGIBLE ? 0 : sum;
    }
    density[0] *= 1 - rate;
    if (density[0] < NEGLIGIBLE)
        density[0] = 0;
    if (density[n + 1] < NEGLIGIBLE)
        density[n + 1] = 0;
}

static void fill_density(const double rates[], size_t n, double density[]) {
    density[0] = 1;
    for (size_t i = 0; i < n; i++)
        add_trial(density, i, rates[i]);
}

double *poisson_binomial_density(const double rates[], size_t n) {
    double *density = memory_zeroed(n + 1, sizeof *density);
    fill_density(rates, n, density);
    return density;
}

/* Summed from the end, where the terms are smallest; rounding must not lift it above 1. */
static double sum_from(const double density[], size_t n, size_t first) {
    double sum = 0;
    for (size_t k = n + 1; k-- > first;)
        sum += density[k];
    return fmin(1, sum);
}

struct upper_tail poisson_binomial_upper(const double rates[], size_t n, size_t observed) {
    double *density = poisson_binomial_density(rates, n);
    const struct upper_tail tail = {observed == 0 ? 1 : sum_from(density, n, observed),
                                    observed >= n ? 0 : sum_from(density, n, observed + 1)};
    free(density);
    return tail;
}

/* ---- the ratio's interval ---------------------------------------------------------------------
 */

struct tilt {
    const double *rates;
    size_t n;
    size_t observed;
    double wanted;   /* probability of a tail */
    double *tilted;  /* the rates after all odds were multiplied */
    double *density; /* of the tilted rates */
};

static void tilt_rates(const struct tilt *tilt, double log_factor) {
    for (size_t i = 0; i < tilt->n; i++) {
        const double log_odds = log(tilt->rates[i]) - log1p(-tilt->rates[i]) + log_factor;
        tilt->tilted[i] = 1 / (1 + exp(-log_odds));
    }
}

/* P(X >= observed) less the probability wanted; rises with the factor. */
static double upper_excess(double log_factor, const void *context) {
    const struct tilt *tilt = context;
    tilt_rates(tilt, log_factor);
    fill_density(tilt->tilted, tilt->n, tilt->density);
    return sum_from(tilt->density, tilt->n, tilt->observed) - tilt->wanted;
}

/* The probability wanted less P(X <= observed); rises with the factor. */
static double lower_shortfall(double log_factor, const void *context) {
    const struct tilt *tilt = context;
    tilt_rates(tilt, log_factor);
    fill_density(tilt->tilted, tilt->n, tilt->density);
    double sum = 0;
    for (size_t k = 0; k <= tilt->observed; k++)
        sum += tilt->density[k];
    return tilt->wanted - fmin(1, sum);
}

static double sum_of(const double values[], size_t n) {
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += values[i];
    return sum;
}

/* The ratio at the factor where `function` is 0. */
static double solve_ratio(const struct tilt *tilt, rising_function *function) {
    tilt_rates(tilt, root_between(function, tilt, -LOG_ODDS_MOST, LOG_ODDS_MOST));
    return sum_of(tilt->tilted, tilt->n) / sum_of(tilt->rates, tilt->n);
}

struct interval poisson_binomial_ratio(const double rates[], size_t n, size_t observed,
                                       double level) {
    if (n == 0)
        return (struct interval){NAN, NAN};
    const struct tilt tilt = {.rates = rates,
                              .n = n,
                              .observed = observed,
                              .wanted = (1 - level) / 2,
                              .tilted = memory_zeroed(n, sizeof(double)),
                              .density = memory_zeroed(n + 1, sizeof(double))};
    struct interval interval = {0, (double)n / sum_of(rates, n)};
    if (observed > 0)
        interval.low = solve_ratio(&tilt, upper_excess);
    if (observed < n)
        interval.high = solve_ratio(&tilt, lower_shortfall);
    free(tilt.tilted);
    free(tilt.density);
    return interval;
}
