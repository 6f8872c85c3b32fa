/* Standard error, kept back while the work of a run is done that nobody watches.
 *
 * The stages say much that is no problem (how many labels no table has) and say again what they
 * said of the same documents the night before. What is a problem stands in the rejects as well. On
 * a terminal nothing is kept back.
 */
#ifndef PLAUDIT_HUSH_H
#define PLAUDIT_HUSH_H

#include <stdbool.h>
#include <stdio.h>

struct hush {
    int before; /* where standard error went; -1: it still goes there */
    FILE *said; /* what was kept back */
};

/* Whether somebody watches. */
bool hush_is_watched(void);

/* Keeps standard error back from now on, unless it is a terminal. */
void hush_begin(struct hush *hush);

/* Lets it go where it went; with `tell` that gets what was kept back. */
void hush_end(struct hush *hush, bool tell);

#endif
