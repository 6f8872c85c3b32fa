#include "plaudit/verify.h"

#include "corpus/generations.h"
#include "engine/digest.h"
#include "memory/buffer.h"
#include "plaudit/corpus_table.h"
#include "plaudit/kept_corpus.h"
#include "store/store.h"

#include <stdlib.h>
#include <string.h>

static const char help_text[] =
    "plaudit verify reads everything that a corpus keeps again: the inbox, the lexicons and "
    "tables\n"
    "against the catalogue of the last good results, the results against what they were when they\n"
    "were made, and the store against itself. It names what differs.\n"
    "\n"
    "Usage: plaudit verify [OPTION]... CORPUS\n"
    "\n"
    "Columns: item, name, detail; a row for each thing that differs, and one for each kind of "
    "thing\n"
    "that says how many were read.\n"
    "\n"
    "Options:\n"
    "      --format FORMAT   tsv or aligned (default: aligned on a terminal)\n"
    "  -h, --help            print this\n"
    "  -V, --version         print the version\n"
    "\n"
    "Exit status: 0 nothing differs; 1 something does; 2 usage or environment.\n"
    "\n"
    "Examples:\n"
    "  plaudit verify upr\n";

struct verify {
    struct corpus_table table;
    struct kept_corpus corpus;
    bool *differs; /* anything; the caller's */
};

/* ---- files of the catalogue ------------------------------------------------------------------ */

/* What the rows call the kinds. */
static const char *const items[CATALOGUE_KINDS] = {
    [CATALOGUE_INBOX] = "inbox",        [CATALOGUE_LEXICON] = "lexicons",
    [CATALOGUE_TABLE] = "tables",       [CATALOGUE_PROGRAM] = "programs",
    [CATALOGUE_CONF] = "configuration", [CATALOGUE_RESULT] = "results",
};

/* Where a catalogued file lies; the results are in their generation. */
static void find_path(const struct verify *verify, const struct catalogue_entry *known,
                      struct buffer *path) {
    buffer_clear(path);
    if (known->kind == CATALOGUE_RESULT) {
        char *generation = generations_path(verify->corpus.present);
        buffer_format(path, "%s/", generation);
        free(generation);
    }
    buffer_append_text(path, known->path);
}

/* Why a file's digest is another: somebody has changed it, which its marks show, or the disk has.
 */
static const char *reason(const struct catalogue_entry *known, const char *path) {
    struct catalogue look = {0};
    catalogue_look(&look, known->kind, path, catalogue_now());
    const char *text = look.count == 0                   ? "is gone"
                       : known->kind == CATALOGUE_RESULT ? "is not what was written"
                       : catalogue_same_marks(&look.at[0], known)
                           ? "is damaged: nobody has changed it, and it says something else"
                           : "was changed after the results were made";
    catalogue_free(&look);
    return text;
}

static struct error *verify_file(const struct verify *verify, const struct catalogue_entry *known,
                                 struct rows_writer *writer) {
    struct buffer path = {0};
    struct digest digest = {{0}};
    struct error *error = NULL;
    find_path(verify, known, &path);
    error_free(digest_file(buffer_text(&path), &digest, NULL)); /* unreadable: it has none */
    if (strcmp(digest.text, known->sha256) != 0) {
        *verify->differs = true;
        error = corpus_table_put(writer, items[known->kind], known->path, "%s",
                                 reason(known, buffer_text(&path)));
    }
    buffer_free(&path);
    return error;
}

static struct error *verify_files(const struct verify *verify, enum catalogue_kind kind,
                                  struct rows_writer *writer) {
    const struct catalogue *known = &verify->corpus.known;
    struct error *error = NULL;
    size_t count = 0;
    for (size_t i = 0; i < known->count && !error; i++)
        if (known->at[i].kind == kind) {
            error = verify_file(verify, &known->at[i], writer);
            count++;
        }
    return error ? error : corpus_table_put(writer, items[kind], "", "%zu read", count);
}

/* ---- what nobody has catalogued -------------------------------------------------------------- */

static struct error *verify_new(const struct verify *verify, struct rows_writer *writer) {
    struct catalogue now = {0};
    struct error *error = NULL;
    catalogue_look_below(&now, CATALOGUE_INBOX, KEPT_CORPUS_INBOX, catalogue_now());
    for (size_t i = 0; i < now.count && !error; i++)
        if (!catalogue_find(&verify->corpus.known, CATALOGUE_INBOX, now.at[i].path)) {
            *verify->differs = true;
            error = corpus_table_put(writer, items[CATALOGUE_INBOX], now.at[i].path,
                                     "came after the results were made");
        }
    catalogue_free(&now);
    return error;
}

/* ---- the store ------------------------------------------------------------------------------- */

/* What is told while the store is read. */
struct store_report {
    const struct verify *verify;
    struct rows_writer *writer;
    struct error *error; /* the first */
};

static void tell_object(void *context, const char *object) {
    struct store_report *report = context;
    *report->verify->differs = true;
    if (!report->error)
        report->error = corpus_table_put(report->writer, "store", object, "is damaged");
}

static struct error *verify_store(const struct verify *verify, struct rows_writer *writer) {
    struct store_report report = {.verify = verify, .writer = writer};
    const uint64_t count = store_verify(KEPT_CORPUS_STORE, tell_object, &report);
    return report.error
               ? report.error
               : corpus_table_put(writer, "store", "", "%llu read", (unsigned long long)count);
}

/* ---- all of it ------------------------------------------------------------------------------- */

static struct error *verify_all(const void *context, struct rows_writer *writer) {
    const struct verify *verify = context;
    struct error *error = verify_new(verify, writer);
    for (enum catalogue_kind kind = CATALOGUE_INBOX; kind < CATALOGUE_KINDS && !error; kind++)
        error = verify_files(verify, kind, writer);
    return error ? error : verify_store(verify, writer);
}

static struct error *require_results(const struct kept_corpus *corpus) {
    if (corpus->present == 0)
        return error_new(EXIT_STATUS_ENVIRONMENT, "there are no results to verify yet");
    return corpus->unreadable
               ? error_new(corpus->unreadable->status, "the catalogue is damaged: %s",
                           corpus->unreadable->message)
               : NULL;
}

enum exit_status verify_command(int argc, char *argv[]) {
    bool differs = false;
    struct verify verify = {.differs = &differs};
    struct error *error = corpus_table_read(&verify.table, help_text, argc, argv);
    if (error || verify.table.answered)
        return error ? error_report(error) : verify.table.answer;
    error = kept_corpus_open(verify.table.directory, NULL, &verify.corpus);
    if (!error)
        error = require_results(&verify.corpus);
    if (!error)
        error = corpus_table_print(&verify.table, verify_all, &verify);
    kept_corpus_close(&verify.corpus);
    if (error)
        return error_report(error_within(error, "%s", verify.table.directory));
    return differs ? EXIT_STATUS_REJECTS : EXIT_STATUS_WELL;
}
