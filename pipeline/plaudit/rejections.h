/* What results reject that the results before did not: a problem is told when it appears, and not
 * again by every later update. `plaudit status` names all of them.
 */
#ifndef PLAUDIT_REJECTIONS_H
#define PLAUDIT_REJECTIONS_H

#include "corpus/journal.h"
#include "errors/error.h"

#include <stdbool.h>

/* Compares the rejects of two directories of results; `before` may be NULL. Of each document one
 * line is told, `*told` says whether there was any. That a document says the same as another is no
 * problem. Memory: the rejects of both, without their rows. */
struct error *rejections_tell(const char *before, const char *now, const struct journal *journal,
                              bool *told);

#endif
