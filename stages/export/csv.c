#include "export/csv.h"

#include "export/schema.h"
#include "export/value.h"
#include "memory/buffer.h"

#include <errno.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static const char line_end[] = "\r\n";

static bool needs_quotes(struct slice field) {
    for (size_t i = 0; i < field.length; i++)
        if (strchr("\",\r\n", field.at[i]) && field.at[i])
            return true;
    return false;
}

static void append_field(struct buffer *line, struct slice field) {
    if (!needs_quotes(field)) {
        buffer_append(line, field);
        return;
    }
    buffer_append_byte(line, '"');
    for (size_t i = 0; i < field.length; i++) {
        if (field.at[i] == '"')
            buffer_append_byte(line, '"');
        buffer_append_byte(line, field.at[i]);
    }
    buffer_append_byte(line, '"');
}

static void append_value(struct buffer *line, sqlite3_stmt *row, int column) {
    char room[VALUE_NUMBER_ROOM];
    switch (sqlite3_column_type(row, column)) {
    case SQLITE_NULL:
        return;
    case SQLITE_FLOAT:
        value_write_number(sqlite3_column_double(row, column), room);
        buffer_append_text(line, room);
        return;
    default: {
        const char *text = (const char *)sqlite3_column_text(row, column);
        append_field(line, (struct slice){text, (size_t)sqlite3_column_bytes(row, column)});
    }
    }
}

static struct error *write_line(FILE *file, struct buffer *line) {
    buffer_append_text(line, line_end);
    const size_t count = fwrite(buffer_text(line), 1, line->length, file);
    struct error *error = count == line->length ? NULL : error_system("write");
    buffer_clear(line);
    return error;
}

static struct error *write_header(FILE *file, sqlite3_stmt *rows, struct buffer *line) {
    for (int i = 0; i < sqlite3_column_count(rows); i++) {
        if (i)
            buffer_append_byte(line, ',');
        append_field(line, slice_of(sqlite3_column_name(rows, i)));
    }
    return write_line(file, line);
}

static struct error *write_rows(const struct database *database, FILE *file, sqlite3_stmt *rows) {
    struct buffer line = {0};
    bool found = true;
    struct error *error = write_header(file, rows, &line);
    while (!error && (error = database_step(database, rows, &found)) == NULL && found) {
        for (int i = 0; i < sqlite3_column_count(rows); i++) {
            if (i)
                buffer_append_byte(&line, ',');
            append_value(&line, rows, i);
        }
        error = write_line(file, &line);
    }
    buffer_free(&line);
    return error;
}

static struct error *write_file(const struct database *database, const char *path,
                                sqlite3_stmt *rows) {
    FILE *file = fopen(path, "we");
    if (!file)
        return error_system("%s", path);
    struct error *error = error_within(write_rows(database, file, rows), "%s", path);
    if (fclose(file) != 0 && !error)
        error = error_system("%s", path);
    return error;
}

static struct error *write_table(const struct database *database, const char *directory,
                                 const char *table) {
    struct buffer path = {0};
    struct buffer unfinished = {0};
    sqlite3_stmt *rows = NULL;
    buffer_format(&path, "%s/%s.csv", directory, table);
    buffer_format(&unfinished, "%s/.%s.csv.unfinished", directory, table);
    struct error *error = database_prepare(database, &rows, "SELECT * FROM \"%w\"", table);
    if (!error)
        error = write_file(database, unfinished.at, rows);
    if (!error && rename(unfinished.at, path.at) != 0)
        error = error_system("%s", path.at);
    if (error)
        (void)unlink(unfinished.at);
    (void)sqlite3_finalize(rows);
    buffer_free(&unfinished);
    buffer_free(&path);
    return error;
}

static void drop_file(const char *directory, const char *table) {
    struct buffer path = {0};
    buffer_format(&path, "%s/%s.csv", directory, table);
    (void)unlink(path.at);
    buffer_free(&path);
}

struct error *csv_write(const struct database *database, const char *directory) {
    if (mkdir(directory, 0777) != 0 && errno != EEXIST)
        return error_system("%s", directory);
    struct error *error = NULL;
    for (size_t i = 0; schema_tables[i] && !error; i++) {
        sqlite3_int64 there = 0;
        error =
            database_number(database, &there, "SELECT count(*) FROM sqlite_schema WHERE name = %Q",
                            schema_tables[i]);
        if (!error && there)
            error = write_table(database, directory, schema_tables[i]);
        else if (!error)
            drop_file(directory, schema_tables[i]);
    }
    return error;
}
