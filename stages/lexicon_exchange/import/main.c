/* plaudit-lexicon-import: from other programs' dictionaries to a file of a lexicon. */
#include "command/command.h"
#include "lexicon_exchange/format.h"
#include "lexicon_exchange/input.h"
#include "lexicon_exchange/lexicon_text.h"
#include "lexicon_exchange/limit_options.h"
#include "lexicon_exchange/spelling.h"

#include <getopt.h>
#include <stdio.h>

static const char help_text[] =
    "Turns a dictionary of another program into a file of a lexicon, on standard output: LIWC "
    ".dic\n"
    "and quanteda YAML.\n"
    "\n"
    "Usage: plaudit lexicon import [OPTION]... [FILE]\n"
    "\n"
    "Reads FILE or standard input. Nested categories get dotted names. What a lexicon cannot say "
    "is\n"
    "told on standard error, a line each, and the exit status is 1.\n"
    "\n"
    "Options:\n"
    "  -f, --format NAME         liwc, yoshikoder, lexicoder, wordstat or yaml (default: by what\n"
    "                            stands in the file)\n"
    "  -c, --charset NAME        the file's charset (default: by what stands in the file)\n"
    "      --max-file SIZE       bytes of the file (default 64M)\n" LIMIT_OPTIONS_HELP
    "  -h, --help                print this\n"
    "  -V, --version             print the version\n"
    "\n"
    "Examples:\n"
    "  mkdir -p mine/en\n"
    "  plaudit lexicon import foundations.dic > mine/en/foundations.lex\n"
    "  plaudit lexicon import --charset Shift_JIS words.cat > mine/ja/words.lex\n";

enum { OPTION_MAX_FILE = 'm' };

struct job {
    const char *path; /* NULL: standard input */
    const struct format *format;
    const char *charset;
    size_t max_file;
    struct dictionary_limits limits;
};

static const char *file_name(const struct job *job) {
    return job->path ? job->path : "standard input";
}

static struct error *read_format(const char *name, struct job *job) {
    job->format = format_named(name);
    if (job->format)
        return NULL;
    struct buffer names = {0};
    format_names(&names);
    struct error *error = command_usage("--format takes %s, not '%s'", buffer_text(&names), name);
    buffer_free(&names);
    return error;
}

static struct error *read_option(struct job *job, int option, const char *argument) {
    uint64_t size = 0;
    struct error *error = NULL;
    switch (option) {
    case 'f':
        return read_format(argument, job);
    case 'c':
        job->charset = argument;
        return NULL;
    case OPTION_MAX_FILE:
        error = command_read_size("--max-file", argument, &size);
        job->max_file = (size_t)size;
        return error;
    default:
        return limit_option_take(option, argument, &job->limits);
    }
}

static struct error *read_dictionary(const struct job *job, const struct format *format,
                                     struct slice text, struct dictionary *dictionary) {
    if (!format)
        return error_new(EXIT_STATUS_DAMAGED,
                         "%s: not a dictionary of a known format (--format names it)",
                         file_name(job));
    struct error *error = format->read(text, dictionary);
    if (!error && dictionary->n_entries == 0)
        error = error_new(EXIT_STATUS_DAMAGED, "%s: no entries (read as %s)", file_name(job),
                          format->title);
    return error;
}

static void write_heading(const struct job *job, const struct format *format,
                          const struct input_charset *charset, struct buffer *lexicon) {
    struct buffer name = {0};
    const char *slash = strrchr(file_name(job), '/');
    (void)spelling_plain(slice_of(slash ? slash + 1 : file_name(job)), &name);
    buffer_format(lexicon, "# Imported from %s (%s, %s).\n", buffer_text(&name), format->title,
                  charset->name);
    buffer_free(&name);
}

/* `text` is the file as UTF-8. */
static struct error *convert(const struct job *job, const struct input_charset *charset,
                             struct slice text, struct losses *losses, struct buffer *lexicon) {
    const struct format *format = job->format ? job->format : format_of(text);
    struct dictionary *dictionary = dictionary_new(&job->limits, losses, file_name(job));
    struct error *error = read_dictionary(job, format, text, dictionary);
    if (!error) {
        write_heading(job, format, charset, lexicon);
        error = lexicon_text_write(dictionary, lexicon);
    }
    dictionary_free(dictionary);
    return error;
}

static struct error *import(const struct job *job, struct losses *losses, struct buffer *lexicon) {
    struct buffer bytes = {0};
    struct buffer text = {0};
    struct input_charset charset = {0};
    struct error *error = input_read(job->path, job->max_file, &bytes);
    if (!error)
        error = error_within(input_to_utf8(buffer_slice(&bytes), job->charset, &charset, &text),
                             "%s", file_name(job));
    if (!error && charset.guessed)
        error_warn("%s: read as %s, which is a guess (--charset names another)", file_name(job),
                   charset.name);
    if (!error)
        error = convert(job, &charset, buffer_slice(&text), losses, lexicon);
    buffer_free(&bytes);
    buffer_free(&text);
    return error;
}

static enum exit_status work(const struct job *job) {
    struct losses losses = {0};
    struct buffer lexicon = {0};
    struct error *error = import(job, &losses, &lexicon);
    if (!error &&
        (fwrite(lexicon.at, 1, lexicon.length, stdout) < lexicon.length || fflush(stdout) != 0))
        error = error_system("standard output");
    buffer_free(&lexicon);
    if (error)
        return error_report(error);
    return losses.count ? EXIT_STATUS_REJECTS : EXIT_STATUS_WELL;
}

int main(int argc, char *argv[]) {
    static const struct option options[] = {{"format", required_argument, NULL, 'f'},
                                            {"charset", required_argument, NULL, 'c'},
                                            {"max-file", required_argument, NULL, OPTION_MAX_FILE},
                                            LIMIT_OPTIONS,
                                            {"help", no_argument, NULL, 'h'},
                                            {"version", no_argument, NULL, 'V'},
                                            {NULL, 0, NULL, 0}};
    command_start();
    struct job job = {.max_file = INPUT_MAX_FILE_DEFAULT, .limits = dictionary_limits_default()};
    struct error *error = NULL;
    int option;
    while (!error && (option = getopt_long(argc, argv, "f:c:hV", options, NULL)) != -1) {
        if (option == 'h')
            return (int)command_help(help_text);
        if (option == 'V')
            return (int)command_version();
        error = read_option(&job, option, optarg);
    }
    if (!error && argc - optind > 1)
        error = command_usage("one file at most, not %d", argc - optind);
    if (!error && argc > optind && strcmp(argv[optind], "-") != 0)
        job.path = argv[optind];
    return (int)(error ? error_report(error) : work(&job));
}
