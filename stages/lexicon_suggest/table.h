/* The table of phrases, those that tell the parts apart most first. */
#ifndef PLAUDIT_LEXICON_SUGGEST_TABLE_H
#define PLAUDIT_LEXICON_SUGGEST_TABLE_H

#include "errors/error.h"
#include "lexicon_suggest/phrases.h"
#include "rows/rows.h"

struct table {
    const struct phrases *phrases;
    double prior;
    uint64_t least; /* times in both parts together that a phrase must be there */
    uint64_t most;  /* rows; 0: all */
};

/* phrase words n_in rate_in n_against rate_against estimate z */
struct error *table_write(const void *table, struct rows_writer *writer);

#endif
