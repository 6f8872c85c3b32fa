#include "plaudit/batches.h"

#include "memory/memory.h"

#include <stdlib.h>

static void cut(const struct inputs *inputs, struct batch all, size_t documents, uint64_t bytes,
                struct batches *batches) {
    for (size_t first = 0, end = 0; first < all.count; first = end) {
        uint64_t taken = 0;
        while (end < all.count && end - first < documents && taken < bytes)
            taken += inputs->at[all.at[end++]].bytes;
        batches->at =
            memory_grow(batches->at, &batches->capacity, batches->count + 1, sizeof *batches->at);
        batches->at[batches->count++] = (struct batch){all.at + first, end - first};
    }
}

void batches_to_read(const struct inputs *inputs, struct batch all, struct batches *batches) {
    cut(inputs, all, BATCH_DOCUMENTS, BATCH_BYTES, batches);
}

void batches_to_match(const struct inputs *inputs, struct batch all, size_t most,
                      struct batches *batches) {
    uint64_t bytes = 0;
    for (size_t i = 0; i < all.count; i++)
        bytes += inputs->at[all.at[i]].bytes;
    const uint64_t share = bytes / most + 1;
    cut(inputs, all, SIZE_MAX, share < BATCH_MATCH_BYTES ? BATCH_MATCH_BYTES : share, batches);
}

void batches_free(struct batches *batches) {
    free(batches->at);
    *batches = (struct batches){0};
}
