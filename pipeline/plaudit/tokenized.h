/* Tokenized rows that are kept from run to run, so that after an edit of a lexicon no document is
 * read again.
 *
 * What is kept of a shard is all that the first part of its chain has made: the rows, the labels
 * that no table has, and what the stages said, which the next run says again. Its name is the
 * SHA-256 of everything that this depends on: the executables of the three stages and their
 * options, the tables that they read, and of each document its name and its bytes. Libraries that
 * the executables load are not part of it.
 *
 * Invariants
 *  - A shard is kept only if no document of it was refused, and if the name, taken again after the
 *    work, is the same: what was made while a document, a table or an executable changed is not
 * kept.
 *  - Nothing kept is believed unread: each file carries the SHA-256 of its name and of what
 *    follows in it.
 */
#ifndef PLAUDIT_TOKENIZED_H
#define PLAUDIT_TOKENIZED_H

#include "errors/error.h"
#include "intern/intern.h"
#include "plaudit/chain.h"
#include "plaudit/digest.h"
#include "plaudit/inputs.h"
#include "plaudit/shards.h"
#include "plaudit/workspace.h"

#include <stdbool.h>

/* Whose rows are kept, and what they depend on; what is pointed to is the caller's. */
struct tokenized {
    const struct workspace *workspace;
    const struct chain_plan *plan;
    const struct inputs *inputs;
    bool fresh;           /* look for nothing that an earlier run has kept */
    struct intern *names; /* of the files that this run has used or made; owned by the caller */
};

/* Takes the name of what a shard makes. `ground` has the digests of the executables and tables;
 * those of the documents are the inputs', or, with `again`, taken anew. An empty name: a document
 * could not be read, and nothing is to be kept. */
struct digest tokenized_name(const struct tokenized *tokenized, const struct digest *ground,
                             const struct shard *shard, bool again);

/* Looks for the shard's rows. Where they are found and whole, `*rows` is a descriptor that stands
 * at the beginning of them, the caller's, and what else the first part of the chain `number` would
 * have left lies in the workspace. Else `*rows` is -1. */
struct error *tokenized_find(const struct tokenized *tokenized, const struct digest *name,
                             size_t number, int *rows);

/* Keeps what the first part of the chain `number` has left in the workspace. */
struct error *tokenized_keep(const struct tokenized *tokenized, const struct digest *name,
                             size_t number);

#endif
