/* How the documents that a step has to be done for are cut into batches: contiguous pieces of their
 * list, each taken by one chain. What a chain makes of a document does not depend on the others of
 * its batch, so the cut is a matter of time only.
 */
#ifndef PLAUDIT_ENGINE_BATCHES_H
#define PLAUDIT_ENGINE_BATCHES_H

#include "engine/inputs.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A batch of documents to read is full when it has so many, or so many bytes of files: small
 * enough that a run that is stopped has lost little. */
#define BATCH_DOCUMENTS 8
#define BATCH_BYTES ((uint64_t)2 << 20)

/* A batch of documents to match has so many bytes of tokenized rows, compressed: not less, since
 * each loads the lexicons anew, nor more, since nothing of one that is stopped is kept. */
#define BATCH_MATCH_LEAST ((uint64_t)1 << 20)
#define BATCH_MATCH_MOST ((uint64_t)32 << 20)

struct batch {
    const size_t *at; /* numbers of inputs, ascending; the caller's */
    size_t count;
};

/* Zero-initialised it is empty. */
struct batches {
    struct batch *at; /* owned */
    size_t count;
    size_t capacity;
};

void batches_to_read(const struct inputs *inputs, struct batch all, struct batches *batches);

/* Batches of about the same size, one for each of `jobs` chains where they are of a good size.
 * `bytes` has those of the tokenized rows of each input. */
void batches_to_match(const uint64_t *bytes, struct batch all, size_t jobs,
                      struct batches *batches);

/* Adds each document of batch NUMBER as a batch of its own. */
void batches_single_out(struct batches *batches, size_t number);

/* The place in the batch of the document that `name` is the source of (or, with `by_path`, the
 * path), or of which it names a part: a member of an archive is "<document>/<member>". Looks from
 * `first` on; the batch's count: there is none. */
size_t batch_find(const struct inputs *inputs, struct batch batch, size_t first, struct slice name,
                  bool by_path);

void batches_free(struct batches *batches);

#endif
