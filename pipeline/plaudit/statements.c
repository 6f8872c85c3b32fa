#include "plaudit/statements.h"

#include "intern/intern.h"
#include "memory/memory.h"
#include "rows/rows.h"

#include <stdlib.h>
#include <unistd.h>
#include <zlib.h>

/* Rows are collected to so many bytes before they are compressed and given on. */
#define BATCH_BYTES ((size_t)256 << 10)

/* Level 2: on the reports of the Universal Periodic Review less than half of the time of level 6,
 * for a file that is a fifth larger. */
#define COMPRESSION "wb2"

struct statements {
    gzFile file;
    struct buffer batch;
    struct buffer header; /* the columns of the first shard; empty before it */
    struct intern *speakers;
    struct statement_counts counts;
};

/* The columns that are counted by. */
struct counted_columns {
    size_t kind, state, source;
};

struct error *statements_open(const struct workspace *workspace, struct statements **statements) {
    int descriptor = -1;
    struct error *error = workspace_create(workspace, STATEMENTS_FILE, &descriptor);
    if (error)
        return error;
    gzFile file = gzdopen(descriptor, COMPRESSION);
    if (!file) {
        (void)close(descriptor);
        return error_new(EXIT_STATUS_ENVIRONMENT, STATEMENTS_FILE ": no memory to compress");
    }
    *statements = memory_zeroed(1, sizeof **statements);
    (*statements)->file = file;
    (*statements)->speakers = intern_new();
    return NULL;
}

static struct error *compression_error(gzFile file) {
    int code = Z_OK;
    const char *message = gzerror(file, &code);
    return code == Z_ERRNO ? error_system(STATEMENTS_FILE)
                           : error_new(EXIT_STATUS_ENVIRONMENT, STATEMENTS_FILE ": %s", message);
}

static struct error *give_on_batch(struct statements *statements,
                                   const struct statements_way *way) {
    const struct slice batch = buffer_slice(&statements->batch);
    struct error *error = NULL;
    if (batch.length && gzfwrite(batch.at, batch.length, 1, statements->file) == 0)
        error = compression_error(statements->file);
    if (!error)
        error = tables_write(way->tables, way->children, way->workspace, batch);
    buffer_clear(&statements->batch);
    return error ? error : children_look(way->children);
}

static struct error *add_line(struct statements *statements, struct slice line,
                              const struct statements_way *way) {
    buffer_append(&statements->batch, line);
    buffer_append_byte(&statements->batch, '\n');
    return statements->batch.length < BATCH_BYTES ? NULL : give_on_batch(statements, way);
}

static void join_header(const struct rows_reader *reader, struct buffer *header) {
    for (size_t i = 0; i < rows_width(reader); i++) {
        if (i)
            buffer_append_byte(header, '\t');
        buffer_append(header, rows_column_name(reader, i));
    }
}

/* The first shard's header stands for all. */
static struct error *take_header(struct statements *statements, const struct rows_reader *reader,
                                 const struct statements_way *way) {
    struct buffer header = {0};
    struct error *error = NULL;
    join_header(reader, &header);
    if (statements->header.length == 0) {
        buffer_append(&statements->header, buffer_slice(&header));
        error = add_line(statements, buffer_slice(&header), way);
    } else if (!slice_equal(buffer_slice(&header), buffer_slice(&statements->header))) {
        error = error_new(EXIT_STATUS_ENVIRONMENT,
                          "the shards have not the same columns: did the lexicons change "
                          "meanwhile?");
    }
    buffer_free(&header);
    return error;
}

static struct error *find_columns(const struct rows_reader *reader,
                                  struct counted_columns *columns) {
    struct error *error = rows_require(reader, "kind", "plaudit-ingest", &columns->kind);
    if (!error)
        error = rows_require(reader, "source", "plaudit-ingest", &columns->source);
    if (!error)
        error = rows_require(reader, "state", "plaudit-attribute", &columns->state);
    return error;
}

static void count_row(struct statements *statements, const struct rows_reader *reader,
                      const struct counted_columns *columns, struct inputs *inputs,
                      struct buffer *room) {
    struct input *input = inputs_find(inputs, rows_text(reader, columns->source, room));
    if (input)
        input->rows++;
    statements->counts.rows++;
    if (!slice_is(rows_field(reader, columns->kind), "statement"))
        return;
    statements->counts.statements++;
    const struct slice state = rows_field(reader, columns->state);
    if (state.length == 0)
        return;
    statements->counts.resolved++;
    (void)intern_add(statements->speakers, state, NULL);
    statements->counts.speakers = intern_count(statements->speakers);
}

static struct error *take_rows(struct statements *statements, struct rows_reader *reader,
                               const struct statements_way *way) {
    struct counted_columns columns;
    struct error *error = find_columns(reader, &columns);
    if (!error)
        error = take_header(statements, reader, way);
    struct buffer room = {0};
    bool found = true;
    while (!error && !(error = rows_next(reader, &found)) && found) {
        count_row(statements, reader, &columns, way->inputs, &room);
        error = add_line(statements, rows_line(reader), way);
    }
    buffer_free(&room);
    return error;
}

struct error *statements_take(struct statements *statements, const char *name,
                              const struct statements_way *way) {
    struct rows_reader *reader = NULL;
    int descriptor = -1;
    struct error *error = workspace_open_rows(way->workspace, name, &descriptor, &reader);
    if (!error && reader)
        error = take_rows(statements, reader, way);
    rows_reader_close(reader);
    if (descriptor >= 0)
        (void)close(descriptor);
    return error;
}

struct error *statements_finish(struct statements *statements, const struct statements_way *way) {
    struct error *error = give_on_batch(statements, way);
    if (error)
        return error;
    const int code = gzclose(statements->file);
    statements->file = NULL;
    if (code == Z_OK)
        return NULL;
    return code == Z_ERRNO ? error_system(STATEMENTS_FILE)
                           : error_new(EXIT_STATUS_ENVIRONMENT,
                                       STATEMENTS_FILE " could not be written to its end");
}

struct statement_counts statements_counts(const struct statements *statements) {
    return statements->counts;
}

void statements_close(struct statements *statements) {
    if (!statements)
        return;
    if (statements->file)
        (void)gzclose(statements->file);
    buffer_free(&statements->batch);
    buffer_free(&statements->header);
    intern_free(statements->speakers);
    free(statements);
}
