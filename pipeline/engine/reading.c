#define _GNU_SOURCE /* pipe2 */
#include "engine/reading.h"

#include "engine/notes.h"
#include "memory/memory.h"
#include "store/members.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

/* What the thread of the splitter has made so far. */
struct reading_rows {
    const struct step_tools *tools;
    struct batch batch;
    struct store_draft **drafts; /* one for each document, NULL where there was no row */
    size_t current;              /* the document that the writer has lines of */
    struct members_writer *writer;
    struct buffer header;
};

static struct reading_rows *rows_new(const struct step_tools *tools, struct batch batch) {
    struct reading_rows *rows = memory_zeroed(1, sizeof *rows);
    rows->tools = tools;
    rows->batch = batch;
    rows->drafts = memory_zeroed(batch.count, sizeof *rows->drafts);
    rows->writer = members_writer_new();
    return rows;
}

static void rows_free(struct reading_rows *rows) {
    if (!rows)
        return;
    for (size_t i = 0; i < rows->batch.count; i++)
        store_draft_drop(rows->drafts[i]);
    members_writer_free(rows->writer);
    buffer_free(&rows->header);
    free(rows->drafts);
    free(rows);
}

static struct error *new_draft(struct reading_rows *rows, size_t document) {
    const size_t input = rows->batch.at[document];
    return store_draft_new(rows->tools->store, STEP_TOKENIZED,
                           rows->tools->names[input].tokenized.text, &rows->drafts[document]);
}

static struct error *begin(void *context, const struct rows_reader *reader) {
    struct reading_rows *rows = context;
    for (size_t i = 0; i < rows_width(reader); i++) {
        if (i)
            buffer_append_byte(&rows->header, '\t');
        buffer_append(&rows->header, rows_column_name(reader, i));
    }
    return NULL;
}

static struct error *finish_current(struct reading_rows *rows) {
    struct store_draft *draft = rows->drafts[rows->current];
    return draft ? members_finish(rows->writer, draft) : NULL;
}

static struct error *take(void *context, size_t document, const struct rows_reader *reader) {
    struct reading_rows *rows = context;
    struct error *error = NULL;
    if (document != rows->current)
        error = finish_current(rows);
    rows->current = document;
    if (!error && !rows->drafts[document])
        error = new_draft(rows, document);
    if (error)
        return error;
    struct buffer *line = members_line(rows->writer);
    buffer_append(line, rows_line(reader));
    buffer_append_byte(line, '\n');
    return members_end_line(rows->writer, rows->drafts[document]);
}

/* ---- the batch ------------------------------------------------------------------------------- */

static struct error *start(struct reading *reading, const struct step_tools *tools, int nothing,
                           const int ways[2]) {
    struct error *error = chain_start(&reading->chain, tools->plan, tools->inputs, reading->batch,
                                      nothing, ways[1], tools->children, tools->workspace);
    const struct splitter_sink sink = {.context = reading->rows, .begin = begin, .take = take};
    if (!error)
        error = splitter_start(tools->inputs, reading->batch, ways[0], &sink, &reading->splitter);
    return error;
}

struct error *reading_start(struct reading *reading, const struct step_tools *tools, size_t number,
                            struct batch batch) {
    int ways[2];
    *reading = (struct reading){.chain = {.number = number, .part = chain_reading}, .batch = batch};
    reading->rows = rows_new(tools, batch);
    const int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (nothing < 0)
        return error_system("/dev/null");
    struct error *error = pipe2(ways, O_CLOEXEC) != 0 ? error_system("pipe") : NULL;
    if (!error) {
        error = start(reading, tools, nothing, ways);
        (void)close(ways[1]);
        if (!reading->splitter)
            (void)close(ways[0]);
    }
    (void)close(nothing);
    return error;
}

/* The documents as they were when their names were taken. */
static struct error *check_unchanged(const struct reading *reading,
                                     const struct step_tools *tools) {
    for (size_t i = 0; i < reading->batch.count; i++) {
        const struct input *input = &tools->inputs->at[reading->batch.at[i]];
        struct digest now = {{0}};
        error_free(digest_file(input->path, &now, NULL));
        if (strcmp(now.text, input->digest.text) != 0)
            return error_new(EXIT_STATUS_ENVIRONMENT,
                             "%s: was changed while it was read; nothing was written, please run "
                             "again",
                             input->path);
    }
    return NULL;
}

static struct error *put(struct reading_rows *rows, size_t document, const struct notes *notes) {
    struct error *error = rows->drafts[document] ? NULL : new_draft(rows, document);
    if (error)
        return error;
    struct store_draft *draft = rows->drafts[document];
    store_draft_end_section(draft); /* rows */
    error = store_draft_append(draft, buffer_slice(&rows->header));
    store_draft_end_section(draft); /* header */
    store_draft_end_section(draft); /* facts */
    if (!error)
        error = notes_write(notes, draft);
    if (error)
        return error;
    rows->drafts[document] = NULL;
    return store_draft_put(draft);
}

static struct error *put_all(struct reading *reading, const struct step_tools *tools, bool *apart) {
    const size_t count = reading->batch.count;
    struct notes *notes = memory_zeroed(count, sizeof *notes);
    struct error *error = notes_gather(&reading->chain, tools->inputs, reading->batch,
                                       tools->workspace, notes, apart);
    if (!error)
        error = finish_current(reading->rows);
    for (size_t i = 0; i < count && !error && !*apart; i++)
        error = put(reading->rows, i, &notes[i]);
    for (size_t i = 0; i < count; i++)
        notes_free(&notes[i]);
    free(notes);
    return error;
}

struct error *reading_finish(struct reading *reading, const struct step_tools *tools, bool *apart) {
    struct error *split = splitter_join(reading->splitter);
    reading->splitter = NULL;
    *apart = reading->batch.count > 1 && chain_failed(&reading->chain);
    struct error *error =
        *apart ? NULL
               : chain_judge(&reading->chain, tools->inputs, reading->batch, tools->workspace);
    if (error || *apart) /* a stream that was cut off is what follows from it */
        error_free(split);
    else
        error = split;
    if (!error && !*apart)
        error = check_unchanged(reading, tools);
    if (!error && !*apart)
        error = put_all(reading, tools, apart);
    chain_drop(&reading->chain, tools->workspace);
    reading_abandon(reading);
    return error;
}

void reading_abandon(struct reading *reading) {
    error_free(splitter_join(reading->splitter));
    rows_free(reading->rows);
    reading->splitter = NULL;
    reading->rows = NULL;
}
