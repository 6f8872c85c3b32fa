/* Shingles: which runs of words stand in the statements of different States, and which of these
 * everybody uses.
 *
 * A shingle is `length` words in a row, known by a 64-bit hash of their hashes (words_hash); two
 * different shingles may share a hash, which is harmless, for whatever is reported has been
 * compared word by word (pairs.h).
 *
 * A shingle is *common* if more than `common` of all States and, besides, statements of more than
 * `common` of all events (reviews, debates) use it, five of each at the least; or if it stands in a
 * quoted text. Both conditions are needed: thirty States that say the same of one State in one
 * review are an echo, not a formula. A word that stands in a common shingle is a *common word*.
 *
 * Of the shingles that are not common every statement offers those that winnowing selects
 * (Schleimer, Wilkerson & Aiken 2003): the least hash of each window of `window` shingles in a row,
 * the rightmost where there are several.
 *
 * Memory: 6 bytes a word in the end; 32 bytes more a word while the index is built.
 */
#ifndef PLAUDIT_ECHO_SHINGLES_H
#define PLAUDIT_ECHO_SHINGLES_H

#include "echo/statements.h"

#define SHINGLES_COMMON_FLOOR 5

struct shingle_settings {
    uint32_t length; /* words, from 1 */
    uint32_t window; /* shingles, from 1: all are selected */
    double common;   /* a share, 0 to 1; at 1 no shingle is common by use */
};

/* One place where a selected shingle stands that different States use. */
struct posting {
    uint32_t statement;
    uint32_t word; /* of the statement, from 0: where the shingle begins */
    uint32_t run;  /* index of the first posting of the same shingle */
};

#define SHINGLES_NONE UINT32_MAX

struct shingles {
    struct posting *postings; /* by shingle, then by statement, then by word */
    uint32_t count;
    uint32_t *seeds; /* per word of statements.words: the posting that begins there, or NONE */
    uint8_t *flags;  /* per word of statements.words: private, but for shingles_is_common */
    uint32_t length; /* of a shingle, in words */
};

/* Builds the index of `statements`. `quoted` are texts of nobody, whose shingles are common. */
struct error *shingles_build(const struct statements *statements, const struct statements *quoted,
                             const struct words *words, const struct shingle_settings *settings,
                             struct shingles *shingles);
void shingles_free(struct shingles *shingles);

#define SHINGLES_FLAG_COMMON_WORD 1u

/* Is this word (its place in statements.words) a common one? */
static inline bool shingles_is_common(const struct shingles *shingles, size_t place) {
    return (shingles->flags[place] & SHINGLES_FLAG_COMMON_WORD) != 0;
}

#endif
