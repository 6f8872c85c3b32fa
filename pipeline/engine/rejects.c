#include "engine/rejects.h"

#include "memory/memory.h"
#include "rows/rows.h"

#include <stdlib.h>
#include <unistd.h>

const char *const rejects_columns[REJECTS_COLUMNS] = {"stage", "source", "place", "reason", "row"};

struct rejects {
    int descriptor;
    struct rows_writer *writer;
    uint64_t count;
};

struct error *rejects_open(const struct workspace *workspace, struct rejects **rejects) {
    int descriptor = -1;
    struct error *error = workspace_create(workspace, REJECTS_FILE, &descriptor);
    if (error)
        return error;
    *rejects = memory_zeroed(1, sizeof **rejects);
    (*rejects)->descriptor = descriptor;
    (*rejects)->writer = rows_writer_open(descriptor, REJECTS_FILE);
    for (size_t i = 0; i < REJECTS_COLUMNS; i++)
        rows_put_escaped((*rejects)->writer, slice_of(rejects_columns[i]));
    return rows_end_row((*rejects)->writer);
}

struct error *rejects_add(struct rejects *rejects, const char *source, const char *reason) {
    rejects->count++;
    rows_put_escaped(rejects->writer, slice_of("plaudit"));
    rows_put_text(rejects->writer, slice_of(source));
    rows_put_escaped(rejects->writer, slice_of(""));
    rows_put_text(rejects->writer, slice_of(reason));
    rows_put_escaped(rejects->writer, slice_of(""));
    return rows_end_row(rejects->writer);
}

struct error *rejects_add_lines(struct rejects *rejects, struct slice lines) {
    struct error *error = NULL;
    struct slice line;
    while (!error && lines.length && slice_cut(&lines, '\n', &line)) {
        rejects->count++;
        rows_put_fields(rejects->writer, line, REJECTS_COLUMNS);
        error = rows_end_row(rejects->writer);
    }
    return error;
}

static struct error *take_rows(struct rejects *rejects, struct rows_reader *reader) {
    size_t columns[REJECTS_COLUMNS];
    struct error *error = NULL;
    for (size_t i = 0; i < REJECTS_COLUMNS && !error; i++)
        error = rows_require(reader, rejects_columns[i], "--rejects", &columns[i]);
    bool found = true;
    while (!error && !(error = rows_next(reader, &found)) && found) {
        rejects->count++;
        for (size_t i = 0; i < REJECTS_COLUMNS; i++)
            rows_put_escaped(rejects->writer, rows_field(reader, columns[i]));
        error = rows_end_row(rejects->writer);
    }
    return error;
}

struct error *rejects_take_file(struct rejects *rejects, const struct workspace *workspace,
                                const char *name) {
    struct rows_reader *reader = NULL;
    int descriptor = -1;
    struct error *error = workspace_open_rows(workspace, name, &descriptor, &reader);
    if (!error && reader)
        error = take_rows(rejects, reader);
    rows_reader_close(reader);
    if (descriptor >= 0)
        (void)close(descriptor);
    return error;
}

uint64_t rejects_count(const struct rejects *rejects) {
    return rejects->count;
}

struct error *rejects_flush(struct rejects *rejects) {
    return rows_flush(rejects->writer);
}

struct error *rejects_close(struct rejects *rejects) {
    if (!rejects)
        return NULL;
    struct error *error = rows_writer_close(rejects->writer);
    (void)close(rejects->descriptor);
    free(rejects);
    return error;
}
