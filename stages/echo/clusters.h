/* Clusters: passages that hang together by pairs.
 *
 * Two passages of one statement are the same occurrence's if they share at least half of the words
 * of the longer one; the two passages of a pair are in one cluster; and so is what is connected so
 * (union-find). A passage that is shared as a part of a longer one is therefore a cluster of its
 * own. What a cluster holds of one statement is one occurrence for each stretch without a gap.
 */
#ifndef PLAUDIT_ECHO_CLUSTERS_H
#define PLAUDIT_ECHO_CLUSTERS_H

#include "echo/pairs.h"

struct cluster {
    size_t first_occurrence; /* its place in clusters.occurrences */
    size_t occurrences;
    uint32_t statements; /* distinct */
    uint32_t states;     /* distinct; at least 2 */
    uint32_t events;     /* distinct */
};

struct clusters {
    struct cluster *at; /* most States first, then most statements, then longest, then earliest */
    size_t count;
    struct passage *occurrences; /* of cluster after cluster; in each the earliest first */
};

/* Takes what it needs of `pairs`, which stay the caller's. Memory: 40 bytes a pair. */
void clusters_build(const struct statements *statements, const struct pairs *pairs,
                    struct clusters *clusters);
void clusters_free(struct clusters *clusters);

#endif
