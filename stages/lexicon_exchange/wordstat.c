/* WordStat's .cat: an outline. A line that ends in a number in parentheses is an entry with its
 * weight, any other the name of a category; both belong to the nearest line above that stands
 * further to the left.
 *
 *     ECONOMY
 *     	STATE
 *     		PUBLIC_SECTOR (1)
 *     		INVEST* (2)
 *
 * The words of a phrase are joined by '_'; files by hand also have blanks. Rules, which begin with
 * '@', are not taken. */
#include "lexicon_exchange/format.h"
#include "lexicon_exchange/outline.h"
#include "lexicon_exchange/spelling.h"
#include "memory/memory.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static const struct spelling spelling = {
    .one = true, .run_at_start = true, .run_inside = true, .never = "", .blank = '_'};

/* ---- reading ----------------------------------------------------------------------------------
 */

static bool is_number(const char *text) {
    return *text && strspn(text, "0123456789.+-") == strlen(text);
}

/* Whether a trimmed line ends in "(number)"; the part before it and the number. */
static bool cut_weight(struct slice line, struct slice *word, double *weight) {
    size_t open = line.length;
    if (line.length < 3 || line.at[line.length - 1] != ')')
        return false;
    while (open && line.at[open - 1] != '(')
        open--;
    if (open == 0)
        return false;
    char *number = memory_copy_text(line.at + open, line.length - 1 - open);
    char *end = NULL;
    *weight = strtod(number, &end);
    const bool good = is_number(number) && *end == '\0' && isfinite(*weight);
    free(number);
    *word = (struct slice){line.at, open - 1};
    return good;
}

struct reading {
    struct dictionary *dictionary;
    struct outline outline;
    struct origin origin; /* of the present line */
};

static struct error *read_entry(struct reading *reading, size_t category, struct slice word,
                                double weight) {
    if (category == DICTIONARY_ROOT)
        return error_new(EXIT_STATUS_DAMAGED, "%s:%zu: expected a category above the entry",
                         reading->origin.file, reading->origin.line);
    struct buffer pattern = {0};
    spelling_read(&spelling, word, &pattern);
    struct error *error = dictionary_add(reading->dictionary, category, buffer_slice(&pattern),
                                         weight, reading->origin);
    buffer_free(&pattern);
    return error;
}

static struct error *read_line(struct reading *reading, struct slice line) {
    const size_t indent = outline_indent(line);
    const struct slice whole = spelling_trimmed(line);
    const size_t parent = outline_parent(&reading->outline, indent);
    struct slice word;
    double weight = 1;
    if (whole.at[0] == '@') {
        losses_add(reading->dictionary->losses, reading->origin,
                   "'%.*s' is left out: a lexicon has no rules", (int)whole.length, whole.at);
        return NULL;
    }
    if (cut_weight(whole, &word, &weight))
        return read_entry(reading, parent, word, weight);
    size_t category = DICTIONARY_ROOT;
    struct error *error =
        dictionary_child(reading->dictionary, parent, whole, reading->origin, &category);
    if (!error)
        outline_enter(&reading->outline, indent, category);
    return error;
}

static struct error *wordstat_read(struct slice text, struct dictionary *dictionary) {
    struct reading reading = {.dictionary = dictionary};
    struct error *error = NULL;
    struct slice line;
    for (size_t number = 1; !error && spelling_cut_line(&text, &line); number++) {
        reading.origin = dictionary_line(dictionary, number);
        if (spelling_trimmed(line).length)
            error = read_line(&reading, line);
    }
    outline_free(&reading.outline);
    return error;
}

/* An entry with its weight: no other format has such a line. */
static bool wordstat_recognize(struct slice text) {
    struct slice line, word;
    double weight;
    while (spelling_cut_line(&text, &line))
        if (outline_indent(line) && cut_weight(spelling_trimmed(line), &word, &weight))
            return true;
    return false;
}

/* ---- writing ----------------------------------------------------------------------------------
 */

static void indent(size_t depth, struct buffer *text) {
    for (; depth; depth--)
        buffer_append_byte(text, '\t');
}

/* In as few digits as say exactly this number. */
static void write_weight(double weight, struct buffer *text) {
    char number[64];
    int digits = 6;
    do
        (void)snprintf(number, sizeof number, "%.*g", digits, weight);
    while (strtod(number, NULL) != weight && ++digits <= 17);
    buffer_format(text, " (%s)\n", number);
}

static void write_entry(const struct dictionary *dictionary, const struct dictionary_entry *entry,
                        size_t depth, struct buffer *text) {
    struct buffer word = {0};
    const char *why = *entry->pattern == '@'
                          ? "an entry that begins with @"
                          : spelling_write(&spelling, slice_of(entry->pattern), &word);
    if (why) {
        format_entry_lost(dictionary, &format_wordstat, entry, why);
    } else {
        indent(depth, text);
        buffer_append(text, buffer_slice(&word));
        write_weight(entry->weight, text);
    }
    buffer_free(&word);
}

static void write_category(const struct dictionary *dictionary,
                           const struct dictionary_category *category, struct buffer *text) {
    struct slice word;
    double weight;
    if (cut_weight(slice_of(category->name), &word, &weight) || *category->name == '@')
        losses_add(dictionary->losses, category->origin,
                   "[%s]: WordStat reads such a name otherwise", category->name);
    format_description_lost(dictionary, &format_wordstat, category);
    indent(category->depth - 1, text);
    buffer_format(text, "%s\n", category->name);
    for (size_t i = 0; i < category->n_entries; i++)
        write_entry(dictionary, &category->entries[i], category->depth, text);
}

static struct error *wordstat_write(const struct dictionary *dictionary, struct buffer *text) {
    for (size_t at = DICTIONARY_ROOT; (at = dictionary_next(dictionary, at)) != DICTIONARY_NONE;)
        write_category(dictionary, &dictionary->categories[at], text);
    return NULL;
}

const struct format format_wordstat = {"wordstat",         "WordStat",    true,
                                       wordstat_recognize, wordstat_read, wordstat_write};
