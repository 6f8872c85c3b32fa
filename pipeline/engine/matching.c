#define _GNU_SOURCE /* pipe2 */
#include "engine/matching.h"

#include "engine/facts.h"
#include "memory/memory.h"
#include "store/members.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

/* Columns that no table is made of, and that most of the bytes stand in: they are there in slim
 * rows, and empty. */
static const char *const emptied[] = {"text", "tokens", "starts", "hits"};

/* Rows of one step on their way to the store. */
struct kind_of_rows {
    const char *step;
    struct members_writer *writer;
    struct store_draft *draft;
    struct store_draft **sealed; /* one for each document */
};

/* What the thread of the splitter has made so far. Documents before `current` are sealed: rows come
 * in order, so that nothing of them is to come. None is put in place before the chain has ended
 * well: one of whose rows a stage has rejected would else be found by the next run, and taken for
 * whole, if this one were killed. */
struct matching_rows {
    const struct step_tools *tools;
    struct batch batch;
    bool begun;
    size_t current; /* the document that is being taken, or whose turn is next */
    struct kind_of_rows full, slim;
    struct buffer header;
    bool *is_emptied; /* of each column */
    struct facts_columns columns;
    struct facts facts;
    struct notes late; /* what the chain said of a document that it had for itself */
};

static void kind_open(struct kind_of_rows *kind, const char *step, size_t documents) {
    kind->step = step;
    kind->writer = members_writer_new();
    kind->sealed = memory_zeroed(documents, sizeof(struct store_draft *));
}

static struct matching_rows *rows_new(const struct step_tools *tools, struct batch batch) {
    struct matching_rows *rows = memory_zeroed(1, sizeof *rows);
    rows->tools = tools;
    rows->batch = batch;
    kind_open(&rows->full, STEP_MATCHED, batch.count);
    kind_open(&rows->slim, STEP_SLIM, batch.count);
    facts_open(&rows->facts);
    return rows;
}

static void kind_free(struct kind_of_rows *kind, size_t documents) {
    members_writer_free(kind->writer);
    store_draft_drop(kind->draft);
    for (size_t i = 0; i < documents; i++)
        store_draft_drop(kind->sealed[i]);
    free(kind->sealed);
}

static void rows_free(struct matching_rows *rows) {
    if (!rows)
        return;
    kind_free(&rows->full, rows->batch.count);
    kind_free(&rows->slim, rows->batch.count);
    facts_close(&rows->facts);
    notes_free(&rows->late);
    buffer_free(&rows->header);
    free(rows->is_emptied);
    free(rows);
}

/* ---- the header ------------------------------------------------------------------------------ */

static bool is_emptied(struct slice column) {
    for (size_t i = 0; i < sizeof emptied / sizeof *emptied; i++)
        if (slice_is(column, emptied[i]))
            return true;
    return false;
}

static struct error *begin(void *context, const struct rows_reader *reader) {
    struct matching_rows *rows = context;
    rows->is_emptied = memory_zeroed(rows_width(reader), sizeof *rows->is_emptied);
    for (size_t i = 0; i < rows_width(reader); i++) {
        const struct slice name = rows_column_name(reader, i);
        rows->is_emptied[i] = is_emptied(name);
        if (i)
            buffer_append_byte(&rows->header, '\t');
        buffer_append(&rows->header, name);
    }
    return facts_find_columns(reader, &rows->columns);
}

/* ---- one document ---------------------------------------------------------------------------- */

static const struct step_names *names_of(const struct matching_rows *rows) {
    return &rows->tools->names[rows->batch.at[rows->current]];
}

static struct error *open_draft(struct matching_rows *rows, struct kind_of_rows *kind) {
    return store_draft_new(rows->tools->store, kind->step, names_of(rows)->matched.text,
                           &kind->draft);
}

static struct error *begin_document(struct matching_rows *rows) {
    rows->begun = true;
    facts_clear(&rows->facts);
    struct error *error = open_draft(rows, &rows->full);
    return error ? error : open_draft(rows, &rows->slim);
}

/* Ends the section of rows and writes that of the header. */
static struct error *end_rows(const struct matching_rows *rows, struct kind_of_rows *kind) {
    struct error *error = members_finish(kind->writer, kind->draft);
    store_draft_end_section(kind->draft);
    if (!error)
        error = store_draft_append(kind->draft, buffer_slice(&rows->header));
    store_draft_end_section(kind->draft);
    return error;
}

static struct error *seal(struct kind_of_rows *kind, size_t document) {
    kind->sealed[document] = kind->draft;
    kind->draft = NULL;
    return store_draft_seal(kind->sealed[document]);
}

static struct error *put(struct kind_of_rows *kind, size_t document) {
    struct store_draft *draft = kind->sealed[document];
    kind->sealed[document] = NULL;
    return store_draft_put(draft);
}

/* The notes of the reading go with the slim rows. */
static struct error *write_notes(struct matching_rows *rows) {
    struct store_object object = {.file = -1};
    struct notes notes = {0};
    if (!store_find(rows->tools->store, STEP_TOKENIZED, names_of(rows)->tokenized.text, &object))
        return error_new(EXIT_STATUS_ENVIRONMENT, "the store was changed by somebody else");
    struct error *error = notes_read(&notes, &object);
    buffer_append(&notes.rejects, buffer_slice(&rows->late.rejects));
    buffer_append(&notes.said, buffer_slice(&rows->late.said));
    if (!error)
        error = notes_write(&notes, rows->slim.draft);
    notes_free(&notes);
    store_object_close(&object);
    return error;
}

static struct error *write_facts(struct matching_rows *rows) {
    struct buffer text = {0};
    facts_write(&rows->facts, &text);
    struct error *error = store_draft_append(rows->slim.draft, buffer_slice(&text));
    store_draft_end_section(rows->slim.draft);
    buffer_free(&text);
    return error;
}

static struct error *end_document(struct matching_rows *rows) {
    struct error *error = end_rows(rows, &rows->full);
    if (!error)
        error = end_rows(rows, &rows->slim);
    if (!error)
        error = write_facts(rows);
    if (!error)
        error = write_notes(rows);
    if (!error)
        error = seal(&rows->full, rows->current);
    if (!error)
        error = seal(&rows->slim, rows->current);
    rows->begun = false;
    rows->current++;
    return error;
}

/* Ends the present document and those behind it, up to before `document`, which have no rows. */
static struct error *go_to(struct matching_rows *rows, size_t document) {
    struct error *error = NULL;
    while (rows->current < document && !error) {
        if (!rows->begun)
            error = begin_document(rows);
        if (!error)
            error = end_document(rows);
    }
    return error;
}

static void append_slim(const struct matching_rows *rows, const struct rows_reader *reader,
                        struct buffer *line) {
    for (size_t i = 0; i < rows_width(reader); i++) {
        if (i)
            buffer_append_byte(line, '\t');
        if (!rows->is_emptied[i])
            buffer_append(line, rows_field(reader, i));
    }
    buffer_append_byte(line, '\n');
}

static struct error *take(void *context, size_t document, const struct rows_reader *reader) {
    struct matching_rows *rows = context;
    struct error *error = go_to(rows, document);
    if (!error && !rows->begun)
        error = begin_document(rows);
    if (error)
        return error;
    facts_count(&rows->facts, &rows->columns, reader);
    struct buffer *line = members_line(rows->full.writer);
    buffer_append(line, rows_line(reader));
    buffer_append_byte(line, '\n');
    append_slim(rows, reader, members_line(rows->slim.writer));
    error = members_end_line(rows->full.writer, rows->full.draft);
    return error ? error : members_end_line(rows->slim.writer, rows->slim.draft);
}

/* ---- the batch ------------------------------------------------------------------------------- */

struct pipes {
    int in[2];  /* from the feeder to the chain */
    int out[2]; /* from the chain to the splitter */
};

static void close_end(int *descriptor) {
    if (*descriptor >= 0)
        (void)close(*descriptor);
    *descriptor = -1;
}

/* An end that a thread has taken is -1 after it. */
static struct error *start(struct matching *matching, const struct step_tools *tools,
                           struct pipes *pipes) {
    const struct splitter_sink sink = {.context = matching->rows, .begin = begin, .take = take};
    struct error *error =
        chain_start(&matching->chain, tools->plan, tools->inputs, matching->batch, pipes->in[0],
                    pipes->out[1], tools->children, tools->workspace);
    if (!error)
        error = splitter_start(tools->inputs, matching->batch, pipes->out[0], &sink,
                               &matching->splitter);
    if (!error)
        pipes->out[0] = -1;
    if (!error)
        error = feeder_start(tools->store, tools->names, matching->batch, pipes->in[1],
                             &matching->feeder);
    if (!error)
        pipes->in[1] = -1;
    return error;
}

struct error *matching_start(struct matching *matching, const struct step_tools *tools,
                             size_t number, struct batch batch) {
    struct pipes pipes = {{-1, -1}, {-1, -1}};
    *matching =
        (struct matching){.chain = {.number = number, .part = chain_matching}, .batch = batch};
    matching->rows = rows_new(tools, batch);
    struct error *error = NULL;
    if (pipe2(pipes.in, O_CLOEXEC) != 0 || pipe2(pipes.out, O_CLOEXEC) != 0)
        error = error_system("pipe");
    if (!error)
        error = start(matching, tools, &pipes);
    for (size_t i = 0; i < 2; i++) {
        close_end(&pipes.in[i]);
        close_end(&pipes.out[i]);
    }
    return error;
}

/* What the chain has said and rejected; `*apart` where that is not of one document alone. */
static struct error *gather_late(struct matching *matching, const struct step_tools *tools,
                                 bool *apart) {
    const size_t count = matching->batch.count;
    struct notes *notes = memory_zeroed(count, sizeof *notes);
    struct error *error = notes_gather(&matching->chain, tools->inputs, matching->batch,
                                       tools->workspace, notes, apart);
    for (size_t i = 0; i < count && count > 1; i++) {
        *apart = *apart || !notes_are_empty(&notes[i]);
        notes_free(&notes[i]);
    }
    if (count == 1)
        matching->rows->late = notes[0];
    free(notes);
    return error;
}

/* What went wrong first: who feeds the chain (it has then seen the end too early, and taken it for
 * good), else a stage that failed, else who reads from it. */
static struct error *join(struct matching *matching, const struct step_tools *tools, bool *apart) {
    struct error *error = feeder_join(matching->feeder);
    struct error *split = splitter_join(matching->splitter);
    matching->feeder = NULL;
    matching->splitter = NULL;
    *apart = !error && matching->batch.count > 1 && chain_failed(&matching->chain);
    if (!error && !*apart)
        error = chain_judge(&matching->chain, tools->inputs, matching->batch, tools->workspace);
    if (!error && !*apart)
        return split;
    error_free(split);
    return error;
}

/* Slim rows are put in place last: where they are, the full ones are. */
static struct error *put_all(struct matching_rows *rows) {
    struct error *error = go_to(rows, rows->batch.count);
    for (size_t i = 0; i < rows->batch.count && !error; i++) {
        error = put(&rows->full, i);
        if (!error)
            error = put(&rows->slim, i);
    }
    return error;
}

struct error *matching_finish(struct matching *matching, const struct step_tools *tools,
                              bool *apart) {
    struct error *error = join(matching, tools, apart);
    if (!error && !*apart)
        error = gather_late(matching, tools, apart);
    if (!error && !*apart)
        error = put_all(matching->rows);
    chain_drop(&matching->chain, tools->workspace);
    matching_abandon(matching);
    return error;
}

void matching_abandon(struct matching *matching) {
    error_free(feeder_join(matching->feeder));
    error_free(splitter_join(matching->splitter));
    rows_free(matching->rows);
    matching->feeder = NULL;
    matching->splitter = NULL;
    matching->rows = NULL;
}
