/* Tables for people: columns as wide as their widest cell, numbers to the right.
 *
 * A table comes as a row stream, and is then read twice and held by nobody; or, if it is small and
 * its cells are made for reading ("12 %", "of 30 rows"), cell by cell.
 */
#ifndef PLAUDIT_ALIGNED_H
#define PLAUDIT_ALIGNED_H

#include "errors/error.h"
#include "memory/slice.h"
#include "rows/rows.h"

#include <stdbool.h>
#include <stdio.h>

/* ---- aligned or not ------------------------------------------------------------------------- */

/* How a stage writes its table. */
enum table_format { TABLE_BY_TERMINAL, TABLE_TSV, TABLE_ALIGNED };

/* Reads the argument of --format: "tsv" or "aligned". */
struct error *aligned_read_format(const char *argument, enum table_format *format);

/* Whether standard output gets the table aligned: by the terminal, if it is one. */
bool aligned_wanted(enum table_format format);

/* ---- rows ----------------------------------------------------------------------------------- */

/* Reads the row stream in `rows` from its beginning, twice, and prints it to `out`. Both stay the
 * caller's. */
struct error *aligned_print(FILE *rows, FILE *out);

/* Writes a table as rows. */
typedef struct error *aligned_writer(const void *context, struct rows_writer *writer);

/* Lets `write` write its table to a temporary file, and prints that to `out`. */
struct error *aligned_table(aligned_writer *write, const void *context, FILE *out);

/* ---- cells ---------------------------------------------------------------------------------- */

enum { ALIGNED_MOST_COLUMNS = 12 };

/* Zero-initialised but for `columns` and `right`; it owns its cells. */
struct aligned {
    size_t columns;
    bool right[ALIGNED_MOST_COLUMNS]; /* columns of numbers */
    char **cells;                     /* row after row; owned */
    size_t count;
    size_t capacity;
};

/* Adds the next cell; a row is full after `columns` cells. */
void aligned_add(struct aligned *aligned, struct slice text);
void aligned_format(struct aligned *aligned, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Prints the rows, each begun by two spaces. */
void aligned_print_cells(const struct aligned *aligned, FILE *out);

void aligned_free(struct aligned *aligned);

#endif
