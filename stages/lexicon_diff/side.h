/* One of the two lexicons, with what reads and judges by it.
 *
 * What the two have in common gets one number: a category by its name, an entry by what it says
 * (language, category, pattern). Lines move when a file is edited, so that an entry's id says
 * nothing across two versions.
 */
#ifndef PLAUDIT_LEXICON_DIFF_SIDE_H
#define PLAUDIT_LEXICON_DIFF_SIDE_H

#include "errors/error.h"
#include "intern/intern.h"
#include "judgement/judgement.h"
#include "lexicon/matcher.h"

/* The numbers, and under each the name. Shared by both sides; owned by whoever made the tables. */
struct common {
    struct intern *categories; /* counted ones: by name */
    struct intern *entries;    /* all: "language TAB category TAB pattern" */
};

struct side {
    struct lexicon *lexicon;
    struct lexicon_matcher *matcher;
    struct rule rule;
    uint32_t *categories; /* the common number of each category; INTERN_NONE: not counted */
    uint32_t *entries;    /* the common number of each entry */

    struct lexicon_reading reading; /* of the present text; the matcher's */
    struct judgement judgement;     /* of the present text */
};

/* Loads the lexicons in `directory` and their rule of stance. `side` is zeroed by the caller and is
 * to be closed on an error too. */
struct error *side_open(struct side *side, const char *directory, struct common *common);
void side_close(struct side *side);

/* Finds the hits of a text and judges it. */
struct error *side_read(struct side *side, const struct lexicon_text *text);

/* Whether a match is a hit that counts. */
bool side_counts(const struct side *side, const struct lexicon_hit *hit);

#endif
