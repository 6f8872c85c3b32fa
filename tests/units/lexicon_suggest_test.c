/* The statistics of suggested phrases, and the table that forgets the rarest. */
#include "lexicon_suggest/log_odds.h"
#include "lexicon_suggest/phrases.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

/* ---- log-odds ---------------------------------------------------------------------------------
 */

static void assert_odds(struct log_odds odds, double estimate, double z) {
    assert_true(fabs(odds.estimate - estimate) < 1e-10);
    assert_true(fabs(odds.z - z) < 1e-10);
}

/* Expected values were worked out apart, from the formulas as they are printed. */
static void the_estimate_is_that_of_monroe_and_others(void **state) {
    (void)state;
    assert_odds(log_odds((struct frequency){30, 1000}, (struct frequency){10, 2000},
                         (struct frequency){50, 5000}, 500),
                1.37571527747, 4.45782699405);
    assert_odds(log_odds((struct frequency){0, 800}, (struct frequency){12, 900},
                         (struct frequency){12, 1700}, 10),
                -5.03851919524, -1.33475916477);
}

static void equal_use_is_no_difference(void **state) {
    (void)state;
    assert_odds(log_odds((struct frequency){5, 100}, (struct frequency){5, 100},
                         (struct frequency){10, 200}, 1),
                0, 0);
}

static void the_parts_mirror_each_other(void **state) {
    (void)state;
    const struct frequency a = {7, 300};
    const struct frequency b = {2, 900};
    const struct frequency all = {9, 1200};
    const struct log_odds odds = log_odds(a, b, all, 100);
    assert_odds(log_odds(b, a, all, 100), -odds.estimate, -odds.z);
}

static void a_greater_prior_draws_the_estimate_to_zero(void **state) {
    (void)state;
    const struct frequency a = {3, 300};
    const struct frequency b = {0, 300};
    const struct frequency all = {3, 600};
    double before = INFINITY;
    for (double prior = 1; prior < 1e6; prior *= 10) {
        const double estimate = log_odds(a, b, all, prior).estimate;
        assert_true(estimate > 0 && estimate < before);
        before = estimate;
    }
}

/* ---- phrases ----------------------------------------------------------------------------------
 */

static const struct phrase_counts *counts_of(const struct phrases *phrases, const char *text) {
    const uint32_t number = intern_find(phrases->texts, slice_of(text));
    return number == INTERN_NONE ? NULL : &phrases->counts[number];
}

static void phrases_are_counted_by_part(void **state) {
    (void)state;
    struct phrases phrases = phrases_new(1000);
    phrases_add(&phrases, slice_of("bold reform"), 2, PART_IN, true);
    phrases_add(&phrases, slice_of("bold reform"), 2, PART_NEITHER, true);
    phrases_add(&phrases, slice_of("of"), 1, PART_IN, false);
    assert_int_equal(counts_of(&phrases, "bold reform")->of[PART_IN], 1);
    assert_int_equal(counts_of(&phrases, "bold reform")->of[PART_AGAINST], 0);
    assert_int_equal(counts_of(&phrases, "bold reform")->of[PART_NEITHER], 1);
    assert_null(counts_of(&phrases, "of"));
    assert_int_equal(phrases.totals[1][PART_IN], 1);
    assert_int_equal(phrases.totals[2][PART_IN], 1);
    assert_int_equal(phrases_missed(&phrases), 0);
    phrases_free(&phrases);
}

/* Ten phrases that come again and again among ten thousand that come once. */
static void what_is_forgotten_is_rare_and_its_bound_is_known(void **state) {
    (void)state;
    enum { MOST = 200, OFTEN = 10, ROUNDS = 1000, RARE_A_ROUND = 10 };
    struct phrases phrases = phrases_new(MOST);
    char text[32];
    for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < OFTEN; i++) {
            (void)snprintf(text, sizeof text, "often %d", i);
            phrases_add(&phrases, slice_of(text), 2, PART_IN, true);
        }
        for (int i = 0; i < RARE_A_ROUND; i++) {
            (void)snprintf(text, sizeof text, "rare %d", round * RARE_A_ROUND + i);
            phrases_add(&phrases, slice_of(text), 2, PART_AGAINST, true);
        }
        assert_true(intern_count(phrases.texts) <= MOST);
    }
    assert_true(phrases_missed(&phrases) > 0);
    for (int i = 0; i < OFTEN; i++) {
        (void)snprintf(text, sizeof text, "often %d", i);
        const struct phrase_counts *counts = counts_of(&phrases, text);
        assert_non_null(counts);
        assert_true(counts->of[PART_IN] <= ROUNDS);
        assert_true(counts->of[PART_IN] + phrases_missed(&phrases) >= ROUNDS);
    }
    assert_int_equal(phrases.totals[2][PART_AGAINST], ROUNDS * RARE_A_ROUND);
    phrases_free(&phrases);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_estimate_is_that_of_monroe_and_others),
        cmocka_unit_test(equal_use_is_no_difference),
        cmocka_unit_test(the_parts_mirror_each_other),
        cmocka_unit_test(a_greater_prior_draws_the_estimate_to_zero),
        cmocka_unit_test(phrases_are_counted_by_part),
        cmocka_unit_test(what_is_forgotten_is_rare_and_its_bound_is_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
