/* How the documents that a step has to be done for are cut into batches: contiguous pieces of their
 * list, each taken by one chain. What a chain makes of a document does not depend on the others of
 * its batch, so the cut is a matter of time only.
 */
#ifndef PLAUDIT_BATCHES_H
#define PLAUDIT_BATCHES_H

#include "plaudit/inputs.h"

#include <stddef.h>

/* A batch of documents to read is full when it has so many, or so many bytes of files: small
 * enough that a run that is stopped has lost little. */
#define BATCH_DOCUMENTS 8
#define BATCH_BYTES ((uint64_t)2 << 20)

/* A batch of documents to match is not smaller: each loads the lexicons anew. */
#define BATCH_MATCH_BYTES ((uint64_t)1 << 20)

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

/* At most `most` batches of about the same size. */
void batches_to_match(const struct inputs *inputs, struct batch all, size_t most,
                      struct batches *batches);

void batches_free(struct batches *batches);

#endif
