/* OUT/statements.tsv.gz: the rows of all shards, joined in order under one header, compressed so
 * that the same rows always make the same bytes (no time and no name in the gzip header). On their
 * way the rows are counted and given to the makers of the tables.
 */
#ifndef PLAUDIT_STATEMENTS_H
#define PLAUDIT_STATEMENTS_H

#include "plaudit/children.h"
#include "plaudit/inputs.h"
#include "plaudit/tables.h"
#include "plaudit/workspace.h"

#include <stdint.h>

#define STATEMENTS_FILE "statements.tsv.gz"

struct statement_counts {
    uint64_t rows;       /* of any kind */
    uint64_t statements; /* of kind "statement" */
    uint64_t resolved;   /* statements with a `state` */
    uint64_t speakers;   /* distinct States that made statements */
};

struct statements; /* private */

struct error *statements_open(const struct workspace *workspace, struct statements **statements);

/* Where rows go on their way. */
struct statements_way {
    struct children *children;
    const struct workspace *workspace;
    struct tables *tables;
    struct inputs *inputs; /* whose rows are counted */
};

/* Takes the rows of the file NAME of the workspace. Its header must be that of the first one. */
struct error *statements_take(struct statements *statements, const char *name,
                              const struct statements_way *way);

/* Ends the file, if there is no error to be told. */
struct error *statements_finish(struct statements *statements, const struct statements_way *way);

struct statement_counts statements_counts(const struct statements *statements);

/* Frees; NULL is allowed. */
void statements_close(struct statements *statements);

#endif
