/* OUT/provenance.json: what a run was made of, so that a number can be defended and made again.
 *
 * It holds nothing that differs between two runs over the same files with the same options: no
 * time, and of the command line neither -o nor -j, which change no result.
 */
#ifndef PLAUDIT_ENGINE_PROVENANCE_H
#define PLAUDIT_ENGINE_PROVENANCE_H

#include "engine/chain.h"
#include "engine/file_digests.h"
#include "engine/inputs.h"
#include "engine/rejects.h"
#include "engine/statements.h"
#include "engine/versions.h"
#include "engine/workspace.h"

#define PROVENANCE_FILE "provenance.json"

struct provenance {
    const struct words *command; /* "plaudit", "run", options, inputs */
    const struct versions *versions;
    const char *lexicons; /* the directory as named */
    const struct file_digests *lexicon_files;
    const struct file_digests *tables; /* names of States and groups, members, profiles */
    const struct inputs *inputs;
    const char *const *outputs; /* files of the workspace */
    size_t output_count;
    struct statement_counts counts;
    uint64_t rejects;
};

/* Writes the file into the workspace; all other outputs must be complete. */
struct error *provenance_write(const struct provenance *provenance,
                               const struct workspace *workspace);

#endif
