#define _GNU_SOURCE /* O_CLOEXEC */
#include "plaudit/unresolved.h"

#include "intern/intern.h"
#include "memory/memory.h"
#include "rows/rows.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

enum { COLUMN, LABEL, COUNT, COLUMNS };
static const char *const column_names[COLUMNS] = {"column", "label", "count"};

struct unresolved {
    struct intern *keys; /* "<column> TAB <label>", both escaped as in the stream */
    uint64_t *counts;    /* by number of the key */
    size_t capacity;
};

struct unresolved *unresolved_new(void) {
    struct unresolved *unresolved = memory_zeroed(1, sizeof *unresolved);
    unresolved->keys = intern_new();
    return unresolved;
}

void unresolved_free(struct unresolved *unresolved) {
    if (!unresolved)
        return;
    intern_free(unresolved->keys);
    free(unresolved->counts);
    free(unresolved);
}

static void add(struct unresolved *unresolved, struct slice key, uint64_t count) {
    bool added = false;
    const uint32_t number = intern_add(unresolved->keys, key, &added);
    unresolved->counts = memory_grow(unresolved->counts, &unresolved->capacity, (size_t)number + 1,
                                     sizeof *unresolved->counts);
    if (added)
        unresolved->counts[number] = 0;
    unresolved->counts[number] += count;
}

static struct error *take_rows(struct unresolved *unresolved, struct rows_reader *reader) {
    size_t columns[COLUMNS];
    struct error *error = NULL;
    for (size_t i = 0; i < COLUMNS && !error; i++)
        error =
            rows_require(reader, column_names[i], "plaudit-attribute --unresolved", &columns[i]);
    struct buffer key = {0};
    bool found = true;
    while (!error && !(error = rows_next(reader, &found)) && found) {
        buffer_clear(&key);
        buffer_append(&key, rows_field(reader, columns[COLUMN]));
        buffer_append_byte(&key, '\t');
        buffer_append(&key, rows_field(reader, columns[LABEL]));
        struct buffer count = {0};
        buffer_append(&count, rows_field(reader, columns[COUNT]));
        add(unresolved, buffer_slice(&key), strtoull(buffer_text(&count), NULL, 10));
        buffer_free(&count);
    }
    buffer_free(&key);
    return error;
}

struct error *unresolved_take(struct unresolved *unresolved, const struct workspace *workspace,
                              const char *name) {
    struct rows_reader *reader = NULL;
    int descriptor = -1;
    struct error *error = workspace_open_rows(workspace, name, &descriptor, &reader);
    if (!error && reader)
        error = take_rows(unresolved, reader);
    rows_reader_close(reader);
    if (descriptor >= 0)
        (void)close(descriptor);
    return error;
}

struct line {
    struct slice column;
    struct slice label;
    uint64_t count;
};

static int compare_slices(struct slice a, struct slice b) {
    const size_t shorter = a.length < b.length ? a.length : b.length;
    const int order = memcmp(a.at, b.at, shorter);
    return order ? order : (a.length > b.length) - (a.length < b.length);
}

static int compare_lines(const void *left, const void *right) {
    const struct line *a = left;
    const struct line *b = right;
    const int by_column = compare_slices(a->column, b->column);
    if (by_column)
        return by_column;
    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    return compare_slices(a->label, b->label);
}

static struct line *sorted_lines(const struct unresolved *unresolved) {
    const uint32_t count = intern_count(unresolved->keys);
    struct line *lines = memory_zeroed((size_t)count + 1, sizeof *lines);
    for (uint32_t i = 0; i < count; i++) {
        struct slice rest = intern_string(unresolved->keys, i);
        (void)slice_cut(&rest, '\t', &lines[i].column);
        lines[i].label = rest;
        lines[i].count = unresolved->counts[i];
    }
    qsort(lines, count, sizeof *lines, compare_lines);
    return lines;
}

static struct error *write_lines(const struct unresolved *unresolved, struct rows_writer *writer) {
    struct line *lines = sorted_lines(unresolved);
    for (size_t i = 0; i < COLUMNS; i++)
        rows_put_escaped(writer, slice_of(column_names[i]));
    struct error *error = rows_end_row(writer);
    for (uint32_t i = 0; i < intern_count(unresolved->keys) && !error; i++) {
        rows_put_escaped(writer, lines[i].column);
        rows_put_escaped(writer, lines[i].label);
        rows_put_count(writer, lines[i].count);
        error = rows_end_row(writer);
    }
    free(lines);
    return error;
}

struct error *unresolved_write(const struct unresolved *unresolved,
                               const struct workspace *workspace) {
    int descriptor = -1;
    struct error *error = workspace_create(workspace, UNRESOLVED_FILE, &descriptor);
    if (error)
        return error;
    struct rows_writer *writer = rows_writer_open(descriptor, UNRESOLVED_FILE);
    error = write_lines(unresolved, writer);
    struct error *closed = rows_writer_close(writer);
    (void)close(descriptor);
    if (!error)
        return closed;
    error_free(closed);
    return error;
}
