/* The false discovery rate over many tests. */
#ifndef PLAUDIT_FLOOD_FALSE_DISCOVERY_H
#define PLAUDIT_FLOOD_FALSE_DISCOVERY_H

#include <stddef.h>

/* Fills q[i] with the least rate at which test i is among the findings. A p that is not-a-number is
 * no test: its q is not-a-number too, and the others are adjusted as if it were not there.
 * Benjamini, Y. and Hochberg, Y. (1995). Controlling the false discovery rate. Journal of the Royal
 * Statistical Society B 57, 289-300. */
void false_discovery_rates(const double p[], size_t n, double q[]);

/* Orders q-values upward, not-a-number last: below, above or equal to 0 as for qsort. */
int false_discovery_compare(double left, double right);

#endif
