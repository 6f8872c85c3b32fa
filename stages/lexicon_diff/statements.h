/* The statements whose stance changes, one row each. */
#ifndef PLAUDIT_LEXICON_DIFF_STATEMENTS_H
#define PLAUDIT_LEXICON_DIFF_STATEMENTS_H

#include "errors/error.h"
#include "lexicon_diff/comparison.h"
#include "rows/rows.h"

enum { STATEMENT_COLUMNS = 4 }; /* of the stream, that are passed on */

struct statements {
    struct rows_writer *writer;
    bool there[STATEMENT_COLUMNS];
    size_t columns[STATEMENT_COLUMNS];
};

struct statements statements_of(const struct rows_reader *reader, struct rows_writer *writer);

/* id state subject_state event old_stance new_stance old_score new_score */
struct error *statements_write_header(const struct statements *statements);

/* Hears a text (struct listener): writes it if its stance changes. */
struct error *statements_hear(void *statements, const struct compared *compared,
                              const char **reason);

#endif
