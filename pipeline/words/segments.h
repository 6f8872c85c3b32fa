/* The ends of a text's words and sentences, in the order of the text.
 *
 * A `struct segments` belongs to whoever wants to know the ends: zero-initialised it is empty, it
 * may be used again for the next text, and it is freed with segments_free.
 */
#ifndef PLAUDIT_WORDS_SEGMENTS_H
#define PLAUDIT_WORDS_SEGMENTS_H

#include <stddef.h>
#include <stdint.h>

/* A word, a punctuation mark, white space: a stretch between two word boundaries. */
struct segment {
    uint32_t end;
    uint32_t seen; /* of enum seen (characters.h) */
};

struct segments {
    struct segment *words;
    size_t n_words;
    size_t words_capacity;
    uint32_t *sentences; /* ends */
    size_t n_sentences;
    size_t sentences_capacity;
};

void segments_free(struct segments *segments);

void segments_grow_words(struct segments *segments); /* makes room for one more */

static inline void segments_add_word(struct segments *segments, uint32_t end, uint32_t seen) {
    if (segments->n_words == segments->words_capacity)
        segments_grow_words(segments);
    segments->words[segments->n_words++] = (struct segment){end, seen};
}

void segments_add_sentence(struct segments *segments, uint32_t end);

#endif
