/* plaudit-reproduce: whether a result comes out again. */
#include "command/command.h"
#include "memory/buffer.h"
#include "reproduce/comparison.h"
#include "reproduce/record.h"
#include "reproduce/rerun.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

static const char help_text[] =
    "plaudit-reproduce does a recorded run once more and says of each result whether it came out\n"
    "the same, byte for byte, and what has changed since that went into it.\n"
    "\n"
    "Usage: plaudit reproduce [OPTION]... provenance.json\n"
    "\n"
    "Options:\n"
    "      --inputs DIR   the directory that relative names in the recorded command are meant "
    "from\n"
    "                     (default: the present one)\n"
    "  -h, --help         show this help\n"
    "  -V, --version      show the version\n"
    "\n"
    "Writes the columns what, name and verdict: inputs, lexicons, tables and versions that "
    "differ,\n"
    "then every output. Ends with 0 if all outputs are the same, 1 if one differs, 2 if the run\n"
    "cannot be done again.\n"
    "\n"
    "Examples:\n"
    "  plaudit reproduce plaudit-out/provenance.json\n"
    "  plaudit reproduce --inputs /archive/2024 published/provenance.json\n";

enum { OPTION_INPUTS = 1 };

struct request {
    const char *inputs; /* NULL: the present directory */
    const char *record;
    bool answered;
    enum exit_status answer;
};

static struct error *read_option(struct request *request, int option, const char *argument) {
    switch (option) {
    case OPTION_INPUTS:
        request->inputs = argument;
        return *argument ? NULL : command_usage("--inputs takes a directory");
    case 'h':
        request->answered = true;
        request->answer = command_help(help_text);
        return NULL;
    case 'V':
        request->answered = true;
        request->answer = command_version();
        return NULL;
    default:
        return command_usage("the options were not understood");
    }
}

static struct error *read_request(int argc, char *argv[], struct request *request) {
    static const struct option options[] = {{"inputs", required_argument, NULL, OPTION_INPUTS},
                                            {"help", no_argument, NULL, 'h'},
                                            {"version", no_argument, NULL, 'V'},
                                            {NULL, 0, NULL, 0}};
    struct error *error = NULL;
    int option;
    while (!error && !request->answered &&
           (option = getopt_long(argc, argv, "hV", options, NULL)) != -1)
        error = read_option(request, option, optarg);
    if (error || request->answered)
        return error;
    if (argc - optind != 1)
        return command_usage("one provenance.json is needed");
    request->record = argv[optind];
    return NULL;
}

static bool is_run(char *const *words, size_t count) {
    return count > 2 && strcmp(words[0], "plaudit") == 0 && strcmp(words[1], "run") == 0;
}

static struct error *run_again(struct record *record, const struct request *request,
                               const char *directory) {
    struct buffer out = {0};
    struct buffer made = {0};
    char **words = NULL;
    size_t count = 0;
    buffer_format(&out, "%s/out", directory);
    buffer_format(&made, "%s/provenance.json", out.at);
    struct error *error = record_command(record, &words, &count);
    if (!error && !is_run(words, count))
        error = error_new(EXIT_STATUS_ENVIRONMENT, "%s: not the record of a plaudit run",
                          request->record);
    if (!error)
        error = rerun(words, count, request->inputs, out.at);
    if (!error)
        error = record_read(record, made.at, RECORD_NEW);
    for (size_t i = 0; i < count; i++)
        free(words[i]);
    free(words);
    buffer_free(&made);
    buffer_free(&out);
    return error;
}

static struct error *work(const struct request *request, bool *differs) {
    struct record record = {0};
    char *directory = NULL;
    struct error *error = record_open(&record);
    if (!error)
        error = record_read(&record, request->record, RECORD_OLD);
    if (!error)
        error = rerun_directory(&directory);
    if (!error)
        error = run_again(&record, request, directory);
    if (!error)
        error = comparison_write(&record, differs);
    if (directory)
        rerun_remove(directory);
    free(directory);
    record_close(&record);
    return error;
}

int main(int argc, char *argv[]) {
    command_start();
    struct request request = {0};
    bool differs = false;
    struct error *error = read_request(argc, argv, &request);
    if (!error && !request.answered)
        error = work(&request, &differs);
    if (error)
        return (int)error_report(error);
    if (request.answered)
        return (int)request.answer;
    return (int)(differs ? EXIT_STATUS_REJECTS : EXIT_STATUS_WELL);
}
