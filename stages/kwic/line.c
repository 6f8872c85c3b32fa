#include "kwic/line.h"

const char *cell_name(enum cell cell) {
    static const char *const names[CELL_COUNT] = {
        "id",    "state", "subject_state", "date",    "event", "category",
        "entry", "flags", "left",          "keyword", "right",
    };
    return names[cell];
}
