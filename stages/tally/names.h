/* A list of column names. It owns its strings; names_free returns it to the zero state. */
#ifndef PLAUDIT_TALLY_NAMES_H
#define PLAUDIT_TALLY_NAMES_H

#include "memory/slice.h"

#include <stdbool.h>
#include <stddef.h>

struct names {
    char **at;
    size_t count;
    size_t capacity;
};

void names_add(struct names *names, struct slice name);

/* Adds the parts of a list "a,b,c"; false if one of them is empty. */
bool names_add_list(struct names *names, const char *list);

bool names_hold(const struct names *names, struct slice name);
void names_free(struct names *names);

#endif
