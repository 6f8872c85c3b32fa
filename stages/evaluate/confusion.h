/* Two coders' codes of the same items, cross-tabulated: how far they agree, code by code and as a
 * whole.
 *
 * All measures are pure functions of the table. One that is not defined (a precision where the
 * second coder never gave the code) is not-a-number.
 */
#ifndef PLAUDIT_EVALUATE_CONFUSION_H
#define PLAUDIT_EVALUATE_CONFUSION_H

#include <stddef.h>
#include <stdint.h>

struct confusion {
    size_t codes;
    uint64_t *cells; /* owned: cells[gold * codes + ours] */
};

void confusion_open(struct confusion *confusion, size_t codes);
void confusion_close(struct confusion *confusion);

/* Counts one item; both codes are below `codes`. */
void confusion_add(struct confusion *confusion, size_t gold, size_t ours);

uint64_t confusion_items(const struct confusion *confusion);
uint64_t confusion_gold(const struct confusion *confusion, size_t code); /* items the gold has so */
uint64_t confusion_ours(const struct confusion *confusion, size_t code); /* items we have so */

/* Of the items that we gave the code, the share that has it in the gold. */
double confusion_precision(const struct confusion *confusion, size_t code);

/* Of the items that have the code in the gold, the share that we gave it. */
double confusion_recall(const struct confusion *confusion, size_t code);

/* The harmonic mean of both: twice the items with the code on both sides, over the sum of those on
 * each (van Rijsbergen 1979). */
double confusion_f1(const struct confusion *confusion, size_t code);

/* The share of items with the same code on both sides. */
double confusion_accuracy(const struct confusion *confusion);

/* Cohen's kappa: Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and
 * Psychological Measurement 20, 37-46. */
double confusion_kappa(const struct confusion *confusion);

/* Krippendorff's alpha of the two coders for nominal data (see coincidences.h). */
double confusion_alpha(const struct confusion *confusion);

#endif
