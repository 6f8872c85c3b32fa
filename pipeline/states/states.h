/* Names of States, and the codes they stand for.
 *
 * A table of names is a row-stream file (corpora/states.tsv) with at least the columns
 *     code     ISO 3166-1 alpha-3 (or ISO 3166-3 for a State that is no more)
 *     name     as a report prints it
 *     from to  ISO 8601 dates: the first and the last day on which the name means this code; empty
 *              where unbounded. Either column may be absent.
 * Further columns are for people. The same form serves for names of groups (corpora/groups.tsv),
 * whose codes are longer: a code is 2 to 16 capitals, digits and hyphens.
 *
 * Names are compared by key (states/key.h). A name that the table writes wholly in capitals ("US",
 * "DPRK") is an abbreviation and is found only where the text, too, has no small letter.
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

/* Adds the names of a file. Two codes for one name on one day are an error that names the line, as
 * are a code or date that is none; after an error the table is fit only for states_free. */
struct error *states_load(struct states *states, const char *path);

/* Has `text` the form of a code? */
bool states_is_code(struct slice text);

/* The code that `name` stands for on `date`, or NULL. `date` is ISO 8601 (a date given only to the
 * month or year counts as its beginning); where it is empty, a name that stands for different codes
 * at different times stands for none. A code of the table, and a user-assigned one of ISO 3166
 * (XAA to XZZ), stands for itself on any day. */
const char *states_code(const struct states *states, struct slice name, struct slice date);

/* The longest name that `text` begins with and that ends at a word's end: the number of its bytes
 * in `text` (a leading "The " included), and its code. 0 when there is none; then `*code` is NULL.
 *
 * A line break, or a hyphen at a line's end, may stand anywhere in the name. "Guinea" is not found
 * in "Guinea-Bissau" nor "Niger" in "Nigeria"; in "Algeria's" the name ends before the apostrophe,
 * which the caller can see at text[length]. Only names are found, not codes. The work is bounded by
 * the longest name, never by `text`. */
size_t states_prefix(const struct states *states, struct slice text, struct slice date,
                     const char **code);

/* The code of the State whose name `name` must be a misprint of: of all names of the table only
 * that State's lie within one edit for every eight bytes of key ("Saudia Arabia", "Philippine").
 * NULL where there is none, or more than one. A misprint shows *that* a State is named; it is no
 * proof *which*, so nothing is attributed by it. */
const char *states_misprint(const struct states *states, struct slice name, struct slice date);

#endif
