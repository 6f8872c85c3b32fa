/* A batch of documents whose tokenized rows are matched: its chain, what feeds it from the store,
 * and the objects of the steps `matched` and `slim` that become of it.
 */
#ifndef PLAUDIT_ENGINE_MATCHING_H
#define PLAUDIT_ENGINE_MATCHING_H

#include "engine/feeder.h"
#include "engine/notes.h"
#include "engine/reading.h"

struct matching_rows; /* private */

struct matching {
    struct chain chain;
    struct batch batch;
    struct feeder *feeder;
    struct splitter *splitter;
    struct matching_rows *rows;
};

/* As reading_start. */
struct error *matching_start(struct matching *matching, const struct step_tools *tools,
                             size_t number, struct batch batch);

/* As reading_finish. */
struct error *matching_finish(struct matching *matching, const struct step_tools *tools,
                              bool *apart);

/* As reading_abandon. */
void matching_abandon(struct matching *matching);

#endif
