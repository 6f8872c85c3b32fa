/* Tallies of a stream of statements. */
#ifndef PLAUDIT_TALLY_STATEMENTS_H
#define PLAUDIT_TALLY_STATEMENTS_H

#include "conditions/conditions.h"
#include "rows/rows.h"
#include "tally/tallies.h"

/* What the options ask for. */
struct request {
    struct names by;         /* columns to group by */
    struct conditions where; /* on the rows that are counted */
    const char *each;        /* the column of `by` that is cut at its semicolons; NULL: none */
    struct names count;      /* category columns; empty: those that the header shows (see below) */
    bool counts_given;
};

void request_free(struct request *request);

/* Finds in the header what the table will hold. Where no categories were asked for they are the
 * columns that follow `hits`, up to `stance` or the end, and bear the name of no other column of
 * the row stream: what the header says, never what the rows happen to hold, so that the parts of a
 * corpus have the same columns. Stances are tallied where there is a column `stance`.
 * `layout` is the caller's, zeroed; on an error it is still to be freed. */
struct error *statements_layout(const struct rows_reader *reader, const struct request *request,
                                struct layout *layout);

/* Adds every row that `request` wants (whose conditions it binds). A row whose numbers are none is
 * rejected. */
struct error *statements_tally(struct rows_reader *reader, struct request *request,
                               struct tallies *tallies);

#endif
