#include "evaluate/bootstrap.h"

#include "memory/memory.h"

#include <gsl/gsl_rng.h>
#include <math.h>
#include <stdlib.h>

/* The pairs sorted by cluster: those of cluster c stand from first[c] to first[c + 1]. */
struct clustered {
    struct pair *pairs;
    size_t *first;
    size_t clusters;
};

static struct clustered cluster_pairs(const struct comparison *comparison, size_t clusters) {
    struct clustered clustered = {memory_zeroed(comparison->count + 1, sizeof *clustered.pairs),
                                  memory_zeroed(clusters + 1, sizeof *clustered.first), clusters};
    size_t *next = memory_zeroed(clusters + 1, sizeof *next);
    for (size_t i = 0; i < comparison->count; i++)
        clustered.first[comparison->pairs[i].cluster + 1]++;
    for (size_t i = 0; i < clusters; i++) {
        clustered.first[i + 1] += clustered.first[i];
        next[i] = clustered.first[i];
    }
    for (size_t i = 0; i < comparison->count; i++)
        clustered.pairs[next[comparison->pairs[i].cluster]++] = comparison->pairs[i];
    free(next);
    return clustered;
}

static void clustered_free(struct clustered *clustered) {
    free(clustered->pairs);
    free(clustered->first);
}

struct sample {
    struct pair *pairs;
    size_t count;
    size_t capacity;
};

/* A cluster that is drawn twice is two clusters of the sample. */
static void draw(const struct clustered *clustered, gsl_rng *generator, struct sample *sample) {
    sample->count = 0;
    for (size_t i = 0; i < clustered->clusters; i++) {
        const size_t drawn = (size_t)gsl_rng_uniform_int(generator, clustered->clusters);
        const size_t end = clustered->first[drawn + 1];
        for (size_t k = clustered->first[drawn]; k < end; k++) {
            sample->pairs = memory_grow(sample->pairs, &sample->capacity, sample->count + 1,
                                        sizeof *sample->pairs);
            sample->pairs[sample->count] = clustered->pairs[k];
            sample->pairs[sample->count++].cluster = (uint32_t)i;
        }
    }
}

static int compare(const void *a, const void *b) {
    const double left = *(const double *)a;
    const double right = *(const double *)b;
    return (left > right) - (left < right);
}

double bootstrap_quantile(const double sorted[], size_t count, double share) {
    if (count == 0)
        return NAN;
    const double place = share * (double)(count - 1);
    const size_t below = (size_t)floor(place);
    const size_t above = below + 1 < count ? below + 1 : below;
    return sorted[below] + (place - (double)below) * (sorted[above] - sorted[below]);
}

static struct interval interval_of(double values[], size_t count, double level) {
    size_t defined = 0;
    for (size_t i = 0; i < count; i++)
        if (!isnan(values[i]))
            values[defined++] = values[i];
    qsort(values, defined, sizeof *values, compare);
    return (struct interval){bootstrap_quantile(values, defined, (1 - level) / 2),
                             bootstrap_quantile(values, defined, (1 + level) / 2)};
}

/* Fills values[measure * replicates + replicate]. */
static void replicate(const struct bootstrap *bootstrap, const struct comparison *comparison,
                      const struct clustered *clustered, double *values) {
    const size_t count = comparison_measures(comparison);
    const size_t replicates = (size_t)bootstrap->replicates;
    struct measure *measures = memory_zeroed(count, sizeof *measures);
    struct sample sample = {0};
    gsl_rng *generator = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(generator, (unsigned long)bootstrap->seed);
    for (size_t i = 0; i < replicates; i++) {
        draw(clustered, generator, &sample);
        comparison_measure(comparison, sample.pairs, sample.count, clustered->clusters, measures);
        for (size_t k = 0; k < count; k++)
            values[k * replicates + i] = measures[k].estimate;
    }
    gsl_rng_free(generator);
    free(sample.pairs);
    free(measures);
}

void bootstrap_intervals(const struct bootstrap *bootstrap, const struct comparison *comparison,
                         size_t clusters, struct interval intervals[]) {
    const size_t count = comparison_measures(comparison);
    const size_t replicates = (size_t)bootstrap->replicates;
    double *values = memory_zeroed(count * replicates, sizeof *values);
    struct clustered clustered = cluster_pairs(comparison, clusters);
    if (comparison->count)
        replicate(bootstrap, comparison, &clustered, values);
    for (size_t i = 0; i < count; i++)
        intervals[i] = comparison->count
                           ? interval_of(&values[i * replicates], replicates, bootstrap->level)
                           : (struct interval){NAN, NAN};
    clustered_free(&clustered);
    free(values);
}
