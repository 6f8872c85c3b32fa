/* Marks: the stream as it came, with the share of each row's words that echo another State. */
#ifndef PLAUDIT_ECHO_MARKS_H
#define PLAUDIT_ECHO_MARKS_H

#include "echo/clusters.h"
#include "rows/rows.h"

#include <stdio.h>

/* The column that is appended. */
#define MARKS_COLUMN "echo"

/* Keeps the header, or the present row, of `reader`, and whether the row is compared. */
struct error *marks_keep_header(struct rows_reader *reader, struct rows_writer *kept);
struct error *marks_keep(const struct rows_reader *reader, bool compared, struct rows_writer *kept);

/* Writes what was kept in `kept` (flushed) with the column: empty where the row was not compared or
 * has no words, else the share of its words that stand in a passage that another State said before.
 */
struct error *marks_write(FILE *kept, const struct statements *statements,
                          const struct clusters *clusters, struct rows_writer *writer);

#endif
