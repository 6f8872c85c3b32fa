/* Recommendations in the conclusions of a report: "Ratify the Convention (Ruritania, Xanadria);".
 * Each State in the parentheses that end an item, or a part of one, makes the recommendation.
 */
#ifndef PLAUDIT_UPR_RECOMMENDATIONS_H
#define PLAUDIT_UPR_RECOMMENDATIONS_H

#include "ingest/upr/dialogue.h"

/* Calls `take` for every pair of a recommendation and a State that makes it; slices point into
 * `item`. `*count` gets how many there were. */
struct error *recommendations_find(const struct dialogue *dialogue, struct slice item,
                                   struct error *(*take)(void *context, struct slice text,
                                                         struct slice state),
                                   void *context, size_t *count);

#endif
