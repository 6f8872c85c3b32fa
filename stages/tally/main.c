/* plaudit-tally: sums statements by group, and adds up such sums. */
#include "aligned/aligned.h"
#include "command/command.h"
#include "intervals/intervals.h"
#include "stage/stage.h"
#include "tally/parts.h"
#include "tally/statements.h"
#include "tally/table.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char help_text[] =
    "Counts statements, words, lexicon hits and stances by group, with the interval of every\n"
    "rate and share; adds up such tables of parts of a corpus.\n"
    "\n"
    "Usage: plaudit-tally --by COLUMN[,COLUMN...] [OPTION...] [FILE]\n"
    "       plaudit-tally --merge [OPTION...] FILE...\n"
    "\n"
    "Options:\n"
    "  -b, --by COLUMNS          the columns whose values make a group\n"
    "  -w, --where COLUMN=VALUE  only rows whose COLUMN holds VALUE; may be given again\n"
    "  -e, --each COLUMN         cut this column of --by at its semicolons: a row counts once for\n"
    "                            each part\n"
    "  -c, --count COLUMNS       the columns to sum (default: the lexicon categories, which stand\n"
    "                            between 'hits' and 'stance'); an empty list sums none\n"
    "  -m, --merge               add up tables that plaudit-tally wrote\n"
    "  -f, --format FORMAT       tsv (default), or aligned, for people\n"
    "  -l, --level LEVEL         coverage of the intervals (default 0.95)\n"
    "      --rejects FILE        where rows go that cannot be taken; else they end the work\n"
    "      --max-row SIZE        longest row to take (default 256M)\n"
    "  -h, --help                print this\n"
    "  -V, --version             print the version\n"
    "\n"
    "Examples:\n"
    "  plaudit-tally --by state --where kind=statement statements.tsv\n"
    "  plaudit-tally --by groups,session --each groups statements.tsv\n"
    "  plaudit-tally --merge part-1.tsv part-2.tsv > states.tsv\n";

struct job {
    struct request request;
    bool merge;
    enum table_format format;
    double level;
};

static struct error *read_columns(const char *option, const char *list, struct names *names) {
    if (!names_add_list(names, list))
        return command_usage("%s takes names of columns with commas between them, not '%s'", option,
                             list);
    return NULL;
}

static struct error *read_counts(const char *list, struct request *request) {
    request->counts_given = true;
    return *list ? read_columns("--count", list, &request->count) : NULL;
}

static struct error *read_option(struct stage *stage, struct job *job, int option,
                                 const char *argument) {
    switch (option) {
    case 'b':
        return read_columns("--by", argument, &job->request.by);
    case 'w':
        return conditions_add(&job->request.where, "--where", argument);
    case 'e':
        if (job->request.each)
            return command_usage("--each is given twice");
        job->request.each = argument;
        return NULL;
    case 'c':
        return read_counts(argument, &job->request);
    case 'm':
        job->merge = true;
        return NULL;
    case 'f':
        return aligned_read_format(argument, &job->format);
    case 'l':
        return command_read_number("--level", argument, INTERVAL_LEVEL_LEAST, INTERVAL_LEVEL_MOST,
                                   &job->level);
    default:
        return stage_option(stage, option, argument);
    }
}

static struct error *check_options(const struct job *job, int operands) {
    const struct request *request = &job->request;
    if (job->merge &&
        (request->by.count || request->where.count || request->each || request->counts_given))
        return command_usage("--merge adds up tables as they are: --by, --where, --each and "
                             "--count belong to the runs that made them");
    if (job->merge && operands == 0)
        return command_usage("--merge needs the tables to add up");
    if (!job->merge && request->by.count == 0)
        return command_usage("--by is needed: the columns whose values make a group");
    if (request->each && !names_hold(&request->by, slice_of(request->each)))
        return command_usage("--each %s: name this column in --by too", request->each);
    return NULL;
}

struct table {
    struct tallies *tallies;
    double level;
};

static struct error *write_rows(const void *context, struct rows_writer *writer) {
    const struct table *table = context;
    return table_write(table->tallies, table->level, writer);
}

static struct error *write_table(struct tallies *tallies, const struct job *job,
                                 struct rows_writer *writer) {
    const struct table table = {tallies, job->level};
    return aligned_wanted(job->format) ? aligned_table(write_rows, &table, stdout)
                                       : write_rows(&table, writer);
}

/* Finds out at once, not after a long corpus, that the table could not be written. */
static struct error *check_columns(const struct layout *layout) {
    struct names names = {0};
    struct error *error = table_columns(layout, &names);
    names_free(&names);
    return error;
}

static struct error *tally_stream(struct stage *stage, struct job *job) {
    struct layout layout = {0};
    struct tallies *tallies = NULL;
    struct error *error = statements_layout(stage->reader, &job->request, &layout);
    if (!error)
        error = check_columns(&layout);
    if (!error) {
        tallies = tallies_new(&layout);
        error = statements_tally(stage->reader, &job->request, tallies);
    }
    if (!error)
        error = write_table(tallies, job, stage->writer);
    tallies_free(tallies);
    layout_free(&layout);
    return error;
}

static bool same_names(const struct names *a, const struct names *b) {
    bool same = a->count == b->count;
    for (size_t i = 0; i < a->count && same; i++)
        same = strcmp(a->at[i], b->at[i]) == 0;
    return same;
}

static struct error *check_same(const struct layout *first, const struct layout *layout,
                                const char *path) {
    if (same_names(&first->groups, &layout->groups) &&
        same_names(&first->categories, &layout->categories) && first->stances == layout->stances)
        return NULL;
    return error_new(EXIT_STATUS_ENVIRONMENT,
                     "%s: its columns are not those of the first table; tables add up when they "
                     "were made with the same options and the same lexicons",
                     path);
}

/* The first table sets the layout and brings the tallies into being. */
static struct error *merge_reader(struct rows_reader *reader, const char *path,
                                  struct layout *layout, struct tallies **tallies) {
    if (!*tallies) {
        struct error *error = parts_layout(reader, path, layout);
        if (error)
            return error;
        *tallies = tallies_new(layout);
        return parts_add(reader, *tallies);
    }
    struct layout own = {0};
    struct error *error = parts_layout(reader, path, &own);
    if (!error)
        error = check_same(layout, &own, path);
    layout_free(&own);
    return error ? error : parts_add(reader, *tallies);
}

static struct error *merge_file(const char *path, struct layout *layout, struct tallies **tallies) {
    const bool is_stdin = strcmp(path, "-") == 0;
    const struct rows_settings settings = {0};
    struct rows_reader *reader = NULL;
    const int descriptor = is_stdin ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return error_system("%s", path);
    struct error *error =
        rows_reader_open(descriptor, is_stdin ? "standard input" : path, &settings, &reader);
    if (!error)
        error = merge_reader(reader, path, layout, tallies);
    rows_reader_close(reader);
    if (!is_stdin)
        (void)close(descriptor);
    return error;
}

static struct error *merge_tables(int count, char *const paths[], const struct job *job,
                                  struct rows_writer *writer) {
    struct layout layout = {0};
    struct tallies *tallies = NULL;
    struct error *error = NULL;
    for (int i = 0; i < count && !error; i++)
        error = merge_file(paths[i], &layout, &tallies);
    if (!error)
        error = write_table(tallies, job, writer);
    tallies_free(tallies);
    layout_free(&layout);
    return error;
}

static struct error *work(struct stage *stage, struct job *job, int operands,
                          char *const operand[]) {
    struct error *error = check_options(job, operands);
    if (error)
        return error;
    if (job->merge) {
        stage->writer = rows_writer_open(STDOUT_FILENO, "standard output");
        return merge_tables(operands, operand, job, stage->writer);
    }
    error = stage_open(stage, operands, operand);
    return error ? error : tally_stream(stage, job);
}

int main(int argc, char *argv[]) {
    static const struct option options[] = {
        {"by", required_argument, NULL, 'b'},    {"where", required_argument, NULL, 'w'},
        {"each", required_argument, NULL, 'e'},  {"count", required_argument, NULL, 'c'},
        {"merge", no_argument, NULL, 'm'},       {"format", required_argument, NULL, 'f'},
        {"level", required_argument, NULL, 'l'}, STAGE_OPTIONS};
    command_start();
    struct stage stage = {.name = "plaudit-tally", .help = help_text};
    struct job job = {.level = INTERVAL_LEVEL_DEFAULT};
    struct error *error = NULL;
    int option;
    while (!error && !stage.answered &&
           (option = getopt_long(argc, argv, "b:w:e:c:mf:l:hV", options, NULL)) != -1)
        error = read_option(&stage, &job, option, optarg);
    if (!error && !stage.answered)
        error = work(&stage, &job, argc - optind, argv + optind);
    request_free(&job.request);
    return (int)stage_close(&stage, error);
}
