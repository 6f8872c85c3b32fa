/* The chain of stages that takes one shard from documents to statements with their stance:
 *
 *     plaudit-ingest | plaudit-attribute | plaudit-tokenize | plaudit-match | plaudit-stance
 *
 * Stages are known by the names of their executables, their options and their exit statuses only.
 * It works in two parts, so that the second can be had alone: the first three stages leave
 * tokenized rows in a file, the other two read them, from that file or from one that an earlier run
 * has kept.
 *
 * What a chain makes lies in the workspace until chain_drop: its rows in shard-N.rows, and for each
 * stage what it rejected and what it said on stderr.
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
    bool matching; /* the second part was started */
    struct child stages[CHAIN_STAGES];
};

/* Starts the first part for a shard. On an error here and below the processes that were started are
 * still running; closing the children ends them. */
struct error *chain_start(struct chain *chain, const struct chain_plan *plan,
                          const struct inputs *inputs, const struct shard *shard,
                          struct children *children, const struct workspace *workspace);

/* Whether the first part has ended well and the second was not started. */
bool chain_is_tokenized(const struct chain *chain);

/* Whether every stage of the first part has ended with status 0: no document was refused. */
bool chain_is_clean(const struct chain *chain);

/* Starts the second part, on the tokenized rows that are read from `tokenized`; takes the
 * descriptor. A chain that begins with this has no first part. */
struct error *chain_match(struct chain *chain, const struct chain_plan *plan, int tokenized,
                          struct children *children, const struct workspace *workspace);

/* Starts the second part on what the first has made. */
struct error *chain_match_own(struct chain *chain, const struct chain_plan *plan,
                              struct children *children, const struct workspace *workspace);

/* Whether nothing runs any more, and nothing is to be started. */
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
char *chain_tokenized_name(size_t number); /* what the first part has made */
char *chain_said_name(size_t number, size_t stage);
char *chain_rejects_name(size_t number, size_t stage);
char *chain_unresolved_name(size_t number); /* the labels of `plaudit-attribute --unresolved` */

/* Removes the files of a chain. */
void chain_drop(const struct chain *chain, const struct workspace *workspace);

#endif
