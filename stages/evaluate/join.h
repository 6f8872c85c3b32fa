/* The measured rows beside the gold: which of its items were measured, and what each comparison
 * says of them.
 */
#ifndef PLAUDIT_EVALUATE_JOIN_H
#define PLAUDIT_EVALUATE_JOIN_H

#include "errors/error.h"
#include "evaluate/comparison.h"
#include "evaluate/gold.h"
#include "rows/rows.h"

#include <stdbool.h>
#include <stddef.h>

/* A column of the gold and the one of ours that answers to it; or a code of theirs and of ours. */
struct named_pair {
    struct slice gold;
    struct slice ours;
};

struct named_pairs {
    struct named_pair *at; /* owned; the slices are the command line's */
    size_t count;
    size_t capacity;
};

void named_pairs_add(struct named_pairs *pairs, struct slice gold, struct slice ours);

struct join_request {
    struct named_pairs keys;   /* what tells an item */
    struct named_pairs codes;  /* nominal */
    struct named_pairs marks;  /* a category: there or not */
    struct named_pairs scores; /* by rank */
    struct named_pairs means;  /* the gold's codes in our words */
    bool reversed;             /* the gold's scores run the other way */
    const char *cluster;       /* a column of either; may be NULL */
    const char *text;          /* a column of either, shown with a disagreement */
};

void join_request_free(struct join_request *request);

struct item {
    uint32_t row;    /* of the gold */
    char *text;      /* escaped; owned */
    double sureness; /* |score|, where we have one */
};

struct join {
    struct comparison *comparisons;
    size_t comparison_count;
    size_t comparison_capacity;
    struct item *items; /* in the order of the measured rows */
    size_t item_count;
    size_t item_capacity;
    size_t clusters;
};

/* Reads the gold and the measured rows. Where the request names no comparison, every column of the
 * gold that we have too is compared: `stance` as codes, `score` as scores, categories as marks. */
struct error *join_rows(const struct join_request *request, struct gold *gold,
                        struct rows_reader *reader, struct join *join);

void join_free(struct join *join);

#endif
