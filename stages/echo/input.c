#include "echo/input.h"

#include "memory/memory.h"

#include <stdlib.h>

#define NO_COLUMN SIZE_MAX

enum field {
    FIELD_ID,
    FIELD_TEXT,
    FIELD_TOKENS,
    FIELD_STARTS,
    FIELD_EVENT,
    FIELD_DATE,
    FIELD_STATE, /* from here on the column need not be there */
    FIELD_SPEAKER,
    FIELD_SUBJECT_STATE,
    FIELDS
};

static const struct {
    const char *name;
    const char *maker;
} fields[FIELDS] = {
    [FIELD_ID] = {"id", "plaudit-ingest"},
    [FIELD_TEXT] = {"text", "plaudit-ingest"},
    [FIELD_TOKENS] = {"tokens", "plaudit-tokenize"},
    [FIELD_STARTS] = {"starts", "plaudit-tokenize"},
    [FIELD_EVENT] = {"event", "plaudit-ingest"},
    [FIELD_DATE] = {"date", "plaudit-ingest"},
    [FIELD_STATE] = {"state", "plaudit-attribute"},
    [FIELD_SPEAKER] = {"speaker", "plaudit-ingest"},
    [FIELD_SUBJECT_STATE] = {"subject_state", "plaudit-attribute"},
};

struct input {
    struct rows_reader *reader;
    struct words *words;
    size_t columns[FIELDS];
    struct buffer rooms[FIELDS]; /* what unescaped fields are kept in, from row to row */
    struct conditions *where;
};

/* ---- opening -----------------------------------------------------------------------------------
 */

static struct error *find_columns(struct input *input) {
    struct error *error = NULL;
    for (enum field field = 0; field < FIELD_STATE && !error; field++)
        error = rows_require(input->reader, fields[field].name, fields[field].maker,
                             &input->columns[field]);
    for (enum field field = FIELD_STATE; field < FIELDS && !error; field++)
        if (!rows_find(input->reader, fields[field].name, &input->columns[field]))
            input->columns[field] = NO_COLUMN;
    if (!error && input->columns[FIELD_SPEAKER] == NO_COLUMN)
        error = rows_require(input->reader, "state", fields[FIELD_STATE].maker,
                             &input->columns[FIELD_STATE]);
    return error;
}

static struct error *bind_conditions(struct input *input) {
    size_t kind;
    struct error *error = NULL;
    if (input->where->count == 0 && rows_find(input->reader, "kind", &kind))
        error = conditions_add(input->where, "--where", "kind=statement");
    return error ? error : conditions_bind(input->where, input->reader);
}

struct error *input_open(struct rows_reader *reader, struct words *words, struct conditions *where,
                         struct input **out) {
    struct input *input = memory_zeroed(1, sizeof *input);
    input->reader = reader;
    input->words = words;
    input->where = where;
    struct error *error = find_columns(input);
    if (!error)
        error = bind_conditions(input);
    *out = input;
    return error;
}

void input_close(struct input *input) {
    if (!input)
        return;
    for (enum field field = 0; field < FIELDS; field++)
        buffer_free(&input->rooms[field]);
    free(input);
}

/* ---- reading -----------------------------------------------------------------------------------
 */

static struct slice text_of(struct input *input, enum field field) {
    if (input->columns[field] == NO_COLUMN)
        return (struct slice){"", 0};
    return rows_text(input->reader, input->columns[field], &input->rooms[field]);
}

static void read_identity(struct input *input, struct input_row *row) {
    row->id = text_of(input, FIELD_ID);
    row->state = text_of(input, FIELD_STATE);
    if (row->state.length == 0)
        row->state = text_of(input, FIELD_SPEAKER);
    row->subject_state = text_of(input, FIELD_SUBJECT_STATE);
    row->event = text_of(input, FIELD_EVENT);
    row->date = text_of(input, FIELD_DATE);
    row->text = text_of(input, FIELD_TEXT);
}

/* Reads the present row; `*good` is false where it was rejected. */
static struct error *read_row(struct input *input, struct input_row *row, bool *good) {
    *row = (struct input_row){0};
    *good = true;
    if (!conditions_met(input->where, input->reader))
        return NULL;
    read_identity(input, row);
    if (row->state.length == 0)
        return NULL;
    row->compared = true;
    const char *fault = words_read(input->words, row->text, text_of(input, FIELD_TOKENS),
                                   text_of(input, FIELD_STARTS), row->date, &row->words);
    *good = !fault;
    return fault ? rows_reject(input->reader, "%s", fault) : NULL;
}

struct error *input_next(struct input *input, bool *found, struct input_row *row) {
    struct error *error = NULL;
    bool good = false;
    while (!error && !good) {
        error = rows_next(input->reader, found);
        if (error || !*found)
            return error;
        error = read_row(input, row, &good);
    }
    return error;
}
