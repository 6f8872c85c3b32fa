/* The stages that take a batch of documents on its way, in two chains:
 *
 *     reading:   plaudit-ingest | plaudit-attribute | plaudit-tokenize
 *     matching:  plaudit-match | plaudit-stance
 *
 * Stages are known by the names of their executables, their options and their exit statuses only.
 * What they say on stderr and what they reject lies in the workspace until chain_drop.
 */
#ifndef PLAUDIT_ENGINE_CHAIN_H
#define PLAUDIT_ENGINE_CHAIN_H

#include "engine/batches.h"
#include "engine/children.h"
#include "engine/inputs.h"
#include "engine/words.h"
#include "engine/workspace.h"

#include <stdbool.h>
#include <stddef.h>

enum { CHAIN_INGEST, CHAIN_ATTRIBUTE, CHAIN_TOKENIZE, CHAIN_MATCH, CHAIN_STANCE, CHAIN_STAGES };
extern const char *const chain_stage_names[CHAIN_STAGES];

/* What all chains of a run share: the options that each stage gets. */
struct chain_plan {
    struct words options[CHAIN_STAGES];
};

void chain_plan_free(struct chain_plan *plan);

/* Which chain: the stages from `first` to before `end`. */
struct chain_part {
    size_t first, end;
};
extern const struct chain_part chain_reading, chain_matching;

struct chain {
    size_t number; /* tells the chains of a run apart */
    struct chain_part part;
    struct child stages[CHAIN_STAGES];
};

/* Starts the chain `number` for a batch. The first stage reads from `input`, the last one writes to
 * `output`; both stay the caller's. On an error the processes that were started are still running;
 * closing the children ends them. */
struct error *chain_start(struct chain *chain, const struct chain_plan *plan,
                          const struct inputs *inputs, struct batch batch, int input, int output,
                          struct children *children, const struct workspace *workspace);

/* Whether nothing of it runs any more. */
bool chain_ended(const struct chain *chain);

/* Whether a stage of an ended chain has failed, and not only because another one, or who reads from
 * the chain, has. */
bool chain_failed(const struct chain *chain);

/* Judges how the stages of an ended chain have ended. An error names the stage that began the
 * trouble, which has then said its own on stderr, and the documents of the batch. */
struct error *chain_judge(const struct chain *chain, const struct inputs *inputs,
                          struct batch batch, const struct workspace *workspace);

/* Names of a chain's files in the workspace; the caller frees them. */
char *chain_said_name(const struct chain *chain, size_t stage);
char *chain_rejects_name(const struct chain *chain, size_t stage);
char *chain_unresolved_name(const struct chain *chain); /* of `plaudit-attribute --unresolved` */

/* Removes the files of a chain. */
void chain_drop(const struct chain *chain, const struct workspace *workspace);

#endif
