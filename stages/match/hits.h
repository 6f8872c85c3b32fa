/* How the matches in a text are written in the column `hits`. */
#ifndef PLAUDIT_MATCH_HITS_H
#define PLAUDIT_MATCH_HITS_H

#include "lexicon/matcher.h"
#include "memory/buffer.h"

enum hits_shown {
    HITS_COUNTED, /* the hits of counted categories, negated ones included */
    HITS_EVERY    /* every match that no exception cancels, and the exceptions' own */
};

/* Appends `category/entry/first-last[/flags]` for each match that is shown, separated by spaces.
 * Flags are joined by commas: `neg`, `quo`, and `exc` for an exception's own match. */
void hits_append(const struct lexicon *lexicon, const struct lexicon_reading *reading,
                 enum hits_shown shown, struct buffer *field);

#endif
