/* How much praise each speaker usually gives, and which reviews are ordinary.
 *
 * The model. In review r of session t a statement of speaker s is praise with probability p(s,r),
 * or in a flooded review with the odds of p(s,r) multiplied by one factor; given a review,
 * statements are independent. p(s,r) is the speaker's habit h(s) with the session's effect d(t) on
 * its log odds, both estimated from the *other* reviews: the habit by offset_rate.h under the beta
 * distribution of mean m and strength s0 (beta_binomial.h), which without session effects gives
 * (m s0 + y)/(s0 + n), the effect by sessions.h. In every sum each review counts with its posterior
 * probability of being ordinary, since flooded reviews would inflate the very habits they are
 * measured against; these probabilities, the share of flooded reviews and their factor are found by
 * expectation-maximisation over the mixture of the two kinds of review. Dempster, A. P., Laird, N.
 * M. and Rubin, D. B. (1977), Journal of the Royal Statistical Society B 39, 1-38.
 *
 * Reviews differ beyond habits and chance, too: one State deserves more praise than another. Their
 * log odds are shifted by normal variables of variance S (dispersed.h), which is the value at which
 * the reviews' squared distances from their expectation, in units of their variance, are 1 in the
 * mean (as in Paule and Mandel 1982; with habits, effects and S of the other reviews). The mixture
 * is kept where it explains the reviews better than S does.
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
    uint32_t reviews;         /* numbers below this */
    uint32_t speakers;        /* numbers below this */
    const uint32_t *sessions; /* per review, its session; NULL: effects of sessions are not asked */
    uint32_t session_count;   /* numbers below this */
};

struct habits {
    double *rates;           /* p(s,r), per cell; not-a-number where there is no other review */
    double *ordinary;        /* per review, its posterior probability of being so */
    double *effects;         /* per review, d(t) by the other reviews */
    double *uncertainty;     /* per review, the variance of the true effect about that */
    double *dispersion;      /* per review, S by the other reviews */
    double session_variance; /* of the effects of sessions */
    double review_variance;  /* S of all reviews */
    double mean;             /* share of praise in all reviews, weighted */
    double strength;         /* s0 */
    double flooded_share;    /* of the reviews; 0 without the mixture */
    double flooded_odds;     /* the factor; 1 without the mixture */
    double gain;             /* of the mixture, in log likelihood */
    double dispersion_gain;  /* of S, in log likelihood */
    unsigned rounds;         /* of expectation-maximisation */
    bool settled;            /* it converged within HABITS_ROUNDS_MOST */
};

#define HABITS_ROUNDS_MOST 300

/* Without `mixture` every review counts fully. */
void habits_estimate(const struct speeches *speeches, bool mixture, struct habits *habits);
void habits_free(struct habits *habits);

#endif
