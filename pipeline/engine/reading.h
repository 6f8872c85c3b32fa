/* A batch of documents that is read: its chain, and the objects of the step `tokenized` that become
 * of it.
 */
#ifndef PLAUDIT_ENGINE_READING_H
#define PLAUDIT_ENGINE_READING_H

#include "engine/chain.h"
#include "engine/splitter.h"
#include "engine/steps.h"
#include "store/store.h"

/* What all batches of a run share. */
struct step_tools {
    const struct chain_plan *plan;
    const struct inputs *inputs;
    const struct step_names *names; /* one for each input */
    struct store *store;
    struct children *children;
    const struct workspace *workspace;
};

struct reading_rows; /* private */

struct reading {
    struct chain chain;
    struct batch batch;
    struct splitter *splitter;
    struct reading_rows *rows;
};

/* Starts the chain; `reading` stays in place until it is finished or abandoned, and it is to be
 * abandoned on an error, too. */
struct error *reading_start(struct reading *reading, const struct step_tools *tools, size_t number,
                            struct batch batch);

/* When the chain has ended: judges it and puts the objects in place. Where that cannot be told
 * document by document (a stage failed, or what it said names none) nothing is put, and `*apart` is
 * set: each document of the batch is to be read by itself. */
struct error *reading_finish(struct reading *reading, const struct step_tools *tools, bool *apart);

/* Frees what was not finished. The chain's processes must have ended. */
void reading_abandon(struct reading *reading);

#endif
