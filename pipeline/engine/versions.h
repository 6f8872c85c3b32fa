/* What the executables of a run say when they are asked for their version. Asking also finds,
 * before any work is done, that one is not there. */
#ifndef PLAUDIT_ENGINE_VERSIONS_H
#define PLAUDIT_ENGINE_VERSIONS_H

#include "engine/chain.h"
#include "engine/children.h"
#include "engine/tables.h"
#include "engine/workspace.h"

enum { MOST_EXECUTABLES = CHAIN_STAGES + TABLES };

struct version {
    const char *executable;
    char *text; /* its lines, joined by "; " */
    struct child child;
};

/* Those of the chain come first, in the order of their stages. */
struct versions {
    struct version at[MOST_EXECUTABLES];
    size_t count;
};

/* `versions` stays in place until the children are closed. */
struct error *versions_ask(struct versions *versions, struct children *children,
                           const struct workspace *workspace);

void versions_free(struct versions *versions);

#endif
