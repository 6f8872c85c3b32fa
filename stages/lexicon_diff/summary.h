/* The summary for people: all tables, the greatest changes first, with examples. */
#ifndef PLAUDIT_LEXICON_DIFF_SUMMARY_H
#define PLAUDIT_LEXICON_DIFF_SUMMARY_H

#include "errors/error.h"
#include "lexicon_diff/concordance.h"
#include "lexicon_diff/tables.h"

#include <stdio.h>

/* How many rows of the long tables, and how many entries with examples, are shown. */
#define SUMMARY_MOST ((size_t)10)

/* Columns of a terminal on each side of an example's hit. */
#define SUMMARY_CONTEXT ((size_t)32)

/* `examples` may be NULL: then none are shown. */
struct error *summary_print(const struct comparison *comparison, const struct sums *sums,
                            const struct examples *examples, FILE *out);

#endif
