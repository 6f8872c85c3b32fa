#include "engine/facts.h"

#include <inttypes.h>
#include <stdlib.h>

struct error *facts_find_columns(const struct rows_reader *reader, struct facts_columns *columns) {
    struct error *error = rows_require(reader, "kind", "plaudit-ingest", &columns->kind);
    return error ? error : rows_require(reader, "state", "plaudit-attribute", &columns->state);
}

void facts_open(struct facts *facts) {
    *facts = (struct facts){.states = intern_new()};
}

void facts_close(struct facts *facts) {
    if (facts->states)
        intern_free(facts->states);
    *facts = (struct facts){0};
}

void facts_clear(struct facts *facts) {
    facts_close(facts);
    facts_open(facts);
}

void facts_count(struct facts *facts, const struct facts_columns *columns,
                 const struct rows_reader *reader) {
    facts->rows++;
    if (!slice_is(rows_field(reader, columns->kind), "statement"))
        return;
    facts->statements++;
    const struct slice state = rows_field(reader, columns->state);
    if (state.length == 0)
        return;
    facts->resolved++;
    (void)intern_add(facts->states, state, NULL);
}

void facts_write(const struct facts *facts, struct buffer *text) {
    buffer_format(text, "%" PRIu64 " %" PRIu64 " %" PRIu64 "\n", facts->rows, facts->statements,
                  facts->resolved);
    for (uint32_t i = 0; i < intern_count(facts->states); i++) {
        buffer_append(text, intern_string(facts->states, i));
        buffer_append_byte(text, '\n');
    }
}

static uint64_t next_number(struct slice *line) {
    struct slice word;
    uint64_t number = 0;
    if (!slice_cut(line, ' ', &word))
        return 0;
    for (size_t i = 0; i < word.length; i++)
        number = number * 10 + (uint64_t)(word.at[i] - '0');
    return number;
}

void facts_add(struct facts *facts, struct slice text) {
    struct slice line;
    if (!slice_cut(&text, '\n', &line))
        return;
    facts->rows += next_number(&line);
    facts->statements += next_number(&line);
    facts->resolved += next_number(&line);
    while (text.length && slice_cut(&text, '\n', &line))
        (void)intern_add(facts->states, line, NULL);
}
