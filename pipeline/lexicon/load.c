#include "lexicon/content.h"

#include "memory/memory.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- directories ------------------------------------------------------------------------------
 */

struct names {
    char **at;
    size_t count;
    size_t capacity;
};

static void names_free(struct names *names) {
    for (size_t i = 0; i < names->count; i++)
        free(names->at[i]);
    free(names->at);
    *names = (struct names){0};
}

static int compare_names(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* What a directory lists, hidden files left out, in byte order. */
static struct error *list_directory(const char *path, struct names *names) {
    DIR *directory = opendir(path);
    if (!directory)
        return error_system("%s", path);
    errno = 0;
    for (struct dirent *item; (item = readdir(directory));) {
        if (item->d_name[0] == '.')
            continue;
        names->at = memory_grow(names->at, &names->capacity, names->count + 1, sizeof *names->at);
        names->at[names->count++] = memory_copy_text(item->d_name, strlen(item->d_name));
    }
    struct error *error = errno ? error_system("%s", path) : NULL;
    (void)closedir(directory);
    if (names->count)
        qsort(names->at, names->count, sizeof *names->at, compare_names);
    return error;
}

static char *joined(const char *directory, const char *name) {
    struct buffer path = {0};
    buffer_format(&path, "%s/%s", directory, name);
    return path.at;
}

static bool is_directory(const char *path) {
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static bool is_lexicon_file(const char *name) {
    const size_t length = strlen(name);
    return length > 4 && strcmp(name + length - 4, ".lex") == 0;
}

static struct error *read_whole(const char *path, size_t most, struct buffer *text) {
    const int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return error_system("%s", path);
    struct error *error = NULL;
    ssize_t got = 1;
    while (!error && got > 0) {
        buffer_reserve(text, 1 << 16);
        do
            got = read(descriptor, text->at + text->length, 1 << 16);
        while (got < 0 && errno == EINTR);
        if (got < 0)
            error = error_system("%s", path);
        else
            text->length += (size_t)got;
        if (!error && text->length > most)
            error = error_new(EXIT_STATUS_ENVIRONMENT,
                              "%s: longer than %zu bytes; --max-file raises the limit", path, most);
    }
    (void)close(descriptor);
    return error;
}

/* ---- files ------------------------------------------------------------------------------------
 */

/* Names stand in the ids of hits, where blanks and slashes separate. */
static bool check_file_name(struct reading *reading, const char *name) {
    static const char allowed[] =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";
    if (strspn(name, allowed) == strlen(name))
        return true;
    faults_add(
        reading->faults, (struct place){.file = reading->file},
        "expected a file name of letters, digits, '.', '_' and '-', since it stands in hits");
    return false;
}

static const char *keep_format(struct lexicon *lexicon, const char *first, const char *separator,
                               struct slice second, const char *end) {
    struct buffer text = {0};
    buffer_append_text(&text, first);
    buffer_append_text(&text, separator);
    buffer_append(&text, second);
    buffer_append_text(&text, end);
    const char *kept = lexicon_keep(lexicon, buffer_slice(&text));
    buffer_free(&text);
    return kept;
}

static struct error *load_file(struct reading *reading, const char *directory, const char *name) {
    struct lexicon *lexicon = reading->lexicon;
    const struct slice stem = {name, strlen(name) - 4};
    reading->file = keep_format(lexicon, reading->language, "/", slice_of(name), "");
    reading->stem = keep_format(lexicon, reading->language, ".", stem, ".");
    if (!check_file_name(reading, name))
        return NULL;
    char *path = joined(directory, name);
    struct buffer text = {0};
    struct error *error = read_whole(path, lexicon->limits.max_file, &text);
    if (!error)
        error = file_read(reading, buffer_slice(&text));
    buffer_free(&text);
    free(path);
    return error;
}

static bool is_language(const char *name) {
    const size_t length = strlen(name);
    return length >= 2 && length <= 8 && strspn(name, "abcdefghijklmnopqrstuvwxyz") == length &&
           strcmp(name, "und") != 0;
}

static struct error *load_files(struct reading *reading, const char *directory, const char *name,
                                const struct names *names) {
    struct lexicon *lexicon = reading->lexicon;
    struct error *error = NULL;
    for (size_t i = 0; !error && i < names->count; i++) {
        if (!is_lexicon_file(names->at[i]))
            continue;
        if (!is_language(name)) {
            faults_add(reading->faults, (struct place){.file = name},
                       "expected a directory named by its language, such as 'en'");
            return NULL;
        }
        if (!reading->words) {
            reading->language = lexicon_keep(lexicon, slice_of(name));
            lexicon->languages = memory_grow(lexicon->languages, &lexicon->languages_capacity,
                                             lexicon->n_languages + 1, sizeof *lexicon->languages);
            lexicon->languages[lexicon->n_languages++] = reading->language;
            error = words_open(reading->language, &reading->words);
        }
        if (!error)
            error = load_file(reading, directory, names->at[i]);
    }
    return error;
}

static struct error *load_language(struct reading *reading, const char *directory,
                                   const char *name) {
    char *path = joined(directory, name);
    struct names names = {0};
    struct error *error = NULL;
    if (is_directory(path)) {
        error = list_directory(path, &names);
        if (!error)
            error = load_files(reading, path, name, &names);
        words_close(reading->words);
        reading->words = NULL;
    } else if (is_lexicon_file(name)) {
        faults_add(reading->faults, (struct place){.file = name},
                   "expected in a subdirectory named by its language, such as 'en/%s'", name);
    }
    names_free(&names);
    free(path);
    return error;
}

static struct error *load_directory(struct reading *reading, const char *directory) {
    struct names names = {0};
    struct error *error = list_directory(directory, &names);
    for (size_t i = 0; !error && i < names.count; i++)
        error = load_language(reading, directory, names.at[i]);
    names_free(&names);
    if (!error && reading->faults->count == 0 && reading->lexicon->n_entries == 0)
        error = error_new(EXIT_STATUS_ENVIRONMENT,
                          "%s: no entries; expected files such as en/praise.lex", directory);
    return error;
}

/* ---- putting in order -------------------------------------------------------------------------
 */

static int compare_categories(const void *a, const void *b) {
    const struct lexicon_category *const *left = a;
    const struct lexicon_category *const *right = b;
    return strcmp((*left)->name, (*right)->name);
}

static void sort_categories(struct lexicon *lexicon) {
    const size_t count = lexicon->n_categories;
    if (count == 0)
        return;
    struct lexicon_category **order = memory_zeroed(count, sizeof(struct lexicon_category *));
    struct lexicon_category *sorted = memory_zeroed(count, sizeof *sorted);
    size_t *place = memory_zeroed(count, sizeof *place);
    for (size_t i = 0; i < count; i++)
        order[i] = &lexicon->categories[i];
    qsort(order, count, sizeof(struct lexicon_category *), compare_categories);
    for (size_t i = 0; i < count; i++) {
        sorted[i] = *order[i];
        place[order[i] - lexicon->categories] = i;
    }
    for (size_t i = 0; i < lexicon->n_sections; i++)
        lexicon->sections[i].category = place[lexicon->sections[i].category];
    for (size_t i = 0; i < lexicon->n_entries; i++)
        lexicon->entries[i].category = place[lexicon->entries[i].category];
    free(lexicon->categories);
    lexicon->categories = sorted;
    lexicon->categories_capacity = count;
    free(order);
    free(place);
}

static void set_tests(struct lexicon *lexicon, const size_t *entry_test) {
    for (size_t i = 0; i < lexicon->n_entries; i++)
        lexicon->entries[i].tests =
            lexicon->entries[i].n_tests ? lexicon->tests + entry_test[i] : NULL;
}

static int compare_weights(const void *a, const void *b) {
    const struct lexicon_entry *const *left = a;
    const struct lexicon_entry *const *right = b;
    if ((*left)->weight != (*right)->weight)
        return (*left)->weight > (*right)->weight ? -1 : 1;
    return (*left > *right) - (*left < *right);
}

/* The heavier entry goes first, so that not only counts but also sums of weights are the same in
 * whatever order the entries stand. */
static void set_ranks(struct lexicon *lexicon) {
    struct lexicon_entry **order =
        memory_zeroed(lexicon->n_entries + 1, sizeof(struct lexicon_entry *));
    for (size_t i = 0; i < lexicon->n_entries; i++)
        order[i] = &lexicon->entries[i];
    qsort(order, lexicon->n_entries, sizeof(struct lexicon_entry *), compare_weights);
    for (size_t i = 0; i < lexicon->n_entries; i++)
        lexicon->bodies[order[i] - lexicon->entries].rank = (uint32_t)i;
    free(order);
}

static void find_duplicates(struct lexicon *lexicon) {
    struct intern *said = intern_new();
    size_t *first = memory_zeroed(lexicon->n_entries + 1, sizeof *first);
    struct buffer key = {0};
    for (size_t i = 0; i < lexicon->n_entries; i++) {
        struct lexicon_entry *entry = &lexicon->entries[i];
        buffer_clear(&key);
        buffer_format(&key, "%s %zu %d ", entry->language, entry->category, entry->exception);
        buffer_append(&key, buffer_slice(&lexicon->bodies[i].pattern.canonical));
        bool added = false;
        const uint32_t number = intern_add(said, buffer_slice(&key), &added);
        if (added)
            first[number] = i;
        else
            entry->duplicate_of = &lexicon->entries[first[number]];
    }
    buffer_free(&key);
    free(first);
    intern_free(said);
}

static void set_ids(struct lexicon *lexicon) {
    lexicon->ids = intern_new();
    for (size_t i = 0; i < lexicon->n_entries; i++)
        (void)intern_add(lexicon->ids, slice_of(lexicon->entries[i].id), NULL);
}

/* What only the whole can tell: a role may be declared in another file than the section's. */
static void check_roles(struct lexicon *lexicon, struct faults *faults) {
    for (size_t i = 0; i < lexicon->n_sections; i++) {
        struct section *section = &lexicon->sections[i];
        const struct lexicon_category *category = &lexicon->categories[section->category];
        const struct place place = {section->file, section->line, 0};
        const bool reaches = section->scope_given || section->stops.length;
        if (category->role == LEXICON_ROLE_COUNTED && (reaches || section->marks.length))
            faults_add(
                faults, place,
                "expected 'role: negation' or 'role: quotation' beside scope, stops or marks");
        if (category->role == LEXICON_ROLE_NEGATION && section->marks.length)
            faults_add(faults, place, "expected 'role: quotation' beside marks");
        if (category->role != LEXICON_ROLE_COUNTED && category->polarity != LEXICON_POLARITY_NONE)
            faults_add(faults, place, "expected no polarity in a category with a role");
        if (!section->scope_given)
            section->scope = category->role == LEXICON_ROLE_NEGATION ? NEGATION_SCOPE_DEFAULT
                                                                     : QUOTATION_SCOPE_DEFAULT;
    }
}

static void put_in_order(struct reading *reading) {
    struct lexicon *lexicon = reading->lexicon;
    sort_categories(lexicon);
    set_tests(lexicon, reading->entry_test);
    set_ranks(lexicon);
    find_duplicates(lexicon);
    set_ids(lexicon);
    check_roles(lexicon, reading->faults);
}

struct error *lexicon_load(const char *directory, const struct lexicon_limits *limits,
                           lexicon_tell *tell, void *context, struct lexicon **lexicon) {
    *lexicon = NULL;
    struct faults faults = {.tell = tell, .context = context};
    struct lexicon *loaded = memory_zeroed(1, sizeof *loaded);
    loaded->limits = lexicon_limits_of(limits);
    loaded->texts = intern_new();
    struct reading reading = {.lexicon = loaded, .faults = &faults, .category_names = intern_new()};
    struct error *error = load_directory(&reading, directory);
    if (!error)
        put_in_order(&reading);
    if (!error && faults.count)
        error = error_new(EXIT_STATUS_ENVIRONMENT, "%s: %zu fault%s; nothing was loaded", directory,
                          faults.count, faults.count == 1 ? "" : "s");
    intern_free(reading.category_names);
    free(reading.declared);
    free(reading.entry_test);
    if (error)
        lexicon_free(loaded);
    else
        *lexicon = loaded;
    return error;
}
