/* The formats of dictionaries. Each has a file of its own, named like it, with one reader and one
 * writer; this table is all that the rest knows of them. */
#ifndef PLAUDIT_LEXICON_EXCHANGE_FORMAT_H
#define PLAUDIT_LEXICON_EXCHANGE_FORMAT_H

#include "lexicon_exchange/dictionary.h"
#include "memory/buffer.h"

struct format {
    const char *name;  /* as --format takes it */
    const char *title; /* for people */
    bool weights;      /* whether an entry can have a weight */
    /* Whether this may be such a file. Formats are asked in the order of the table. */
    bool (*recognize)(struct slice text);
    /* Reads `text` (UTF-8) into an empty dictionary. What it cannot take is told as a loss; what is
     * no such file at all is an error. */
    struct error *(*read)(struct slice text, struct dictionary *dictionary);
    /* Appends the dictionary to `text`; what the format cannot say is told as a loss. */
    struct error *(*write)(const struct dictionary *dictionary, struct buffer *text);
};

/* NULL if there is none of that name. */
const struct format *format_named(const char *name);

/* The format of a text by what stands in it, or NULL. */
const struct format *format_of(struct slice text);

/* The names of all formats, with ", " between them. */
void format_names(struct buffer *names);

/* ---- for the writers --------------------------------------------------------------------------
 */

/* Tells that an entry cannot be written in `format`, and why. */
void format_entry_lost(const struct dictionary *dictionary, const struct format *format,
                       const struct dictionary_entry *entry, const char *why);
/* The same of a category's description, if it has one. */
void format_description_lost(const struct dictionary *dictionary, const struct format *format,
                             const struct dictionary_category *category);

extern const struct format format_lexicoder;
extern const struct format format_liwc;
extern const struct format format_wordstat;
extern const struct format format_yaml;
extern const struct format format_yoshikoder;

#endif
