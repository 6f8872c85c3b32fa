#include "lexicon_diff/changes.h"

#include "memory/memory.h"

#include <stdlib.h>

const char *change_name(enum change_kind kind) {
    static const char *const names[CHANGES] = {
        [CHANGE_LOST] = "lost", [CHANGE_GAINED] = "gained", [CHANGE_MOVED] = "moved"};
    return names[kind];
}

const char *instead_name(enum instead instead) {
    static const char *const names[] = {[INSTEAD_NOTHING] = "",
                                        [INSTEAD_NEGATED] = "negated",
                                        [INSTEAD_CANCELLED] = "cancelled",
                                        [INSTEAD_COVERED] = "covered"};
    return names[instead];
}

const struct lexicon_hit *change_hit(const struct change *change) {
    return change->after ? change->after : change->before;
}

/* ---- what the other lexicon makes of it ------------------------------------------------------ */

static bool overlap(const struct lexicon_hit *a, const struct lexicon_hit *b) {
    return a->first <= b->last && b->first <= a->last;
}

static const struct lexicon_entry *entry_of(const struct side *side, uint32_t number) {
    return number == LEXICON_NO_ENTRY ? NULL : lexicon_entry(side->lexicon, number);
}

static void explain_by(struct change *change, const struct side *other,
                       const struct lexicon_hit *hit) {
    if (hit->fate == LEXICON_FATE_CANCELLED) {
        change->instead = INSTEAD_CANCELLED;
        change->by = entry_of(other, hit->by);
    } else if (hit->fate == LEXICON_FATE_HIT && hit->flags & LEXICON_FLAG_NEGATED) {
        change->instead = INSTEAD_NEGATED;
        change->by = entry_of(other, hit->negated_by);
    } else if (hit->fate == LEXICON_FATE_HIT) {
        change->instead = INSTEAD_COVERED;
        change->by = entry_of(other, hit->entry);
    }
}

static void explain(struct change *change, const struct side *other) {
    const struct lexicon_hit *words = change_hit(change);
    for (size_t i = 0; i < other->reading.n_hits && change->instead == INSTEAD_NOTHING; i++) {
        const struct lexicon_hit *hit = &other->reading.hits[i];
        if (other->categories[hit->category] == change->category && overlap(hit, words))
            explain_by(change, other, hit);
    }
}

/* ---- pairing -------------------------------------------------------------------------------- */

/* A walk over the hits of one category that count: they do not overlap each other. */
struct walk {
    const struct side *side;
    uint32_t category;
    size_t next;
};

static const struct lexicon_hit *present(struct walk *walk) {
    const struct lexicon_reading *reading = &walk->side->reading;
    for (; walk->next < reading->n_hits; walk->next++) {
        const struct lexicon_hit *hit = &reading->hits[walk->next];
        if (walk->side->categories[hit->category] == walk->category && side_counts(walk->side, hit))
            return hit;
    }
    return NULL;
}

static void add(struct changes *changes, struct change change, const struct side *other) {
    if (change.kind != CHANGE_MOVED)
        explain(&change, other);
    changes->at =
        memory_grow(changes->at, &changes->capacity, changes->count + 1, sizeof *changes->at);
    changes->at[changes->count++] = change;
}

static bool same(const struct lexicon_hit *a, const struct lexicon_hit *b) {
    return a->first == b->first && a->last == b->last;
}

/* Compares the two hits that come next, and steps over what is dealt with. */
static void step(struct changes *changes, struct walk *old, struct walk *new,
                 const struct lexicon_hit *before, const struct lexicon_hit *after) {
    const uint32_t category = old->category;
    if (before && after && overlap(before, after)) {
        if (!same(before, after))
            add(changes,
                (struct change){
                    .kind = CHANGE_MOVED, .category = category, .before = before, .after = after},
                NULL);
        old->next++;
        new->next++;
    } else if (before && (!after || before->first < after->first)) {
        add(changes, (struct change){.kind = CHANGE_LOST, .category = category, .before = before},
            new->side);
        old->next++;
    } else {
        add(changes, (struct change){.kind = CHANGE_GAINED, .category = category, .after = after},
            old->side);
        new->next++;
    }
}

static void compare_category(struct changes *changes, const struct side *before,
                             const struct side *after, uint32_t category) {
    struct walk old = {before, category, 0};
    struct walk new = {after, category, 0};
    for (;;) {
        const struct lexicon_hit *old_hit = present(&old);
        const struct lexicon_hit *new_hit = present(&new);
        if (!old_hit && !new_hit)
            return;
        step(changes, &old, &new, old_hit, new_hit);
    }
}

static int by_place(const void *a, const void *b) {
    const struct change *left = a;
    const struct change *right = b;
    const uint32_t l = change_hit(left)->first;
    const uint32_t r = change_hit(right)->first;
    if (l != r)
        return l < r ? -1 : 1;
    if (left->category != right->category)
        return left->category < right->category ? -1 : 1;
    return (left->kind > right->kind) - (left->kind < right->kind);
}

void changes_find(struct changes *changes, const struct side *before, const struct side *after,
                  size_t n_categories) {
    changes->count = 0;
    for (size_t i = 0; i < n_categories; i++)
        compare_category(changes, before, after, (uint32_t)i);
    if (changes->count > 1)
        qsort(changes->at, changes->count, sizeof *changes->at, by_place);
}

void changes_free(struct changes *changes) {
    free(changes->at);
    *changes = (struct changes){0};
}
