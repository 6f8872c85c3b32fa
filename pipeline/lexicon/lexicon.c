#include "lexicon/content.h"

#include "memory/memory.h"

#include <stdlib.h>

#define OR_DEFAULT(field, value)                                                                   \
    if (!all.field)                                                                                \
    all.field = (value)

struct lexicon_limits lexicon_limits_of(const struct lexicon_limits *limits) {
    struct lexicon_limits all = limits ? *limits : (struct lexicon_limits){0};
    OR_DEFAULT(max_file, LEXICON_MAX_FILE_DEFAULT);
    OR_DEFAULT(max_line, LEXICON_MAX_LINE_DEFAULT);
    OR_DEFAULT(max_depth, LEXICON_MAX_DEPTH_DEFAULT);
    OR_DEFAULT(max_gap, LEXICON_MAX_GAP_DEFAULT);
    OR_DEFAULT(max_states, LEXICON_MAX_STATES_DEFAULT);
    OR_DEFAULT(max_cache, LEXICON_MAX_CACHE_DEFAULT);
    OR_DEFAULT(max_hits, LEXICON_MAX_HITS_DEFAULT);
    OR_DEFAULT(max_steps, LEXICON_MAX_STEPS_DEFAULT);
    OR_DEFAULT(max_heap, LEXICON_MAX_HEAP_DEFAULT);
    return all;
}

/* The intern table is the keeper: its strings never move, and equal ones are kept once. */
const char *lexicon_keep(struct lexicon *lexicon, struct slice text) {
    char *copy = memory_copy_text(text.at, text.length);
    const uint32_t number = intern_add(lexicon->texts, (struct slice){copy, text.length + 1}, NULL);
    free(copy);
    return intern_string(lexicon->texts, number).at;
}

void lexicon_free(struct lexicon *lexicon) {
    if (!lexicon)
        return;
    for (size_t i = 0; i < lexicon->n_entries; i++) {
        pattern_free(&lexicon->bodies[i].pattern);
        pcre2_code_free(lexicon->bodies[i].regex);
    }
    for (size_t i = 0; i < lexicon->n_sections; i++) {
        buffer_free(&lexicon->sections[i].stops);
        buffer_free(&lexicon->sections[i].marks);
    }
    free(lexicon->categories);
    free(lexicon->sections);
    free(lexicon->entries);
    free(lexicon->bodies);
    free(lexicon->tests);
    free(lexicon->languages);
    intern_free(lexicon->ids);
    intern_free(lexicon->texts);
    free(lexicon);
}

size_t lexicon_category_count(const struct lexicon *lexicon) {
    return lexicon->n_categories;
}

const struct lexicon_category *lexicon_category(const struct lexicon *lexicon, size_t number) {
    return &lexicon->categories[number];
}

static int compare_names(struct slice name, const char *other) {
    const size_t length = strlen(other);
    const int order = memcmp(name.at, other, name.length < length ? name.length : length);
    return order ? order : (name.length > length) - (name.length < length);
}

bool lexicon_category_find(const struct lexicon *lexicon, struct slice name, size_t *number) {
    size_t low = 0;
    size_t high = lexicon->n_categories;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const int order = compare_names(name, lexicon->categories[middle].name);
        if (order == 0) {
            *number = middle;
            return true;
        }
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return false;
}

size_t lexicon_entry_count(const struct lexicon *lexicon) {
    return lexicon->n_entries;
}

const struct lexicon_entry *lexicon_entry(const struct lexicon *lexicon, size_t number) {
    return &lexicon->entries[number];
}

const struct lexicon_entry *lexicon_entry_find(const struct lexicon *lexicon, struct slice id) {
    const uint32_t number = intern_find(lexicon->ids, id);
    return number == INTERN_NONE ? NULL : &lexicon->entries[number];
}
