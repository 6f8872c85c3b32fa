/* The steps that are kept of each document in the store, and what each depends on.
 *
 *     tokenized   what the reading chain makes of the document
 *     matched     what the matching chain makes of that: rows as in statements.tsv.gz
 *     slim        the same, but empty in the columns that no table is made of, and what was noted
 *                 on the way; all that is needed to make the tables
 *
 * A name is the SHA-256 of everything that the step depends on: the executables of its stages and
 * their options, the tables or lexicons that they read, the versions that the executables tell, and
 * of the document its name, its path and its bytes. Libraries are part of it as far as they are
 * told.
 */
#ifndef PLAUDIT_ENGINE_STEPS_H
#define PLAUDIT_ENGINE_STEPS_H

#include "engine/chain.h"
#include "engine/digest.h"
#include "engine/inputs.h"

#define STEP_TOKENIZED "tokenized"
#define STEP_MATCHED "matched"
#define STEP_SLIM "slim"

/* The sections of an object; those that a step does not have are empty. */
enum step_section {
    SECTION_ROWS,       /* gzipped, without a header */
    SECTION_HEADER,     /* their column names */
    SECTION_FACTS,      /* see facts.h */
    SECTION_REJECTS,    /* lines of a rejects file, without a header */
    SECTION_UNRESOLVED, /* lines "column TAB label TAB count" */
    SECTION_SAID,       /* what stages said on stderr */
};

struct step_names {
    struct digest tokenized;
    struct digest matched; /* and slim */
};

/* `reading` and `matching` are digests of what the two chains depend on besides the document and
 * the options. */
struct step_names step_names(const struct chain_plan *plan, const struct digest *reading,
                             const struct digest *matching, const struct input *input);

#endif
