/* The column `hits` as plaudit-match writes it: hits separated by one space, each
 *
 *     category/entry/first-last[/flag,flag...]
 *
 * with token positions that count from 0 and are inclusive. Flags are `neg` (negated, not counted),
 * `quo` (quoted) and `exc` (the match of an exception, not counted); those of other names are
 * passed over, since a later version of plaudit-match may know more.
 */
#ifndef PLAUDIT_HITS_H
#define PLAUDIT_HITS_H

#include "memory/slice.h"

#include <stdbool.h>
#include <stddef.h>

/* Its slices point into the field that it was read from. */
struct hit {
    struct slice category; /* never empty, nor is the entry */
    struct slice entry;
    size_t first; /* tokens; first <= last */
    size_t last;
    struct slice flags; /* as written: "neg,quo"; empty where there is none */
    bool negated;
    bool quoted;
    bool exception;
};

/* Cuts the next hit off `*rest` into `*hit`. False at the end and at what is no hit; then `*rest`
 * is empty, or begins with what could not be read (hits_unreadable). */
bool hits_next(struct slice *rest, struct hit *hit);

/* What could not be read, up to the next space and at most some 80 bytes of it: for messages. */
struct slice hits_unreadable(struct slice rest);

/* Whether `flag` is one of the hit's flags. */
bool hit_has_flag(const struct hit *hit, const char *flag);

#endif
