/* OUT/unresolved.tsv: the names that no table has, with how often they stand in the documents, so
 * that a researcher sees at a glance what a table of names should learn.
 *
 * Columns: column (speaker, behalf, subject), label (as printed), count; in byte order of column,
 * then the most frequent first, then in byte order of label. Memory: every distinct label once.
 */
#ifndef PLAUDIT_UNRESOLVED_H
#define PLAUDIT_UNRESOLVED_H

#include "plaudit/workspace.h"

#define UNRESOLVED_FILE "unresolved.tsv"

struct unresolved; /* private */

struct unresolved *unresolved_new(void);

/* Adds the counts of the file NAME of the workspace, which `plaudit-attribute --unresolved` has
 * written; one that is not there is empty. */
struct error *unresolved_take(struct unresolved *unresolved, const struct workspace *workspace,
                              const char *name);

struct error *unresolved_write(const struct unresolved *unresolved,
                               const struct workspace *workspace);

void unresolved_free(struct unresolved *unresolved);

#endif
