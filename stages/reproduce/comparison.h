/* The old and the new record side by side. */
#ifndef PLAUDIT_REPRODUCE_COMPARISON_H
#define PLAUDIT_REPRODUCE_COMPARISON_H

#include "reproduce/record.h"

#include <stdbool.h>

/* Writes a row stream with the columns what, name and verdict to standard output: first what went
 * into the results and is not the same any more, then each output. `*differs` says whether an
 * output does. */
struct error *comparison_write(const struct record *record, bool *differs);

#endif
