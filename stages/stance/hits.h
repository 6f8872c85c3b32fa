/* The column `hits` as plaudit-match writes it: hits separated by one space, each
 *
 *     category/entry/first-last[/flag,flag...]
 *
 * with token positions that count from 0 and are inclusive.
 */
#ifndef PLAUDIT_STANCE_HITS_H
#define PLAUDIT_STANCE_HITS_H

#include "memory/slice.h"

#include <stdbool.h>
#include <stddef.h>

struct hit {
    struct slice category;
    struct slice entry;
    size_t first; /* tokens, inclusive; first <= last */
    size_t last;
    bool negated;
    bool quoted;
};

/* Cuts the next hit off `*rest` into `*hit`, whose slices point into `*rest`. Returns false at the
 * end and at what is not a hit; then `*rest` is empty, or begins with what could not be read. Flags
 * of other names are ignored: a later version of plaudit-match may know more. */
bool hits_next(struct slice *rest, struct hit *hit);

#endif
