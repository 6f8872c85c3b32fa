/* One thing that people coded and we measured: codes (the stance), marks (whether a category was
 * hit) or scores. A comparison owns its pairs; each belongs to an item of the join.
 */
#ifndef PLAUDIT_EVALUATE_COMPARISON_H
#define PLAUDIT_EVALUATE_COMPARISON_H

#include "intern/intern.h"
#include "memory/buffer.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum comparison_kind { COMPARISON_CODES, COMPARISON_MARKS, COMPARISON_SCORES };

/* The codes of a comparison of marks. */
enum { MARK_ABSENT, MARK_PRESENT, MARKS };

struct pair {
    uint32_t item;
    uint32_t cluster; /* items that stand or fall together, from 0 */
    double gold;      /* a code's number, or a score */
    double ours;
};

struct comparison {
    enum comparison_kind kind;
    char *gold_column; /* owned */
    char *our_column;  /* owned; also names the comparison in the tables */
    bool reversed;     /* of scores: the gold runs the other way */
    struct intern *codes;
    struct pair *pairs;
    size_t count;
    size_t capacity;
};

/* A new comparison without pairs; the names are copied. */
struct comparison comparison_new(enum comparison_kind kind, struct slice gold_column,
                                 struct slice our_column);
void comparison_free(struct comparison *comparison);

void comparison_add(struct comparison *comparison, struct pair pair);

/* A measure: what of, which, of how many items. `value` is the code it is about, or empty. */
struct measure {
    struct slice value;
    const char *name; /* "precision"; a string constant */
    const char *method;
    double n;
    double estimate;
};

#define COMPARISON_MEASURES_PER_CODE 3
#define COMPARISON_MEASURES_OF_ALL 3

/* How many measures the comparison has. */
size_t comparison_measures(const struct comparison *comparison);

/* Computes all measures from these `count` pairs, which are the comparison's own or drawn from
 * them. The codes come in byte order. The cluster numbers must be below `clusters`. */
void comparison_measure(const struct comparison *comparison, const struct pair pairs[],
                        size_t count, size_t clusters, struct measure measures[]);

/* The fewest pairs of a cluster whose mean counts in rho_means. */
#define COMPARISON_LEAST_OF_MEAN 3

#endif
