/* What every executable does alike: how it starts, answers --help and --version, reads the values
 * of its options, and finds the data that is installed beside it.
 */
#ifndef PLAUDIT_COMMAND_H
#define PLAUDIT_COMMAND_H

#include "errors/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* First call of main: SIGPIPE ends the process quietly, whatever the parent left set. */
void command_start(void);

/* Prints `text` on stdout; returns the status main should exit with (a closed or full stdout is an
 * error of the environment). */
enum exit_status command_help(const char *text);

/* Prints "<program> <version>" on stdout; returns as command_help does. */
enum exit_status command_version(void);

/* The version of the project, e.g. "0.1.0". */
const char *command_version_text(void);

/* An error of usage that points at --help. */
struct error *command_usage(const char *format, ...)
    __attribute__((format(printf, 1, 2), returns_nonnull));

/* A whole number in decimal, between `least` and `most`; `option` names it in the error. */
struct error *command_read_count(const char *option, const char *text, uint64_t least,
                                 uint64_t most, uint64_t *value);

/* A size in bytes: a whole number with an optional K, M or G (powers of 1,024). */
struct error *command_read_size(const char *option, const char *text, uint64_t *bytes);

/* A finite decimal number between `least` and `most`. */
struct error *command_read_number(const char *option, const char *text, double least, double most,
                                  double *value);

/* The path of the data that comes with the project: "lexicons", "corpora/states.tsv". It is
 * `$PLAUDIT_DATA/NAME` if that variable is set, else `<directory of the executable>/../share/
 * plaudit/NAME`; the build tree and an installation are laid out alike. The caller frees it. It is
 * not checked that the path exists. */
char *command_data_path(const char *name);

/* The path of another executable of the project, in the directory of this one. The caller frees
 * it. */
char *command_sibling_path(const char *name);

#endif
