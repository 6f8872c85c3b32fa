#include "flood/statements.h"

#define SHOWN_BYTES 80

struct error *statements_open(struct statements *statements, struct rows_reader *reader,
                              const char *kind) {
    *statements = (struct statements){.reader = reader, .kind = kind};
    struct error *error = rows_require(reader, "kind", "plaudit-ingest", &statements->kind_column);
    if (!error)
        error = rows_require(reader, "state", "plaudit-attribute", &statements->state_column);
    if (!error)
        error =
            rows_require(reader, "subject_state", "plaudit-attribute", &statements->subject_column);
    if (!error)
        error = rows_require(reader, "stance", "plaudit-stance", &statements->stance_column);
    return error;
}

static bool speaks_of_itself(const struct statements *statements) {
    return statements->state.length && slice_equal(statements->state, statements->subject);
}

static struct error *reject_stance(const struct statements *statements, struct slice stance) {
    const size_t shown = stance.length < SHOWN_BYTES ? stance.length : SHOWN_BYTES;
    return rows_reject(statements->reader, "column 'stance' holds '%.*s', which is not a stance",
                       (int)shown, stance.at);
}

struct error *statements_next(struct statements *statements, bool *found) {
    struct rows_reader *reader = statements->reader;
    for (;;) {
        struct error *error = rows_next(reader, found);
        if (error || !*found)
            return error;
        if (!slice_is(rows_field(reader, statements->kind_column), statements->kind))
            continue;
        statements->state = rows_field(reader, statements->state_column);
        statements->subject = rows_field(reader, statements->subject_column);
        const struct slice stance = rows_field(reader, statements->stance_column);
        if (!stance_read(stance, &statements->stance)) {
            error = reject_stance(statements, stance);
            if (error)
                return error;
        } else if (!speaks_of_itself(statements)) {
            return NULL;
        }
    }
}
