#include "lexicon_diff/sums.h"

#include "memory/memory.h"

#include <stdlib.h>

struct sums sums_new(const struct common *common) {
    return (struct sums){
        .common = common,
        .categories =
            memory_zeroed(intern_count(common->categories) + (size_t)1, sizeof(struct counts)),
        .entries = memory_zeroed(intern_count(common->entries) + (size_t)1, sizeof(struct counts)),
        .groups = intern_new()};
}

void sums_free(struct sums *sums) {
    free(sums->categories);
    free(sums->entries);
    free(sums->states);
    intern_free(sums->groups);
    buffer_free(&sums->key);
    *sums = (struct sums){0};
}

static struct counts *group_of(struct sums *sums, struct slice state, uint32_t category) {
    buffer_clear(&sums->key);
    buffer_append(&sums->key, state);
    buffer_append_byte(&sums->key, '\t');
    buffer_append(&sums->key, intern_string(sums->common->categories, category));
    bool added = false;
    const uint32_t number = intern_add(sums->groups, buffer_slice(&sums->key), &added);
    if (added) {
        sums->states = memory_grow(sums->states, &sums->states_capacity, (size_t)number + 1,
                                   sizeof *sums->states);
        sums->states[number] = (struct counts){0};
    }
    return &sums->states[number];
}

static void count_one(struct counts *counts, bool is_new) {
    *(is_new ? &counts->after : &counts->before) += 1;
}

static bool is_counted_entry(const struct lexicon_hit *hit) {
    return hit->fate == LEXICON_FATE_EXCEPTION ||
           (hit->fate == LEXICON_FATE_HIT && !(hit->flags & LEXICON_FLAG_NEGATED));
}

static void count_hits(struct sums *sums, const struct side *side, bool is_new,
                       struct slice state) {
    for (size_t i = 0; i < side->reading.n_hits; i++) {
        const struct lexicon_hit *hit = &side->reading.hits[i];
        if (is_counted_entry(hit))
            count_one(&sums->entries[side->entries[hit->entry]], is_new);
        if (!side_counts(side, hit))
            continue;
        const uint32_t category = side->categories[hit->category];
        count_one(&sums->categories[category], is_new);
        count_one(group_of(sums, state, category), is_new);
    }
}

static void count_change(struct sums *sums, const struct side *before, const struct side *after,
                         const struct change *change, struct slice state) {
    sums->categories[change->category].changes[change->kind]++;
    group_of(sums, state, change->category)->changes[change->kind]++;
    const uint32_t old = change->before ? before->entries[change->before->entry] : INTERN_NONE;
    const uint32_t new = change->after ? after->entries[change->after->entry] : INTERN_NONE;
    if (old != INTERN_NONE)
        sums->entries[old].changes[change->kind]++;
    if (new != INTERN_NONE &&new != old)
        sums->entries[new].changes[change->kind]++;
}

void sums_add(struct sums *sums, const struct side *before, const struct side *after,
              const struct changes *changes, struct slice state) {
    count_hits(sums, before, false, state);
    count_hits(sums, after, true, state);
    for (size_t i = 0; i < changes->count; i++)
        count_change(sums, before, after, &changes->at[i], state);
    sums->texts++;
    sums->stances[before->judgement.stance][after->judgement.stance]++;
    sums->scores[0] += before->judgement.score;
    sums->scores[1] += after->judgement.score;
}

uint64_t sums_changed(const struct sums *sums) {
    uint64_t changed = sums->texts;
    for (int i = 0; i < STANCES; i++)
        changed -= sums->stances[i][i];
    return changed;
}
