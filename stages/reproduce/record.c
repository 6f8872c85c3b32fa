#include "reproduce/record.h"

#include "memory/buffer.h"
#include "memory/memory.h"

#include <stdio.h>
#include <stdlib.h>

/* Bytes. It names every input: 100,000 of them take some 40 MB. */
#define MOST_RECORD ((size_t)512 << 20)

static const char tables_sql[] =
    "CREATE TABLE record(age INTEGER PRIMARY KEY, json TEXT NOT NULL);"
    "CREATE TABLE part(age, what, place, name, value, PRIMARY KEY(age, what, name));";

static const char parts_sql[] =
    "INSERT OR IGNORE INTO part"
    " SELECT age, 'input', key, value ->> 'source', ifnull(value ->> 'sha256', '')"
    " FROM record, json_each(record.json, '$.inputs') WHERE age = ?1 UNION ALL"
    " SELECT age, 'lexicon', key, value ->> 'name', value ->> 'sha256'"
    " FROM record, json_each(record.json, '$.lexicons.files') WHERE age = ?1 UNION ALL"
    " SELECT age, 'table', key, value ->> 'name', value ->> 'sha256'"
    " FROM record, json_each(record.json, '$.tables.files') WHERE age = ?1 UNION ALL"
    " SELECT age, 'version', id, key, value"
    " FROM record, json_each(record.json, '$.versions') WHERE age = ?1 UNION ALL"
    " SELECT age, 'output', key, value ->> 'name', value ->> 'sha256'"
    " FROM record, json_each(record.json, '$.outputs') WHERE age = ?1";

struct error *record_error(const struct record *record) {
    return error_new(EXIT_STATUS_ENVIRONMENT, "SQLite: %s", sqlite3_errmsg(record->database));
}

struct error *record_open(struct record *record) {
    if (sqlite3_open(":memory:", &record->database) != SQLITE_OK ||
        sqlite3_exec(record->database, tables_sql, NULL, NULL, NULL) != SQLITE_OK)
        return record_error(record);
    return NULL;
}

void record_close(struct record *record) {
    (void)sqlite3_close(record->database);
    record->database = NULL;
}

static struct error *read_file(const char *path, struct buffer *bytes) {
    enum { READ_BYTES = 65536 };
    FILE *file = fopen(path, "rbe");
    if (!file)
        return error_system("%s", path);
    size_t count = 1;
    while (count > 0 && bytes->length <= MOST_RECORD) {
        buffer_reserve(bytes, READ_BYTES);
        count = fread(bytes->at + bytes->length, 1, READ_BYTES, file);
        bytes->length += count;
        bytes->at[bytes->length] = '\0';
    }
    struct error *error = ferror(file) ? error_system("%s", path) : NULL;
    if (!error && bytes->length > MOST_RECORD)
        error = error_new(EXIT_STATUS_ENVIRONMENT, "%s: more than %zu bytes", path, MOST_RECORD);
    (void)fclose(file);
    return error;
}

/* Runs a statement that changes something; `changes` may be NULL. */
static struct error *change(const struct record *record, const char *sql, enum record_age age,
                            struct slice text, int *changes) {
    sqlite3_stmt *statement = NULL;
    struct error *error = NULL;
    if (sqlite3_prepare_v2(record->database, sql, -1, &statement, NULL) != SQLITE_OK)
        return record_error(record);
    (void)sqlite3_bind_int(statement, 1, (int)age);
    if (text.at)
        (void)sqlite3_bind_text64(statement, 2, text.at, text.length, SQLITE_STATIC, SQLITE_UTF8);
    if (sqlite3_step(statement) != SQLITE_DONE)
        error = record_error(record);
    else if (changes)
        *changes = sqlite3_changes(record->database);
    (void)sqlite3_finalize(statement);
    return error;
}

struct error *record_read(struct record *record, const char *path, enum record_age age) {
    struct buffer json = {0};
    int taken = 0;
    struct error *error = read_file(path, &json);
    if (!error)
        error = change(record,
                       "INSERT INTO record SELECT ?1, ?2 WHERE json_valid(?2)"
                       " AND json_type(?2, '$.command') = 'array'"
                       " AND json_type(?2, '$.outputs') = 'array'",
                       age, buffer_slice(&json), &taken);
    if (!error && taken == 0)
        error =
            error_new(EXIT_STATUS_ENVIRONMENT, "%s: not a provenance.json of plaudit run", path);
    if (!error)
        error = error_within(change(record, parts_sql, age, (struct slice){0}, NULL), "%s", path);
    buffer_free(&json);
    return error;
}

struct error *record_command(const struct record *record, char ***words, size_t *count) {
    sqlite3_stmt *query = NULL;
    size_t capacity = 0;
    int status = sqlite3_prepare_v2(record->database,
                                    "SELECT value FROM record, json_each(record.json, '$.command')"
                                    " WHERE age = 0 ORDER BY key",
                                    -1, &query, NULL);
    while (status == SQLITE_OK || status == SQLITE_ROW) {
        *words = memory_grow(*words, &capacity, *count + 1, sizeof **words);
        (*words)[*count] = NULL;
        status = sqlite3_step(query);
        if (status == SQLITE_ROW) {
            const char *word = (const char *)sqlite3_column_text(query, 0);
            (*words)[(*count)++] =
                memory_copy_text(word ? word : "", (size_t)sqlite3_column_bytes(query, 0));
        }
    }
    struct error *error = status == SQLITE_DONE ? NULL : record_error(record);
    (void)sqlite3_finalize(query);
    return error;
}
