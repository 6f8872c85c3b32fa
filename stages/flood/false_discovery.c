#include "flood/false_discovery.h"

#include "memory/memory.h"

#include <math.h>
#include <stdlib.h>

struct test {
    double p;
    size_t place;
};

static int compare_tests(const void *a, const void *b) {
    const double left = ((const struct test *)a)->p;
    const double right = ((const struct test *)b)->p;
    return (left > right) - (left < right);
}

void false_discovery_rates(const double p[], size_t n, double q[]) {
    struct test *tests = memory_zeroed(n + 1, sizeof *tests);
    size_t count = 0;
    for (size_t i = 0; i < n; i++) {
        q[i] = NAN;
        if (!isnan(p[i]))
            tests[count++] = (struct test){p[i], i};
    }
    qsort(tests, count, sizeof *tests, compare_tests);
    double least = 1;
    for (size_t rank = count; rank > 0; rank--) {
        least = fmin(least, tests[rank - 1].p * (double)count / (double)rank);
        q[tests[rank - 1].place] = least;
    }
    free(tests);
}

int false_discovery_compare(double left, double right) {
    if (isnan(left) || isnan(right))
        return (isnan(left) != 0) - (isnan(right) != 0);
    return (left > right) - (left < right);
}
