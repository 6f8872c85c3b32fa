/* plaudit-lexicon-diff: what a change of the lexicons does to the hits and stances of a corpus. */
#include "aligned/aligned.h"
#include "command/command.h"
#include "lexicon_diff/comparison.h"
#include "lexicon_diff/concordance.h"
#include "lexicon_diff/statements.h"
#include "lexicon_diff/summary.h"
#include "lexicon_diff/tables.h"
#include "stage/stage.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char help_text[] =
    "Says what a change of the lexicons does to a corpus: the hits gained and lost, by category,\n"
    "State and entry and each in its context, and the stances that change.\n"
    "\n"
    "Usage: plaudit lexicon diff [OPTION]... OLD NEW [FILE]\n"
    "\n"
    "OLD and NEW are directories of lexicons. Reads a tokenized row stream (plaudit-tokenize "
    "makes\n"
    "it), such as a run's statements.tsv.gz, from FILE or standard input. Prints a summary on a\n"
    "terminal, and in a pipe the table by category.\n"
    "\n"
    "Options:\n"
    "  -b, --by WHAT             one table: category, state, entry, hit (each change in its\n"
    "                            context), stance, or statement (whose stance changes)\n"
    "  -w, --where COLUMN=VALUE  only rows whose COLUMN holds VALUE; may be given again\n"
    "  -f, --format FORMAT       tsv or aligned (default: aligned on a terminal)\n"
    "      --rejects FILE        where rows go that cannot be taken; else they end the work\n"
    "      --max-row SIZE        longest row to take (default 256M)\n"
    "  -h, --help                print this\n"
    "  -V, --version             print the version\n"
    "\n"
    "Examples:\n"
    "  plaudit lexicon diff lexicons my-lexicons plaudit-out/statements.tsv.gz\n"
    "  plaudit lexicon diff --by hit lexicons my-lexicons statements.tsv | grep '^lost'\n";

/* Characters on each side of a hit. */
#define CONTEXT_WIDTH ((size_t)40)

enum by { BY_NOTHING, BY_CATEGORY, BY_STATE, BY_ENTRY, BY_HIT, BY_STANCE, BY_STATEMENT };

struct job {
    enum by by;
    enum table_format format;
    struct conditions where;
    struct comparison comparison;
    struct stage *stage;
};

/* ---- options -------------------------------------------------------------------------------- */

static struct error *read_by(const char *argument, enum by *by) {
    static const char *const names[] = {
        [BY_CATEGORY] = "category", [BY_STATE] = "state",   [BY_ENTRY] = "entry",
        [BY_HIT] = "hit",           [BY_STANCE] = "stance", [BY_STATEMENT] = "statement"};
    for (*by = BY_CATEGORY; *by <= BY_STATEMENT; ++*by)
        if (strcmp(argument, names[*by]) == 0)
            return NULL;
    return command_usage("--by takes category, state, entry, hit, stance or statement, not '%s'",
                         argument);
}

static struct error *read_option(struct job *job, int option, const char *argument) {
    switch (option) {
    case 'b':
        return read_by(argument, &job->by);
    case 'w':
        return conditions_add(&job->where, "--where", argument);
    case 'f':
        return aligned_read_format(argument, &job->format);
    default:
        return stage_option(job->stage, option, argument);
    }
}

/* ---- the tables ----------------------------------------------------------------------------- */

static struct error *read_corpus(struct job *job, struct listener listener, struct sums *sums) {
    *sums = sums_new(&job->comparison.common);
    return comparison_read(&job->comparison, job->stage->reader, &job->where, &listener, sums);
}

static struct error *write_sums(struct job *job, aligned_writer *table,
                                struct rows_writer *writer) {
    struct sums sums;
    struct error *error = read_corpus(job, (struct listener){0}, &sums);
    const struct outcome outcome = {&job->comparison, &sums, 0};
    if (!error)
        error = table(&outcome, writer);
    sums_free(&sums);
    return error;
}

static struct error *write_states(struct job *job, struct rows_writer *writer) {
    size_t column;
    struct error *error = rows_require(job->stage->reader, "state", "plaudit-attribute", &column);
    return error ? error : write_sums(job, tables_states, writer);
}

static struct error *write_hits(struct job *job, struct rows_writer *writer) {
    struct concordance concordance = {.writer = writer};
    struct sums sums = {0};
    struct error *error = concordance_open(&concordance, job->stage->reader,
                                           (struct context){CONTEXT_CHARACTERS, CONTEXT_WIDTH});
    if (!error)
        error = concordance_write_header(writer);
    if (!error)
        error = read_corpus(job, (struct listener){concordance_hear, &concordance}, &sums);
    sums_free(&sums);
    concordance_close(&concordance);
    return error;
}

static struct error *write_statements(struct job *job, struct rows_writer *writer) {
    struct statements statements = statements_of(job->stage->reader, writer);
    struct sums sums = {0};
    struct error *error = statements_write_header(&statements);
    if (!error)
        error = read_corpus(job, (struct listener){statements_hear, &statements}, &sums);
    sums_free(&sums);
    return error;
}

static struct error *write_table(const void *context, struct rows_writer *writer) {
    struct job *job = *(struct job *const *)context;
    switch (job->by) {
    case BY_STATE:
        return write_states(job, writer);
    case BY_ENTRY:
        return write_sums(job, tables_entries, writer);
    case BY_HIT:
        return write_hits(job, writer);
    case BY_STANCE:
        return write_sums(job, tables_stances, writer);
    case BY_STATEMENT:
        return write_statements(job, writer);
    default:
        return write_sums(job, tables_categories, writer);
    }
}

static struct error *summarize(struct job *job) {
    struct examples examples = examples_new(&job->comparison.common);
    struct concordance concordance = {.examples = &examples};
    struct sums sums = {0};
    struct error *error = concordance_open(&concordance, job->stage->reader,
                                           (struct context){CONTEXT_COLUMNS, SUMMARY_CONTEXT});
    if (!error)
        error = read_corpus(job, (struct listener){concordance_hear, &concordance}, &sums);
    if (!error)
        error = summary_print(&job->comparison, &sums, &examples, stdout);
    sums_free(&sums);
    concordance_close(&concordance);
    examples_free(&examples);
    return error;
}

/* ---- the whole ------------------------------------------------------------------------------ */

static struct error *work(struct job *job, int operands, char *const operand[]) {
    if (operands < 2 || operands > 3)
        return command_usage("two directories of lexicons are needed, OLD and NEW, and one file "
                             "at most");
    const bool aligned = aligned_wanted(job->format);
    struct error *error = comparison_open(&job->comparison, operand[0], operand[1]);
    if (!error)
        error = stage_open(job->stage, operands - 2, operand + 2);
    if (error)
        return error;
    if (!aligned)
        return write_table(&job, job->stage->writer);
    return job->by == BY_NOTHING ? summarize(job) : aligned_table(write_table, &job, stdout);
}

int main(int argc, char *argv[]) {
    static const struct option options[] = {{"by", required_argument, NULL, 'b'},
                                            {"where", required_argument, NULL, 'w'},
                                            {"format", required_argument, NULL, 'f'},
                                            STAGE_OPTIONS};
    command_start();
    struct stage stage = {.name = "plaudit-lexicon-diff", .help = help_text};
    struct job job = {.stage = &stage};
    struct error *error = NULL;
    int option;
    while (!error && !stage.answered &&
           (option = getopt_long(argc, argv, "b:w:f:hV", options, NULL)) != -1)
        error = read_option(&job, option, optarg);
    if (!error && !stage.answered)
        error = work(&job, argc - optind, argv + optind);
    const enum exit_status status = stage_close(&stage, error);
    comparison_close(&job.comparison);
    conditions_free(&job.where);
    return (int)status;
}
