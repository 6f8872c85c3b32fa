/* Closing ranks: do members of a coalition praise a fellow member more where outsiders scrutinise
 * it more?
 *
 * Per coalition, its reviews are those of its members. In each session, those in which the share of
 * scrutiny in the statements of outsiders (known States that are no members) is above the median of
 * its reviews in the session are the pressed ones. The statements of fellow members, praise or not,
 * in pressed reviews and in the others make a fourfold table for every speaker and session, with
 * the common odds ratio of mantel_haenszel.h.
 *
 * Statements in one review are not independent, so the test is a permutation of which reviews were
 * pressed, within sessions: it moves whole reviews. p is two-sided, (1 + permutations as far from
 * their mean or farther)/(1 + permutations) (Phipson and Smyth 2010). The interval is that of
 * Robins, Breslow and Greenland, widened by how much more the excess of praise varies among the
 * permutations than it does where statements are independent, which is known in closed form; never
 * narrowed.
 *
 * The table does not depend on the order of the rows. Memory: collection.h.
 */
#ifndef PLAUDIT_FLOOD_RANKS_H
#define PLAUDIT_FLOOD_RANKS_H

#include "flood/measure.h"
#include "rows/rows.h"

struct error *ranks_measure(const struct measure *measure, struct rows_reader *reader,
                            struct rows_writer *writer);

#endif
