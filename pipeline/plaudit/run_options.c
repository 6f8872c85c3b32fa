#define _GNU_SOURCE /* sched_getaffinity, asprintf */
#include "plaudit/run_options.h"

#include "command/command.h"
#include "memory/buffer.h"
#include "memory/memory.h"

#include <getopt.h>
#include <sched.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const char help_text[] =
    "plaudit run reads documents and measures who praises whom: it takes them through all stages,\n"
    "several at once, and leaves every statement, the tables, and what was rejected in a "
    "directory.\n"
    "\n"
    "Usage: plaudit run [OPTION]... INPUT...\n"
    "\n"
    "An INPUT is a file or a directory, in any format that plaudit-ingest reads. A directory's "
    "own\n"
    "states.tsv and coalitions.tsv are added to the installed tables. A document that says byte "
    "for\n"
    "byte the same as another counts once.\n"
    "\n"
    "Options:\n"
    "  -l, --lexicons DIR        the lexicons (default: those installed with plaudit)\n"
    "  -o, --out DIR             where the results go (default plaudit-out)\n"
    "  -j, --jobs N              how many chains of stages run at once (default: one a processor)\n"
    "      --fresh               read every document again, whatever an earlier run has kept in "
    "DIR\n"
    "      --states FILE         names of States besides the installed ones; may be given again\n"
    "      --groups FILE         names of groups besides the installed ones\n"
    "      --coalitions PATH     lists of members besides the installed ones: a file or a "
    "directory\n"
    "      --coalition NAME      a disputed list, which counts only when it is asked for\n"
    "      --no-default-tables   leave out the installed tables of groups and members\n"
    "      --root DIR            what `source` is relative to (default: the deepest directory "
    "that\n"
    "                            holds all inputs)\n"
    "      --charset NAME        the charset of all documents but PDF (default: found out)\n"
    "      --names FILE          names of speakers for XML that points to another document, such\n"
    "                            as a corpus root; may be given again\n"
    "      --profiles DIR        the profiles of document kinds (default: those installed)\n"
    "      --max-row SIZE        longest row to take (default 256M)\n"
    "      --max-document SIZE, --max-ratio N, --max-text SIZE, --max-statement SIZE,\n"
    "      --max-value SIZE, --max-names SIZE, --max-depth N, --pdf-seconds N,\n"
    "      --pdf-memory SIZE\n"
    "                            limits of plaudit-ingest (see plaudit-ingest --help)\n"
    "  -h, --help                print this\n"
    "  -V, --version             print the version\n"
    "\n"
    "Results: statements.tsv.gz states.tsv reviews.tsv dyads.tsv coalitions.tsv unresolved.tsv\n"
    "rejects.tsv provenance.json. They are the same for every N and on every run.\n"
    "\n"
    "Examples:\n"
    "  plaudit run reports/\n"
    "  plaudit run -l my-lexicons -o tuned reports/ more.pdf\n"
    "  zcat plaudit-out/statements.tsv.gz | plaudit-kwic --category praise | less -S\n";

enum {
    OPTION_FRESH = 128, /* below OPTION_STATES: it says how to run, not what */
    OPTION_STATES = 256,
    OPTION_GROUPS,
    OPTION_COALITIONS,
    OPTION_COALITION,
    OPTION_NO_DEFAULT_TABLES,
    OPTION_OF_INGEST,
    OPTION_OF_EVERY_STAGE,
};

static const struct option options[] = {
    {"lexicons", required_argument, NULL, 'l'},
    {"out", required_argument, NULL, 'o'},
    {"jobs", required_argument, NULL, 'j'},
    {"fresh", no_argument, NULL, OPTION_FRESH},
    {"states", required_argument, NULL, OPTION_STATES},
    {"groups", required_argument, NULL, OPTION_GROUPS},
    {"coalitions", required_argument, NULL, OPTION_COALITIONS},
    {"coalition", required_argument, NULL, OPTION_COALITION},
    {"no-default-tables", no_argument, NULL, OPTION_NO_DEFAULT_TABLES},
    {"root", required_argument, NULL, OPTION_OF_INGEST},
    {"charset", required_argument, NULL, OPTION_OF_INGEST},
    {"names", required_argument, NULL, OPTION_OF_INGEST},
    {"profiles", required_argument, NULL, OPTION_OF_INGEST},
    {"max-document", required_argument, NULL, OPTION_OF_INGEST},
    {"max-ratio", required_argument, NULL, OPTION_OF_INGEST},
    {"max-text", required_argument, NULL, OPTION_OF_INGEST},
    {"max-statement", required_argument, NULL, OPTION_OF_INGEST},
    {"max-value", required_argument, NULL, OPTION_OF_INGEST},
    {"max-names", required_argument, NULL, OPTION_OF_INGEST},
    {"max-depth", required_argument, NULL, OPTION_OF_INGEST},
    {"pdf-seconds", required_argument, NULL, OPTION_OF_INGEST},
    {"pdf-memory", required_argument, NULL, OPTION_OF_INGEST},
    {"max-row", required_argument, NULL, OPTION_OF_EVERY_STAGE},
    {"help", no_argument, NULL, 'h'},
    {"version", no_argument, NULL, 'V'},
    {NULL, 0, NULL, 0},
};

/* Takes a string to be freed with the request. */
static const char *own(struct request *request, char *text) {
    words_add(&request->owned, text);
    return text;
}

static const char *long_form(struct request *request, const char *name) {
    struct buffer text = {0};
    buffer_format(&text, "--%s", name);
    return own(request, text.at);
}

static void add_option(struct words *words, const char *option, const char *value) {
    words_add(words, option);
    words_add(words, value);
}

static struct error *take_lexicons(struct request *request, const char *directory) {
    if (*directory == '\0')
        return command_usage("--lexicons takes a directory");
    free(request->lexicons);
    request->lexicons = memory_copy_text(directory, strlen(directory));
    return NULL;
}

static struct error *take_ingest_option(struct request *request, const char *option,
                                        const char *value) {
    add_option(&request->ingest, option, value);
    if (strcmp(option, "--names") == 0)
        words_add(&request->tables, value);
    return strcmp(option, "--max-document") == 0
               ? command_read_size(option, value, &request->max_document)
               : NULL;
}

/* A table for plaudit-attribute; plaudit-ingest reads names of States too. */
static void take_table(struct request *request, int option, const char *path) {
    const char *name = option == OPTION_STATES   ? "--states"
                       : option == OPTION_GROUPS ? "--groups"
                                                 : "--coalitions";
    words_add(&request->tables, path);
    add_option(&request->attribute, name, path);
    if (option == OPTION_STATES)
        add_option(&request->ingest, name, path);
}

/* Options that say how to run, not what. */
static struct error *take_way(struct request *request, int option, const char *value) {
    switch (option) {
    case 'h':
        request->answered = true;
        request->answer = command_help(help_text);
        return NULL;
    case 'V':
        request->answered = true;
        request->answer = command_version();
        return NULL;
    case OPTION_FRESH:
        request->fresh = true;
        return NULL;
    case 'o':
        request->out = value;
        return *value ? NULL : command_usage("--out takes a directory");
    case 'j':
        return command_read_count("--jobs", value, 1, REQUEST_MOST_JOBS, &request->jobs);
    default:
        return command_usage("the options were not understood");
    }
}

/* Options that change the result; they are kept for the record. `written` is the long form. */
static struct error *take_matter(struct request *request, int option, const char *written,
                                 const char *value) {
    words_add(&request->command, written);
    if (value)
        words_add(&request->command, value);
    switch (option) {
    case 'l':
        return take_lexicons(request, value);
    case OPTION_STATES:
    case OPTION_GROUPS:
    case OPTION_COALITIONS:
        take_table(request, option, value);
        return NULL;
    case OPTION_COALITION:
        add_option(&request->attribute, written, value);
        return NULL;
    case OPTION_NO_DEFAULT_TABLES:
        request->no_default_tables = true;
        words_add(&request->attribute, written);
        return NULL;
    case OPTION_OF_INGEST:
        return take_ingest_option(request, written, value);
    default:
        add_option(&request->every, written, value);
        return NULL;
    }
}

static struct error *take_option(struct request *request, int option, const char *name,
                                 const char *value) {
    if (option == 'l')
        return take_matter(request, option, "--lexicons", value);
    if (option >= OPTION_STATES)
        return take_matter(request, option, long_form(request, name), value);
    return take_way(request, option, value);
}

static uint64_t count_processors(void) {
    cpu_set_t processors;
    if (sched_getaffinity(0, sizeof processors, &processors) != 0)
        return 1;
    const int count = CPU_COUNT(&processors);
    return count > 0 ? (uint64_t)count : 1;
}

/* Takes DIRECTORY/NAME as a table if it is there. */
static void adopt_table(struct request *request, const char *directory, const char *name,
                        int option) {
    struct buffer path = {0};
    struct stat status;
    buffer_format(&path, "%s/%s", directory, name);
    if (stat(buffer_text(&path), &status) == 0 && S_ISREG(status.st_mode))
        take_table(request, option, own(request, path.at));
    else
        buffer_free(&path);
}

static struct error *take_inputs(struct request *request, int count, char *inputs[]) {
    if (count == 0)
        return command_usage("an input is needed: a file or a directory");
    request->inputs = inputs;
    request->input_count = (size_t)count;
    for (int i = 0; i < count; i++) {
        if (inputs[i][0] == '\0')
            return command_usage("an input has an empty name");
        words_add(&request->command, inputs[i]);
        adopt_table(request, inputs[i], "states.tsv", OPTION_STATES);
        adopt_table(request, inputs[i], "groups.tsv", OPTION_GROUPS);
        adopt_table(request, inputs[i], "coalitions.tsv", OPTION_COALITIONS);
    }
    return NULL;
}

/* The installed lexicons by a path that a reader of the record can use. */
static char *installed_lexicons(void) {
    char *path = command_data_path("lexicons");
    char *real = realpath(path, NULL);
    if (!real)
        return path;
    free(path);
    return real;
}

struct error *run_options_read(int argc, char *argv[], struct request *request) {
    *request = (struct request){.lexicons = installed_lexicons(),
                                .out = "plaudit-out",
                                .jobs = count_processors(),
                                .max_document = REQUEST_MAX_DOCUMENT};
    words_add(&request->command, "plaudit");
    words_add(&request->command, "run");
    struct error *error = NULL;
    int option;
    int index = 0;
    while (!error && !request->answered &&
           (option = getopt_long(argc, argv, "l:o:j:hV", options, &index)) != -1)
        error = take_option(request, option, options[index].name, optarg);
    if (!error && !request->answered)
        error = take_inputs(request, argc - optind, argv + optind);
    return error;
}
