/* What all documents of a run have given, joined in their order from the store: their slim rows go
 * to the makers of the tables, their full rows to OUT/statements.tsv.gz, as they lie there,
 * compressed, under one header; the same rows always make the same bytes. What was noted of a
 * document goes to the lists of the run, and what stages said of it to stderr.
 */
#ifndef PLAUDIT_ENGINE_STATEMENTS_H
#define PLAUDIT_ENGINE_STATEMENTS_H

#include "engine/facts.h"
#include "engine/inputs.h"
#include "engine/notes.h"
#include "engine/tables.h"
#include "engine/workspace.h"
#include "store/store.h"

#define STATEMENTS_FILE "statements.tsv.gz"

struct statement_counts {
    uint64_t rows;       /* of any kind */
    uint64_t statements; /* of kind "statement" */
    uint64_t resolved;   /* statements with a `state` */
    uint64_t speakers;   /* distinct States that made statements */
};

struct statements; /* private */

/* Where rows come from and go to. */
struct statements_way {
    struct store *store;
    struct children *children;
    const struct workspace *workspace;
    struct tables *tables;
};

struct error *statements_open(const struct workspace *workspace, struct statements **statements);

/* Takes the document whose matched rows bear that name; adds its notes to `notes`, and counts the
 * rows of `input`. Its header must be that of the first one. */
struct error *statements_take(struct statements *statements, const char *name,
                              const struct statements_way *way, struct input *input,
                              struct notes *notes);

/* Ends the file. */
struct error *statements_finish(struct statements *statements);

struct statement_counts statements_counts(const struct statements *statements);

/* Frees; NULL is allowed. */
void statements_close(struct statements *statements);

#endif
