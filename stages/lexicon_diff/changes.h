/* What becomes of the hits of one text when one lexicon takes the place of another.
 *
 * Hits are the same if they count in the same category for the same tokens, whichever entry they
 * are of. Of the others, an old and a new hit of a category that share a token are one that moved;
 * what is left was lost or gained. In each category, then,
 *
 *     new hits = old hits - lost + gained
 */
#ifndef PLAUDIT_LEXICON_DIFF_CHANGES_H
#define PLAUDIT_LEXICON_DIFF_CHANGES_H

#include "lexicon_diff/side.h"

enum change_kind { CHANGE_LOST, CHANGE_GAINED, CHANGE_MOVED, CHANGES };

/* What the other lexicon makes of the words of a hit that was lost or gained. */
enum instead { INSTEAD_NOTHING, INSTEAD_NEGATED, INSTEAD_CANCELLED, INSTEAD_COVERED };

struct change {
    enum change_kind kind;
    uint32_t category;                /* the common number */
    const struct lexicon_hit *before; /* NULL: gained */
    const struct lexicon_hit *after;  /* NULL: lost */
    enum instead instead;
    const struct lexicon_entry *by; /* of the other lexicon: what negates, cancels or covers */
};

/* Owns its array; the changes point into the readings of both sides. */
struct changes {
    struct change *at;
    size_t count;
    size_t capacity;
};

/* Finds the changes between the two readings, in place of what `changes` held: in the order of
 * their tokens, then of their categories. `n_categories` is how many common numbers there are. */
void changes_find(struct changes *changes, const struct side *before, const struct side *after,
                  size_t n_categories);
void changes_free(struct changes *changes);

const char *change_name(enum change_kind kind); /* "lost" */
const char *instead_name(enum instead instead); /* "negated"; empty for nothing */

/* The words the change is about: the new hit where there is one. */
const struct lexicon_hit *change_hit(const struct change *change);

#endif
