#define _GNU_SOURCE /* O_CLOEXEC */
#include "export/results.h"

#include "export/schema.h"
#include "memory/memory.h"
#include "rows/rows.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#define PROVENANCE_FILE "provenance.json"

/* Bytes. It names every input: 100,000 of them take some 40 MB. */
#define MOST_PROVENANCE ((size_t)512 << 20)

static const char *const tables[] = {"states",     "reviews", "dyads",
                                     "coalitions", "rejects", "unresolved"};

static char *path_of(const char *directory, const char *name, const char *ending) {
    struct buffer path = {0};
    buffer_format(&path, "%s/%s%s", directory, name, ending);
    return path.at;
}

/* -1, and no error: there is no such file. */
static struct error *open_file(const char *path, int *descriptor) {
    *descriptor = open(path, O_RDONLY | O_CLOEXEC);
    return *descriptor >= 0 || errno == ENOENT ? NULL : error_system("%s", path);
}

/* ---- tables -------------------------------------------------------------------------------- */

static void look_at_row(const struct rows_reader *reader, enum value_type *types) {
    for (size_t i = 0; i < rows_width(reader); i++)
        types[i] = value_type_join(types[i], value_looks_like(rows_field(reader, i)));
}

static struct error *find_types(struct rows_reader *reader, enum value_type *types) {
    bool found = true;
    struct error *error = NULL;
    while (!error && (error = rows_next(reader, &found)) == NULL && found)
        look_at_row(reader, types);
    for (size_t i = 0; i < rows_width(reader); i++)
        (void)value_type_known(rows_column_name(reader, i), &types[i]);
    return error;
}

static struct error *prepare_row(const struct database *database, const char *table, size_t width,
                                 sqlite3_stmt **row) {
    struct buffer places = {0};
    for (size_t i = 0; i < width; i++)
        buffer_append_text(&places, i ? ", ?" : "?");
    struct error *error = database_prepare(database, row, "INSERT INTO \"%w\" VALUES(%s)", table,
                                           buffer_text(&places));
    buffer_free(&places);
    return error;
}

static struct error *write_row(const struct database *database, const struct rows_reader *reader,
                               const enum value_type *types, struct buffer *rooms,
                               sqlite3_stmt *row) {
    for (size_t i = 0; i < rows_width(reader); i++)
        value_bind(row, (int)i + 1, rows_text(reader, i, &rooms[i]), types[i]);
    return database_do(database, row);
}

static struct error *fill(const struct database *database, const char *table,
                          struct rows_reader *reader, const enum value_type *types) {
    struct buffer *rooms = memory_zeroed(rows_width(reader), sizeof *rooms);
    sqlite3_stmt *row = NULL;
    bool found = true;
    struct error *error = schema_result_table(database, table, reader, types);
    if (!error)
        error = prepare_row(database, table, rows_width(reader), &row);
    while (!error && (error = rows_next(reader, &found)) == NULL && found)
        error = write_row(database, reader, types, rooms, row);
    (void)sqlite3_finalize(row);
    for (size_t i = 0; i < rows_width(reader); i++)
        buffer_free(&rooms[i]);
    free(rooms);
    return error;
}

/* The file is read twice: first for the types of its columns. */
static struct error *take_file(const struct database *database, const char *table, const char *path,
                               int descriptor) {
    struct rows_reader *first = NULL;
    struct rows_reader *second = NULL;
    enum value_type *types = NULL;
    const struct rows_settings settings = {0};
    struct error *error = rows_reader_open(descriptor, path, &settings, &first);
    if (!error) {
        types = memory_zeroed(rows_width(first), sizeof *types);
        error = find_types(first, types);
    }
    if (!error && lseek(descriptor, 0, SEEK_SET) != 0)
        error = error_system("%s", path);
    if (!error)
        error = rows_reader_open(descriptor, path, &settings, &second);
    if (!error)
        error = error_within(fill(database, table, second, types), "%s", path);
    rows_reader_close(first);
    rows_reader_close(second);
    free(types);
    return error;
}

static struct error *take_table(const struct database *database, const char *directory,
                                const char *table) {
    int descriptor = -1;
    char *path = directory ? path_of(directory, table, ".tsv") : NULL;
    struct error *error = path ? open_file(path, &descriptor) : NULL;
    if (!error && descriptor < 0)
        error = database_run(database, "DROP TABLE IF EXISTS \"%w\"", table);
    else if (!error)
        error = take_file(database, table, path, descriptor);
    if (descriptor >= 0)
        (void)close(descriptor);
    free(path);
    return error;
}

/* ---- provenance ---------------------------------------------------------------------------- */

static struct error *read_all(const char *path, int descriptor, struct buffer *bytes) {
    enum { READ_BYTES = 65536 };
    for (;;) {
        buffer_reserve(bytes, READ_BYTES);
        const ssize_t count = read(descriptor, bytes->at + bytes->length, READ_BYTES);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return error_system("%s", path);
        if (count == 0)
            return NULL;
        bytes->length += (size_t)count;
        bytes->at[bytes->length] = '\0';
        if (bytes->length > MOST_PROVENANCE)
            return error_new(EXIT_STATUS_ENVIRONMENT, "%s: more than %zu bytes", path,
                             MOST_PROVENANCE);
    }
}

static struct error *write_provenance(const struct database *database, struct slice json) {
    sqlite3_stmt *row = NULL;
    struct error *error =
        database_prepare(database, &row, "INSERT INTO provenance VALUES('" PROVENANCE_FILE "', ?)");
    if (!error) {
        database_bind_text(row, 1, json);
        error = database_do(database, row);
    }
    (void)sqlite3_finalize(row);
    return error;
}

static struct error *take_provenance(const struct database *database, const char *directory) {
    struct buffer json = {0};
    int descriptor = -1;
    char *path = directory ? path_of(directory, PROVENANCE_FILE, "") : NULL;
    struct error *error = database_run(database, "DELETE FROM provenance");
    if (!error && path)
        error = open_file(path, &descriptor);
    if (!error && descriptor >= 0)
        error = read_all(path, descriptor, &json);
    if (!error && descriptor >= 0)
        error = write_provenance(database, buffer_slice(&json));
    if (descriptor >= 0)
        (void)close(descriptor);
    buffer_free(&json);
    free(path);
    return error;
}

struct error *results_take(const struct database *database, const char *directory) {
    struct error *error = NULL;
    for (size_t i = 0; i < sizeof tables / sizeof *tables && !error; i++)
        error = take_table(database, directory, tables[i]);
    return error ? error : take_provenance(database, directory);
}
