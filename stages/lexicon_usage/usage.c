#include "lexicon_usage/usage.h"

#include "memory/memory.h"

#include <stdlib.h>
#include <strings.h>

struct usage usage_new(const struct lexicon *lexicon) {
    return (struct usage){
        lexicon, memory_zeroed(lexicon_entry_count(lexicon) + 1, sizeof(struct entry_usage))};
}

void usage_free(struct usage *usage) {
    for (size_t i = 0; usage->entries && i < lexicon_entry_count(usage->lexicon); i++)
        free(usage->entries[i].taken);
    free(usage->entries);
    *usage = (struct usage){0};
}

static void note_taken(struct entry_usage *entry, uint32_t by) {
    for (size_t i = 0; i < entry->taken_count; i++)
        if (entry->taken[i].by == by) {
            entry->taken[i].times++;
            return;
        }
    entry->taken = memory_grow(entry->taken, &entry->taken_capacity, entry->taken_count + 1,
                               sizeof *entry->taken);
    entry->taken[entry->taken_count++] = (struct taken){by, 1};
}

static void count_hit(struct entry_usage *entry, const struct lexicon_hit *hit) {
    entry->matches++;
    switch (hit->fate) {
    case LEXICON_FATE_HIT:
        if (hit->flags & LEXICON_FLAG_NEGATED)
            entry->negated++;
        else
            entry->hits++;
        break;
    case LEXICON_FATE_EXCEPTION:
        entry->hits++;
        break;
    case LEXICON_FATE_COVERED:
        entry->covered++;
        note_taken(entry, hit->by);
        break;
    case LEXICON_FATE_CANCELLED:
        entry->cancelled++;
        note_taken(entry, hit->by);
        break;
    }
}

/* The lexicon's own rule: languages are compared by their primary subtags. */
static bool is_read_by(struct slice language, const char *entry_language) {
    struct slice primary = {"", 0};
    (void)slice_cut(&language, '-', &primary);
    return primary.length == 0 || (primary.length == 3 && !strncasecmp(primary.at, "und", 3)) ||
           (strlen(entry_language) == primary.length &&
            strncasecmp(entry_language, primary.at, primary.length) == 0);
}

void usage_add(struct usage *usage, struct slice language, const struct lexicon_reading *reading) {
    for (size_t i = 0; i < lexicon_entry_count(usage->lexicon); i++)
        if (!usage->entries[i].read)
            usage->entries[i].read =
                is_read_by(language, lexicon_entry(usage->lexicon, i)->language);
    for (size_t i = 0; i < reading->n_hits; i++)
        count_hit(&usage->entries[reading->hits[i].entry], &reading->hits[i]);
}

enum usage_verdict usage_verdict(const struct usage *usage, size_t entry) {
    const struct entry_usage *used = &usage->entries[entry];
    if (lexicon_entry(usage->lexicon, entry)->duplicate_of)
        return USAGE_REPEATS;
    if (!used->read)
        return USAGE_UNREAD;
    if (used->matches == 0)
        return USAGE_NEVER;
    return used->hits + used->negated ? USAGE_FIRES : USAGE_SHADOWED;
}

const char *usage_verdict_name(enum usage_verdict verdict) {
    static const char *const names[] = {[USAGE_FIRES] = "",
                                        [USAGE_UNREAD] = "unread",
                                        [USAGE_NEVER] = "never",
                                        [USAGE_SHADOWED] = "shadowed",
                                        [USAGE_REPEATS] = "repeats"};
    return names[verdict];
}

/* Of those that took as many, the first in the order of ids. */
static const struct lexicon_entry *took_most(const struct usage *usage,
                                             const struct entry_usage *used) {
    const struct taken *most = &used->taken[0];
    for (size_t i = 1; i < used->taken_count; i++) {
        const struct taken *taken = &used->taken[i];
        if (taken->times > most->times || (taken->times == most->times && taken->by < most->by))
            most = taken;
    }
    return lexicon_entry(usage->lexicon, most->by);
}

const struct lexicon_entry *usage_in_the_way(const struct usage *usage, size_t entry) {
    switch (usage_verdict(usage, entry)) {
    case USAGE_REPEATS:
        return lexicon_entry(usage->lexicon, entry)->duplicate_of;
    case USAGE_SHADOWED:
        return took_most(usage, &usage->entries[entry]);
    default:
        return NULL;
    }
}
