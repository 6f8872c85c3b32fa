#include "lexicon_exchange/outline.h"

#include "lexicon_exchange/dictionary.h"
#include "lexicon_exchange/spelling.h"
#include "memory/memory.h"

#include <stdlib.h>

size_t outline_indent(struct slice line) {
    size_t indent = 0;
    while (indent < line.length && spelling_is_blank(line.at[indent]))
        indent++;
    return indent;
}

size_t outline_parent(struct outline *outline, size_t indent) {
    while (outline->count && outline->levels[outline->count - 1].indent >= indent)
        outline->count--;
    return outline->count ? outline->levels[outline->count - 1].category : DICTIONARY_ROOT;
}

void outline_enter(struct outline *outline, size_t indent, size_t category) {
    outline->levels = memory_grow(outline->levels, &outline->capacity, outline->count + 1,
                                  sizeof *outline->levels);
    outline->levels[outline->count++] = (struct outline_level){indent, category};
}

void outline_free(struct outline *outline) {
    free(outline->levels);
    *outline = (struct outline){0};
}
