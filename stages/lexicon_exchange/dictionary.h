/* A dictionary as all formats see it: a tree of categories with entries.
 *
 * A *pattern* is one or several words, parted by single blanks, in UTF-8 without control
 * characters, in which GLOB_RUN and GLOB_ONE (lexicon/words.h) stand for the wildcards: what a `*`
 * or `?` means to a format is known where that format is read and written, and nowhere else.
 *
 * The dictionary owns its names and patterns; they stay valid until dictionary_free. A category is
 * named by its number; DICTIONARY_ROOT is the nameless one that holds all others. The children of a
 * category have different names: to name one again is to go on with it.
 */
#ifndef PLAUDIT_LEXICON_EXCHANGE_DICTIONARY_H
#define PLAUDIT_LEXICON_EXCHANGE_DICTIONARY_H

#include "errors/error.h"
#include "lexicon_exchange/losses.h"
#include "memory/buffer.h"

#include <stdbool.h>
#include <stdint.h>

#define DICTIONARY_ROOT ((size_t)0)
#define DICTIONARY_NONE SIZE_MAX

/* Bounds on what a dictionary can ask for; each has an option that raises it. */
struct dictionary_limits {
    size_t max_depth;   /* categories in categories */
    size_t max_entries; /* entries and categories together */
    size_t max_entry;   /* bytes of a pattern or a name */
};

#define DICTIONARY_MAX_DEPTH_DEFAULT ((size_t)32)
#define DICTIONARY_MAX_ENTRIES_DEFAULT ((size_t)1000000)
#define DICTIONARY_MAX_ENTRY_DEFAULT ((size_t)4096)

struct dictionary_entry {
    char *pattern;
    double weight;
    struct origin origin;
};

struct dictionary_category {
    char *name;
    char *description; /* may be empty */
    struct origin origin;
    size_t depth;       /* of the root 0 */
    size_t parent;      /* of the root DICTIONARY_NONE */
    size_t first_child; /* DICTIONARY_NONE where there is none */
    size_t last_child;
    size_t next; /* with the same parent */
    struct dictionary_entry *entries;
    size_t n_entries, entries_capacity;
};

struct dictionary {
    struct dictionary_limits limits;
    struct losses *losses;                  /* where readers and writers tell what is lost */
    const char *file;                       /* the input's name, for origins */
    struct dictionary_category *categories; /* a later one may be the child of an earlier one, never
                                               the other way round */
    size_t n_categories, categories_capacity;
    size_t n_entries;
    struct intern *children; /* parent and name; its numbers are those of categories, less 1 */
};

struct dictionary_limits dictionary_limits_default(void);

/* An empty dictionary; `losses` and `file` must outlive it. */
struct dictionary *dictionary_new(const struct dictionary_limits *limits, struct losses *losses,
                                  const char *file);
void dictionary_free(struct dictionary *dictionary);

/* `line` of the dictionary's file. */
struct origin dictionary_line(const struct dictionary *dictionary, size_t line);

/* The child of `parent` with that name, added if it is new. Blanks around the name mean nothing;
 * control characters in it become blanks, which is told as a loss. An empty name, and a limit that
 * is passed, are errors. */
struct error *dictionary_child(struct dictionary *dictionary, size_t parent, struct slice name,
                               struct origin origin, size_t *category)
    __attribute__((warn_unused_result));

/* Sets the description; control characters become blanks. */
void dictionary_describe(struct dictionary *dictionary, size_t category, struct slice description);

/* Adds an entry. A pattern that is empty, too long or holds control characters is left out, which
 * is told as a loss. More entries than the limit are an error. */
struct error *dictionary_add(struct dictionary *dictionary, size_t category, struct slice pattern,
                             double weight, struct origin origin)
    __attribute__((warn_unused_result));

/* The category that comes after `category` when each stands before its children: DICTIONARY_NONE
 * after the last. Begin with DICTIONARY_ROOT. */
size_t dictionary_next(const struct dictionary *dictionary, size_t category);

/* Appends the names from the outermost to this one, with `separator` between them. */
void dictionary_path(const struct dictionary *dictionary, size_t category, const char *separator,
                     struct buffer *path);

#endif
