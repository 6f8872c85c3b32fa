#include "lexicon_diff/statements.h"

#include "stances/stances.h"

enum { SCORE_DIGITS = 6 }; /* as in plaudit-stance */

static const char *const passed_on[STATEMENT_COLUMNS] = {"id", "state", "subject_state", "event"};

struct statements statements_of(const struct rows_reader *reader, struct rows_writer *writer) {
    struct statements statements = {.writer = writer};
    for (int i = 0; i < STATEMENT_COLUMNS; i++)
        statements.there[i] = rows_find(reader, passed_on[i], &statements.columns[i]);
    return statements;
}

struct error *statements_write_header(const struct statements *statements) {
    static const char *const made[] = {"old_stance", "new_stance", "old_score", "new_score"};
    for (int i = 0; i < STATEMENT_COLUMNS; i++)
        rows_put_escaped(statements->writer, slice_of(passed_on[i]));
    for (size_t i = 0; i < sizeof made / sizeof *made; i++)
        rows_put_escaped(statements->writer, slice_of(made[i]));
    return rows_end_row(statements->writer);
}

struct error *statements_hear(void *context, const struct compared *compared, const char **reason) {
    (void)reason;
    const struct statements *statements = context;
    const struct judgement *before = &compared->comparison->before.judgement;
    const struct judgement *after = &compared->comparison->after.judgement;
    if (before->stance == after->stance)
        return NULL;
    for (int i = 0; i < STATEMENT_COLUMNS; i++)
        rows_put_escaped(statements->writer,
                         statements->there[i] ? rows_field(compared->reader, statements->columns[i])
                                              : (struct slice){"", 0});
    rows_put_escaped(statements->writer, slice_of(stance_name(before->stance)));
    rows_put_escaped(statements->writer, slice_of(stance_name(after->stance)));
    rows_put_number(statements->writer, before->score, SCORE_DIGITS);
    rows_put_number(statements->writer, after->score, SCORE_DIGITS);
    return rows_end_row(statements->writer);
}
