#include "lexicon_diff/side.h"

#include "memory/buffer.h"
#include "memory/memory.h"

#include <stdlib.h>

static void number_categories(struct side *side, struct common *common) {
    const size_t count = lexicon_category_count(side->lexicon);
    side->categories = memory_zeroed(count + 1, sizeof *side->categories);
    for (size_t i = 0; i < count; i++) {
        const struct lexicon_category *category = lexicon_category(side->lexicon, i);
        side->categories[i] = category->role == LEXICON_ROLE_COUNTED
                                  ? intern_add(common->categories, slice_of(category->name), NULL)
                                  : INTERN_NONE;
    }
}

static void number_entries(struct side *side, struct common *common) {
    const size_t count = lexicon_entry_count(side->lexicon);
    struct buffer key = {0};
    side->entries = memory_zeroed(count + 1, sizeof *side->entries);
    for (size_t i = 0; i < count; i++) {
        const struct lexicon_entry *entry = lexicon_entry(side->lexicon, i);
        buffer_clear(&key);
        buffer_format(&key, "%s\t%s\t%s%s", entry->language,
                      lexicon_category(side->lexicon, entry->category)->name,
                      entry->exception ? "! " : "", entry->text);
        side->entries[i] = intern_add(common->entries, buffer_slice(&key), NULL);
    }
    buffer_free(&key);
}

struct error *side_open(struct side *side, const char *directory, struct common *common) {
    struct error *error = rule_read_for(directory, &side->rule);
    if (!error)
        error = lexicon_load(directory, NULL, NULL, NULL, &side->lexicon);
    if (error)
        return error;
    side->matcher = lexicon_matcher_new(side->lexicon);
    number_categories(side, common);
    number_entries(side, common);
    return NULL;
}

void side_close(struct side *side) {
    lexicon_matcher_free(side->matcher);
    lexicon_free(side->lexicon);
    judgement_free(&side->judgement);
    free(side->categories);
    free(side->entries);
    *side = (struct side){0};
}

/* As plaudit-stance does with the hits that plaudit-match writes: those of counted categories,
 * negated ones included. */
static void judge(struct side *side) {
    judgement_begin(&side->judgement);
    for (size_t i = 0; i < side->reading.n_hits; i++) {
        const struct lexicon_hit *hit = &side->reading.hits[i];
        if (hit->fate != LEXICON_FATE_HIT || side->categories[hit->category] == INTERN_NONE)
            continue;
        judgement_add(&side->judgement,
                      &(struct judged_hit){
                          .category = lexicon_category(side->lexicon, hit->category),
                          .weight = lexicon_entry(side->lexicon, hit->entry)->weight,
                          .first = hit->first,
                          .last = hit->last,
                          .negated = hit->flags & LEXICON_FLAG_NEGATED,
                          .quoted = hit->flags & LEXICON_FLAG_QUOTED,
                      });
    }
    judgement_end(&side->judgement, &side->rule);
}

struct error *side_read(struct side *side, const struct lexicon_text *text) {
    struct error *error = lexicon_matcher_read(side->matcher, text, &side->reading);
    if (!error)
        judge(side);
    return error;
}

bool side_counts(const struct side *side, const struct lexicon_hit *hit) {
    return hit->fate == LEXICON_FATE_HIT && !(hit->flags & LEXICON_FLAG_NEGATED) &&
           side->categories[hit->category] != INTERN_NONE;
}
