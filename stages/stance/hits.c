#include "stance/hits.h"

#include <stdint.h>

static bool read_position(struct slice digits, size_t *position) {
    *position = 0;
    for (size_t i = 0; i < digits.length; i++) {
        const char byte = digits.at[i];
        if (byte < '0' || byte > '9' || *position > (SIZE_MAX - 9) / 10)
            return false;
        *position = *position * 10 + (size_t)(byte - '0');
    }
    return digits.length > 0;
}

static bool read_span(struct slice span, struct hit *hit) {
    struct slice first = {0};
    return slice_cut(&span, '-', &first) && span.at && read_position(first, &hit->first) &&
           read_position(span, &hit->last) && hit->first <= hit->last;
}

static void read_flags(struct slice flags, struct hit *hit) {
    struct slice flag = {0};
    while (slice_cut(&flags, ',', &flag)) {
        hit->negated = hit->negated || slice_is(flag, "neg");
        hit->quoted = hit->quoted || slice_is(flag, "quo");
    }
}

static bool read_hit(struct slice text, struct hit *hit) {
    struct slice span = {0};
    *hit = (struct hit){0};
    if (!slice_cut(&text, '/', &hit->category) || !slice_cut(&text, '/', &hit->entry) ||
        !slice_cut(&text, '/', &span))
        return false;
    read_flags(text, hit);
    return hit->category.length > 0 && hit->entry.length > 0 && read_span(span, hit);
}

bool hits_next(struct slice *rest, struct hit *hit) {
    if (rest->length == 0)
        return false;
    struct slice after = *rest;
    struct slice text = {0};
    if (!slice_cut(&after, ' ', &text) || !read_hit(text, hit))
        return false;
    *rest = after;
    return true;
}
