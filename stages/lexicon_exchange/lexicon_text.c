#include "lexicon_exchange/lexicon_text.h"

#include "lexicon/pattern.h"
#include "lexicon_exchange/category_names.h"
#include "lexicon_exchange/spelling.h"

#include <stdio.h>
#include <stdlib.h>

#define WEIGHT_MOST 1000.0
#define WEIGHT_DIGITS 17

struct writing {
    const struct dictionary *dictionary;
    struct category_names *names;
    struct words *words;
    struct lexicon_limits limits;
    struct buffer *text;
};

/* ---- entries ----------------------------------------------------------------------------------
 */

/* Whether a word would be taken for a key: lower-case letters and a colon. */
static bool is_like_key(struct slice word) {
    size_t letters = 0;
    while (letters < word.length && word.at[letters] >= 'a' && word.at[letters] <= 'z')
        letters++;
    return letters && letters + 1 == word.length && word.at[letters] == ':';
}

static bool means_more_at_start(struct slice word, bool first) {
    if (word.at[0] == '#')
        return true;
    if (word.length > 1 && word.at[0] == '.' && word.at[1] == '.')
        return true;
    if (slice_is(word, "-") || (first && slice_is(word, "+")))
        return true;
    return first && strchr("[!@/", word.at[0]);
}

static void write_word(struct slice word, bool first, struct buffer *line) {
    if (means_more_at_start(word, first))
        buffer_append_byte(line, '\\');
    const bool like_key = first && is_like_key(word);
    for (size_t i = 0; i < word.length; i++) {
        const char byte = word.at[i];
        if (byte != '\0' && (strchr("*?()|\\", byte) || (byte == ':' && like_key)))
            buffer_append_byte(line, '\\');
        buffer_append_byte(line, byte == GLOB_RUN ? '*' : byte == GLOB_ONE ? '?' : byte);
    }
}

static void write_pattern(struct slice pattern, struct buffer *line) {
    struct slice word;
    for (bool first = true; slice_cut(&pattern, ' ', &word); first = false) {
        if (!first)
            buffer_append_byte(line, ' ');
        if (word.length)
            write_word(word, first, line);
    }
}

/* In as few decimals as say exactly this number. */
static void write_weight(double weight, struct buffer *line) {
    char number[64];
    int decimals = 0;
    do
        (void)snprintf(number, sizeof number, "%.*f", decimals, weight);
    while (strtod(number, NULL) != weight && ++decimals <= WEIGHT_DIGITS);
    buffer_format(line, "@weight %s ", number);
}

static void keep_fault(void *context, const char *fault) {
    struct buffer *kept = context;
    if (kept->length == 0)
        buffer_append_text(kept, fault);
}

/* Whether the lexicon's reader takes the pattern; if not, `why` says what it expected. */
static struct error *read_back(struct writing *writing, struct slice line, struct buffer *why) {
    struct faults faults = {.tell = keep_fault, .context = why};
    struct pattern pattern = {0};
    size_t end = 0;
    struct error *error = pattern_read(line, 0, writing->words, &writing->limits, &faults,
                                       (struct place){.file = "read back"}, &pattern, &end);
    if (!error && faults.count == 0 && end != line.length)
        keep_fault(why, "read back: a part of it would be a comment");
    pattern_free(&pattern);
    return error;
}

static double fit_weight(const struct writing *writing, const struct dictionary_entry *entry,
                         struct slice written) {
    if (entry->weight > 0 && entry->weight <= WEIGHT_MOST)
        return entry->weight;
    losses_add(writing->dictionary->losses, entry->origin,
               "'%.*s' has the weight 1, not %g: a weight is above 0 and at most %g",
               (int)written.length, written.at, entry->weight, WEIGHT_MOST);
    return 1;
}

static struct error *write_entry(struct writing *writing, const struct dictionary_entry *entry) {
    struct buffer line = {0};
    struct buffer why = {0};
    write_pattern(slice_of(entry->pattern), &line);
    struct error *error = read_back(writing, buffer_slice(&line), &why);
    if (!error && why.length) {
        losses_add(writing->dictionary->losses, entry->origin, "'%s' is left out: %s",
                   buffer_text(&line), buffer_text(&why));
    } else if (!error) {
        const double weight = fit_weight(writing, entry, buffer_slice(&line));
        if (weight != 1)
            write_weight(weight, writing->text);
        buffer_append(writing->text, buffer_slice(&line));
        buffer_append_byte(writing->text, '\n');
    }
    buffer_free(&line);
    buffer_free(&why);
    return error;
}

/* ---- categories -------------------------------------------------------------------------------
 */

static void write_prose(struct slice prose, struct buffer *text) {
    for (size_t i = 0; i < prose.length; i++) {
        if (prose.at[i] == '#' || prose.at[i] == '\\')
            buffer_append_byte(text, '\\');
        buffer_append_byte(text, prose.at[i]);
    }
}

static void write_key(struct writing *writing, size_t category, const char *key,
                      struct slice value) {
    struct buffer line = {0};
    buffer_format(&line, "%-7s ", key);
    write_prose(value, &line);
    if (line.length > writing->limits.max_line)
        losses_add(writing->dictionary->losses, writing->dictionary->categories[category].origin,
                   "[%s] loses its %s it is too long for a line",
                   category_name(writing->names, category), key);
    else
        buffer_format(writing->text, "%s\n", buffer_text(&line));
    buffer_free(&line);
}

static bool holds_separator(const struct dictionary *dictionary, size_t category) {
    for (; category != DICTIONARY_ROOT; category = dictionary->categories[category].parent)
        if (strstr(dictionary->categories[category].name, ORIGIN_SEPARATOR))
            return true;
    return false;
}

/* What the category was called, where the lexicon's name for it does not say so. */
static void write_origin(struct writing *writing, size_t category) {
    const struct dictionary *dictionary = writing->dictionary;
    struct buffer dotted = {0};
    struct buffer origin = {0};
    dictionary_path(dictionary, category, ".", &dotted);
    dictionary_path(dictionary, category, ORIGIN_SEPARATOR, &origin);
    const char *name = category_name(writing->names, category);
    /* A dot in a foreign name is no nesting: then the two agree by chance only. */
    size_t depth = 1;
    for (const char *dot = name; (dot = strchr(dot, '.')); dot++)
        depth++;
    const bool same =
        strcmp(buffer_text(&dotted), name) == 0 && depth == dictionary->categories[category].depth;
    if (!same && holds_separator(dictionary, category))
        losses_add(dictionary->losses, dictionary->categories[category].origin,
                   "[%s] loses its name '%s': '" ORIGIN_SEPARATOR "' parts names", name,
                   buffer_text(&origin));
    else if (!same)
        write_key(writing, category, "origin:", buffer_slice(&origin));
    buffer_free(&dotted);
    buffer_free(&origin);
}

static struct error *write_category(struct writing *writing, size_t number) {
    const struct dictionary_category *category = &writing->dictionary->categories[number];
    const bool only_holds_others = category->n_entries == 0 && !*category->description &&
                                   category->first_child != DICTIONARY_NONE;
    if (only_holds_others)
        return NULL;
    buffer_format(writing->text, "\n[%s]\n", category_name(writing->names, number));
    write_origin(writing, number);
    if (*category->description)
        write_key(writing, number, "title:", slice_of(category->description));
    struct error *error = NULL;
    for (size_t i = 0; !error && i < category->n_entries; i++)
        error = write_entry(writing, &category->entries[i]);
    return error;
}

struct error *lexicon_text_write(const struct dictionary *dictionary, struct buffer *text) {
    struct writing writing = {
        .dictionary = dictionary, .limits = lexicon_limits_of(NULL), .text = text};
    struct error *error = category_names_new(dictionary, &writing.names);
    if (!error)
        error = words_open("und", &writing.words);
    for (size_t at = DICTIONARY_ROOT;
         !error && (at = dictionary_next(dictionary, at)) != DICTIONARY_NONE;)
        error = write_category(&writing, at);
    words_close(writing.words);
    category_names_free(writing.names);
    return error;
}
