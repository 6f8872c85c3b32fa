#include "hits/hit.h"

#include <stdint.h>

static bool read_token(struct slice digits, size_t *token) {
    if (digits.length == 0)
        return false;
    *token = 0;
    for (size_t i = 0; i < digits.length; i++) {
        if (digits.at[i] < '0' || digits.at[i] > '9' || *token > (SIZE_MAX - 9) / 10)
            return false;
        *token = *token * 10 + (size_t)(digits.at[i] - '0');
    }
    return true;
}

static bool read_range(struct slice range, struct hit *hit) {
    struct slice first;
    struct slice last;
    return slice_cut(&range, '-', &first) && slice_cut(&range, '-', &last) && !range.at &&
           read_token(first, &hit->first) && read_token(last, &hit->last) &&
           hit->first <= hit->last;
}

bool hit_read(struct slice written, struct hit *hit) {
    struct slice range;
    hit->flags = (struct slice){"", 0};
    if (!slice_cut(&written, '/', &hit->category) || !slice_cut(&written, '/', &hit->entry) ||
        !slice_cut(&written, '/', &range))
        return false;
    if (written.at && (!slice_cut(&written, '/', &hit->flags) || written.at))
        return false;
    return hit->category.length && hit->entry.length && read_range(range, hit);
}

bool hit_has_flag(const struct hit *hit, const char *flag) {
    struct slice rest = hit->flags;
    struct slice one;
    while (slice_cut(&rest, ',', &one))
        if (slice_is(one, flag))
            return true;
    return false;
}
