#include "words/segments.h"

#include "memory/memory.h"

#include <stdlib.h>

void segments_grow_words(struct segments *segments) {
    segments->words = memory_grow(segments->words, &segments->words_capacity, segments->n_words + 1,
                                  sizeof *segments->words);
}

void segments_add_sentence(struct segments *segments, uint32_t end) {
    segments->sentences = memory_grow(segments->sentences, &segments->sentences_capacity,
                                      segments->n_sentences + 1, sizeof *segments->sentences);
    segments->sentences[segments->n_sentences++] = end;
}

void segments_free(struct segments *segments) {
    free(segments->words);
    free(segments->sentences);
    *segments = (struct segments){0};
}
