/* What the stages that read rows and write rows do alike: the options --rejects, --max-row, --help
 * and --version, the opening of input and output, and the exit status.
 *
 * A stage's main:
 *
 *     static const struct option options[] = {{"lang", required_argument, NULL, 'l'},
 *                                             STAGE_OPTIONS};
 *     command_start();
 *     struct stage stage = {.name = "plaudit-tokenize", .help = help_text};
 *     while (!error && !stage.answered && (option = getopt_long(…)) != -1)
 *         if (option == 'l') …  else error = stage_option(&stage, option, optarg);
 *     if (!error && !stage.answered)
 *         error = stage_open(&stage, argc - optind, argv + optind);
 *     if (stage.reader)
 *         error = …the loop of rows_next → work → rows_end_row…
 *     return stage_close(&stage, error);
 */
#ifndef PLAUDIT_STAGE_H
#define PLAUDIT_STAGE_H

#include "errors/error.h"
#include "rows/rows.h"

#include <getopt.h>
#include <stdbool.h>

enum { STAGE_OPTION_REJECTS = 256, STAGE_OPTION_MAX_ROW };

/* The end of a stage's table of long options, terminator included. Its short options must hold
 * "hV". */
#define STAGE_OPTIONS                                                                              \
    {"rejects", required_argument, NULL, STAGE_OPTION_REJECTS},                                    \
        {"max-row", required_argument, NULL, STAGE_OPTION_MAX_ROW},                                \
        {"help", no_argument, NULL, 'h'}, {"version", no_argument, NULL, 'V'}, {                   \
        NULL, 0, NULL, 0                                                                           \
    }

struct stage {
    const char *name; /* "plaudit-match"; set by the stage */
    const char *help; /* what --help prints; set by the stage */
    bool answered;    /* --help or --version was asked for and answered: no work to do */

    struct rows_reader *reader; /* NULL until stage_open */
    struct rows_writer *writer; /* standard output */

    /* private */
    struct rows_settings settings;
    struct rows_rejects *rejects;
    enum exit_status answer;
    int input;
};

/* Takes one of the options above; anything else is an error of usage (getopt_long has said why). */
struct error *stage_option(struct stage *stage, int option, const char *argument);

/* Opens the one operand, or standard input where there is none (or it is "-"), and the writer. */
struct error *stage_open(struct stage *stage, int operands, char *const operand[]);

/* Flushes and frees everything, reports `error` (which it takes) or what closing met, and returns
 * the status main should exit with. */
enum exit_status stage_close(struct stage *stage, struct error *error);

#endif
