#include "tally/names.h"

#include "memory/memory.h"

#include <stdlib.h>

void names_add(struct names *names, struct slice name) {
    names->at = memory_grow(names->at, &names->capacity, names->count + 1, sizeof *names->at);
    names->at[names->count++] = memory_copy_text(name.at, name.length);
}

bool names_add_list(struct names *names, const char *list) {
    struct slice rest = slice_of(list);
    struct slice name;
    while (slice_cut(&rest, ',', &name)) {
        if (name.length == 0)
            return false;
        names_add(names, name);
    }
    return true;
}

bool names_hold(const struct names *names, struct slice name) {
    for (size_t i = 0; i < names->count; i++)
        if (slice_is(name, names->at[i]))
            return true;
    return false;
}

void names_free(struct names *names) {
    for (size_t i = 0; i < names->count; i++)
        free(names->at[i]);
    free(names->at);
    *names = (struct names){0};
}
