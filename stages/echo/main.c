/* plaudit-echo: passages that different States share nearly word for word. */
#define _GNU_SOURCE /* fileno */
#include "aligned/aligned.h"
#include "command/command.h"
#include "echo/clusters.h"
#include "echo/input.h"
#include "echo/marks.h"
#include "echo/quoted.h"
#include "echo/request.h"
#include "echo/spool.h"
#include "echo/table.h"
#include "stage/stage.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const char help_text[] =
    "Finds passages that different States share nearly word for word, within and across reviews,\n"
    "and who said them first.\n"
    "\n"
    "Usage: plaudit-echo [OPTION...] [FILE]\n"
    "       plaudit-echo --clusters [OPTION...] [FILE]\n"
    "       plaudit-echo --mark [OPTION...] [FILE]\n"
    "\n"
    "Reads a row stream with the columns id, text, tokens, starts, event, date and state (or\n"
    "speaker). Writes one row per occurrence of a passage.\n"
    "\n"
    "Options:\n"
    "  -C, --clusters            one row per passage and all its occurrences\n"
    "  -m, --mark                the stream as it came, with a column 'echo': the share of the\n"
    "                            row's words that another State said before\n"
    "  -w, --where COLUMN=VALUE  only rows whose COLUMN holds VALUE; may be given again (default:\n"
    "                            kind=statement, where there is a column kind)\n"
    "  -f, --format FORMAT       tsv, or aligned, for people (default: aligned on a terminal)\n"
    "\n"
    "What is an echo:\n"
    "  -n, --least WORDS         words that must agree, common ones not counted (default 10)\n"
    "  -s, --similarity SHARE    share of the aligned words that must agree (default 0.6)\n"
    "  -c, --common SHARE        words are common that stand in a shingle which more than SHARE\n"
    "                            of the States use, in more than SHARE of the events (default\n"
    "                            0.1)\n"
    "  -q, --quoted FILE         a row stream (columns text and, if there, lang) of texts that\n"
    "                            everybody quotes: their words are common; may be given again\n"
    "      --keep-names          compare names of States; else one is as good as another\n"
    "      --states FILE         add a table of names of States; may be given again\n"
    "      --no-default-tables   leave out the tables of names and of quoted texts that come with\n"
    "                            plaudit\n"
    "\n"
    "How it is searched:\n"
    "  -k, --shingle WORDS       length of a shingle (default 3)\n"
    "      --window N            winnow: of N shingles in a row one is looked up (default 2)\n"
    "      --partners N          places that one place of a shingle is compared with (default 64)\n"
    "      --seed N              of the hash functions (default 1)\n"
    "      --max-pairs N         pairs of passages to take at most (default 10000000)\n"
    "\n"
    "Options of every stage:\n"
    "      --rejects FILE        where rows go that cannot be taken; else they end the work\n"
    "      --max-row SIZE        longest row to take (default 256M)\n"
    "  -h, --help                print this\n"
    "  -V, --version             print the version\n"
    "\n"
    "Examples:\n"
    "  plaudit-echo --clusters statements.tsv | head\n"
    "  plaudit-echo --mark statements.tsv | plaudit-flood reviews\n";

enum {
    OPTION_KEEP_NAMES = 512,
    OPTION_STATES,
    OPTION_NO_DEFAULT_TABLES,
    OPTION_WINDOW,
    OPTION_PARTNERS,
    OPTION_SEED,
    OPTION_MAX_PAIRS
};

static const struct option options[] = {
    {"clusters", no_argument, NULL, 'C'},
    {"mark", no_argument, NULL, 'm'},
    {"where", required_argument, NULL, 'w'},
    {"format", required_argument, NULL, 'f'},
    {"least", required_argument, NULL, 'n'},
    {"similarity", required_argument, NULL, 's'},
    {"common", required_argument, NULL, 'c'},
    {"quoted", required_argument, NULL, 'q'},
    {"keep-names", no_argument, NULL, OPTION_KEEP_NAMES},
    {"states", required_argument, NULL, OPTION_STATES},
    {"no-default-tables", no_argument, NULL, OPTION_NO_DEFAULT_TABLES},
    {"shingle", required_argument, NULL, 'k'},
    {"window", required_argument, NULL, OPTION_WINDOW},
    {"partners", required_argument, NULL, OPTION_PARTNERS},
    {"seed", required_argument, NULL, OPTION_SEED},
    {"max-pairs", required_argument, NULL, OPTION_MAX_PAIRS},
    STAGE_OPTIONS};

#define SHINGLE_MOST 100
#define WINDOW_MOST 1000
#define LEAST_MOST 1000000
#define PARTNERS_MOST 1000000
#define SIMILARITY_LEAST 0.01

static const struct request defaults = {
    .seed = 1,
    .shingles = {.length = 3, .window = 2, .common = 0.1},
    .pairs = {.least = 10, .similarity = 0.6, .partners = 64, .most = 10000000},
};

/* ---- options -----------------------------------------------------------------------------------
 */

static struct error *read_count(const char *option, const char *argument, uint64_t least,
                                uint64_t most, uint32_t *value) {
    uint64_t count = *value;
    struct error *error = command_read_count(option, argument, least, most, &count);
    *value = (uint32_t)count;
    return error;
}

static struct error *read_output(enum output output, struct request *request) {
    if (request->output != OUTPUT_OCCURRENCES && request->output != output)
        return command_usage("--clusters and --mark exclude each other");
    request->output = output;
    return NULL;
}

static struct error *read_search_option(struct stage *stage, struct request *request, int option,
                                        const char *argument) {
    switch (option) {
    case 'k':
        return read_count("--shingle", argument, 1, SHINGLE_MOST, &request->shingles.length);
    case OPTION_WINDOW:
        return read_count("--window", argument, 1, WINDOW_MOST, &request->shingles.window);
    case OPTION_PARTNERS:
        return read_count("--partners", argument, 2, PARTNERS_MOST, &request->pairs.partners);
    case OPTION_SEED:
        return command_read_count("--seed", argument, 0, UINT64_MAX, &request->seed);
    case OPTION_MAX_PAIRS:
        return read_count("--max-pairs", argument, 1, PAIRS_MOST, &request->pairs.most);
    default:
        return stage_option(stage, option, argument);
    }
}

static struct error *read_option(struct stage *stage, struct request *request, int option,
                                 const char *argument) {
    switch (option) {
    case 'C':
        return read_output(OUTPUT_CLUSTERS, request);
    case 'm':
        return read_output(OUTPUT_MARKS, request);
    case 'w':
        return conditions_add(&request->where, "--where", argument);
    case 'f':
        return aligned_read_format(argument, &request->format);
    case 'n':
        return read_count("--least", argument, 1, LEAST_MOST, &request->pairs.least);
    case 's':
        return command_read_number("--similarity", argument, SIMILARITY_LEAST, 1,
                                   &request->pairs.similarity);
    case 'c':
        return command_read_number("--common", argument, 0, 1, &request->shingles.common);
    case 'q':
        arguments_add(&request->quoted, argument);
        return NULL;
    case OPTION_KEEP_NAMES:
        request->keep_names = true;
        return NULL;
    case OPTION_STATES:
        arguments_add(&request->states, argument);
        return NULL;
    case OPTION_NO_DEFAULT_TABLES:
        request->no_default_tables = true;
        return NULL;
    default:
        return read_search_option(stage, request, option, argument);
    }
}

/* ---- the work ----------------------------------------------------------------------------------
 */

struct work {
    struct stage *stage;
    struct request *request;
    struct states *states; /* NULL: names of States are kept */
    struct words *words;
    struct statements statements;
    struct statements quoted;
    struct shingles shingles;
    struct pairs pairs;
    struct clusters clusters;
    struct spool spool; /* of the tables */
    FILE *kept;         /* of the marks */
    struct rows_writer *keeper;
};

static struct error *load_states(struct work *work) {
    const struct request *request = work->request;
    struct error *error = NULL;
    if (request->keep_names)
        return NULL;
    work->states = states_new();
    if (!request->no_default_tables) {
        char *path = command_data_path("corpora/states.tsv");
        error = states_load(work->states, path);
        free(path);
    }
    for (size_t i = 0; i < request->states.count && !error; i++)
        error = states_load(work->states, request->states.at[i]);
    return error;
}

static struct error *load_quoted(struct work *work) {
    const struct arguments *paths = &work->request->quoted;
    struct error *error = NULL;
    if (!work->request->no_default_tables) {
        char *path = command_data_path("corpora/quoted.tsv");
        error = quoted_read(path, work->words, &work->quoted);
        free(path);
    }
    for (size_t i = 0; i < paths->count && !error; i++)
        error = quoted_read(paths->at[i], work->words, &work->quoted);
    return error;
}

static bool marks(const struct work *work) {
    return work->request->output == OUTPUT_MARKS;
}

static struct error *open_keeping(struct work *work) {
    if (!marks(work))
        return spool_open(&work->spool);
    struct error *error = spool_file(&work->kept);
    if (error)
        return error;
    work->keeper = rows_writer_open(fileno(work->kept), "a temporary file");
    return marks_keep_header(work->stage->reader, work->keeper);
}

static struct error *take_row(struct work *work, const struct input_row *row) {
    uint64_t record = 0;
    struct error *error = NULL;
    if (marks(work))
        error = marks_keep(work->stage->reader, row->compared, work->keeper);
    else if (row->compared)
        error =
            table_keep(&work->spool, row->id, row->subject_state, row->text, &row->words, &record);
    if (error || !row->compared)
        return error;
    return statements_add(&work->statements, row->state, row->event, row->date, &row->words,
                          record);
}

static struct error *read_stream(struct work *work) {
    struct input *input = NULL;
    struct input_row row;
    bool found = false;
    struct error *error =
        input_open(work->stage->reader, work->words, &work->request->where, &input);
    if (!error)
        error = open_keeping(work);
    while (!error && !(error = input_next(input, &found, &row)) && found)
        error = take_row(work, &row);
    input_close(input);
    return error;
}

static struct error *compare(struct work *work) {
    struct error *error = shingles_build(&work->statements, &work->quoted, work->words,
                                         &work->request->shingles, &work->shingles);
    if (!error)
        error = pairs_find(&work->statements, &work->shingles, &work->request->pairs, &work->pairs);
    shingles_free(&work->shingles);
    if (!error)
        clusters_build(&work->statements, &work->pairs, &work->clusters);
    pairs_free(&work->pairs);
    return error;
}

static struct error *write_table(const void *context, struct rows_writer *writer) {
    struct work *work = *(struct work *const *)context;
    const struct table table = {&work->statements, &work->clusters, &work->spool, writer};
    return work->request->output == OUTPUT_CLUSTERS ? table_write_clusters(&table)
                                                    : table_write_occurrences(&table);
}

static struct error *write_result(struct work *work) {
    if (marks(work)) {
        struct error *error = rows_flush(work->keeper);
        return error ? error
                     : marks_write(work->kept, &work->statements, &work->clusters,
                                   work->stage->writer);
    }
    return aligned_wanted(work->request->format) ? aligned_table(write_table, &work, stdout)
                                                 : write_table(&work, work->stage->writer);
}

static void free_work(struct work *work) {
    clusters_free(&work->clusters);
    statements_free(&work->statements);
    statements_free(&work->quoted);
    words_free(work->words);
    states_free(work->states);
    spool_close(&work->spool);
    error_free(rows_writer_close(work->keeper));
    if (work->kept)
        (void)fclose(work->kept);
}

static struct error *find_echoes(struct stage *stage, struct request *request) {
    struct work work = {.stage = stage, .request = request};
    struct error *error = load_states(&work);
    work.words = words_new(work.states, request->seed);
    if (!error)
        error = load_quoted(&work);
    if (!error)
        error = read_stream(&work);
    if (!error)
        error = compare(&work);
    if (!error)
        error = write_result(&work);
    free_work(&work);
    return error;
}

int main(int argc, char *argv[]) {
    command_start();
    struct stage stage = {.name = "plaudit-echo", .help = help_text};
    struct request request = defaults;
    struct error *error = NULL;
    int option;
    while (!error && !stage.answered &&
           (option = getopt_long(argc, argv, "Cmw:f:n:s:c:q:k:hV", options, NULL)) != -1)
        error = read_option(&stage, &request, option, optarg);
    if (!error && !stage.answered)
        error = stage_open(&stage, argc - optind, argv + optind);
    if (stage.reader && !error)
        error = find_echoes(&stage, &request);
    request_free(&request);
    return (int)stage_close(&stage, error);
}
