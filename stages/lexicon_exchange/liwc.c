/* LIWC's .dic: between two lines "%" a legend of numbered categories, which may nest by
 * indentation; then an entry a line with the numbers of its categories.
 *
 *     %
 *     1	affect
 *     	2	posemo
 *     %
 *     kind*	1	2
 *
 * Conditions of the versions of 2001 and 2007, "<of>131/125" and "(02 134)125/464", which choose a
 * category by the words around, are not taken: the entry keeps its other categories. Numbers are
 * labels: they are given anew when a dictionary is written. "01" and "1" are the same. */
#include "intern/intern.h"
#include "lexicon_exchange/format.h"
#include "lexicon_exchange/outline.h"
#include "lexicon_exchange/spelling.h"
#include "memory/memory.h"

#include <stdio.h>
#include <stdlib.h>

static const struct spelling spelling = {.never = "\t", .blank = ' '};

/* ---- reading ----------------------------------------------------------------------------------
 */

struct reading {
    struct dictionary *dictionary;
    struct slice rest;
    size_t line_number;
    struct outline outline;
    struct intern *numbers; /* of the legend, without leading zeros */
    size_t *category_of;    /* by intern number */
    size_t category_capacity;
};

static bool next_line(struct reading *reading, struct slice *line) {
    if (!spelling_cut_line(&reading->rest, line))
        return false;
    reading->line_number++;
    return true;
}

static struct origin here(const struct reading *reading) {
    return dictionary_line(reading->dictionary, reading->line_number);
}

static bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

static size_t digits(struct slice text) {
    size_t count = 0;
    while (count < text.length && is_digit(text.at[count]))
        count++;
    return count;
}

static struct slice without_zeros(struct slice number) {
    while (number.length > 1 && number.at[0] == '0') {
        number.at++;
        number.length--;
    }
    return number;
}

static bool is_mark(struct slice line) {
    const struct slice trimmed = spelling_trimmed(line);
    return trimmed.length && trimmed.at[0] == '%';
}

static void number_category(struct reading *reading, struct slice number, size_t category) {
    bool added = false;
    const uint32_t known = intern_add(reading->numbers, without_zeros(number), &added);
    if (!added) {
        losses_add(reading->dictionary->losses, here(reading),
                   "the number %.*s is given to two categories: entries go to the first",
                   (int)number.length, number.at);
        return;
    }
    reading->category_of = memory_grow(reading->category_of, &reading->category_capacity,
                                       (size_t)known + 1, sizeof *reading->category_of);
    reading->category_of[known] = category;
}

/* A category without a number is only there to hold others. */
static struct error *read_legend_line(struct reading *reading, struct slice line) {
    const size_t indent = outline_indent(line);
    const struct slice whole = spelling_trimmed(line);
    const struct slice number = {whole.at, digits(whole)};
    struct slice name =
        spelling_trimmed((struct slice){whole.at + number.length, whole.length - number.length});
    if (name.length == 0)
        name = number;
    size_t category = DICTIONARY_ROOT;
    struct error *error =
        dictionary_child(reading->dictionary, outline_parent(&reading->outline, indent), name,
                         here(reading), &category);
    if (error)
        return error;
    outline_enter(&reading->outline, indent, category);
    if (number.length)
        number_category(reading, number, category);
    return NULL;
}

static struct error *read_legend(struct reading *reading) {
    struct slice line;
    bool open = false;
    struct error *error = NULL;
    while (!error && next_line(reading, &line)) {
        if (is_mark(line) && open)
            return NULL;
        if (is_mark(line))
            open = true;
        else if (open && spelling_trimmed(line).length)
            error = read_legend_line(reading, line);
    }
    if (error)
        return error;
    return error_new(EXIT_STATUS_DAMAGED,
                     "%s: expected a legend of categories between two lines '%%'",
                     reading->dictionary->file);
}

/* The next field of an entry's categories; blanks inside parentheses do not end it. */
static bool cut_field(struct slice *rest, struct slice *field) {
    *rest = spelling_trimmed(*rest);
    if (rest->length == 0)
        return false;
    size_t end = 0;
    for (bool inside = false; end < rest->length; end++) {
        if (rest->at[end] == '(' || rest->at[end] == ')')
            inside = rest->at[end] == '(';
        if (!inside && spelling_is_blank(rest->at[end]))
            break;
    }
    *field = (struct slice){rest->at, end};
    *rest = (struct slice){rest->at + end, rest->length - end};
    return true;
}

/* Whether a field can only be about categories: a number or a condition. */
static bool is_about_categories(struct slice field) {
    bool digit = false;
    for (size_t i = 0; i < field.length; i++) {
        if (!memchr("0123456789()/<>of", field.at[i], sizeof "0123456789()/<>of" - 1))
            return false;
        digit = digit || is_digit(field.at[i]);
    }
    return digit;
}

/* Where an entry's word ends: at the first tab, or, where there is none, before the last fields
 * that are about categories. */
static size_t word_end(struct slice line) {
    const char *tab = memchr(line.at, '\t', line.length);
    if (tab)
        return (size_t)(tab - line.at);
    size_t end = line.length;
    for (;;) {
        size_t start = end;
        while (start && !spelling_is_blank(line.at[start - 1]))
            start--;
        const struct slice field = {line.at + start, end - start};
        if (start == 0 || !is_about_categories(field))
            return end;
        end = start;
        while (end && spelling_is_blank(line.at[end - 1]))
            end--;
    }
}

static struct error *add_to(struct reading *reading, struct slice word, struct slice pattern,
                            struct slice field) {
    struct losses *losses = reading->dictionary->losses;
    if (field.length == 0 || digits(field) < field.length) {
        losses_add(losses, here(reading), "'%.*s': '%.*s' is left out: a condition, or no number",
                   (int)word.length, word.at, (int)field.length, field.at);
        return NULL;
    }
    const uint32_t known = intern_find(reading->numbers, without_zeros(field));
    if (known == INTERN_NONE) {
        losses_add(losses, here(reading), "'%.*s': no category has the number %.*s",
                   (int)word.length, word.at, (int)field.length, field.at);
        return NULL;
    }
    return dictionary_add(reading->dictionary, reading->category_of[known], pattern, 1,
                          here(reading));
}

static struct error *read_entry(struct reading *reading, struct slice line) {
    const size_t end = word_end(line);
    const struct slice word = spelling_trimmed((struct slice){line.at, end});
    struct slice fields = {line.at + end, line.length - end};
    struct buffer pattern = {0};
    spelling_read(&spelling, word, &pattern);
    struct slice field;
    size_t count = 0;
    struct error *error = NULL;
    for (; !error && cut_field(&fields, &field); count++)
        error = add_to(reading, word, buffer_slice(&pattern), field);
    if (!error && count == 0)
        losses_add(reading->dictionary->losses, here(reading),
                   "'%.*s' is left out: it has no category", (int)word.length, word.at);
    buffer_free(&pattern);
    return error;
}

static struct error *liwc_read(struct slice text, struct dictionary *dictionary) {
    struct reading reading = {.dictionary = dictionary, .rest = text, .numbers = intern_new()};
    struct error *error = read_legend(&reading);
    struct slice line;
    while (!error && next_line(&reading, &line))
        if (spelling_trimmed(line).length)
            error = read_entry(&reading, spelling_trimmed(line));
    outline_free(&reading.outline);
    intern_free(reading.numbers);
    free(reading.category_of);
    return error;
}

static bool liwc_recognize(struct slice text) {
    struct slice line;
    while (spelling_cut_line(&text, &line))
        if (spelling_trimmed(line).length)
            return is_mark(line);
    return false;
}

/* ---- writing ----------------------------------------------------------------------------------
 */

/* An entry's line, which grows by a number for each of its categories. */
struct written_line {
    struct buffer text;
    size_t last; /* the number written last */
};

struct writing {
    const struct dictionary *dictionary;
    struct intern *words; /* as they are written */
    struct written_line *lines;
    size_t lines_capacity;
};

static void add_number(struct writing *writing, struct slice word, size_t number) {
    bool added = false;
    const size_t place = intern_add(writing->words, word, &added);
    if (added) {
        writing->lines = memory_grow(writing->lines, &writing->lines_capacity, place + 1,
                                     sizeof *writing->lines);
        writing->lines[place] = (struct written_line){0};
        buffer_append(&writing->lines[place].text, word);
    }
    if (writing->lines[place].last == number)
        return;
    writing->lines[place].last = number;
    buffer_format(&writing->lines[place].text, "\t%zu", number);
}

static void write_category(struct writing *writing, const struct dictionary_category *category,
                           size_t number) {
    struct buffer word = {0};
    for (size_t i = 0; i < category->n_entries; i++) {
        const struct dictionary_entry *entry = &category->entries[i];
        buffer_clear(&word);
        const char *why = spelling_write(&spelling, slice_of(entry->pattern), &word);
        if (why) {
            format_entry_lost(writing->dictionary, &format_liwc, entry, why);
            continue;
        }
        add_number(writing, buffer_slice(&word), number);
    }
    buffer_free(&word);
}

static struct error *liwc_write(const struct dictionary *dictionary, struct buffer *text) {
    struct writing writing = {.dictionary = dictionary, .words = intern_new()};
    size_t number = 0;
    buffer_append_text(text, "%\n");
    for (size_t at = DICTIONARY_ROOT; (at = dictionary_next(dictionary, at)) != DICTIONARY_NONE;) {
        const struct dictionary_category *category = &dictionary->categories[at];
        for (size_t depth = 1; depth < category->depth; depth++)
            buffer_append_byte(text, '\t');
        buffer_format(text, "%zu\t%s\n", ++number, category->name);
        format_description_lost(dictionary, &format_liwc, category);
        write_category(&writing, category, number);
    }
    buffer_append_text(text, "%\n");
    for (size_t i = 0; i < intern_count(writing.words); i++) {
        buffer_append(text, buffer_slice(&writing.lines[i].text));
        buffer_append_byte(text, '\n');
        buffer_free(&writing.lines[i].text);
    }
    free(writing.lines);
    intern_free(writing.words);
    return NULL;
}

const struct format format_liwc = {"liwc", "LIWC", false, liwc_recognize, liwc_read, liwc_write};
