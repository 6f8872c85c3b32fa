/* One line of the concordance: what is known of a hit, and its passage. */
#ifndef PLAUDIT_KWIC_LINE_H
#define PLAUDIT_KWIC_LINE_H

#include "memory/slice.h"

/* The columns, in the order in which they are written. */
enum cell {
    CELL_ID,
    CELL_STATE,
    CELL_SUBJECT,
    CELL_DATE,
    CELL_EVENT,
    CELL_CATEGORY,
    CELL_ENTRY,
    CELL_FLAGS,
    CELL_LEFT,
    CELL_KEYWORD,
    CELL_RIGHT,
    CELL_COUNT
};

/* The name of the column, e.g. "subject_state". */
const char *cell_name(enum cell cell);

/* The texts (unescaped) belong to whoever made the line. */
struct line {
    struct slice cells[CELL_COUNT];
    struct slice backward; /* see struct passage */
};

#endif
