#include "echo/statements.h"

#include "memory/memory.h"

#include <stdlib.h>

static uint32_t number_of(struct intern **table, struct slice text) {
    if (!*table)
        *table = intern_new();
    return intern_add(*table, text, NULL);
}

struct error *statements_add(struct statements *statements, struct slice state, struct slice event,
                             struct slice date, const struct word_row *row, uint64_t record) {
    const size_t count = statements->count;
    const size_t words = statements->word_count;
    if (count >= UINT32_MAX - 1 || row->count >= UINT32_MAX - 1 - words)
        return error_new(
            EXIT_STATUS_ENVIRONMENT,
            "more than 4,294,967,294 words or statements; compare parts of the corpus");
    statements->at =
        memory_grow(statements->at, &statements->capacity, count + 1, sizeof *statements->at);
    statements->at[statements->count++] = (struct statement){
        .record = record,
        .first_word = (uint32_t)words,
        .words = (uint32_t)row->count,
        .state = number_of(&statements->states, state),
        .event = number_of(&statements->events, event),
        .date = number_of(&statements->dates, date),
    };
    if (row->count == 0)
        return NULL;
    statements->words = memory_grow(statements->words, &statements->word_capacity,
                                    words + row->count, sizeof *statements->words);
    memcpy(statements->words + words, row->numbers, row->count * sizeof *row->numbers);
    statements->word_count += row->count;
    return NULL;
}

void statements_free(struct statements *statements) {
    free(statements->at);
    free(statements->words);
    intern_free(statements->states);
    intern_free(statements->events);
    intern_free(statements->dates);
    *statements = (struct statements){0};
}

bool statements_before(const struct statements *statements, uint32_t a, uint32_t b) {
    const uint32_t date_a = statements->at[a].date;
    const uint32_t date_b = statements->at[b].date;
    if (date_a == date_b)
        return a < b;
    const struct slice text_a = intern_string(statements->dates, date_a);
    const struct slice text_b = intern_string(statements->dates, date_b);
    if (text_a.length == 0 || text_b.length == 0)
        return text_a.length != 0;
    return slice_compare(text_a, text_b) < 0;
}
