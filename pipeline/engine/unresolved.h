/* OUT/unresolved.tsv: the names that no table has, with how often they stand in the documents, so
 * that a researcher sees at a glance what a table of names should learn.
 *
 * Columns: column (speaker, behalf, subject), label (as printed), count; in byte order of column,
 * then the most frequent first, then in byte order of label. Memory: every distinct label once.
 */
#ifndef PLAUDIT_ENGINE_UNRESOLVED_H
#define PLAUDIT_ENGINE_UNRESOLVED_H

#include "engine/workspace.h"

#include <stdint.h>

#define UNRESOLVED_FILE "unresolved.tsv"

enum { UNRESOLVED_COLUMNS = 3 };
extern const char *const unresolved_columns[UNRESOLVED_COLUMNS];

struct unresolved; /* private */

struct unresolved *unresolved_new(void);

/* Adds lines "column TAB label TAB count", as they stand in such a file. */
void unresolved_add_lines(struct unresolved *unresolved, struct slice lines);

/* How many different labels there are, and in how many fields. */
uint64_t unresolved_labels(const struct unresolved *unresolved);
uint64_t unresolved_fields(const struct unresolved *unresolved);

struct error *unresolved_write(const struct unresolved *unresolved,
                               const struct workspace *workspace);

void unresolved_free(struct unresolved *unresolved);

#endif
