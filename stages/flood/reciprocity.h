/* Reciprocity: do States praise each other more than chance would have it?
 *
 * The praise of a pair is mutual as often as the one that praises less praises: min(praise A of B,
 * praise B of A). It is held against permutations of the subjects of the reviews within their
 * sessions. A review's statements stay together, so what speakers usually say, and how much praise
 * a review drew, are in the permutations as well. Statements of a State that is itself under review
 * in the session do not count, since a permutation could have it speak of itself.
 *
 * p = (1 + permutations with so much mutual praise or more)/(1 + permutations). Phipson, B. and
 * Smyth, G. K. (2010). Permutation p-values should never be zero. Statistical Applications in
 * Genetics and Molecular Biology 9, article 39.
 *
 * The table does not depend on the order of the rows. Memory: collection.h, some 20 bytes per
 * ordered pair of States, and 4 per pair and possible number of mutual praise.
 */
#ifndef PLAUDIT_FLOOD_RECIPROCITY_H
#define PLAUDIT_FLOOD_RECIPROCITY_H

#include "flood/measure.h"
#include "rows/rows.h"

struct error *reciprocity_measure(const struct measure *measure, struct rows_reader *reader,
                                  struct rows_writer *writer);

#endif
