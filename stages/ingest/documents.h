/* Which documents there are: the files that were named, and those below the directories that were
 * named, in byte order of their path.
 *
 * Below a directory every regular file is a document but hidden ones, README and LICENSE files, and
 * the tables states.tsv, groups.tsv and coalitions.tsv that a corpus may carry. Symbolic links to
 * files are followed, links to directories are not (no cycles).
 */
#ifndef PLAUDIT_DOCUMENTS_H
#define PLAUDIT_DOCUMENTS_H

#include "errors/error.h"

#include <stdbool.h>
#include <stddef.h>

struct document_entry {
    char *path;   /* to open */
    char *source; /* inside the corpus: relative to the root */
};

struct documents {
    struct document_entry *entries; /* owned */
    size_t count;
    size_t capacity;
};

/* Tells of a directory or file that could not be looked at. */
struct document_trouble {
    struct error *(*take)(void *context, const char *path, const char *reason);
    void *context;
};

/* Adds what `inputs` name. `root` is the directory that `source` is relative to; NULL: the deepest
 * directory that holds all inputs (a directory that is the only input is itself the root).
 * `max_depth` bounds the nesting of directories. */
struct error *documents_find(struct documents *documents, char *const inputs[], size_t count,
                             const char *root, size_t max_depth,
                             const struct document_trouble *trouble);

/* Is what bears that name no document (as told above)? Of a member of an archive every part of the
 * name is asked about. */
bool documents_is_none(const char *name);

void documents_free(struct documents *documents);

#endif
