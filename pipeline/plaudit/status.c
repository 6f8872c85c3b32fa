#define _GNU_SOURCE /* O_CLOEXEC */
#include "plaudit/status.h"

#include "corpus/generations.h"
#include "corpus/lock.h"
#include "corpus/times.h"
#include "engine/provenance.h"
#include "engine/rejects.h"
#include "memory/buffer.h"
#include "memory/memory.h"
#include "plaudit/corpus_table.h"
#include "plaudit/findings.h"
#include "plaudit/kept_corpus.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char help_text[] =
    "plaudit status says what a corpus holds, what its next update would find, what was rejected "
    "and\n"
    "why, and who is updating it. It writes nothing and waits for nobody.\n"
    "\n"
    "Usage: plaudit status [OPTION]... CORPUS\n"
    "\n"
    "Columns: item, name, detail. Items: corpus, results, documents, pending (a file of the inbox "
    "that\n"
    "is new, has changed or was removed), lexicons, tables, programs, configuration, rejected, "
    "lock.\n"
    "\n"
    "Options:\n"
    "      --format FORMAT   tsv or aligned (default: aligned on a terminal)\n"
    "  -h, --help            print this\n"
    "  -V, --version         print the version\n"
    "\n"
    "Examples:\n"
    "  plaudit status upr\n"
    "  plaudit status upr | awk -F'\\t' '$1 == \"pending\"'\n";

struct status {
    struct corpus_table table;
    struct kept_corpus corpus;
    struct findings findings;
};

static struct error *put_results(const struct status *status, struct rows_writer *writer) {
    struct stat made;
    struct buffer path = {0};
    struct buffer time = {0};
    if (status->corpus.present == 0)
        return corpus_table_put(writer, "results", "", "there are none yet");
    char *generation = generations_path(status->corpus.present);
    buffer_format(&path, "%s/" PROVENANCE_FILE, generation);
    if (stat(buffer_text(&path), &made) == 0)
        times_append(&time, made.st_mtime);
    struct error *error = corpus_table_put(writer, "results", generation, "%s", buffer_text(&time));
    buffer_free(&path);
    buffer_free(&time);
    free(generation);
    return error;
}

/* Documents are those files of the inbox that were read. */
static struct error *put_documents(const struct status *status, struct rows_writer *writer) {
    size_t count = 0;
    for (size_t i = 0; i < status->corpus.known.count; i++)
        count += status->corpus.known.at[i].content[0] != '\0';
    return corpus_table_put(writer, "documents", "", "%zu", count);
}

static struct error *put_pending(const struct status *status, struct rows_writer *writer) {
    static const char *const words[] = {"", "new", "changed", "removed"};
    const struct catalogue *now = &status->findings.now;
    const struct catalogue *known = &status->corpus.known;
    struct error *error = NULL;
    for (size_t i = 0; i < now->count && !error; i++)
        if (now->at[i].kind == CATALOGUE_INBOX && status->findings.changes[i] != CHANGE_NONE)
            error = corpus_table_put(writer, "pending", now->at[i].path, "%s",
                                     words[status->findings.changes[i]]);
    for (size_t i = 0; i < known->count && !error; i++)
        if (known->at[i].kind == CATALOGUE_INBOX &&
            !catalogue_find(now, CATALOGUE_INBOX, known->at[i].path))
            error =
                corpus_table_put(writer, "pending", known->at[i].path, "%s", words[CHANGE_REMOVED]);
    return error;
}

static struct error *put_ground(const struct status *status, struct rows_writer *writer,
                                enum catalogue_kind kind, const char *item) {
    const size_t *counts = status->findings.counts[kind];
    if (status->corpus.present == 0)
        return NULL;
    if (counts[CHANGE_NEW] + counts[CHANGE_CHANGED] + counts[CHANGE_REMOVED] == 0)
        return corpus_table_put(writer, item, "", "unchanged");
    return corpus_table_put(writer, item, "", "%zu new, %zu changed, %zu removed",
                            counts[CHANGE_NEW], counts[CHANGE_CHANGED], counts[CHANGE_REMOVED]);
}

/* ---- what was rejected ----------------------------------------------------------------------- */

enum { REJECT_SOURCE, REJECT_PLACE, REJECT_REASON, REJECT_COLUMNS };

static struct error *put_reject(struct rows_writer *writer, const struct rows_reader *reader,
                                const size_t columns[REJECT_COLUMNS]) {
    const struct slice place = rows_field(reader, columns[REJECT_PLACE]);
    struct buffer detail = {0};
    buffer_append(&detail, place);
    buffer_append_text(&detail, place.length ? ": " : "");
    buffer_append(&detail, rows_field(reader, columns[REJECT_REASON]));
    rows_put_escaped(writer, slice_of("rejected"));
    rows_put_escaped(writer, rows_field(reader, columns[REJECT_SOURCE]));
    rows_put_escaped(writer, buffer_slice(&detail));
    buffer_free(&detail);
    return rows_end_row(writer);
}

static struct error *copy_rejects(struct rows_writer *writer, struct rows_reader *reader) {
    static const char *const names[REJECT_COLUMNS] = {"source", "place", "reason"};
    size_t columns[REJECT_COLUMNS] = {0};
    struct error *error = NULL;
    for (size_t i = 0; i < REJECT_COLUMNS && !error; i++)
        error = rows_require(reader, names[i], "plaudit update", &columns[i]);
    bool found = true;
    while (!error && !(error = rows_next(reader, &found)) && found)
        error = put_reject(writer, reader, columns);
    return error;
}

static struct error *put_rejects(const struct status *status, struct rows_writer *writer) {
    if (status->corpus.present == 0)
        return NULL;
    char *generation = generations_path(status->corpus.present);
    struct buffer path = {0};
    buffer_format(&path, "%s/" REJECTS_FILE, generation);
    const int descriptor = open(buffer_text(&path), O_RDONLY | O_CLOEXEC);
    struct error *error = descriptor < 0 ? error_system("%s", buffer_text(&path)) : NULL;
    const struct rows_settings settings = {.max_row = SIZE_MAX / 2}; /* stages have bounded them */
    struct rows_reader *reader = NULL;
    if (!error)
        error = rows_reader_open(descriptor, buffer_text(&path), &settings, &reader);
    if (!error)
        error = copy_rejects(writer, reader);
    rows_reader_close(reader);
    if (descriptor >= 0)
        (void)close(descriptor);
    buffer_free(&path);
    free(generation);
    return error;
}

/* ---- all of it ------------------------------------------------------------------------------- */

static struct error *put_lock(struct rows_writer *writer) {
    char *owner = NULL;
    struct error *error = lock_look(&owner);
    if (!error)
        error = corpus_table_put(writer, "lock", "", "%s%s", owner ? "held by " : "free",
                                 owner ? owner : "");
    free(owner);
    return error;
}

static struct error *put_all(const void *context, struct rows_writer *writer) {
    const struct status *status = context;
    const char *name = status->corpus.conf.name;
    struct error *error =
        corpus_table_put(writer, "corpus", status->table.directory, "%s", name ? name : "");
    if (!error)
        error = put_results(status, writer);
    if (!error)
        error = put_documents(status, writer);
    if (!error)
        error = put_pending(status, writer);
    if (!error)
        error = put_ground(status, writer, CATALOGUE_LEXICON, "lexicons");
    if (!error)
        error = put_ground(status, writer, CATALOGUE_TABLE, "tables");
    if (!error)
        error = put_ground(status, writer, CATALOGUE_PROGRAM, "programs");
    if (!error)
        error = put_ground(status, writer, CATALOGUE_CONF, "configuration");
    if (!error)
        error = put_rejects(status, writer);
    return error ? error : put_lock(writer);
}

enum exit_status status_command(int argc, char *argv[]) {
    struct status status = {0};
    struct error *error = corpus_table_read(&status.table, help_text, argc, argv);
    if (error || status.table.answered)
        return error ? error_report(error) : status.table.answer;
    error = kept_corpus_open(status.table.directory, NULL, &status.corpus);
    if (!error)
        findings_look(&status.corpus, &status.findings);
    if (!error)
        error = corpus_table_print(&status.table, put_all, &status);
    findings_free(&status.findings);
    kept_corpus_close(&status.corpus);
    return error_report(error_within(error, "%s", status.table.directory));
}
