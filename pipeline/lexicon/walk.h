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

#define WALK_DEAD 0u

/* The state after the first word of a match, and after one more; WALK_DEAD where no match goes that
 * way. A state is valid until the next call of these two. */
uint32_t walk_start(struct walk *walk, uint32_t class);
uint32_t walk_step(struct walk *walk, uint32_t state, uint32_t class);

/* The entries whose match ends in a state, in rising order, and whether longer ones may follow. */
const uint32_t *walk_ended(const struct walk *walk, uint32_t state, size_t *count);
bool walk_goes_on(const struct walk *walk, uint32_t state);

#endif
