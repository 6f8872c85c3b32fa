/* Digests of the files that a result depends on: lexicons, tables of names and of members.
 */
#ifndef PLAUDIT_ENGINE_FILE_DIGESTS_H
#define PLAUDIT_ENGINE_FILE_DIGESTS_H

#include "engine/digest.h"
#include "errors/error.h"

#include <stdbool.h>
#include <stddef.h>

struct file_digest {
    char *name; /* as named, or below the directory that was named: "en/praise.lex" */
    struct digest digest;
};

/* Zero-initialised it is empty; owns its strings. What a directory holds stands in byte order of
 * names. */
struct file_digests {
    struct file_digest *at;
    size_t count;
    size_t capacity;
};

#define FILE_DIGESTS_DEPTH 32 /* nesting of directories */

/* Adds the file at `path` under the name `name`. */
struct error *file_digests_add(struct file_digests *files, const char *path, const char *name);

/* Adds every file below the directory that is not hidden, under "<prefix><path below it>". */
struct error *file_digests_add_all(struct file_digests *files, const char *directory,
                                   const char *prefix);

/* Of all files together: of the lines "<digest>  <name>" as sha256sum prints them. For a directory
 * of its own that is what, in the directory,
 *     find . -type f ! -name '.*' | cut -c3- | LC_ALL=C sort | xargs sha256sum | sha256sum
 * prints. */
struct digest file_digests_together(const struct file_digests *files);

bool file_digests_equal(const struct file_digests *a, const struct file_digests *b);

void file_digests_free(struct file_digests *files);

#endif
