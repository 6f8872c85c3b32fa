#include "lexicon_exchange/lexicon_tree.h"

#include "intern/intern.h"
#include "lexicon_exchange/category_names.h"
#include "lexicon_exchange/phrases.h"
#include "memory/buffer.h"
#include "memory/memory.h"

#include <stdlib.h>

/* What a category holds in the language that is read, known before its entries are. */
struct content {
    struct origin origin; /* its first header in this language's files, or else its first entry */
    size_t category;
    size_t entries;
    size_t tests;
};

struct reading {
    const struct lexicon *lexicon;
    const struct lexicon_tree_request *request;
    struct dictionary *dictionary;
    size_t *category_of;  /* by the lexicon's category: the dictionary's, or DICTIONARY_NONE */
    struct intern *paths; /* dotted names and their beginnings */
    size_t *category_at;  /* by number of `paths`: the dictionary's category */
    size_t category_at_capacity;
};

static bool is_read(const struct reading *reading, const struct lexicon_entry *entry) {
    return strcmp(entry->language, reading->request->language) == 0;
}

const char *lexicon_tree_language(const struct lexicon *lexicon) {
    const char *language = lexicon_entry(lexicon, 0)->language;
    for (size_t i = 1; i < lexicon_entry_count(lexicon); i++)
        if (strcmp(lexicon_entry(lexicon, i)->language, language) != 0)
            return NULL;
    return language;
}

/* ---- categories -------------------------------------------------------------------------------
 */

static size_t count_parts(const char *text, const char *separator) {
    size_t count = 1;
    for (; (text = strstr(text, separator)); text += strlen(separator))
        count++;
    return count;
}

/* Cuts the part before the next separator off `*rest`, which ends as NULL. */
static struct slice cut_part(const char **rest, const char *separator) {
    const char *start = *rest;
    const char *end = strstr(start, separator);
    *rest = end ? end + strlen(separator) : NULL;
    return (struct slice){start, end ? (size_t)(end - start) : strlen(start)};
}

/* Whoever comes first under a dotted name names it for all: where `weather.storm` has the origin
 * "Weather > Storm", `weather.calm` without one is in "Weather" too. */
static struct error *add_level(struct reading *reading, struct slice dotted, struct slice name,
                               struct origin origin, size_t *category) {
    bool added = false;
    const size_t known = intern_add(reading->paths, dotted, &added);
    if (!added) {
        *category = reading->category_at[known];
        return NULL;
    }
    reading->category_at = memory_grow(reading->category_at, &reading->category_at_capacity,
                                       known + 1, sizeof *reading->category_at);
    struct error *error = dictionary_child(reading->dictionary, *category, name, origin, category);
    reading->category_at[known] = *category;
    return error;
}

/* The names of `origin:` stand for those of the lexicon only if they nest alike. */
static struct error *add_category(struct reading *reading, size_t number, struct origin origin) {
    const struct lexicon_category *category = lexicon_category(reading->lexicon, number);
    const bool renamed = *category->origin && count_parts(category->origin, ORIGIN_SEPARATOR) ==
                                                  count_parts(category->name, ".");
    const char *parts = category->name;
    const char *names = renamed ? category->origin : category->name;
    size_t added = DICTIONARY_ROOT;
    struct error *error = NULL;
    while (!error && parts) {
        const struct slice part = cut_part(&parts, ".");
        const struct slice dotted = {category->name,
                                     (size_t)(part.at - category->name) + part.length};
        const struct slice name = cut_part(&names, renamed ? ORIGIN_SEPARATOR : ".");
        error = add_level(reading, dotted, name, origin, &added);
    }
    if (error)
        return error;
    reading->category_of[number] = added;
    if (*category->title)
        dictionary_describe(reading->dictionary, added, slice_of(category->title));
    return NULL;
}

static void tell_category_losses(const struct reading *reading, const struct content *content) {
    const struct lexicon_category *category = lexicon_category(reading->lexicon, content->category);
    const struct origin origin = content->origin;
    struct losses *losses = reading->dictionary->losses;
    if (category->role != LEXICON_ROLE_COUNTED) {
        losses_add(losses, origin, "[%s] is left out: a dictionary has no cues (entries: %zu)",
                   category->name, content->entries);
        return;
    }
    const bool polarity = category->polarity != LEXICON_POLARITY_NONE;
    const bool source = *category->source;
    if (polarity || source)
        losses_add(losses, origin, "[%s] loses its %s%s%s", category->name,
                   polarity ? "polarity" : "", polarity && source ? " and its " : "",
                   source ? "source" : "");
    if (content->tests)
        losses_add(losses, origin, "[%s] loses its tests (%zu)", category->name, content->tests);
}

static bool stands_in(const struct lexicon_category *category, const char *language) {
    const size_t length = strlen(language);
    return strncmp(category->file, language, length) == 0 && category->file[length] == '/';
}

static void count_entry(struct content *content, const struct lexicon_entry *entry) {
    if (!content->origin.file)
        content->origin = (struct origin){entry->file, entry->line};
    content->entries++;
    content->tests += entry->n_tests;
}

static int compare_contents(const void *a, const void *b) {
    const struct origin left = ((const struct content *)a)->origin;
    const struct origin right = ((const struct content *)b)->origin;
    if (!left.file || !right.file)
        return (left.file == NULL) - (right.file == NULL);
    const int files = strcmp(left.file, right.file);
    return files ? files : (left.line > right.line) - (left.line < right.line);
}

/* One for each category, in the order in which the files name them; those that this language does
 * not have come last, without an origin. The caller frees it. */
static struct content *count_contents(const struct reading *reading) {
    const size_t count = lexicon_category_count(reading->lexicon);
    struct content *contents = memory_zeroed(count, sizeof *contents);
    for (size_t i = 0; i < count; i++) {
        const struct lexicon_category *category = lexicon_category(reading->lexicon, i);
        contents[i].category = i;
        if (stands_in(category, reading->request->language))
            contents[i].origin = (struct origin){category->file, category->line};
    }
    for (size_t i = 0; i < lexicon_entry_count(reading->lexicon); i++) {
        const struct lexicon_entry *entry = lexicon_entry(reading->lexicon, i);
        if (is_read(reading, entry))
            count_entry(&contents[entry->category], entry);
    }
    qsort(contents, count, sizeof *contents, compare_contents);
    return contents;
}

static struct error *add_categories(struct reading *reading) {
    const size_t count = lexicon_category_count(reading->lexicon);
    struct content *contents = count_contents(reading);
    struct error *error = NULL;
    for (size_t i = 0; !error && i < count && contents[i].origin.file; i++) {
        const struct content *content = &contents[i];
        tell_category_losses(reading, content);
        if (lexicon_category(reading->lexicon, content->category)->role == LEXICON_ROLE_COUNTED)
            error = add_category(reading, content->category, content->origin);
    }
    free(contents);
    return error;
}

/* ---- entries ----------------------------------------------------------------------------------
 */

static struct error *add_phrases(struct reading *reading, const struct lexicon_entry *entry,
                                 const struct phrases *phrases) {
    const struct origin origin = {entry->file, entry->line};
    struct error *error = NULL;
    for (size_t i = 0; !error && i < phrases->count; i++)
        if (*phrases->at[i])
            error = dictionary_add(reading->dictionary, reading->category_of[entry->category],
                                   slice_of(phrases->at[i]), entry->weight, origin);
    return error;
}

static struct error *add_entry(struct reading *reading, const struct lexicon_entry *entry) {
    struct phrases phrases = {0};
    const char *why =
        entry->exception ? "an exception"
        : *entry->text == '/'
            ? "a regular expression"
            : phrases_read(slice_of(entry->text), reading->request->max_alternatives, &phrases);
    if (why) {
        losses_add(reading->dictionary->losses, (struct origin){entry->file, entry->line},
                   "'%s' is left out: a dictionary cannot say %s", entry->text, why);
        return NULL;
    }
    if (entry->weight != 1 && !reading->request->weights)
        losses_add(reading->dictionary->losses, (struct origin){entry->file, entry->line},
                   "'%s' loses its weight of %g", entry->text, entry->weight);
    struct error *error = add_phrases(reading, entry, &phrases);
    phrases_free(&phrases);
    return error;
}

struct error *lexicon_tree_read(const struct lexicon *lexicon,
                                const struct lexicon_tree_request *request,
                                struct dictionary *dictionary) {
    struct reading reading = {
        .lexicon = lexicon, .request = request, .dictionary = dictionary, .paths = intern_new()};
    const size_t count = lexicon_category_count(lexicon);
    reading.category_of = memory_zeroed(count, sizeof *reading.category_of);
    for (size_t i = 0; i < count; i++)
        reading.category_of[i] = DICTIONARY_NONE;
    struct error *error = add_categories(&reading);
    for (size_t i = 0; !error && i < lexicon_entry_count(lexicon); i++) {
        const struct lexicon_entry *entry = lexicon_entry(lexicon, i);
        if (is_read(&reading, entry) && reading.category_of[entry->category] != DICTIONARY_NONE)
            error = add_entry(&reading, entry);
    }
    intern_free(reading.paths);
    free(reading.category_at);
    free(reading.category_of);
    return error;
}
