/* Coalitions: which States were members of what, and when.
 *
 * A list of members is a row-stream file (corpora/coalitions/) with at least the columns
 *     coalition  code of the coalition: 2 to 16 capitals, digits and hyphens
 *     code       of the member State
 *     from to    ISO 8601 dates: the first and the last day of the membership; empty where
 * unbounded A State may have several rows for one coalition (it left and came back); where they
 * overlap they count once. Files add up.
 *
 * The lists own their strings; what coalitions_of appends is the caller's.
 */
#ifndef PLAUDIT_ATTRIBUTE_COALITIONS_H
#define PLAUDIT_ATTRIBUTE_COALITIONS_H

#include "errors/error.h"
#include "memory/buffer.h"
#include "memory/slice.h"

#include <stdbool.h>

struct coalitions; /* private */

struct coalitions *coalitions_new(void);
void coalitions_free(struct coalitions *coalitions);

/* Adds the memberships of a file. An error names the line; after one the lists are fit only for
 * coalitions_free. */
struct error *coalitions_load(struct coalitions *coalitions, const char *path);

/* Is there a list of that code? */
bool coalitions_know(const struct coalitions *coalitions, struct slice coalition);

/* Appends the coalitions of which `state` (a code) was a member on `date`, in byte order, with ";"
 * between them. Without a date nothing is appended: membership is a matter of days. */
void coalitions_of(const struct coalitions *coalitions, struct slice state, struct slice date,
                   struct buffer *list);

#endif
