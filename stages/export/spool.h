/* Rows that wait: in a temporary file that no name leads to. */
#ifndef PLAUDIT_EXPORT_SPOOL_H
#define PLAUDIT_EXPORT_SPOOL_H

#include "errors/error.h"
#include "rows/rows.h"

#include <stdio.h>

/* Zero-initialised it is empty. */
struct spool {
    FILE *file; /* NULL: not made yet */
};

/* Empties it and begins with the reader's header. */
struct error *spool_begin(struct spool *spool, const struct rows_reader *reader);

/* Adds the reader's present row. */
struct error *spool_add(struct spool *spool, const struct rows_reader *reader);

/* Opens what waits for reading, from its beginning; the caller closes the reader. */
struct error *spool_read(struct spool *spool, struct rows_reader **reader);

void spool_close(struct spool *spool);

#endif
