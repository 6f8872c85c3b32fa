/* Statements become rows: the sink of plaudit-ingest.
 *
 * It numbers the statements of each document from 1 (the `id`), brings every text to NFC, collapses
 * white space (a newline stays: it parts paragraphs), turns control characters into spaces, and
 * writes the row; a row that brings its own id keeps it. It owns its buffers and borrows the
 * writer.
 */
#ifndef PLAUDIT_STATEMENT_ROWS_H
#define PLAUDIT_STATEMENT_ROWS_H

#include "ingest/statement.h"
#include "rows/rows.h"

struct statement_rows; /* private */

struct statement_rows *statement_rows_new(struct rows_writer *writer);
void statement_rows_free(struct statement_rows *rows);

/* Adds a column that profiles keep, behind ours; a second time it changes nothing. Only before the
 * header: the columns of a run are the same whatever its documents are. They stand in byte order of
 * their names. A column of ours cannot be kept. */
struct error *statement_rows_keep(struct statement_rows *rows, struct slice name);

/* Writes the header. */
struct error *statement_rows_header(struct statement_rows *rows);

/* Begins a document: numbering starts anew. `source` must outlive it. */
void statement_rows_document(struct statement_rows *rows, const char *source);

/* How many rows the present document has so far. */
uint64_t statement_rows_count(const struct statement_rows *rows);

/* The sink that a reader writes to. */
struct statement_sink statement_rows_sink(struct statement_rows *rows);

#endif
