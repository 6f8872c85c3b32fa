/* What the hits of one statement add up to: the stance and its score.
 *
 * The rule in words (UN Watch, Mutual Praise Society, 2009, for courtesy and prelude):
 *  - Praise and scrutiny are the sums of the weights of the entries that were hit.
 *  - Praise inside a formula of courtesy is not praise; it keeps the share `courtesy`.
 *  - Praise that scrutiny of at least `challenge` follows is the prelude to it; it keeps the share
 *    `prelude`.
 *  - What is negated does not count as what it is, but with a share of its weight as the opposite.
 *  - What is quoted is somebody else's; it keeps the share `quoted`.
 *
 *     score = (praise - balance * scrutiny) / (praise + balance * scrutiny + doubt)
 *
 * so that -1 < score < +1, no evidence is 0, and little evidence stays near it.
 *
 * A judgement is reused from row to row: judgement_begin, judgement_add for each hit in the order
 * of the column, judgement_end. It owns its memory (judgement_free), which is bounded by the hits
 * of the longest row.
 */
#ifndef PLAUDIT_JUDGEMENT_H
#define PLAUDIT_JUDGEMENT_H

#include "judgement/rule.h"
#include "lexicon/lexicon.h"
#include "stances/stances.h"

/* The category whose hits are formulas of courtesy. A lexicon without it has none. */
#define COURTESY_CATEGORY "courtesy"

struct evidence; /* private */

struct judgement {
    double praise;   /* as it counts: after all shares */
    double scrutiny; /* the same */
    double score;    /* -1 (scrutiny) to +1 (praise) */
    enum stance stance;

    /* private */
    struct evidence *evidence;
    size_t n_evidence;
    size_t capacity;
};

void judgement_begin(struct judgement *judgement);

/* A hit, as far as it is judged. */
struct judged_hit {
    const struct lexicon_category *category;
    double weight; /* of its entry */
    size_t first;  /* tokens, inclusive; first <= last */
    size_t last;
    bool negated;
    bool quoted;
};

/* Adds a hit. They may come in any order. */
void judgement_add(struct judgement *judgement, const struct judged_hit *hit);

/* Sets praise, scrutiny, score and stance. */
void judgement_end(struct judgement *judgement, const struct rule *rule);

void judgement_free(struct judgement *judgement);

#endif
