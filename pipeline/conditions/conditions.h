/* Conditions on rows, as options such as --where take them: COLUMN=VALUE. A row meets them if every
 * column holds exactly its value; no condition is met by every row. */
#ifndef PLAUDIT_CONDITIONS_H
#define PLAUDIT_CONDITIONS_H

#include "errors/error.h"
#include "memory/buffer.h"
#include "rows/rows.h"

#include <stdbool.h>

struct condition {
    char *column;
    const char *value; /* inside `column`'s memory */
    size_t number;     /* of the column, once bound */
};

/* Zero-initialised it holds none; it owns its memory (conditions_free). */
struct conditions {
    struct condition *at;
    size_t count;
    size_t capacity;
    struct buffer room;
};

/* Adds "COLUMN=VALUE"; what has no column or no '=' is an error of usage that names `option`. */
struct error *conditions_add(struct conditions *conditions, const char *option,
                             const char *written);

/* Finds the columns; a missing one is an error that names it and its maker. */
struct error *conditions_bind(struct conditions *conditions, const struct rows_reader *reader);

/* Whether the present row of the reader they were bound to meets all of them. */
bool conditions_met(struct conditions *conditions, const struct rows_reader *reader);

void conditions_free(struct conditions *conditions);

#endif
