#include "lexicon_exchange/dictionary.h"

#include "intern/intern.h"
#include "lexicon_exchange/spelling.h"
#include "memory/buffer.h"
#include "memory/memory.h"

#include <stdlib.h>

static size_t category_new(struct dictionary *dictionary, size_t parent, struct slice name,
                           struct origin origin) {
    const size_t number = dictionary->n_categories;
    dictionary->categories = memory_grow(dictionary->categories, &dictionary->categories_capacity,
                                         number + 1, sizeof *dictionary->categories);
    dictionary->categories[number] =
        (struct dictionary_category){.name = memory_copy_text(name.at, name.length),
                                     .description = memory_copy_text("", 0),
                                     .origin = origin,
                                     .parent = parent,
                                     .first_child = DICTIONARY_NONE,
                                     .last_child = DICTIONARY_NONE,
                                     .next = DICTIONARY_NONE};
    dictionary->n_categories = number + 1;
    return number;
}

struct dictionary_limits dictionary_limits_default(void) {
    return (struct dictionary_limits){.max_depth = DICTIONARY_MAX_DEPTH_DEFAULT,
                                      .max_entries = DICTIONARY_MAX_ENTRIES_DEFAULT,
                                      .max_entry = DICTIONARY_MAX_ENTRY_DEFAULT};
}

struct dictionary *dictionary_new(const struct dictionary_limits *limits, struct losses *losses,
                                  const char *file) {
    struct dictionary *dictionary = memory_zeroed(1, sizeof *dictionary);
    dictionary->limits = *limits;
    dictionary->losses = losses;
    dictionary->file = file;
    dictionary->children = intern_new();
    (void)category_new(dictionary, DICTIONARY_NONE, slice_of(""), (struct origin){file, 0});
    return dictionary;
}

static void category_free(struct dictionary_category *category) {
    for (size_t i = 0; i < category->n_entries; i++)
        free(category->entries[i].pattern);
    free(category->entries);
    free(category->name);
    free(category->description);
}

void dictionary_free(struct dictionary *dictionary) {
    if (!dictionary)
        return;
    for (size_t i = 0; i < dictionary->n_categories; i++)
        category_free(&dictionary->categories[i]);
    free(dictionary->categories);
    intern_free(dictionary->children);
    free(dictionary);
}

struct origin dictionary_line(const struct dictionary *dictionary, size_t line) {
    return (struct origin){dictionary->file, line};
}

/* ---- limits -----------------------------------------------------------------------------------
 */

static struct error *check_room(const struct dictionary *dictionary, struct origin origin) {
    const size_t count = dictionary->n_entries + dictionary->n_categories - 1;
    if (count < dictionary->limits.max_entries)
        return NULL;
    return error_new(EXIT_STATUS_ENVIRONMENT,
                     "%s:%zu: more than %zu entries and categories; --max-entries raises the limit",
                     origin.file, origin.line, dictionary->limits.max_entries);
}

static struct error *check_category(const struct dictionary *dictionary, size_t parent,
                                    struct slice name, struct origin origin) {
    const struct dictionary_limits *limits = &dictionary->limits;
    if (name.length == 0)
        return error_new(EXIT_STATUS_DAMAGED, "%s:%zu: expected the name of a category",
                         origin.file, origin.line);
    if (name.length > limits->max_entry)
        return error_new(EXIT_STATUS_ENVIRONMENT,
                         "%s:%zu: a category's name is longer than %zu bytes; --max-entry raises "
                         "the limit",
                         origin.file, origin.line, limits->max_entry);
    if (dictionary->categories[parent].depth >= limits->max_depth)
        return error_new(EXIT_STATUS_ENVIRONMENT,
                         "%s:%zu: categories nest more than %zu deep; --max-depth raises the limit",
                         origin.file, origin.line, limits->max_depth);
    return check_room(dictionary, origin);
}

/* ---- categories -------------------------------------------------------------------------------
 */

static void category_hang(struct dictionary *dictionary, size_t parent, size_t child) {
    struct dictionary_category *categories = dictionary->categories;
    categories[child].depth = categories[parent].depth + 1;
    if (categories[parent].first_child == DICTIONARY_NONE)
        categories[parent].first_child = child;
    else
        categories[categories[parent].last_child].next = child;
    categories[parent].last_child = child;
}

struct error *dictionary_child(struct dictionary *dictionary, size_t parent, struct slice name,
                               struct origin origin, size_t *category) {
    struct buffer plain = {0};
    if (spelling_plain(name, &plain))
        losses_add(dictionary->losses, origin,
                   "[%s]: control characters in the name have become blanks", buffer_text(&plain));
    const struct slice trimmed = spelling_trimmed(buffer_slice(&plain));
    struct error *error = check_category(dictionary, parent, trimmed, origin);
    if (!error) {
        struct buffer key = {0};
        bool added = false;
        buffer_format(&key, "%zu ", parent);
        buffer_append(&key, trimmed);
        *category = (size_t)intern_add(dictionary->children, buffer_slice(&key), &added) + 1;
        if (added)
            category_hang(dictionary, parent, category_new(dictionary, parent, trimmed, origin));
        buffer_free(&key);
    }
    buffer_free(&plain);
    return error;
}

void dictionary_describe(struct dictionary *dictionary, size_t category, struct slice description) {
    struct buffer plain = {0};
    (void)spelling_plain(description, &plain);
    const struct slice trimmed = spelling_trimmed(buffer_slice(&plain));
    free(dictionary->categories[category].description);
    dictionary->categories[category].description = memory_copy_text(trimmed.at, trimmed.length);
    buffer_free(&plain);
}

size_t dictionary_next(const struct dictionary *dictionary, size_t category) {
    const struct dictionary_category *categories = dictionary->categories;
    if (categories[category].first_child != DICTIONARY_NONE)
        return categories[category].first_child;
    while (category != DICTIONARY_ROOT && categories[category].next == DICTIONARY_NONE)
        category = categories[category].parent;
    return category == DICTIONARY_ROOT ? DICTIONARY_NONE : categories[category].next;
}

void dictionary_path(const struct dictionary *dictionary, size_t category, const char *separator,
                     struct buffer *path) {
    const struct dictionary_category *at = &dictionary->categories[category];
    if (category == DICTIONARY_ROOT)
        return;
    if (at->parent != DICTIONARY_ROOT) {
        dictionary_path(dictionary, at->parent, separator, path);
        buffer_append_text(path, separator);
    }
    buffer_append_text(path, at->name);
}

/* ---- entries ----------------------------------------------------------------------------------
 */

static const char *unfit(const struct dictionary *dictionary, struct slice pattern) {
    if (pattern.length == 0)
        return "an entry without a word is left out";
    if (pattern.length > dictionary->limits.max_entry)
        return "an entry that is too long is left out (--max-entry raises the limit)";
    if (spelling_has_controls(pattern))
        return "an entry with control characters is left out";
    return NULL;
}

struct error *dictionary_add(struct dictionary *dictionary, size_t category, struct slice pattern,
                             double weight, struct origin origin) {
    const char *why = unfit(dictionary, pattern);
    if (why) {
        losses_add(dictionary->losses, origin, "%s", why);
        return NULL;
    }
    struct error *error = check_room(dictionary, origin);
    if (error)
        return error;
    struct dictionary_category *at = &dictionary->categories[category];
    at->entries =
        memory_grow(at->entries, &at->entries_capacity, at->n_entries + 1, sizeof *at->entries);
    at->entries[at->n_entries++] =
        (struct dictionary_entry){.pattern = memory_copy_text(pattern.at, pattern.length),
                                  .weight = weight,
                                  .origin = origin};
    dictionary->n_entries++;
    return NULL;
}
