/* Terms: the distinct words (globs) of a lexicon, numbered, and the question which of them a word
 * of the text satisfies. It is asked once for every distinct word.
 *
 * Cost of the question: one look-up for the plain terms, one for each length that a prefix glob
 * ("commend*") has, and a comparison with each other glob that begins with the same byte or with a
 * wildcard. So it hardly grows with the lexicon.
 */
#ifndef PLAUDIT_LEXICON_TERMS_H
#define PLAUDIT_LEXICON_TERMS_H

#include "memory/slice.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct terms;

struct terms *terms_new(void);
void terms_free(struct terms *terms);

/* The number of a glob, from 0; the same for the same glob. */
uint32_t terms_add(struct terms *terms, struct slice glob);
uint32_t terms_count(const struct terms *terms);

/* The terms that `word` satisfies. */
struct term_set {
    uint32_t *at; /* in rising order */
    size_t count;
    size_t capacity;
};

void terms_of(const struct terms *terms, struct slice word, struct term_set *set);
void term_set_free(struct term_set *set);
bool term_set_has(const struct term_set *set, uint32_t term);

/* Whether a word has the shape of a glob. */
bool glob_matches(struct slice glob, struct slice word);

#endif
