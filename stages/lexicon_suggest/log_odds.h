/* How much more one part of a corpus uses a phrase than another: log-odds ratio with an informative
 * Dirichlet prior.
 *
 * Source: B. L. Monroe, M. P. Colaresi, K. M. Quinn, Fightin' Words: Lexical Feature Selection and
 * Evaluation for Identifying the Content of Political Conflict, Political Analysis 16 (2008): the
 * estimate is their equation 16; its approximate variance, z and the prior that is informed by the
 * whole corpus are those that follow it.
 */
#ifndef PLAUDIT_LEXICON_SUGGEST_LOG_ODDS_H
#define PLAUDIT_LEXICON_SUGGEST_LOG_ODDS_H

#include <stdint.h>

/* Counts of one phrase, and of all phrases of its length. */
struct frequency {
    uint64_t count;
    uint64_t total; /* >= count, > 0 */
};

struct log_odds {
    double estimate; /* above 0: more in the first part */
    double z;        /* estimate / its standard error */
};

/* `background` says what is expected before either part is read: its relative frequency, times
 * `prior` (the sum of the prior's counts, > 0), is the prior count of the phrase in each part. Its
 * count must be above 0 and below its total. */
struct log_odds log_odds(struct frequency first, struct frequency second,
                         struct frequency background, double prior);

#endif
