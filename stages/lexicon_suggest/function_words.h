/* Function words, the same in any speech (the, of, and, that …): a phrase that begins or ends with
 * one, or is nothing else, is not suggested.
 *
 * They are read, when a language is first met, from the file LANGUAGE/function-words.txt of the
 * lexicons or, where these have none, of the installed lexicons: one word a line as
 * plaudit-tokenize writes it, with comments from '#' on. A language for which there is neither has
 * none.
 */
#ifndef PLAUDIT_LEXICON_SUGGEST_FUNCTION_WORDS_H
#define PLAUDIT_LEXICON_SUGGEST_FUNCTION_WORDS_H

#include "errors/error.h"
#include "intern/intern.h"
#include "memory/slice.h"

/* Bytes of one file, at most. */
#define FUNCTION_WORDS_MAX_FILE ((size_t)1 << 20)

struct function_words; /* private */

/* `directory` of lexicons stays the caller's. */
struct function_words *function_words_new(const char *directory);
void function_words_free(struct function_words *words);

/* The words of a language (BCP 47; its primary subtag counts), valid until function_words_free;
 * `*set` is NULL where there are none. */
struct error *function_words_of(struct function_words *words, struct slice language,
                                const struct intern **set);

#endif
