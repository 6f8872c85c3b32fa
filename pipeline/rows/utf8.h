/* Validity of UTF-8 (RFC 3629: no surrogates, no overlong forms, nothing above U+10FFFF). */
#ifndef PLAUDIT_UTF8_H
#define PLAUDIT_UTF8_H

#include "memory/slice.h"

/* How many bytes from the start are whole, valid characters; all of them if the text is valid. */
size_t utf8_valid_prefix(struct slice bytes);

static inline bool utf8_valid(struct slice bytes) {
    return utf8_valid_prefix(bytes) == bytes.length;
}

#endif
