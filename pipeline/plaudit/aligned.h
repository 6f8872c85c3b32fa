/* A small table for people: columns as wide as their widest cell. */
#ifndef PLAUDIT_ALIGNED_H
#define PLAUDIT_ALIGNED_H

#include "memory/slice.h"

#include <stdbool.h>
#include <stddef.h>

enum { ALIGNED_MOST_COLUMNS = 12 };

struct aligned {
    size_t columns;
    bool right[ALIGNED_MOST_COLUMNS]; /* columns of numbers */
    char **cells;                     /* row after row; owned */
    size_t count;
    size_t capacity;
};

/* Adds the next cell; a row is full after `columns` cells. */
void aligned_add(struct aligned *aligned, struct slice text);
void aligned_format(struct aligned *aligned, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Prints the rows on stdout, each begun by two spaces. */
void aligned_print(const struct aligned *aligned);

void aligned_free(struct aligned *aligned);

#endif
