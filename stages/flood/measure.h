/* What the measures have in common: how they are asked for. */
#ifndef PLAUDIT_FLOOD_MEASURE_H
#define PLAUDIT_FLOOD_MEASURE_H

#include <stdbool.h>
#include <stdint.h>

/* Significant digits of the numbers in the tables. */
#define MEASURE_DIGITS 6

#define MEASURE_PERMUTATIONS_DEFAULT 10000
#define MEASURE_PERMUTATIONS_LEAST 99
#define MEASURE_PERMUTATIONS_MOST 10000000

struct measure {
    const char *kind; /* rows of this kind are counted */
    double level;     /* coverage of the intervals */
    bool by_name;     /* sort by name instead of by q */
    bool all_reviews; /* every review counts fully in the habits: no mixture */
    bool by_session;  /* the effects of sessions are taken into account */
    uint32_t permutations;
    uint64_t seed;        /* of the permutations */
    const char *fit_path; /* where to write the fitted model; NULL: nowhere */
};

#endif
