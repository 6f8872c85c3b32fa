#define _GNU_SOURCE /* pipe2 */
#include "plaudit/lexicon_check.h"

#include "command/command.h"
#include "engine/children.h"
#include "hits/hits.h"
#include "lexicon/lexicon.h"
#include "memory/memory.h"
#include "plaudit/lexicon_corpus.h"
#include "rows/rows.h"

#include <fcntl.h>
#include <getopt.h>
#include <stdlib.h>
#include <unistd.h>

static const char help_text[] =
    "Tests a lexicon by the sentences that stand in it: in an entry's \"+\" sentences it must "
    "count,\n"
    "in its \"-\" sentences it must not; below an exception this is said of the whole category.\n"
    "\n"
    "Usage: plaudit lexicon check [DIR [CORPUS]]\n"
    "\n"
    "Without DIR the lexicon that comes with plaudit is tested. Prints a line for each test that\n"
    "fails, for each entry that repeats another and for each entry without a test, and a summary.\n"
    "With CORPUS, a tokenized row stream such as a run's statements.tsv.gz, also a line for each\n"
    "entry that never fires in it or that others shadow, and the entries that fire most; `plaudit\n"
    "lexicon usage` says more about them.\n"
    "Exit status: 0 all pass; 1 a test failed or an entry is repeated; 2 a file has a fault.\n"
    "\n"
    "Options:\n"
    "  -h, --help      print this\n"
    "  -V, --version   print the version\n"
    "\n"
    "Examples:\n"
    "  plaudit lexicon check my-lexicons\n"
    "  plaudit lexicon check my-lexicons plaudit-out/statements.tsv.gz\n";

/* ---- the sentences as rows --------------------------------------------------------------------
 */

static struct error *write_test(struct rows_writer *writer, const struct lexicon_entry *entry,
                                size_t number) {
    rows_put_count(writer, number);
    rows_put_text(writer, slice_of(entry->language));
    rows_put_text(writer, slice_of(entry->tests[number].sentence));
    return rows_end_row(writer);
}

static struct error *write_tests(const struct lexicon *lexicon, int descriptor) {
    struct rows_writer *writer = rows_writer_open(descriptor, "temporary file");
    static const char *const columns[] = {"id", "lang", "text"};
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
        rows_put_text(writer, slice_of(columns[i]));
    struct error *error = rows_end_row(writer);
    for (size_t i = 0; i < lexicon_entry_count(lexicon); i++) {
        const struct lexicon_entry *entry = lexicon_entry(lexicon, i);
        for (size_t k = 0; !error && k < entry->n_tests; k++)
            error = write_test(writer, entry, k);
    }
    struct error *closed = rows_writer_close(writer);
    if (error)
        error_free(closed);
    return error ? error : closed;
}

/* ---- tokenize | match -------------------------------------------------------------------------
 */

/* Rows go through files at both ends, so that no process ever waits for us. */
struct passage {
    FILE *rows;
    FILE *hits;
    int pipe[2];
};

static struct error *passage_open(struct passage *passage) {
    *passage = (struct passage){.rows = tmpfile(), .hits = tmpfile(), .pipe = {-1, -1}};
    if (!passage->rows || !passage->hits)
        return error_system("temporary file");
    return pipe2(passage->pipe, O_CLOEXEC) == 0 ? NULL : error_system("pipe");
}

static void close_end(int *descriptor) {
    if (*descriptor >= 0)
        (void)close(*descriptor);
    *descriptor = -1;
}

static void passage_close(struct passage *passage) {
    close_end(&passage->pipe[0]);
    close_end(&passage->pipe[1]);
    if (passage->rows)
        (void)fclose(passage->rows);
    if (passage->hits)
        (void)fclose(passage->hits);
}

static struct error *start_tokenize(struct children *children, struct passage *passage,
                                    struct child *child) {
    char *path = command_sibling_path("plaudit-tokenize");
    const char *const words[] = {"plaudit-tokenize", NULL};
    struct error *error = children_start(children,
                                         &(struct child_start){.path = path,
                                                               .words = words,
                                                               .input = fileno(passage->rows),
                                                               .output = passage->pipe[1],
                                                               .errors = STDERR_FILENO},
                                         child);
    close_end(&passage->pipe[1]);
    free(path);
    return error;
}

static struct error *start_match(struct children *children, struct passage *passage,
                                 const char *directory, struct child *child) {
    char *path = command_sibling_path("plaudit-match");
    const char *const words[] = {"plaudit-match", "--every-match", "-l", directory, NULL};
    struct error *error = children_start(children,
                                         &(struct child_start){.path = path,
                                                               .words = words,
                                                               .input = passage->pipe[0],
                                                               .output = fileno(passage->hits),
                                                               .errors = STDERR_FILENO},
                                         child);
    close_end(&passage->pipe[0]);
    free(path);
    return error;
}

static struct error *run_stages(struct passage *passage, const char *directory) {
    struct children *children = NULL;
    struct child tokenize = {0};
    struct child match = {0};
    struct error *error = children_open(&children);
    if (!error)
        error = start_tokenize(children, passage, &tokenize);
    if (!error)
        error = start_match(children, passage, directory, &match);
    if (!error)
        error = children_wait_for(children, &tokenize);
    if (!error)
        error = children_wait_for(children, &match);
    if (!error)
        error = child_failure(&tokenize, "plaudit-tokenize");
    if (!error)
        error = child_failure(&match, "plaudit-match");
    children_close(children);
    return error;
}

static struct error *rewind_file(FILE *file) {
    return lseek(fileno(file), 0, SEEK_SET) == 0 ? NULL : error_system("temporary file");
}

/* ---- what came back ---------------------------------------------------------------------------
 */

struct verdict {
    FILE *out;
    size_t tests;
    size_t failed;
    size_t repeated;
    size_t untested;
};

/* What the hits in a test's sentence say of an entry. */
struct outcome {
    bool matched; /* the entry itself, and not negated */
    bool counted; /* any entry of its category */
};

static struct error *read_outcome(struct slice hits, const struct lexicon_entry *entry,
                                  const char *category, struct outcome *outcome) {
    *outcome = (struct outcome){0};
    for (struct hit hit; hits_next(&hits, &hit);) {
        if (hit.negated)
            continue;
        outcome->matched = outcome->matched || slice_is(hit.entry, entry->id);
        outcome->counted = outcome->counted || (!hit.exception && slice_is(hit.category, category));
    }
    const struct slice fault = hits_unreadable(hits);
    return hits.length == 0 ? NULL
                            : error_new(EXIT_STATUS_ENVIRONMENT, "plaudit-match: no hit: '%.*s'",
                                        (int)fault.length, fault.at);
}

static void tell_test(struct verdict *verdict, const struct lexicon_entry *entry,
                      const struct lexicon_test *test, const char *what) {
    (void)fprintf(verdict->out, "%s:%u: %s: %s%s: %s\n", entry->file, test->line, what,
                  entry->exception ? "! " : "", entry->text, test->sentence);
}

static void judge_test(struct verdict *verdict, const struct lexicon_entry *entry,
                       const struct lexicon_test *test, const struct outcome *outcome) {
    const bool good = entry->exception ? outcome->counted : outcome->matched;
    verdict->tests++;
    if (good != test->must_match) {
        verdict->failed++;
        tell_test(verdict, entry, test,
                  test->must_match ? "test failed: must match" : "test failed: must not match");
    } else if (entry->exception && !test->must_match && !outcome->matched) {
        tell_test(verdict, entry, test, "warning: the exception does not match here");
    }
}

/* The rows come back in the order in which the tests were written. */
static struct error *judge_entry(struct verdict *verdict, const struct lexicon *lexicon,
                                 const struct lexicon_entry *entry, struct rows_reader *reader,
                                 size_t column) {
    const char *category = lexicon_category(lexicon, entry->category)->name;
    struct error *error = NULL;
    for (size_t i = 0; !error && i < entry->n_tests; i++) {
        bool found = false;
        error = rows_next(reader, &found);
        if (!error && !found)
            error = error_new(EXIT_STATUS_ENVIRONMENT, "plaudit-match: fewer rows than tests");
        struct outcome outcome;
        if (!error)
            error = read_outcome(rows_field(reader, column), entry, category, &outcome);
        if (!error)
            judge_test(verdict, entry, &entry->tests[i], &outcome);
    }
    return error;
}

static void judge_form(struct verdict *verdict, const struct lexicon_entry *entry) {
    const char *sign = entry->exception ? "! " : "";
    if (entry->duplicate_of) {
        verdict->repeated++;
        (void)fprintf(verdict->out, "%s:%u: repeats %s:%u: %s%s\n", entry->file, entry->line,
                      entry->duplicate_of->file, entry->duplicate_of->line, sign, entry->text);
    }
    if (entry->n_tests == 0) {
        verdict->untested++;
        (void)fprintf(verdict->out, "%s:%u: warning: no test: %s%s\n", entry->file, entry->line,
                      sign, entry->text);
    }
}

static struct error *judge(struct verdict *verdict, const struct lexicon *lexicon, int hits) {
    struct rows_reader *reader = NULL;
    size_t column = 0;
    struct error *error =
        rows_reader_open(hits, "plaudit-match", &(struct rows_settings){0}, &reader);
    if (!error)
        error = rows_require(reader, "hits", "plaudit-match", &column);
    for (size_t i = 0; !error && i < lexicon_entry_count(lexicon); i++) {
        const struct lexicon_entry *entry = lexicon_entry(lexicon, i);
        judge_form(verdict, entry);
        error = judge_entry(verdict, lexicon, entry, reader, column);
    }
    rows_reader_close(reader);
    return error;
}

static const char *plural(size_t count, const char *one, const char *many) {
    return count == 1 ? one : many;
}

static void print_summary(const struct verdict *verdict, const struct lexicon *lexicon) {
    const size_t categories = lexicon_category_count(lexicon);
    const size_t entries = lexicon_entry_count(lexicon);
    (void)fprintf(verdict->out, "%zu %s, %zu %s, %zu %s: ", categories,
                  plural(categories, "category", "categories"), entries,
                  plural(entries, "entry", "entries"), verdict->tests,
                  plural(verdict->tests, "test", "tests"));
    if (verdict->failed)
        (void)fprintf(verdict->out, "%zu failed", verdict->failed);
    else
        (void)fputs("all pass", verdict->out);
    if (verdict->repeated)
        (void)fprintf(verdict->out, "; %zu repeated", verdict->repeated);
    if (verdict->untested)
        (void)fprintf(verdict->out, "; %zu without a test", verdict->untested);
    (void)fputc('\n', verdict->out);
}

/* ---- the whole --------------------------------------------------------------------------------
 */

static struct error *check_loaded(const struct lexicon *lexicon, const char *directory,
                                  struct verdict *verdict) {
    struct passage passage;
    struct error *error = passage_open(&passage);
    if (!error)
        error = write_tests(lexicon, fileno(passage.rows));
    if (!error)
        error = rewind_file(passage.rows);
    if (!error)
        error = run_stages(&passage, directory);
    if (!error)
        error = rewind_file(passage.hits);
    if (!error)
        error = judge(verdict, lexicon, fileno(passage.hits));
    passage_close(&passage);
    return error;
}

struct error *lexicon_check(const char *directory, const char *corpus, FILE *out,
                            enum exit_status *status) {
    struct lexicon *lexicon = NULL;
    struct verdict verdict = {.out = out};
    struct error *error = lexicon_load(directory, NULL, NULL, NULL, &lexicon);
    if (!error)
        error = check_loaded(lexicon, directory, &verdict);
    if (!error) {
        print_summary(&verdict, lexicon);
        *status = verdict.failed || verdict.repeated ? EXIT_STATUS_REJECTS : EXIT_STATUS_WELL;
    }
    if (!error && corpus)
        error = lexicon_corpus_print(lexicon, directory, corpus, out);
    if (!error && fflush(out) != 0)
        error = error_system("standard output");
    lexicon_free(lexicon);
    return error;
}

enum exit_status lexicon_check_command(int argc, char *argv[]) {
    static const struct option options[] = {
        {"help", no_argument, NULL, 'h'}, {"version", no_argument, NULL, 'V'}, {NULL, 0, NULL, 0}};
    const int option = getopt_long(argc, argv, "hV", options, NULL);
    if (option == 'h')
        return command_help(help_text);
    if (option == 'V')
        return command_version();
    if (option != -1)
        return error_report(command_usage("the options were not understood"));
    const int operands = argc - optind;
    if (operands > 2)
        return error_report(command_usage("one directory and one corpus at most"));
    char *installed = operands > 0 ? NULL : command_data_path("lexicons");
    enum exit_status status = EXIT_STATUS_WELL;
    struct error *error = lexicon_check(installed ? installed : argv[optind],
                                        operands == 2 ? argv[optind + 1] : NULL, stdout, &status);
    free(installed);
    return error ? error_report(error) : status;
}
