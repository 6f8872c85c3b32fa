/* The chain of stages that takes one shard from documents to statements with their stance:
 *
 *     plaudit-ingest | plaudit-attribute | plaudit-tokenize | plaudit-match | plaudit-stance
 *
 * Stages are known by the names of their executables, their options and their exit statuses only.
 * What a chain makes lies in the workspace until chain_finish: its rows in shard-N.rows, and for
 * each stage what it rejected and what it said on stderr.
 */
#ifndef PLAUDIT_CHAIN_H
#define PLAUDIT_CHAIN_H

#include "plaudit/children.h"
#include "plaudit/inputs.h"
#include "plaudit/shards.h"
#include "plaudit/words.h"
#include "plaudit/workspace.h"

#include <stdbool.h>
#include <stddef.h>

enum { CHAIN_INGEST, CHAIN_ATTRIBUTE, CHAIN_TOKENIZE, CHAIN_MATCH, CHAIN_STANCE, CHAIN_STAGES };
extern const char *const chain_stage_names[CHAIN_STAGES];

/* What all chains of a run share: the options that each stage gets. */
struct chain_plan {
    struct words options[CHAIN_STAGES];
};

void chain_plan_free(struct chain_plan *plan);

struct chain {
    size_t number; /* of the shard, from 0 */
    struct child stages[CHAIN_STAGES];
};

/* Starts the stages for a shard. On an error the processes that were started are still running;
 * closing the children ends them. */
struct error *chain_start(struct chain *chain, const struct chain_plan *plan,
                          const struct inputs *inputs, const struct shard *shard,
                          struct children *children, const struct workspace *workspace);

bool chain_ended(const struct chain *chain);

/* Whether a stage of an ended chain has failed. */
bool chain_failed(const struct chain *chain);

/* Judges how the stages of an ended chain have ended, and passes on to stderr what they said. An
 * error names the stage that began the trouble and the documents of its shard. Sets `*rejects` when
 * something was rejected. */
struct error *chain_judge(const struct chain *chain, const struct inputs *inputs,
                          const struct shard *shard, const struct workspace *workspace,
                          bool *rejects);

/* Names of a chain's files in the workspace; the caller frees them. */
char *chain_rows_name(size_t number);
char *chain_rejects_name(size_t number, size_t stage);
char *chain_unresolved_name(size_t number); /* the labels of `plaudit-attribute --unresolved` */

/* Removes the files of a chain. */
void chain_drop(const struct chain *chain, const struct workspace *workspace);

#endif
