#include "flood/root.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_roots.h>
#include <math.h>

/* Brent's method halves where it cannot do better: 100 steps always reach full precision. */
#define STEPS_MOST 100
#define RELATIVE 1e-12
#define ABSOLUTE 1e-13

#define DISTANCE_MOST 64.0

struct call {
    rising_function *function;
    const void *context;
};

static double call_function(double x, void *call_of) {
    const struct call *call = call_of;
    return call->function(x, call->context);
}

double root_between(rising_function *function, const void *context, double low, double high) {
    struct call call = {function, context};
    gsl_function called = {call_function, &call};
    if (function(low, context) >= 0)
        return low;
    if (function(high, context) <= 0)
        return high;
    gsl_root_fsolver *solver = gsl_root_fsolver_alloc(gsl_root_fsolver_brent);
    gsl_root_fsolver_set(solver, &called, low, high);
    for (int step = 0; step < STEPS_MOST; step++) {
        gsl_root_fsolver_iterate(solver);
        if (gsl_root_test_interval(gsl_root_fsolver_x_lower(solver),
                                   gsl_root_fsolver_x_upper(solver), ABSOLUTE,
                                   RELATIVE) == GSL_SUCCESS)
            break;
    }
    const double root = gsl_root_fsolver_root(solver);
    gsl_root_fsolver_free(solver);
    return root;
}

double root_near(rising_function *function, const void *context, double middle, double step) {
    const double sign = function(middle, context) < 0 ? 1 : -1;
    double near = middle;
    double far = middle + sign * step;
    while (step < DISTANCE_MOST && sign * function(far, context) < 0) {
        near = far;
        step *= 2;
        far = middle + sign * step;
    }
    return root_between(function, context, fmin(near, far), fmax(near, far));
}
