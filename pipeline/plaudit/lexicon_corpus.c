#include "plaudit/lexicon_corpus.h"

#include "aligned/aligned.h"
#include "command/command.h"
#include "engine/children.h"
#include "rows/rows.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#define MAKER "plaudit-lexicon-usage"

/* ---- plaudit-lexicon-usage ------------------------------------------------------------------- */

static struct error *run_usage(const char *directory, const char *corpus, FILE *table) {
    char *path = command_sibling_path(MAKER);
    const char *const words[] = {MAKER, "-l", directory, "-f", "tsv", "--", corpus, NULL};
    const int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    struct children *children = NULL;
    struct child child = {0};
    struct error *error = nothing < 0 ? error_system("/dev/null") : children_open(&children);
    if (!error)
        error = children_start(children,
                               &(struct child_start){.path = path,
                                                     .words = words,
                                                     .input = nothing,
                                                     .output = fileno(table),
                                                     .errors = STDERR_FILENO},
                               &child);
    if (!error)
        error = children_wait_for(children, &child);
    if (!error)
        error = child_failure(&child, MAKER);
    children_close(children);
    if (nothing >= 0)
        (void)close(nothing);
    free(path);
    return error;
}

/* ---- its table ------------------------------------------------------------------------------- */

enum column { ENTRY, CATEGORY, HITS, SHARE, VERDICT, BY, COLUMNS };

static const char *const column_names[COLUMNS] = {"entry", "category", "hits",
                                                  "share", "verdict",  "by"};

struct findings {
    const struct lexicon *lexicon;
    FILE *out;
    size_t columns[COLUMNS];
    struct aligned most; /* those that fire most: they come first */
    size_t shown;
    size_t fire, never, shadowed, unread;
};

static struct slice field_of(const struct findings *findings, const struct rows_reader *reader,
                             enum column column) {
    return rows_field(reader, findings->columns[column]);
}

/* What an exception cancels is no hit, however often it fires. */
static void add_shown(struct findings *findings, const struct rows_reader *reader,
                      const struct lexicon_entry *entry) {
    static const enum column shown[] = {HITS, SHARE, CATEGORY};
    if (findings->shown == LEXICON_CORPUS_SHOWN || entry->exception)
        return;
    findings->shown++;
    for (size_t i = 0; i < sizeof shown / sizeof *shown; i++)
        aligned_add(&findings->most, field_of(findings, reader, shown[i]));
    aligned_format(&findings->most, "%s:%u", entry->file, entry->line);
    aligned_add(&findings->most, slice_of(entry->text));
}

static void tell(const struct findings *findings, const struct lexicon_entry *entry,
                 const struct lexicon_entry *by) {
    (void)fprintf(findings->out, "%s:%u: ", entry->file, entry->line);
    if (by)
        (void)fprintf(findings->out, "shadowed, mostly by %s:%u: ", by->file, by->line);
    else
        (void)fputs("never fires: ", findings->out);
    (void)fprintf(findings->out, "%s%s\n", entry->exception ? "! " : "", entry->text);
}

static struct error *take_row(struct findings *findings, const struct rows_reader *reader) {
    const struct lexicon_entry *entry =
        lexicon_entry_find(findings->lexicon, field_of(findings, reader, ENTRY));
    if (!entry)
        return error_new(EXIT_STATUS_ENVIRONMENT, "the lexicons were edited meanwhile");
    const struct slice verdict = field_of(findings, reader, VERDICT);
    const bool never = slice_is(verdict, "never");
    const bool shadowed = slice_is(verdict, "shadowed");
    findings->never += never;
    findings->shadowed += shadowed;
    findings->unread += slice_is(verdict, "unread");
    if (verdict.length == 0) {
        findings->fire++;
        add_shown(findings, reader, entry);
    }
    if (never || shadowed)
        tell(findings, entry,
             lexicon_entry_find(findings->lexicon, field_of(findings, reader, BY)));
    return NULL;
}

static struct error *take_rows(struct findings *findings, struct rows_reader *reader) {
    struct error *error = NULL;
    for (int i = 0; i < COLUMNS && !error; i++)
        error = rows_require(reader, column_names[i], MAKER, &findings->columns[i]);
    bool found = true;
    while (!error && !(error = rows_next(reader, &found)) && found)
        error = take_row(findings, reader);
    return error;
}

static void print_sum(const struct findings *findings, const char *corpus) {
    (void)fprintf(findings->out, "%s: %zu entries fire, %zu never do, %zu are shadowed", corpus,
                  findings->fire, findings->never, findings->shadowed);
    if (findings->unread)
        (void)fprintf(findings->out, "; %zu in languages without a text", findings->unread);
    (void)fputc('\n', findings->out);
    if (findings->shown)
        aligned_print_cells(&findings->most, findings->out);
}

static struct error *read_table(FILE *table, const struct lexicon *lexicon, const char *corpus,
                                FILE *out) {
    static const char *const titles[] = {"hits", "share", "category", "entry", "pattern"};
    struct findings findings = {
        .lexicon = lexicon, .out = out, .most = {.columns = 5, .right = {true, true}}};
    struct rows_reader *reader = NULL;
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
        aligned_add(&findings.most, slice_of(titles[i]));
    struct error *error =
        rows_reader_open(fileno(table), MAKER, &(struct rows_settings){0}, &reader);
    if (!error)
        error = take_rows(&findings, reader);
    if (!error)
        print_sum(&findings, corpus);
    rows_reader_close(reader);
    aligned_free(&findings.most);
    return error;
}

struct error *lexicon_corpus_print(const struct lexicon *lexicon, const char *directory,
                                   const char *corpus, FILE *out) {
    FILE *table = tmpfile();
    if (!table)
        return error_system("temporary file");
    struct error *error = run_usage(directory, corpus, table);
    if (!error && lseek(fileno(table), 0, SEEK_SET) != 0)
        error = error_system("temporary file");
    if (!error)
        error = read_table(table, lexicon, corpus, out);
    (void)fclose(table);
    return error;
}
