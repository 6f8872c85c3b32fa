#define _GNU_SOURCE /* O_CLOEXEC */
#include "engine/unresolved.h"

#include "intern/intern.h"
#include "memory/memory.h"
#include "rows/rows.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

const char *const unresolved_columns[UNRESOLVED_COLUMNS] = {"column", "label", "count"};

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

/* The count stands behind the last tab. */
static void add_line(struct unresolved *unresolved, struct slice line) {
    size_t length = line.length;
    while (length && line.at[length - 1] != '\t')
        length--;
    uint64_t count = 0;
    for (size_t i = length; i < line.length; i++)
        count = count * 10 + (uint64_t)(line.at[i] - '0');
    if (length)
        add(unresolved, (struct slice){line.at, length - 1}, count);
}

void unresolved_add_lines(struct unresolved *unresolved, struct slice lines) {
    struct slice line;
    while (lines.length && slice_cut(&lines, '\n', &line))
        add_line(unresolved, line);
}

uint64_t unresolved_labels(const struct unresolved *unresolved) {
    return intern_count(unresolved->keys);
}

uint64_t unresolved_fields(const struct unresolved *unresolved) {
    uint64_t fields = 0;
    for (uint32_t i = 0; i < intern_count(unresolved->keys); i++)
        fields += unresolved->counts[i];
    return fields;
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
    for (size_t i = 0; i < UNRESOLVED_COLUMNS; i++)
        rows_put_escaped(writer, slice_of(unresolved_columns[i]));
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
