/* The words of an entry, split and folded as plaudit-tokenize splits and folds text, so that an
 * entry matches what a reader of it expects: Unicode word boundaries (UAX #29), full case folding,
 * NFC, plain apostrophes and hyphens.
 *
 * A *glob* is UTF-8 text in which two bytes that never occur in UTF-8 are wildcards.
 */
#ifndef PLAUDIT_LEXICON_WORDS_H
#define PLAUDIT_LEXICON_WORDS_H

#include "errors/error.h"
#include "memory/buffer.h"
#include "memory/slice.h"

#define GLOB_RUN '\xFF' /* any number of characters, none included */
#define GLOB_ONE '\xFE' /* one character */

/* The splitter of one language; owned by whoever opened it. */
struct words;

struct error *words_open(const char *language, struct words **words);
void words_close(struct words *words);

/* Appends the tokens of one written word (a glob, unfolded), each ended by a newline, to `tokens`.
 * A wildcard never begins or ends a token beside a letter or digit: "build*" is one token. A hyphen
 * between two tokens of the word is left out: between words it does not matter. */
struct error *words_split(struct words *words, struct slice glob, struct buffer *tokens);

#endif
