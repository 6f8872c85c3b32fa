/* Categories that nest by indentation: what stands further to the right belongs to the nearest line
 * above that stands further to the left. */
#ifndef PLAUDIT_LEXICON_EXCHANGE_OUTLINE_H
#define PLAUDIT_LEXICON_EXCHANGE_OUTLINE_H

#include "memory/slice.h"

struct outline_level {
    size_t indent;
    size_t category;
};

struct outline {
    struct outline_level *levels; /* indents grow */
    size_t count, capacity;
};

/* Blanks and tabs before the first other byte. */
size_t outline_indent(struct slice line);

/* The category that a line with this indent belongs to: DICTIONARY_ROOT at the outermost. Levels
 * that are not above it are forgotten. */
size_t outline_parent(struct outline *outline, size_t indent);

/* What comes further to the right belongs to `category`. Call after outline_parent. */
void outline_enter(struct outline *outline, size_t indent, size_t category);

void outline_free(struct outline *outline);

#endif
