/* The statements that are compared, held in memory as numbers: 4 bytes a word and 40 a statement.
 * (Their texts are not held; see spool.h.) */
#ifndef PLAUDIT_ECHO_STATEMENTS_H
#define PLAUDIT_ECHO_STATEMENTS_H

#include "echo/words.h"
#include "errors/error.h"
#include "intern/intern.h"

#include <stdbool.h>
#include <stdint.h>

struct statement {
    uint64_t record;     /* whatever belongs to it elsewhere; the owner's */
    uint32_t first_word; /* its place in statements.words */
    uint32_t words;
    uint32_t state; /* number of the State, or of the speaker where that is unknown */
    uint32_t event;
    uint32_t date; /* a number, not a rank; see statements_before */
};

/* Zero-initialise; statements_free returns it to the zero state. */
struct statements {
    struct statement *at; /* in the order of the stream */
    size_t count;
    size_t capacity;
    uint32_t *words; /* of all statements, one after the other */
    size_t word_count;
    size_t word_capacity;
    struct intern *states;
    struct intern *events;
    struct intern *dates;
};

/* Adds one. Fails when the stream has more words or statements than can be numbered (2^32 - 2). */
struct error *statements_add(struct statements *statements, struct slice state, struct slice event,
                             struct slice date, const struct word_row *row, uint64_t record);

void statements_free(struct statements *statements);

/* Was statement `a` made before statement `b`? By date, then in the order of the stream. A
 * statement without a date comes after all that have one. */
bool statements_before(const struct statements *statements, uint32_t a, uint32_t b);

/* The words of a statement. */
static inline const uint32_t *statements_words(const struct statements *statements, uint32_t i) {
    return statements->words + statements->at[i].first_word;
}

#endif
