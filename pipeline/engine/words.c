#include "engine/words.h"

#include "memory/memory.h"

#include <stdlib.h>

void words_add(struct words *words, const char *word) {
    words->at = memory_grow(words->at, &words->capacity, words->count + 1, sizeof *words->at);
    words->at[words->count++] = word;
}

void words_add_all(struct words *words, const struct words *more) {
    for (size_t i = 0; i < more->count; i++)
        words_add(words, more->at[i]);
}

void words_free(struct words *words) {
    free(words->at);
    *words = (struct words){0};
}
