/* Records of delimited text, taken from it in pieces of any length.
 *
 *     comma, semicolon or tab between fields, quoted as RFC 4180 says: within double quotes a
 *     delimiter and a line's end belong to the field, and a quote is doubled;
 *     or the row stream's own convention: tabs, nothing is quoted, \t \n \r \\ are escapes.
 *
 * A line ends with LF, CR LF or CR, which may be mixed; within a field each is one newline. Lines
 * without a byte are no records.
 *
 * Memory: one record, of which no more than `most` bytes are kept; a longer one is handed over with
 * `too_long` set and without fields. Of more fields than `width` the rest is counted only.
 */
#ifndef PLAUDIT_DELIMITED_H
#define PLAUDIT_DELIMITED_H

#include "errors/error.h"
#include "memory/slice.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct delimited_form {
    char delimiter;
    bool escapes; /* the row stream's convention; else RFC 4180's */
};

struct delimited_record {
    const struct slice *fields; /* their meaning, without quotes; valid during the call of `take` */
    size_t count;               /* as many as there are, also where not all are kept */
    size_t kept;                /* fields that are there: at most `width` */
    uint64_t line;              /* on which it begins, from 1 */
    bool too_long;
};

struct delimited_settings {
    struct delimited_form form;
    size_t width; /* fields to keep; SIZE_MAX: all */
    size_t most;  /* bytes of a record's fields together */
    struct error *(*take)(void *context, const struct delimited_record *record);
    void *context;
};

struct delimited; /* private */

struct delimited *delimited_new(const struct delimited_settings *settings);
void delimited_free(struct delimited *delimited);

/* From the next record on only so many fields are kept. */
void delimited_set_width(struct delimited *delimited, size_t width);

/* Takes UTF-8 (or anything that extends ASCII). Errors are those of `take`, and of status
 * EXIT_STATUS_DAMAGED, with the line, where quotes are not as they should be. */
struct error *delimited_feed(struct delimited *delimited, struct slice text)
    __attribute__((warn_unused_result));

/* The text is at its end; a last line need not have a line end. */
struct error *delimited_finish(struct delimited *delimited) __attribute__((warn_unused_result));

#endif
