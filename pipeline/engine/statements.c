#include "engine/statements.h"

#include "engine/steps.h"
#include "memory/memory.h"
#include "store/members.h"

#include <stdlib.h>
#include <unistd.h>

struct statements {
    int file;             /* -1: not open */
    struct buffer header; /* the columns; empty before the first document */
    struct facts facts;
};

struct error *statements_open(const struct workspace *workspace, struct statements **statements) {
    struct statements *made = memory_zeroed(1, sizeof *made);
    made->file = -1;
    facts_open(&made->facts);
    *statements = made;
    return workspace_create(workspace, STATEMENTS_FILE, &made->file);
}

static struct error *gone(void) {
    return error_new(EXIT_STATUS_ENVIRONMENT, "the store was changed by somebody else");
}

static struct error *give_tables(void *context, struct slice bytes) {
    const struct statements_way *way = context;
    return tables_write(way->tables, way->children, way->workspace, bytes);
}

static struct error *give_header(const struct statements *statements, struct statements_way *way) {
    struct buffer line = {0};
    buffer_append(&line, buffer_slice(&statements->header));
    buffer_append_byte(&line, '\n');
    struct error *error = give_tables(way, buffer_slice(&line));
    if (!error)
        error = members_write(statements->file, buffer_slice(&line));
    buffer_free(&line);
    return error;
}

/* The first document's header stands for all. */
static struct error *take_header(struct statements *statements, const struct store_object *object,
                                 struct statements_way *way) {
    struct buffer own = {0};
    struct buffer *header = &statements->header;
    struct error *error = store_object_read(object, SECTION_HEADER, &own);
    if (!error && header->length == 0) {
        buffer_append(header, buffer_slice(&own));
        error = give_header(statements, way);
    } else if (!error && !slice_equal(buffer_slice(&own), buffer_slice(header))) {
        error = error_new(EXIT_STATUS_ENVIRONMENT,
                          "the documents have not the same columns: did the lexicons change "
                          "meanwhile?");
    }
    buffer_free(&own);
    return error;
}

static struct error *copy_full_rows(const struct statements *statements, const char *name,
                                    const struct statements_way *way) {
    struct store_object object = {.file = -1};
    if (!store_find(way->store, STEP_MATCHED, name, &object))
        return gone();
    struct error *error = store_object_copy(&object, SECTION_ROWS, statements->file);
    store_object_close(&object);
    return error;
}

static struct error *count(struct statements *statements, const struct store_object *object,
                           struct input *input) {
    struct buffer text = {0};
    struct error *error = store_object_read(object, SECTION_FACTS, &text);
    const uint64_t before = statements->facts.rows;
    if (!error)
        facts_add(&statements->facts, buffer_slice(&text));
    input->rows = statements->facts.rows - before;
    buffer_free(&text);
    return error;
}

static struct error *take_slim(struct statements *statements, const struct store_object *object,
                               const struct statements_way *way, struct input *input,
                               struct notes *notes) {
    struct statements_way own = *way;
    struct error *error = take_header(statements, object, &own);
    if (!error)
        error = members_read(object, SECTION_ROWS, give_tables, &own);
    if (!error)
        error = count(statements, object, input);
    return error ? error : notes_read(notes, object);
}

struct error *statements_take(struct statements *statements, const char *name,
                              const struct statements_way *way, struct input *input,
                              struct notes *notes) {
    struct store_object object = {.file = -1};
    if (!store_find(way->store, STEP_SLIM, name, &object))
        return gone();
    struct error *error = take_slim(statements, &object, way, input, notes);
    store_object_close(&object);
    if (!error)
        error = copy_full_rows(statements, name, way);
    return error ? error : children_look(way->children);
}

struct error *statements_finish(struct statements *statements) {
    const int file = statements->file;
    statements->file = -1;
    return close(file) != 0 ? error_system(STATEMENTS_FILE) : NULL;
}

struct statement_counts statements_counts(const struct statements *statements) {
    const struct facts *facts = &statements->facts;
    return (struct statement_counts){.rows = facts->rows,
                                     .statements = facts->statements,
                                     .resolved = facts->resolved,
                                     .speakers = intern_count(facts->states)};
}

void statements_close(struct statements *statements) {
    if (!statements)
        return;
    if (statements->file >= 0)
        (void)close(statements->file);
    buffer_free(&statements->header);
    facts_close(&statements->facts);
    free(statements);
}
