/* OUT/rejects.tsv: everything that was rejected in a run, by whichever stage, in the order of the
 * documents. Columns as rows/rows.h says.
 */
#ifndef PLAUDIT_ENGINE_REJECTS_H
#define PLAUDIT_ENGINE_REJECTS_H

#include "engine/workspace.h"

#include <stdint.h>

#define REJECTS_FILE "rejects.tsv"

enum { REJECTS_COLUMNS = 5 };
extern const char *const rejects_columns[REJECTS_COLUMNS];

struct rejects; /* private */

struct error *rejects_open(const struct workspace *workspace, struct rejects **rejects);

/* Adds one of our own. */
struct error *rejects_add(struct rejects *rejects, const char *source, const char *reason);

/* Adds lines as they stand in such a file. */
struct error *rejects_add_lines(struct rejects *rejects, struct slice lines);

/* Adds all that stand in the rejects file NAME of the workspace; one that is not there is empty. */
struct error *rejects_take_file(struct rejects *rejects, const struct workspace *workspace,
                                const char *name);

uint64_t rejects_count(const struct rejects *rejects);

struct error *rejects_flush(struct rejects *rejects);

/* Writes what is pending and frees; NULL is allowed. */
struct error *rejects_close(struct rejects *rejects);

#endif
