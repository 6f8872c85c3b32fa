#include "echo/shingles.h"

#include "memory/memory.h"

#include <stdlib.h>

#define FLAG_COMMON_SHINGLE 2u /* the shingle that begins here is common */
#define FLAG_SELECTED 4u       /* the shingle that begins here was selected by winnowing */

/* Stands for a statement where the shingle is that of a quoted text. It sorts last in its run. */
#define QUOTED UINT32_MAX

struct shingle {
    uint64_t hash;
    uint32_t statement;
    uint32_t word;
};

struct index {
    const struct statements *statements;
    const struct words *words;
    const struct shingle_settings *settings;
    struct shingle *at;
    size_t count;
    double states_most; /* a shingle of more States, and of more events, than this is common */
    double events_most;
    uint32_t *state_seen; /* per State: number of the last run in which it was met, from 1 */
    uint32_t *event_seen;
};

static size_t shingles_of(uint32_t words, uint32_t length) {
    return words < length ? 0 : (size_t)words - length + 1;
}

static size_t count_shingles(const struct statements *statements, uint32_t length) {
    size_t count = 0;
    for (size_t i = 0; i < statements->count; i++)
        count += shingles_of(statements->at[i].words, length);
    return count;
}

static uint64_t hash_of(const struct words *words, const uint32_t *numbers, uint32_t length) {
    uint64_t hash = 0;
    for (uint32_t i = 0; i < length; i++)
        hash = words_mix(hash + words_hash(words, numbers[i]));
    return hash;
}

static void add_shingles(struct index *index, const struct statements *statements, bool quoted) {
    const uint32_t length = index->settings->length;
    for (uint32_t i = 0; i < statements->count; i++) {
        const uint32_t *numbers = statements_words(statements, i);
        const size_t count = shingles_of(statements->at[i].words, length);
        for (uint32_t j = 0; j < count; j++)
            index->at[index->count++] = (struct shingle){hash_of(index->words, numbers + j, length),
                                                         quoted ? QUOTED : i, j};
    }
}

static int compare_shingles(const void *left, const void *right) {
    const struct shingle *a = left;
    const struct shingle *b = right;
    if (a->hash != b->hash)
        return a->hash < b->hash ? -1 : 1;
    if (a->statement != b->statement)
        return a->statement < b->statement ? -1 : 1;
    return (a->word > b->word) - (a->word < b->word);
}

/* ---- sorting ------------------------------------------------------------------------------------
 * First by the hash's leading byte, in place (McIlroy, Bostic & McIlroy's American flag sort), then
 * each part by qsort, whose memory is then a small part of the whole. */

#define PARTS 256

static unsigned part_of(const struct shingle *shingle) {
    return (unsigned)(shingle->hash >> 56);
}

static void find_parts(const struct index *index, size_t ends[PARTS]) {
    memset(ends, 0, PARTS * sizeof *ends);
    for (size_t i = 0; i < index->count; i++)
        ends[part_of(&index->at[i])]++;
    for (unsigned part = 1; part < PARTS; part++)
        ends[part] += ends[part - 1];
}

static void move_to_parts(struct index *index, const size_t ends[PARTS]) {
    size_t next[PARTS];
    for (unsigned part = 0; part < PARTS; part++)
        next[part] = part ? ends[part - 1] : 0;
    for (unsigned part = 0; part < PARTS; part++)
        while (next[part] < ends[part]) {
            const struct shingle shingle = index->at[next[part]];
            const size_t to = next[part_of(&shingle)]++;
            if (part_of(&shingle) == part)
                continue;
            index->at[next[part]] = index->at[to];
            index->at[to] = shingle;
        }
}

static void sort_shingles(struct index *index) {
    size_t ends[PARTS];
    find_parts(index, ends);
    move_to_parts(index, ends);
    for (unsigned part = 0; part < PARTS; part++) {
        const size_t begin = part ? ends[part - 1] : 0;
        qsort(index->at + begin, ends[part] - begin, sizeof *index->at, compare_shingles);
    }
}

/* ---- what everybody uses ------------------------------------------------------------------------
 */

static size_t end_of_run(const struct index *index, size_t begin) {
    size_t end = begin + 1;
    while (end < index->count && index->at[end].hash == index->at[begin].hash)
        end++;
    return end;
}

/* How many States, and how many events, use the shingle; `stamp` differs for every run. */
static void count_users(struct index *index, size_t begin, size_t end, uint32_t stamp,
                        uint32_t *states, uint32_t *events) {
    *states = *events = 0;
    for (size_t i = begin; i < end; i++) {
        if (index->at[i].statement == QUOTED)
            return;
        const struct statement *statement = &index->statements->at[index->at[i].statement];
        *states += index->state_seen[statement->state] != stamp;
        *events += index->event_seen[statement->event] != stamp;
        index->state_seen[statement->state] = stamp;
        index->event_seen[statement->event] = stamp;
    }
}

static void mark_common(const struct index *index, size_t begin, size_t end, uint8_t *flags) {
    for (size_t i = begin; i < end && index->at[i].statement != QUOTED; i++) {
        const struct shingle *shingle = &index->at[i];
        uint8_t *at = flags + index->statements->at[shingle->statement].first_word + shingle->word;
        at[0] |= FLAG_COMMON_SHINGLE;
        for (uint32_t word = 0; word < index->settings->length; word++)
            at[word] |= SHINGLES_FLAG_COMMON_WORD;
    }
}

/* Keeps the shingles that different States use and that are not common, and marks the common. */
static void keep_shared(struct index *index, uint8_t *flags) {
    size_t kept = 0;
    uint32_t stamp = 0;
    for (size_t begin = 0, end; begin < index->count; begin = end) {
        uint32_t states;
        uint32_t events;
        end = end_of_run(index, begin);
        count_users(index, begin, end, ++stamp, &states, &events);
        if (index->at[end - 1].statement == QUOTED ||
            (states > index->states_most && events > index->events_most)) {
            mark_common(index, begin, end, flags);
        } else if (states > 1) {
            memmove(index->at + kept, index->at + begin, (end - begin) * sizeof *index->at);
            kept += end - begin;
        }
    }
    index->count = kept;
}

/* ---- winnowing ---------------------------------------------------------------------------------
 */

struct recent {
    uint64_t *hashes; /* a ring of the last `window` shingles that are not common */
    uint32_t *places;
};

static void select_least(const struct recent *recent, uint32_t window, size_t seen,
                         uint8_t *flags) {
    const size_t first = seen < window ? 0 : seen - window;
    size_t least = first;
    for (size_t i = first; i < seen; i++)
        if (recent->hashes[i % window] <= recent->hashes[least % window])
            least = i;
    flags[recent->places[least % window]] |= FLAG_SELECTED;
}

static void winnow(const struct index *index, uint32_t statement, struct recent *recent,
                   uint8_t *flags) {
    const uint32_t *numbers = statements_words(index->statements, statement);
    const uint32_t length = index->settings->length;
    const uint32_t window = index->settings->window;
    const size_t count = shingles_of(index->statements->at[statement].words, length);
    size_t seen = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (flags[i] & FLAG_COMMON_SHINGLE)
            continue;
        recent->hashes[seen % window] = hash_of(index->words, numbers + i, length);
        recent->places[seen % window] = i;
        if (++seen >= window)
            select_least(recent, window, seen, flags);
    }
    if (seen && seen < window)
        select_least(recent, window, seen, flags);
}

static void winnow_all(const struct index *index, uint8_t *flags) {
    struct recent recent = {memory_zeroed(index->settings->window, sizeof(uint64_t)),
                            memory_zeroed(index->settings->window, sizeof(uint32_t))};
    for (uint32_t i = 0; i < index->statements->count; i++)
        winnow(index, i, &recent, flags + index->statements->at[i].first_word);
    free(recent.hashes);
    free(recent.places);
}

/* ---- the result --------------------------------------------------------------------------------
 */

static void fill_postings(const struct index *index, struct shingles *shingles) {
    uint32_t run = 0;
    for (size_t i = 0; i < index->count; i++) {
        const struct shingle *shingle = &index->at[i];
        const size_t place =
            (size_t)index->statements->at[shingle->statement].first_word + shingle->word;
        if (i == 0 || shingle->hash != index->at[i - 1].hash)
            run = shingles->count;
        if (!(shingles->flags[place] & FLAG_SELECTED))
            continue;
        shingles->seeds[place] = shingles->count;
        shingles->postings[shingles->count++] =
            (struct posting){shingle->statement, shingle->word, run};
    }
}

static void make_postings(const struct index *index, struct shingles *shingles) {
    const size_t words = index->statements->word_count;
    shingles->postings = memory_zeroed(index->count + 1, sizeof *shingles->postings);
    shingles->seeds = memory_zeroed(words + 1, sizeof *shingles->seeds);
    memset(shingles->seeds, 0xFF, words * sizeof *shingles->seeds);
    fill_postings(index, shingles);
}

static double most_of(uint32_t all, double share) {
    const double most = share * all;
    return most > SHINGLES_COMMON_FLOOR ? most : SHINGLES_COMMON_FLOOR;
}

struct error *shingles_build(const struct statements *statements, const struct statements *quoted,
                             const struct words *words, const struct shingle_settings *settings,
                             struct shingles *shingles) {
    const uint32_t states = statements->count ? intern_count(statements->states) : 0;
    const uint32_t events = statements->count ? intern_count(statements->events) : 0;
    struct index index = {.statements = statements,
                          .words = words,
                          .settings = settings,
                          .states_most = most_of(states, settings->common),
                          .events_most = most_of(events, settings->common)};
    const size_t count =
        count_shingles(statements, settings->length) + count_shingles(quoted, settings->length);
    *shingles = (struct shingles){.length = settings->length};
    if (count >= UINT32_MAX)
        return error_new(EXIT_STATUS_ENVIRONMENT,
                         "more than 4,294,967,294 shingles; compare parts of the corpus");
    index.at = memory_zeroed(count + 1, sizeof *index.at);
    index.state_seen = memory_zeroed((size_t)states + 1, sizeof(uint32_t));
    index.event_seen = memory_zeroed((size_t)events + 1, sizeof(uint32_t));
    shingles->flags = memory_zeroed(statements->word_count + 1, 1);
    add_shingles(&index, statements, false);
    add_shingles(&index, quoted, true);
    sort_shingles(&index);
    keep_shared(&index, shingles->flags);
    winnow_all(&index, shingles->flags);
    make_postings(&index, shingles);
    free(index.at);
    free(index.state_seen);
    free(index.event_seen);
    return NULL;
}

void shingles_free(struct shingles *shingles) {
    free(shingles->postings);
    free(shingles->seeds);
    free(shingles->flags);
    *shingles = (struct shingles){0};
}
