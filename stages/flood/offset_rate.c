#include "flood/offset_rate.h"

#include <math.h>

/* Newton's steps take about four; halving alone would need 60. */
#define STEPS_MOST 100
#define SETTLED 4e-16

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
            const double scale = 1 - h + factor * h;
            excess += records[i].praise - records[i].statements * factor * h / scale;
            slope += records[i].statements * factor / (scale * scale);
        }
        *(excess > 0 ? &low : &high) = h;
        double next = h + excess / slope;
        if (!(next > low && next < high))
            next = low + (high - low) / 2;
        if (excess == 0 || fabs(next - h) <= SETTLED * h)
            break;
        h = next;
    }
    return h;
}
