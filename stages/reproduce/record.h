/* What a provenance.json says, read by SQLite's functions for JSON.
 */
#ifndef PLAUDIT_REPRODUCE_RECORD_H
#define PLAUDIT_REPRODUCE_RECORD_H

#include "errors/error.h"

#include <sqlite3.h>
#include <stddef.h>

enum record_age { RECORD_OLD, RECORD_NEW };

/* Both records, in a database in memory: the table
 *     part(age, what, place, name, value)
 * holds each thing that has a digest or a version, `what` being one of input, lexicon, table,
 * version and output. */
struct record {
    sqlite3 *database;
};

struct error *record_open(struct record *record);
void record_close(struct record *record);

/* Takes the file in as the old or the new record. One that is no provenance.json is an error. */
struct error *record_read(struct record *record, const char *path, enum record_age age);

/* The recorded command line; the caller frees the words and the array. NULL ends it. */
struct error *record_command(const struct record *record, char ***words, size_t *count);

/* What SQLite says of its last failure. */
struct error *record_error(const struct record *record);

#endif
