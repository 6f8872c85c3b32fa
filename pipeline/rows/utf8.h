/* UTF-8: validity (RFC 3629: no surrogates, no overlong forms, nothing above U+10FFFF), and the
 * characters of text that is known to be valid, as every field of the row stream is. */
#ifndef PLAUDIT_UTF8_H
#define PLAUDIT_UTF8_H

#include "memory/slice.h"

#include <stdint.h>

/* How many bytes from the start are whole, valid characters; all of them if the text is valid. */
size_t utf8_valid_prefix(struct slice bytes);

static inline bool utf8_valid(struct slice bytes) {
    return utf8_valid_prefix(bytes) == bytes.length;
}

/* The character at byte `*at` of valid UTF-8, which moves on behind it; `*at` must be the offset of
 * a character's first byte. */
static inline int32_t utf8_next(struct slice text, size_t *at) {
    const unsigned char *byte = (const unsigned char *)text.at + *at;
    if (byte[0] < 0x80) {
        *at += 1;
        return byte[0];
    }
    if (byte[0] < 0xE0) {
        *at += 2;
        return (byte[0] & 0x1F) << 6 | (byte[1] & 0x3F);
    }
    if (byte[0] < 0xF0) {
        *at += 3;
        return (byte[0] & 0x0F) << 12 | (byte[1] & 0x3F) << 6 | (byte[2] & 0x3F);
    }
    *at += 4;
    return (byte[0] & 0x07) << 18 | (byte[1] & 0x3F) << 12 | (byte[2] & 0x3F) << 6 |
           (byte[3] & 0x3F);
}

/* The offset of the character before byte `at` (> 0) of valid UTF-8. */
static inline size_t utf8_before(struct slice text, size_t at) {
    do
        at--;
    while (at > 0 && ((unsigned char)text.at[at] & 0xC0) == 0x80);
    return at;
}

#endif
