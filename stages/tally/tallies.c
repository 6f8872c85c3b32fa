#include "tally/tallies.h"

#include "intern/intern.h"
#include "memory/memory.h"

#include <stdlib.h>

struct tallies {
    const struct layout *layout;
    struct intern *keys;
    struct sums *sums; /* per key */
    size_t capacity;
    struct place *places; /* sorted; NULL before tallies_sort */
};

struct place {
    struct slice key;
    uint32_t number;
};

void layout_free(struct layout *layout) {
    names_free(&layout->groups);
    names_free(&layout->categories);
}

struct tallies *tallies_new(const struct layout *layout) {
    struct tallies *tallies = memory_zeroed(1, sizeof *tallies);
    tallies->layout = layout;
    tallies->keys = intern_new();
    return tallies;
}

void tallies_free(struct tallies *tallies) {
    if (!tallies)
        return;
    for (uint32_t i = 0; i < intern_count(tallies->keys); i++)
        free(tallies->sums[i].counts);
    intern_free(tallies->keys);
    free(tallies->sums);
    free(tallies->places);
    free(tallies);
}

static struct sums *group_of(struct tallies *tallies, struct slice key) {
    bool added = false;
    const uint32_t number = intern_add(tallies->keys, key, &added);
    if (added) {
        tallies->sums = memory_grow(tallies->sums, &tallies->capacity, (size_t)number + 1,
                                    sizeof *tallies->sums);
        tallies->sums[number] = (struct sums){
            .counts = memory_zeroed(tallies->layout->categories.count + 1, sizeof(uint64_t))};
    }
    return &tallies->sums[number];
}

/* Both are false when the sum overflowed. */
static bool add_count(uint64_t *to, uint64_t from) {
    return !__builtin_add_overflow(*to, from, to);
}

static bool add_exact(exact *to, exact from) {
    return !__builtin_add_overflow(*to, from, to);
}

static bool add_sums(struct sums *to, const struct sums *from, size_t categories) {
    bool fits = add_count(&to->statements, from->statements) &&
                add_count(&to->words, from->words) && add_exact(&to->scores, from->scores) &&
                add_exact(&to->squares, from->squares);
    for (int i = 0; i < STANCES; i++)
        fits = fits && add_count(&to->stances[i], from->stances[i]);
    for (size_t i = 0; i < categories; i++)
        fits = fits && add_count(&to->counts[i], from->counts[i]);
    return fits;
}

struct error *tallies_add(struct tallies *tallies, struct slice key, const struct sums *sums) {
    if (add_sums(group_of(tallies, key), sums, tallies->layout->categories.count))
        return NULL;
    return error_new(EXIT_STATUS_DAMAGED, "the sums of a group are too large to be counted");
}

const struct layout *tallies_layout(const struct tallies *tallies) {
    return tallies->layout;
}

static int compare_places(const void *a, const void *b) {
    return slice_compare(((const struct place *)a)->key, ((const struct place *)b)->key);
}

size_t tallies_sort(struct tallies *tallies) {
    const uint32_t count = intern_count(tallies->keys);
    free(tallies->places);
    tallies->places = memory_zeroed((size_t)count + 1, sizeof *tallies->places);
    for (uint32_t i = 0; i < count; i++)
        tallies->places[i] = (struct place){intern_string(tallies->keys, i), i};
    qsort(tallies->places, count, sizeof *tallies->places, compare_places);
    return count;
}

struct slice tallies_key(const struct tallies *tallies, size_t place) {
    return tallies->places[place].key;
}

const struct sums *tallies_sums(const struct tallies *tallies, size_t place) {
    return &tallies->sums[tallies->places[place].number];
}
