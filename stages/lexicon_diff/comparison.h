/* The two lexicons, and the texts of a row stream read by both in one pass. */
#ifndef PLAUDIT_LEXICON_DIFF_COMPARISON_H
#define PLAUDIT_LEXICON_DIFF_COMPARISON_H

#include "conditions/conditions.h"
#include "lexicon_diff/changes.h"
#include "lexicon_diff/side.h"
#include "lexicon_diff/sums.h"
#include "rows/rows.h"

struct comparison {
    struct common common;
    struct side before;
    struct side after;
};

/* Loads both lexicons. `comparison` is to be closed on an error too. */
struct error *comparison_open(struct comparison *comparison, const char *before, const char *after);
void comparison_close(struct comparison *comparison);

/* One text as both have read it; valid while it is told. */
struct compared {
    struct rows_reader *reader; /* at its row */
    const struct lexicon_text *text;
    const struct comparison *comparison;
    const struct changes *changes;
};

/* Takes a text. What is wrong with it alone is a reason to reject its row; then it counts for
 * nothing. */
struct listener {
    struct error *(*hear)(void *context, const struct compared *compared, const char **reason);
    void *context;
};

/* Reads all rows that meet `where` (which is bound here), tells each to the listener (whose `hear`
 * may be NULL) and adds it to `sums`. A text that cannot be read is rejected. */
struct error *comparison_read(struct comparison *comparison, struct rows_reader *reader,
                              struct conditions *where, const struct listener *listener,
                              struct sums *sums);

#endif
