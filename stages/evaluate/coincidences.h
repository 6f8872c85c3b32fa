/* Krippendorff's alpha for nominal data, any number of coders, with gaps.
 *
 * The table of coincidences holds every ordered pair of codes that two coders gave one item, each
 * weighing 1 / (m - 1) where m coders gave the item a code. An item with fewer than two codes says
 * nothing.
 * Krippendorff, K. (2011). Computing Krippendorff's alpha-reliability. University of Pennsylvania.
 */
#ifndef PLAUDIT_EVALUATE_COINCIDENCES_H
#define PLAUDIT_EVALUATE_COINCIDENCES_H

#include <stddef.h>

struct coincidences {
    size_t codes;
    double *cells; /* owned; symmetric */
};

void coincidences_open(struct coincidences *coincidences, size_t codes);
void coincidences_close(struct coincidences *coincidences);

/* Takes `times` items to which two coders gave the codes `a` and `b`. */
void coincidences_add_pair(struct coincidences *coincidences, size_t a, size_t b, double times);

/* Takes one item: `given[code]` coders gave it that code. */
void coincidences_add_item(struct coincidences *coincidences, const size_t given[]);

/* 1 for agreement in all items, 0 for that of chance; not-a-number where only one code was given
 * (agreement cannot be told from habit). */
double coincidences_alpha(const struct coincidences *coincidences);

#endif
