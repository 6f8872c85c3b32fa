/* Agreement with people: against worked examples that were published, and against R. */
#include "evaluate/bootstrap.h"
#include "evaluate/coincidences.h"
#include "evaluate/comparison.h"
#include "evaluate/confusion.h"
#include "evaluate/ranks.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void assert_close(double actual, double expected, double tolerance) {
    if (!(fabs(actual - expected) <= tolerance))
        fail_msg("%.10g, expected %.10g", actual, expected);
}

/* ---- agreement of codes -----------------------------------------------------------------------
 */

static void fill(struct confusion *confusion, const uint64_t *cells, size_t codes) {
    confusion_open(confusion, codes);
    memcpy(confusion->cells, cells, codes * codes * sizeof *cells);
}

/* Cohen, J. (1968), Weighted kappa, Psychological Bulletin 70, table 1: 0.492. */
static void kappa_of_cohen(void **state) {
    (void)state;
    static const uint64_t cells[] = {44, 7, 9, 5, 20, 5, 1, 3, 6};
    struct confusion confusion;
    fill(&confusion, cells, 3);
    assert_close(confusion_kappa(&confusion), 0.492, 0.0005);
    assert_close(confusion_accuracy(&confusion), 0.70, 1e-12);
    confusion_close(&confusion);
}

static void kappa_of_only_one_code_is_undefined(void **state) {
    (void)state;
    static const uint64_t cells[] = {7, 0, 0, 0};
    struct confusion confusion;
    fill(&confusion, cells, 2);
    assert_true(isnan(confusion_kappa(&confusion)));
    assert_true(isnan(confusion_alpha(&confusion)));
    confusion_close(&confusion);
}

static void precision_recall_and_f1_by_hand(void **state) {
    (void)state;
    static const uint64_t cells[] = {6, 2, 0, 1, 3, 0, 1, 0, 0}; /* rows: gold */
    struct confusion confusion;
    fill(&confusion, cells, 3);
    assert_close(confusion_precision(&confusion, 0), 6.0 / 8, 1e-12);
    assert_close(confusion_recall(&confusion, 0), 6.0 / 8, 1e-12);
    assert_close(confusion_precision(&confusion, 1), 3.0 / 5, 1e-12);
    assert_close(confusion_recall(&confusion, 1), 3.0 / 4, 1e-12);
    assert_close(confusion_f1(&confusion, 1), 2 * 0.6 * 0.75 / (0.6 + 0.75), 1e-12);
    assert_true(isnan(confusion_precision(&confusion, 2)));
    assert_close(confusion_f1(&confusion, 2), 0, 1e-12);
    confusion_close(&confusion);
}

/* Krippendorff (2011), section B: two observers, binary data, 0.095. */
static void alpha_of_two_observers(void **state) {
    (void)state;
    static const char first[] = "0100000010";
    static const char second[] = "1110010000";
    struct confusion confusion;
    confusion_open(&confusion, 2);
    for (size_t i = 0; first[i]; i++)
        confusion_add(&confusion, (size_t)(first[i] - '0'), (size_t)(second[i] - '0'));
    assert_close(confusion_alpha(&confusion), 0.095, 0.0005);
    confusion_close(&confusion);
}

/* Krippendorff (2011), section D: four observers, gaps, nominal data, 0.743. */
static void alpha_of_four_observers_with_gaps(void **state) {
    (void)state;
    static const char *const observers[] = {"123321412...", "1233224125.3", ".3332342251.",
                                            "12332441251."};
    struct coincidences coincidences;
    coincidences_open(&coincidences, 5);
    for (size_t item = 0; item < 12; item++) {
        size_t given[5] = {0};
        for (size_t i = 0; i < 4; i++)
            if (observers[i][item] != '.')
                given[observers[i][item] - '1']++;
        coincidences_add_item(&coincidences, given);
    }
    assert_close(coincidences_alpha(&coincidences), 0.743, 0.0005);
    coincidences_close(&coincidences);
}

/* ---- agreement of scores ----------------------------------------------------------------------
 */

/* R: cor(x, y, method = "spearman") */
static void rho_agrees_with_r(void **state) {
    (void)state;
    static const double x[] = {106, 100, 86, 101, 99, 103, 97, 113, 112, 110};
    static const double y[] = {7, 27, 2, 50, 28, 29, 20, 12, 6, 17};
    static const double tied_x[] = {1, 2, 2, 3, 5, 5, 5};
    static const double tied_y[] = {2, 1, 4, 4, 4, 6, 7};
    static const double one[] = {3, 3, 3, 3, 3, 3, 3};
    assert_close(ranks_rho(x, y, 10), -0.1757575758, 1e-9);
    assert_close(ranks_rho(tied_x, tied_y, 7), 0.7961540283, 1e-9);
    assert_true(isnan(ranks_rho(tied_x, one, 7)));
}

static void signs_agree_where_the_gold_has_one(void **state) {
    (void)state;
    static const double gold[] = {1, -1, 0, 2, -3};
    static const double ours[] = {5, 1, 1, 0, -0.1};
    assert_close(ranks_sign_agreement(gold, ours, 5), 2.0 / 4, 1e-12);
    assert_true(isnan(ranks_sign_agreement(gold, ours, 0)));
}

/* ---- intervals --------------------------------------------------------------------------------
 */

/* R: quantile(c(1, 2, 4, 8, 16), c(0.025, 0.975)) */
static void quantiles_agree_with_r(void **state) {
    (void)state;
    static const double values[] = {1, 2, 4, 8, 16};
    assert_close(bootstrap_quantile(values, 5, 0.025), 1.1, 1e-12);
    assert_close(bootstrap_quantile(values, 5, 0.975), 15.2, 1e-12);
    assert_close(bootstrap_quantile(values, 1, 0.3), 1, 1e-12);
    assert_true(isnan(bootstrap_quantile(values, 0, 0.5)));
}

enum { ITEMS = 100, PRESENT = 64 };

/* A mark that we always set, which the gold has in 64 of 100 items: our precision is a share of
 * independent trials, whose interval is known. */
static struct comparison shares(size_t clusters) {
    struct comparison comparison =
        comparison_new(COMPARISON_MARKS, slice_of("praise"), slice_of("praise"));
    for (uint32_t i = 0; i < ITEMS; i++)
        comparison_add(&comparison, (struct pair){.item = i,
                                                  .cluster = (uint32_t)(i * clusters / ITEMS),
                                                  .gold = i < PRESENT ? MARK_PRESENT : MARK_ABSENT,
                                                  .ours = MARK_PRESENT});
    return comparison;
}

static struct interval precision_interval(size_t clusters, uint64_t seed) {
    const struct bootstrap bootstrap = {4000, seed, 0.95};
    struct comparison comparison = shares(clusters);
    struct interval intervals[COMPARISON_MEASURES_PER_CODE + COMPARISON_MEASURES_OF_ALL];
    assert_int_equal(comparison_measures(&comparison), sizeof intervals / sizeof *intervals);
    bootstrap_intervals(&bootstrap, &comparison, clusters, intervals);
    comparison_free(&comparison);
    return intervals[0];
}

static void independent_items_have_the_binomial_interval(void **state) {
    (void)state;
    const struct interval interval = precision_interval(ITEMS, 1);
    const double half = 1.96 * sqrt(0.64 * 0.36 / ITEMS);
    assert_close(interval.low, 0.64 - half, 0.02);
    assert_close(interval.high, 0.64 + half, 0.02);
}

static void clusters_widen_the_interval(void **state) {
    (void)state;
    const struct interval alone = precision_interval(ITEMS, 1);
    const struct interval together = precision_interval(10, 1);
    assert_true(together.high - together.low > 2 * (alone.high - alone.low));
}

static void a_seed_means_the_same_again(void **state) {
    (void)state;
    const struct interval first = precision_interval(10, 7);
    const struct interval again = precision_interval(10, 7);
    assert_memory_equal(&first, &again, sizeof first);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(kappa_of_cohen),
        cmocka_unit_test(kappa_of_only_one_code_is_undefined),
        cmocka_unit_test(precision_recall_and_f1_by_hand),
        cmocka_unit_test(alpha_of_two_observers),
        cmocka_unit_test(alpha_of_four_observers_with_gaps),
        cmocka_unit_test(rho_agrees_with_r),
        cmocka_unit_test(signs_agree_where_the_gold_has_one),
        cmocka_unit_test(quantiles_agree_with_r),
        cmocka_unit_test(independent_items_have_the_binomial_interval),
        cmocka_unit_test(clusters_widen_the_interval),
        cmocka_unit_test(a_seed_means_the_same_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
