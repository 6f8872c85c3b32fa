/* For a person: how a text was read. */
#ifndef PLAUDIT_MATCH_EXPLAIN_H
#define PLAUDIT_MATCH_EXPLAIN_H

#include "lexicon/matcher.h"

#include <stdio.h>

/* Prints sentence by sentence the tokens with their positions, and every match with the entry it
 * comes from and what became of it; then the counts. */
void explain(FILE *out, const struct lexicon *lexicon, struct slice id,
             const struct lexicon_text *text, const struct lexicon_reading *reading);

#endif
