/* The documents of a row stream, brought into the database: new ones are added, those whose rows
 * changed are replaced, those that the stream has no more are removed, all others are left alone.
 *
 * The rows of a document stand together in the stream. Memory is bounded by the longest row: rows
 * of a document that the database holds already wait in a temporary file until the digest of all of
 * them says whether they are the same.
 */
#ifndef PLAUDIT_EXPORT_DOCUMENTS_H
#define PLAUDIT_EXPORT_DOCUMENTS_H

#include "export/database.h"
#include "export/schema.h"
#include "rows/rows.h"

/* A row that cannot be taken is rejected as the reader does it. */
struct error *documents_take(const struct database *database, struct rows_reader *reader,
                             const struct schema_columns *columns);

#endif
