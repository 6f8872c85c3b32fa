/* The columns `groups` and `subject_groups`: coalitions with semicolons in between. */
#ifndef PLAUDIT_FLOOD_GROUPS_H
#define PLAUDIT_FLOOD_GROUPS_H

#include "memory/slice.h"

#include <stdbool.h>

/* Cuts the next coalition off, which may be empty; false at the end. */
static inline bool groups_next(struct slice *groups, struct slice *group) {
    return slice_cut(groups, ';', group);
}

static inline bool groups_hold(struct slice groups, struct slice wanted) {
    struct slice group;
    while (groups_next(&groups, &group))
        if (slice_equal(group, wanted))
            return true;
    return false;
}

#endif
