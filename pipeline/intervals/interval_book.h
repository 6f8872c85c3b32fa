/* Intervals at one level that were worked out before: tables have the same small counts in most of
 * their cells. What it gives is what intervals.h gives, to the last bit.
 */
#ifndef PLAUDIT_INTERVAL_BOOK_H
#define PLAUDIT_INTERVAL_BOOK_H

#include "intervals/intervals.h"

struct interval_book; /* private: some 300 KiB */

struct interval_book *interval_book_new(double level);

/* Frees; NULL is allowed. */
void interval_book_free(struct interval_book *book);

/* As interval_share and interval_count. */
struct interval interval_book_share(struct interval_book *book, uint64_t successes,
                                    uint64_t trials);
struct interval interval_book_count(struct interval_book *book, uint64_t count);

#endif
