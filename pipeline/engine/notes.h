/* What is noted of a document besides its rows: what was rejected of it, which of its labels no
 * table has, and what stages said of it on stderr; as lines, in the form of the store's sections.
 */
#ifndef PLAUDIT_ENGINE_NOTES_H
#define PLAUDIT_ENGINE_NOTES_H

#include "engine/chain.h"
#include "memory/buffer.h"
#include "store/store.h"

/* Zero-initialised there are none. */
struct notes {
    struct buffer rejects, unresolved, said;
};

void notes_free(struct notes *notes);

bool notes_are_empty(const struct notes *notes);

/* Adds what the stages of an ended chain have left in the workspace to the documents that it
 * belongs to: `notes` has one for each of the batch. All that is there belongs to a document that
 * is alone in its batch; `*unclear` is set when there are several, and something names none. */
struct error *notes_gather(const struct chain *chain, const struct inputs *inputs,
                           struct batch batch, const struct workspace *workspace,
                           struct notes *notes, bool *unclear);

/* Writes the sections from SECTION_REJECTS on. */
struct error *notes_write(const struct notes *notes, struct store_draft *draft);

/* Adds what an object has in them. */
struct error *notes_read(struct notes *notes, const struct store_object *object);

#endif
