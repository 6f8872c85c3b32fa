#include "lexicon_suggest/log_odds.h"

#include <math.h>

static double log_odds_of(struct frequency part, double expected, double prior) {
    const double count = (double)part.count + expected;
    return log(count / ((double)part.total + prior - count));
}

struct log_odds log_odds(struct frequency first, struct frequency second,
                         struct frequency background, double prior) {
    const double expected = prior * (double)background.count / (double)background.total;
    const double variance =
        1 / ((double)first.count + expected) + 1 / ((double)second.count + expected);
    const double estimate =
        log_odds_of(first, expected, prior) - log_odds_of(second, expected, prior);
    return (struct log_odds){estimate, estimate / sqrt(variance)};
}
