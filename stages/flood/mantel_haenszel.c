#include "flood/mantel_haenszel.h"

#include <math.h>

/* The sums over strata that estimate, variance and test are made of; named as in Robins, Breslow
 * and Greenland (1986). */
struct sums {
    double r, s;
    double pr, ps_qr, qs;
    double excess;   /* outcomes in the group of interest beyond what independence expects */
    double variance; /* of that, hypergeometric */
};

static void add_stratum(struct sums *sums, const struct fourfold *stratum) {
    const double a = (double)stratum->interest_with;
    const double b = (double)stratum->interest_without;
    const double c = (double)stratum->other_with;
    const double d = (double)stratum->other_without;
    const double n = a + b + c + d;
    if (n < 2)
        return;
    const double p = (a + d) / n;
    const double q = (b + c) / n;
    const double r = a * d / n;
    const double s = b * c / n;
    sums->r += r;
    sums->s += s;
    sums->pr += p * r;
    sums->ps_qr += p * s + q * r;
    sums->qs += q * s;
    sums->excess += a - (a + b) * (a + c) / n;
    sums->variance += (a + b) * (c + d) * (a + c) * (b + d) / (n * n * (n - 1));
}

static struct interval interval_of(const struct sums *sums, double level) {
    if (sums->r <= 0 || sums->s <= 0)
        return (struct interval){NAN, NAN};
    const double variance = sums->pr / (2 * sums->r * sums->r) +
                            sums->ps_qr / (2 * sums->r * sums->s) +
                            sums->qs / (2 * sums->s * sums->s);
    const double half = interval_deviate(level) * sqrt(variance);
    const double centre = log(sums->r / sums->s);
    return (struct interval){exp(centre - half), exp(centre + half)};
}

struct common_odds mantel_haenszel(const struct fourfold strata[], size_t n, double level) {
    struct sums sums = {0};
    for (size_t i = 0; i < n; i++)
        add_stratum(&sums, &strata[i]);
    struct common_odds odds = {NAN,          interval_of(&sums, level), NAN, NAN, sums.excess,
                               sums.variance};
    if (sums.r > 0 || sums.s > 0)
        odds.ratio = sums.r / sums.s;
    if (sums.variance > 0) {
        odds.chi_square = sums.excess * sums.excess / sums.variance;
        odds.p = erfc(sqrt(odds.chi_square / 2));
    }
    return odds;
}
