#include "flood/reviews.h"

#include "flood/false_discovery.h"
#include "flood/habits.h"
#include "flood/poisson_binomial.h"
#include "flood/statements.h"
#include "intern/intern.h"
#include "memory/memory.h"

#include <fcntl.h>
#include <math.h>
#include <stdlib.h>
#include <unistd.h>

/* ---- what was said ----------------------------------------------------------------------------
 */

/* One trial. Numbers are those of the intern tables while rows are read, those of the sorted names
 * afterwards. */
struct speech {
    uint32_t review;
    uint32_t speaker;
    uint32_t praise; /* 0 or 1 */
};

struct review {
    struct slice name; /* event, body, session and subject_state, escaped, with tabs in between */
    char *date;        /* the earliest; owned; NULL: none is given */
    uint64_t stances[STANCES]; /* of speakers that are known */
    uint64_t unattributed;
    /* what is measured */
    size_t n;
    double expected;
    double variance; /* of the praise, by the speakers' rates */
    struct interval ratio;
    double p;
    double q;
    double ordinary;
};

#define NAME_FIELDS 4

struct collection {
    struct intern *names;
    struct intern *speakers;
    struct review *reviews; /* per name */
    size_t reviews_capacity;
    struct speech *speeches;
    size_t count;
    size_t capacity;
};

/* Its arrays are there even where nothing is added: qsort must not be given NULL. */
static struct collection collection_new(void) {
    struct collection collection = {.names = intern_new(), .speakers = intern_new()};
    collection.reviews = memory_grow(NULL, &collection.reviews_capacity, 1, sizeof(struct review));
    collection.speeches = memory_grow(NULL, &collection.capacity, 1, sizeof(struct speech));
    return collection;
}

static void collection_free(struct collection *collection) {
    for (uint32_t i = 0; i < intern_count(collection->names); i++)
        free(collection->reviews[i].date);
    intern_free(collection->names);
    intern_free(collection->speakers);
    free(collection->reviews);
    free(collection->speeches);
}

static uint32_t review_of(struct collection *collection, struct slice name) {
    bool added = false;
    const uint32_t number = intern_add(collection->names, name, &added);
    if (added) {
        collection->reviews = memory_grow(collection->reviews, &collection->reviews_capacity,
                                          (size_t)number + 1, sizeof *collection->reviews);
        collection->reviews[number] =
            (struct review){.name = intern_string(collection->names, number)};
    }
    return number;
}

/* ISO 8601 dates sort as text. */
static void keep_earliest(struct review *review, struct slice date) {
    if (date.length == 0)
        return;
    if (review->date && slice_compare(slice_of(review->date), date) <= 0)
        return;
    free(review->date);
    review->date = memory_copy_text(date.at, date.length);
}

static void collect_statement(struct collection *collection, const struct statements *statements,
                              struct slice name, struct slice date) {
    const uint32_t number = review_of(collection, name);
    struct review *review = &collection->reviews[number];
    keep_earliest(review, date);
    if (statements->state.length == 0) {
        review->unattributed++;
        return;
    }
    review->stances[statements->stance]++;
    collection->speeches = memory_grow(collection->speeches, &collection->capacity,
                                       collection->count + 1, sizeof *collection->speeches);
    collection->speeches[collection->count++] =
        (struct speech){number, intern_add(collection->speakers, statements->state, NULL),
                        statements->stance == STANCE_PRAISE};
}

static struct error *collect_statements(struct collection *collection,
                                        const struct measure *measure, struct rows_reader *reader) {
    static const char *const columns[] = {"event", "body", "session", "date"};
    size_t at[sizeof columns / sizeof *columns] = {0};
    struct statements statements;
    struct buffer name = {0};
    bool found = false;
    struct error *error = statements_open(&statements, reader, measure->kind);
    for (size_t i = 0; i < sizeof columns / sizeof *columns && !error; i++)
        error = rows_require(reader, columns[i], "plaudit-ingest", &at[i]);
    while (!error && !(error = statements_next(&statements, &found)) && found) {
        buffer_clear(&name);
        for (size_t i = 0; i < NAME_FIELDS - 1; i++) {
            buffer_append(&name, rows_field(reader, at[i]));
            buffer_append_byte(&name, '\t');
        }
        buffer_append(&name, statements.subject);
        collect_statement(collection, &statements, buffer_slice(&name),
                          rows_field(reader, at[NAME_FIELDS - 1]));
    }
    buffer_free(&name);
    return error;
}

/* ---- in an order that the rows' order does not change ------------------------------------------
 */

struct named {
    struct slice name;
    uint32_t number;
};

static int compare_named(const void *a, const void *b) {
    return slice_compare(((const struct named *)a)->name, ((const struct named *)b)->name);
}

/* For every number of the table, its place among the sorted names; the caller frees it. */
static uint32_t *places_of(const struct intern *table) {
    const uint32_t count = intern_count(table);
    struct named *sorted = memory_zeroed((size_t)count + 1, sizeof *sorted);
    uint32_t *places = memory_zeroed((size_t)count + 1, sizeof *places);
    for (uint32_t i = 0; i < count; i++)
        sorted[i] = (struct named){intern_string(table, i), i};
    qsort(sorted, count, sizeof *sorted, compare_named);
    for (uint32_t i = 0; i < count; i++)
        places[sorted[i].number] = i;
    free(sorted);
    return places;
}

static int compare_reviews_by_name(const void *a, const void *b) {
    return slice_compare(((const struct review *)a)->name, ((const struct review *)b)->name);
}

static int compare_speeches(const void *a, const void *b) {
    const struct speech *left = a;
    const struct speech *right = b;
    if (left->review != right->review)
        return left->review < right->review ? -1 : 1;
    return (left->speaker > right->speaker) - (left->speaker < right->speaker);
}

static void sort_collection(struct collection *collection) {
    uint32_t *review_places = places_of(collection->names);
    uint32_t *speaker_places = places_of(collection->speakers);
    for (size_t i = 0; i < collection->count; i++) {
        struct speech *speech = &collection->speeches[i];
        speech->review = review_places[speech->review];
        speech->speaker = speaker_places[speech->speaker];
    }
    qsort(collection->speeches, collection->count, sizeof *collection->speeches, compare_speeches);
    qsort(collection->reviews, intern_count(collection->names), sizeof *collection->reviews,
          compare_reviews_by_name);
    free(review_places);
    free(speaker_places);
}

/* ---- measuring --------------------------------------------------------------------------------
 */

/* The speeches as cells of the model. A review without a known speaker is no part of the model, so
 * the model numbers only the others: `reviews[number]` is a review of the collection. */
struct model {
    struct cell *cells;
    size_t count;
    uint32_t *reviews;
    uint32_t reviews_count;
};

static struct model model_of(const struct collection *collection) {
    struct model model = {
        .cells = memory_zeroed(collection->count + 1, sizeof(struct cell)),
        .reviews = memory_zeroed((size_t)intern_count(collection->names) + 1, sizeof(uint32_t))};
    for (size_t i = 0; i < collection->count; i++) {
        const struct speech *speech = &collection->speeches[i];
        const bool new_review = i == 0 || speech->review != speech[-1].review;
        if (new_review)
            model.reviews[model.reviews_count++] = speech->review;
        if (new_review || speech->speaker != speech[-1].speaker)
            model.cells[model.count++] =
                (struct cell){.review = model.reviews_count - 1, .speaker = speech->speaker};
        model.cells[model.count - 1].statements++;
        model.cells[model.count - 1].praise += speech->praise;
    }
    return model;
}

static void measure_review(struct review *review, const double rates[], double level) {
    const size_t praise = (size_t)review->stances[STANCE_PRAISE];
    for (size_t i = 0; i < review->n; i++) {
        review->expected += rates[i];
        review->variance += rates[i] * (1 - rates[i]);
    }
    review->ratio = poisson_binomial_ratio(rates, review->n, praise, level);
    review->p = poisson_binomial_upper(rates, review->n, praise).reached;
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
        measure_review(review, rates, level);
    return next;
}

static void measure_reviews(struct collection *collection, const struct model *model,
                            const struct habits *habits, double level) {
    const uint32_t count = intern_count(collection->names);
    double *rates = memory_zeroed(collection->count + 1, sizeof *rates);
    double *p = memory_zeroed((size_t)count + 1, sizeof *p);
    double *q = memory_zeroed((size_t)count + 1, sizeof *q);
    for (uint32_t i = 0; i < count; i++)
        collection->reviews[i].p = collection->reviews[i].ordinary = NAN;
    for (size_t cell = 0; cell < model->count;)
        cell =
            measure_cells(model, habits, cell, rates,
                          &collection->reviews[model->reviews[model->cells[cell].review]], level);
    for (uint32_t i = 0; i < count; i++)
        p[i] = collection->reviews[i].p;
    false_discovery_rates(p, count, q);
    for (uint32_t i = 0; i < count; i++)
        collection->reviews[i].q = q[i];
    free(rates);
    free(p);
    free(q);
}

/* ---- the table --------------------------------------------------------------------------------
 */

static int compare_reviews_by_q(const void *a, const void *b) {
    const struct review *left = a;
    const struct review *right = b;
    const int order = false_discovery_compare(left->q, right->q);
    return order ? order : slice_compare(left->name, right->name);
}

static struct error *put_header(struct rows_writer *writer, const char *const columns[],
                                size_t count) {
    for (size_t i = 0; i < count; i++)
        rows_put_escaped(writer, slice_of(columns[i]));
    return rows_end_row(writer);
}

static void name_method(struct buffer *method, const struct measure *measure,
                        const struct habits *habits) {
    buffer_format(method,
                  "Poisson-binomial on leave-one-out beta-binomial habits of %s reviews; ratio: "
                  "exact %.6g%%; q: Benjamini-Hochberg",
                  habits->flooded_share > 0 ? "ordinary" : "all", measure->level * 100);
}

/* Measures that were not taken are written as not-a-number, which is an empty field. */
static void put_measures(struct rows_writer *writer, const struct review *review) {
    const bool measured = !isnan(review->p);
    const double praise = (double)review->stances[STANCE_PRAISE];
    const double values[] = {measured ? review->expected : NAN,
                             measured ? praise / review->expected : NAN,
                             measured ? review->ratio.low : NAN,
                             measured ? review->ratio.high : NAN,
                             review->p,
                             review->q,
                             review->ordinary};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++)
        rows_put_number(writer, values[i], MEASURE_DIGITS);
}

/* The name holds event, body, session and subject_state; the date stands before the last. */
static void put_name(struct rows_writer *writer, const struct review *review) {
    struct slice rest = review->name;
    struct slice field;
    for (size_t i = 0; i < NAME_FIELDS && slice_cut(&rest, '\t', &field); i++) {
        if (i == NAME_FIELDS - 1)
            rows_put_escaped(writer, slice_of(review->date ? review->date : ""));
        rows_put_escaped(writer, field);
    }
}

static struct error *write_review(struct rows_writer *writer, const struct review *review,
                                  struct slice method) {
    put_name(writer, review);
    rows_put_count(writer, review->n);
    rows_put_count(writer, review->stances[STANCE_PRAISE]);
    put_measures(writer, review);
    for (int stance = STANCE_MIXED; stance < STANCES; stance++)
        rows_put_count(writer, review->stances[stance]);
    rows_put_count(writer, review->unattributed);
    rows_put_text(writer, method);
    return rows_end_row(writer);
}

static struct error *write_table(struct collection *collection, const struct measure *measure,
                                 const struct habits *habits, struct rows_writer *writer) {
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
                                          "method"};
    const uint32_t count = intern_count(collection->names);
    struct buffer method = {0};
    name_method(&method, measure, habits);
    if (!measure->by_name)
        qsort(collection->reviews, count, sizeof *collection->reviews, compare_reviews_by_q);
    struct error *error = put_header(writer, columns, sizeof columns / sizeof *columns);
    for (uint32_t i = 0; i < count && !error; i++)
        error = write_review(writer, &collection->reviews[i], buffer_slice(&method));
    buffer_free(&method);
    return error;
}

/* ---- the fitted model -------------------------------------------------------------------------
 */

/* How far ordinary reviews are from their expectation, squared and in units of the variance: near 1
 * where statements are independent given the habits. */
static double dispersion_of(const struct collection *collection) {
    double sum = 0;
    double weight = 0;
    for (uint32_t i = 0; i < intern_count(collection->names); i++) {
        const struct review *review = &collection->reviews[i];
        if (isnan(review->p))
            continue;
        const double distance = (double)review->stances[STANCE_PRAISE] - review->expected;
        sum += review->ordinary * distance * distance / review->variance;
        weight += review->ordinary;
    }
    return weight > 0 ? sum / weight : NAN;
}

static struct error *put_fit(struct rows_writer *writer, const struct speeches *speeches,
                             const struct collection *collection, const struct habits *habits) {
    static const char *const columns[] = {
        "reviews",      "speakers", "statements", "praise_share", "strength", "flooded_share",
        "flooded_odds", "gain",     "dispersion", "rounds",       "settled"};
    const double values[] = {habits->mean,         habits->strength, habits->flooded_share,
                             habits->flooded_odds, habits->gain,     dispersion_of(collection)};
    struct error *error = put_header(writer, columns, sizeof columns / sizeof *columns);
    rows_put_count(writer, speeches->reviews);
    rows_put_count(writer, speeches->speakers);
    rows_put_count(writer, collection->count);
    for (size_t i = 0; i < sizeof values / sizeof *values; i++)
        rows_put_number(writer, values[i], MEASURE_DIGITS);
    rows_put_count(writer, habits->rounds);
    rows_put_escaped(writer, slice_of(habits->settled ? "yes" : "no"));
    return error ? error : rows_end_row(writer);
}

static struct error *write_fit(const char *path, const struct speeches *speeches,
                               const struct collection *collection, const struct habits *habits) {
    const int descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (descriptor < 0)
        return error_system("%s", path);
    struct rows_writer *writer = rows_writer_open(descriptor, path);
    struct error *error = put_fit(writer, speeches, collection, habits);
    struct error *closed = rows_writer_close(writer);
    if (close(descriptor) != 0 && !error && !closed)
        closed = error_system("%s", path);
    if (error)
        error_free(closed);
    return error ? error : closed;
}

static struct error *measure_collection(struct collection *collection,
                                        const struct measure *measure, struct rows_writer *writer) {
    struct model model = model_of(collection);
    const struct speeches speeches = {model.cells, model.count, model.reviews_count,
                                      intern_count(collection->speakers)};
    struct habits habits;
    habits_estimate(&speeches, !measure->all_reviews, &habits);
    if (!habits.settled && habits.flooded_share > 0)
        error_warn("the search for flooded reviews has not settled after %u rounds; --habits all "
                   "does without it",
                   habits.rounds);
    measure_reviews(collection, &model, &habits, measure->level);
    struct error *error = write_table(collection, measure, &habits, writer);
    if (!error && measure->fit_path)
        error = write_fit(measure->fit_path, &speeches, collection, &habits);
    habits_free(&habits);
    free(model.cells);
    free(model.reviews);
    return error;
}

struct error *reviews_measure(const struct measure *measure, struct rows_reader *reader,
                              struct rows_writer *writer) {
    struct collection collection = collection_new();
    struct error *error = collect_statements(&collection, measure, reader);
    if (!error) {
        sort_collection(&collection);
        error = measure_collection(&collection, measure, writer);
    }
    collection_free(&collection);
    return error;
}
