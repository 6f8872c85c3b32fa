/* Reading a text with a lexicon: which entries match where, and what becomes of each match.
 *
 * The rules (LEXICON.md states them for researchers):
 *  1. All matches of all entries and exceptions are found, sentence by sentence.
 *  2. An exception cancels every match of its category that shares a token with it.
 *  3. Of what is left of a category the leftmost counts, the longest of those, the heaviest entry
 *     of those, and every other match that shares a token with it is covered by it.
 *  4. What a cue of a negation or quotation category reaches is flagged. Negated hits do not count.
 * Nothing depends on the order of entries, except which of two equally heavy entries is named for
 * the same tokens: the first in the order of ids.
 *
 * A matcher serves one text at a time. It remembers what it learnt of words (see walk.h), so one
 * matcher should serve a whole stream. The lexicon stays the caller's and must outlive it.
 */
#ifndef PLAUDIT_LEXICON_MATCHER_H
#define PLAUDIT_LEXICON_MATCHER_H

#include "lexicon/lexicon.h"

struct lexicon_matcher; /* private */

enum lexicon_fate {
    LEXICON_FATE_HIT,       /* counted, unless it is negated */
    LEXICON_FATE_EXCEPTION, /* an exception's own match */
    LEXICON_FATE_CANCELLED, /* by the exception `by` */
    LEXICON_FATE_COVERED    /* by a hit of the entry `by` in the same category */
};

#define LEXICON_FLAG_NEGATED 1u
#define LEXICON_FLAG_QUOTED 2u

#define LEXICON_NO_ENTRY UINT32_MAX

struct lexicon_hit {
    uint32_t first; /* token positions in the text, from 0, inclusive */
    uint32_t last;
    uint32_t category;
    uint32_t entry;
    enum lexicon_fate fate;
    unsigned flags;      /* of hits of counted categories, and of what these cover */
    uint32_t by;         /* the entry of the exception or of the hit that covers */
    uint32_t negated_by; /* the entry of the cue */
    uint32_t quoted_by;  /* the entry of the cue; LEXICON_NO_ENTRY where marks quote it */
};

/* A text to read. Fields are unescaped. */
struct lexicon_text {
    struct slice language; /* BCP 47; its primary subtag counts. Empty or "und": all languages */
    struct slice tokens;   /* separated by one space; sentences by one newline */
    struct slice starts;   /* the byte offset of each token in `text`; used, like `text`, only if */
    struct slice text;     /* lexicon_matcher_needs_text */
};

/* What was read; belongs to the matcher and is valid until it reads again. */
struct lexicon_reading {
    const struct lexicon_hit *hits; /* all, by first, last, category, entry */
    size_t n_hits;
    const uint64_t *counts;    /* for each category, its hits that count; 0 for roles */
    const uint32_t *sentences; /* the first token of each sentence */
    size_t n_sentences;
    size_t n_tokens;
    bool known; /* the lexicon has entries for the language */
};

struct lexicon_matcher *lexicon_matcher_new(const struct lexicon *lexicon);
void lexicon_matcher_free(struct lexicon_matcher *matcher);

/* Whether entries for this language are regular expressions, which read `text`. */
bool lexicon_matcher_needs_text(struct lexicon_matcher *matcher, struct slice language);

/* Reads a text. An error is one of this text alone (starts that do not fit, a regular expression
 * that runs away, more matches than limits.max_hits); the matcher goes on with the next. */
struct error *lexicon_matcher_read(struct lexicon_matcher *matcher, const struct lexicon_text *text,
                                   struct lexicon_reading *reading);

#endif
