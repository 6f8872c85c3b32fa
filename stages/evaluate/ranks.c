#include "evaluate/ranks.h"

#include "memory/memory.h"

#include <math.h>
#include <stdlib.h>

struct placed {
    double value;
    size_t item;
};

static int compare(const void *a, const void *b) {
    const double left = ((const struct placed *)a)->value;
    const double right = ((const struct placed *)b)->value;
    return (left > right) - (left < right);
}

void ranks_of(const double values[], size_t count, double ranks[]) {
    struct placed *placed = memory_zeroed(count + 1, sizeof *placed);
    for (size_t i = 0; i < count; i++)
        placed[i] = (struct placed){values[i], i};
    qsort(placed, count, sizeof *placed, compare);
    for (size_t first = 0, end; first < count; first = end) {
        for (end = first + 1; end < count && placed[end].value <= placed[first].value;)
            end++;
        for (size_t i = first; i < end; i++)
            ranks[placed[i].item] = (double)(first + 1 + end) / 2;
    }
    free(placed);
}

static double correlation(const double x[], const double y[], size_t count) {
    const double mean = ((double)count + 1) / 2; /* of ranks, whatever the ties */
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (size_t i = 0; i < count; i++) {
        xy += (x[i] - mean) * (y[i] - mean);
        xx += (x[i] - mean) * (x[i] - mean);
        yy += (y[i] - mean) * (y[i] - mean);
    }
    return xx > 0 && yy > 0 ? xy / sqrt(xx * yy) : NAN;
}

double ranks_rho(const double x[], const double y[], size_t count) {
    double *ranks = memory_zeroed(2 * count + 1, sizeof *ranks);
    ranks_of(x, count, ranks);
    ranks_of(y, count, ranks + count);
    const double rho = correlation(ranks, ranks + count, count);
    free(ranks);
    return rho;
}

double ranks_sign_agreement(const double gold[], const double ours[], size_t count) {
    size_t signed_items = 0;
    size_t agreed = 0;
    for (size_t i = 0; i < count; i++) {
        signed_items += gold[i] > 0 || gold[i] < 0;
        agreed += (gold[i] > 0 && ours[i] > 0) || (gold[i] < 0 && ours[i] < 0);
    }
    return signed_items ? (double)agreed / (double)signed_items : NAN;
}
