/* plaudit-lexicon-suggest: what a lexicon does not know yet and one part of a corpus says more
 * often than another. */
#include "aligned/aligned.h"
#include "command/command.h"
#include "lexicon_suggest/table.h"
#include "lexicon_suggest/texts.h"
#include "memory/memory.h"
#include "stage/stage.h"

#include <stdio.h>
#include <stdlib.h>

static const char help_text[] =
    "Suggests entries: the words and phrases that one part of a corpus uses more, or less, than\n"
    "another, and that the lexicons do not know yet.\n"
    "\n"
    "Usage: plaudit lexicon suggest --in COLUMN=VALUE [OPTION]... [FILE]\n"
    "\n"
    "Reads a tokenized row stream (plaudit-tokenize makes it), such as a run's statements.tsv.gz,\n"
    "from FILE or standard input.\n"
    "\n"
    "Options:\n"
    "  -i, --in COLUMN=VALUE       the rows of the first part; given again, all must hold\n"
    "  -a, --against COLUMN=VALUE  the rows of the second part (default: all others)\n"
    "  -w, --where COLUMN=VALUE    only rows whose COLUMN holds VALUE; may be given again\n"
    "  -l, --lexicons DIR          the lexicons (default: those installed with plaudit)\n"
    "  -c, --category NAME         only words in hits of this category are known; may be given\n"
    "                              again (default: all categories)\n"
    "  -W, --words N               words in a phrase, at most: 1 to 3 (default 3)\n"
    "  -n, --least N               times that a phrase must be there (default 10)\n"
    "  -m, --most N                rows to show (default: all; 40 where aligned)\n"
    "  -p, --prior N               size of the prior, in phrases (default 500)\n"
    "      --max-phrases N         different phrases to remember (default 4000000)\n"
    "  -f, --format FORMAT         tsv or aligned (default: aligned on a terminal)\n"
    "      --rejects FILE          where rows go that cannot be taken; else they end the work\n"
    "      --max-row SIZE          longest row to take (default 256M)\n"
    "  -h, --help                  print this\n"
    "  -V, --version               print the version\n"
    "\n"
    "Examples:\n"
    "  plaudit lexicon suggest -i stance=praise -a stance=scrutiny statements.tsv.gz\n"
    "  plaudit lexicon suggest -w kind=statement -i body=UPR -c praise statements.tsv.gz\n";

enum { OPTION_MAX_PHRASES = 1 };

#define LEAST_DEFAULT ((uint64_t)10)
#define SHOWN_ALIGNED ((uint64_t)40)
#define PRIOR_DEFAULT 500.0
#define PRIOR_LEAST 1e-6
#define PRIOR_MOST 1e12

struct job {
    struct stage *stage;
    struct request request;
    const char **categories;
    size_t categories_capacity;
    const char *directory; /* of lexicons; NULL: the installed ones */
    enum table_format format;
    double prior;
    uint64_t least;
    uint64_t most; /* 0: as the format has it */
    uint64_t max_phrases;
};

/* ---- options -------------------------------------------------------------------------------- */

static void add_category(struct job *job, const char *name) {
    struct request *request = &job->request;
    job->categories = memory_grow(job->categories, &job->categories_capacity,
                                  request->n_categories + 1, sizeof *job->categories);
    job->categories[request->n_categories++] = name;
    request->categories = job->categories;
}

static struct error *read_words(const char *argument, size_t *words) {
    uint64_t count = 0;
    struct error *error = command_read_count("--words", argument, 1, PHRASE_WORDS_MOST, &count);
    *words = (size_t)count;
    return error;
}

static struct error *read_option(struct job *job, int option, const char *argument) {
    switch (option) {
    case 'i':
        return conditions_add(&job->request.in, "--in", argument);
    case 'a':
        return conditions_add(&job->request.against, "--against", argument);
    case 'w':
        return conditions_add(&job->request.where, "--where", argument);
    case 'l':
        job->directory = argument;
        return NULL;
    case 'c':
        add_category(job, argument);
        return NULL;
    case 'W':
        return read_words(argument, &job->request.words);
    case 'n':
        return command_read_count("--least", argument, 1, UINT64_MAX, &job->least);
    case 'm':
        return command_read_count("--most", argument, 1, UINT64_MAX, &job->most);
    case 'p':
        return command_read_number("--prior", argument, PRIOR_LEAST, PRIOR_MOST, &job->prior);
    case OPTION_MAX_PHRASES:
        return command_read_count("--max-phrases", argument, PHRASES_MOST_LEAST, PHRASES_MOST_MOST,
                                  &job->max_phrases);
    case 'f':
        return aligned_read_format(argument, &job->format);
    default:
        return stage_option(job->stage, option, argument);
    }
}

/* ---- the work ------------------------------------------------------------------------------- */

static void warn(const struct phrases *phrases, uint64_t both) {
    if (both)
        error_warn("%llu row%s met the conditions of both parts: counted in neither",
                   (unsigned long long)both, both == 1 ? "" : "s");
    if (phrases_missed(phrases))
        error_warn("rare phrases were forgotten: a count may be too low by up to %llu "
                   "(--max-phrases raises the limit)",
                   (unsigned long long)phrases_missed(phrases));
}

static struct error *check_parts(const struct phrases *phrases) {
    static const char *const names[] = {[PART_IN] = "--in", [PART_AGAINST] = "--against"};
    for (int part = PART_IN; part <= PART_AGAINST; part++)
        if (phrases->totals[1][part] == 0)
            return error_new(EXIT_STATUS_ENVIRONMENT,
                             "no words in the rows of %s: nothing to "
                             "compare",
                             names[part]);
    return NULL;
}

static struct error *write_table(const struct job *job, const struct phrases *phrases) {
    const bool aligned = aligned_wanted(job->format);
    const struct table table = {phrases, job->prior, job->least,
                                job->most ? job->most
                                : aligned ? SHOWN_ALIGNED
                                          : 0};
    return aligned ? aligned_table(table_write, &table, stdout)
                   : table_write(&table, job->stage->writer);
}

static struct error *count_and_write(struct job *job, const struct lexicon *lexicon,
                                     struct function_words *function_words) {
    struct phrases phrases = phrases_new(job->max_phrases);
    uint64_t both = 0;
    struct error *error =
        texts_count(job->stage->reader, &job->request, lexicon, function_words, &phrases, &both);
    if (!error)
        error = check_parts(&phrases);
    if (!error)
        error = write_table(job, &phrases);
    if (!error)
        warn(&phrases, both);
    phrases_free(&phrases);
    return error;
}

static struct error *work(struct job *job, int operands, char *const operand[]) {
    if (job->request.in.count == 0)
        return command_usage("--in is needed: the rows of the part whose words are wanted");
    char *installed = command_data_path("lexicons");
    const char *directory = job->directory ? job->directory : installed;
    struct function_words *function_words = function_words_new(directory);
    struct lexicon *lexicon = NULL;
    struct error *error = lexicon_load(directory, NULL, NULL, NULL, &lexicon);
    if (!error)
        error = stage_open(job->stage, operands, operand);
    if (!error)
        error = count_and_write(job, lexicon, function_words);
    lexicon_free(lexicon);
    function_words_free(function_words);
    free(installed);
    return error;
}

int main(int argc, char *argv[]) {
    static const struct option options[] = {
        {"in", required_argument, NULL, 'i'},
        {"against", required_argument, NULL, 'a'},
        {"where", required_argument, NULL, 'w'},
        {"lexicons", required_argument, NULL, 'l'},
        {"category", required_argument, NULL, 'c'},
        {"words", required_argument, NULL, 'W'},
        {"least", required_argument, NULL, 'n'},
        {"most", required_argument, NULL, 'm'},
        {"prior", required_argument, NULL, 'p'},
        {"max-phrases", required_argument, NULL, OPTION_MAX_PHRASES},
        {"format", required_argument, NULL, 'f'},
        STAGE_OPTIONS};
    command_start();
    struct stage stage = {.name = "plaudit-lexicon-suggest", .help = help_text};
    struct job job = {.stage = &stage,
                      .request = {.words = PHRASE_WORDS_MOST},
                      .prior = PRIOR_DEFAULT,
                      .least = LEAST_DEFAULT,
                      .max_phrases = PHRASES_MOST_DEFAULT};
    struct error *error = NULL;
    int option;
    while (!error && !stage.answered &&
           (option = getopt_long(argc, argv, "i:a:w:l:c:W:n:m:p:f:hV", options, NULL)) != -1)
        error = read_option(&job, option, optarg);
    if (!error && !stage.answered)
        error = work(&job, argc - optind, argv + optind);
    const enum exit_status status = stage_close(&stage, error);
    conditions_free(&job.request.in);
    conditions_free(&job.request.against);
    conditions_free(&job.request.where);
    free(job.categories);
    return (int)status;
}
