#include "states/distance.h"

#include "states/key.h"

static size_t least(size_t a, size_t b) {
    return a < b ? a : b;
}

bool distance_within(struct slice a, struct slice b, size_t most) {
    const size_t gap = a.length > b.length ? a.length - b.length : b.length - a.length;
    if (gap > most || a.length > STATES_NAME_MAX || b.length > STATES_NAME_MAX)
        return false;
    /* Three rows of the table of distances: of the prefixes of `a` one and two shorter, and this.
     */
    size_t rows[3][STATES_NAME_MAX + 1];
    for (size_t j = 0; j <= b.length; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= a.length; i++) {
        size_t *row = rows[i % 3];
        const size_t *above = rows[(i + 2) % 3];
        const size_t *two_above = rows[(i + 1) % 3];
        size_t nearest = row[0] = i;
        for (size_t j = 1; j <= b.length; j++) {
            const bool same = a.at[i - 1] == b.at[j - 1];
            row[j] = least(above[j - 1] + !same, least(above[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && a.at[i - 1] == b.at[j - 2] && a.at[i - 2] == b.at[j - 1])
                row[j] = least(row[j], two_above[j - 2] + 1);
            nearest = least(nearest, row[j]);
        }
        if (nearest > most + 1)
            return false;
    }
    return rows[a.length % 3][b.length] <= most;
}
