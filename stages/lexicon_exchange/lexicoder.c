/* Lexicoder's .lc3: a line "+name" opens a category, the lines below are its entries. A name may
 * end in the colour in which Lexicoder shows it, "+negative#AA0000". There are no nested
 * categories. */
#include "lexicon_exchange/format.h"
#include "lexicon_exchange/spelling.h"

static const struct spelling spelling = {.run_at_start = true, .never = "", .blank = ' '};

#define COLOUR_BYTES ((size_t)7)

/* ---- reading ----------------------------------------------------------------------------------
 */

static bool is_hexadecimal(char byte) {
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'F') ||
           (byte >= 'a' && byte <= 'f');
}

/* How many bytes at the end of a name are a colour: 7 or none. */
static size_t colour_bytes(struct slice name) {
    if (name.length <= COLOUR_BYTES || name.at[name.length - COLOUR_BYTES] != '#')
        return 0;
    for (size_t i = name.length - COLOUR_BYTES + 1; i < name.length; i++)
        if (!is_hexadecimal(name.at[i]))
            return 0;
    return COLOUR_BYTES;
}

static struct error *read_category(struct dictionary *dictionary, struct slice name,
                                   struct origin origin, size_t *category) {
    const size_t colour = colour_bytes(name);
    name.length -= colour;
    if (colour)
        losses_add(dictionary->losses, origin, "[%.*s] loses its colour %.*s", (int)name.length,
                   name.at, (int)colour, name.at + name.length);
    return dictionary_child(dictionary, DICTIONARY_ROOT, name, origin, category);
}

static struct error *read_line(struct dictionary *dictionary, struct slice line,
                               struct origin origin, size_t *category) {
    if (line.at[0] == '+')
        return read_category(dictionary, (struct slice){line.at + 1, line.length - 1}, origin,
                             category);
    if (*category == DICTIONARY_ROOT)
        return error_new(EXIT_STATUS_DAMAGED, "%s:%zu: expected '+' and the name of a category",
                         origin.file, origin.line);
    struct buffer pattern = {0};
    spelling_read(&spelling, line, &pattern);
    struct error *error = dictionary_add(dictionary, *category, buffer_slice(&pattern), 1, origin);
    buffer_free(&pattern);
    return error;
}

static struct error *lexicoder_read(struct slice text, struct dictionary *dictionary) {
    struct error *error = NULL;
    struct slice line;
    size_t category = DICTIONARY_ROOT;
    for (size_t number = 1; !error && spelling_cut_line(&text, &line); number++)
        if (spelling_trimmed(line).length)
            error = read_line(dictionary, spelling_trimmed(line),
                              dictionary_line(dictionary, number), &category);
    return error;
}

static bool lexicoder_recognize(struct slice text) {
    struct slice line;
    while (spelling_cut_line(&text, &line))
        if (spelling_trimmed(line).length)
            return line.at[0] == '+' && line.at[line.length - 1] != ':';
    return false;
}

/* ---- writing ----------------------------------------------------------------------------------
 */

static void write_entry(const struct dictionary *dictionary, const struct dictionary_entry *entry,
                        struct buffer *text) {
    struct buffer line = {0};
    const char *why = *entry->pattern == '+'
                          ? "an entry that begins with +"
                          : spelling_write(&spelling, slice_of(entry->pattern), &line);
    if (why) {
        format_entry_lost(dictionary, &format_lexicoder, entry, why);
    } else {
        buffer_format(text, "%s\n", buffer_text(&line));
    }
    buffer_free(&line);
}

static void write_category(const struct dictionary *dictionary, size_t number,
                           struct buffer *text) {
    const struct dictionary_category *category = &dictionary->categories[number];
    const bool only_holds_others =
        category->n_entries == 0 && category->first_child != DICTIONARY_NONE;
    struct buffer name = {0};
    dictionary_path(dictionary, number, ".", &name);
    format_description_lost(dictionary, &format_lexicoder, category);
    if (category->depth > 1)
        losses_add(dictionary->losses, category->origin,
                   "[%s] stands by itself: Lexicoder has no nested categories", buffer_text(&name));
    if (colour_bytes(buffer_slice(&name)))
        losses_add(dictionary->losses, category->origin,
                   "[%s]: Lexicoder reads the end of the name as a colour", buffer_text(&name));
    if (!only_holds_others)
        buffer_format(text, "+%s\n", buffer_text(&name));
    for (size_t i = 0; i < category->n_entries; i++)
        write_entry(dictionary, &category->entries[i], text);
    buffer_free(&name);
}

static struct error *lexicoder_write(const struct dictionary *dictionary, struct buffer *text) {
    for (size_t at = DICTIONARY_ROOT; (at = dictionary_next(dictionary, at)) != DICTIONARY_NONE;)
        write_category(dictionary, at, text);
    return NULL;
}

const struct format format_lexicoder = {"lexicoder",         "Lexicoder",    false,
                                        lexicoder_recognize, lexicoder_read, lexicoder_write};
