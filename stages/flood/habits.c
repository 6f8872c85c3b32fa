#include "flood/habits.h"

#include "flood/beta_binomial.h"
#include "flood/dispersed.h"
#include "flood/offset_rate.h"
#include "flood/root.h"
#include "flood/sessions.h"
#include "memory/memory.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

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

/* Without the mixture, effects of sessions and S are found in so many rounds at most. */
#define ALONE_ROUNDS_MOST 60
#define ALONE_SETTLED 1e-8

#define REVIEW_DEVIATION_MOST 4.0

/* S without one review is read off a table in steps of the deviation, which reaches well beyond the
 * deviation that the rounds came to. */
#define TABLE_STEPS 16
#define TABLE_REACH(deviation) (2 * (deviation) + 0.25)

/* What the rounds share. */
struct work {
    const struct speeches *speeches;
    struct habits *habits;
    struct session_record *records;    /* per speaker and session, weighted */
    size_t *speaker_records;           /* per speaker, where its records begin; and the end */
    size_t *cell_records;              /* per cell, the record it is part of */
    struct session_record *all;        /* per session, all speakers' */
    struct praise_record *base;        /* per speaker, as if made where odds are not shifted */
    double *own_rates;                 /* per speaker, the habit by all reviews */
    double *base_rates;                /* per cell, the habit by the other reviews */
    size_t *review_cells;              /* per review, where its cells begin; and the end */
    struct session_witness *witnesses; /* per review */
    struct sessions sessions;
    double *made_with; /* per session, the effect with which the witnesses were made */
    double *odds;      /* per session, exp(effect) */
    double *trials;    /* room for the rates of one review's statements */
};

static uint32_t session_of(const struct speeches *speeches, uint32_t review) {
    return speeches->sessions ? speeches->sessions[review] : 0;
}

/* ---- where things are -------------------------------------------------------------------------
 */

struct place {
    uint32_t speaker;
    uint32_t session;
    size_t cell;
};

static int compare_places(const void *a, const void *b) {
    const struct place *left = a;
    const struct place *right = b;
    if (left->speaker != right->speaker)
        return left->speaker < right->speaker ? -1 : 1;
    if (left->session != right->session)
        return left->session < right->session ? -1 : 1;
    return (left->cell > right->cell) - (left->cell < right->cell);
}

static void place_records(struct work *work) {
    const struct speeches *speeches = work->speeches;
    struct place *places = memory_zeroed(speeches->count + 1, sizeof *places);
    for (size_t i = 0; i < speeches->count; i++)
        places[i] = (struct place){speeches->cells[i].speaker,
                                   session_of(speeches, speeches->cells[i].review), i};
    qsort(places, speeches->count, sizeof *places, compare_places);
    size_t record = 0;
    uint32_t speaker = 0;
    for (size_t i = 0; i < speeches->count; i++) {
        if (i > 0 && (places[i].speaker != places[i - 1].speaker ||
                      places[i].session != places[i - 1].session))
            record++;
        while (speaker <= places[i].speaker)
            work->speaker_records[speaker++] = record;
        work->records[record].session = places[i].session;
        work->cell_records[places[i].cell] = record;
    }
    while (speaker <= speeches->speakers)
        work->speaker_records[speaker++] = speeches->count ? record + 1 : 0;
    free(places);
}

static void place_reviews(struct work *work) {
    const struct speeches *speeches = work->speeches;
    uint32_t review = 0;
    for (size_t i = 0; i < speeches->count; i++) {
        const struct cell *cell = &speeches->cells[i];
        while (review <= cell->review)
            work->review_cells[review++] = i;
        struct session_witness *witness = &work->witnesses[cell->review];
        witness->session = session_of(speeches, cell->review);
        witness->praise += cell->praise;
    }
    while (review <= speeches->reviews)
        work->review_cells[review++] = speeches->count;
}

/* ---- habits, given the effects of sessions ----------------------------------------------------
 */

/* Jeffreys' half a success and half a failure keep a share strictly between 0 and 1. */
static double share_of(const struct work *work, double start) {
    return offset_rate(0.5, 1, work->all, work->sessions.count, work->odds, start);
}

static void sum_records(struct work *work) {
    const struct speeches *speeches = work->speeches;
    for (size_t i = 0; i < work->speaker_records[speeches->speakers]; i++)
        work->records[i].statements = work->records[i].praise = 0;
    for (uint32_t t = 0; t < work->sessions.count; t++)
        work->all[t] = (struct session_record){.session = t};
    for (size_t i = 0; i < speeches->count; i++) {
        const struct cell *cell = &speeches->cells[i];
        const double weight = work->habits->ordinary[cell->review];
        struct session_record *record = &work->records[work->cell_records[i]];
        struct session_record *all = &work->all[record->session];
        record->statements += weight * cell->statements;
        record->praise += weight * cell->praise;
        all->statements += weight * cell->statements;
        all->praise += weight * cell->praise;
    }
}

static double rate_of(const struct work *work, uint32_t speaker, double mean, double start) {
    const size_t first = work->speaker_records[speaker];
    return offset_rate(mean, work->habits->strength, work->records + first,
                       work->speaker_records[speaker + 1] - first, work->odds, start);
}

/* What the speaker said, as statements that tell as much where odds are not shifted. */
static struct praise_record base_of(const struct work *work, uint32_t speaker) {
    const double h = work->own_rates[speaker];
    struct praise_record base = {0, 0};
    double excess = 0;
    for (size_t i = work->speaker_records[speaker]; i < work->speaker_records[speaker + 1]; i++) {
        const struct session_record *record = &work->records[i];
        const double factor = work->odds[record->session];
        const double scale = 1 - h + factor * h;
        base.statements += record->statements * factor / (scale * scale);
        excess += record->praise - record->statements * factor * h / scale;
    }
    base.praise = fmin(base.statements, fmax(0, base.statements * h + excess));
    return base;
}

static void estimate_strength(struct work *work) {
    const uint32_t speakers = work->speeches->speakers;
    struct habits *habits = work->habits;
    for (uint32_t s = 0; s < speakers; s++) {
        work->own_rates[s] = rate_of(work, s, habits->mean, work->own_rates[s]);
        work->base[s] = base_of(work, s);
    }
    habits->strength = beta_binomial_strength(work->base, speakers, habits->mean);
    for (uint32_t s = 0; s < speakers; s++)
        work->own_rates[s] = rate_of(work, s, habits->mean, work->own_rates[s]);
}

/* Takes `weight` of the cell out of the record, for as long as `kept` is not put back. Taking a
 * part out of a weighted sum may leave rounding below zero. */
static struct session_record take_out(struct session_record *record, double weight,
                                      double statements, double praise) {
    const struct session_record kept = *record;
    record->statements = fmax(0, kept.statements - weight * statements);
    record->praise = fmin(record->statements, fmax(0, kept.praise - weight * praise));
    return kept;
}

/* The rates of a review's speakers by the other reviews. */
static void estimate_without(struct work *work, uint32_t review) {
    const struct speeches *speeches = work->speeches;
    struct habits *habits = work->habits;
    const struct session_witness *witness = &work->witnesses[review];
    const uint32_t t = witness->session;
    const double weight = habits->ordinary[review];
    const struct session_effect effect =
        session_without(&work->sessions, witness, work->made_with[t], habits->review_variance);
    const double odds = work->odds[t];
    double statements = 0;
    for (size_t i = work->review_cells[review]; i < work->review_cells[review + 1]; i++)
        statements += speeches->cells[i].statements;
    habits->effects[review] = effect.shift;
    habits->uncertainty[review] = effect.variance;
    work->odds[t] = exp(effect.shift);
    const struct session_record all = take_out(&work->all[t], weight, statements, witness->praise);
    const double mean = share_of(work, habits->mean);
    work->all[t] = all;
    for (size_t i = work->review_cells[review]; i < work->review_cells[review + 1]; i++) {
        const struct cell *cell = &speeches->cells[i];
        struct session_record *record = &work->records[work->cell_records[i]];
        const struct session_record kept = take_out(record, weight, cell->statements, cell->praise);
        work->base_rates[i] = rate_of(work, cell->speaker, mean, work->own_rates[cell->speaker]);
        habits->rates[i] = rate_at_odds(work->base_rates[i], work->odds[t]);
        *record = kept;
    }
    work->odds[t] = odds;
}

static void estimate_rates(struct work *work) {
    sum_records(work);
    work->habits->mean = share_of(work, work->habits->mean);
    estimate_strength(work);
    for (uint32_t r = 0; r < work->speeches->reviews; r++)
        estimate_without(work, r);
}

/* ---- what sessions and reviews add ------------------------------------------------------------
 */

/* One step towards the effects of sessions; returns the greatest change. */
static double improve_effects(struct work *work) {
    const struct speeches *speeches = work->speeches;
    if (work->sessions.count < 2)
        return 0;
    for (uint32_t r = 0; r < speeches->reviews; r++) {
        struct session_witness *witness = &work->witnesses[r];
        witness->weight = work->habits->ordinary[r];
        witness->expected = witness->variance = 0;
        for (size_t i = work->review_cells[r]; i < work->review_cells[r + 1]; i++) {
            const double rate = rate_at_odds(work->base_rates[i], work->odds[witness->session]);
            witness->expected += speeches->cells[i].statements * rate;
            witness->variance += speeches->cells[i].statements * rate * (1 - rate);
        }
    }
    for (uint32_t t = 0; t < work->sessions.count; t++)
        work->made_with[t] = work->sessions.effects[t].shift;
    const double change = sessions_improve(&work->sessions, work->witnesses, speeches->reviews,
                                           work->habits->review_variance);
    work->habits->session_variance = work->sessions.variance;
    for (uint32_t t = 0; t < work->sessions.count; t++)
        work->odds[t] = exp(work->sessions.effects[t].shift);
    return change;
}

/* A review's squared distance from its expectation, in units of its variance with S: exactly. */
static double squared_distance(const struct work *work, uint32_t review, double review_variance) {
    const struct habits *habits = work->habits;
    size_t n = 0;
    double expected = 0;
    for (size_t i = work->review_cells[review]; i < work->review_cells[review + 1]; i++)
        for (uint32_t k = 0; k < work->speeches->cells[i].statements; k++) {
            work->trials[n++] = habits->rates[i];
            expected += habits->rates[i];
        }
    const double distance = work->witnesses[review].praise - expected;
    const double variance =
        dispersed_variance(work->trials, n, sqrt(review_variance + habits->uncertainty[review]));
    return variance > 0 ? distance * distance / variance : 0;
}

/* The same where log odds are shifted so little that the praise expected moves along a line
 * (Williams, D. A. (1982), Applied Statistics 31, 144-148, model III): v + v^2 S, which is what
 * sessions.h takes, too. Good enough to go from round to round with; the end is exact. */
static double squared_distance_nearly(const struct work *work, uint32_t review,
                                      double review_variance) {
    const struct habits *habits = work->habits;
    double expected = 0;
    double variance = 0;
    for (size_t i = work->review_cells[review]; i < work->review_cells[review + 1]; i++) {
        const double mean = work->speeches->cells[i].statements * habits->rates[i];
        expected += mean;
        variance += mean * (1 - habits->rates[i]);
    }
    variance += variance * variance * (review_variance + habits->uncertainty[review]);
    const double distance = work->witnesses[review].praise - expected;
    return variance > 0 ? distance * distance / variance : 0;
}

static double missing_dispersion(double review_variance, const void *context) {
    const struct work *work = context;
    double missing = 0;
    for (uint32_t r = 0; r < work->speeches->reviews; r++)
        missing +=
            work->habits->ordinary[r] * (1 - squared_distance_nearly(work, r, review_variance));
    return missing;
}

#define REVIEW_VARIANCE_MOST (REVIEW_DEVIATION_MOST * REVIEW_DEVIATION_MOST)

/* Returns the change. */
static double improve_dispersion(struct work *work) {
    const double before = work->habits->review_variance;
    work->habits->review_variance = root_between(missing_dispersion, work, 0, REVIEW_VARIANCE_MOST);
    return fabs(work->habits->review_variance - before);
}

static double table_deviation(double reach, size_t step) {
    return reach * (double)step / TABLE_STEPS;
}

/* The squares without one review fall from step to step; where they cross, between two steps. */
static double dispersion_without(const double squares[], const double own[], double weight,
                                 double weights, double reach) {
    double before = 0;
    for (size_t step = 0; step <= TABLE_STEPS; step++) {
        const double excess = squares[step] - weight * own[step] - (weights - weight);
        const double deviation = table_deviation(reach, step);
        if (excess <= 0) {
            if (step == 0)
                return 0;
            const double low = table_deviation(reach, step - 1);
            const double crossing = low + (deviation - low) * before / (before - excess);
            return crossing * crossing;
        }
        before = excess;
    }
    return reach * reach;
}

/* S, now exactly: of all reviews, and without each. */
static void settle_dispersion(struct work *work) {
    static const double none[TABLE_STEPS + 1] = {0};
    const uint32_t reviews = work->speeches->reviews;
    const size_t width = TABLE_STEPS + 1;
    const double reach =
        fmin(REVIEW_DEVIATION_MOST, TABLE_REACH(sqrt(work->habits->review_variance)));
    double *table = memory_zeroed(reviews * width + 1, sizeof *table);
    double squares[TABLE_STEPS + 1] = {0};
    double weights = 0;
    for (uint32_t r = 0; r < reviews; r++) {
        const double weight = work->habits->ordinary[r];
        weights += weight;
        for (size_t step = 0; step < width; step++) {
            const double deviation = table_deviation(reach, step);
            table[r * width + step] = squared_distance(work, r, deviation * deviation);
            squares[step] += weight * table[r * width + step];
        }
    }
    work->habits->review_variance = dispersion_without(squares, none, 0, weights, reach);
    for (uint32_t r = 0; r < reviews; r++)
        work->habits->dispersion[r] = dispersion_without(squares, table + r * width,
                                                         work->habits->ordinary[r], weights, reach);
    free(table);
}

/* How much likelier the reviews are with S, as a logarithm. */
static double gain_of_dispersion(const struct work *work) {
    const struct speeches *speeches = work->speeches;
    struct outcome *outcomes = memory_zeroed(speeches->count + 1, sizeof *outcomes);
    double gain = 0;
    for (size_t i = 0; i < speeches->count; i++)
        outcomes[i] = (struct outcome){work->habits->rates[i], speeches->cells[i].statements,
                                       speeches->cells[i].praise};
    for (uint32_t r = 0; r < speeches->reviews; r++)
        gain += dispersed_log_ratio(outcomes + work->review_cells[r],
                                    work->review_cells[r + 1] - work->review_cells[r],
                                    sqrt(work->habits->review_variance));
    free(outcomes);
    return gain;
}

/* ---- the mixture ------------------------------------------------------------------------------
 */

/* Per review, how much likelier it is flooded than ordinary, as the logarithm of the ratio:
 * sum of y log(f) - n log(1 - p + f p). */
static void weigh_reviews(const struct work *work, double log_ratio[]) {
    const struct habits *habits = work->habits;
    const double excess = habits->flooded_odds - 1;
    for (uint32_t r = 0; r < work->speeches->reviews; r++)
        log_ratio[r] = work->witnesses[r].praise * log(habits->flooded_odds);
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

static void forget_effects(struct work *work) {
    for (uint32_t t = 0; t < work->sessions.count; t++) {
        work->sessions.effects[t] = (struct session_effect){0, 0};
        work->sessions.precision[t] = work->sessions.product[t] = work->made_with[t] = 0;
        work->odds[t] = 1;
    }
    work->sessions.variance = work->sessions.mean = 0;
    work->habits->session_variance = work->habits->review_variance = 0;
}

static void count_all_reviews(struct work *work) {
    for (uint32_t r = 0; r < work->speeches->reviews; r++)
        work->habits->ordinary[r] = 1;
    work->habits->flooded_share = 0;
    work->habits->flooded_odds = 1;
    forget_effects(work);
    estimate_rates(work);
    for (unsigned round = 0; round < ALONE_ROUNDS_MOST; round++) {
        const double change = fmax(improve_dispersion(work), improve_effects(work));
        if (change < ALONE_SETTLED)
            break;
        estimate_rates(work);
    }
}

static void maximise(struct work *work, double log_ratio[]) {
    struct habits *habits = work->habits;
    habits->flooded_share = FIRST_SHARE;
    habits->flooded_odds = FIRST_ODDS;
    habits->review_variance = 0;
    habits->settled = false;
    while (!habits->settled && habits->rounds < HABITS_ROUNDS_MOST) {
        habits->rounds++;
        const double judged = judge_reviews(work, log_ratio);
        habits->flooded_share = fit_share(work);
        habits->flooded_odds = improve_odds(work);
        habits->settled = fmax(judged, improve_effects(work)) < SETTLED;
        estimate_rates(work);
        if (habits->flooded_odds <= ODDS_LEAST) /* the two parts have become one */
            habits->settled = true;
    }
}

/* Two more parameters must earn their place (Schwarz, G. (1978), Annals of Statistics 6, 461-464):
 * where no review is flooded, the mixture would else take the upper end of chance for flooding. It
 * must earn more than the one parameter S does, which says that reviews differ all along: then the
 * upper ones are no kind of their own. And the flooded must be the exception: with half of the
 * reviews or more, habits of the lower half are nobody's habits. */
static bool mixture_holds(const struct work *work) {
    const double price = log((double)work->speeches->reviews) / 2;
    const double alternative = fmax(0, work->habits->dispersion_gain - price);
    return work->habits->gain - 2 * price > alternative && work->habits->flooded_share < SHARE_MOST;
}

static double *copy_numbers(const double numbers[], size_t count) {
    double *copy = memory_zeroed(count + 1, sizeof *copy);
    memcpy(copy, numbers, count * sizeof *copy);
    return copy;
}

/* What was found before the mixture was tried: where it does not hold, that stands, and need not be
 * found again. */
static struct habits remember(const struct work *work) {
    const struct habits *habits = work->habits;
    struct habits before = *habits;
    before.rates = copy_numbers(habits->rates, work->speeches->count);
    before.ordinary = copy_numbers(habits->ordinary, work->speeches->reviews);
    before.effects = copy_numbers(habits->effects, work->speeches->reviews);
    before.uncertainty = copy_numbers(habits->uncertainty, work->speeches->reviews);
    before.dispersion = copy_numbers(habits->dispersion, work->speeches->reviews);
    return before;
}

/* Takes what was remembered, but for how the search for the mixture went. */
static void go_back(struct habits *habits, struct habits *before) {
    before->rounds = habits->rounds;
    before->settled = habits->settled;
    before->gain = habits->gain;
    before->dispersion_gain = habits->dispersion_gain;
    habits_free(habits);
    *habits = *before;
    *before = (struct habits){0};
}

static void separate_flooded(struct work *work) {
    struct habits *habits = work->habits;
    struct habits alone = remember(work);
    double *log_ratio = memory_zeroed((size_t)work->speeches->reviews + 1, sizeof *log_ratio);
    const double before = log_likelihood(work, log_ratio);
    habits->dispersion_gain = gain_of_dispersion(work);
    maximise(work, log_ratio);
    habits->gain = log_likelihood(work, log_ratio) - before;
    if (mixture_holds(work))
        (void)improve_dispersion(work);
    else
        go_back(habits, &alone);
    habits_free(&alone);
    free(log_ratio);
}

static struct work work_new(const struct speeches *speeches, struct habits *habits) {
    const size_t cells = speeches->count + 1;
    const size_t speakers = (size_t)speeches->speakers + 2;
    const size_t reviews = (size_t)speeches->reviews + 2;
    size_t trials = 1;
    for (size_t i = 0; i < speeches->count; i++)
        trials += speeches->cells[i].statements;
    struct work work = {.speeches = speeches, .habits = habits};
    work.sessions = sessions_new(speeches->sessions ? speeches->session_count : 1);
    work.made_with = memory_zeroed((size_t)work.sessions.count + 1, sizeof(double));
    work.odds = memory_zeroed((size_t)work.sessions.count + 1, sizeof(double));
    work.all = memory_zeroed((size_t)work.sessions.count + 1, sizeof *work.all);
    work.records = memory_zeroed(cells, sizeof *work.records);
    work.cell_records = memory_zeroed(cells, sizeof *work.cell_records);
    work.base_rates = memory_zeroed(cells, sizeof(double));
    work.speaker_records = memory_zeroed(speakers, sizeof *work.speaker_records);
    work.base = memory_zeroed(speakers, sizeof *work.base);
    work.own_rates = memory_zeroed(speakers, sizeof(double));
    work.review_cells = memory_zeroed(reviews, sizeof *work.review_cells);
    work.witnesses = memory_zeroed(reviews, sizeof *work.witnesses);
    work.trials = memory_zeroed(trials, sizeof(double));
    return work;
}

static void work_free(struct work *work) {
    sessions_free(&work->sessions);
    free(work->made_with);
    free(work->odds);
    free(work->all);
    free(work->records);
    free(work->cell_records);
    free(work->base_rates);
    free(work->speaker_records);
    free(work->base);
    free(work->own_rates);
    free(work->review_cells);
    free(work->witnesses);
    free(work->trials);
}

static void know_nothing(struct habits *habits, const struct speeches *speeches) {
    for (uint32_t r = 0; r < speeches->reviews; r++)
        habits->ordinary[r] = habits->effects[r] = habits->uncertainty[r] = habits->dispersion[r] =
            NAN;
    for (size_t i = 0; i < speeches->count; i++)
        habits->rates[i] = NAN;
}

void habits_estimate(const struct speeches *speeches, bool mixture, struct habits *habits) {
    const size_t reviews = (size_t)speeches->reviews + 1;
    *habits = (struct habits){
        .flooded_odds = 1, .settled = true, .mean = NAN, .strength = STRENGTH_LEAST};
    habits->rates = memory_zeroed(speeches->count + 1, sizeof *habits->rates);
    habits->ordinary = memory_zeroed(reviews, sizeof *habits->ordinary);
    habits->effects = memory_zeroed(reviews, sizeof *habits->effects);
    habits->uncertainty = memory_zeroed(reviews, sizeof *habits->uncertainty);
    habits->dispersion = memory_zeroed(reviews, sizeof *habits->dispersion);
    if (speeches->reviews < 2) {
        habits->strength = NAN;
        know_nothing(habits, speeches);
        return;
    }
    struct work work = work_new(speeches, habits);
    place_records(&work);
    place_reviews(&work);
    count_all_reviews(&work);
    if (mixture)
        separate_flooded(&work);
    settle_dispersion(&work);
    work_free(&work);
}

void habits_free(struct habits *habits) {
    free(habits->rates);
    free(habits->ordinary);
    free(habits->effects);
    free(habits->uncertainty);
    free(habits->dispersion);
    *habits = (struct habits){0};
}
