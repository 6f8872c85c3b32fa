/* Numbers and dates as English reports write them: "24", "twenty-fourth", "24 May 2014". */
#ifndef PLAUDIT_UPR_NUMBERS_H
#define PLAUDIT_UPR_NUMBERS_H

#include "memory/buffer.h"

#include <stdbool.h>
#include <stdint.h>

/* A whole number in figures or in words, cardinal or ordinal. `lang` is BCP 47. */
bool number_read(struct slice text, const char *lang, uint64_t *number);

/* A day such as "24 May 2014": appends it as ISO 8601 to `date`. */
bool date_read(struct slice text, const char *lang, struct buffer *date);

#endif
