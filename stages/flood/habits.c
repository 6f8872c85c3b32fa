#include "flood/habits.h"

#include "flood/beta_binomial.h"
#include "memory/memory.h"

#include <math.h>
#include <stdlib.h>

/* Where the search for flooded reviews starts, and when it has settled. */
#define FIRST_SHARE 0.1
#define FIRST_ODDS 3.0
#define SETTLED 1e-6

/* Flooded reviews are the exception: with a share above one half the two parts would only change
 * their names. Their odds are higher, and not without bounds. */
#define SHARE_MOST 0.5
#define ODDS_LEAST 1.0
#define ODDS_MOST 1e6
#define LOG_STEP_MOST 1.0

/* What the rounds share. */
struct work {
    const struct speeches *speeches;
    struct habits *habits;
    struct praise_record *speakers; /* weighted */
    struct praise_record *reviews;  /* not weighted */
    double statements;              /* of all reviews, weighted */
    double praise;
};

/* Jeffreys' half a success and half a failure keep a share strictly between 0 and 1. */
static double share_of(double praise, double statements) {
    return (praise + 0.5) / (statements + 1);
}

static void sum_reviews(struct work *work) {
    for (size_t i = 0; i < work->speeches->count; i++) {
        const struct cell *cell = &work->speeches->cells[i];
        work->reviews[cell->review].statements += cell->statements;
        work->reviews[cell->review].praise += cell->praise;
    }
}

static void sum_speakers(struct work *work) {
    work->statements = work->praise = 0;
    for (uint32_t s = 0; s < work->speeches->speakers; s++)
        work->speakers[s] = (struct praise_record){0, 0};
    for (size_t i = 0; i < work->speeches->count; i++) {
        const struct cell *cell = &work->speeches->cells[i];
        const double weight = work->habits->ordinary[cell->review];
        work->speakers[cell->speaker].statements += weight * cell->statements;
        work->speakers[cell->speaker].praise += weight * cell->praise;
        work->statements += weight * cell->statements;
        work->praise += weight * cell->praise;
    }
}

/* The speaker's rate in the other reviews. Taking a review's own part out of a weighted sum may
 * leave rounding below zero. */
static double rate_without(const struct work *work, const struct cell *cell) {
    const double weight = work->habits->ordinary[cell->review];
    const struct praise_record *review = &work->reviews[cell->review];
    const struct praise_record *speaker = &work->speakers[cell->speaker];
    const double mean = share_of(fmax(0, work->praise - weight * review->praise),
                                 fmax(0, work->statements - weight * review->statements));
    const double n = fmax(0, speaker->statements - weight * cell->statements);
    const double y = fmin(n, fmax(0, speaker->praise - weight * cell->praise));
    return (mean * work->habits->strength + y) / (work->habits->strength + n);
}

static void estimate_rates(struct work *work) {
    struct habits *habits = work->habits;
    sum_speakers(work);
    habits->mean = share_of(work->praise, work->statements);
    habits->strength =
        beta_binomial_strength(work->speakers, work->speeches->speakers, habits->mean);
    for (size_t i = 0; i < work->speeches->count; i++)
        habits->rates[i] = rate_without(work, &work->speeches->cells[i]);
}

/* ---- the mixture ------------------------------------------------------------------------------
 */

/* Per review, how much likelier it is flooded than ordinary, as the logarithm of the ratio:
 * sum of y log(f) - n log(1 - p + f p). */
static void weigh_reviews(const struct work *work, double log_ratio[]) {
    const struct habits *habits = work->habits;
    const double excess = habits->flooded_odds - 1;
    for (uint32_t r = 0; r < work->speeches->reviews; r++)
        log_ratio[r] = work->reviews[r].praise * log(habits->flooded_odds);
    for (size_t i = 0; i < work->speeches->count; i++) {
        const struct cell *cell = &work->speeches->cells[i];
        log_ratio[cell->review] -= cell->statements * log1p(excess * habits->rates[i]);
    }
}

/* Sets the probabilities of being ordinary; returns the greatest change. */
static double judge_reviews(struct work *work, double log_ratio[]) {
    struct habits *habits = work->habits;
    const double log_prior = log(habits->flooded_share) - log1p(-habits->flooded_share);
    double change = 0;
    weigh_reviews(work, log_ratio);
    for (uint32_t r = 0; r < work->speeches->reviews; r++) {
        const double ordinary = 1 / (1 + exp(log_prior + log_ratio[r]));
        change = fmax(change, fabs(ordinary - habits->ordinary[r]));
        habits->ordinary[r] = ordinary;
    }
    return change;
}

/* One of Newton's steps towards the factor of greatest likelihood, on its logarithm: the flooded
 * praise not yet accounted for, by how fast the factor accounts for it. A round needs no more,
 * since the next one moves the goal. */
static double improve_odds(const struct work *work) {
    const struct habits *habits = work->habits;
    const double factor = habits->flooded_odds;
    double missing = 0;
    double speed = 0;
    for (size_t i = 0; i < work->speeches->count; i++) {
        const struct cell *cell = &work->speeches->cells[i];
        const double rate = habits->rates[i];
        const double flooded = factor * rate / (1 + (factor - 1) * rate);
        const double weight = 1 - habits->ordinary[cell->review];
        missing += weight * (cell->praise - cell->statements * flooded);
        speed += weight * cell->statements * flooded * (1 - flooded);
    }
    const double step = speed > 0 ? fmax(-LOG_STEP_MOST, fmin(LOG_STEP_MOST, missing / speed)) : 0;
    return fmax(ODDS_LEAST, fmin(ODDS_MOST, factor * exp(step)));
}

static double fit_share(const struct work *work) {
    double flooded = 0;
    for (uint32_t r = 0; r < work->speeches->reviews; r++)
        flooded += 1 - work->habits->ordinary[r];
    return fmin(SHARE_MOST, flooded / work->speeches->reviews);
}

/* The logarithm of the probability of all statements, each review's foretold from the others. */
static double log_likelihood(const struct work *work, double log_ratio[]) {
    const struct habits *habits = work->habits;
    double sum = 0;
    for (size_t i = 0; i < work->speeches->count; i++) {
        const struct cell *cell = &work->speeches->cells[i];
        sum += cell->praise * log(habits->rates[i]) +
               (cell->statements - cell->praise) * log1p(-habits->rates[i]);
    }
    weigh_reviews(work, log_ratio);
    for (uint32_t r = 0; r < work->speeches->reviews; r++) {
        const double ordinary = log1p(-habits->flooded_share);
        const double flooded = log(habits->flooded_share) + log_ratio[r];
        const double greater = fmax(ordinary, flooded);
        sum += greater + log(exp(ordinary - greater) + exp(flooded - greater));
    }
    return sum;
}

static void count_all_reviews(struct work *work) {
    for (uint32_t r = 0; r < work->speeches->reviews; r++)
        work->habits->ordinary[r] = 1;
    work->habits->flooded_share = 0;
    work->habits->flooded_odds = 1;
    estimate_rates(work);
}

static void maximise(struct work *work, double log_ratio[]) {
    struct habits *habits = work->habits;
    habits->flooded_share = FIRST_SHARE;
    habits->flooded_odds = FIRST_ODDS;
    habits->settled = false;
    while (!habits->settled && habits->rounds < HABITS_ROUNDS_MOST) {
        habits->rounds++;
        habits->settled = judge_reviews(work, log_ratio) < SETTLED;
        habits->flooded_share = fit_share(work);
        habits->flooded_odds = improve_odds(work);
        estimate_rates(work);
        if (habits->flooded_odds <= ODDS_LEAST) /* the two parts have become one */
            habits->settled = true;
    }
}

/* Two more parameters must earn their place (Schwarz, G. (1978), Annals of Statistics 6, 461-464):
 * where no review is flooded, the mixture would else take the upper end of chance for flooding. And
 * the flooded must be the exception: where half of the reviews or more would have to be, reviews
 * differ from each other all along, and habits of the lower half are nobody's habits. */
static bool mixture_holds(const struct work *work) {
    return work->habits->gain > log((double)work->speeches->reviews) &&
           work->habits->flooded_share < SHARE_MOST;
}

static void separate_flooded(struct work *work) {
    double *log_ratio = memory_zeroed(work->speeches->reviews, sizeof *log_ratio);
    const double before = log_likelihood(work, log_ratio);
    maximise(work, log_ratio);
    work->habits->gain = log_likelihood(work, log_ratio) - before;
    if (!mixture_holds(work))
        count_all_reviews(work);
    free(log_ratio);
}

void habits_estimate(const struct speeches *speeches, bool mixture, struct habits *habits) {
    struct work work = {.speeches = speeches, .habits = habits};
    *habits = (struct habits){.flooded_odds = 1, .settled = true, .mean = NAN, .strength = NAN};
    habits->rates = memory_zeroed(speeches->count + 1, sizeof *habits->rates);
    habits->ordinary = memory_zeroed((size_t)speeches->reviews + 1, sizeof *habits->ordinary);
    work.speakers = memory_zeroed((size_t)speeches->speakers + 1, sizeof *work.speakers);
    work.reviews = memory_zeroed((size_t)speeches->reviews + 1, sizeof *work.reviews);
    if (speeches->reviews >= 2) {
        sum_reviews(&work);
        count_all_reviews(&work);
        if (mixture)
            separate_flooded(&work);
    } else {
        for (uint32_t r = 0; r < speeches->reviews; r++)
            habits->ordinary[r] = NAN;
        for (size_t i = 0; i < speeches->count; i++)
            habits->rates[i] = NAN;
    }
    free(work.speakers);
    free(work.reviews);
}

void habits_free(struct habits *habits) {
    free(habits->rates);
    free(habits->ordinary);
    *habits = (struct habits){0};
}
