/* The tables of the database as CSV (RFC 4180, UTF-8): one file a table, TABLE.csv.
 *
 * The first line names the columns; lines end with CR LF; NULL is an empty field; a field with a
 * comma, quote or line break stands in quotes.
 */
#ifndef PLAUDIT_EXPORT_CSV_H
#define PLAUDIT_EXPORT_CSV_H

#include "export/database.h"

/* Writes into the directory, which is made if it is not there. Each file is written beside its
 * place first and then renamed. */
struct error *csv_write(const struct database *database, const char *directory);

#endif
