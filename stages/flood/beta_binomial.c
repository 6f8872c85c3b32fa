#include "flood/beta_binomial.h"

#include "flood/root.h"

#include <gsl/gsl_sf_psi.h>
#include <math.h>

struct sample {
    const struct praise_record *records;
    size_t n;
    double mean;
};

/* The derivative of the logarithm of the likelihood by the strength. */
static double slope_at(const struct praise_record records[], size_t n, double mean,
                       double strength) {
    const double a = mean * strength;
    const double b = (1 - mean) * strength;
    const double at_prior =
        gsl_sf_psi(strength) - mean * gsl_sf_psi(a) - (1 - mean) * gsl_sf_psi(b);
    double slope = 0;
    for (size_t i = 0; i < n; i++) {
        const double y = records[i].praise;
        const double others = records[i].statements - y;
        if (records[i].statements > 0)
            slope += at_prior - gsl_sf_psi(strength + records[i].statements) +
                     mean * gsl_sf_psi(a + y) + (1 - mean) * gsl_sf_psi(b + others);
    }
    return slope;
}

static double falling_slope(double log_strength, const void *context) {
    const struct sample *sample = context;
    return -slope_at(sample->records, sample->n, sample->mean, exp(log_strength));
}

double beta_binomial_strength(const struct praise_record records[], size_t n, double mean) {
    const struct sample sample = {records, n, mean};
    return exp(root_between(falling_slope, &sample, log(STRENGTH_LEAST), log(STRENGTH_MOST)));
}
