/* One row of the stream as the rows of `statements`, `hits` and `memberships`. */
#ifndef PLAUDIT_EXPORT_STATEMENT_H
#define PLAUDIT_EXPORT_STATEMENT_H

#include "export/database.h"
#include "export/schema.h"
#include "rows/rows.h"

struct statement_writer; /* private */

/* Finds the columns; one that is missing is an error. `columns` and `database` must outlive it. */
struct error *statement_writer_open(const struct database *database,
                                    const struct rows_reader *reader,
                                    const struct schema_columns *columns,
                                    struct statement_writer **writer);
void statement_writer_close(struct statement_writer *writer);

/* What is wrong with the present row, a sentence for the rejects; NULL: it can be written. */
const char *statement_check(struct statement_writer *writer, const struct rows_reader *reader);

/* Writes the present row, which statement_check has just found good, as the statement `number` of
 * the document. The reader has the columns of the one that the writer was opened for. */
struct error *statement_write(struct statement_writer *writer, const struct rows_reader *reader,
                              sqlite3_int64 document, sqlite3_int64 number);

/* The document of the present row, escaped. */
struct slice statement_source(const struct statement_writer *writer,
                              const struct rows_reader *reader);

#endif
