/* What the flooding test promises, measured on invented councils: where nothing is flooded its
 * p-values are uniform; among its findings false ones are as rare as the rate asked for; and
 * reviews that are flooded are found about as often as by an oracle that knows every speaker's true
 * habits.
 *
 * A council: `reviews` reviews, in each of which `speaking` of `speakers` States make one
 * statement. A State's true rate of praise is drawn from Beta(2, 3). In a flooded review between
 * two fifths and all of the speakers have their odds of praise tripled. Random numbers: SplitMix64
 * (Steele, G. L., Lea, D. and Flood, C. H. (2014), OOPSLA), with fixed seeds, so that every run is
 * the same.
 */
#include "flood/false_discovery.h"
#include "flood/habits.h"
#include "flood/poisson_binomial.h"
#include "memory/memory.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

#define FALSE_DISCOVERY_RATE 0.1
#define FLOODED_ODDS 3.0

/* Reported p-values of ordinary reviews are at or below each in no greater a share than itself. */
static const double levels[] = {0.001, 0.01, 0.05, 0.1, 0.25, 0.5};
#define LEVELS (sizeof levels / sizeof *levels)

/* One-sample Kolmogorov-Smirnov: sqrt(n) D is above this in one of a hundred samples. */
#define KOLMOGOROV_ONE_PERCENT 1.628

/* ---- a council --------------------------------------------------------------------------------
 */

struct plan {
    uint32_t reviews;
    uint32_t speakers;
    uint32_t speaking;
    uint32_t flooded; /* the first so many reviews */
};

struct council {
    struct plan plan;
    struct cell *cells; /* plan.speaking per review */
    double *truth;      /* per cell: the speaker's true rate in an ordinary review */
};

static uint64_t random_bits(uint64_t *seed) {
    uint64_t bits = (*seed += 0x9E3779B97F4A7C15u);
    bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9u;
    bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBu;
    return bits ^ (bits >> 31);
}

/* Uniform on [0, 1). */
static double random_unit(uint64_t *seed) {
    return (double)(random_bits(seed) >> 11) * 0x1p-53;
}

static uint32_t random_below(uint64_t *seed, uint32_t limit) {
    return (uint32_t)(random_unit(seed) * limit);
}

static int compare_numbers(const void *a, const void *b) {
    const double left = *(const double *)a;
    const double right = *(const double *)b;
    return (left > right) - (left < right);
}

/* Beta(2, 3): the second smallest of four uniform variables. */
static double random_habit(uint64_t *seed) {
    double units[4];
    for (size_t i = 0; i < 4; i++)
        units[i] = random_unit(seed);
    qsort(units, 4, sizeof *units, compare_numbers);
    return units[1];
}

/* Puts the first `chosen` of the numbers in random order. */
static void shuffle(uint64_t *seed, uint32_t numbers[], uint32_t count, uint32_t chosen) {
    for (uint32_t i = 0; i < chosen; i++) {
        const uint32_t j = i + random_below(seed, count - i);
        const uint32_t kept = numbers[i];
        numbers[i] = numbers[j];
        numbers[j] = kept;
    }
}

static int compare_cells(const void *a, const void *b) {
    const struct cell *left = a;
    const struct cell *right = b;
    return (left->speaker > right->speaker) - (left->speaker < right->speaker);
}

static void hold_review(uint64_t *seed, struct council *council, const double habits[],
                        uint32_t review, uint32_t speakers[]) {
    const struct plan *plan = &council->plan;
    struct cell *cells = council->cells + (size_t)review * plan->speaking;
    const uint32_t least = plan->speaking * 2 / 5;
    uint32_t flooding = 0;
    if (review < plan->flooded)
        flooding = least + random_below(seed, plan->speaking - least + 1);
    shuffle(seed, speakers, plan->speakers, plan->speaking);
    for (uint32_t i = 0; i < plan->speaking; i++) {
        const double habit = habits[speakers[i]];
        const double odds = i < flooding ? FLOODED_ODDS : 1;
        const double rate = habit * odds / (1 - habit + habit * odds);
        cells[i] = (struct cell){review, speakers[i], 1, random_unit(seed) < rate};
    }
    qsort(cells, plan->speaking, sizeof *cells, compare_cells);
    for (uint32_t i = 0; i < plan->speaking; i++)
        council->truth[(size_t)review * plan->speaking + i] = habits[cells[i].speaker];
}

static struct council hold_council(uint64_t *seed, struct plan plan) {
    const size_t count = (size_t)plan.reviews * plan.speaking;
    struct council council = {plan, memory_zeroed(count, sizeof(struct cell)),
                              memory_zeroed(count, sizeof(double))};
    double *habits = memory_zeroed(plan.speakers, sizeof *habits);
    uint32_t *speakers = memory_zeroed(plan.speakers, sizeof *speakers);
    for (uint32_t i = 0; i < plan.speakers; i++) {
        habits[i] = random_habit(seed);
        speakers[i] = i;
    }
    for (uint32_t review = 0; review < plan.reviews; review++)
        hold_review(seed, &council, habits, review, speakers);
    free(habits);
    free(speakers);
    return council;
}

static void dissolve(struct council *council) {
    free(council->cells);
    free(council->truth);
}

/* ---- how well a way of knowing the habits does ------------------------------------------------
 */

enum knowledge { ALL_REVIEWS, ORDINARY_REVIEWS, ORACLE };

struct record {
    double *randomised; /* p-values of ordinary reviews, made continuous */
    size_t count;
    size_t capacity;
    size_t below[LEVELS]; /* reported p-values of ordinary reviews */
    double recall;        /* summed over councils, as the next two */
    double false_share;   /* of the findings */
    double with_mixture;  /* councils in which it was kept */
    unsigned councils;
};

static void keep_randomised(struct record *record, double p) {
    record->randomised = memory_grow(record->randomised, &record->capacity, record->count + 1,
                                     sizeof *record->randomised);
    record->randomised[record->count++] = p;
}

static void count_findings(struct record *record, const struct plan *plan, const double q[]) {
    double found = 0;
    double wrong = 0;
    for (uint32_t review = 0; review < plan->reviews; review++)
        if (q[review] <= FALSE_DISCOVERY_RATE)
            *(review < plan->flooded ? &found : &wrong) += 1;
    if (plan->flooded)
        record->recall += found / plan->flooded;
    if (found + wrong > 0)
        record->false_share += wrong / (found + wrong);
    record->councils++;
}

static void judge(uint64_t *seed, const struct council *council, enum knowledge knowledge,
                  struct record *record) {
    const struct plan *plan = &council->plan;
    const struct speeches speeches = {council->cells, (size_t)plan->reviews * plan->speaking,
                                      plan->reviews,  plan->speakers,
                                      NULL,           0};
    double *p = memory_zeroed(plan->reviews, sizeof *p);
    double *q = memory_zeroed(plan->reviews, sizeof *q);
    struct habits habits;
    habits_estimate(&speeches, knowledge == ORDINARY_REVIEWS, &habits);
    const double *rates = knowledge == ORACLE ? council->truth : habits.rates;
    for (uint32_t review = 0; review < plan->reviews; review++) {
        const size_t first = (size_t)review * plan->speaking;
        size_t praise = 0;
        for (size_t i = first; i < first + plan->speaking; i++)
            praise += council->cells[i].praise;
        const struct upper_tail tail =
            poisson_binomial_upper(rates + first, plan->speaking, praise);
        p[review] = tail.reached;
        if (review >= plan->flooded) {
            for (size_t i = 0; i < LEVELS; i++)
                record->below[i] += tail.reached <= levels[i];
            keep_randomised(record,
                            tail.exceeded + random_unit(seed) * (tail.reached - tail.exceeded));
        }
    }
    false_discovery_rates(p, plan->reviews, q);
    count_findings(record, plan, q);
    record->with_mixture += habits.flooded_share > 0;
    habits_free(&habits);
    free(p);
    free(q);
}

static void repeat(uint64_t seed, unsigned councils, struct plan plan, enum knowledge knowledge,
                   struct record *record) {
    *record = (struct record){0};
    for (unsigned i = 0; i < councils; i++) {
        struct council council = hold_council(&seed, plan);
        uint64_t own_seed = seed; /* the same councils whatever the knowledge */
        judge(&own_seed, &council, knowledge, record);
        dissolve(&council);
    }
    record->recall /= councils;
    record->false_share /= councils;
}

/* sqrt(n) D of the p-values against the uniform distribution. */
static double kolmogorov(struct record *record) {
    double distance = 0;
    const double n = (double)record->count;
    qsort(record->randomised, record->count, sizeof *record->randomised, compare_numbers);
    for (size_t i = 0; i < record->count; i++)
        distance = fmax(distance, fmax((double)(i + 1) / n - record->randomised[i],
                                       record->randomised[i] - (double)i / n));
    free(record->randomised);
    return distance * sqrt(n);
}

/* ---- the promises -----------------------------------------------------------------------------
 */

static void without_flooding_p_values_are_uniform(void **state) {
    (void)state;
    const struct plan plan = {.reviews = 120, .speakers = 100, .speaking = 30};
    struct record record;
    repeat(1, 17, plan, ORDINARY_REVIEWS, &record);
    const double distance = kolmogorov(&record);
    print_message("nothing flooded: sqrt(n) D = %.2f of %zu p-values, mixture kept in %.0f of %u, "
                  "false findings in %.2f of councils\n",
                  distance, record.count, record.with_mixture, record.councils, record.false_share);
    for (size_t i = 0; i < LEVELS; i++) {
        print_message("reported p <= %g in %zu\n", levels[i], record.below[i]);
        assert_true((double)record.below[i] <= levels[i] * (double)record.count);
    }
    assert_true(record.count >= 2000);
    assert_true(distance < KOLMOGOROV_ONE_PERCENT);
    assert_true(record.false_share <= FALSE_DISCOVERY_RATE);
    assert_true(record.with_mixture <= 1);
}

/* The council of 240 reviews, 50 of 150 speakers each, a tenth of them flooded. */
static void flooded_reviews_are_found_as_by_an_oracle(void **state) {
    (void)state;
    const struct plan plan = {.reviews = 240, .speakers = 150, .speaking = 50, .flooded = 24};
    static const char *const names[] = {"all reviews", "ordinary reviews", "an oracle"};
    struct record records[3];
    double distances[3];
    for (int i = ALL_REVIEWS; i <= ORACLE; i++) {
        repeat(2, 6, plan, (enum knowledge)i, &records[i]);
        distances[i] = kolmogorov(&records[i]);
        print_message("habits from %s: recall %.3f, false findings %.3f, sqrt(n) D = %.2f\n",
                      names[i], records[i].recall, records[i].false_share, distances[i]);
    }
    assert_true(records[ORDINARY_REVIEWS].false_share <= FALSE_DISCOVERY_RATE);
    assert_true(records[ORDINARY_REVIEWS].recall > records[ALL_REVIEWS].recall + 0.05);
    assert_true(records[ORDINARY_REVIEWS].recall > records[ORACLE].recall - 0.05);
    assert_true(distances[ORDINARY_REVIEWS] < KOLMOGOROV_ONE_PERCENT);
    assert_true(distances[ALL_REVIEWS] > KOLMOGOROV_ONE_PERCENT); /* what the mixture mends */
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_flooding_p_values_are_uniform),
        cmocka_unit_test(flooded_reviews_are_found_as_by_an_oracle),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
