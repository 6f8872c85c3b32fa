/* Partial tallies: tables that plaudit-tally wrote, of parts of a corpus, to be added up. */
#ifndef PLAUDIT_TALLY_PARTS_H
#define PLAUDIT_TALLY_PARTS_H

#include "rows/rows.h"
#include "tally/tallies.h"

/* Reads from the header of a table what it holds. `layout` is the caller's, zeroed; on an error it
 * is still to be freed. */
struct error *parts_layout(const struct rows_reader *reader, const char *path,
                           struct layout *layout);

/* Adds every row of a table. An error names the line of a row whose sums are none. */
struct error *parts_add(struct rows_reader *reader, struct tallies *tallies);

#endif
