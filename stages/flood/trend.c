#include "flood/trend.h"

#include <math.h>

struct sums {
    double excess;
    double variance;
};

/* `n` cases of one stratum. */
static void add_stratum(struct sums *sums, const struct trend_case cases[], size_t n) {
    double times = 0;
    double outcomes = 0;
    for (size_t i = 0; i < n; i++) {
        times += cases[i].time;
        outcomes += cases[i].outcome;
    }
    const double count = (double)n;
    double squares = 0;
    for (size_t i = 0; i < n; i++) {
        const double distance = cases[i].time - times / count;
        squares += distance * distance;
        sums->excess += cases[i].outcome ? distance : 0;
    }
    if (n > 1)
        sums->variance += outcomes * (count - outcomes) / (count * (count - 1)) * squares;
}

struct trend trend_within(const struct trend_case cases[], size_t n, double level) {
    struct sums sums = {0, 0};
    for (size_t first = 0, next; first < n; first = next) {
        for (next = first; next < n && cases[next].stratum == cases[first].stratum; next++)
            ;
        add_stratum(&sums, cases + first, next - first);
    }
    if (!(sums.variance > 0))
        return (struct trend){NAN, {NAN, NAN}, NAN};
    const double slope = sums.excess / sums.variance;
    const double half = interval_deviate(level) / sqrt(sums.variance);
    return (struct trend){
        slope, {slope - half, slope + half}, erfc(fabs(slope) * sqrt(sums.variance / 2))};
}
