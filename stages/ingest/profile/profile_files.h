/* Where profiles lie: the files NAME.profile of a directory. */
#ifndef PLAUDIT_PROFILE_FILES_H
#define PLAUDIT_PROFILE_FILES_H

#include "errors/error.h"
#include "memory/buffer.h"

/* Does `take` with the content of every file NAME.profile of `directory`, in byte order of their
 * names, until one fails. A directory that is not there has none. */
struct error *profile_files_each(const char *directory,
                                 struct error *(*take)(void *context, const char *path,
                                                       struct slice text),
                                 void *context);

/* Appends the content of a file, which is not longer than a profile may be. */
struct error *profile_file_read(const char *path, struct buffer *text);

/* The name of a profile: that of its file, without directory and ".profile". The caller frees it.
 */
char *profile_file_name(const char *path);

#endif
