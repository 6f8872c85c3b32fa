#include "lexicon_suggest/phrases.h"

#include "memory/memory.h"

#include <stdlib.h>

struct phrases phrases_new(uint64_t most) {
    return (struct phrases){.texts = intern_new(), .most = most};
}

void phrases_free(struct phrases *phrases) {
    intern_free(phrases->texts);
    free(phrases->counts);
    *phrases = (struct phrases){0};
}

uint64_t phrases_missed(const struct phrases *phrases) {
    return phrases->missed;
}

static uint64_t sum(const struct phrase_counts *counts) {
    return counts->of[PART_IN] + counts->of[PART_AGAINST] + counts->of[PART_NEITHER];
}

/* The least threshold at which at most half of the phrases stay. */
static uint64_t threshold_of(const struct phrases *phrases) {
    const uint32_t count = intern_count(phrases->texts);
    for (uint64_t threshold = 1;; threshold++) {
        uint32_t staying = 0;
        for (uint32_t i = 0; i < count; i++)
            staying += sum(&phrases->counts[i]) > threshold;
        if (staying <= count / 2)
            return threshold;
    }
}

static void forget(struct phrases *phrases) {
    const uint64_t threshold = threshold_of(phrases);
    struct intern *texts = intern_new();
    const uint32_t count = intern_count(phrases->texts);
    for (uint32_t i = 0; i < count; i++)
        if (sum(&phrases->counts[i]) > threshold) {
            const uint32_t number = intern_add(texts, intern_string(phrases->texts, i), NULL);
            phrases->counts[number] = phrases->counts[i]; /* number <= i */
        }
    intern_free(phrases->texts);
    phrases->texts = texts;
    phrases->missed += threshold;
}

void phrases_add(struct phrases *phrases, struct slice phrase, size_t words, enum part part,
                 bool listed) {
    phrases->totals[words][part]++;
    if (!listed)
        return;
    bool added = false;
    uint32_t number = intern_find(phrases->texts, phrase);
    if (number == INTERN_NONE) {
        if (intern_count(phrases->texts) >= phrases->most)
            forget(phrases);
        number = intern_add(phrases->texts, phrase, &added);
    }
    if (added) {
        phrases->counts = memory_grow(phrases->counts, &phrases->capacity, (size_t)number + 1,
                                      sizeof *phrases->counts);
        phrases->counts[number] = (struct phrase_counts){0};
    }
    phrases->counts[number].of[part]++;
}
