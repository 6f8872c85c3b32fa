/* A program at work: what was learnt of words and of the automaton's paths while reading.
 *
 * Every distinct word gets its *class* (the set of terms it satisfies) once; every set of positions
 * that is reached becomes a *state* once, and where it leads on a class is remembered. So reading
 * costs one look-up for a word and one for each step of a match that is under way, however many
 * entries there are.
 *
 * Both memories are bounded by limits.max_cache and forgotten when full: classes only by
 * walk_begin, states at any step.
 */
#ifndef PLAUDIT_LEXICON_WALK_H
#define PLAUDIT_LEXICON_WALK_H

#include "lexicon/program.h"

struct walk;

/* The program stays the caller's. */
struct walk *walk_new(const struct program *program);
void walk_free(struct walk *walk);

/* Begins a text: classes got before are no longer valid. */
void walk_begin(struct walk *walk);

/* The class of a word. */
uint32_t walk_class(struct walk *walk, struct slice word);

/* Whether the words of a class satisfy a term. */
bool walk_class_has(const struct walk *walk, uint32_t class, uint32_t term);
bool walk_class_has_any(const struct walk *walk, uint32_t class, const struct term_set *terms);

/* Of each class whether its words may open or close a quotation; valid until the next walk_class.
 */
const bool *walk_class_marks(const struct walk *walk);

/* Takes a match of an entry, with its first and last token; false to hear of no more. */
typedef bool walk_found(void *context, uint32_t entry, size_t first, size_t last);

/* Tells `found` all matches within the tokens [begin, end) of which `classes` are the classes, by
 * their first token, then by their last. */
void walk_sentence(struct walk *walk, const uint32_t *classes, size_t begin, size_t end,
                   walk_found *found, void *context);

#endif
