#include "attribute/unresolved.h"

#include "intern/intern.h"
#include "memory/buffer.h"
#include "memory/memory.h"
#include "rows/rows.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

/* A label's key in the table is its document (empty where that does not matter), its column, and
 * itself, with a NUL between them. */
struct unresolved {
    bool by_source;
    struct buffer source;
    struct intern *keys;
    uint64_t *counts;
    size_t capacity;
    size_t most;
    uint64_t fields;
    struct buffer room;
};

static const char other_labels[] = "(other labels)";

struct unresolved *unresolved_new(size_t most, bool by_source) {
    struct unresolved *unresolved = memory_zeroed(1, sizeof *unresolved);
    unresolved->keys = intern_new();
    unresolved->most = most;
    unresolved->by_source = by_source;
    return unresolved;
}

void unresolved_free(struct unresolved *unresolved) {
    if (!unresolved)
        return;
    intern_free(unresolved->keys);
    free(unresolved->counts);
    buffer_free(&unresolved->source);
    buffer_free(&unresolved->room);
    free(unresolved);
}

void unresolved_in(struct unresolved *unresolved, struct slice source) {
    if (!unresolved->by_source)
        return;
    buffer_clear(&unresolved->source);
    buffer_append(&unresolved->source, source);
}

static struct slice make_key(struct unresolved *unresolved, const char *column,
                             struct slice label) {
    buffer_clear(&unresolved->room);
    buffer_append(&unresolved->room, buffer_slice(&unresolved->source));
    buffer_append_byte(&unresolved->room, '\0');
    buffer_append(&unresolved->room, (struct slice){column, strlen(column) + 1});
    buffer_append(&unresolved->room, label);
    return buffer_slice(&unresolved->room);
}

static uint32_t number_of(struct unresolved *unresolved, const char *column, struct slice label) {
    struct slice key = make_key(unresolved, column, label);
    const uint32_t known = intern_find(unresolved->keys, key);
    if (known != INTERN_NONE)
        return known;
    if (intern_count(unresolved->keys) >= unresolved->most)
        key = make_key(unresolved, column, slice_of(other_labels));
    bool added = false;
    const uint32_t number = intern_add(unresolved->keys, key, &added);
    unresolved->counts = memory_grow(unresolved->counts, &unresolved->capacity, (size_t)number + 1,
                                     sizeof *unresolved->counts);
    if (added)
        unresolved->counts[number] = 0;
    return number;
}

void unresolved_count(struct unresolved *unresolved, const char *column, struct slice label) {
    const uint32_t number = number_of(unresolved, column, label); /* may move the counts */
    unresolved->counts[number]++;
    unresolved->fields++;
}

uint64_t unresolved_fields(const struct unresolved *unresolved) {
    return unresolved->fields;
}

size_t unresolved_labels(const struct unresolved *unresolved) {
    return intern_count(unresolved->keys);
}

/* ---- writing ----------------------------------------------------------------------------------
 */

struct line {
    const char *source, *column;
    struct slice label;
    uint64_t count;
};

static struct line line_of(const struct unresolved *unresolved, uint32_t number) {
    const struct slice key = intern_string(unresolved->keys, number);
    const char *column = key.at + strlen(key.at) + 1;
    const char *label = column + strlen(column) + 1;
    const size_t length = key.length - (size_t)(label - key.at);
    return (struct line){key.at, column, {label, length}, unresolved->counts[number]};
}

static int compare_lines(const void *left, const void *right) {
    const struct line *a = left;
    const struct line *b = right;
    const int by_source = strcmp(a->source, b->source);
    if (by_source)
        return by_source;
    const int by_column = strcmp(a->column, b->column);
    if (by_column)
        return by_column;
    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    const size_t shorter = a->label.length < b->label.length ? a->label.length : b->label.length;
    const int order = memcmp(a->label.at, b->label.at, shorter);
    return order ? order
                 : (a->label.length > b->label.length) - (a->label.length < b->label.length);
}

static struct line *sorted_lines(const struct unresolved *unresolved) {
    const uint32_t count = intern_count(unresolved->keys);
    struct line *lines = memory_zeroed((size_t)count + 1, sizeof *lines);
    for (uint32_t i = 0; i < count; i++)
        lines[i] = line_of(unresolved, i);
    qsort(lines, count, sizeof *lines, compare_lines);
    return lines;
}

static struct error *write_header(const struct unresolved *unresolved, struct rows_writer *writer) {
    if (unresolved->by_source)
        rows_put_text(writer, slice_of("source"));
    rows_put_text(writer, slice_of("column"));
    rows_put_text(writer, slice_of("label"));
    rows_put_text(writer, slice_of("count"));
    return rows_end_row(writer);
}

static struct error *write_line(const struct unresolved *unresolved, const struct line *line,
                                struct rows_writer *writer) {
    if (unresolved->by_source)
        rows_put_text(writer, slice_of(line->source));
    rows_put_text(writer, slice_of(line->column));
    rows_put_text(writer, line->label);
    rows_put_count(writer, line->count);
    return rows_end_row(writer);
}

struct error *unresolved_write(const struct unresolved *unresolved, const char *path) {
    const int descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (descriptor < 0)
        return error_system("%s", path);
    struct rows_writer *writer = rows_writer_open(descriptor, path);
    struct line *lines = sorted_lines(unresolved);
    struct error *error = write_header(unresolved, writer);
    for (uint32_t i = 0; !error && i < intern_count(unresolved->keys); i++)
        error = write_line(unresolved, &lines[i], writer);
    free(lines);
    struct error *closed = rows_writer_close(writer);
    if (error)
        error_free(closed);
    else
        error = closed;
    if (close(descriptor) != 0 && !error)
        error = error_system("%s", path);
    return error;
}
