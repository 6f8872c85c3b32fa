/* SQLite as this stage uses it: errors as values, and one transaction around all that is written.
 */
#ifndef PLAUDIT_EXPORT_DATABASE_H
#define PLAUDIT_EXPORT_DATABASE_H

#include "errors/error.h"
#include "memory/slice.h"

#include <sqlite3.h>
#include <stdbool.h>

struct database {
    sqlite3 *handle;
    const char *name; /* in errors */
    const char *made; /* the file, where opening has made it: it goes if nothing is committed */
};

/* Opens or makes the file and begins the transaction; NULL opens a database of its own on the disk
 * that no name leads to and that goes away with it. On an error, too, it is to be closed. */
struct error *database_open(const char *path, struct database *database);

struct error *database_commit(struct database *database);

/* Closes; what was not committed never happened. */
void database_close(struct database *database);

/* What SQLite says of its last failure. */
struct error *database_error(const struct database *database);

/* Runs statements without results; formatted as by sqlite3_mprintf (%w, %Q). */
struct error *database_run(const struct database *database, const char *format, ...);

/* Prepares one statement, formatted likewise; the caller finalizes it. */
struct error *database_prepare(const struct database *database, sqlite3_stmt **statement,
                               const char *format, ...);

/* Steps; `*row` says whether there is one. At the end the statement is reset. */
struct error *database_step(const struct database *database, sqlite3_stmt *statement, bool *row);

/* Steps a statement that gives no row. */
struct error *database_do(const struct database *database, sqlite3_stmt *statement);

/* The first column of the first row as a number; 0 where there is none. */
struct error *database_number(const struct database *database, sqlite3_int64 *number,
                              const char *format, ...);

/* Binds bytes that stay in place until the statement is reset. */
void database_bind_text(sqlite3_stmt *statement, int place, struct slice text);

#endif
