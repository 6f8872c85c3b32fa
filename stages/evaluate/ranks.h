/* How two orders of the same items agree. */
#ifndef PLAUDIT_EVALUATE_RANKS_H
#define PLAUDIT_EVALUATE_RANKS_H

#include <stddef.h>

/* Ranks from 1; values that are equal share the mean of their ranks. */
void ranks_of(const double values[], size_t count, double ranks[]);

/* Spearman's rho with ties: Pearson's correlation of the ranks. Not-a-number where one side has
 * only one value.
 * Spearman, C. (1904). The proof and measurement of association between two things. American
 * Journal of Psychology 15, 72-101. */
double ranks_rho(const double x[], const double y[], size_t count);

/* Of the items whose `gold` is not 0, the share whose `ours` has the same sign (0 has none). */
double ranks_sign_agreement(const double gold[], const double ours[], size_t count);

#endif
