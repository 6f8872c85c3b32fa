#include "flood/offset_rate.h"

#include <math.h>

/* Newton's steps take about four; halving alone would need 60. */
#define STEPS_MOST 100

/* The error after one of Newton's steps is about the square of the step before: what follows so
 * small a one is exact. To wait for a step of 0 is to wait for rounding to stand still. */
#define SMALL_STEP 1e-10

double offset_rate(double mean, double strength, const struct session_record records[],
                   size_t count, const double odds[], double start) {
    double low = 0;
    double high = 1;
    double h = start > low && start < high ? start : mean;
    for (int step = 0; step < STEPS_MOST; step++) {
        double excess = strength * (mean - h);
        double slope = strength;
        for (size_t i = 0; i < count; i++) {
            const double factor = odds[records[i].session];
            const double inverse = 1 / (1 - h + factor * h); /* division takes longest */
            const double expected = records[i].statements * factor * inverse;
            excess += records[i].praise - expected * h;
            slope += expected * inverse;
        }
        *(excess > 0 ? &low : &high) = h;
        const double next = h + excess / slope;
        if (fabs(next - h) <= SMALL_STEP * h)
            return next > low && next < high ? next : h;
        h = next > low && next < high ? next : low + (high - low) / 2;
    }
    return h;
}
