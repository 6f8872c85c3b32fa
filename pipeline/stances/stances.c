#include "stances/stances.h"

static const char *const names[STANCES] = {
    [STANCE_PRAISE] = "praise",
    [STANCE_MIXED] = "mixed",
    [STANCE_NEUTRAL] = "neutral",
    [STANCE_SCRUTINY] = "scrutiny",
};

const char *stance_name(enum stance stance) {
    return names[stance];
}

bool stance_read(struct slice value, enum stance *stance) {
    for (int i = 0; i < STANCES; i++)
        if (slice_is(value, names[i])) {
            *stance = (enum stance)i;
            return true;
        }
    return false;
}
