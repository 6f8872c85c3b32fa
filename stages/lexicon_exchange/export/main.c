/* plaudit-lexicon-export: from a lexicon to a dictionary of another program. */
#include "command/command.h"
#include "lexicon_exchange/format.h"
#include "lexicon_exchange/lexicon_tree.h"
#include "lexicon_exchange/limit_options.h"
#include "lexicon_exchange/phrases.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>

static const char help_text[] =
    "Turns one language of a lexicon into a dictionary of another program, on standard output: "
    "LIWC\n"
    ".dic and quanteda YAML.\n"
    "\n"
    "Usage: plaudit lexicon export --format NAME [OPTION]... [DIR]\n"
    "\n"
    "Without DIR the lexicon that comes with plaudit is taken. Alternatives become entries of "
    "their\n"
    "own. What the format cannot say is told on standard error, a line each, and the exit status\n"
    "is 1.\n"
    "\n"
    "Options:\n"
    "  -f, --format NAME         liwc, yoshikoder, lexicoder, wordstat or yaml\n"
    "  -l, --language CODE       the language (default: the only one there is)\n"
    "      --max-alternatives N  entries that one entry may become (default "
    "1000)\n" LIMIT_OPTIONS_HELP "  -h, --help                print this\n"
    "  -V, --version             print the version\n"
    "\n"
    "Examples:\n"
    "  plaudit lexicon export --format yaml --language en > praise.yml\n"
    "  plaudit lexicon export -f liwc my-lexicons > mine.dic 2> what-is-lost\n";

enum { OPTION_MAX_ALTERNATIVES = 'a' };

/* An entry's phrases are held in memory all at once. */
#define ALTERNATIVES_MOST ((uint64_t)1 << 20)

struct job {
    const char *directory; /* NULL: the installed lexicons */
    const struct format *format;
    const char *language; /* NULL: the only one */
    size_t max_alternatives;
    struct dictionary_limits limits;
};

static struct error *read_format(const char *name, struct job *job) {
    job->format = name ? format_named(name) : NULL;
    if (job->format)
        return NULL;
    struct buffer names = {0};
    format_names(&names);
    struct error *error =
        name ? command_usage("--format takes %s, not '%s'", buffer_text(&names), name)
             : command_usage("--format is needed: %s", buffer_text(&names));
    buffer_free(&names);
    return error;
}

static struct error *read_option(struct job *job, int option, const char *argument) {
    uint64_t count = 0;
    struct error *error = NULL;
    switch (option) {
    case 'f':
        return read_format(argument, job);
    case 'l':
        job->language = argument;
        return NULL;
    case OPTION_MAX_ALTERNATIVES:
        error = command_read_count("--max-alternatives", argument, 1, ALTERNATIVES_MOST, &count);
        job->max_alternatives = (size_t)count;
        return error;
    default:
        return limit_option_take(option, argument, &job->limits);
    }
}

static struct error *convert(const struct job *job, const char *directory,
                             const struct lexicon *lexicon, struct losses *losses,
                             struct buffer *text) {
    const char *language = job->language ? job->language : lexicon_tree_language(lexicon);
    if (!language)
        return command_usage("%s has several languages: --language chooses one", directory);
    struct dictionary *dictionary = dictionary_new(&job->limits, losses, directory);
    const struct lexicon_tree_request request = {.language = language,
                                                 .max_alternatives = job->max_alternatives,
                                                 .weights = job->format->weights};
    struct error *error = lexicon_tree_read(lexicon, &request, dictionary);
    if (!error && dictionary->n_entries == 0)
        error = error_new(EXIT_STATUS_ENVIRONMENT,
                          "%s: nothing that a dictionary can say in the language '%s'", directory,
                          language);
    if (!error)
        error = job->format->write(dictionary, text);
    dictionary_free(dictionary);
    return error;
}

static struct error *export(const struct job *job, struct losses *losses, struct buffer *text) {
    char *installed = job->directory ? NULL : command_data_path("lexicons");
    const char *directory = job->directory ? job->directory : installed;
    struct lexicon *lexicon = NULL;
    struct error *error = lexicon_load(directory, NULL, NULL, NULL, &lexicon);
    if (!error)
        error = convert(job, directory, lexicon, losses, text);
    lexicon_free(lexicon);
    free(installed);
    return error;
}

static enum exit_status work(const struct job *job) {
    struct losses losses = {0};
    struct buffer text = {0};
    struct error *error = export(job, &losses, &text);
    if (!error && (fwrite(text.at, 1, text.length, stdout) < text.length || fflush(stdout) != 0))
        error = error_system("standard output");
    buffer_free(&text);
    if (error)
        return error_report(error);
    return losses.count ? EXIT_STATUS_REJECTS : EXIT_STATUS_WELL;
}

int main(int argc, char *argv[]) {
    static const struct option options[] = {
        {"format", required_argument, NULL, 'f'},
        {"language", required_argument, NULL, 'l'},
        {"max-alternatives", required_argument, NULL, OPTION_MAX_ALTERNATIVES},
        LIMIT_OPTIONS,
        {"help", no_argument, NULL, 'h'},
        {"version", no_argument, NULL, 'V'},
        {NULL, 0, NULL, 0}};
    command_start();
    struct job job = {.max_alternatives = PHRASES_MOST_DEFAULT,
                      .limits = dictionary_limits_default()};
    struct error *error = NULL;
    int option;
    while (!error && (option = getopt_long(argc, argv, "f:l:hV", options, NULL)) != -1) {
        if (option == 'h')
            return (int)command_help(help_text);
        if (option == 'V')
            return (int)command_version();
        error = read_option(&job, option, optarg);
    }
    if (!error && !job.format)
        error = read_format(NULL, &job);
    if (!error && argc - optind > 1)
        error = command_usage("one directory at most, not %d", argc - optind);
    if (!error && argc > optind)
        job.directory = argv[optind];
    return (int)(error ? error_report(error) : work(&job));
}
