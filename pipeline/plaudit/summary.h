/* What a run says on stdout when it is done: how much was read, who was praised, who praised. */
#ifndef PLAUDIT_SUMMARY_H
#define PLAUDIT_SUMMARY_H

#include "engine/statements.h"

struct summary {
    const char *out; /* the directory with the finished tables */
    uint64_t documents;
    uint64_t silent; /* documents that gave no row */
    uint64_t duplicates;
    uint64_t rejects;
    struct statement_counts counts;
};

/* Reads OUT/reviews.tsv and OUT/states.tsv. */
struct error *summary_print(const struct summary *summary);

#endif
