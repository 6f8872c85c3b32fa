/* How much praise each speaker usually gives, and which reviews are ordinary.
 *
 * The model. In review r a statement of speaker s is praise with probability p(s,r), or in a
 * flooded review with the odds of p(s,r) multiplied by one factor; statements are independent.
 * p(s,r) is estimated from the *other* reviews: the beta-binomial posterior mean p(s,r) = (m s0 +
 * y) / (s0 + n) where n and y are the speaker's statements and praise in the other reviews, m the
 * share of praise in the other reviews and s0 the strength (beta_binomial.h). In y, n and m each
 * review counts with its posterior probability of being ordinary, since flooded reviews would
 * inflate the very habits they are measured against; these probabilities, the share of flooded
 * reviews and their factor are found by expectation-maximisation over the mixture of the two kinds
 * of review. Dempster, A. P., Laird, N. M. and Rubin, D. B. (1977), Journal of the Royal
 * Statistical Society B 39, 1-38.
 *
 * The same input in the same order of cells gives the same result in every bit.
 */
#ifndef PLAUDIT_FLOOD_HABITS_H
#define PLAUDIT_FLOOD_HABITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A speaker's statements in one review. */
struct cell {
    uint32_t review;
    uint32_t speaker;
    uint32_t statements;
    uint32_t praise; /* of them */
};

/* Sorted by review, then speaker; each pair at most once. */
struct speeches {
    const struct cell *cells;
    size_t count;
    uint32_t reviews;  /* numbers below this */
    uint32_t speakers; /* numbers below this */
};

struct habits {
    double *rates;        /* p(s,r), per cell; not-a-number where there is no other review */
    double *ordinary;     /* per review, its posterior probability of being so */
    double mean;          /* share of praise in all reviews, weighted */
    double strength;      /* s0 */
    double flooded_share; /* of the reviews; 0 without the mixture */
    double flooded_odds;  /* the factor; 1 without the mixture */
    double gain;          /* of the mixture, in log likelihood */
    unsigned rounds;      /* of expectation-maximisation */
    bool settled;         /* it converged within HABITS_ROUNDS_MOST */
};

#define HABITS_ROUNDS_MOST 300

/* Without `mixture` every review counts fully. */
void habits_estimate(const struct speeches *speeches, bool mixture, struct habits *habits);
void habits_free(struct habits *habits);

#endif
