/* What becomes of the matches in one sentence: rules 2 to 4 of matcher.h. */
#ifndef PLAUDIT_LEXICON_RESOLVE_H
#define PLAUDIT_LEXICON_RESOLVE_H

#include "lexicon/matcher.h"
#include "lexicon/walk.h"

/* The matches of a sentence, each pair of entry and tokens once. */
struct matches {
    struct lexicon_hit *at;
    size_t count;
    size_t capacity;
};

/* Room that is used again from sentence to sentence. */
struct resolver;

struct resolver *resolver_new(const struct lexicon *lexicon);
void resolver_free(struct resolver *resolver);

/* Sets fates and flags, and sorts by first, last, category, entry. `classes` are those of the whole
 * text's tokens in `walk`, by position. */
void resolve(struct resolver *resolver, const struct program *program, const struct walk *walk,
             const uint32_t *classes, struct matches *matches);

/* Flags the hits between marks of quotation in a text of `n_tokens` tokens. */
void resolve_marks(struct resolver *resolver, const struct program *program,
                   const struct walk *walk, const uint32_t *classes, size_t n_tokens,
                   struct matches *matches);

#endif
