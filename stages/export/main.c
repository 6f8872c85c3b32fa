/* plaudit-export: the statements and the tables for other programs. */
#define _GNU_SOURCE /* O_CLOEXEC */
#include "command/command.h"
#include "export/csv.h"
#include "export/database.h"
#include "export/documents.h"
#include "export/results.h"
#include "export/schema.h"
#include "stage/stage.h"

#include <stdlib.h>
#include <sys/stat.h>

static const char help_text[] =
    "plaudit-export writes statements, hits and tables for other programs: as an SQLite database\n"
    "with keys, views and full-text search, or as CSV files.\n"
    "\n"
    "Usage: plaudit export --sqlite FILE [OPTION]... [RESULTS]\n"
    "       plaudit export --csv DIR [OPTION]... [RESULTS]\n"
    "\n"
    "RESULTS is the directory that plaudit run has written, with its tables; or a row stream with\n"
    "stances (plaudit-stance makes it), by default standard input.\n"
    "\n"
    "Options:\n"
    "      --sqlite FILE    make the database, or bring it up to date: only documents whose rows\n"
    "                       have changed are written again\n"
    "      --csv DIR        write one CSV file a table\n"
    "      --rejects FILE   write rows that cannot be taken to FILE and go on\n"
    "      --max-row SIZE   the longest row that is taken (default 256M)\n"
    "  -h, --help           show this help\n"
    "  -V, --version        show the version\n"
    "\n"
    "Examples:\n"
    "  plaudit export --sqlite corpus.sqlite plaudit-out\n"
    "  sqlite3 corpus.sqlite 'SELECT * FROM who_praised_whom ORDER BY praise DESC LIMIT 5'\n"
    "  zcat plaudit-out/statements.tsv.gz | plaudit export --csv tables\n";

enum { OPTION_SQLITE = 1, OPTION_CSV };

struct settings {
    const char *sqlite;
    const char *csv;
    const char *directory; /* of the results; NULL: a row stream only */
    char *statements;      /* in that directory */
};

static struct error *read_option(struct stage *stage, struct settings *settings, int option,
                                 const char *argument) {
    if (option == OPTION_SQLITE)
        settings->sqlite = argument;
    else if (option == OPTION_CSV)
        settings->csv = argument;
    else
        return stage_option(stage, option, argument);
    return *argument ? NULL : command_usage("where to is empty");
}

static struct error *check_settings(const struct settings *settings) {
    if (!settings->sqlite && !settings->csv)
        return command_usage("one of --sqlite and --csv is needed");
    return settings->sqlite && settings->csv ? command_usage("one of --sqlite and --csv at a time")
                                             : NULL;
}

/* Opens the row stream; that of a directory is its statements.tsv.gz. */
static struct error *open_rows(struct stage *stage, struct settings *settings, int operands,
                               char *operand[]) {
    struct stat status;
    if (operands != 1 || stat(operand[0], &status) != 0 || !S_ISDIR(status.st_mode))
        return stage_open(stage, operands, operand);
    struct buffer path = {0};
    buffer_format(&path, "%s/statements.tsv.gz", operand[0]);
    settings->directory = operand[0];
    settings->statements = path.at;
    return stage_open(stage, 1, &settings->statements);
}

static struct error *fill(const struct database *database, struct stage *stage,
                          const struct settings *settings) {
    struct schema_columns columns = schema_columns_of(stage->reader);
    bool made = false;
    struct error *error = schema_prepare(database, stage->reader, &columns, &made);
    if (!error)
        error = documents_take(database, stage->reader, &columns);
    if (!error && made && settings->sqlite)
        error = schema_complete(database);
    if (!error)
        error = results_take(database, settings->directory);
    schema_columns_free(&columns);
    return error;
}

static struct error *work(struct stage *stage, const struct settings *settings) {
    struct database database = {0};
    struct error *error = database_open(settings->sqlite, &database);
    if (!error)
        error = fill(&database, stage, settings);
    if (!error && settings->csv)
        error = csv_write(&database, settings->csv);
    if (!error && settings->sqlite)
        error = database_commit(&database);
    database_close(&database);
    return error;
}

int main(int argc, char *argv[]) {
    static const struct option options[] = {{"sqlite", required_argument, NULL, OPTION_SQLITE},
                                            {"csv", required_argument, NULL, OPTION_CSV},
                                            STAGE_OPTIONS};
    command_start();
    struct stage stage = {.name = "plaudit-export", .help = help_text};
    struct settings settings = {0};
    struct error *error = NULL;
    int option;
    while (!error && !stage.answered &&
           (option = getopt_long(argc, argv, "hV", options, NULL)) != -1)
        error = read_option(&stage, &settings, option, optarg);
    if (!error && !stage.answered)
        error = check_settings(&settings);
    if (!error && !stage.answered)
        error = open_rows(&stage, &settings, argc - optind, argv + optind);
    if (!error && stage.reader)
        error = work(&stage, &settings);
    const enum exit_status status = stage_close(&stage, error);
    free(settings.statements); /* which the reader named in its errors */
    return (int)status;
}
