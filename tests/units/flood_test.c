/* The statistics of plaudit-flood against R (tests/units/reference/flood.R), closed forms and
 * enumeration. */
#include "flood/beta_binomial.h"
#include "flood/dispersed.h"
#include "flood/false_discovery.h"
#include "flood/habits.h"
#include "flood/mantel_haenszel.h"
#include "flood/poisson_binomial.h"
#include "flood/root.h"
#include "flood/runs.h"
#include "flood/splitmix.h"
#include "flood/trend.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

static void assert_near(double value, double expected, double relative) {
    if (!(fabs(value - expected) <= relative * fmax(fabs(expected), 1e-300)))
        fail_msg("%.15g is not %.15g", value, expected);
}

/* ---- Poisson-binomial -------------------------------------------------------------------------
 */

#define FEW 14

/* The probability of every one of the 2^n outcomes, summed by their number of successes. */
static void enumerate(const double rates[], size_t n, double density[]) {
    for (size_t k = 0; k <= n; k++)
        density[k] = 0;
    for (unsigned outcome = 0; outcome < 1u << n; outcome++) {
        double probability = 1;
        size_t successes = 0;
        for (size_t i = 0; i < n; i++) {
            const bool success = outcome >> i & 1;
            probability *= success ? rates[i] : 1 - rates[i];
            successes += success;
        }
        density[successes] += probability;
    }
}

static void density_is_that_of_all_outcomes(void **state) {
    (void)state;
    static const double rates[FEW] = {0.5,  0.01, 0.99, 0.3, 0.31, 1e-6, 0.7,
                                      0.25, 0.5,  0.05, 0.8, 0.4,  0.6,  0.123};
    for (size_t n = 0; n <= FEW; n++) {
        double expected[FEW + 1];
        enumerate(rates, n, expected);
        double *density = poisson_binomial_density(rates, n);
        for (size_t k = 0; k <= n; k++)
            assert_near(density[k], expected[k], 1e-12);
        double tail = 0;
        for (size_t k = n + 1; k-- > 0;) {
            const struct upper_tail upper = poisson_binomial_upper(rates, n, k);
            assert_near(upper.exceeded, tail, 1e-12);
            tail += expected[k];
            assert_near(upper.reached, tail, 1e-12);
        }
        free(density);
    }
}

static double *two_rates(size_t n1, double p1, size_t n2, double p2) {
    double *rates = calloc(n1 + n2, sizeof *rates);
    assert_non_null(rates);
    for (size_t i = 0; i < n1 + n2; i++)
        rates[i] = i < n1 ? p1 : p2;
    return rates;
}

static void tails_agree_with_r(void **state) {
    (void)state;
    static const struct {
        size_t n1;
        double p1;
        size_t n2;
        double p2;
        size_t observed;
        double tail;
    } cases[] = {
        {20, 0.2, 30, 0.5, 25, 0.0473518945196},
        {20, 0.2, 30, 0.5, 50, 9.765625e-24},
        {1500, 0.1, 1500, 0.7, 1250, 0.00976928430449},
        {1500, 0.1, 1500, 0.7, 1800, 3.3467388223e-178},
        {3000, 0.001, 10, 0.999, 30, 7.87346808015e-11},
        {1000000, 0.3, 0, 0.5, 301000, 0.014608639268},
        {1000000, 0.3, 0, 0.5, 299000, 0.985512230191},
        {999999, 1e-6, 1, 0.5, 1, 0.816060187444},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        double *rates = two_rates(cases[i].n1, cases[i].p1, cases[i].n2, cases[i].p2);
        const struct upper_tail tail =
            poisson_binomial_upper(rates, cases[i].n1 + cases[i].n2, cases[i].observed);
        assert_near(tail.reached, cases[i].tail, 1e-10);
        free(rates);
    }
}

/* Beyond POISSON_BINOMIAL_SUMMED_MOST, against the distribution to which trials are added one by
 * one. */
static void tails_of_many_trials_are_those_of_the_sum(void **state) {
    (void)state;
    enum { TRIALS = POISSON_BINOMIAL_SUMMED_MOST + 904 };
    static const size_t observed[] = {0, 1, 2200, 2221, 2222, 2223, 2400, 2600, TRIALS};
    double *rates = two_rates(TRIALS, 0, 0, 0);
    for (size_t i = 0; i < TRIALS; i++)
        rates[i] = (double)(i % 7 + 1) / 9;
    double *density = poisson_binomial_density(rates, TRIALS);
    for (size_t i = 0; i < sizeof observed / sizeof *observed; i++) {
        double beyond = 0;
        for (size_t k = TRIALS; k > observed[i]; k--)
            beyond += density[k];
        const struct upper_tail tail = poisson_binomial_upper(rates, TRIALS, observed[i]);
        assert_near(tail.exceeded, beyond, 1e-12);
        assert_near(tail.reached, beyond + density[observed[i]], 1e-12);
    }
    free(density);
    free(rates);
}

static void tails_at_the_edges_are_exact(void **state) {
    (void)state;
    static const double rates[] = {0, 1, 1, 0.5};
    assert_true(poisson_binomial_upper(rates, 0, 0).reached == 1);
    assert_true(poisson_binomial_upper(rates, 0, 0).exceeded == 0);
    assert_true(poisson_binomial_upper(rates, 4, 0).reached == 1);
    assert_true(poisson_binomial_upper(rates, 4, 2).reached == 1);
    assert_true(poisson_binomial_upper(rates, 4, 3).reached == 0.5);
    assert_true(poisson_binomial_upper(rates, 4, 4).reached == 0);
    double *many = two_rates(4000, 1e-9, 0, 0);
    assert_true(poisson_binomial_upper(many, 4000, 4000).reached == 0);
    assert_true(poisson_binomial_upper(many, 4000, 1).reached > 0);
    free(many);
}

static void ratios_agree_with_r(void **state) {
    (void)state;
    static const struct {
        size_t n1;
        double p1;
        size_t n2;
        double p2;
        size_t observed;
        double level, low, high;
    } cases[] = {
        {20, 0.2, 30, 0.5, 25, 0.95, 0.951376582091, 1.67790519337},
        {20, 0.2, 30, 0.5, 12, 0.9, 0.385099305361, 0.933291807524},
        {40, 0.05, 5, 0.9, 0, 0.95, 0, 0.419551243228},
        {6, 0.4, 4, 0.6, 10, 0.95, 1.44988894465, 2.08333333333},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const size_t n = cases[i].n1 + cases[i].n2;
        double *rates = two_rates(cases[i].n1, cases[i].p1, cases[i].n2, cases[i].p2);
        const struct interval ratio =
            poisson_binomial_ratio(rates, n, cases[i].observed, cases[i].level);
        assert_near(ratio.low, cases[i].low, 1e-10);
        assert_near(ratio.high, cases[i].high, 1e-10);
        free(rates);
    }
}

static void ratio_says_what_the_test_says(void **state) {
    (void)state;
    double *rates = two_rates(17, 0.3, 23, 0.45);
    for (size_t observed = 0; observed <= 40; observed++) {
        const struct interval ratio = poisson_binomial_ratio(rates, 40, observed, 0.95);
        const double p = poisson_binomial_upper(rates, 40, observed).reached;
        const double centre = (double)observed / (17 * 0.3 + 23 * 0.45);
        assert_true((ratio.low > 1) == (p < 0.025));
        assert_true(ratio.low <= centre && centre <= ratio.high);
    }
    assert_true(isnan(poisson_binomial_ratio(rates, 0, 0, 0.95).low));
    free(rates);
}

/* ---- false discovery rate ---------------------------------------------------------------------
 */

static void rates_agree_with_r(void **state) {
    (void)state;
    static const double p[] = {0.01, 0.02, 0.03, 0.04, 0.05, 0.5, 0.0004, 0.0004, 1, 0};
    static const double expected[] = {0.025,
                                      0.04,
                                      0.05,
                                      0.0571428571429,
                                      0.0625,
                                      0.555555555556,
                                      0.00133333333333,
                                      0.00133333333333,
                                      1,
                                      0};
    double q[10];
    false_discovery_rates(p, 10, q);
    for (size_t i = 0; i < 10; i++)
        assert_near(q[i], expected[i], 1e-11);
}

static void missing_tests_do_not_count(void **state) {
    (void)state;
    const double p[] = {NAN, 0.01, NAN, 0.04};
    double q[4];
    false_discovery_rates(p, 4, q);
    assert_true(isnan(q[0]) && isnan(q[2]));
    assert_near(q[1], 0.02, 1e-15);
    assert_near(q[3], 0.04, 1e-15);
    false_discovery_rates(p, 0, q);
    assert_true(false_discovery_compare(0.1, 0.2) < 0);
    assert_true(false_discovery_compare(NAN, 0.2) > 0);
    assert_true(false_discovery_compare(0.1, NAN) < 0);
    assert_true(false_discovery_compare(NAN, NAN) == 0);
}

/* ---- strength of habits -----------------------------------------------------------------------
 */

static void strength_agrees_with_r(void **state) {
    (void)state;
    static const struct praise_record records[] = {{4, 0},  {10, 1}, {6, 5}, {8, 3},
                                                   {12, 9}, {20, 2}, {1, 0}, {7, 7}};
    assert_near(beta_binomial_strength(records, 8, 27.0 / 68), 1.40765699166, 1e-6);
}

static void strength_has_bounds(void **state) {
    (void)state;
    static const struct praise_record alike[] = {{10, 5}, {10, 5}, {10, 5}};
    static const struct praise_record apart[] = {{100, 100}, {100, 0}, {100, 100}, {100, 0}};
    static const struct praise_record once[] = {{1, 1}, {1, 0}, {1, 0}};
    assert_near(beta_binomial_strength(alike, 3, 0.5), STRENGTH_MOST, 1e-9);
    assert_near(beta_binomial_strength(apart, 4, 0.5), STRENGTH_LEAST, 1e-9);
    const double strength = beta_binomial_strength(once, 3, 1.0 / 3);
    assert_true(strength >= STRENGTH_LEAST && strength <= STRENGTH_MOST);
    assert_true(beta_binomial_strength(NULL, 0, 0.5) >= STRENGTH_LEAST);
}

static double cube(double x, const void *context) {
    (void)context;
    return x * x * x - 2;
}

static void root_is_found_or_the_end_is_given(void **state) {
    (void)state;
    assert_near(root_between(cube, NULL, -10, 10), cbrt(2), 1e-11);
    assert_true(root_between(cube, NULL, 2, 10) == 2);
    assert_true(root_between(cube, NULL, -10, 1) == 1);
}

/* ---- habits -----------------------------------------------------------------------------------
 */

static struct habits estimate(const struct cell cells[], size_t count, uint32_t reviews,
                              uint32_t speakers) {
    const struct speeches speeches = {cells, count, reviews, speakers, NULL, 0};
    struct habits habits;
    habits_estimate(&speeches, true, &habits);
    for (size_t i = 0; i < count; i++)
        assert_true(habits.rates[i] > 0 && habits.rates[i] < 1);
    for (uint32_t i = 0; i < reviews; i++)
        assert_true(habits.ordinary[i] >= 0 && habits.ordinary[i] <= 1);
    return habits;
}

/* Review 0 is foretold from review 1 alone: the formula of habits.h by hand. */
static void rates_leave_the_review_out(void **state) {
    (void)state;
    static const struct cell cells[] = {{0, 0, 2, 1}, {0, 1, 1, 1}, {1, 0, 3, 0}, {1, 1, 4, 3}};
    struct habits habits = estimate(cells, 4, 2, 2);
    const double mean = (3 + 0.5) / (7 + 1);
    const double s = habits.strength;
    assert_true(habits.flooded_share == 0);
    assert_near(habits.mean, (5 + 0.5) / (10 + 1), 1e-14);
    assert_near(habits.rates[0], (mean * s + 0) / (s + 3), 1e-14);
    assert_near(habits.rates[1], (mean * s + 3) / (s + 4), 1e-14);
    habits_free(&habits);
}

static void a_single_review_has_nothing_to_be_compared_with(void **state) {
    (void)state;
    static const struct cell cells[] = {{0, 0, 2, 1}, {0, 1, 1, 1}};
    const struct speeches speeches = {cells, 2, 1, 2, NULL, 0};
    struct habits habits;
    habits_estimate(&speeches, true, &habits);
    assert_true(isnan(habits.rates[0]) && isnan(habits.rates[1]) && isnan(habits.ordinary[0]));
    habits_free(&habits);
    const struct speeches nothing = {NULL, 0, 0, 0, NULL, 0};
    habits_estimate(&nothing, true, &habits);
    habits_free(&habits);
}

#define ONE_FLOOD 12

static void extreme_praise_is_survived(void **state) {
    (void)state;
    static const struct cell all[] = {{0, 0, 9, 9}, {0, 1, 9, 9}, {1, 0, 9, 9}, {2, 1, 900, 900}};
    static const struct cell none[] = {{0, 0, 9, 0}, {0, 1, 9, 0}, {1, 0, 9, 0}, {2, 1, 900, 0}};
    static const struct cell once[] = {{0, 0, 1, 1}, {0, 1, 1, 0}, {1, 2, 1, 1}, {2, 3, 1, 0}};
    struct cell one_flood[ONE_FLOOD];
    for (uint32_t i = 0; i < ONE_FLOOD; i++)
        one_flood[i] = (struct cell){i, 0, 1000, i == 2 ? 900 : 300};
    struct habits habits = estimate(all, 4, 3, 2);
    habits_free(&habits);
    habits = estimate(none, 4, 3, 2);
    habits_free(&habits);
    habits = estimate(once, 4, 3, 4);
    habits_free(&habits);
    habits = estimate(one_flood, ONE_FLOOD, ONE_FLOOD, 1);
    assert_true(habits.ordinary[2] < 1e-6 && habits.ordinary[0] > 0.99);
    habits_free(&habits);
}

/* Where half of the reviews would have to be flooded, flooding is no exception. */
static void flooding_of_half_of_the_reviews_is_no_flooding(void **state) {
    (void)state;
    static const struct cell cells[] = {
        {0, 0, 1000, 100}, {1, 0, 1000, 100}, {2, 0, 1000, 900}, {3, 0, 1000, 900}};
    struct habits habits = estimate(cells, 4, 4, 1);
    assert_true(habits.flooded_share == 0 && habits.flooded_odds == 1);
    for (size_t i = 0; i < 4; i++)
        assert_true(habits.ordinary[i] == 1);
    habits_free(&habits);
}

/* ---- Mantel-Haenszel --------------------------------------------------------------------------
 */

static void common_odds_agree_with_r(void **state) {
    (void)state;
    static const struct fourfold first[] = {{12, 8, 5, 15}, {3, 2, 9, 11}, {30, 25, 10, 18}};
    static const struct fourfold second[] = {
        {1, 0, 0, 1}, {0, 1, 1, 1}, {2, 0, 1, 3}, {1, 1, 1, 0}};
    static const struct fourfold third[] = {{400, 310, 90, 160}, {5, 2, 70, 80}};
    static const struct fourfold million[] = {
        {1000000, 998000, 999000, 1000000}, {0, 1, 1, 0}, {1, 0, 1000000, 1000000}};
    static const struct {
        const struct fourfold *strata;
        size_t n;
        double ratio, low, high, chi_square, p;
    } cases[] = {
        {first, 3, 2.60479682249, 1.27551012283, 5.31941406422, 7.0025112964, 0.00813954500038},
        {second, 4, 2.25, 0.319838608528, 15.8282954747, 0.634517766497, 0.425702993814},
        {third, 2, 2.31067402042, 1.72362821321, 3.09766014952, 32.1577080703, 1.42151601939e-08},
        {million, 3, 1.003007009, 0.999081522854, 1.00694791876, 2.25205955486, 0.133436702323},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct common_odds odds = mantel_haenszel(cases[i].strata, cases[i].n, 0.95);
        assert_near(odds.ratio, cases[i].ratio, 1e-10);
        assert_near(odds.interval.low, cases[i].low, 1e-10);
        assert_near(odds.interval.high, cases[i].high, 1e-10);
        assert_near(odds.chi_square, cases[i].chi_square, 1e-10);
        assert_near(odds.p, cases[i].p, 1e-10);
    }
}

static void odds_without_information_are_undefined(void **state) {
    (void)state;
    static const struct fourfold one_sided[] = {{3, 4, 0, 0}, {0, 0, 2, 2}};
    static const struct fourfold infinite[] = {{3, 0, 0, 4}};
    static const struct fourfold huge[] = {{2000000000, 1, 1, 2000000000}};
    struct common_odds odds = mantel_haenszel(one_sided, 2, 0.95);
    assert_true(isnan(odds.ratio) && isnan(odds.p) && isnan(odds.interval.low));
    odds = mantel_haenszel(one_sided, 0, 0.95);
    assert_true(isnan(odds.ratio) && isnan(odds.p));
    odds = mantel_haenszel(infinite, 1, 0.95);
    assert_true(isinf(odds.ratio) && isnan(odds.interval.high) && odds.p > 0 && odds.p < 0.05);
    odds = mantel_haenszel(huge, 1, 0.95);
    assert_true(isfinite(odds.ratio) && isfinite(odds.interval.high) && odds.p == 0);
}

/* ---- runs -------------------------------------------------------------------------------------
 */

static void runs_agree_with_r(void **state) {
    (void)state;
    static const struct {
        uint64_t first, second, runs;
        double p;
    } cases[] = {
        {5, 4, 3, 0.0714285714286},        {44, 21, 25, 0.133325459622},
        {30, 30, 20, 0.00290678509861},    {1, 9, 2, 0.2},
        {100, 150, 90, 2.81139269847e-05}, {1000000, 1000000, 999000, 0.0785458180589},
        {1000000, 1, 2, 1.999998e-06},     {1000000, 10, 15, 6.04766434633e-14},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_near(runs_lower(cases[i].first, cases[i].second, cases[i].runs), cases[i].p, 1e-10);
}

static void runs_at_the_edges_are_finite(void **state) {
    (void)state;
    assert_true(isnan(runs_lower(0, 5, 1)) && isnan(runs_lower(5, 0, 1)));
    assert_true(runs_lower(1, 1, 2) == 1);
    assert_true(isnan(runs_expected(0, 0)));
    assert_near(runs_expected(44, 21), 29.430769230769230769, 1e-14);
    const double many = runs_lower(1000000, 1000000, 999000);
    assert_true(many > 0 && many < 0.1);
}

/* ---- a million --------------------------------------------------------------------------------
 */

/* m hypotheses with p(i) = i/m have q = 1 each; all but the least at 1 leave that one m p. */
static void a_million_hypotheses_are_adjusted(void **state) {
    (void)state;
    const size_t m = 1000000;
    double *p = calloc(m, sizeof *p);
    double *q = calloc(m, sizeof *q);
    assert_non_null(p);
    assert_non_null(q);
    for (size_t i = 0; i < m; i++)
        p[i] = (double)(m - i) / (double)m;
    false_discovery_rates(p, m, q);
    for (size_t i = 0; i < m; i++)
        assert_near(q[i], 1, 1e-10);
    for (size_t i = 0; i < m; i++)
        p[i] = i ? 1 : 3e-8;
    false_discovery_rates(p, m, q);
    assert_near(q[0], 0.03, 1e-10);
    assert_near(q[1], 1, 1e-10);
    free(p);
    free(q);
}

/* ---- dispersion -------------------------------------------------------------------------------
 */

static void dispersed_tails_agree_with_r(void **state) {
    (void)state;
    static const struct {
        size_t n1;
        double p1;
        size_t n2;
        double p2;
        size_t observed;
        double deviation, tail, variance;
    } cases[] = {
        {20, 0.2, 30, 0.5, 25, 0.6, 0.21427430238, 46.7825311217},
        {20, 0.2, 30, 0.5, 40, 0.6, 0.00160564135791, 46.7825311217},
        {40, 0.05, 5, 0.9, 9, 1.2, 0.210491928756, 15.2040812579},
        {60, 0.4, 0, 0.5, 30, 0.2, 0.124576748384, 22.4096622721},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const size_t n = cases[i].n1 + cases[i].n2;
        double *rates = two_rates(cases[i].n1, cases[i].p1, cases[i].n2, cases[i].p2);
        const double tail =
            dispersed_upper(rates, n, cases[i].observed, cases[i].deviation).reached;
        assert_near(tail, cases[i].tail, 1e-10);
        assert_near(dispersed_variance(rates, n, cases[i].deviation), cases[i].variance, 1e-10);
        free(rates);
    }
}

/* ---- trend ------------------------------------------------------------------------------------
 */

static void trends_agree_with_r(void **state) {
    (void)state;
    static const double times[] = {1, 1, 2, 3, 3, 4, 6, 6, 7, 9};
    static const bool outcomes[] = {0, 0, 0, 1, 0, 1, 0, 1, 1, 1};
    struct trend_case cases[20];
    for (uint32_t i = 0; i < 20; i++)
        cases[i] = (struct trend_case){i / 10, times[i % 10], outcomes[i % 10]};
    const struct trend once = trend_within(cases, 10, 0.95);
    const struct trend twice = trend_within(cases, 20, 0.95);
    assert_near(once.p, 0.0609186907797, 1e-10);
    assert_near(twice.slope, once.slope, 1e-13);
    assert_near(twice.interval.high - twice.slope, (once.interval.high - once.slope) / sqrt(2),
                1e-12);
    assert_true(isnan(trend_within(cases, 1, 0.95).p) && isnan(trend_within(cases, 0, 0.95).slope));
    assert_true(isnan(trend_within(cases, 3, 0.95).p));
}

/* ---- random numbers ---------------------------------------------------------------------------
 */

static void random_numbers_are_those_of_splitmix64(void **state) {
    (void)state;
    struct splitmix random = {0};
    assert_true(splitmix_bits(&random) == UINT64_C(0xE220A8397B1DCDAF));
    assert_true(splitmix_bits(&random) == UINT64_C(0x6E789E6AA1B965F4));
    struct splitmix again = splitmix_stream(7, 3);
    struct splitmix other = splitmix_stream(7, 4);
    random = splitmix_stream(7, 3);
    const uint64_t first = splitmix_bits(&random);
    assert_true(first == splitmix_bits(&again) && first != splitmix_bits(&other));
}

/* The six orders of three things, each near its share of 6000. */
static void shuffles_are_fair(void **state) {
    (void)state;
    unsigned seen[27] = {0};
    for (uint64_t number = 0; number < 6000; number++) {
        struct splitmix random = splitmix_stream(1, number);
        uint32_t items[] = {0, 1, 2};
        splitmix_shuffle(&random, items, 3);
        seen[items[0] * 9 + items[1] * 3 + items[2]]++;
    }
    unsigned orders = 0;
    for (size_t i = 0; i < 27; i++)
        if (seen[i]) {
            orders++;
            assert_true(seen[i] > 850 && seen[i] < 1150);
        }
    assert_true(orders == 6);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(density_is_that_of_all_outcomes),
        cmocka_unit_test(tails_agree_with_r),
        cmocka_unit_test(tails_of_many_trials_are_those_of_the_sum),
        cmocka_unit_test(tails_at_the_edges_are_exact),
        cmocka_unit_test(ratios_agree_with_r),
        cmocka_unit_test(ratio_says_what_the_test_says),
        cmocka_unit_test(rates_agree_with_r),
        cmocka_unit_test(missing_tests_do_not_count),
        cmocka_unit_test(strength_agrees_with_r),
        cmocka_unit_test(strength_has_bounds),
        cmocka_unit_test(root_is_found_or_the_end_is_given),
        cmocka_unit_test(rates_leave_the_review_out),
        cmocka_unit_test(a_single_review_has_nothing_to_be_compared_with),
        cmocka_unit_test(extreme_praise_is_survived),
        cmocka_unit_test(flooding_of_half_of_the_reviews_is_no_flooding),
        cmocka_unit_test(runs_agree_with_r),
        cmocka_unit_test(runs_at_the_edges_are_finite),
        cmocka_unit_test(a_million_hypotheses_are_adjusted),
        cmocka_unit_test(dispersed_tails_agree_with_r),
        cmocka_unit_test(trends_agree_with_r),
        cmocka_unit_test(random_numbers_are_those_of_splitmix64),
        cmocka_unit_test(shuffles_are_fair),
        cmocka_unit_test(common_odds_agree_with_r),
        cmocka_unit_test(odds_without_information_are_undefined),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
