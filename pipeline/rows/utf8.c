#include "rows/utf8.h"

#include <stdint.h>

/* The length of the valid character at `at`, or 0. */
static size_t character_length(const unsigned char *at, size_t left) {
    const unsigned char lead = at[0];
    const size_t length = lead < 0x80   ? 1
                          : lead < 0xC2 ? 0
                          : lead < 0xE0 ? 2
                          : lead < 0xF0 ? 3
                          : lead < 0xF5 ? 4
                                        : 0;
    if (length < 2 || length > left)
        return length > left ? 0 : length;
    /* The second byte's range excludes overlong forms, surrogates and what lies above U+10FFFF. */
    const unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (at[1] < low || at[1] > high)
        return 0;
    for (size_t i = 2; i < length; i++)
        if ((at[i] & 0xC0) != 0x80)
            return 0;
    return length;
}

/* Passes over characters of two bytes: they follow one another in Cyrillic, Greek, Hebrew and
 * Arabic text, where looking for eight ASCII bytes after each would cost as much as the rest. */
static size_t skip_pairs(struct slice bytes, size_t i) {
    while (bytes.length - i >= 2 && (unsigned char)bytes.at[i] >= 0xC2 &&
           (unsigned char)bytes.at[i] < 0xE0 && ((unsigned char)bytes.at[i + 1] & 0xC0) == 0x80)
        i += 2;
    return i;
}

size_t utf8_valid_prefix(struct slice bytes) {
    size_t i = 0;
    while (i < bytes.length) {
        uint64_t word;
        while (bytes.length - i >= sizeof word) {
            memcpy(&word, bytes.at + i, sizeof word);
            if (word & UINT64_C(0x8080808080808080))
                break;
            i += sizeof word;
        }
        i = skip_pairs(bytes, i);
        if (i == bytes.length)
            break;
        const size_t length =
            character_length((const unsigned char *)bytes.at + i, bytes.length - i);
        if (length == 0)
            break;
        i += length;
    }
    return i;
}
