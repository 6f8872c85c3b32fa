#include "engine/notes.h"

#include "engine/rejects.h"
#include "engine/steps.h"
#include "engine/unresolved.h"
#include "memory/memory.h"
#include "rows/rows.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

void notes_free(struct notes *notes) {
    buffer_free(&notes->rejects);
    buffer_free(&notes->unresolved);
    buffer_free(&notes->said);
}

bool notes_are_empty(const struct notes *notes) {
    return !notes->rejects.length && !notes->unresolved.length && !notes->said.length;
}

/* ---- gathering ------------------------------------------------------------------------------- */

/* Where notes of a batch go. */
struct gathering {
    const struct chain *chain;
    const struct inputs *inputs;
    struct batch batch;
    const struct workspace *workspace;
    struct notes *notes;
    bool *unclear;
};

/* The notes of the document that is named, as batch_find does. */
static struct notes *notes_of(const struct gathering *gathering, struct slice name, bool by_path) {
    const size_t count = gathering->batch.count;
    const size_t document =
        count == 1 ? 0 : batch_find(gathering->inputs, gathering->batch, 0, name, by_path);
    if (document < count)
        return &gathering->notes[document];
    *gathering->unclear = true;
    return &gathering->notes[0];
}

/* Appends fields of the present row as a line. */
static void append_fields(struct buffer *lines, const struct rows_reader *reader,
                          const size_t columns[], size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (i)
            buffer_append_byte(lines, '\t');
        buffer_append(lines, rows_field(reader, columns[i]));
    }
    buffer_append_byte(lines, '\n');
}

/* A file of rows that has a column `source`: which columns are kept of it, and where. */
struct noted_file {
    const char *const *columns;
    size_t count;
    bool unresolved; /* else: rejects */
};

static struct error *take_rows(const struct gathering *gathering, const struct noted_file *file,
                               struct rows_reader *reader) {
    size_t columns[REJECTS_COLUMNS];
    size_t source = 0;
    struct error *error = rows_require(reader, "source", "--rejects", &source);
    for (size_t i = 0; i < file->count && !error; i++)
        error = rows_require(reader, file->columns[i], "--rejects", &columns[i]);
    struct buffer room = {0};
    bool found = true;
    while (!error && !(error = rows_next(reader, &found)) && found) {
        struct notes *notes =
            notes_of(gathering, rows_text(reader, source, &room), !file->unresolved);
        append_fields(file->unresolved ? &notes->unresolved : &notes->rejects, reader, columns,
                      file->count);
    }
    buffer_free(&room);
    return error;
}

/* Takes the name. */
static struct error *gather_rows(const struct gathering *gathering, const struct noted_file *file,
                                 char *name) {
    struct rows_reader *reader = NULL;
    int descriptor = -1;
    struct error *error = workspace_open_rows(gathering->workspace, name, &descriptor, &reader);
    if (!error && reader)
        error = take_rows(gathering, file, reader);
    rows_reader_close(reader);
    if (descriptor >= 0)
        (void)close(descriptor);
    free(name);
    return error;
}

static bool is_named(const struct gathering *gathering, struct slice path) {
    return batch_find(gathering->inputs, gathering->batch, 0, path, true) < gathering->batch.count;
}

/* "plaudit-ingest: PATH: …" is said of the document at PATH. */
static struct notes *notes_of_line(const struct gathering *gathering, const char *stage,
                                   struct slice line) {
    const size_t stage_length = strlen(stage);
    const size_t before = stage_length + strlen(": ");
    const bool named = line.length > before && memcmp(line.at, stage, stage_length) == 0;
    struct slice rest = {named ? line.at + before : "", named ? line.length - before : 0};
    for (size_t i = 0; i < rest.length; i++) /* a path may hold ": " itself */
        if (rest.at[i] == ':' && is_named(gathering, (struct slice){rest.at, i}))
            rest.length = i;
    return notes_of(gathering, rest, true);
}

static void read_file(const struct workspace *workspace, const char *name, struct buffer *text) {
    char *path = workspace_path(workspace, name);
    FILE *file = fopen(path, "re");
    char room[4096];
    size_t count = 0;
    while (file && (count = fread(room, 1, sizeof room, file)) > 0)
        buffer_append(text, (struct slice){room, count});
    if (file)
        (void)fclose(file);
    free(path);
}

static void gather_said(const struct gathering *gathering, size_t stage) {
    char *name = chain_said_name(gathering->chain, stage);
    struct buffer text = {0};
    read_file(gathering->workspace, name, &text);
    struct slice rest = buffer_slice(&text);
    struct slice line;
    while (rest.length && slice_cut(&rest, '\n', &line)) {
        struct notes *notes = notes_of_line(gathering, chain_stage_names[stage], line);
        buffer_append(&notes->said, line);
        buffer_append_byte(&notes->said, '\n');
    }
    buffer_free(&text);
    free(name);
}

struct error *notes_gather(const struct chain *chain, const struct inputs *inputs,
                           struct batch batch, const struct workspace *workspace,
                           struct notes *notes, bool *unclear) {
    const struct gathering gathering = {chain, inputs, batch, workspace, notes, unclear};
    const struct noted_file rejects = {rejects_columns, REJECTS_COLUMNS, false};
    const struct noted_file unresolved = {unresolved_columns, UNRESOLVED_COLUMNS, true};
    struct error *error = NULL;
    for (size_t i = chain->part.first; i < chain->part.end && !error; i++) {
        gather_said(&gathering, i);
        error = gather_rows(&gathering, &rejects, chain_rejects_name(chain, i));
    }
    if (!error)
        error = gather_rows(&gathering, &unresolved, chain_unresolved_name(chain));
    return error;
}

/* ---- in the store ---------------------------------------------------------------------------- */

struct error *notes_write(const struct notes *notes, struct store_draft *draft) {
    const struct buffer *const sections[] = {&notes->rejects, &notes->unresolved, &notes->said};
    struct error *error = NULL;
    for (size_t i = 0; i < sizeof sections / sizeof *sections && !error; i++) {
        error = store_draft_append(draft, buffer_slice(sections[i]));
        store_draft_end_section(draft);
    }
    return error;
}

struct error *notes_read(struct notes *notes, const struct store_object *object) {
    struct error *error = store_object_read(object, SECTION_REJECTS, &notes->rejects);
    if (!error)
        error = store_object_read(object, SECTION_UNRESOLVED, &notes->unresolved);
    if (!error)
        error = store_object_read(object, SECTION_SAID, &notes->said);
    return error;
}
