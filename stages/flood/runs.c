#include "flood/runs.h"

#include <math.h>

/* Of the most probable term; what follows a smaller one adds nothing. */
#define NEGLIGIBLE 1e-300

/* Both kinds are cut into stretches that take turns: `runs`/2 of each, or one more of either. Of k
 * stretches of m there are C(m - 1, k - 1). */
struct orders {
    double first;
    double second;
};

/* P(2k + 1 runs) / P(2k runs), from the ratios C(m - 1, k) / C(m - 1, k - 1) = (m - k) / k. */
static double odd_to_even(struct orders of, double k) {
    return ((of.first - k) / k + (of.second - k) / k) / 2;
}

/* P(2k + 2 runs) / P(2k runs). */
static double even_to_even(struct orders of, double k) {
    return (of.first - k) / k * ((of.second - k) / k);
}

/* Sums of P(2k) and P(2k + 1), in units of the P(2k) at which the sums begin: all of them, and
 * those of `runs` or fewer. */
struct sums {
    double all;
    double lower;
};

static void add_pair(struct sums *sums, struct orders of, uint64_t k, double even, uint64_t runs) {
    const double odd = even * odd_to_even(of, (double)k);
    sums->all += even + odd;
    sums->lower += (2 * k <= runs ? even : 0) + (2 * k + 1 <= runs ? odd : 0);
}

/* From the most probable number of runs to both sides, by the ratios: factorials, or their
 * logarithms, would lose digits where counts are large. */
static double exact_lower(uint64_t first, uint64_t second, uint64_t runs) {
    const struct orders of = {(double)first, (double)second};
    const uint64_t most = first < second ? first : second;
    uint64_t middle = (uint64_t)(runs_expected(first, second) / 2);
    middle = middle < 1 ? 1 : middle > most ? most : middle;
    struct sums sums = {0, 0};
    double even = 1;
    for (uint64_t k = middle; k <= most && even > NEGLIGIBLE; k++) {
        add_pair(&sums, of, k, even, runs);
        even *= even_to_even(of, (double)k);
    }
    even = 1;
    for (uint64_t k = middle - 1; k >= 1 && even > NEGLIGIBLE; k--) {
        even /= even_to_even(of, (double)k);
        add_pair(&sums, of, k, even, runs);
    }
    return sums.lower / sums.all;
}

double runs_expected(uint64_t first, uint64_t second) {
    const double n = (double)first + (double)second;
    return n > 0 ? 1 + 2 * (double)first * (double)second / n : NAN;
}

double runs_lower(uint64_t first, uint64_t second, uint64_t runs) {
    if (first == 0 || second == 0)
        return NAN;
    const uint64_t most = 2 * (first < second ? first : second) + (first != second);
    if (runs >= most)
        return 1;
    return exact_lower(first, second, runs);
}
