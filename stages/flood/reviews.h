/* Flooding of a review: does it draw more praise than these very speakers usually give?
 *
 * A review is an event about a State: rows of the same `event`, `body`, `session` and
 * `subject_state`. Every statement of a State that is known is one trial, praise or not, with the
 * speaker's rate (habits.h); a State that speaks twice makes two. Statements of unknown States are
 * counted apart. The praise observed is tested against the Poisson-binomial distribution of its
 * speakers' rates; with rates that are posterior means this is, for one trial per speaker, the
 * exact predictive distribution.
 *
 * The table does not depend on the order of the rows. Memory: some 12 bytes per statement, and the
 * names of reviews and speakers.
 */
#ifndef PLAUDIT_FLOOD_REVIEWS_H
#define PLAUDIT_FLOOD_REVIEWS_H

#include "flood/measure.h"
#include "rows/rows.h"

struct error *reviews_measure(const struct measure *measure, struct rows_reader *reader,
                              struct rows_writer *writer);

#endif
