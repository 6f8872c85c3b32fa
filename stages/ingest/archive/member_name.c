#include "ingest/archive/member_name.h"

#include "rows/utf8.h"

#include <stdbool.h>

/* What cannot stand in a row as it is. */
static void append_part(struct slice part, struct buffer *name) {
    while (part.length) {
        const size_t valid = utf8_valid_prefix(part);
        for (size_t i = 0; i < valid; i++) {
            const unsigned char byte = (unsigned char)part.at[i];
            if (byte < ' ' || byte == 0x7F)
                buffer_format(name, "%%%02X", byte);
            else
                buffer_append_byte(name, part.at[i]);
        }
        part = (struct slice){part.at + valid, part.length - valid};
        if (part.length) {
            buffer_format(name, "%%%02X", (unsigned char)*part.at);
            part = (struct slice){part.at + 1, part.length - 1};
        }
    }
}

const char *member_name_read(struct slice printed, struct buffer *name) {
    buffer_clear(name);
    const bool absolute = printed.length && printed.at[0] == '/';
    bool climbs = false;
    struct slice part;
    while (slice_cut(&printed, '/', &part)) {
        if (part.length == 0 || slice_is(part, "."))
            continue;
        climbs |= slice_is(part, "..");
        if (name->length)
            buffer_append_byte(name, '/');
        append_part(part, name);
    }
    if (name->length == 0)
        return "a member without a name";
    if (absolute)
        return "a name that is absolute";
    return climbs ? "a name that climbs out of the archive ('..')" : NULL;
}
