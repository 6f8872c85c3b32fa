#include "evaluate/join.h"

#include "command/command.h"
#include "memory/memory.h"

#include <math.h>
#include <stdlib.h>

void named_pairs_add(struct named_pairs *pairs, struct slice gold, struct slice ours) {
    pairs->at = memory_grow(pairs->at, &pairs->capacity, pairs->count + 1, sizeof *pairs->at);
    pairs->at[pairs->count++] = (struct named_pair){gold, ours};
}

void join_request_free(struct join_request *request) {
    free(request->keys.at);
    free(request->codes.at);
    free(request->marks.at);
    free(request->scores.at);
    free(request->means.at);
}

void join_free(struct join *join) {
    for (size_t i = 0; i < join->comparison_count; i++)
        comparison_free(&join->comparisons[i]);
    for (size_t i = 0; i < join->item_count; i++)
        free(join->items[i].text);
    free(join->comparisons);
    free(join->items);
    *join = (struct join){0};
}

/* ---- which columns --------------------------------------------------------------------------- */

/* A column of either side; `there` is false where it was not asked for or is nowhere. */
struct place {
    bool there;
    bool in_gold;
    size_t column;
};

struct columns {
    size_t *gold_key;
    size_t *our_key;
    size_t *gold; /* of each comparison */
    size_t *ours;
    struct place cluster;
    struct place text;
    struct place score; /* ours */
};

static void columns_free(struct columns *columns) {
    free(columns->gold_key);
    free(columns->our_key);
    free(columns->gold);
    free(columns->ours);
}

static void add_comparison(struct join *join, enum comparison_kind kind, struct slice gold,
                           struct slice ours, bool reversed) {
    join->comparisons = memory_grow(join->comparisons, &join->comparison_capacity,
                                    join->comparison_count + 1, sizeof *join->comparisons);
    struct comparison *comparison = &join->comparisons[join->comparison_count++];
    *comparison = comparison_new(kind, gold, ours);
    comparison->reversed = reversed;
}

static void add_comparisons(struct join *join, enum comparison_kind kind,
                            const struct named_pairs *pairs, bool reversed) {
    for (size_t i = 0; i < pairs->count; i++)
        add_comparison(join, kind, pairs->at[i].gold, pairs->at[i].ours, reversed);
}

/* The columns that both sides have, of those that are our measures. */
static void find_comparisons(struct join *join, const struct gold *gold,
                             const struct rows_reader *reader, bool reversed) {
    bool is_category = false;
    for (size_t i = 0; i < rows_width(reader); i++) {
        const struct slice name = rows_column_name(reader, i);
        char *text = memory_copy_text(name.at, name.length);
        size_t column;
        const bool both = gold_column(gold, text, &column);
        free(text);
        if (slice_is(name, "stance"))
            is_category = false;
        if (both && slice_is(name, "stance"))
            add_comparison(join, COMPARISON_CODES, name, name, false);
        else if (both && slice_is(name, "score"))
            add_comparison(join, COMPARISON_SCORES, name, name, reversed);
        else if (both && is_category)
            add_comparison(join, COMPARISON_MARKS, name, name, false);
        if (slice_is(name, "hits"))
            is_category = true;
    }
}

static struct error *choose_comparisons(struct join *join, const struct join_request *request,
                                        const struct gold *gold, const struct rows_reader *reader) {
    add_comparisons(join, COMPARISON_CODES, &request->codes, false);
    add_comparisons(join, COMPARISON_MARKS, &request->marks, false);
    add_comparisons(join, COMPARISON_SCORES, &request->scores, request->reversed);
    if (join->comparison_count == 0)
        find_comparisons(join, gold, reader, request->reversed);
    return join->comparison_count ? NULL
                                  : command_usage("the gold has no column of our measures; name "
                                                  "one with --codes, --marks or --scores");
}

static struct error *find_in_gold(const struct gold *gold, const char *name, size_t *column) {
    return gold_column(gold, name, column)
               ? NULL
               : error_new(EXIT_STATUS_ENVIRONMENT, "the gold has no column '%s'", name);
}

static struct error *find_in_ours(const struct rows_reader *reader, const char *name,
                                  size_t *column) {
    const char *maker = strcmp(name, "stance") == 0 || strcmp(name, "score") == 0 ? "plaudit-stance"
                        : strcmp(name, "id") == 0                                 ? "plaudit-ingest"
                                                                                  : "plaudit-match";
    return rows_require(reader, name, maker, column);
}

static struct error *find_keys(const struct named_pairs *keys, const struct gold *gold,
                               const struct rows_reader *reader, struct columns *columns) {
    struct error *error = NULL;
    for (size_t i = 0; i < keys->count && !error; i++) {
        char *theirs = memory_copy_text(keys->at[i].gold.at, keys->at[i].gold.length);
        char *ours = memory_copy_text(keys->at[i].ours.at, keys->at[i].ours.length);
        error = find_in_gold(gold, theirs, &columns->gold_key[i]);
        if (!error)
            error = find_in_ours(reader, ours, &columns->our_key[i]);
        free(theirs);
        free(ours);
    }
    return error;
}

static struct error *find_compared(const struct join *join, const struct gold *gold,
                                   const struct rows_reader *reader, struct columns *columns) {
    struct error *error = NULL;
    for (size_t i = 0; i < join->comparison_count && !error; i++) {
        error = find_in_gold(gold, join->comparisons[i].gold_column, &columns->gold[i]);
        if (!error)
            error = find_in_ours(reader, join->comparisons[i].our_column, &columns->ours[i]);
    }
    return error;
}

/* Looks on the side that is named first. */
static struct place find_either(const char *name, bool gold_first, const struct gold *gold,
                                const struct rows_reader *reader) {
    struct place place = {0};
    if (!name)
        return place;
    for (int turn = 0; turn < 2 && !place.there; turn++) {
        place.in_gold = gold_first == (turn == 0);
        place.there = place.in_gold ? gold_column(gold, name, &place.column)
                                    : rows_find(reader, name, &place.column);
    }
    return place;
}

static struct error *find_columns(const struct join_request *request, const struct join *join,
                                  const struct gold *gold, const struct rows_reader *reader,
                                  struct columns *columns) {
    columns->gold_key = memory_zeroed(request->keys.count, sizeof(size_t));
    columns->our_key = memory_zeroed(request->keys.count, sizeof(size_t));
    columns->gold = memory_zeroed(join->comparison_count, sizeof(size_t));
    columns->ours = memory_zeroed(join->comparison_count, sizeof(size_t));
    columns->cluster = find_either(request->cluster, true, gold, reader);
    columns->text = find_either(request->text, false, gold, reader);
    columns->score.there = rows_find(reader, "score", &columns->score.column);
    if (request->cluster && !columns->cluster.there)
        return error_new(EXIT_STATUS_ENVIRONMENT, "--cluster: neither side has a column '%s'",
                         request->cluster);
    struct error *error = find_keys(&request->keys, gold, reader, columns);
    return error ? error : find_compared(join, gold, reader, columns);
}

/* ---- row by row ------------------------------------------------------------------------------ */

struct joining {
    const struct join_request *request;
    struct gold *gold;
    struct rows_reader *reader;
    struct join *join;
    struct columns columns;
    struct intern *clusters;
    bool *measured; /* by row of the gold */
    struct buffer key;
};

static bool read_number(struct slice field, double *number) {
    char text[64];
    char *end;
    if (field.length == 0 || field.length >= sizeof text)
        return false;
    memcpy(text, field.at, field.length);
    text[field.length] = '\0';
    *number = strtod(text, &end);
    return *end == '\0' && isfinite(*number);
}

static struct slice in_our_words(const struct named_pairs *means, struct slice code) {
    for (size_t i = 0; i < means->count; i++)
        if (slice_equal(means->at[i].gold, code))
            return means->at[i].ours;
    return code;
}

static double code_number(struct comparison *comparison, struct slice code) {
    return (double)intern_add(comparison->codes, code, NULL);
}

/* Reads one side's value in the comparison; false where it is no number and should be. */
static bool read_value(struct comparison *comparison, const struct named_pairs *means,
                       struct slice field, double *value) {
    if (comparison->kind == COMPARISON_CODES) {
        *value = code_number(comparison, means ? in_our_words(means, field) : field);
        return true;
    }
    if (!read_number(field, value))
        return false;
    if (comparison->kind == COMPARISON_MARKS)
        *value = *value > 0 ? MARK_PRESENT : MARK_ABSENT;
    return true;
}

static struct slice field_of(const struct joining *joining, const struct place *place,
                             uint32_t row) {
    if (!place->there)
        return (struct slice){"", 0};
    return place->in_gold ? gold_field(joining->gold, row, place->column)
                          : rows_field(joining->reader, place->column);
}

static struct error *not_a_number(const struct joining *joining,
                                  const struct comparison *comparison, uint32_t row,
                                  struct slice field) {
    struct buffer place = {0};
    gold_place(joining->gold, row, &place);
    struct error *error =
        error_new(EXIT_STATUS_ENVIRONMENT, "%s: '%.*s' in the column '%s' is not a number",
                  buffer_text(&place), (int)field.length, field.at, comparison->gold_column);
    buffer_free(&place);
    return error;
}

/* Reads what the comparison says of the item; an empty cell of the gold says nothing. */
static struct error *compare(struct joining *joining, size_t number, uint32_t row,
                             struct pair pair) {
    struct comparison *comparison = &joining->join->comparisons[number];
    const struct slice gold = gold_field(joining->gold, row, joining->columns.gold[number]);
    const struct slice ours = rows_field(joining->reader, joining->columns.ours[number]);
    if (gold.length == 0)
        return NULL;
    if (!read_value(comparison, &joining->request->means, gold, &pair.gold))
        return not_a_number(joining, comparison, row, gold);
    if (!read_value(comparison, NULL, ours, &pair.ours))
        return rows_reject(joining->reader, "'%.*s' in the column '%s' is not a number",
                           (int)ours.length, ours.at, comparison->our_column);
    if (comparison->reversed)
        pair.gold = -pair.gold;
    comparison_add(comparison, pair);
    return NULL;
}

static uint32_t cluster_of(struct joining *joining, uint32_t row) {
    if (!joining->columns.cluster.there)
        return (uint32_t)joining->join->clusters++;
    const uint32_t cluster =
        intern_add(joining->clusters, field_of(joining, &joining->columns.cluster, row), NULL);
    joining->join->clusters = intern_count(joining->clusters);
    return cluster;
}

static uint32_t add_item(struct joining *joining, uint32_t row) {
    struct join *join = joining->join;
    const struct slice text = field_of(joining, &joining->columns.text, row);
    struct item item = {.row = row, .text = memory_copy_text(text.at, text.length)};
    if (!read_number(field_of(joining, &joining->columns.score, row), &item.sureness))
        item.sureness = 0;
    item.sureness = fabs(item.sureness);
    join->items =
        memory_grow(join->items, &join->item_capacity, join->item_count + 1, sizeof *join->items);
    join->items[join->item_count] = item;
    return (uint32_t)join->item_count++;
}

static struct error *join_row(struct joining *joining) {
    const struct named_pairs *keys = &joining->request->keys;
    buffer_clear(&joining->key);
    for (size_t i = 0; i < keys->count; i++)
        gold_key_add(&joining->key, i, rows_field(joining->reader, joining->columns.our_key[i]));
    const uint32_t row = gold_find(joining->gold, buffer_slice(&joining->key));
    if (row == GOLD_NONE)
        return NULL;
    if (joining->measured[row])
        return rows_reject(joining->reader, "a second row with the key '%s'",
                           buffer_text(&joining->key));
    joining->measured[row] = true;
    struct error *error = NULL;
    const struct pair pair = {.item = add_item(joining, row), .cluster = cluster_of(joining, row)};
    for (size_t i = 0; i < joining->join->comparison_count && !error; i++)
        error = compare(joining, i, row, pair);
    return error;
}

/* What people coded and we did not measure would else be missing in silence. */
static void name_missing(const struct joining *joining) {
    const uint32_t rows = gold_rows(joining->gold);
    uint32_t missing = 0;
    uint32_t first = 0;
    for (uint32_t row = rows; row-- > 0;)
        if (!joining->measured[row]) {
            missing++;
            first = row;
        }
    if (!missing)
        return;
    struct buffer place = {0};
    gold_place(joining->gold, first, &place);
    error_warn("%lu of %lu items of the gold are not among the measured rows, the first: %s",
               (unsigned long)missing, (unsigned long)rows, buffer_text(&place));
    buffer_free(&place);
}

static struct error *join_all(struct joining *joining) {
    struct error *error =
        gold_read(joining->gold, joining->columns.gold_key, joining->request->keys.count);
    if (error)
        return error;
    joining->measured = memory_zeroed(gold_rows(joining->gold) + 1, sizeof *joining->measured);
    bool found = true;
    while (!error && (error = rows_next(joining->reader, &found)) == NULL && found)
        error = join_row(joining);
    if (!error)
        name_missing(joining);
    return error;
}

struct error *join_rows(const struct join_request *request, struct gold *gold,
                        struct rows_reader *reader, struct join *join) {
    struct joining joining = {
        .request = request, .gold = gold, .reader = reader, .join = join, .clusters = intern_new()};
    struct error *error = choose_comparisons(join, request, gold, reader);
    if (!error)
        error = find_columns(request, join, gold, reader, &joining.columns);
    if (!error)
        error = join_all(&joining);
    columns_free(&joining.columns);
    intern_free(joining.clusters);
    free(joining.measured);
    buffer_free(&joining.key);
    return error;
}
