/* What a stage says on stderr lies in a file of the workspace until its turn has come, so that the
 * messages of a run come in the order of its documents whatever runs at once.
 */
#ifndef PLAUDIT_ENGINE_SAID_H
#define PLAUDIT_ENGINE_SAID_H

#include "engine/workspace.h"

/* Passes the file NAME of the workspace on to stderr. */
void said_pass_on(const struct workspace *workspace, const char *name);

#endif
