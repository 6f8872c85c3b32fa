/* A table for people: columns as wide as their widest cell, numbers to the right. */
#ifndef PLAUDIT_ALIGNED_H
#define PLAUDIT_ALIGNED_H

#include "errors/error.h"

#include <stdio.h>

/* Reads the row stream in `rows` from its beginning, twice, and prints it to `out`. Both stay the
 * caller's. */
struct error *aligned_print(FILE *rows, FILE *out);

#endif
