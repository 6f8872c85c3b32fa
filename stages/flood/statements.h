/* The rows that the measures count: what a State said of another.
 *
 * A row counts if it is of the kind asked for and a State does not speak of itself; a row whose
 * stance is none of the four is rejected.
 */
#ifndef PLAUDIT_FLOOD_STATEMENTS_H
#define PLAUDIT_FLOOD_STATEMENTS_H

#include "rows/rows.h"
#include "stances/stances.h"

struct statements {
    struct rows_reader *reader; /* the caller's */
    const char *kind;           /* the caller's */
    /* the present row; the slices are valid until the next statements_next() */
    struct slice state;   /* who speaks; empty where unknown */
    struct slice subject; /* of whom; empty where unknown */
    enum stance stance;
    /* private: columns */
    size_t kind_column;
    size_t state_column;
    size_t subject_column;
    size_t stance_column;
};

/* Finds the columns. */
struct error *statements_open(struct statements *statements, struct rows_reader *reader,
                              const char *kind);

/* Goes to the next row that counts; `*found` is false at the end. */
struct error *statements_next(struct statements *statements, bool *found);

#endif
