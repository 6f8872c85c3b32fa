#include "ingest/xml/xml_language.h"

#include <string.h>
#include <unicode/uloc.h>

bool xml_language_same(struct slice a, struct slice b) {
    for (size_t i = 0;; i++) {
        bool end_a = i >= a.length || a.at[i] == '-' || a.at[i] == '_';
        bool end_b = i >= b.length || b.at[i] == '-' || b.at[i] == '_';
        if (end_a || end_b)
            return end_a && end_b;
        if ((a.at[i] | 0x20) != (b.at[i] | 0x20))
            return false;
    }
}

struct slice xml_language_shortest(struct slice tag, struct buffer *room) {
    char code[4] = {0}, shortest[ULOC_LANG_CAPACITY];
    size_t primary = 0;
    while (primary < tag.length && tag.at[primary] != '-')
        primary++;
    if (primary != 3)
        return tag;
    memcpy(code, tag.at, 3);
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = uloc_getLanguage(code, shortest, sizeof shortest, &status);
    if (U_FAILURE(status) || length != 2)
        return tag;
    buffer_clear(room);
    buffer_append(room, (struct slice){shortest, 2});
    buffer_append(room, (struct slice){tag.at + 3, tag.length - 3});
    return buffer_slice(room);
}
