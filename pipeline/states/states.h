/* Names of States, and the codes they stand for.
 *
 * A table of names is a row-stream file (corpora/states.tsv) with at least the columns
 *     code   ISO 3166-1 alpha-3 (or a code of the UN for what is no ISO entry; see the file)
 *     name   as a report prints it
 *     from to  ISO 8601 dates between which the name means this code; empty where unbounded
 * Names are compared by *key*: NFKC case folding, without diacritics, apostrophes and hyphens made
 * plain, white space collapsed, a leading "the " and the full stop dropped; see states.c.
 *
 * The table owns its strings; results point into it until states_free.
 */
#ifndef PLAUDIT_STATES_H
#define PLAUDIT_STATES_H

#include "errors/error.h"
#include "memory/slice.h"

#include <stdbool.h>
#include <stddef.h>

struct states; /* private */

struct states *states_new(void);
void states_free(struct states *states);

/* Adds the names of a file. Two codes for one name at one date are an error that names the line. */
struct error *states_load(struct states *states, const char *path);

/* The code that `name` stands for on `date` (ISO 8601; empty: any day), or NULL. An alpha-3 code of
 * the table, and a user-assigned one (XAA to XZZ), stands for itself. */
const char *states_code(const struct states *states, struct slice name, struct slice date);

/* The longest name that `text` begins with and that ends at a word's end: the number of its bytes
 * in `text` (a leading "The " included), and its code. 0 when there is none. */
size_t states_prefix(const struct states *states, struct slice text, struct slice date,
                     const char **code);

#endif
