#include "match/hits.h"

static bool is_shown(const struct lexicon *lexicon, const struct lexicon_hit *hit,
                     enum hits_shown shown) {
    if (shown == HITS_EVERY)
        return hit->fate != LEXICON_FATE_CANCELLED;
    return hit->fate == LEXICON_FATE_HIT &&
           lexicon_category(lexicon, hit->category)->role == LEXICON_ROLE_COUNTED;
}

static void append_flag(struct buffer *field, const char *name, bool *any) {
    buffer_append_byte(field, *any ? ',' : '/');
    buffer_append_text(field, name);
    *any = true;
}

static void append_count(struct buffer *field, uint32_t count) {
    char digits[10]; /* of 2^32 */
    size_t first = sizeof digits;
    do {
        digits[--first] = (char)('0' + count % 10);
        count /= 10;
    } while (count);
    buffer_append(field, (struct slice){digits + first, sizeof digits - first});
}

static void append_hit(const struct lexicon *lexicon, const struct lexicon_hit *hit,
                       struct buffer *field) {
    buffer_append_text(field, lexicon_category(lexicon, hit->category)->name);
    buffer_append_byte(field, '/');
    buffer_append_text(field, lexicon_entry(lexicon, hit->entry)->id);
    buffer_append_byte(field, '/');
    append_count(field, hit->first);
    buffer_append_byte(field, '-');
    append_count(field, hit->last);
    bool any = false;
    if (hit->flags & LEXICON_FLAG_NEGATED)
        append_flag(field, "neg", &any);
    if (hit->flags & LEXICON_FLAG_QUOTED)
        append_flag(field, "quo", &any);
    if (hit->fate == LEXICON_FATE_EXCEPTION)
        append_flag(field, "exc", &any);
}

void hits_append(const struct lexicon *lexicon, const struct lexicon_reading *reading,
                 enum hits_shown shown, struct buffer *field) {
    const size_t start = field->length;
    for (size_t i = 0; i < reading->n_hits; i++) {
        if (!is_shown(lexicon, &reading->hits[i], shown))
            continue;
        if (field->length > start)
            buffer_append_byte(field, ' ');
        append_hit(lexicon, &reading->hits[i], field);
    }
}
