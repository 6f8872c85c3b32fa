/* How often each entry of a lexicon matched, and what became of its matches.
 */
#ifndef PLAUDIT_LEXICON_USAGE_USAGE_H
#define PLAUDIT_LEXICON_USAGE_USAGE_H

#include "lexicon/matcher.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* How often another entry took an entry's matches. */
struct taken {
    uint32_t by;
    uint64_t times;
};

struct entry_usage {
    uint64_t matches;   /* all */
    uint64_t hits;      /* those that count, and an exception's own */
    uint64_t negated;   /* hits that do not count for a negation */
    uint64_t covered;   /* by a longer hit of the category, or one further left */
    uint64_t cancelled; /* by an exception */
    bool read;          /* a text of its language was read */
    struct taken *taken;
    size_t taken_count;
    size_t taken_capacity;
};

/* Owns its arrays; the lexicon stays the caller's and must outlive it. */
struct usage {
    const struct lexicon *lexicon;
    struct entry_usage *entries; /* as many as the lexicon has */
};

struct usage usage_new(const struct lexicon *lexicon);
void usage_free(struct usage *usage);

/* Counts what was read of a text in `language` (BCP 47; empty or "und": in all languages). */
void usage_add(struct usage *usage, struct slice language, const struct lexicon_reading *reading);

/* What a researcher should know of an entry. */
enum usage_verdict {
    USAGE_FIRES,    /* at least one hit, if perhaps a negated one */
    USAGE_UNREAD,   /* the corpus has no text in its language: nothing can be said */
    USAGE_NEVER,    /* no match */
    USAGE_SHADOWED, /* matches, but others of its category, or exceptions, take every one */
    USAGE_REPEATS   /* says the same as an earlier entry */
};

enum usage_verdict usage_verdict(const struct usage *usage, size_t entry);

/* "never" and so on; empty for one that fires. */
const char *usage_verdict_name(enum usage_verdict verdict);

/* The entry that stands in the way: what took most of the matches, or what is repeated; NULL where
 * the verdict is another. */
const struct lexicon_entry *usage_in_the_way(const struct usage *usage, size_t entry);

#endif
