/* A command of a configuration, run by /bin/sh. */
#ifndef PLAUDIT_SHELL_H
#define PLAUDIT_SHELL_H

#include "engine/children.h"
#include "errors/error.h"
#include "memory/slice.h"

struct shell_command {
    const char *command;
    const char *directory;                          /* where it runs */
    struct slice input;                             /* what it gets on standard input */
    void (*tell)(void *context, struct slice line); /* may be NULL */
    void *context;                                  /* for `tell` */
};

/* Runs it to its end. What it prints on standard output is dropped, and on standard error, too,
 * while all is well. Of a command that fails the lines there are problems: `tell` gets each but the
 * last, which the error has after how the command ended. */
struct error *shell_run(const struct shell_command *command, struct children *children);

#endif
