#include "intervals/intervals.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_randist.h>
#include <math.h>

/* From this shape on the gamma distribution's quantiles come from their series in 1/sqrt(shape),
 * whose rest is then below the twelfth digit; below it they are solved for. (GSL's own inverse now
 * and then does not converge from about 1700 on, and ends the process when it does not; its
 * distribution function does so near 1e6.) */
#define LARGE_SHAPE 1000.0

/* Halving alone needs 60 steps for full precision; Newton's steps take about six. */
#define SOLVING_STEPS 200

static const struct interval undefined_interval = {NAN, NAN};

double interval_deviate(double level) {
    return gsl_cdf_ugaussian_Qinv((1 - level) / 2);
}

/* The centre and half-width solve |p - share| = z sqrt(p(1 - p)/n) for p. At the edges the algebra
 * gives exactly 0 and 1, which rounding must not blur. */
struct interval interval_share(uint64_t successes, uint64_t trials, double level) {
    if (trials == 0)
        return undefined_interval;
    const double n = (double)trials;
    const double share = (double)successes / n;
    const double z = interval_deviate(level);
    const double scale = 1 + z * z / n;
    const double centre = (share + z * z / (2 * n)) / scale;
    const double half = z / scale * sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    return (struct interval){successes == 0 ? 0 : fmax(0, centre - half),
                             successes == trials ? 1 : fmin(1, centre + half)};
}

/* The gamma distribution's quantile at the standard normal quantile z, to the order of
 * shape^(-5/2). Cornish, E. A. and Fisher, R. A. (1938); the coefficients are those of Goldberg, H.
 * and Levine, H. (1946), Annals of Mathematical Statistics 17, 216-225, for chi-square halved. */
static double series_quantile(double shape, double z) {
    const double root = sqrt(shape);
    const double z2 = z * z;
    return shape + z * root + (z2 - 1) / 3 + z * (z2 - 7) / (36 * root) -
           ((3 * z2 + 7) * z2 - 16) / (810 * shape) +
           z * ((9 * z2 + 256) * z2 - 433) / (38880 * shape * root) +
           (((12 * z2 - 243) * z2 - 923) * z2 + 1472) / (204120 * shape * shape) -
           z * (((3753 * z2 + 4353) * z2 - 289517) * z2 - 289717) /
               (146966400 * shape * shape * root);
}

typedef double tail_function(double x, double shape, double scale);

/* Solves tail_of(x) = tail; `sign` is +1 where tail_of rises with x and -1 where it falls. Newton's
 * steps, halving the bracket instead wherever a step would leave it. */
static double solve_quantile(tail_function *tail_of, double sign, double shape, double tail,
                             double start) {
    double low = 0;
    double high = 2 * shape + 64; /* at least 64 more than the mean: beyond any level allowed */
    double x = start > low && start < high ? start : shape;
    for (int step = 0; step < SOLVING_STEPS; step++) {
        const double excess = sign * (tail_of(x, shape, 1) - tail);
        if (excess == 0)
            break;
        *(excess > 0 ? &high : &low) = x;
        double next = x - excess / gsl_ran_gamma_pdf(x, shape, 1);
        if (!(next > low && next < high))
            next = low + (high - low) / 2;
        if (fabs(next - x) <= 1e-15 * x)
            break;
        x = next;
    }
    return x;
}

/* Where the gamma distribution of that shape has `tail` below it, or above it. */
static double lower_quantile(double shape, double tail) {
    const double start = series_quantile(shape, gsl_cdf_ugaussian_Pinv(tail));
    return shape >= LARGE_SHAPE ? start : solve_quantile(gsl_cdf_gamma_P, 1, shape, tail, start);
}

static double upper_quantile(double shape, double tail) {
    const double start = series_quantile(shape, gsl_cdf_ugaussian_Qinv(tail));
    return shape >= LARGE_SHAPE ? start : solve_quantile(gsl_cdf_gamma_Q, -1, shape, tail, start);
}

struct interval interval_count(uint64_t count, double level) {
    const double tail = (1 - level) / 2;
    return (struct interval){count == 0 ? 0 : lower_quantile((double)count, tail),
                             upper_quantile((double)count + 1, tail)};
}

struct interval interval_mean(double mean, double standard_error, uint64_t n, double level) {
    if (n < 2)
        return undefined_interval;
    const double half = gsl_cdf_tdist_Qinv((1 - level) / 2, (double)(n - 1)) * standard_error;
    return (struct interval){mean - half, mean + half};
}
