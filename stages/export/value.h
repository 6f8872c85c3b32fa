/* Which type a column has, and which a value of a row stream takes in it.
 */
#ifndef PLAUDIT_EXPORT_VALUE_H
#define PLAUDIT_EXPORT_VALUE_H

#include "memory/slice.h"

#include <sqlite3.h>
#include <stdbool.h>

enum value_type {
    VALUE_EMPTY, /* nothing was seen yet */
    VALUE_INTEGER,
    VALUE_REAL,
    VALUE_TEXT,
    VALUE_ANY /* each value the type that it looks like */
};

/* The name that the type has in a STRICT table. */
const char *value_type_name(enum value_type type);

/* The type of a column by its name; false for a name that is none of the row stream's. */
bool value_type_known(struct slice column, enum value_type *type);

/* What a written value looks like: a whole number, a number, or text ("007" is text, and so is a
 * whole number that 64 bits do not hold for sure). An infinite number is written "inf" or "-inf".
 */
enum value_type value_looks_like(struct slice text);

/* The type of a column that holds what `seen` holds, and a value that looks like `more`, too. */
enum value_type value_type_join(enum value_type seen, enum value_type more);

/* Binds the value as the column's type; an empty one is NULL. A value that does not fit is bound as
 * text, which a STRICT table then refuses. In a column of VALUE_ANY a number is one only if it is
 * written back the same ("1.10" stays text). The text stays in place until the statement is reset.
 */
void value_bind(sqlite3_stmt *statement, int place, struct slice text, enum value_type type);

enum { VALUE_NUMBER_ROOM = 32 };

/* The shortest decimal that reads back as the same number; as rows_put_number writes it. */
void value_write_number(double number, char room[VALUE_NUMBER_ROOM]);

#endif
