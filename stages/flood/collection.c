#include "flood/collection.h"

#include "memory/memory.h"

#include <math.h>
#include <stdlib.h>

/* The longest number that a share of echo is read from. */
#define NUMBER_BYTES 64

struct columns {
    size_t name[NAME_FIELDS - 1]; /* the subject comes from the statement */
    size_t date;
    size_t order;
    size_t echo;
    size_t groups;
    size_t subject_groups;
    bool has_order;
    bool has_groups;
    bool has_subject_groups;
    bool has_echo;
};

/* Its arrays are there even where nothing is added: qsort must not be given NULL. */
static struct collection collection_new(void) {
    struct collection collection = {.names = intern_new(),
                                    .speakers = intern_new(),
                                    .sessions = intern_new(),
                                    .groups = intern_new()};
    collection.reviews =
        memory_grow(NULL, &collection.reviews_capacity, 1, sizeof *collection.reviews);
    collection.speeches =
        memory_grow(NULL, &collection.speeches_capacity, 1, sizeof *collection.speeches);
    return collection;
}

void collection_free(struct collection *collection) {
    for (uint32_t i = 0; i < collection->reviews_count; i++)
        free(collection->reviews[i].date);
    intern_free(collection->names);
    intern_free(collection->speakers);
    intern_free(collection->sessions);
    intern_free(collection->groups);
    free(collection->reviews);
    free(collection->speeches);
    free(collection->speaker_names);
}

struct slice collection_name(const struct collected_review *review, enum name_field field) {
    struct slice rest = review->name;
    struct slice part = {"", 0};
    for (int i = 0; i <= (int)field; i++)
        (void)slice_cut(&rest, '\t', &part);
    return part;
}

/* ---- reading ----------------------------------------------------------------------------------
 */

static struct error *find_columns(struct rows_reader *reader, struct columns *columns) {
    struct error *error =
        rows_require(reader, "event", "plaudit-ingest", &columns->name[NAME_EVENT]);
    if (!error)
        error = rows_require(reader, "body", "plaudit-ingest", &columns->name[NAME_BODY]);
    if (!error)
        error = rows_require(reader, "session", "plaudit-ingest", &columns->name[NAME_SESSION]);
    if (!error)
        error = rows_require(reader, "date", "plaudit-ingest", &columns->date);
    columns->has_groups = rows_find(reader, "groups", &columns->groups);
    columns->has_subject_groups = rows_find(reader, "subject_groups", &columns->subject_groups);
    columns->has_order = rows_find(reader, "order", &columns->order);
    columns->has_echo = rows_find(reader, "echo", &columns->echo);
    return error;
}

static struct collected_review *review_of(struct collection *collection, struct slice name) {
    bool added = false;
    const uint32_t number = intern_add(collection->names, name, &added);
    if (added) {
        collection->reviews = memory_grow(collection->reviews, &collection->reviews_capacity,
                                          (size_t)number + 1, sizeof *collection->reviews);
        struct collected_review *review = &collection->reviews[number];
        *review = (struct collected_review){.name = intern_string(collection->names, number)};
        const struct slice body = collection_name(review, NAME_BODY);
        const struct slice session = collection_name(review, NAME_SESSION);
        review->session = intern_add(
            collection->sessions,
            (struct slice){body.at, (size_t)(session.at + session.length - body.at)}, NULL);
        collection->reviews_count = number + 1;
    }
    return &collection->reviews[number];
}

/* ISO 8601 dates sort as text. */
static void keep_earliest(struct collected_review *review, struct slice date) {
    if (date.length == 0)
        return;
    if (review->date && slice_compare(slice_of(review->date), date) <= 0)
        return;
    free(review->date);
    review->date = memory_copy_text(date.at, date.length);
}

static uint32_t read_order(struct slice field) {
    uint64_t order = 0;
    for (size_t i = 0; i < field.length; i++) {
        if (field.at[i] < '0' || field.at[i] > '9')
            return ORDER_UNKNOWN;
        order = order * 10 + (uint64_t)(field.at[i] - '0');
        if (order >= ORDER_UNKNOWN)
            return ORDER_UNKNOWN;
    }
    return field.length ? (uint32_t)order : ORDER_UNKNOWN;
}

static bool read_share(struct slice field, double *share) {
    char text[NUMBER_BYTES];
    if (field.length == 0 || field.length >= sizeof text)
        return false;
    memcpy(text, field.at, field.length);
    text[field.length] = '\0';
    char *end = NULL;
    *share = strtod(text, &end);
    return *end == '\0' && *share >= 0 && *share <= 1;
}

/* An empty field says that echo was not looked for. */
static struct error *add_echo(struct rows_reader *reader, const struct columns *columns,
                              struct collected_review *review, bool *taken) {
    *taken = true;
    const struct slice field =
        columns->has_echo ? rows_field(reader, columns->echo) : (struct slice){"", 0};
    double share = 0;
    if (field.length == 0)
        return NULL;
    if (!read_share(field, &share)) {
        *taken = false;
        const size_t shown = field.length < NUMBER_BYTES ? field.length : NUMBER_BYTES;
        return rows_reject(reader, "column 'echo' holds '%.*s', which is not a share from 0 to 1",
                           (int)shown, field.at);
    }
    review->echo_sum += (uint64_t)llround(share / ECHO_UNIT);
    review->echo_rows++;
    return NULL;
}

static void name_review(const struct statements *statements, const struct columns *columns,
                        struct buffer *name) {
    buffer_clear(name);
    for (size_t i = 0; i < NAME_FIELDS - 1; i++) {
        buffer_append(name, rows_field(statements->reader, columns->name[i]));
        buffer_append_byte(name, '\t');
    }
    buffer_append(name, statements->subject);
}

static uint32_t groups_of(struct collection *collection, const struct rows_reader *reader,
                          bool given, size_t column) {
    const struct slice none = {"", 0};
    return intern_add(collection->groups, given ? rows_field(reader, column) : none, NULL);
}

static struct error *add_statement(struct collection *collection,
                                   const struct statements *statements,
                                   const struct columns *columns, struct slice name) {
    struct rows_reader *reader = statements->reader;
    struct collected_review *review = review_of(collection, name);
    bool taken = false;
    struct error *error = add_echo(reader, columns, review, &taken);
    if (!taken)
        return error;
    keep_earliest(review, rows_field(reader, columns->date));
    const bool known = statements->state.length > 0;
    *(known ? &review->stances[statements->stance] : &review->unattributed) += 1;
    collection->speeches = memory_grow(collection->speeches, &collection->speeches_capacity,
                                       collection->count + 1, sizeof *collection->speeches);
    collection->speeches[collection->count++] = (struct speech){
        (uint32_t)(review - collection->reviews),
        known ? intern_add(collection->speakers, statements->state, NULL) : SPEAKER_UNKNOWN,
        columns->has_order ? read_order(rows_field(reader, columns->order)) : ORDER_UNKNOWN,
        statements->stance,
        groups_of(collection, reader, columns->has_groups, columns->groups),
        groups_of(collection, reader, columns->has_subject_groups, columns->subject_groups)};
    return NULL;
}

static struct error *read_statements(struct collection *collection, struct rows_reader *reader,
                                     const char *kind) {
    struct columns columns = {0};
    struct statements statements;
    struct buffer name = {0};
    bool found = false;
    struct error *error = statements_open(&statements, reader, kind);
    if (!error)
        error = find_columns(reader, &columns);
    while (!error && !(error = statements_next(&statements, &found)) && found) {
        name_review(&statements, &columns, &name);
        error = add_statement(collection, &statements, &columns, buffer_slice(&name));
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

/* For every number of the table, its place among the sorted names; and the names by place. The
 * caller frees both; `names` may be NULL. */
static uint32_t *places_of(const struct intern *table, struct slice **names) {
    const uint32_t count = intern_count(table);
    struct named *sorted = memory_zeroed((size_t)count + 1, sizeof *sorted);
    uint32_t *places = memory_zeroed((size_t)count + 1, sizeof *places);
    for (uint32_t i = 0; i < count; i++)
        sorted[i] = (struct named){intern_string(table, i), i};
    qsort(sorted, count, sizeof *sorted, compare_named);
    if (names)
        *names = memory_zeroed((size_t)count + 1, sizeof **names);
    for (uint32_t i = 0; i < count; i++) {
        places[sorted[i].number] = i;
        if (names)
            (*names)[i] = sorted[i].name;
    }
    free(sorted);
    return places;
}

static int compare_reviews(const void *a, const void *b) {
    return slice_compare(((const struct collected_review *)a)->name,
                         ((const struct collected_review *)b)->name);
}

static int compare_counts(uint32_t left, uint32_t right) {
    return (left > right) - (left < right);
}

static int compare_speeches(const void *a, const void *b) {
    const struct speech *left = a;
    const struct speech *right = b;
    int order = compare_counts(left->review, right->review);
    order = order ? order : compare_counts(left->speaker, right->speaker);
    order = order ? order : compare_counts(left->order, right->order);
    return order ? order : compare_counts(left->stance, right->stance);
}

static void find_speeches_of_reviews(struct collection *collection) {
    size_t next = 0;
    for (uint32_t i = 0; i < collection->reviews_count; i++) {
        struct collected_review *review = &collection->reviews[i];
        review->first = next;
        while (next < collection->count && collection->speeches[next].review == i)
            next++;
        review->count = next - review->first;
    }
}

static void sort_collection(struct collection *collection) {
    uint32_t *reviews = places_of(collection->names, NULL);
    uint32_t *speakers = places_of(collection->speakers, &collection->speaker_names);
    uint32_t *sessions = places_of(collection->sessions, NULL);
    for (size_t i = 0; i < collection->count; i++) {
        struct speech *speech = &collection->speeches[i];
        speech->review = reviews[speech->review];
        if (speech->speaker != SPEAKER_UNKNOWN)
            speech->speaker = speakers[speech->speaker];
    }
    for (uint32_t i = 0; i < collection->reviews_count; i++)
        collection->reviews[i].session = sessions[collection->reviews[i].session];
    qsort(collection->speeches, collection->count, sizeof *collection->speeches, compare_speeches);
    qsort(collection->reviews, collection->reviews_count, sizeof *collection->reviews,
          compare_reviews);
    find_speeches_of_reviews(collection);
    free(reviews);
    free(speakers);
    free(sessions);
}

struct error *collection_read(struct collection *collection, struct rows_reader *reader,
                              const char *kind) {
    *collection = collection_new();
    struct error *error = read_statements(collection, reader, kind);
    if (!error)
        sort_collection(collection);
    return error;
}

/* ---- the model --------------------------------------------------------------------------------
 */

static void add_speech(struct model *model, const struct collection *collection, size_t number) {
    const struct speech *speech = &collection->speeches[number];
    const uint32_t last =
        model->reviews_count ? model->reviews[model->reviews_count - 1] : UINT32_MAX;
    const bool new_review = model->reviews_count == 0 || speech->review != last;
    if (new_review) {
        model->sessions[model->reviews_count] = collection->reviews[speech->review].session;
        model->reviews[model->reviews_count++] = speech->review;
    }
    if (new_review || speech->speaker != model->cells[model->count - 1].speaker)
        model->cells[model->count++] =
            (struct cell){.review = model->reviews_count - 1, .speaker = speech->speaker};
    model->cells[model->count - 1].statements++;
    model->cells[model->count - 1].praise += speech->stance == STANCE_PRAISE;
}

struct model model_new(const struct collection *collection, bool by_session) {
    const size_t reviews = (size_t)collection->reviews_count + 1;
    struct model model = {.cells = memory_zeroed(collection->count + 1, sizeof(struct cell)),
                          .reviews = memory_zeroed(reviews, sizeof(uint32_t)),
                          .sessions = memory_zeroed(reviews, sizeof(uint32_t))};
    for (size_t i = 0; i < collection->count; i++)
        if (collection->speeches[i].speaker != SPEAKER_UNKNOWN)
            add_speech(&model, collection, i);
    model.speeches = (struct speeches){.cells = model.cells,
                                       .count = model.count,
                                       .reviews = model.reviews_count,
                                       .speakers = intern_count(collection->speakers)};
    if (by_session) {
        model.speeches.sessions = model.sessions;
        model.speeches.session_count = intern_count(collection->sessions);
    }
    return model;
}

void model_free(struct model *model) {
    free(model->cells);
    free(model->reviews);
    free(model->sessions);
}
