#include "flood/runs.h"

#include <gsl/gsl_sf_gamma.h>
#include <math.h>

static double log_choose(uint64_t n, uint64_t k) {
    return k > n ? -INFINITY : gsl_sf_lnchoose((unsigned)n, (unsigned)k);
}

/* Both kinds are cut into stretches that take turns: `runs`/2 of each, or one more of either. */
static double probability_of(uint64_t first, uint64_t second, uint64_t runs) {
    const uint64_t half = runs / 2;
    const double all = log_choose(first + second, first);
    if (runs % 2 == 0)
        return 2 * exp(log_choose(first - 1, half - 1) + log_choose(second - 1, half - 1) - all);
    return exp(log_choose(first - 1, half) + log_choose(second - 1, half - 1) - all) +
           exp(log_choose(first - 1, half - 1) + log_choose(second - 1, half) - all);
}

static double exact_lower(uint64_t first, uint64_t second, uint64_t runs) {
    double sum = 0;
    for (uint64_t r = 2; r <= runs; r++)
        sum += probability_of(first, second, r);
    return fmin(1, sum);
}

static double normal_lower(uint64_t first, uint64_t second, uint64_t runs) {
    const double n = (double)first + (double)second;
    const double twice = 2 * (double)first * (double)second;
    const double variance = twice * (twice - n) / (n * n * (n - 1));
    return erfc((runs_expected(first, second) - (double)runs - 0.5) / sqrt(2 * variance)) / 2;
}

double runs_expected(uint64_t first, uint64_t second) {
    const double n = (double)first + (double)second;
    return n > 0 ? 1 + 2 * (double)first * (double)second / n : NAN;
}

double runs_lower(uint64_t first, uint64_t second, uint64_t runs) {
    if (first == 0 || second == 0)
        return NAN;
    const uint64_t most = 2 * (first < second ? first : second) + (first != second);
    if (runs >= most)
        return 1;
    return first + second <= RUNS_EXACT_MOST ? exact_lower(first, second, runs)
                                             : normal_lower(first, second, runs);
}
