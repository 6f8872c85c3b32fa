/* The four stances a statement can take, as the column `stance` names them. */
#ifndef PLAUDIT_STANCES_H
#define PLAUDIT_STANCES_H

#include "memory/slice.h"

#include <stdbool.h>

enum stance { STANCE_PRAISE, STANCE_MIXED, STANCE_NEUTRAL, STANCE_SCRUTINY, STANCES };

/* The value of the column that stands for `stance`; a string constant. */
const char *stance_name(enum stance stance);

/* Reads a value of the column; false if it is none of the four. */
bool stance_read(struct slice value, enum stance *stance);

#endif
