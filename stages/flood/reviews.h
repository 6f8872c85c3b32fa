/* Flooding of a review: does it draw more praise than these very speakers usually give?
 *
 * Every statement of a State that is known is one trial, praise or not, with the speaker's rate in
 * that session (habits.h); a State that speaks twice makes two. Statements of unknown States are
 * counted apart. The praise observed is tested twice: against the Poisson-binomial distribution of
 * its speakers' rates (is it beyond their habits?), and against the same with the dispersion by
 * which reviews differ anyhow (does it stand out among reviews?). Does praise stand by praise in
 * the speaking order? (runs.h)
 *
 * The table does not depend on the order of the rows. Memory: collection.h.
 */
#ifndef PLAUDIT_FLOOD_REVIEWS_H
#define PLAUDIT_FLOOD_REVIEWS_H

#include "flood/measure.h"
#include "rows/rows.h"

struct error *reviews_measure(const struct measure *measure, struct rows_reader *reader,
                              struct rows_writer *writer);

#endif
