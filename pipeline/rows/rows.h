/* The row stream: what flows in every pipe (format version 1).
 *
 * UTF-8 text; one row a line, ended by LF; fields separated by TAB; the first line names the
 * columns. Inside a field a tab, newline, carriage return and backslash are written \t \n \r \\ .
 * A field as it stands in the stream is called *escaped*; its meaning is its *text*.
 *
 * Invariants
 *  - A reader hands out only rows that have as many fields as the header and are valid UTF-8. A row
 *    that is not so goes to the rejects with a reason or, where there are none, ends the reading
 *    with an error. Nothing is dropped in silence.
 *  - Slices that a reader hands out point into its buffer: they are valid until the next
 *    rows_next(). Memory is bounded by the longest row, and that by rows_settings.max_row.
 *  - A writer writes whole rows only, and never one whose number of fields differs from its
 *    header's.
 *  - Carriage returns before the line's end are taken as part of it (files that passed through
 *    Windows); a byte order mark before the header is skipped.
 *
 * This library knows no stage and no column by name.
 */
#ifndef PLAUDIT_ROWS_H
#define PLAUDIT_ROWS_H

#include "errors/error.h"
#include "memory/buffer.h"
#include "memory/slice.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* ---- rejects: what could not be taken, and why ------------------------------------------------
 *
 * A rejects file is itself a row stream with the columns
 *     stage   the executable that rejected
 *     source  the document or stream
 *     place   where in it ("line 12", "page 3"), may be empty
 *     reason  a sentence
 *     row     the rejected row as it stood (escaped once more), may be empty
 */
struct rows_rejects;

/* Creates (or empties) the file at `path` and writes the header. */
struct error *rows_rejects_open(const char *path, const char *stage, struct rows_rejects **rejects);

/* Adds one; `place` and `row` may be empty. Written at once. */
struct error *rows_rejects_add(struct rows_rejects *rejects, const char *source, const char *place,
                               const char *reason, struct slice row);

/* Closes and frees; NULL is allowed. */
struct error *rows_rejects_close(struct rows_rejects *rejects);

/* ---- writing -------------------------------------------------------------------------------- */
struct rows_writer;

/* Writes to a file descriptor that stays the caller's; `name` appears in errors. */
struct rows_writer *rows_writer_open(int descriptor, const char *name);

/* The fields of a row, in order; rows_end_row ends it. The first row is the header and sets the
 * number of fields. */
void rows_put_escaped(struct rows_writer *writer, struct slice field);
void rows_put_text(struct rows_writer *writer, struct slice text); /* escapes */
/* `count` escaped fields at once, with the tabs between them as they stand. */
void rows_put_fields(struct rows_writer *writer, struct slice fields, size_t count);
void rows_put_count(struct rows_writer *writer, uint64_t count);
/* A number with at most `digits` significant digits, in the shortest form (%.*g); not-a-number is
 * written as an empty field, infinities as "inf" and "-inf". */
void rows_put_number(struct rows_writer *writer, double number, int digits);
struct error *rows_end_row(struct rows_writer *writer) __attribute__((warn_unused_result));

/* Writes the whole rows that wait; a row being written goes on. */
struct error *rows_flush(struct rows_writer *writer) __attribute__((warn_unused_result));

/* Flushes and frees; a row that was not ended is not written. Returns the first error that writing
 * met. NULL is allowed. */
struct error *rows_writer_close(struct rows_writer *writer) __attribute__((warn_unused_result));

/* Appends `text`, escaped, to `buffer`. */
void rows_escape(struct slice text, struct buffer *buffer);

/* Appends the meaning of `field` to `buffer`. A backslash before any other character stands for
 * itself. */
void rows_unescape(struct slice field, struct buffer *buffer);

/* ---- reading -------------------------------------------------------------------------------- */
struct rows_reader;

#define ROWS_MAX_ROW_DEFAULT ((size_t)256 << 20)

struct rows_settings {
    size_t max_row;               /* bytes; a longer row is rejected; 0 means the default */
    struct rows_rejects *rejects; /* may be NULL; stays the caller's */
    struct rows_writer *writer;   /* flushed whenever the input pauses; may be NULL or set later */
};

/* Reads the header from a file descriptor that stays the caller's; `name` appears in errors. A
 * stream that gzip has compressed is decompressed.
 * Fails when there is no header, or when it has an empty name or the same name twice. */
struct error *rows_reader_open(int descriptor, const char *name,
                               const struct rows_settings *settings, struct rows_reader **reader);

/* Sets the writer to flush whenever reading has to wait. */
void rows_reader_feeds(struct rows_reader *reader, struct rows_writer *writer);

void rows_reader_close(struct rows_reader *reader);

/* The columns, counted from 0. */
size_t rows_width(const struct rows_reader *reader);
struct slice rows_column_name(const struct rows_reader *reader, size_t column);

/* The column of that name; false if there is none. */
bool rows_find(const struct rows_reader *reader, const char *name, size_t *column);

/* The column of that name, or an error of the environment that names it and `maker`, the stage that
 * makes it: "no column 'tokens' (plaudit-tokenize makes it)". */
struct error *rows_require(const struct rows_reader *reader, const char *name, const char *maker,
                           size_t *column);

/* Reads the next good row; `*found` is false at the end. */
struct error *rows_next(struct rows_reader *reader, bool *found);

/* A field of the present row, escaped. */
struct slice rows_field(const struct rows_reader *reader, size_t column);

/* A field's text: the field itself where nothing is escaped in it, else unescaped into `room`
 * (which is cleared first). Valid until the next rows_next() or change of `room`. */
struct slice rows_text(const struct rows_reader *reader, size_t column, struct buffer *room);

/* The present row as it stands, without its line end. */
struct slice rows_line(const struct rows_reader *reader);

/* The number of the present row's line in the stream; the header is line 1. */
uint64_t rows_line_number(const struct rows_reader *reader);

/* Rejects the present row for a reason of the stage's own: to the rejects file where there is one
 * (then NULL is returned and the row counts as rejected), else as an error. */
struct error *rows_reject(struct rows_reader *reader, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* How many rows were rejected so far. A stage that ends well with rejects exits with
 * EXIT_STATUS_REJECTS. */
uint64_t rows_rejected(const struct rows_reader *reader);

/* ---- passing through ------------------------------------------------------------------------ */

/* Names the columns that the stage makes itself: where the input already has such a column (a
 * stream that is run through a stage again) it is left out of what rows_carry passes on, and the
 * stage's new one takes its place at the end. Call once, before rows_carry. */
void rows_replace(struct rows_reader *reader, const char *const names[], size_t count);

/* Passes the header's, or the present row's, other columns on to the writer as they stand. */
void rows_carry_header(const struct rows_reader *reader, struct rows_writer *writer);
void rows_carry(const struct rows_reader *reader, struct rows_writer *writer);

#endif
