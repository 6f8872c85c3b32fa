/* How the documents of a run are cut into shards: contiguous pieces of the sorted list, each taken
 * through the chain by itself. The cut depends on the documents only, never on how many shards run
 * at once, so that their results, joined in order, are always the same.
 */
#ifndef PLAUDIT_SHARDS_H
#define PLAUDIT_SHARDS_H

#include "plaudit/inputs.h"

#include <stddef.h>

/* A shard is full when it holds so many documents, or so many bytes of files. */
#define SHARD_DOCUMENTS 8
#define SHARD_BYTES ((uint64_t)2 << 20)

struct shard {
    size_t first; /* the input it begins with */
    size_t end;   /* the input the next one begins with */
};

struct shards {
    struct shard *at; /* owned */
    size_t count;
    size_t capacity;
};

/* Duplicates lie in a shard but do not count; a shard holds at least one input that does. */
void shards_cut(const struct inputs *inputs, struct shards *shards);

#endif
