/* The texts of a row stream, cut into the phrases that a lexicon does not know yet. */
#ifndef PLAUDIT_LEXICON_SUGGEST_TEXTS_H
#define PLAUDIT_LEXICON_SUGGEST_TEXTS_H

#include "conditions/conditions.h"
#include "errors/error.h"
#include "lexicon/lexicon.h"
#include "lexicon_suggest/function_words.h"
#include "lexicon_suggest/phrases.h"
#include "rows/rows.h"

/* What the options ask for. */
struct request {
    struct conditions where;       /* on the rows that are read at all */
    struct conditions in;          /* on those of the first part */
    struct conditions against;     /* on those of the second; none: all rows not of the first */
    const char *const *categories; /* whose hits make words known */
    size_t n_categories;           /* 0: every counted category's */
    size_t words;                  /* in a phrase, at most: 1 to PHRASE_WORDS_MOST */
};

/* Counts the phrases of all rows. A phrase is a row of words of one sentence between which stands
 * nothing: no punctuation, no number, no word of a hit. One that begins or ends with a function
 * word counts in the totals but is not listed. `*both` says how many rows met the conditions of
 * both parts: they count as being of neither. A text that cannot be read is rejected.
 */
struct error *texts_count(struct rows_reader *reader, struct request *request,
                          const struct lexicon *lexicon, struct function_words *function_words,
                          struct phrases *phrases, uint64_t *both);

#endif
