/* The phrases that an entry of a lexicon stands for: its alternatives one by one. "(very|) good
 * day*" is "very good day*" and "good day*". Together they match what the entry matches. */
#ifndef PLAUDIT_LEXICON_EXCHANGE_PHRASES_H
#define PLAUDIT_LEXICON_EXCHANGE_PHRASES_H

#include "memory/slice.h"

/* So many phrases one entry may unfold into; an option raises it. */
#define PHRASES_MOST_DEFAULT ((size_t)1000)

struct phrases {
    char **at; /* patterns, as in dictionary.h */
    size_t count, capacity;
};

/* Reads the text of an entry that the lexicon has read without fault (lexicon_entry.text, no
 * regular expression). NULL, or why it cannot be said in words alone: a gap, or more than `most`
 * phrases. Then there are none. The caller frees them with phrases_free. */
const char *phrases_read(struct slice text, size_t most, struct phrases *phrases);

void phrases_free(struct phrases *phrases);

#endif
