/* What a stage says on stderr lies in a file of the workspace until its turn has come, so that the
 * messages of a run come in the order of its documents whatever runs at once.
 */
#ifndef PLAUDIT_SAID_H
#define PLAUDIT_SAID_H

#include "plaudit/workspace.h"

/* Passes the file NAME of the workspace on to stderr. */
void said_pass_on(const struct workspace *workspace, const char *name);

#endif
