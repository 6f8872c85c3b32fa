#include "hits/hits.h"

#include <stdint.h>

#define SHOWN_BYTES ((size_t)80)

static bool read_token(struct slice digits, size_t *token) {
    *token = 0;
    for (size_t i = 0; i < digits.length; i++) {
        const char byte = digits.at[i];
        if (byte < '0' || byte > '9' || *token > (SIZE_MAX - 9) / 10)
            return false;
        *token = *token * 10 + (size_t)(byte - '0');
    }
    return digits.length > 0;
}

static bool read_range(struct slice range, struct hit *hit) {
    struct slice first = {0};
    return slice_cut(&range, '-', &first) && range.at && read_token(first, &hit->first) &&
           read_token(range, &hit->last) && hit->first <= hit->last;
}

static void read_flags(struct hit *hit) {
    struct slice rest = hit->flags;
    struct slice flag = {0};
    while (slice_cut(&rest, ',', &flag)) {
        hit->negated = hit->negated || slice_is(flag, "neg");
        hit->quoted = hit->quoted || slice_is(flag, "quo");
        hit->exception = hit->exception || slice_is(flag, "exc");
    }
}

static bool read_hit(struct slice written, struct hit *hit) {
    struct slice range = {0};
    *hit = (struct hit){.flags = {"", 0}};
    if (!slice_cut(&written, '/', &hit->category) || !slice_cut(&written, '/', &hit->entry) ||
        !slice_cut(&written, '/', &range))
        return false;
    if (written.at && (!slice_cut(&written, '/', &hit->flags) || written.at))
        return false; /* a fifth part */
    read_flags(hit);
    return hit->category.length > 0 && hit->entry.length > 0 && read_range(range, hit);
}

bool hits_next(struct slice *rest, struct hit *hit) {
    if (rest->length == 0)
        return false;
    struct slice after = *rest;
    struct slice written = {0};
    if (!slice_cut(&after, ' ', &written) || !read_hit(written, hit))
        return false;
    *rest = after;
    return true;
}

struct slice hits_unreadable(struct slice rest) {
    struct slice written = {"", 0};
    (void)slice_cut(&rest, ' ', &written);
    if (written.length <= SHOWN_BYTES)
        return written;
    written.length = SHOWN_BYTES;
    while (written.length && ((unsigned char)written.at[written.length] & 0xC0) == 0x80)
        written.length--; /* no character is cut in two */
    return written;
}

bool hit_has_flag(const struct hit *hit, const char *flag) {
    struct slice rest = hit->flags;
    struct slice one;
    while (slice_cut(&rest, ',', &one))
        if (slice_is(one, flag))
            return true;
    return false;
}
