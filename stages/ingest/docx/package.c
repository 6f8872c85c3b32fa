#include "ingest/docx/package.h"

#include <stdint.h>

/* A local file header of a zip archive (APPNOTE 4.3.7). */
#define HEADER_BYTES ((size_t)30)
#define HEADER_FLAGS 6
#define HEADER_SIZE 18
#define HEADER_NAME_LENGTH 26
#define HEADER_EXTRA_LENGTH 28
#define FLAG_SIZE_BEHIND 0x08 /* the size stands behind the member, so the next cannot be found */

static size_t number(struct slice bytes, size_t at, size_t size) {
    size_t value = 0;
    for (size_t i = size; i > 0; i--)
        value = value << 8 | (unsigned char)bytes.at[at + i - 1];
    return value;
}

static bool is_part(struct slice name) {
    static const char *const parts[] = {"[Content_Types].xml", "_rels/.rels", "word/document.xml"};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (slice_is(name, parts[i]))
            return true;
    return false;
}

bool package_recognise(struct slice head) {
    while (head.length >= HEADER_BYTES && memcmp(head.at, "PK\3\4", 4) == 0) {
        const size_t length = number(head, HEADER_NAME_LENGTH, 2);
        const size_t behind = HEADER_BYTES + length + number(head, HEADER_EXTRA_LENGTH, 2);
        if (length > head.length - HEADER_BYTES)
            return false;
        if (is_part((struct slice){head.at + HEADER_BYTES, length}))
            return true;
        if (number(head, HEADER_FLAGS, 2) & FLAG_SIZE_BEHIND)
            return false;
        const size_t size = number(head, HEADER_SIZE, 4);
        if (behind > head.length || size > head.length - behind)
            return false;
        head = (struct slice){head.at + behind + size, head.length - behind - size};
    }
    return false;
}
