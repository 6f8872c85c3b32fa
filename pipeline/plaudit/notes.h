/* What is noted of a document besides its rows: what was rejected of it, which of its labels no
 * table has, and what stages said of it on stderr; as lines, in the form of the store's sections.
 */
#ifndef PLAUDIT_NOTES_H
#define PLAUDIT_NOTES_H

#include "memory/buffer.h"
#include "plaudit/chain.h"
#include "store/store.h"

/* Zero-initialised there are none. */
struct notes {
    struct buffer rejects, unresolved, said;
};

void notes_free(struct notes *notes);

/* Adds what the stages of an ended chain have left in the workspace to the documents that it
 * belongs to: `notes` has one for each of the batch. What names no document is the first one's. */
struct error *notes_gather(const struct chain *chain, const struct inputs *inputs,
                           struct batch batch, const struct workspace *workspace,
                           struct notes *notes);

/* Writes the sections from SECTION_REJECTS on. */
struct error *notes_write(const struct notes *notes, struct store_draft *draft);

/* Adds what an object has in them. */
struct error *notes_read(struct notes *notes, const struct store_object *object);

#endif
