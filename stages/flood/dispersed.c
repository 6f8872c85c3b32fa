#include "flood/dispersed.h"

#include "flood/offset_rate.h"
#include "flood/root.h"
#include "memory/memory.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

/* Beyond ten deviations a normal variable has 1e-23. */
#define REACH 10.0

/* A step of this many widths is right to twelve digits. */
#define STEP 0.65

#define SHIFT_MOST 50.0

/* Log odds are shifted to centre + deviation z, at z = -REACH, -REACH + step, … */
struct shifts {
    const double *rates;
    size_t n;
    double centre;
    double deviation;
    double step;
    int count;
};

static double deviate_of(const struct shifts *shifts, int i) {
    return ((double)i - (double)(shifts->count - 1) / 2) * shifts->step;
}

static double weight_of(const struct shifts *shifts, int i) {
    const double z = deviate_of(shifts, i);
    return shifts->step * exp(-z * z / 2) / sqrt(2 * M_PI);
}

static double odds_of(const struct shifts *shifts, int i) {
    return exp(shifts->centre + shifts->deviation * deviate_of(shifts, i));
}

struct moments {
    double mean;
    double variance;
};

static struct moments moments_at(const double rates[], size_t n, double odds) {
    struct moments moments = {0, 0};
    for (size_t i = 0; i < n; i++) {
        const double rate = rate_at_odds(rates[i], odds);
        moments.mean += rate;
        moments.variance += rate * (1 - rate);
    }
    return moments;
}

static double mean_excess(double centre, const void *context) {
    struct shifts shifts = *(const struct shifts *)context;
    const double wanted = shifts.centre;
    shifts.centre = centre;
    double mean = 0;
    for (int i = 0; i < shifts.count; i++)
        mean +=
            weight_of(&shifts, i) * moments_at(shifts.rates, shifts.n, odds_of(&shifts, i)).mean;
    return mean - wanted;
}

/* Steps for integrands as smooth as the normal density and the rates are: in the complex plane the
 * rates have poles pi/deviation off the real line. The centre keeps the mean; it lies between 0 and
 * a shift that the deviation cannot undo. */
static struct shifts smooth_shifts(const double rates[], size_t n, double deviation) {
    struct shifts shifts = {rates, n, 0, deviation, STEP / hypot(1, deviation), 0};
    shifts.count = 2 * (int)(REACH / shifts.step) + 1;
    if (deviation > 0) {
        struct shifts wanted = shifts;
        wanted.centre = moments_at(rates, n, 1).mean;
        const double bound = deviation * deviation + deviation;
        shifts.centre = root_near(mean_excess, &wanted, 0, bound);
    } else {
        shifts.step = 1;
        shifts.count = 1;
    }
    return shifts;
}

/* The shift at which the successes observed tell one value from another has the width
 * 1/sqrt(variance), and nowhere is the variance above n/4; the integrand over z is as narrow as
 * that, in deviations. */
static struct shifts tail_shifts(const double rates[], size_t n, double deviation) {
    struct shifts shifts = smooth_shifts(rates, n, deviation);
    if (deviation <= 0)
        return shifts;
    const double variance = fmax(1, (double)n / 4);
    const double width = 1 / sqrt(variance) / deviation;
    shifts.step = STEP * width / sqrt(1 + width * width);
    shifts.count = 2 * (int)(REACH / shifts.step) + 1;
    return shifts;
}

double dispersed_variance(const double rates[], size_t n, double deviation) {
    const struct shifts shifts = smooth_shifts(rates, n, deviation);
    if (deviation <= 0)
        return moments_at(rates, n, 1).variance;
    const double mean = moments_at(rates, n, 1).mean;
    double variance = 0;
    for (int i = 0; i < shifts.count; i++) {
        const struct moments at = moments_at(rates, n, odds_of(&shifts, i));
        variance += weight_of(&shifts, i) * (at.variance + (at.mean - mean) * (at.mean - mean));
    }
    return variance;
}

/* ---- tails ------------------------------------------------------------------------------------
 */

struct reach {
    const double *rates;
    size_t n;
    double wanted;
};

static double excess_at(double shift, const void *context) {
    const struct reach *reach = context;
    return moments_at(reach->rates, reach->n, exp(shift)).mean - reach->wanted;
}

/* P(X >= reached) of many trials: the shift that makes `reached` - 1/2 expected, and how far that
 * is from the centre in deviations of the shift and of what it is known by. */
static double normal_tail(const struct shifts *shifts, double added, size_t reached) {
    if (reached == 0)
        return 1;
    if (reached > shifts->n)
        return 0;
    const struct reach reach = {shifts->rates, shifts->n, (double)reached - 0.5};
    const double at = root_between(excess_at, &reach, -SHIFT_MOST, SHIFT_MOST);
    const double variance = moments_at(shifts->rates, shifts->n, exp(at)).variance;
    const double total = shifts->deviation * shifts->deviation + 1 / fmax(variance, 1e-300);
    return erfc((at - shifts->centre - added) / sqrt(2 * total)) / 2;
}

/* Tails of one observation at shifts of the log odds that lie on one grid, from 0 on. A sum at
 * equal steps is as right wherever it starts, so that the tails of one grid serve all centres: they
 * are kept, since working one out takes n squared. */
#define KEPT_TAILS 1024 /* a power of two; a newcomer takes the place of the one that is there */

struct kept_tail {
    bool kept;
    int64_t place; /* on the grid */
    struct upper_tail tail;
};

struct tails {
    const struct shifts *shifts;
    size_t observed;
    double spacing;
    double *rates; /* room for one for each trial */
    struct kept_tail *kept;
};

static struct tails tails_open(const struct shifts *shifts, size_t observed) {
    return (struct tails){.shifts = shifts,
                          .observed = observed,
                          .spacing = shifts->step * shifts->deviation,
                          .rates = memory_zeroed(shifts->n + 1, sizeof(double)),
                          .kept = memory_zeroed(KEPT_TAILS, sizeof(struct kept_tail))};
}

static void tails_close(struct tails *tails) {
    free(tails->rates);
    free(tails->kept);
}

static struct upper_tail tail_on_grid(const struct tails *tails, int64_t place) {
    struct kept_tail *kept = &tails->kept[(uint64_t)place & (KEPT_TAILS - 1)];
    if (kept->kept && kept->place == place)
        return kept->tail;
    const struct shifts *shifts = tails->shifts;
    const double odds = exp((double)place * tails->spacing);
    for (size_t k = 0; k < shifts->n; k++)
        tails->rates[k] = rate_at_odds(shifts->rates[k], odds);
    *kept = (struct kept_tail){true, place,
                               poisson_binomial_upper(tails->rates, shifts->n, tails->observed)};
    return kept->tail;
}

/* The tail where all shifts are moved by `added`; the deviation is above 0. */
static struct upper_tail tail_at(const struct tails *tails, double added) {
    const struct shifts *shifts = tails->shifts;
    const size_t observed = tails->observed;
    if (shifts->n > DISPERSED_EXACT_MOST)
        return (struct upper_tail){normal_tail(shifts, added, observed),
                                   normal_tail(shifts, added, observed + 1)};
    const double centre = shifts->centre + added;
    const double reach = REACH * shifts->deviation;
    const int64_t last = (int64_t)floor((centre + reach) / tails->spacing);
    struct upper_tail tail = {0, 0};
    for (int64_t i = (int64_t)ceil((centre - reach) / tails->spacing); i <= last; i++) {
        const double z = ((double)i * tails->spacing - centre) / shifts->deviation;
        const double weight = shifts->step * exp(-z * z / 2) / sqrt(2 * M_PI);
        const struct upper_tail at = tail_on_grid(tails, i);
        tail.reached += weight * at.reached;
        tail.exceeded += weight * at.exceeded;
    }
    tail.reached = observed == 0 ? 1 : fmin(1, tail.reached);
    tail.exceeded = fmin(1, tail.exceeded);
    return tail;
}

struct upper_tail dispersed_upper(const double rates[], size_t n, size_t observed,
                                  double deviation) {
    if (deviation <= 0)
        return poisson_binomial_upper(rates, n, observed);
    const struct shifts shifts = tail_shifts(rates, n, deviation);
    struct tails tails = tails_open(&shifts, observed);
    const struct upper_tail tail = tail_at(&tails, 0);
    tails_close(&tails);
    return tail;
}

/* ---- the ratio's interval ---------------------------------------------------------------------
 */

struct inversion {
    struct tails tails;
    double wanted;
};

static double upper_excess(double added, const void *context) {
    const struct inversion *inversion = context;
    return tail_at(&inversion->tails, added).reached - inversion->wanted;
}

/* P(X <= observed) falls with the shift. */
static double lower_shortfall(double added, const void *context) {
    const struct inversion *inversion = context;
    const struct upper_tail tail = tail_at(&inversion->tails, added);
    return inversion->wanted - (1 - tail.exceeded);
}

static double ratio_at(const struct inversion *inversion, rising_function *function) {
    const struct shifts *shifts = inversion->tails.shifts;
    const double added = root_near(function, inversion, 0, 1);
    double mean = 0;
    for (int i = 0; i < shifts->count; i++)
        mean += weight_of(shifts, i) *
                moments_at(shifts->rates, shifts->n, exp(added) * odds_of(shifts, i)).mean;
    return mean / moments_at(shifts->rates, shifts->n, 1).mean;
}

struct interval dispersed_ratio(const double rates[], size_t n, size_t observed, double deviation,
                                double level) {
    if (n == 0 || deviation <= 0)
        return poisson_binomial_ratio(rates, n, observed, level);
    const struct shifts shifts = tail_shifts(rates, n, deviation);
    struct inversion inversion = {tails_open(&shifts, observed), (1 - level) / 2};
    struct interval interval = {0, (double)n / moments_at(rates, n, 1).mean};
    if (observed > 0)
        interval.low = ratio_at(&inversion, upper_excess);
    if (observed < n)
        interval.high = ratio_at(&inversion, lower_shortfall);
    tails_close(&inversion.tails);
    return interval;
}

/* ---- likelihood -------------------------------------------------------------------------------
 */

static double log_ratio_at(const struct outcome outcomes[], size_t count, double log_odds) {
    const double excess = expm1(log_odds);
    double sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += outcomes[i].praise * log_odds -
               outcomes[i].statements * log1p(excess * outcomes[i].rate);
    return sum;
}

double dispersed_log_ratio(const struct outcome outcomes[], size_t count, double deviation) {
    if (deviation <= 0)
        return 0;
    double *rates = memory_zeroed(count + 1, sizeof *rates);
    double statements = 0;
    for (size_t i = 0; i < count; i++) {
        rates[i] = outcomes[i].rate;
        statements += outcomes[i].statements;
    }
    struct shifts shifts = tail_shifts(rates, count, deviation);
    const double width = 2 / sqrt(fmax(statements, 1)) / deviation;
    shifts.step = STEP * width / sqrt(1 + width * width);
    shifts.count = 2 * (int)(REACH / shifts.step) + 1;
    double greatest = -INFINITY;
    double sum = 0;
    for (int i = 0; i < shifts.count; i++) {
        const double log_odds = shifts.centre + deviation * deviate_of(&shifts, i);
        const double term = log(weight_of(&shifts, i)) + log_ratio_at(outcomes, count, log_odds);
        if (term > greatest) {
            sum = sum * exp(greatest - term) + 1;
            greatest = term;
        } else {
            sum += exp(term - greatest);
        }
    }
    free(rates);
    return greatest + log(sum);
}
