/* Words of a command line that is being put together. */
#ifndef PLAUDIT_ENGINE_WORDS_H
#define PLAUDIT_ENGINE_WORDS_H

#include <stddef.h>

/* Zero-initialised it is empty. The strings are not owned. */
struct words {
    const char **at;
    size_t count;
    size_t capacity;
};

void words_add(struct words *words, const char *word);
void words_add_all(struct words *words, const struct words *more);
void words_free(struct words *words);

#endif
