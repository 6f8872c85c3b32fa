/* The directory a run writes to, so that it holds either the results of one run that ended, or
 * those of an earlier one untouched.
 *
 * Everything is written below OUT/.unfinished first, on the disk that the results will lie on.
 * workspace_publish makes the finished files durable and renames each into OUT; until then OUT is
 * as it was. What an earlier run that was killed has left in .unfinished is removed by the next.
 * OUT is locked while a run works in it.
 */
#ifndef PLAUDIT_ENGINE_WORKSPACE_H
#define PLAUDIT_ENGINE_WORKSPACE_H

#include "errors/error.h"
#include "rows/rows.h"

#include <stdbool.h>
#include <stddef.h>

struct workspace; /* private */

/* Makes OUT if it is not there (its parent must be), locks it, and makes an empty .unfinished. */
struct error *workspace_open(const char *out, struct workspace **workspace);

/* "OUT/.unfinished/NAME"; the caller frees it. */
char *workspace_path(const struct workspace *workspace, const char *name);

/* Opens a new file of that name for writing. */
struct error *workspace_create(const struct workspace *workspace, const char *name,
                               int *descriptor);

/* Opens the row stream in the file of that name. Where the file is not there `*reader` is NULL and
 * `*descriptor` -1, and that is no error. The caller closes both, on an error too. */
struct error *workspace_open_rows(const struct workspace *workspace, const char *name,
                                  int *descriptor, struct rows_reader **reader);

/* Removes a temporary file; one that is not there is no matter. */
void workspace_drop(const struct workspace *workspace, const char *name);

/* Whether this run made OUT, and has published nothing there. */
bool workspace_is_new(const struct workspace *workspace);

/* Makes the files durable, then renames them into OUT in this order. */
struct error *workspace_publish(struct workspace *workspace, const char *const names[],
                                size_t count);

/* Removes .unfinished, and OUT if this run made it and published nothing; unlocks. NULL is allowed.
 */
void workspace_close(struct workspace *workspace);

#endif
