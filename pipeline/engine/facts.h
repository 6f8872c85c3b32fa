/* What is counted of a document's rows when they are matched, so that they need not be read again:
 * kept in a section of text, "rows statements resolved" and, one a line, the States that speak.
 */
#ifndef PLAUDIT_ENGINE_FACTS_H
#define PLAUDIT_ENGINE_FACTS_H

#include "errors/error.h"
#include "intern/intern.h"
#include "memory/buffer.h"
#include "rows/rows.h"

#include <stdint.h>

struct facts {
    uint64_t rows;         /* of any kind */
    uint64_t statements;   /* of kind "statement" */
    uint64_t resolved;     /* statements with a `state` */
    struct intern *states; /* of these; owned */
};

/* The columns that are counted by. */
struct facts_columns {
    size_t kind, state;
};

struct error *facts_find_columns(const struct rows_reader *reader, struct facts_columns *columns);

void facts_open(struct facts *facts);
void facts_clear(struct facts *facts);
void facts_close(struct facts *facts);

/* Counts the present row. */
void facts_count(struct facts *facts, const struct facts_columns *columns,
                 const struct rows_reader *reader);

void facts_write(const struct facts *facts, struct buffer *text);

/* Adds what facts_write has written. */
void facts_add(struct facts *facts, struct slice text);

#endif
