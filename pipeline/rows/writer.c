#include "rows/rows.h"

#include "memory/memory.h"
#include "rows/utf8.h"

#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define WRITE_BYTES ((size_t)128 << 10)

/* How a number is written takes longest to work out, and tables repeat their numbers. */
#define KEPT_NUMBERS 4096 /* a power of two */
#define NUMBER_DIGITS 17  /* more say nothing of a double */
#define NUMBER_LETTERS 30

struct kept_number {
    uint64_t bits;
    uint8_t digits; /* 0: nothing is kept here */
    uint8_t length;
    char text[NUMBER_LETTERS];
};

struct rows_writer {
    struct kept_number *numbers; /* NULL before the first one */
    int descriptor;
    char *name;
    struct buffer pending;
    size_t whole;  /* bytes of `pending` that are whole rows; what follows is being written */
    size_t fields; /* of the row being written */
    size_t width;  /* of the header; 0 before it is complete */
};

struct rows_rejects {
    int descriptor;
    char *stage;
    struct rows_writer *writer;
};

struct rows_writer *rows_writer_open(int descriptor, const char *name) {
    struct rows_writer *writer = memory_zeroed(1, sizeof *writer);
    writer->descriptor = descriptor;
    writer->name = memory_copy_text(name, strlen(name));
    return writer;
}

static void start_field(struct rows_writer *writer) {
    if (writer->fields++)
        buffer_append_byte(&writer->pending, '\t');
}

void rows_put_escaped(struct rows_writer *writer, struct slice field) {
    start_field(writer);
    buffer_append(&writer->pending, field);
}

void rows_put_fields(struct rows_writer *writer, struct slice fields, size_t count) {
    start_field(writer);
    buffer_append(&writer->pending, fields);
    writer->fields += count - 1;
}

void rows_put_text(struct rows_writer *writer, struct slice text) {
    start_field(writer);
    rows_escape(text, &writer->pending);
}

void rows_put_count(struct rows_writer *writer, uint64_t count) {
    char digits[20];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + count % 10);
        count /= 10;
    } while (count);
    rows_put_escaped(writer, (struct slice){digits + at, sizeof digits - at});
}

static struct kept_number *place_of(struct rows_writer *writer, uint64_t bits, int digits) {
    if (!writer->numbers)
        writer->numbers = memory_zeroed(KEPT_NUMBERS, sizeof *writer->numbers);
    const uint64_t hash = (bits + (uint64_t)digits) * UINT64_C(0x9E3779B97F4A7C15);
    return &writer->numbers[hash >> 40 & (KEPT_NUMBERS - 1)];
}

static void put_finite(struct rows_writer *writer, double number, int digits) {
    if (digits < 1 || digits > NUMBER_DIGITS) {
        buffer_format(&writer->pending, "%.*g", digits, number);
        return;
    }
    uint64_t bits = 0;
    memcpy(&bits, &number, sizeof bits);
    struct kept_number *kept = place_of(writer, bits, digits);
    if (kept->digits != digits || kept->bits != bits) {
        const int length = snprintf(kept->text, sizeof kept->text, "%.*g", digits, number);
        kept->bits = bits;
        kept->digits = (uint8_t)digits;
        kept->length = (uint8_t)length;
    }
    buffer_append(&writer->pending, (struct slice){kept->text, kept->length});
}

void rows_put_number(struct rows_writer *writer, double number, int digits) {
    start_field(writer);
    if (isinf(number))
        buffer_append_text(&writer->pending, number > 0 ? "inf" : "-inf");
    else if (!isnan(number))
        put_finite(writer, number == 0 ? 0 : number, digits);
}

/* The row being written is given up. */
static void drop_row(struct rows_writer *writer) {
    buffer_cut(&writer->pending, writer->whole);
    writer->fields = 0;
}

struct error *rows_end_row(struct rows_writer *writer) {
    const size_t fields = writer->fields;
    if (writer->width == 0)
        writer->width = fields;
    if (fields != writer->width) {
        drop_row(writer);
        return error_new(EXIT_STATUS_ENVIRONMENT,
                         "%s: a row of %zu fields under a header of %zu was about to be written",
                         writer->name, fields, writer->width);
    }
    buffer_append_byte(&writer->pending, '\n');
    writer->whole = writer->pending.length;
    writer->fields = 0;
    return writer->whole < WRITE_BYTES ? NULL : rows_flush(writer);
}

/* Forgets the whole rows, written or not: after an error they are lost, as its message says. */
static void forget_whole(struct rows_writer *writer) {
    const size_t rest = writer->pending.length - writer->whole;
    if (rest)
        memmove(writer->pending.at, writer->pending.at + writer->whole, rest);
    buffer_cut(&writer->pending, rest);
    writer->whole = 0;
}

struct error *rows_flush(struct rows_writer *writer) {
    size_t written = 0;
    struct error *error = NULL;
    while (written < writer->whole && !error) {
        const ssize_t count =
            write(writer->descriptor, writer->pending.at + written, writer->whole - written);
        if (count >= 0)
            written += (size_t)count;
        else if (errno != EINTR)
            error = error_system("%s", writer->name);
    }
    forget_whole(writer);
    return error;
}

struct error *rows_writer_close(struct rows_writer *writer) {
    if (!writer)
        return NULL;
    struct error *error = rows_flush(writer);
    buffer_free(&writer->pending);
    free(writer->numbers);
    free(writer->name);
    free(writer);
    return error;
}

struct error *rows_rejects_open(const char *path, const char *stage,
                                struct rows_rejects **rejects) {
    const int descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (descriptor < 0)
        return error_system("%s", path);
    *rejects = memory_zeroed(1, sizeof **rejects);
    (*rejects)->descriptor = descriptor;
    (*rejects)->stage = memory_copy_text(stage, strlen(stage));
    (*rejects)->writer = rows_writer_open(descriptor, path);
    static const char *const columns[] = {"stage", "source", "place", "reason", "row"};
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        rows_put_escaped((*rejects)->writer, slice_of(columns[i]));
    struct error *error = rows_end_row((*rejects)->writer);
    return error ? error : rows_flush((*rejects)->writer);
}

/* The row's bytes may be anything: what is not UTF-8 is shown as \xNN so that the rejects file
 * itself stays a row stream. */
static void put_bytes(struct rows_writer *writer, struct slice bytes) {
    struct buffer shown = {0};
    while (bytes.length) {
        const size_t good = utf8_valid_prefix(bytes);
        buffer_append(&shown, (struct slice){bytes.at, good});
        bytes.at += good;
        bytes.length -= good;
        if (bytes.length) {
            buffer_format(&shown, "\\x%02X", (unsigned)(unsigned char)*bytes.at);
            bytes.at++;
            bytes.length--;
        }
    }
    rows_put_text(writer, buffer_slice(&shown));
    buffer_free(&shown);
}

struct error *rows_rejects_add(struct rows_rejects *rejects, const char *source, const char *place,
                               const char *reason, struct slice row) {
    rows_put_text(rejects->writer, slice_of(rejects->stage));
    put_bytes(rejects->writer, slice_of(source));
    rows_put_text(rejects->writer, slice_of(place));
    put_bytes(rejects->writer, slice_of(reason));
    put_bytes(rejects->writer, row);
    struct error *error = rows_end_row(rejects->writer);
    return error ? error : rows_flush(rejects->writer);
}

struct error *rows_rejects_close(struct rows_rejects *rejects) {
    if (!rejects)
        return NULL;
    struct error *error = rows_writer_close(rejects->writer);
    if (close(rejects->descriptor) != 0 && !error)
        error = error_system("rejects");
    free(rejects->stage);
    free(rejects);
    return error;
}
