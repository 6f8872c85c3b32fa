/* Who spoke, for whom and about whom: from words as printed to codes.
 *
 * What is not in a table stays empty and is counted; nothing is guessed. Answers are remembered, so
 * that the same label costs one look-up; the memory for that is bounded (ATTRIBUTION_REMEMBERED).
 */
#ifndef PLAUDIT_ATTRIBUTE_ATTRIBUTION_H
#define PLAUDIT_ATTRIBUTE_ATTRIBUTION_H

#include "attribute/tables.h"
#include "attribute/unresolved.h"
#include "memory/slice.h"

/* Different questions whose answers are kept; beyond it all are forgotten and asked anew. */
#define ATTRIBUTION_REMEMBERED 100000u

struct attribution; /* private */

/* `tables` and `unresolved` stay the caller's and must outlive it. */
struct attribution *attribution_new(const struct tables *tables, struct unresolved *unresolved);
void attribution_free(struct attribution *attribution);

/* A row's labels, as text. */
struct labels {
    struct slice speaker, behalf, subject, date;
};

/* What they stand for; empty where that is not known. Valid until the next attribute(). */
struct codes {
    struct slice state, behalf_group, subject_state, groups, subject_groups;
};

struct codes attribute(struct attribution *attribution, const struct labels *labels);

#endif
