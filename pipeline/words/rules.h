/* The break rules that ICU has compiled, as a state machine of our own.
 *
 * ICU compiles the rules of each locale (UAX #29 with CLDR's tailorings) into a table of states and
 * a map from characters to *categories*, and gives both out (ubrk_getBinaryRules). Running the very
 * same table means cutting as ICU cuts, whatever Unicode version and tailorings are installed; what
 * is gained is that a reader of the table may work on UTF-8, skip what cannot matter, and write
 * down what it has seen on the way.
 *
 * Only the layout of that table is known here, by its version; of another version or with features
 * that no word or sentence rules use (look-ahead), rules_read says so and ICU itself must be asked.
 *
 * How a segment is found: from the state `start`, follow a transition per character; the segment
 * ends behind the last character after which the state was accepting, and at the latest where the
 * state is RULES_STOP. At the end of the text one more transition by RULES_END_OF_TEXT is taken. A
 * segment has at least one character.
 */
#ifndef PLAUDIT_WORDS_RULES_H
#define PLAUDIT_WORDS_RULES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <unicode/ubrk.h>
#include <unicode/ucptrie.h>

#define RULES_ACCEPTING UINT16_C(0x8000) /* added to the state by a transition */
#define RULES_STOP UINT16_C(0)
#define RULES_END_OF_TEXT 1u /* the category of what lies behind the last character */

/* Owned by whoever read it; freed with rules_free. */
struct rules {
    uint16_t *next; /* [state + category]: a state is the index of its row */
    uint16_t start;
    uint32_t categories;
    uint32_t first_dictionary_category; /* from here on ICU asks its dictionaries */
    UCPTrie *category_of;
    void *binary; /* what ICU gave; `category_of` looks into it */
    size_t binary_bytes;
};

/* The rules of an iterator; false where their form is not the known one (`*rules` is then empty).
 */
bool rules_read(UBreakIterator *iterator, struct rules *rules);

void rules_free(struct rules *rules);

static inline uint16_t rules_step(const struct rules *rules, uint16_t state, uint32_t category) {
    return rules->next[(state & (RULES_ACCEPTING - 1u)) + category];
}

#endif
