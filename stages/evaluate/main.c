/* plaudit-evaluate: how far the measures agree with people. */
#include "aligned/aligned.h"
#include "command/command.h"
#include "evaluate/figures.h"
#include "evaluate/worst.h"
#include "stage/stage.h"

#include <stdio.h>

static const char help_text[] =
    "Compares measured statements with what people coded: precision, recall and F1, kappa and\n"
    "alpha, rank correlation, each with an interval; or the worst disagreements with their text.\n"
    "\n"
    "Usage: plaudit evaluate --gold FILE [OPTION]... [FILE]\n"
    "\n"
    "Reads measured rows (plaudit-stance makes them) from FILE or standard input. The gold is a\n"
    "table of the same form (tabs, names of columns in the first line), one row an item.\n"
    "\n"
    "Options:\n"
    "  -g, --gold FILE              what people coded\n"
    "  -k, --key COLUMNS            what tells an item (default id); GOLD=OURS where the two\n"
    "                               sides' names differ, and commas between several\n"
    "      --codes GOLD[=OURS]      compare these columns as codes (OURS: stance)\n"
    "      --marks GOLD[=OURS]      ... as there or not: a category (OURS: the same name)\n"
    "      --scores GOLD[=OURS]     ... as scores, by rank (OURS: score)\n"
    "                               (default: every measure that the gold has under our name)\n"
    "      --means CODE=OURS        this code of the gold is that of ours; may be given again\n"
    "      --reverse                the gold's scores run the other way\n"
    "  -c, --cluster COLUMN         rows that agree in COLUMN stand or fall together in the\n"
    "                               intervals\n"
    "  -w, --worst N                write the N worst disagreements of each comparison instead\n"
    "      --text COLUMN            the text shown with them (default text)\n"
    "      --replicates N           how often to resample (default 2000)\n"
    "      --seed N                 where the random numbers begin (default 1)\n"
    "  -l, --level LEVEL            coverage of the intervals (default 0.95)\n"
    "  -f, --format FORMAT          tsv or aligned (default: aligned on a terminal)\n"
    "      --rejects FILE           where rows go that cannot be taken; else they end the work\n"
    "      --max-row SIZE           longest row to take (default 256M)\n"
    "  -h, --help                   print this\n"
    "  -V, --version                print the version\n"
    "\n"
    "Examples:\n"
    "  zcat plaudit-out/statements.tsv.gz | plaudit evaluate --gold codes.tsv\n"
    "  plaudit evaluate --gold codes.tsv --worst 20 statements.tsv | less -S\n";

enum {
    OPTION_CODES = 1,
    OPTION_MARKS,
    OPTION_SCORES,
    OPTION_MEANS,
    OPTION_REVERSE,
    OPTION_TEXT,
    OPTION_REPLICATES,
    OPTION_SEED,
};

#define MOST_REPLICATES 1000000
#define MOST_SEED UINT32_MAX

struct job {
    struct join_request join;
    struct bootstrap bootstrap;
    const char *gold;
    uint64_t worst; /* 0: the figures */
    enum table_format format;
};

/* Reads A[=B]; where there is no B it is `otherwise`, and where that is NULL the same as A. */
static struct error *read_pair(const char *option, struct slice text, const char *otherwise,
                               struct named_pairs *pairs) {
    struct slice rest = text;
    struct slice gold = {NULL, 0};
    (void)slice_cut(&rest, '=', &gold);
    const struct slice ours = rest.at ? rest : otherwise ? slice_of(otherwise) : gold;
    if (gold.length == 0 || ours.length == 0)
        return command_usage("%s takes NAME or NAME=NAME, not '%.*s'", option, (int)text.length,
                             text.at);
    named_pairs_add(pairs, gold, ours);
    return NULL;
}

static struct error *read_keys(const char *list, struct named_pairs *keys) {
    struct slice rest = slice_of(list);
    struct slice part;
    struct error *error = NULL;
    keys->count = 0;
    while (!error && slice_cut(&rest, ',', &part))
        error = read_pair("--key", part, NULL, keys);
    return error;
}

/* What is compared with what. */
static struct error *read_matter(struct stage *stage, struct job *job, int option,
                                 const char *argument) {
    struct join_request *join = &job->join;
    switch (option) {
    case 'k':
        return read_keys(argument, &join->keys);
    case OPTION_CODES:
        return read_pair("--codes", slice_of(argument), "stance", &join->codes);
    case OPTION_MARKS:
        return read_pair("--marks", slice_of(argument), NULL, &join->marks);
    case OPTION_SCORES:
        return read_pair("--scores", slice_of(argument), "score", &join->scores);
    case OPTION_MEANS:
        return read_pair("--means", slice_of(argument), NULL, &join->means);
    case OPTION_REVERSE:
        join->reversed = true;
        return NULL;
    case OPTION_TEXT:
        join->text = argument;
        return NULL;
    default:
        return stage_option(stage, option, argument);
    }
}

static struct error *read_option(struct stage *stage, struct job *job, int option,
                                 const char *argument) {
    struct bootstrap *bootstrap = &job->bootstrap;
    switch (option) {
    case 'g':
        job->gold = argument;
        return NULL;
    case 'c':
        job->join.cluster = argument;
        return NULL;
    case 'w':
        return command_read_count("--worst", argument, 1, UINT32_MAX, &job->worst);
    case OPTION_REPLICATES:
        return command_read_count("--replicates", argument, 1, MOST_REPLICATES,
                                  &bootstrap->replicates);
    case OPTION_SEED:
        return command_read_count("--seed", argument, 1, MOST_SEED, &bootstrap->seed);
    case 'l':
        return command_read_number("--level", argument, INTERVAL_LEVEL_LEAST, INTERVAL_LEVEL_MOST,
                                   &bootstrap->level);
    case 'f':
        return aligned_read_format(argument, &job->format);
    default:
        return read_matter(stage, job, option, argument);
    }
}

struct table {
    const struct job *job;
    const struct join *join;
    const struct gold *gold;
};

static struct error *write_table(const void *context, struct rows_writer *writer) {
    const struct table *table = context;
    const struct job *job = table->job;
    return job->worst ? worst_write(table->join, table->gold, &job->join.keys, job->worst, writer)
                      : figures_write(table->join, &job->bootstrap, writer);
}

static struct error *evaluate(struct stage *stage, const struct job *job) {
    const bool aligned = aligned_wanted(job->format);
    struct gold *gold = NULL;
    struct join join = {0};
    struct error *error = gold_open(job->gold, &gold);
    if (!error)
        error = join_rows(&job->join, gold, stage->reader, &join);
    const struct table table = {job, &join, gold};
    if (!error)
        error = aligned ? aligned_table(write_table, &table, stdout)
                        : write_table(&table, stage->writer);
    join_free(&join);
    gold_free(gold);
    return error;
}

int main(int argc, char *argv[]) {
    static const struct option options[] = {
        {"gold", required_argument, NULL, 'g'},
        {"key", required_argument, NULL, 'k'},
        {"codes", required_argument, NULL, OPTION_CODES},
        {"marks", required_argument, NULL, OPTION_MARKS},
        {"scores", required_argument, NULL, OPTION_SCORES},
        {"means", required_argument, NULL, OPTION_MEANS},
        {"reverse", no_argument, NULL, OPTION_REVERSE},
        {"cluster", required_argument, NULL, 'c'},
        {"worst", required_argument, NULL, 'w'},
        {"text", required_argument, NULL, OPTION_TEXT},
        {"replicates", required_argument, NULL, OPTION_REPLICATES},
        {"seed", required_argument, NULL, OPTION_SEED},
        {"level", required_argument, NULL, 'l'},
        {"format", required_argument, NULL, 'f'},
        STAGE_OPTIONS};
    command_start();
    struct stage stage = {.name = "plaudit-evaluate", .help = help_text};
    struct job job = {.join.text = "text", .bootstrap = {2000, 1, INTERVAL_LEVEL_DEFAULT}};
    struct error *error = NULL;
    int option;
    named_pairs_add(&job.join.keys, slice_of("id"), slice_of("id"));
    while (!error && !stage.answered &&
           (option = getopt_long(argc, argv, "g:k:c:w:l:f:hV", options, NULL)) != -1)
        error = read_option(&stage, &job, option, optarg);
    if (!error && !stage.answered && !job.gold)
        error = command_usage("--gold is needed: the file of what people coded");
    if (!error && !stage.answered)
        error = stage_open(&stage, argc - optind, argv + optind);
    if (stage.reader && !error)
        error = evaluate(&stage, &job);
    join_request_free(&job.join);
    return (int)stage_close(&stage, error);
}
