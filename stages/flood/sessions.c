#include "flood/sessions.h"

#include "flood/root.h"
#include "memory/memory.h"

#include <math.h>
#include <stdlib.h>

struct sessions sessions_new(uint32_t count) {
    const size_t room = (size_t)count + 1;
    return (struct sessions){.count = count,
                             .effects = memory_zeroed(room, sizeof(struct session_effect)),
                             .precision = memory_zeroed(room, sizeof(double)),
                             .product = memory_zeroed(room, sizeof(double))};
}

void sessions_free(struct sessions *sessions) {
    free(sessions->effects);
    free(sessions->precision);
    free(sessions->product);
    *sessions = (struct sessions){0};
}

/* A review's value of the effect is shift + (praise - expected)/variance, and 1/variance the
 * variance of it; written so that a review whose praise cannot vary tells nothing. */
static double precision_of(const struct session_witness *witness, double review_variance) {
    return witness->weight * witness->variance / (1 + witness->variance * review_variance);
}

static double product_of(const struct session_witness *witness, double shift,
                         double review_variance) {
    return witness->weight * (witness->variance * shift + witness->praise - witness->expected) /
           (1 + witness->variance * review_variance);
}

static double mean_given(const struct sessions *sessions, double variance) {
    double sum = 0;
    double weights = 0;
    for (uint32_t t = 0; t < sessions->count; t++)
        if (sessions->precision[t] > 0) {
            const double weight = 1 / (variance + 1 / sessions->precision[t]);
            sum += weight * sessions->product[t] / sessions->precision[t];
            weights += weight;
        }
    return weights > 0 ? sum / weights : 0;
}

/* Paule and Mandel: the weighted sum of squares is what its degrees of freedom expect. */
static double missing_squares(double variance, const void *context) {
    const struct sessions *sessions = context;
    const double mean = mean_given(sessions, variance);
    double missing = -1;
    for (uint32_t t = 0; t < sessions->count; t++)
        if (sessions->precision[t] > 0) {
            const double distance = sessions->product[t] / sessions->precision[t] - mean;
            missing += 1 - distance * distance / (variance + 1 / sessions->precision[t]);
        }
    return missing;
}

static void sum_witnesses(struct sessions *sessions, const struct session_witness witnesses[],
                          size_t n, double review_variance) {
    for (uint32_t t = 0; t < sessions->count; t++)
        sessions->precision[t] = sessions->product[t] = 0;
    for (size_t i = 0; i < n; i++) {
        const uint32_t t = witnesses[i].session;
        sessions->precision[t] += precision_of(&witnesses[i], review_variance);
        sessions->product[t] +=
            product_of(&witnesses[i], sessions->effects[t].shift, review_variance);
    }
}

static struct session_effect effect_of(const struct sessions *sessions, double precision,
                                       double product) {
    if (sessions->variance <= 0)
        return (struct session_effect){0, 0};
    const double shrunk = precision + 1 / sessions->variance;
    return (struct session_effect){(product - sessions->mean * precision) / shrunk, 1 / shrunk};
}

double sessions_improve(struct sessions *sessions, const struct session_witness witnesses[],
                        size_t n, double review_variance) {
    sum_witnesses(sessions, witnesses, n, review_variance);
    sessions->variance = root_between(missing_squares, sessions, 0,
                                      SESSIONS_DEVIATION_MOST * SESSIONS_DEVIATION_MOST);
    sessions->mean = mean_given(sessions, sessions->variance);
    double change = 0;
    for (uint32_t t = 0; t < sessions->count; t++) {
        const struct session_effect effect =
            effect_of(sessions, sessions->precision[t], sessions->product[t]);
        change = fmax(change, fabs(effect.shift - sessions->effects[t].shift));
        sessions->effects[t] = effect;
    }
    return change;
}

struct session_effect session_without(const struct sessions *sessions,
                                      const struct session_witness *witness, double shift,
                                      double review_variance) {
    const double precision =
        sessions->precision[witness->session] - precision_of(witness, review_variance);
    const double product =
        sessions->product[witness->session] - product_of(witness, shift, review_variance);
    return effect_of(sessions, fmax(0, precision), precision > 0 ? product : 0);
}
