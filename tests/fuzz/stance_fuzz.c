/* The hits column and the rule's file, as anyone may write them: no reading past the end, and a
 * score in its bounds. The first byte says which of the two the rest is. */
#include "hits/hits.h"
#include "judgement/judgement.h"

#include <stdint.h>
#include <stdlib.h>

static const struct lexicon_category *category_of(const struct hit *hit) {
    static const struct lexicon_category praise = {.polarity = LEXICON_POLARITY_PRAISE};
    static const struct lexicon_category scrutiny = {.polarity = LEXICON_POLARITY_SCRUTINY};
    static const struct lexicon_category courtesy = {.name = COURTESY_CATEGORY};
    if (slice_is(hit->category, "praise"))
        return &praise;
    return slice_is(hit->category, "scrutiny") ? &scrutiny : &courtesy;
}

static void judge(struct slice hits) {
    static const struct rule rule = {.challenge = 1,
                                     .prelude = 0.5,
                                     .negated_praise = 0.5,
                                     .quoted = 0.5,
                                     .balance = 1,
                                     .doubt = 1};
    struct judgement judgement = {0};
    struct hit hit;
    judgement_begin(&judgement);
    while (hits_next(&hits, &hit))
        judgement_add(&judgement, &(struct judged_hit){.category = category_of(&hit),
                                                       .weight = (double)(1 + hit.entry.length % 3),
                                                       .first = hit.first,
                                                       .last = hit.last,
                                                       .negated = hit.negated,
                                                       .quoted = hit.quoted});
    judgement_end(&judgement, &rule);
    if (!(judgement.score > -1 && judgement.score < 1))
        abort();
    judgement_free(&judgement);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size == 0)
        return 0;
    const struct slice rest = {(const char *)data + 1, size - 1};
    struct rule rule;
    if (data[0] == '#')
        error_free(rule_parse("rule", rest, &rule));
    else
        judge(rest);
    return 0;
}
