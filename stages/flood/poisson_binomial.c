#include "flood/poisson_binomial.h"

#include "flood/root.h"
#include "memory/memory.h"

#include <gsl/gsl_fft_halfcomplex.h>
#include <gsl/gsl_fft_real.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Below this a probability is taken as 0: what it could still add to a tail is below 1e-300 too,
 * and arithmetic on subnormal numbers is slow. */
#define NEGLIGIBLE 1e-305

/* Odds are multiplied by at most e^50: rates of up to 1e-15 can still become nearly 1. */
#define LOG_ODDS_MOST 50.0

static double not_negligible(double probability) {
    return probability < NEGLIGIBLE ? 0 : probability;
}

/* Sets next[0 … n + 1] from density[0 … n] of n trials. Nothing in the loop waits for the step
 * before, so that it becomes vector instructions. */
static void add_trial(const double *restrict density, size_t n, double rate,
                      double *restrict next) {
    const double other = 1 - rate;
    next[0] = not_negligible(density[0] * other);
    for (size_t k = 1; k <= n; k++)
        next[k] = not_negligible(density[k] * other + density[k - 1] * rate);
    next[n + 1] = not_negligible(density[n] * rate);
}

double *poisson_binomial_density(const double rates[], size_t n) {
    double *density = memory_zeroed(n + 1, sizeof *density);
    double *next = memory_zeroed(n + 1, sizeof *next);
    density[0] = 1;
    for (size_t i = 0; i < n; i++) {
        add_trial(density, i, rates[i], next);
        double *last = density;
        density = next;
        next = last;
    }
    free(next);
    return density;
}

/* Summed from the end, where the terms are smallest; rounding must not lift it above 1. */
static double sum_from(const double density[], size_t n, size_t first) {
    double sum = 0;
    for (size_t k = n + 1; k-- > first;)
        sum += density[k];
    return fmin(1, sum);
}

/* ---- many trials ------------------------------------------------------------------------------
 *
 * Halves are convolved by Fourier transform, whose error is absolute: a small tail would drown in
 * it. So the odds of all trials are first multiplied by one factor e^t that makes the observed
 * number the expected one, and the tail is taken back from there:
 * P(X = j) = prod(1 - p + p e^t) e^(-t j) P_t(X = j), with falling weights where t > 0.
 */

/* Parts of this many trials are summed one by one. */
#define PART_MOST 256

/* After the tilt the tail is a good part of 1, so that terms of this size add nothing to its ten
 * digits, be there a million of them; and a transform of the few terms that are left is both more
 * exact and quicker. */
#define TRIMMED 1e-25

/* The probabilities of first … first + count - 1 successes; those of other numbers are negligible.
 */
struct stretch {
    double *density;
    size_t first;
    size_t count;
};

static struct stretch trim(struct stretch stretch) {
    size_t low = 0;
    size_t high = stretch.count;
    while (high > 1 && stretch.density[high - 1] < TRIMMED)
        high--;
    while (low + 1 < high && stretch.density[low] < TRIMMED)
        low++;
    memmove(stretch.density, stretch.density + low, (high - low) * sizeof *stretch.density);
    return (struct stretch){stretch.density, stretch.first + low, high - low};
}

/* GSL keeps the transform of real numbers as r0, r1, i1, r2, i2, … and last r(size/2). */
static void multiply_transforms(double left[], const double right[], size_t size) {
    left[0] *= right[0];
    left[size - 1] *= right[size - 1];
    for (size_t i = 1; i + 1 < size; i += 2) {
        const double real = left[i] * right[i] - left[i + 1] * right[i + 1];
        left[i + 1] = left[i] * right[i + 1] + left[i + 1] * right[i];
        left[i] = real;
    }
}

static double *padded(struct stretch stretch, size_t size) {
    double *values = memory_zeroed(size, sizeof *values);
    memcpy(values, stretch.density, stretch.count * sizeof *values);
    free(stretch.density);
    return values;
}

/* By GSL's transforms with tables of sines: its radix-2 ones go from one sine to the next, which
 * loses digits with every step. */
static void convolve_values(double left[], double right[], size_t size) {
    gsl_fft_real_wavetable *forward = gsl_fft_real_wavetable_alloc(size);
    gsl_fft_halfcomplex_wavetable *backward = gsl_fft_halfcomplex_wavetable_alloc(size);
    gsl_fft_real_workspace *room = gsl_fft_real_workspace_alloc(size);
    gsl_fft_real_transform(left, 1, size, forward, room);
    gsl_fft_real_transform(right, 1, size, forward, room);
    multiply_transforms(left, right, size);
    gsl_fft_halfcomplex_inverse(left, 1, size, backward, room);
    gsl_fft_real_wavetable_free(forward);
    gsl_fft_halfcomplex_wavetable_free(backward);
    gsl_fft_real_workspace_free(room);
}

/* The density of the sum of two independent numbers; takes both. */
static struct stretch convolve(struct stretch left, struct stretch right) {
    const size_t count = left.count + right.count - 1;
    size_t size = 2;
    while (size < count)
        size *= 2;
    double *values = padded(left, size);
    double *other = padded(right, size);
    convolve_values(values, other, size);
    free(other);
    return trim((struct stretch){values, left.first + right.first, count});
}

/* Calls itself log2(n / PART_MOST) deep. */
static struct stretch density_of_many(const double rates[], size_t n) {
    if (n <= PART_MOST)
        return trim((struct stretch){poisson_binomial_density(rates, n), 0, n + 1});
    const size_t half = n / 2;
    return convolve(density_of_many(rates, half), density_of_many(rates + half, n - half));
}

struct balance {
    const double *rates;
    size_t n;
    double wanted;
};

static double rate_tilted(double rate, double log_factor) {
    return 1 / (1 + (1 - rate) / rate * exp(-log_factor));
}

static double balance_at(double log_factor, const void *context) {
    const struct balance *balance = context;
    double sum = 0;
    for (size_t i = 0; i < balance->n; i++)
        sum += rate_tilted(balance->rates[i], log_factor);
    return sum - balance->wanted;
}

/* log of prod(1 - p + p e^t) e^(-t observed). The terms nearly cancel, a million of them even in
 * more than double precision: what each addition rounds off is kept and added, too (Kahan, W.
 * (1965). Further remarks on reducing truncation errors. Communications of the ACM 8, 40). */
static long double log_untilted(const double rates[], size_t n, double t, size_t observed) {
    const long double growth = expm1l((long double)t);
    long double sum = -(long double)t * (long double)observed;
    long double lost = 0;
    for (size_t i = 0; i < n; i++) {
        const long double term = log1pl((long double)rates[i] * growth) - lost;
        const long double next = sum + term;
        lost = (next - sum) - term;
        sum = next;
    }
    return sum;
}

/* For an observed number not below the expected one, and at most n. */
static struct upper_tail far_tail(const double rates[], size_t n, size_t observed) {
    const struct balance balance = {rates, n, fmin((double)observed, (double)n - 0.5)};
    const double t = fmax(0, root_between(balance_at, &balance, 0, 2 * LOG_ODDS_MOST));
    double *tilted = memory_zeroed(n, sizeof *tilted);
    for (size_t i = 0; i < n; i++)
        tilted[i] = rate_tilted(rates[i], t);
    const struct stretch near = density_of_many(tilted, n);
    const double factor = (double)expl(log_untilted(rates, n, t, observed));
    double at = 0;
    double beyond = 0;
    for (size_t k = near.first + near.count; k-- > near.first && k >= observed;)
        *(k > observed ? &beyond : &at) +=
            near.density[k - near.first] * exp(-t * (double)(k - observed));
    free(tilted);
    free(near.density);
    return (struct upper_tail){fmin(1, factor * (beyond + at)), fmin(1, factor * beyond)};
}

static double expected_of(const double rates[], size_t n) {
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += rates[i];
    return sum;
}

/* From whichever tail is the smaller one: so many or more successes are not so many failures. */
static struct upper_tail upper_of_many(const double rates[], size_t n, size_t observed) {
    if (observed > n)
        return (struct upper_tail){0, 0};
    if ((double)observed > expected_of(rates, n))
        return far_tail(rates, n, observed);
    double *failures = memory_zeroed(n, sizeof *failures);
    for (size_t i = 0; i < n; i++)
        failures[i] = 1 - rates[i];
    const struct upper_tail of_failures = far_tail(failures, n, n - observed);
    free(failures);
    return (struct upper_tail){1 - of_failures.exceeded, 1 - of_failures.reached};
}

struct upper_tail poisson_binomial_upper(const double rates[], size_t n, size_t observed) {
    if (n > POISSON_BINOMIAL_SUMMED_MOST)
        return upper_of_many(rates, n, observed);
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
    double wanted;  /* probability of a tail */
    double *tilted; /* the rates after all odds were multiplied */
};

static void tilt_rates(const struct tilt *tilt, double log_factor) {
    for (size_t i = 0; i < tilt->n; i++)
        tilt->tilted[i] = rate_tilted(tilt->rates[i], log_factor);
}

/* How far P(X >= observed) is above what is wanted; rises with the factor. */
static double upper_excess(double log_factor, const void *context) {
    const struct tilt *tilt = context;
    tilt_rates(tilt, log_factor);
    return poisson_binomial_upper(tilt->tilted, tilt->n, tilt->observed).reached - tilt->wanted;
}

/* How far P(X <= observed) is below what is wanted; rises with the factor. */
static double lower_shortfall(double log_factor, const void *context) {
    const struct tilt *tilt = context;
    tilt_rates(tilt, log_factor);
    for (size_t i = 0; i < tilt->n; i++) /* of failures, so that a small tail is exact */
        tilt->tilted[i] = 1 - tilt->tilted[i];
    const size_t failures = tilt->n - tilt->observed;
    return tilt->wanted - poisson_binomial_upper(tilt->tilted, tilt->n, failures).reached;
}

/* The ratio at the factor where `function` is 0. */
static double solve_ratio(const struct tilt *tilt, rising_function *function) {
    tilt_rates(tilt, root_between(function, tilt, -LOG_ODDS_MOST, LOG_ODDS_MOST));
    return expected_of(tilt->tilted, tilt->n) / expected_of(tilt->rates, tilt->n);
}

struct interval poisson_binomial_ratio(const double rates[], size_t n, size_t observed,
                                       double level) {
    if (n == 0)
        return (struct interval){NAN, NAN};
    const struct tilt tilt = {.rates = rates,
                              .n = n,
                              .observed = observed,
                              .wanted = (1 - level) / 2,
                              .tilted = memory_zeroed(n, sizeof(double))};
    struct interval interval = {0, (double)n / expected_of(rates, n)};
    if (observed > 0)
        interval.low = solve_ratio(&tilt, upper_excess);
    if (observed < n)
        interval.high = solve_ratio(&tilt, lower_shortfall);
    free(tilt.tilted);
    return interval;
}
