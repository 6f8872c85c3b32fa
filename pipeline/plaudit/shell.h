/* A command of a configuration, run by /bin/sh. */
#ifndef PLAUDIT_SHELL_H
#define PLAUDIT_SHELL_H

#include "errors/error.h"
#include "memory/slice.h"
#include "plaudit/children.h"

struct shell_command {
    const char *command;
    const char *directory; /* where it runs */
    struct slice input;    /* what it gets on standard input */
};

/* Runs it to its end. What it prints, on standard output and error alike, is for nobody while all
 * is well; the error of a command that fails says how it ended, and its last line. */
struct error *shell_run(const struct shell_command *command, struct children *children);

#endif
