/* Edit distance, for telling a misprint from a different word. */
#ifndef PLAUDIT_STATES_DISTANCE_H
#define PLAUDIT_STATES_DISTANCE_H

#include "memory/slice.h"

#include <stdbool.h>

/* Whether at most `most` insertions, deletions, replacements and swaps of neighbours turn one
 * string into the other, counted in bytes (optimal string alignment: Damerau 1964). Strings of more
 * than STATES_NAME_MAX bytes are never near. */
bool distance_within(struct slice a, struct slice b, size_t most);

#endif
