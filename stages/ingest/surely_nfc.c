#include "ingest/surely_nfc.h"

#include <stddef.h>

#define BLOCK_BYTES ((size_t)32)
#define FIRST_BYTE_OF_0300 0xCCu

/* No branch within: the compiler makes vector instructions of it. */
static bool block_is_ascii(const char *block) {
    unsigned char all = 0;
    for (size_t i = 0; i < BLOCK_BYTES; i++)
        all |= (unsigned char)block[i];
    return all < 0x80;
}

/* U+2010 to U+203F are E2 80 90 to E2 80 BF. */
static bool is_mark(const unsigned char *at, size_t left) {
    return left >= 3 && at[0] == 0xE2 && at[1] == 0x80 && at[2] >= 0x90;
}

bool surely_nfc(struct slice text) {
    const unsigned char *bytes = (const unsigned char *)text.at;
    for (size_t at = 0; at < text.length;) {
        if (text.length - at >= BLOCK_BYTES && block_is_ascii(text.at + at))
            at += BLOCK_BYTES;
        else if (bytes[at] < FIRST_BYTE_OF_0300)
            at++;
        else if (is_mark(bytes + at, text.length - at))
            at += 3;
        else
            return false;
    }
    return true;
}
