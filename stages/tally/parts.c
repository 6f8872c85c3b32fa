#include "tally/parts.h"

#include "memory/memory.h"
#include "tally/table.h"

#include <stdlib.h>

/* A count is followed by its rate or share and the two ends of the interval. */
#define COLUMNS_PER_COUNT 4

/* Columns of a table, counted from the column `n`. */
#define WORDS_COLUMN 1
#define FIRST_COUNT_COLUMN 2

/* Of the columns that follow the stances. */
#define SCORES_COLUMN 3
#define SQUARES_COLUMN 4

static bool column_is(const struct rows_reader *reader, size_t column, const char *name) {
    return column < rows_width(reader) && slice_is(rows_column_name(reader, column), name);
}

static void guess_layout(const struct rows_reader *reader, struct layout *layout) {
    size_t column = 0;
    for (; column < rows_width(reader) && !column_is(reader, column, "n"); column++)
        names_add(&layout->groups, rows_column_name(reader, column));
    for (column += FIRST_COUNT_COLUMN;
         column < rows_width(reader) && !column_is(reader, column, "method") &&
         !column_is(reader, column, "stance_praise");
         column += COLUMNS_PER_COUNT)
        names_add(&layout->categories, rows_column_name(reader, column));
    layout->stances = column_is(reader, column, "stance_praise");
}

/* The guess is right if a table of that layout has this very header. */
static bool header_is_of(const struct rows_reader *reader, const struct names *columns) {
    bool same = columns->count == rows_width(reader);
    for (size_t i = 0; i < columns->count && same; i++)
        same = column_is(reader, i, columns->at[i]);
    return same;
}

struct error *parts_layout(const struct rows_reader *reader, const char *path,
                           struct layout *layout) {
    struct names columns = {0};
    guess_layout(reader, layout);
    struct error *error = layout->groups.count ? table_columns(layout, &columns) : NULL;
    if (error || !layout->groups.count || !header_is_of(reader, &columns)) {
        error_free(error);
        error = error_new(EXIT_STATUS_DAMAGED,
                          "%s: not a table of plaudit-tally (--format tsv), by its header", path);
    }
    names_free(&columns);
    return error;
}

static bool read_whole(const struct rows_reader *reader, size_t column, uint64_t *count) {
    exact value;
    if (!exact_read(rows_field(reader, column), 0, &value) || value < 0 ||
        value > (exact)UINT64_MAX)
        return false;
    *count = (uint64_t)value;
    return true;
}

/* Reads the sums of the present row; false, and the column that holds none, if it cannot. */
static bool read_row(const struct rows_reader *reader, const struct layout *layout,
                     struct sums *sums, size_t *column) {
    const size_t first = layout->groups.count;
    if (!read_whole(reader, *column = first, &sums->statements) || sums->statements == 0 ||
        !read_whole(reader, *column = first + WORDS_COLUMN, &sums->words))
        return false;
    size_t next = first + FIRST_COUNT_COLUMN;
    for (size_t i = 0; i < layout->categories.count; i++, next += COLUMNS_PER_COUNT)
        if (!read_whole(reader, *column = next, &sums->counts[i]))
            return false;
    if (!layout->stances)
        return true;
    for (size_t i = 0; i < STANCES; i++, next += COLUMNS_PER_COUNT)
        if (!read_whole(reader, *column = next, &sums->stances[i]))
            return false;
    return exact_read(rows_field(reader, *column = next + SCORES_COLUMN), EXACT_SCORE_PLACES,
                      &sums->scores) &&
           exact_read(rows_field(reader, *column = next + SQUARES_COLUMN), EXACT_SQUARE_PLACES,
                      &sums->squares);
}

static struct error *add_row(struct rows_reader *reader, struct tallies *tallies, struct sums *sums,
                             struct buffer *key, struct buffer *room) {
    const struct layout *layout = tallies_layout(tallies);
    size_t column = 0;
    if (!read_row(reader, layout, sums, &column)) {
        const struct slice name = rows_column_name(reader, column);
        return rows_reject(reader, "column '%.*s' does not hold a sum", (int)name.length, name.at);
    }
    buffer_clear(key);
    for (size_t i = 0; i < layout->groups.count; i++) {
        if (i)
            buffer_append_byte(key, '\t');
        rows_escape(rows_text(reader, i, room), key);
    }
    return tallies_add(tallies, buffer_slice(key), sums);
}

struct error *parts_add(struct rows_reader *reader, struct tallies *tallies) {
    struct sums sums = {
        .counts = memory_zeroed(tallies_layout(tallies)->categories.count + 1, sizeof(uint64_t))};
    struct buffer key = {0};
    struct buffer room = {0};
    bool found = false;
    struct error *error = NULL;
    while (!error && !(error = rows_next(reader, &found)) && found)
        error = add_row(reader, tallies, &sums, &key, &room);
    free(sums.counts);
    buffer_free(&key);
    buffer_free(&room);
    return error;
}
