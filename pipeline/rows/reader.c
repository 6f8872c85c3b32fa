#include "rows/rows.h"

#include "memory/memory.h"
#include "rows/input.h"
#include "rows/utf8.h"

#include <poll.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#define READ_BYTES ((size_t)128 << 10)
#define SHOWN_BYTES ((size_t)256) /* of a line that is too long, in the rejects */

/* `buffer` holds what was read; the lines not yet handed out start at `next`. */
struct rows_reader {
    int descriptor;
    struct rows_input *input;
    char *name;
    struct rows_settings settings;
    struct buffer buffer;
    size_t next;
    bool at_end;
    uint64_t line_number;
    uint64_t rejected;

    struct buffer beginning; /* of a line that is too long */
    struct buffer header;    /* owns the column names */
    struct slice *columns;
    bool *replaced;
    bool carries_all;
    size_t width;

    struct slice line;
    struct slice *fields;
};

/* Reads more behind what is there; first throws away what was handed out before `keep`. */
static struct error *fill(struct rows_reader *reader, size_t keep) {
    struct buffer *buffer = &reader->buffer;
    if (keep) {
        memmove(buffer->at, buffer->at + keep, buffer->length - keep);
        buffer->length -= keep;
    }
    buffer_reserve(buffer, READ_BYTES);
    struct pollfd input = {.fd = reader->descriptor, .events = POLLIN};
    if (reader->settings.writer && poll(&input, 1, 0) == 0) {
        struct error *error = rows_flush(reader->settings.writer);
        if (error)
            return error;
    }
    size_t count = 0;
    struct error *error = rows_input_read(reader->input, buffer->at + buffer->length,
                                          buffer->capacity - buffer->length - 1, &count);
    reader->at_end = count == 0;
    buffer->length += count;
    buffer->at[buffer->length] = '\0';
    return error;
}

/* Throws away the rest of a line that is longer than the limit; its beginning is kept as the
 * present line, so that the rejects can show it. */
static struct error *skip_line(struct rows_reader *reader, size_t start) {
    buffer_clear(&reader->beginning);
    buffer_append(&reader->beginning, (struct slice){reader->buffer.at + start, SHOWN_BYTES});
    reader->line = buffer_slice(&reader->beginning);
    while (!reader->at_end) {
        buffer_clear(&reader->buffer); /* it ends inside the line */
        struct error *error = fill(reader, 0);
        if (error)
            return error;
        const char *end = memchr(reader->buffer.at, '\n', reader->buffer.length);
        if (end) {
            reader->next = (size_t)(end + 1 - reader->buffer.at);
            return NULL;
        }
    }
    reader->next = reader->buffer.length;
    return NULL;
}

/* The next line, without its end, in reader->line. */
static struct error *next_line(struct rows_reader *reader, bool *found, bool *too_long) {
    struct buffer *buffer = &reader->buffer;
    size_t searched = 0; /* bytes from reader->next on that hold no line end */
    *found = *too_long = false;
    for (;;) {
        const size_t left = buffer->length - reader->next;
        const char *start = buffer->at + reader->next;
        const char *end = left > searched ? memchr(start + searched, '\n', left - searched) : NULL;
        if (end || (reader->at_end && left)) {
            reader->line = (struct slice){start, end ? (size_t)(end - start) : left};
            reader->next += reader->line.length + (end ? 1 : 0);
            *found = true;
            *too_long = reader->line.length > reader->settings.max_row;
            while (reader->line.length && reader->line.at[reader->line.length - 1] == '\r')
                reader->line.length--;
        } else if (reader->at_end) {
            return NULL;
        } else if (left > reader->settings.max_row) {
            *found = *too_long = true;
            struct error *error = skip_line(reader, reader->next);
            if (error)
                return error;
        } else {
            searched = left;
            const size_t keep = reader->next;
            reader->next = 0;
            struct error *error = fill(reader, keep);
            if (error)
                return error;
            continue;
        }
        reader->line_number++;
        return NULL;
    }
}

/* Cuts the line into exactly `width` fields; returns how many it has. */
static size_t cut_fields(struct slice line, struct slice *fields, size_t width) {
    size_t count = 0;
    struct slice field;
    while (slice_cut(&line, '\t', &field)) {
        if (count < width)
            fields[count] = field;
        count++;
    }
    return count;
}

static struct error *read_header(struct rows_reader *reader) {
    bool found = false;
    bool too_long = false;
    struct error *error = next_line(reader, &found, &too_long);
    if (error)
        return error;
    if (!found)
        return error_new(EXIT_STATUS_DAMAGED, "%s: empty, not even a header line", reader->name);
    if (too_long || !utf8_valid(reader->line))
        return error_new(EXIT_STATUS_DAMAGED, "%s: line 1: the header is %s", reader->name,
                         too_long ? "longer than a row may be" : "not UTF-8");
    if (reader->line.length >= 3 && memcmp(reader->line.at, "\xEF\xBB\xBF", 3) == 0) {
        reader->line.at += 3;
        reader->line.length -= 3;
    }
    buffer_append(&reader->header, reader->line);
    const struct slice header = buffer_slice(&reader->header);
    reader->width = cut_fields(header, NULL, 0);
    reader->columns = memory_zeroed(reader->width, sizeof *reader->columns);
    reader->replaced = memory_zeroed(reader->width, sizeof *reader->replaced);
    reader->fields = memory_zeroed(reader->width, sizeof *reader->fields);
    reader->carries_all = true;
    cut_fields(header, reader->columns, reader->width);
    for (size_t i = 0; i < reader->width; i++) {
        if (reader->columns[i].length == 0)
            return error_new(EXIT_STATUS_DAMAGED, "%s: line 1: column %zu has no name",
                             reader->name, i + 1);
        for (size_t j = 0; j < i; j++)
            if (slice_equal(reader->columns[i], reader->columns[j]))
                return error_new(EXIT_STATUS_DAMAGED, "%s: line 1: two columns are named '%.*s'",
                                 reader->name, (int)reader->columns[i].length,
                                 reader->columns[i].at);
    }
    return NULL;
}

struct error *rows_reader_open(int descriptor, const char *name,
                               const struct rows_settings *settings, struct rows_reader **out) {
    struct rows_reader *reader = memory_zeroed(1, sizeof *reader);
    reader->descriptor = descriptor;
    reader->input = rows_input_open(descriptor, name);
    reader->name = memory_copy_text(name, strlen(name));
    reader->settings = *settings;
    if (reader->settings.max_row == 0)
        reader->settings.max_row = ROWS_MAX_ROW_DEFAULT;
    if (reader->settings.max_row < SHOWN_BYTES)
        reader->settings.max_row = SHOWN_BYTES;
    buffer_reserve(&reader->buffer, READ_BYTES);
    struct error *error = read_header(reader);
    if (error) {
        rows_reader_close(reader);
        return error;
    }
    *out = reader;
    return NULL;
}

void rows_reader_feeds(struct rows_reader *reader, struct rows_writer *writer) {
    reader->settings.writer = writer;
}

void rows_reader_close(struct rows_reader *reader) {
    if (!reader)
        return;
    rows_input_close(reader->input);
    buffer_free(&reader->buffer);
    buffer_free(&reader->beginning);
    buffer_free(&reader->header);
    free(reader->columns);
    free(reader->replaced);
    free(reader->fields);
    free(reader->name);
    free(reader);
}

size_t rows_width(const struct rows_reader *reader) {
    return reader->width;
}

struct slice rows_column_name(const struct rows_reader *reader, size_t column) {
    return reader->columns[column];
}

bool rows_find(const struct rows_reader *reader, const char *name, size_t *column) {
    for (size_t i = 0; i < reader->width; i++)
        if (slice_is(reader->columns[i], name)) {
            *column = i;
            return true;
        }
    return false;
}

struct error *rows_require(const struct rows_reader *reader, const char *name, const char *maker,
                           size_t *column) {
    if (rows_find(reader, name, column))
        return NULL;
    return error_new(EXIT_STATUS_ENVIRONMENT, "%s: no column '%s' (%s makes it)", reader->name,
                     name, maker);
}

static struct error *reject(struct rows_reader *reader, const char *reason) {
    struct buffer place = {0};
    buffer_format(&place, "line %llu", (unsigned long long)reader->line_number);
    struct error *error = NULL;
    if (reader->settings.rejects) {
        reader->rejected++;
        error = rows_rejects_add(reader->settings.rejects, reader->name, buffer_text(&place),
                                 reason, reader->line);
    } else {
        error =
            error_new(EXIT_STATUS_DAMAGED, "%s: %s: %s", reader->name, buffer_text(&place), reason);
    }
    buffer_free(&place);
    return error;
}

struct error *rows_next(struct rows_reader *reader, bool *found) {
    for (;;) {
        bool too_long = false;
        struct error *error = next_line(reader, found, &too_long);
        if (error || !*found)
            return error;
        struct buffer reason = {0};
        size_t count = 0;
        if (too_long)
            buffer_format(&reason, "longer than %zu bytes (--max-row raises the limit)",
                          reader->settings.max_row);
        else if (!utf8_valid(reader->line))
            buffer_format(&reason, "not UTF-8 at byte %zu", utf8_valid_prefix(reader->line) + 1);
        else if ((count = cut_fields(reader->line, reader->fields, reader->width)) != reader->width)
            buffer_format(&reason, "%zu fields under a header of %zu", count, reader->width);
        if (reason.length == 0)
            return NULL;
        error = reject(reader, buffer_text(&reason));
        buffer_free(&reason);
        if (error)
            return error;
    }
}

struct slice rows_field(const struct rows_reader *reader, size_t column) {
    return reader->fields[column];
}

struct slice rows_text(const struct rows_reader *reader, size_t column, struct buffer *room) {
    const struct slice field = reader->fields[column];
    if (field.length == 0 || !memchr(field.at, '\\', field.length))
        return field;
    buffer_clear(room);
    rows_unescape(field, room);
    return buffer_slice(room);
}

struct slice rows_line(const struct rows_reader *reader) {
    return reader->line;
}

uint64_t rows_line_number(const struct rows_reader *reader) {
    return reader->line_number;
}

struct error *rows_reject(struct rows_reader *reader, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    char reason[512]; /* a sentence; a longer one is cut, not lost: the row itself is kept whole */
    (void)vsnprintf(reason, sizeof reason, format, arguments);
    va_end(arguments);
    return reject(reader, reason);
}

uint64_t rows_rejected(const struct rows_reader *reader) {
    return reader->rejected;
}

void rows_replace(struct rows_reader *reader, const char *const names[], size_t count) {
    for (size_t i = 0; i < count; i++) {
        size_t column;
        if (rows_find(reader, names[i], &column)) {
            reader->replaced[column] = true;
            reader->carries_all = false;
        }
    }
}

void rows_carry_header(const struct rows_reader *reader, struct rows_writer *writer) {
    for (size_t i = 0; i < reader->width; i++)
        if (!reader->replaced[i])
            rows_put_escaped(writer, reader->columns[i]);
}

void rows_carry(const struct rows_reader *reader, struct rows_writer *writer) {
    if (reader->carries_all) {
        rows_put_fields(writer, reader->line, reader->width);
        return;
    }
    for (size_t i = 0; i < reader->width; i++)
        if (!reader->replaced[i])
            rows_put_escaped(writer, reader->fields[i]);
}
