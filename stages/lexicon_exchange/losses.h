/* What a conversion cannot say: told line by line as it is found, with its place, and counted, so
 * that whoever converts knows exactly what the other side does not have. */
#ifndef PLAUDIT_LEXICON_EXCHANGE_LOSSES_H
#define PLAUDIT_LEXICON_EXCHANGE_LOSSES_H

#include <stddef.h>

/* Where something stands in the input. `line` counts from 1; 0 leaves it out. */
struct origin {
    const char *file;
    size_t line;
};

/* Takes one loss: a line such as "words.dic:12: 'like': the condition … is left out". */
typedef void losses_tell(void *context, const char *loss);

struct losses {
    losses_tell *tell; /* NULL: printed on stderr with error_warn */
    void *context;
    size_t count;
};

void losses_add(struct losses *losses, struct origin origin, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
