#include "plaudit/shards.h"

#include "memory/memory.h"

/* Where the shard that begins with input `first` ends. */
static size_t find_end(const struct inputs *inputs, size_t first) {
    size_t documents = 0;
    uint64_t bytes = 0;
    size_t end = first;
    while (end < inputs->count && documents < SHARD_DOCUMENTS && bytes < SHARD_BYTES) {
        if (inputs->at[end].duplicate_of == INPUT_ORIGINAL) {
            documents++;
            bytes += inputs->at[end].bytes;
        }
        end++;
    }
    return end;
}

void shards_cut(const struct inputs *inputs, struct shards *shards) {
    *shards = (struct shards){0};
    size_t first = 0;
    while (first < inputs->count) {
        if (inputs->at[first].duplicate_of != INPUT_ORIGINAL) {
            first++;
            continue;
        }
        shards->at =
            memory_grow(shards->at, &shards->capacity, shards->count + 1, sizeof *shards->at);
        const size_t end = find_end(inputs, first);
        shards->at[shards->count++] = (struct shard){first, end};
        first = end;
    }
}
