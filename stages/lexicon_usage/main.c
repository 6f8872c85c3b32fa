/* plaudit-lexicon-usage: which entries of a lexicon do the work in a corpus, and which do none. */
#include "aligned/aligned.h"
#include "command/command.h"
#include "lexicon_usage/table.h"
#include "lexicon_usage/texts.h"
#include "stage/stage.h"

#include <stdio.h>
#include <stdlib.h>

static const char help_text[] =
    "Says of each entry of the lexicons how often it matches in a corpus and what becomes of its\n"
    "matches: entries that never fire, that others shadow, that repeat others; those that fire\n"
    "most come first.\n"
    "\n"
    "Usage: plaudit lexicon usage [OPTION]... [FILE]\n"
    "\n"
    "Reads a tokenized row stream (plaudit-tokenize makes it) from FILE or standard input.\n"
    "\n"
    "Options:\n"
    "  -l, --lexicons DIR    the lexicons (default: those installed with plaudit)\n"
    "  -f, --format FORMAT   tsv or aligned (default: aligned on a terminal)\n"
    "      --rejects FILE    where rows go that cannot be taken; else they end the work\n"
    "      --max-row SIZE    longest row to take (default 256M)\n"
    "  -h, --help            print this\n"
    "  -V, --version         print the version\n"
    "\n"
    "Examples:\n"
    "  zcat plaudit-out/statements.tsv.gz | plaudit lexicon usage -l my-lexicons | head\n"
    "  plaudit lexicon usage tokens.tsv | awk -F'\\t' '$9 == \"never\"'\n";

struct job {
    const char *directory; /* NULL: the installed lexicons */
    enum table_format format;
};

static struct error *read_option(struct stage *stage, struct job *job, int option,
                                 const char *argument) {
    if (option == 'l') {
        job->directory = argument;
        return NULL;
    }
    return option == 'f' ? aligned_read_format(argument, &job->format)
                         : stage_option(stage, option, argument);
}

static struct error *load(const struct job *job, struct lexicon **lexicon) {
    char *installed = job->directory ? NULL : command_data_path("lexicons");
    struct error *error =
        lexicon_load(job->directory ? job->directory : installed, NULL, NULL, NULL, lexicon);
    free(installed);
    return error;
}

static struct error *write_table(const void *context, struct rows_writer *writer) {
    return table_write(context, writer);
}

static struct error *work(struct stage *stage, const struct job *job,
                          const struct lexicon *lexicon) {
    const bool aligned = aligned_wanted(job->format);
    struct usage usage = usage_new(lexicon);
    struct error *error = texts_read(stage->reader, lexicon, &usage);
    if (!error)
        error = aligned ? aligned_table(write_table, &usage, stdout)
                        : table_write(&usage, stage->writer);
    usage_free(&usage);
    return error;
}

int main(int argc, char *argv[]) {
    static const struct option options[] = {{"lexicons", required_argument, NULL, 'l'},
                                            {"format", required_argument, NULL, 'f'},
                                            STAGE_OPTIONS};
    command_start();
    struct stage stage = {.name = "plaudit-lexicon-usage", .help = help_text};
    struct job job = {0};
    struct lexicon *lexicon = NULL;
    struct error *error = NULL;
    int option;
    while (!error && !stage.answered &&
           (option = getopt_long(argc, argv, "l:f:hV", options, NULL)) != -1)
        error = read_option(&stage, &job, option, optarg);
    if (!error && !stage.answered)
        error = load(&job, &lexicon);
    if (!error && !stage.answered)
        error = stage_open(&stage, argc - optind, argv + optind);
    if (!error && stage.reader)
        error = work(&stage, &job, lexicon);
    lexicon_free(lexicon);
    return (int)stage_close(&stage, error);
}
