/* A table about a corpus, as `plaudit status` and `plaudit verify` print it: columns item, name and
 * detail; rows in a pipe, aligned on a terminal.
 */
#ifndef PLAUDIT_CORPUS_TABLE_H
#define PLAUDIT_CORPUS_TABLE_H

#include "aligned/aligned.h"
#include "errors/error.h"
#include "rows/rows.h"

#include <stdbool.h>

/* A command line with one operand, the corpus. */
struct corpus_table {
    const char *directory;
    enum table_format format;
    bool answered; /* --help or --version: no work to do */
    enum exit_status answer;
};

/* `help` is what --help prints. */
struct error *corpus_table_read(struct corpus_table *table, const char *help, int argc,
                                char *argv[]);

/* Prints what `write` writes; the header is written before it is called. */
struct error *corpus_table_print(const struct corpus_table *table, aligned_writer *write,
                                 const void *context);

/* A row; `format` is that of the detail. */
struct error *corpus_table_put(struct rows_writer *writer, const char *item, const char *name,
                               const char *format, ...) __attribute__((format(printf, 4, 5)));

#endif
