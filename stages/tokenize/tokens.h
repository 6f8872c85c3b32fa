/* Tokenization: from a text to the four columns.
 *
 * The rules (the man page states them for users):
 *  - Tokens are those of words/pieces.h.
 *  - A token is a *word* if it holds a letter or a number (General_Category L or N).
 *  - A sentence ends where UAX #29 says so, but not behind an abbreviation (words/abbreviations.h);
 *    an end inside a token counts at the token's end. A sentence without tokens does not exist.
 *
 * Invariants of a result: token i of `tokens` starts at byte starts[i] of the text; starts ascend
 * strictly; no token is empty or holds white space; every token is folded (words/fold.h).
 */
#ifndef PLAUDIT_TOKENIZE_TOKENS_H
#define PLAUDIT_TOKENIZE_TOKENS_H

#include "errors/error.h"
#include "memory/buffer.h"

#include <stdbool.h>
#include <stdint.h>

struct tokenizer; /* private: the languages met so far, each with its iterators, and room for one
                     text at a time */

/* `abbreviations` (may be NULL): a directory of abbreviations, as words/abbreviations.h says. */
struct tokenizer *tokenizer_new(const char *abbreviations);
void tokenizer_free(struct tokenizer *tokenizer);

struct tokens {
    struct buffer tokens; /* separated by one space; sentences by one newline */
    struct buffer starts; /* decimal, separated by one space */
    uint64_t words;
    uint64_t sentences; /* with at least one word */
};

/* The tokens of `text` (valid UTF-8 of at most SEGMENT_MAX_BYTES), in place of what `tokens` held.
 * `language` is a BCP 47 tag of which the primary subtag counts; one that is empty, "und" or
 * unknown to ICU gets the root rules. */
struct error *tokenize(struct tokenizer *tokenizer, struct slice language, struct slice text,
                       struct tokens *tokens);

void tokens_free(struct tokens *tokens);

#endif
