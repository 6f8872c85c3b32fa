#include "export/database.h"

#include <errno.h>
#include <stdarg.h>
#include <sys/stat.h>
#include <unistd.h>

/* What is kept of the file in memory: with it, not with the corpus, memory grows. */
#define CACHE_KIB 65536

/* How long another writer is waited for. */
#define BUSY_MILLISECONDS 60000

struct error *database_error(const struct database *database) {
    return error_new(EXIT_STATUS_ENVIRONMENT, "%s: %s", database->name,
                     database->handle ? sqlite3_errmsg(database->handle) : "out of memory");
}

static struct error *run(const struct database *database, const char *sql) {
    return sqlite3_exec(database->handle, sql, NULL, NULL, NULL) == SQLITE_OK
               ? NULL
               : database_error(database);
}

struct error *database_open(const char *path, struct database *database) {
    struct stat status;
    *database = (struct database){.name = path ? path : "temporary database"};
    if (path && stat(path, &status) != 0 && errno == ENOENT)
        database->made = path;
    const int way = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(path ? path : "", &database->handle, way, NULL) != SQLITE_OK)
        return database_error(database);
    (void)sqlite3_extended_result_codes(database->handle, 1);
    (void)sqlite3_busy_timeout(database->handle, BUSY_MILLISECONDS);
    struct error *error = database_run(database, "PRAGMA cache_size = -%d", CACHE_KIB);
    if (!error)
        error = run(database, "PRAGMA foreign_keys = ON; BEGIN IMMEDIATE");
    return error;
}

struct error *database_commit(struct database *database) {
    struct error *error = run(database, "COMMIT");
    if (!error)
        database->made = NULL;
    return error;
}

void database_close(struct database *database) {
    if (!database->handle)
        return;
    if (!sqlite3_get_autocommit(database->handle))
        (void)sqlite3_exec(database->handle, "ROLLBACK", NULL, NULL, NULL);
    (void)sqlite3_close(database->handle);
    if (database->made)
        (void)unlink(database->made);
    *database = (struct database){0};
}

struct error *database_run(const struct database *database, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    char *sql = sqlite3_vmprintf(format, arguments);
    va_end(arguments);
    struct error *error = sql ? run(database, sql) : database_error(database);
    sqlite3_free(sql);
    return error;
}

static struct error *prepare(const struct database *database, sqlite3_stmt **statement,
                             const char *format, va_list arguments) {
    char *sql = sqlite3_vmprintf(format, arguments);
    struct error *error = NULL;
    if (!sql || sqlite3_prepare_v2(database->handle, sql, -1, statement, NULL) != SQLITE_OK)
        error = database_error(database);
    sqlite3_free(sql);
    return error;
}

struct error *database_prepare(const struct database *database, sqlite3_stmt **statement,
                               const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    struct error *error = prepare(database, statement, format, arguments);
    va_end(arguments);
    return error;
}

struct error *database_step(const struct database *database, sqlite3_stmt *statement, bool *row) {
    const int status = sqlite3_step(statement);
    *row = status == SQLITE_ROW;
    if (*row)
        return NULL;
    struct error *error = status == SQLITE_DONE ? NULL : database_error(database);
    (void)sqlite3_reset(statement);
    return error;
}

struct error *database_do(const struct database *database, sqlite3_stmt *statement) {
    bool row = true;
    struct error *error = NULL;
    while (!error && row)
        error = database_step(database, statement, &row);
    return error;
}

struct error *database_number(const struct database *database, sqlite3_int64 *number,
                              const char *format, ...) {
    sqlite3_stmt *statement = NULL;
    bool row = false;
    va_list arguments;
    va_start(arguments, format);
    struct error *error = prepare(database, &statement, format, arguments);
    va_end(arguments);
    if (!error)
        error = database_step(database, statement, &row);
    *number = row ? sqlite3_column_int64(statement, 0) : 0;
    (void)sqlite3_finalize(statement);
    return error;
}

void database_bind_text(sqlite3_stmt *statement, int place, struct slice text) {
    (void)sqlite3_bind_text64(statement, place, text.at ? text.at : "", text.length, SQLITE_STATIC,
                              SQLITE_UTF8);
}
