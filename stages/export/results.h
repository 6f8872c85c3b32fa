/* What a directory of results holds beside the statements: tables, and where they come from. */
#ifndef PLAUDIT_EXPORT_RESULTS_H
#define PLAUDIT_EXPORT_RESULTS_H

#include "export/database.h"

/* Takes the tables (states.tsv, ...) and provenance.json in the directory into the database, in
 * place of those it has. What is not there, or all of it where `directory` is NULL, is not in the
 * database either. */
struct error *results_take(const struct database *database, const char *directory);

#endif
