/* A lexicon: the words by which speech is measured, read from a directory of .lex files with one
 * subdirectory per language (LEXICON.md beside this header is the specification).
 *
 * Ownership: a lexicon owns everything it hands out; all pointers stay valid, and nothing changes,
 * until lexicon_free. Loading is all or nothing: a lexicon with one fault is not loaded.
 *
 * Invariants
 *  - Categories stand in byte order of their names, each once, whatever number of files and
 *    languages it is spread over.
 *  - Entries stand in the order of their ids (language, file, line as a number), each id once, so
 *    that nothing depends on the order in which a directory lists its files.
 */
#ifndef PLAUDIT_LEXICON_H
#define PLAUDIT_LEXICON_H

#include "errors/error.h"
#include "memory/slice.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct lexicon; /* private */

/* What a category's hits say about the State that is spoken of. */
enum lexicon_polarity { LEXICON_POLARITY_NONE, LEXICON_POLARITY_PRAISE, LEXICON_POLARITY_SCRUTINY };

/* What a category is for. Only a counted one has a column in the row stream; the others flag the
 * hits of the counted ones. */
enum lexicon_role { LEXICON_ROLE_COUNTED, LEXICON_ROLE_NEGATION, LEXICON_ROLE_QUOTATION };

struct lexicon_category {
    const char *name;   /* "framing.sovereignty" */
    const char *title;  /* may be empty */
    const char *source; /* where the idea comes from; may be empty */
    const char *origin; /* what it is called in the dictionary it came from; may be empty */
    enum lexicon_polarity polarity;
    enum lexicon_role role;
    const char *file; /* where its first header stands: "en/praise.lex" */
    uint32_t line;
};

/* A sentence by which an entry is tested (`plaudit lexicon check`). */
struct lexicon_test {
    bool must_match;
    uint32_t line; /* of the entry's file, from 1 */
    const char *sentence;
};

struct lexicon_entry {
    const char *id;       /* "en.praise.12": language, file without .lex, line */
    const char *file;     /* "en/praise.lex" */
    const char *language; /* "en" */
    const char *text;     /* as the researcher wrote it, without directives and comment */
    uint32_t line;        /* from 1 */
    bool exception;       /* cancels overlapping hits of its category instead of being one */
    double weight;        /* above 0; 1 unless the file says otherwise */
    size_t category;      /* its place among the lexicon's categories */
    const struct lexicon_test *tests;
    size_t n_tests;
    const struct lexicon_entry *duplicate_of; /* the first entry of the same language, category and
                                                 kind that says the same, or NULL */
};

/* How far a gap without a number ("..") spans: all but the longest sentences. Part of the language,
 * so that no option changes a count. */
#define LEXICON_OPEN_GAP ((size_t)99)

/* Bounds on what a lexicon file, and a text, can ask for. A zero means the default. */
struct lexicon_limits {
    size_t max_file;    /* bytes of one .lex file */
    size_t max_line;    /* bytes of one of its lines */
    size_t max_depth;   /* parentheses in parentheses */
    size_t max_gap;     /* tokens a gap may span */
    size_t max_states;  /* states and transitions of the automaton of one entry */
    size_t max_cache;   /* bytes a matcher remembers of words and of the automaton's paths */
    size_t max_hits;    /* matches of all entries in one sentence */
    uint32_t max_steps; /* steps PCRE2 may take in one sentence (its match limit) */
    uint32_t max_heap;  /* kibibytes PCRE2 may use (its heap limit) */
};

#define LEXICON_MAX_FILE_DEFAULT ((size_t)64 << 20)
#define LEXICON_MAX_LINE_DEFAULT ((size_t)16 << 10)
#define LEXICON_MAX_DEPTH_DEFAULT ((size_t)32)
#define LEXICON_MAX_GAP_DEFAULT ((size_t)99)
#define LEXICON_MAX_STATES_DEFAULT ((size_t)1000000)
#define LEXICON_MAX_CACHE_DEFAULT ((size_t)128 << 20)
#define LEXICON_MAX_HITS_DEFAULT ((size_t)4 << 20)
#define LEXICON_MAX_STEPS_DEFAULT ((uint32_t)1000000)
#define LEXICON_MAX_HEAP_DEFAULT ((uint32_t)20 << 10)

/* The limits with every zero replaced by its default; NULL gives all defaults. */
struct lexicon_limits lexicon_limits_of(const struct lexicon_limits *limits);

/* Takes one fault of a lexicon: a line such as "en/praise.lex:12:8: expected ')'". */
typedef void lexicon_tell(void *context, const char *fault);

/* Loads all .lex files of `directory`. `limits` may be NULL. Every fault of every file is told to
 * `tell` (NULL: printed on stderr with error_warn); then the error returned says how many there
 * were, and `*lexicon` is NULL. */
struct error *lexicon_load(const char *directory, const struct lexicon_limits *limits,
                           lexicon_tell *tell, void *context, struct lexicon **lexicon);

/* NULL is allowed. */
void lexicon_free(struct lexicon *lexicon);

/* Whether the row stream has a column of that name, so that no category can have it. */
bool lexicon_is_row_column(struct slice name);

size_t lexicon_category_count(const struct lexicon *lexicon);
const struct lexicon_category *lexicon_category(const struct lexicon *lexicon, size_t number);

/* The category of that name; false if there is none. */
bool lexicon_category_find(const struct lexicon *lexicon, struct slice name, size_t *number);

size_t lexicon_entry_count(const struct lexicon *lexicon);
const struct lexicon_entry *lexicon_entry(const struct lexicon *lexicon, size_t number);

/* The entry of that id ("en.praise.12"), or NULL. One look into a hash table: cheap enough to be
 * asked for every hit. An entry is of one category, so the id alone says everything. */
const struct lexicon_entry *lexicon_entry_find(const struct lexicon *lexicon, struct slice id);

#endif
