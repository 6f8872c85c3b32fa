/* The tables of sums. */
#ifndef PLAUDIT_LEXICON_DIFF_TABLES_H
#define PLAUDIT_LEXICON_DIFF_TABLES_H

#include "errors/error.h"
#include "lexicon_diff/comparison.h"
#include "lexicon_diff/sums.h"
#include "rows/rows.h"

/* What tables are written of. */
struct outcome {
    const struct comparison *comparison;
    const struct sums *sums;
    size_t most; /* rows at most, the greatest changes first; 0: all */
};

/* category old new gained lost moved: every counted category, in byte order. */
struct error *tables_categories(const void *outcome, struct rows_writer *writer);

/* state category old new gained lost moved: where anything changes, the greatest changes first. */
struct error *tables_states(const void *outcome, struct rows_writer *writer);

/* category language old_entry new_entry old new gained lost moved pattern: entries that change or
 * stand in one of the lexicons only, the greatest changes first. */
struct error *tables_entries(const void *outcome, struct rows_writer *writer);

/* old_stance new_stance texts: all pairs. */
struct error *tables_stances(const void *outcome, struct rows_writer *writer);

/* The common numbers of the entries in the order of the table; `*count` of them. The caller frees
 * it. */
uint32_t *tables_order_entries(const struct outcome *outcome, size_t *count);

#endif
