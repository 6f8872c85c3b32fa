/* What a lexicon is made of. Private to this library. */
#ifndef PLAUDIT_LEXICON_CONTENT_H
#define PLAUDIT_LEXICON_CONTENT_H

#include "intern/intern.h"
#include "lexicon/lexicon.h"
#include "lexicon/pattern.h"
#include "lexicon/regex.h"

/* How far a cue reaches where its section does not say: 3 tokens after a negation, only the cue's
 * own tokens for a quotation. */
#define NEGATION_SCOPE_DEFAULT ((uint32_t)3)
#define QUOTATION_SCOPE_DEFAULT ((uint32_t)0)
#define SCOPE_MOST ((uint32_t)100)

/* A category's header in a file, with what stands below it. */
struct section {
    const char *file;
    uint32_t line;
    size_t category;
    const char *language;
    bool scope_given;
    uint32_t scope;      /* how many tokens after a cue it still reaches */
    struct buffer stops; /* tokens over which no cue reaches, each ended by a newline */
    struct buffer marks; /* tokens that open and close a quotation in turn, each so ended */
};

/* The part of an entry that matches: a pattern, or a regular expression. */
struct body {
    size_t section;
    pcre2_code *regex; /* NULL: `pattern` it is */
    struct pattern pattern;
    uint32_t rank; /* among hits with the same tokens the one of least rank counts */
};

struct lexicon {
    struct lexicon_limits limits;
    struct intern *texts; /* all strings, each with its NUL */
    struct lexicon_category *categories;
    size_t n_categories, categories_capacity;
    struct section *sections;
    size_t n_sections, sections_capacity;
    struct lexicon_entry *entries;
    size_t n_entries, entries_capacity;
    struct body *bodies; /* one for each entry */
    size_t bodies_capacity;
    struct lexicon_test *tests; /* those of an entry stand together */
    size_t n_tests, tests_capacity;
    const char **languages; /* in byte order */
    size_t n_languages, languages_capacity;
    struct intern *ids; /* of the entries, in their order */
};

/* A copy that lives as long as the lexicon. */
const char *lexicon_keep(struct lexicon *lexicon, struct slice text);

/* ---- reading a file ---------------------------------------------------------------------------
 */

/* What was said first about a category, and where, to tell contradictions. */
struct declared {
    struct place polarity; /* .file is NULL: not said yet */
    struct place role;
};

struct reading {
    struct lexicon *lexicon;
    struct faults *faults;
    struct intern *category_names; /* number of name = number of category */
    struct declared *declared;     /* one for each category */
    size_t declared_capacity;
    struct words *words; /* of the present language */
    const char *language;
    const char *file;
    const char *stem;   /* "en.praise." */
    size_t *entry_test; /* for each entry, the place of its first test */
    size_t entry_test_capacity;
};

/* Adds what stands in the text of `reading->file`; faults are told and counted. */
struct error *file_read(struct reading *reading, struct slice text);

#endif
