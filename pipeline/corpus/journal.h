/* The log of `--log FILE`: one line an event, "TIME CORPUS: what happened".
 *
 * The file is opened for appending and each line is written at once, so that several updates may
 * share it and logrotate may move it between two of them.
 */
#ifndef PLAUDIT_JOURNAL_H
#define PLAUDIT_JOURNAL_H

#include "errors/error.h"

/* Zero-initialised, but for `descriptor`, it is closed and takes lines without writing them. */
struct journal {
    int descriptor; /* -1: nothing is logged */
    char *corpus;   /* owned */
};

/* Opens the file at `path`, NULL for none. */
struct error *journal_open(struct journal *journal, const char *path, const char *corpus);

/* Writes a line; one that cannot be written is lost, for there is nobody to tell who has not been
 * told already. */
void journal_add(const struct journal *journal, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Prints a line on stderr, "plaudit: CORPUS: …", and writes it. */
void journal_warn(const struct journal *journal, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

void journal_close(struct journal *journal);

#endif
