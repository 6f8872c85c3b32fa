#include "judgement/judgement.h"

#include "memory/memory.h"

#include <stdlib.h>

enum kind { COURTESY, PRAISE, SCRUTINY };

struct evidence {
    size_t first;
    size_t last;
    double weight;
    enum kind kind;
    bool negated;
    bool quoted;
};

static bool kind_of(const struct lexicon_category *category, enum kind *kind) {
    if (category->polarity == LEXICON_POLARITY_PRAISE)
        *kind = PRAISE;
    else if (category->polarity == LEXICON_POLARITY_SCRUTINY)
        *kind = SCRUTINY;
    else if (strcmp(category->name, COURTESY_CATEGORY) == 0)
        *kind = COURTESY;
    else
        return false;
    return true;
}

void judgement_begin(struct judgement *judgement) {
    judgement->n_evidence = 0;
}

void judgement_add(struct judgement *judgement, const struct judged_hit *hit) {
    enum kind kind;
    if (!kind_of(hit->category, &kind))
        return;
    judgement->evidence = memory_grow(judgement->evidence, &judgement->capacity,
                                      judgement->n_evidence + 1, sizeof *judgement->evidence);
    judgement->evidence[judgement->n_evidence++] =
        (struct evidence){hit->first, hit->last, hit->weight, kind, hit->negated, hit->quoted};
}

/* By first token; the other fields only make the order, and so the sum's last digit, the same on
 * every machine. */
static int compare(const void *a, const void *b) {
    const struct evidence *left = a;
    const struct evidence *right = b;
    if (left->first != right->first)
        return left->first < right->first ? -1 : 1;
    if (left->last != right->last)
        return left->last < right->last ? -1 : 1;
    if (left->kind != right->kind)
        return left->kind < right->kind ? -1 : 1;
    return (left->weight > right->weight) - (left->weight < right->weight);
}

/* Praise that shares a token with a formula of courtesy keeps the share `courtesy`. */
static void discount_courtesy(struct judgement *judgement, double share) {
    struct evidence *at = judgement->evidence;
    size_t formula = 0; /* formulas end in the order in which they begin: they do not overlap */
    for (size_t i = 0; i < judgement->n_evidence; i++) {
        if (at[i].kind != PRAISE)
            continue;
        while (formula < judgement->n_evidence &&
               (at[formula].kind != COURTESY || at[formula].last < at[i].first))
            formula++;
        if (formula < judgement->n_evidence && at[formula].first <= at[i].last)
            at[i].weight *= share;
    }
}

/* What is negated turns into its opposite, what is quoted loses weight. */
static void weigh_flags(struct judgement *judgement, const struct rule *rule) {
    for (size_t i = 0; i < judgement->n_evidence; i++) {
        struct evidence *evidence = &judgement->evidence[i];
        if (evidence->kind == COURTESY)
            continue;
        if (evidence->quoted)
            evidence->weight *= rule->quoted;
        if (!evidence->negated)
            continue;
        const bool praise = evidence->kind == PRAISE;
        evidence->weight *= praise ? rule->negated_praise : rule->negated_scrutiny;
        evidence->kind = praise ? SCRUTINY : PRAISE;
    }
}

/* Sums from the end, so that at every praise the scrutiny that follows it is known; evidence that
 * begins at the same token does not follow. */
static void sum(struct judgement *judgement, const struct rule *rule) {
    judgement->praise = 0;
    judgement->scrutiny = 0;
    double following = 0;
    size_t from = SIZE_MAX;
    for (size_t i = judgement->n_evidence; i-- > 0;) {
        const struct evidence *evidence = &judgement->evidence[i];
        if (evidence->first != from) {
            from = evidence->first;
            following = judgement->scrutiny;
        }
        if (evidence->kind == SCRUTINY)
            judgement->scrutiny += evidence->weight;
        else if (evidence->kind == PRAISE)
            judgement->praise +=
                evidence->weight *
                (following > 0 && following >= rule->challenge ? rule->prelude : 1);
    }
}

static enum stance stance_of(const struct judgement *judgement, const struct rule *rule) {
    const bool praise = judgement->praise > 0 && judgement->praise >= rule->evidence;
    const bool scrutiny = judgement->scrutiny > 0 && judgement->scrutiny >= rule->evidence;
    if (praise && judgement->score > 0 && judgement->score >= rule->praise_from)
        return STANCE_PRAISE;
    if (scrutiny && judgement->score < 0 && judgement->score <= -rule->scrutiny_from)
        return STANCE_SCRUTINY;
    return praise && scrutiny ? STANCE_MIXED : STANCE_NEUTRAL;
}

void judgement_end(struct judgement *judgement, const struct rule *rule) {
    if (judgement->n_evidence > 0)
        qsort(judgement->evidence, judgement->n_evidence, sizeof *judgement->evidence, compare);
    discount_courtesy(judgement, rule->courtesy);
    weigh_flags(judgement, rule);
    sum(judgement, rule);
    const double against = rule->balance * judgement->scrutiny;
    judgement->score = (judgement->praise - against) / (judgement->praise + against + rule->doubt);
    judgement->stance = stance_of(judgement, rule);
}

void judgement_free(struct judgement *judgement) {
    free(judgement->evidence);
    *judgement = (struct judgement){0};
}
