/* Times for people: UTC, "2026-01-31T02:00:00Z". */
#ifndef PLAUDIT_TIMES_H
#define PLAUDIT_TIMES_H

#include "memory/buffer.h"

#include <time.h>

void times_append(struct buffer *buffer, time_t time);

#endif
