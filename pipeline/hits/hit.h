/* One hit as it stands in the column `hits`: category/entry/first-last[/flags]. */
#ifndef PLAUDIT_HIT_H
#define PLAUDIT_HIT_H

#include "memory/slice.h"

#include <stdbool.h>
#include <stddef.h>

/* Its slices point into the field it was read from. */
struct hit {
    struct slice category;
    struct slice entry;
    size_t first; /* tokens, from 0, both inclusive; first <= last */
    size_t last;
    struct slice flags; /* "neg,quo"; empty where there is none */
};

/* Reads one hit; false if it is not of that form. */
bool hit_read(struct slice written, struct hit *hit);

/* Whether `flag` is one of the hit's flags. */
bool hit_has_flag(const struct hit *hit, const char *flag);

#endif
