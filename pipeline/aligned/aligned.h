/* A table for people: columns as wide as their widest cell, numbers to the right. */
#ifndef PLAUDIT_ALIGNED_H
#define PLAUDIT_ALIGNED_H

#include "errors/error.h"
#include "rows/rows.h"

#include <stdio.h>

/* Reads the row stream in `rows` from its beginning, twice, and prints it to `out`. Both stay the
 * caller's. */
struct error *aligned_print(FILE *rows, FILE *out);

/* Writes a table as rows. */
typedef struct error *aligned_writer(const void *context, struct rows_writer *writer);

/* Lets `write` write its table to a temporary file, and prints that to `out`. */
struct error *aligned_table(aligned_writer *write, const void *context, FILE *out);

#endif
