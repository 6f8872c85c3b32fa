/* Labels that stand for no State and no group: how often each was met.
 *
 * Labels are counted per column and, where that is asked for, per document. At most `most`
 * different ones are kept; what comes after them is counted together as "(other labels)", so that
 * memory stays bounded however strange the input.
 */
#ifndef PLAUDIT_ATTRIBUTE_UNRESOLVED_H
#define PLAUDIT_ATTRIBUTE_UNRESOLVED_H

#include "errors/error.h"
#include "memory/slice.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define UNRESOLVED_MOST_DEFAULT 1000000u

struct unresolved; /* private */

struct unresolved *unresolved_new(size_t most, bool by_source);
void unresolved_free(struct unresolved *unresolved);

/* What is counted from now on stands in the document `source`. */
void unresolved_in(struct unresolved *unresolved, struct slice source);

/* Counts a label (text, not escaped) of a column. */
void unresolved_count(struct unresolved *unresolved, const char *column, struct slice label);

/* How many fields were counted, and how many different labels they hold. */
uint64_t unresolved_fields(const struct unresolved *unresolved);
size_t unresolved_labels(const struct unresolved *unresolved);

/* Writes a row stream with the columns column, label and count, behind the column source where they
 * are counted by document: by source and column, then the most frequent first, then in byte order
 * of the labels. */
struct error *unresolved_write(const struct unresolved *unresolved, const char *path);

#endif
