/* From documents to tables: what `plaudit run` and `plaudit update` have in common.
 *
 * Every step of every document that is not in the store yet is made and put there; then the results
 * are joined from the store, in the order of the documents. So a result is the same whether all or
 * nothing of it was there before, and whatever number of chains work at once; and a run that dies
 * leaves what it has made to the next.
 */
#ifndef PLAUDIT_ENGINE_H
#define PLAUDIT_ENGINE_H

#include "engine/inputs.h"
#include "engine/request.h"
#include "engine/statements.h"
#include "errors/error.h"

struct engine_job {
    const struct request *request; /* inputs, options, lexicons, jobs, limits */
    const char *out;               /* directory of the results; see workspace.h */
    const char *store;             /* directory of the store */
    const struct known *known;     /* may be NULL */
};

struct engine_outcome {
    struct inputs inputs; /* with digests and counts of rows */
    uint64_t rejects;     /* rows and documents; duplicates aside */
    struct statement_counts counts;
    bool rejected; /* something was, or is named on stderr */
    int signal;    /* that asked the work to end, or 0 */
};

/* On an error, too, the outcome is to be freed. */
struct error *engine_work(const struct engine_job *job, struct engine_outcome *outcome);

void engine_outcome_free(struct engine_outcome *outcome);

#endif
