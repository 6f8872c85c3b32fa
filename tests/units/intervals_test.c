/* Intervals against R (tests/units/reference/intervals.R) and against their own definitions. */
#include "intervals/intervals.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

/* The reference has twelve digits; the last may be off by one. */
#define RELATIVE 2e-11

static void assert_close(double value, double expected) {
    if (fabs(value - expected) > RELATIVE * fmax(fabs(expected), 1e-9))
        fail_msg("%.15g is not %.15g", value, expected);
}

static void shares_agree_with_r(void **state) {
    (void)state;
    static const struct {
        uint64_t successes, trials;
        double level, low, high;
    } cases[] = {
        {0, 10, 0.95, 0, 0.277532799863},
        {10, 10, 0.95, 0.722467200137, 1},
        {1, 2, 0.95, 0.0945312057342, 0.905468794266},
        {3, 10, 0.9, 0.126876583903, 0.55830020413},
        {81, 263, 0.95, 0.255288519878, 0.366209576983},
        {1, 1000000, 0.99, 1.17405475e-07, 8.51743383476e-06},
        {500000000, 1000000000, 0.95, 0.499969010248, 0.500030989752},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct interval interval =
            interval_share(cases[i].successes, cases[i].trials, cases[i].level);
        assert_close(interval.low, cases[i].low);
        assert_close(interval.high, cases[i].high);
    }
}

static void share_of_nothing_is_undefined(void **state) {
    (void)state;
    assert_true(isnan(interval_share(0, 0, 0.95).low));
    assert_true(isnan(interval_share(0, 0, 0.95).high));
}

/* The ends are where the score test just rejects. */
static void shares_solve_their_equation(void **state) {
    (void)state;
    const double z = interval_deviate(0.95);
    for (uint64_t n = 1; n <= 60; n++)
        for (uint64_t k = 0; k <= n; k++) {
            const struct interval interval = interval_share(k, n, 0.95);
            const double share = (double)k / (double)n;
            assert_true(interval.low <= share && share <= interval.high);
            for (int end = 0; end < 2; end++) {
                const double p = end ? interval.high : interval.low;
                if (p > 0 && p < 1)
                    assert_true(fabs(fabs(share - p) / sqrt(p * (1 - p) / (double)n) - z) < 1e-9);
            }
        }
}

static void counts_agree_with_r(void **state) {
    (void)state;
    static const struct {
        double level;
        uint64_t count;
        double low, high;
    } cases[] = {
        {0.5, 0, 0, 1.38629436112},
        {0.5, 1, 0.287682072452, 2.69263452889},
        {0.5, 2, 0.961278763115, 3.92040206029},
        {0.5, 10, 7.72588676952, 13.0196325141},
        {0.5, 999, 977.503635737, 1021.14368791},
        {0.5, 1000, 978.492966495, 1022.15435178},
        {0.5, 1001, 979.482302587, 1023.16501033},
        {0.5, 12345, 12269.8781724, 12420.7614896},
        {0.5, 1000000, 999325.328685, 1000675.30828},
        {0.5, 1000000000, 999978670.58, 1000021330.06},
        {0.95, 0, 0, 3.68887945411},
        {0.95, 1, 0.0253178079843, 5.57164339094},
        {0.95, 2, 0.242209278544, 7.22468766772},
        {0.95, 10, 4.79538869613, 18.390356042},
        {0.95, 999, 938.004018562, 1062.92115122},
        {0.95, 1000, 938.973018408, 1063.95213602},
        {0.95, 1001, 939.942033752, 1064.98310533},
        {0.95, 12345, 12128.1809079, 12564.7222069},
        {0.95, 1000000, 998040.98334, 1001961.91195},
        {0.95, 1000000000, 999938021.444, 1000061981.45},
        {0.999999, 0, 0, 14.5086577385},
        {0.999999, 1, 5.00000125014e-07, 17.4222150125},
        {0.999999, 2, 0.00100033348621, 19.8970101029},
        {0.999999, 10, 1.18109566754, 35.3853780235},
        {0.999999, 999, 851.957753846, 1162.40037314},
        {0.999999, 1000, 852.880429675, 1163.47766331},
        {0.999999, 1001, 853.803144118, 1164.55491492},
        {0.999999, 12345, 11809.1213796, 12897.1856762},
        {0.999999, 1000000, 995116.001931, 1004900.28593},
        {0.999999, 1000000000, 999845320.452, 1000154695.83},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct interval interval = interval_count(cases[i].count, cases[i].level);
        assert_close(interval.low, cases[i].low);
        assert_close(interval.high, cases[i].high);
    }
}

/* With a count of 0 nothing below it is left to chance: exp(-high) is the tail. */
static void count_of_zero_has_a_closed_form(void **state) {
    (void)state;
    assert_true(interval_count(0, 0.9).low == 0);
    assert_close(interval_count(0, 0.9).high, -log(0.05));
}

/* GSL's inverse does not converge for some of these; every one must be finite and in order, also
 * where one way of computing takes over from the other. */
static void counts_rise_without_a_gap(void **state) {
    (void)state;
    static const double levels[] = {0.5, 0.9, 0.95, 0.999, 0.999999};
    for (size_t i = 0; i < sizeof levels / sizeof *levels; i++) {
        struct interval before = interval_count(0, levels[i]);
        for (uint64_t count = 1; count < 3000; count++) {
            const struct interval interval = interval_count(count, levels[i]);
            assert_true(before.low < interval.low && interval.low < (double)count);
            assert_true(before.high < interval.high && (double)count < interval.high);
            before = interval;
        }
    }
}

static void greatest_count_is_finite(void **state) {
    (void)state;
    const struct interval interval = interval_count(UINT64_MAX, INTERVAL_LEVEL_MOST);
    assert_true(isfinite(interval.low) && isfinite(interval.high));
    assert_true(interval.low < interval.high);
}

static void means_agree_with_r(void **state) {
    (void)state;
    static const struct {
        uint64_t n;
        double level, half;
    } cases[] = {
        {2, 0.95, 12.7062047362},   {3, 0.99, 9.92484320092},          {10, 0.95, 2.2621571628},
        {1000, 0.9, 1.64638034543}, {1000000000, 0.95, 1.95996398691},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct interval interval = interval_mean(0.25, 2, cases[i].n, cases[i].level);
        assert_close(interval.low, 0.25 - 2 * cases[i].half);
        assert_close(interval.high, 0.25 + 2 * cases[i].half);
    }
    assert_true(isnan(interval_mean(0.25, 2, 1, 0.95).low));
    assert_true(isnan(interval_mean(0.25, 2, 0, 0.95).high));
}

static void deviates_agree_with_r(void **state) {
    (void)state;
    assert_close(interval_deviate(0.5), 0.674489750196);
    assert_close(interval_deviate(0.95), 1.95996398454);
    assert_close(interval_deviate(0.999999), 4.89163847569);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shares_agree_with_r),
        cmocka_unit_test(share_of_nothing_is_undefined),
        cmocka_unit_test(shares_solve_their_equation),
        cmocka_unit_test(counts_agree_with_r),
        cmocka_unit_test(count_of_zero_has_a_closed_form),
        cmocka_unit_test(counts_rise_without_a_gap),
        cmocka_unit_test(greatest_count_is_finite),
        cmocka_unit_test(means_agree_with_r),
        cmocka_unit_test(deviates_agree_with_r),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
