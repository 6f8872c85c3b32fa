/* The tables of a run. Each is made by one executable that reads all statements from a pipe; all of
 * them read at the same time, what we write once.
 */
#ifndef PLAUDIT_ENGINE_TABLES_H
#define PLAUDIT_ENGINE_TABLES_H

#include "engine/children.h"
#include "engine/rejects.h"
#include "engine/workspace.h"

#include <stdbool.h>

enum { TABLES = 4 };

/* "states.tsv" and so on: names of the finished tables. */
extern const char *const table_files[TABLES];

/* The executables that make them. */
extern const char *const table_makers[TABLES];

struct tables; /* private */

/* Starts the makers. On an error, too, `*tables` is to be closed. */
struct error *tables_start(struct children *children, const struct workspace *workspace,
                           struct tables **tables);

/* Gives bytes of the row stream to all makers. An error names a maker that failed meanwhile. */
struct error *tables_write(struct tables *tables, struct children *children,
                           const struct workspace *workspace, struct slice bytes);

/* Ends the stream, waits for the makers, passes on what they said, and takes over what they
 * rejected. An error names the maker that failed. */
struct error *tables_finish(struct tables *tables, struct children *children,
                            const struct workspace *workspace, struct rejects *rejects,
                            bool *rejected);

/* Frees; NULL is allowed. The makers that still run are the children's to end. */
void tables_close(struct tables *tables);

#endif
