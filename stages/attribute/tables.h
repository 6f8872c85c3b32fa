/* The tables that plaudit-attribute works with: which it reads by itself, and which it is given. */
#ifndef PLAUDIT_ATTRIBUTE_TABLES_H
#define PLAUDIT_ATTRIBUTE_TABLES_H

#include "attribute/coalitions.h"
#include "errors/error.h"
#include "states/states.h"

/* Owned by whoever called tables_new. */
struct tables {
    struct states *states;         /* names of States */
    struct states *groups;         /* names of groups */
    struct coalitions *coalitions; /* members of groups */
};

void tables_new(struct tables *tables);
void tables_free(struct tables *tables);

/* Adds the tables that come with the project: corpora/states.tsv, corpora/groups.tsv, and the lists
 * in corpora/coalitions. */
struct error *tables_add_defaults(struct tables *tables);

/* Adds the list of members at `path`, or every *.tsv in that directory (not in those below it). */
struct error *tables_add_coalitions(struct tables *tables, const char *path);

/* Adds a claim of who is a member, which is used only when asked for by its name:
 * corpora/coalitions/claims/NAME.tsv. */
struct error *tables_add_claim(struct tables *tables, const char *name);

#endif
