#include "engine/batches.h"

#include "memory/memory.h"

#include <stdlib.h>
#include <string.h>

static void add(struct batches *batches, struct batch batch) {
    batches->at =
        memory_grow(batches->at, &batches->capacity, batches->count + 1, sizeof *batches->at);
    batches->at[batches->count++] = batch;
}

void batches_to_read(const struct inputs *inputs, struct batch all, struct batches *batches) {
    for (size_t first = 0, end = 0; first < all.count; first = end) {
        uint64_t bytes = 0;
        while (end < all.count && end - first < BATCH_DOCUMENTS && bytes < BATCH_BYTES)
            bytes += inputs->at[all.at[end++]].bytes;
        add(batches, (struct batch){all.at + first, end - first});
    }
}

static uint64_t sum(const uint64_t *bytes, struct batch batch) {
    uint64_t all = 0;
    for (size_t i = 0; i < batch.count; i++)
        all += bytes[batch.at[i]];
    return all;
}

void batches_to_match(const uint64_t *bytes, struct batch all, size_t jobs,
                      struct batches *batches) {
    uint64_t size = sum(bytes, all) / jobs + 1;
    if (size < BATCH_MATCH_LEAST)
        size = BATCH_MATCH_LEAST;
    if (size > BATCH_MATCH_MOST)
        size = BATCH_MATCH_MOST;
    for (size_t first = 0, end = 0; first < all.count; first = end) {
        uint64_t taken = 0;
        while (end < all.count && taken < size)
            taken += bytes[all.at[end++]];
        add(batches, (struct batch){all.at + first, end - first});
    }
}

void batches_single_out(struct batches *batches, size_t number) {
    const struct batch batch = batches->at[number];
    for (size_t i = 0; i < batch.count; i++)
        add(batches, (struct batch){batch.at + i, 1});
}

static bool names(struct slice name, const char *document) {
    const size_t length = strlen(document);
    return name.length >= length && memcmp(name.at, document, length) == 0 &&
           (name.length == length || name.at[length] == '/');
}

size_t batch_find(const struct inputs *inputs, struct batch batch, size_t first, struct slice name,
                  bool by_path) {
    size_t i = first;
    while (i < batch.count &&
           !names(name, by_path ? inputs->at[batch.at[i]].path : inputs->at[batch.at[i]].source))
        i++;
    return i;
}

void batches_free(struct batches *batches) {
    free(batches->at);
    *batches = (struct batches){0};
}
