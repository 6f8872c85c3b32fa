/* An intern table: every distinct string gets a small number, from 0 upward in order of first
 * appearance, so that whatever belongs to a string can live in a plain array.
 *
 * The table owns copies of its strings; intern_string's slices stay valid until intern_free (they
 * never move). Numbers are never reused. Strings may hold any byte.
 */
#ifndef PLAUDIT_INTERN_H
#define PLAUDIT_INTERN_H

#include "memory/slice.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct intern; /* private */

#define INTERN_NONE UINT32_MAX

struct intern *intern_new(void);
void intern_free(struct intern *table);

/* The number of `string`, adding it if it is new; `*added` (may be NULL) says whether it was.
 * A table holds at most UINT32_MAX - 1 strings; beyond that the process runs out of memory. */
uint32_t intern_add(struct intern *table, struct slice string, bool *added);

/* The number of `string`, or INTERN_NONE. */
uint32_t intern_find(const struct intern *table, struct slice string);

struct slice intern_string(const struct intern *table, uint32_t number);
uint32_t intern_count(const struct intern *table);

#endif
