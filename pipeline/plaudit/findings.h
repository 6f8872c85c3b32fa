/* What has changed on the disk since the last good results of a corpus were made.
 *
 * Files are told apart by their marks; only those whose marks have changed, or had not settled, are
 * read. So a look at a corpus in which nothing has changed costs a stat for each file. It writes
 * nothing.
 */
#ifndef PLAUDIT_FINDINGS_H
#define PLAUDIT_FINDINGS_H

#include "corpus/catalogue.h"
#include "plaudit/kept_corpus.h"

#include <stdbool.h>
#include <stddef.h>

enum change { CHANGE_NONE, CHANGE_NEW, CHANGE_CHANGED, CHANGE_REMOVED };

/* What is on the disk now. Digests stand in `now` where a file is as it was catalogued. */
struct findings {
    struct catalogue now;
    enum change *changes;                               /* by place in `now` */
    size_t counts[CATALOGUE_KINDS][CHANGE_REMOVED + 1]; /* removed ones, too */
    bool touched; /* a file says what it said, but lies otherwise on the disk */
    bool changed; /* anything that results depend on */
};

void findings_look(const struct kept_corpus *corpus, struct findings *findings);

void findings_free(struct findings *findings);

#endif
