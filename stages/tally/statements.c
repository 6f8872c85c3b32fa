#include "tally/statements.h"

#include "conditions/makers.h"
#include "memory/memory.h"

#include <stdlib.h>

#define PART_SEPARATOR ';'

/* Where in the rows everything stands, and room that the rows share. */
struct source {
    struct rows_reader *reader;
    struct request *request;
    struct tallies *tallies;
    size_t *by;
    size_t *counts;
    size_t words;
    size_t stance;
    size_t score;
    struct sums sums; /* of the present row */
    struct slice *parts;
    size_t parts_capacity;
    struct buffer key;
    struct buffer room;
    struct buffer parts_room;
};

void request_free(struct request *request) {
    names_free(&request->by);
    conditions_free(&request->where);
    names_free(&request->count);
}

static struct error *require_all(const struct rows_reader *reader, const struct names *names,
                                 const char *otherwise, size_t *columns) {
    struct error *error = NULL;
    for (size_t i = 0; i < names->count && !error; i++)
        error = makers_require(reader, names->at[i], otherwise, &columns[i]);
    return error;
}

static void add_categories_of_header(const struct rows_reader *reader, struct names *categories) {
    size_t column;
    if (!rows_find(reader, "hits", &column))
        return;
    for (column++; column < rows_width(reader); column++) {
        const struct slice name = rows_column_name(reader, column);
        if (slice_is(name, "stance"))
            return;
        if (!maker_of(name))
            names_add(categories, name);
    }
}

struct error *statements_layout(const struct rows_reader *reader, const struct request *request,
                                struct layout *layout) {
    size_t column;
    for (size_t i = 0; i < request->by.count; i++)
        names_add(&layout->groups, slice_of(request->by.at[i]));
    for (size_t i = 0; i < request->count.count; i++)
        names_add(&layout->categories, slice_of(request->count.at[i]));
    if (!request->counts_given)
        add_categories_of_header(reader, &layout->categories);
    layout->stances = rows_find(reader, "stance", &column);
    return NULL;
}

static struct error *find_columns(struct source *source) {
    const struct layout *layout = tallies_layout(source->tallies);
    source->by = memory_zeroed(layout->groups.count + 1, sizeof(size_t));
    source->counts = memory_zeroed(layout->categories.count + 1, sizeof(size_t));
    source->sums.counts = memory_zeroed(layout->categories.count + 1, sizeof(uint64_t));
    struct error *error =
        require_all(source->reader, &layout->groups, "no stage of the chain", source->by);
    if (!error)
        error = conditions_bind(&source->request->where, source->reader);
    if (!error)
        error = require_all(source->reader, &layout->categories, "plaudit-match", source->counts);
    if (!error)
        error = makers_require(source->reader, "n_tokens", "", &source->words);
    if (!error && layout->stances)
        error = makers_require(source->reader, "stance", "", &source->stance);
    if (!error && layout->stances)
        error = makers_require(source->reader, "score", "", &source->score);
    return error;
}

static bool read_count(struct slice field, uint64_t *count) {
    *count = 0;
    for (size_t i = 0; i < field.length; i++) {
        const char c = field.at[i];
        if (c < '0' || c > '9' || __builtin_mul_overflow(*count, 10u, count) ||
            __builtin_add_overflow(*count, (uint64_t)(c - '0'), count))
            return false;
    }
    return field.length > 0;
}

/* Rejects the present row; `*good` becomes false. */
static struct error *reject_field(struct source *source, size_t column, const char *expected,
                                  bool *good) {
    const struct slice name = rows_column_name(source->reader, column);
    const struct slice field = rows_field(source->reader, column);
    *good = false;
    return rows_reject(source->reader, "column '%.*s' holds '%.*s', which is not %s",
                       (int)name.length, name.at, (int)(field.length > 80 ? 80 : field.length),
                       field.at, expected);
}

static struct error *read_counts(struct source *source, bool *good) {
    if (!read_count(rows_field(source->reader, source->words), &source->sums.words))
        return reject_field(source, source->words, "a number of words", good);
    const size_t categories = tallies_layout(source->tallies)->categories.count;
    for (size_t i = 0; i < categories; i++)
        if (!read_count(rows_field(source->reader, source->counts[i]), &source->sums.counts[i]))
            return reject_field(source, source->counts[i],
                                "a number of hits (--count names the columns to sum)", good);
    return NULL;
}

static struct error *read_stance(struct source *source, bool *good) {
    enum stance stance;
    exact score;
    const exact one = exact_one(EXACT_SCORE_PLACES);
    if (!stance_read(rows_field(source->reader, source->stance), &stance))
        return reject_field(source, source->stance, "a stance", good);
    if (!exact_read(rows_field(source->reader, source->score), EXACT_SCORE_PLACES, &score) ||
        score > one || score < -one)
        return reject_field(source, source->score, "a score from -1 to 1", good);
    memset(source->sums.stances, 0, sizeof source->sums.stances);
    source->sums.stances[stance] = 1;
    source->sums.scores = score;
    source->sums.squares = score * score;
    return NULL;
}

static struct error *read_sums(struct source *source, bool *good) {
    *good = true;
    source->sums.statements = 1;
    struct error *error = read_counts(source, good);
    if (!error && *good && tallies_layout(source->tallies)->stances)
        error = read_stance(source, good);
    return error;
}

static int compare_parts(const void *a, const void *b) {
    return slice_compare(*(const struct slice *)a, *(const struct slice *)b);
}

/* The distinct parts of the column that is cut, in source->parts: a statement counts once for each
 * of them, however often a part is named. One empty part where the field is empty. */
static size_t cut_parts(struct source *source, size_t column) {
    struct slice rest = rows_text(source->reader, column, &source->parts_room);
    struct slice part;
    size_t count = 0;
    while (slice_cut(&rest, PART_SEPARATOR, &part)) {
        source->parts =
            memory_grow(source->parts, &source->parts_capacity, count + 1, sizeof *source->parts);
        source->parts[count++] = part;
    }
    qsort(source->parts, count, sizeof *source->parts, compare_parts);
    size_t distinct = 0;
    for (size_t i = 0; i < count; i++)
        if (i == 0 || !slice_equal(source->parts[i], source->parts[distinct - 1]))
            source->parts[distinct++] = source->parts[i];
    return distinct;
}

/* Adds the row to one group; `part` stands for the value of the column that is cut. */
static struct error *add_row(struct source *source, struct slice part) {
    const struct names *groups = &tallies_layout(source->tallies)->groups;
    buffer_clear(&source->key);
    for (size_t i = 0; i < groups->count; i++) {
        const bool is_cut =
            source->request->each && strcmp(groups->at[i], source->request->each) == 0;
        if (i)
            buffer_append_byte(&source->key, '\t');
        rows_escape(is_cut ? part : rows_text(source->reader, source->by[i], &source->room),
                    &source->key);
    }
    return tallies_add(source->tallies, buffer_slice(&source->key), &source->sums);
}

static struct error *add_parts(struct source *source) {
    size_t column = 0;
    struct error *error = makers_require(source->reader, source->request->each, "", &column);
    const size_t count = error ? 0 : cut_parts(source, column);
    for (size_t i = 0; i < count && !error; i++)
        error = add_row(source, source->parts[i]);
    return error;
}

static struct error *tally_row(struct source *source) {
    bool good = false;
    if (!conditions_met(&source->request->where, source->reader))
        return NULL;
    struct error *error = read_sums(source, &good);
    if (error || !good)
        return error;
    return source->request->each ? add_parts(source) : add_row(source, (struct slice){"", 0});
}

struct error *statements_tally(struct rows_reader *reader, struct request *request,
                               struct tallies *tallies) {
    struct source source = {.reader = reader, .request = request, .tallies = tallies};
    bool found = false;
    struct error *error = find_columns(&source);
    while (!error && !(error = rows_next(reader, &found)) && found)
        error = tally_row(&source);
    free(source.by);
    free(source.counts);
    free(source.sums.counts);
    free(source.parts);
    buffer_free(&source.key);
    buffer_free(&source.room);
    buffer_free(&source.parts_room);
    return error;
}
