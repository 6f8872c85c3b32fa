/* What the executables of a run say when they are asked for their version. Asking also finds,
 * before any work is done, that one is not there. */
#ifndef PLAUDIT_VERSIONS_H
#define PLAUDIT_VERSIONS_H

#include "plaudit/chain.h"
#include "plaudit/children.h"
#include "plaudit/tables.h"
#include "plaudit/workspace.h"

enum { MOST_EXECUTABLES = CHAIN_STAGES + TABLES };

struct version {
    const char *executable;
    char *text; /* its lines, joined by "; " */
    struct child child;
};

struct versions {
    struct version at[MOST_EXECUTABLES];
    size_t count;
};

/* `versions` stays in place until the children are closed. */
struct error *versions_ask(struct versions *versions, struct children *children,
                           const struct workspace *workspace);

void versions_free(struct versions *versions);

#endif
