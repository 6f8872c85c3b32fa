/* A run done once more, into a directory of its own. */
#ifndef PLAUDIT_REPRODUCE_RERUN_H
#define PLAUDIT_REPRODUCE_RERUN_H

#include "errors/error.h"

#include <stddef.h>

/* Runs `words` ("plaudit", "run", ...) with the results going to `out`; relative names in them are
 * meant from `directory` (NULL: the present one). A run that fails is an error; one that rejects
 * something is none. What it says goes to standard error, its summary nowhere. */
struct error *rerun(char *const *words, size_t count, const char *directory, const char *out);

/* Makes a directory below $TMPDIR; the caller frees its name. */
struct error *rerun_directory(char **path);

/* Removes the directory and all that is in it. */
void rerun_remove(const char *path);

#endif
