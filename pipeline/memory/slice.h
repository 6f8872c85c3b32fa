/* A slice: a view of bytes that somebody else owns. It is not NUL-terminated and is valid only as
 * long as its owner says. */
#ifndef PLAUDIT_SLICE_H
#define PLAUDIT_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct slice {
    const char *at;
    size_t length;
};

static inline struct slice slice_of(const char *text) {
    return (struct slice){text, strlen(text)};
}

static inline bool slice_equal(struct slice a, struct slice b) {
    return a.length == b.length && (a.length == 0 || memcmp(a.at, b.at, a.length) == 0);
}

static inline bool slice_is(struct slice a, const char *text) {
    return slice_equal(a, slice_of(text));
}

/* Bytewise order (that of LC_ALL=C sort): below, above or equal to 0. */
static inline int slice_compare(struct slice a, struct slice b) {
    const size_t shorter = a.length < b.length ? a.length : b.length;
    const int order = shorter ? memcmp(a.at, b.at, shorter) : 0;
    return order ? order : (a.length > b.length) - (a.length < b.length);
}

/* Cuts the part before the first `separator` off `*rest` into `*part`; `*rest` goes on after the
 * separator. False when nothing is left. n separators make n + 1 parts, so that an empty slice
 * makes one empty part. `*rest` ends as {NULL, 0}. */
static inline bool slice_cut(struct slice *rest, char separator, struct slice *part) {
    if (!rest->at)
        return false;
    const char *end = rest->length ? memchr(rest->at, separator, rest->length) : NULL;
    *part = *rest;
    if (!end) {
        *rest = (struct slice){NULL, 0};
        return true;
    }
    part->length = (size_t)(end - rest->at);
    rest->length -= part->length + 1;
    rest->at = end + 1;
    return true;
}

#endif
