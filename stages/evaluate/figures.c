#include "evaluate/figures.h"

#include "memory/memory.h"

#include <stdlib.h>

/* No more digits than a sample of hundreds can bear. */
enum { FIGURE_DIGITS = 4 };

static struct error *write_header(struct rows_writer *writer) {
    static const char *const names[] = {"of",       "value", "measure", "n",
                                        "estimate", "low",   "high",    "method"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        rows_put_escaped(writer, slice_of(names[i]));
    return rows_end_row(writer);
}

static struct error *write_measure(const char *of, const struct measure *measure,
                                   struct interval interval, struct rows_writer *writer) {
    rows_put_text(writer, slice_of(of));
    rows_put_escaped(writer, measure->value);
    rows_put_escaped(writer, slice_of(measure->name));
    rows_put_count(writer, (uint64_t)measure->n);
    rows_put_number(writer, measure->estimate, FIGURE_DIGITS);
    rows_put_number(writer, interval.low, FIGURE_DIGITS);
    rows_put_number(writer, interval.high, FIGURE_DIGITS);
    rows_put_escaped(writer, slice_of(measure->method));
    return rows_end_row(writer);
}

static struct error *write_comparison(const struct comparison *comparison, size_t clusters,
                                      const struct bootstrap *bootstrap,
                                      struct rows_writer *writer) {
    const size_t count = comparison_measures(comparison);
    struct measure *measures = memory_zeroed(count, sizeof *measures);
    struct interval *intervals = memory_zeroed(count, sizeof *intervals);
    struct error *error = NULL;
    comparison_measure(comparison, comparison->pairs, comparison->count, clusters, measures);
    bootstrap_intervals(bootstrap, comparison, clusters, intervals);
    for (size_t i = 0; i < count && !error; i++)
        error = write_measure(comparison->our_column, &measures[i], intervals[i], writer);
    free(intervals);
    free(measures);
    return error;
}

struct error *figures_write(const struct join *join, const struct bootstrap *bootstrap,
                            struct rows_writer *writer) {
    struct error *error = write_header(writer);
    for (size_t i = 0; i < join->comparison_count && !error; i++)
        error = write_comparison(&join->comparisons[i], join->clusters, bootstrap, writer);
    return error;
}
