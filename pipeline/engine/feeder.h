/* The tokenized rows of a batch on their way from the store to a chain: a thread writes them to a
 * pipe, under one header.
 */
#ifndef PLAUDIT_ENGINE_FEEDER_H
#define PLAUDIT_ENGINE_FEEDER_H

#include "engine/batches.h"
#include "engine/steps.h"
#include "errors/error.h"
#include "store/store.h"

struct feeder; /* private */

/* Starts the thread; it closes `output` at its end. `names` has one for each input. What is pointed
 * to must outlive the thread. On an error `output` stays the caller's. */
struct error *feeder_start(struct store *store, const struct step_names *names, struct batch batch,
                           int output, struct feeder **feeder);

/* Waits for the end of the thread and frees; returns the error that it met. That nobody reads any
 * more is none: why is known to who started the chain. NULL is allowed. */
struct error *feeder_join(struct feeder *feeder);

#endif
