#include "flood/reviews.h"

#include "flood/collection.h"
#include "flood/dispersed.h"
#include "flood/false_discovery.h"
#include "flood/habits.h"
#include "flood/runs.h"
#include "flood/table.h"
#include "memory/memory.h"

#include <fcntl.h>
#include <math.h>
#include <stddef.h>
#include <stdlib.h>
#include <unistd.h>

/* What is measured of a review; not-a-number where it is not. */
struct review {
    const struct collected_review *collected;
    size_t n;
    double expected;
    double variance; /* of the praise, by the speakers' rates */
    struct interval ratio;
    double p;
    double q;
    double p_among;
    double q_among;
    double ordinary;
    double effect; /* of the session */
    uint64_t runs; /* 0: the order is not known */
    double runs_expected;
    double p_runs;
    double q_runs;
};

/* ---- measuring --------------------------------------------------------------------------------
 */

static void measure_review(struct review *review, const double rates[], const struct habits *habits,
                           uint32_t number, double level) {
    const size_t praise = (size_t)review->collected->stances[STANCE_PRAISE];
    const double unsure = habits->uncertainty[number];
    const double session = sqrt(unsure);
    review->expected = review->variance = 0;
    for (size_t i = 0; i < review->n; i++) {
        review->expected += rates[i];
        review->variance += rates[i] * (1 - rates[i]);
    }
    review->ratio = dispersed_ratio(rates, review->n, praise, session, level);
    review->p = dispersed_upper(rates, review->n, praise, session).reached;
    review->p_among =
        dispersed_upper(rates, review->n, praise, sqrt(unsure + habits->dispersion[number]))
            .reached;
    review->effect = habits->effects[number];
}

/* Goes through the cells of one review, from `first` on, and measures it; returns the next cell. */
static size_t measure_cells(const struct model *model, const struct habits *habits, size_t first,
                            double rates[], struct review *review, double level) {
    const uint32_t number = model->cells[first].review;
    size_t next = first;
    for (; next < model->count && model->cells[next].review == number; next++)
        for (uint32_t i = 0; i < model->cells[next].statements; i++)
            rates[review->n++] = habits->rates[next];
    review->ordinary = habits->ordinary[number];
    if (model->reviews_count >= 2)
        measure_review(review, rates, habits, number, level);
    return next;
}

static int compare_order(const void *a, const void *b) {
    const struct speech *left = a;
    const struct speech *right = b;
    return (left->order > right->order) - (left->order < right->order);
}

/* Are all places known, and none taken twice? */
static bool is_sequence(const struct speech sorted[], size_t count) {
    for (size_t i = 0; i < count; i++)
        if (sorted[i].order == ORDER_UNKNOWN || (i > 0 && sorted[i].order == sorted[i - 1].order))
            return false;
    return count > 0;
}

/* Unknown speakers speak in their place, too. */
static void measure_crowding(const struct collection *collection, struct review *review) {
    const size_t count = review->collected->count;
    struct speech *sorted = memory_zeroed(count + 1, sizeof *sorted);
    memcpy(sorted, collection->speeches + review->collected->first, count * sizeof *sorted);
    qsort(sorted, count, sizeof *sorted, compare_order);
    if (is_sequence(sorted, count)) {
        uint64_t praise = 0;
        for (size_t i = 0; i < count; i++) {
            const bool praises = sorted[i].stance == STANCE_PRAISE;
            praise += praises;
            review->runs += i == 0 || praises != (sorted[i - 1].stance == STANCE_PRAISE);
        }
        review->runs_expected = runs_expected(praise, count - praise);
        review->p_runs = runs_lower(praise, count - praise, review->runs);
    }
    free(sorted);
}

/* The reviews of the collection, in its order; the caller frees them. */
static struct review *measure_reviews(const struct collection *collection,
                                      const struct model *model, const struct habits *habits,
                                      double level) {
    static const struct interval nothing = {NAN, NAN};
    const uint32_t count = collection->reviews_count;
    struct review *reviews = memory_zeroed((size_t)count + 1, sizeof *reviews);
    double *rates = memory_zeroed(collection->count + 1, sizeof *rates);
    for (uint32_t i = 0; i < count; i++) {
        reviews[i] = (struct review){.collected = &collection->reviews[i],
                                     .expected = NAN,
                                     .ratio = nothing,
                                     .p = NAN,
                                     .p_among = NAN,
                                     .ordinary = NAN,
                                     .effect = NAN,
                                     .runs_expected = NAN,
                                     .p_runs = NAN};
        measure_crowding(collection, &reviews[i]);
    }
    for (size_t cell = 0; cell < model->count;)
        cell = measure_cells(model, habits, cell, rates,
                             &reviews[model->reviews[model->cells[cell].review]], level);
    table_adjust(reviews, count, sizeof *reviews, offsetof(struct review, p),
                 offsetof(struct review, q));
    table_adjust(reviews, count, sizeof *reviews, offsetof(struct review, p_among),
                 offsetof(struct review, q_among));
    table_adjust(reviews, count, sizeof *reviews, offsetof(struct review, p_runs),
                 offsetof(struct review, q_runs));
    free(rates);
    return reviews;
}

/* ---- the table --------------------------------------------------------------------------------
 */

static int compare_reviews_by_q(const void *a, const void *b) {
    const struct review *left = a;
    const struct review *right = b;
    int order = false_discovery_compare(left->q, right->q);
    order = order ? order : false_discovery_compare(left->p, right->p);
    return order ? order : slice_compare(left->collected->name, right->collected->name);
}

static void name_method(struct buffer *method, const struct measure *measure,
                        const struct habits *habits) {
    buffer_format(method,
                  "Poisson-binomial on leave-one-out beta-binomial habits of %s reviews%s; ratio: "
                  "exact %.6g%%; among: logistic-normal dispersion of reviews; runs: "
                  "Wald-Wolfowitz; q: Benjamini-Hochberg",
                  habits->flooded_share > 0 ? "ordinary" : "all",
                  measure->by_session ? " and effects of sessions" : "", measure->level * 100);
}

/* Measures that were not taken are written as not-a-number, which is an empty field. */
static void put_measures(struct rows_writer *writer, const struct review *review) {
    const double praise = (double)review->collected->stances[STANCE_PRAISE];
    const double values[] = {review->expected,  praise / review->expected,
                             review->ratio.low, review->ratio.high,
                             review->p,         review->q,
                             review->ordinary};
    table_numbers(writer, values, sizeof values / sizeof *values);
}

static double mean_echo(const struct collected_review *review) {
    return review->echo_rows ? (double)review->echo_sum * ECHO_UNIT / (double)review->echo_rows
                             : NAN;
}

static void put_further_measures(struct rows_writer *writer, const struct review *review) {
    const double values[] = {review->p_among,       review->q_among,
                             exp(review->effect),   review->runs ? (double)review->runs : NAN,
                             review->runs_expected, review->p_runs,
                             review->q_runs,        mean_echo(review->collected)};
    table_numbers(writer, values, sizeof values / sizeof *values);
}

static void put_name(struct rows_writer *writer, const struct collected_review *review) {
    rows_put_escaped(writer, collection_name(review, NAME_EVENT));
    rows_put_escaped(writer, collection_name(review, NAME_BODY));
    rows_put_escaped(writer, collection_name(review, NAME_SESSION));
    rows_put_escaped(writer, slice_of(review->date ? review->date : ""));
    rows_put_escaped(writer, collection_name(review, NAME_SUBJECT));
}

static struct error *write_review(struct rows_writer *writer, const struct review *review,
                                  struct slice method) {
    put_name(writer, review->collected);
    rows_put_count(writer, review->n);
    rows_put_count(writer, review->collected->stances[STANCE_PRAISE]);
    put_measures(writer, review);
    for (int stance = STANCE_MIXED; stance < STANCES; stance++)
        rows_put_count(writer, review->collected->stances[stance]);
    rows_put_count(writer, review->collected->unattributed);
    put_further_measures(writer, review);
    rows_put_text(writer, method);
    return rows_end_row(writer);
}

static struct error *write_table(struct review reviews[], uint32_t count,
                                 const struct measure *measure, const struct habits *habits,
                                 struct rows_writer *writer) {
    static const char *const columns[] = {"event",
                                          "body",
                                          "session",
                                          "date",
                                          "subject_state",
                                          "n",
                                          "praise",
                                          "expected",
                                          "ratio",
                                          "ratio_low",
                                          "ratio_high",
                                          "p",
                                          "q",
                                          "posterior_ordinary",
                                          "mixed",
                                          "neutral",
                                          "scrutiny",
                                          "unattributed",
                                          "p_among",
                                          "q_among",
                                          "session_odds",
                                          "runs",
                                          "runs_expected",
                                          "p_runs",
                                          "q_runs",
                                          "echo",
                                          "method"};
    struct buffer method = {0};
    name_method(&method, measure, habits);
    if (!measure->by_name)
        qsort(reviews, count, sizeof *reviews, compare_reviews_by_q);
    struct error *error = table_header(writer, columns, sizeof columns / sizeof *columns);
    for (uint32_t i = 0; i < count && !error; i++)
        error = write_review(writer, &reviews[i], buffer_slice(&method));
    buffer_free(&method);
    return error;
}

/* ---- the fitted model -------------------------------------------------------------------------
 */

/* How far ordinary reviews are from their expectation, squared and in units of the variance: near 1
 * where statements are independent given the habits. */
static double dispersion_of(const struct review reviews[], uint32_t count) {
    double sum = 0;
    double weight = 0;
    for (uint32_t i = 0; i < count; i++) {
        const struct review *review = &reviews[i];
        if (isnan(review->p))
            continue;
        const double distance =
            (double)review->collected->stances[STANCE_PRAISE] - review->expected;
        sum += review->ordinary * distance * distance / review->variance;
        weight += review->ordinary;
    }
    return weight > 0 ? sum / weight : NAN;
}

static struct error *put_fit(struct rows_writer *writer, const struct speeches *speeches,
                             double dispersion, const struct habits *habits) {
    static const char *const columns[] = {
        "reviews",           "speakers",     "statements", "praise_share", "strength",
        "flooded_share",     "flooded_odds", "gain",       "dispersion",   "review_deviation",
        "session_deviation", "rounds",       "settled"};
    const double values[] = {habits->mean,
                             habits->strength,
                             habits->flooded_share,
                             habits->flooded_odds,
                             habits->gain,
                             dispersion,
                             sqrt(habits->review_variance),
                             sqrt(habits->session_variance)};
    uint64_t statements = 0;
    for (size_t i = 0; i < speeches->count; i++)
        statements += speeches->cells[i].statements;
    struct error *error = table_header(writer, columns, sizeof columns / sizeof *columns);
    rows_put_count(writer, speeches->reviews);
    rows_put_count(writer, speeches->speakers);
    rows_put_count(writer, statements);
    table_numbers(writer, values, sizeof values / sizeof *values);
    rows_put_count(writer, habits->rounds);
    rows_put_escaped(writer, slice_of(habits->settled ? "yes" : "no"));
    return error ? error : rows_end_row(writer);
}

static struct error *write_fit(const char *path, const struct speeches *speeches, double dispersion,
                               const struct habits *habits) {
    const int descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (descriptor < 0)
        return error_system("%s", path);
    struct rows_writer *writer = rows_writer_open(descriptor, path);
    struct error *error = put_fit(writer, speeches, dispersion, habits);
    struct error *closed = rows_writer_close(writer);
    if (close(descriptor) != 0 && !error && !closed)
        closed = error_system("%s", path);
    if (error)
        error_free(closed);
    return error ? error : closed;
}

static struct error *measure_collection(const struct collection *collection,
                                        const struct measure *measure, struct rows_writer *writer) {
    struct model model = model_new(collection, measure->by_session);
    struct habits habits;
    habits_estimate(&model.speeches, !measure->all_reviews, &habits);
    if (!habits.settled && habits.flooded_share > 0)
        error_warn("the search for flooded reviews has not settled after %u rounds; --habits all "
                   "does without it",
                   habits.rounds);
    struct review *reviews = measure_reviews(collection, &model, &habits, measure->level);
    const double dispersion = dispersion_of(reviews, collection->reviews_count);
    struct error *error = write_table(reviews, collection->reviews_count, measure, &habits, writer);
    if (!error && measure->fit_path)
        error = write_fit(measure->fit_path, &model.speeches, dispersion, &habits);
    free(reviews);
    habits_free(&habits);
    model_free(&model);
    return error;
}

struct error *reviews_measure(const struct measure *measure, struct rows_reader *reader,
                              struct rows_writer *writer) {
    struct collection collection;
    struct error *error = collection_read(&collection, reader, measure->kind);
    if (!error)
        error = measure_collection(&collection, measure, writer);
    collection_free(&collection);
    return error;
}
