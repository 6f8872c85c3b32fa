#include "ingest/xml/xml_text.h"

#include <stdint.h>
#include <string.h>

/* XML allows no other characters up to the space than its four of white space. */
static bool is_space(char byte) {
    return (unsigned char)byte <= ' ';
}

/* Every byte of a word that is `byte`. */
#define EVERY(byte) (UINT64_C(0x0101010101010101) * (byte))

/* Whether nothing in eight bytes keeps them from being taken as they stand: no white space but
 * spaces, and no two of these in a row. It may say no without need, never yes. `*last_is_space`
 * says that the last of them is a space. */
static bool plain_eight(const char *at, bool *last_is_space) {
    uint64_t eight;
    memcpy(&eight, at, sizeof eight);
    uint64_t other = (eight - EVERY(0x20)) & ~eight & EVERY(0x80);
    uint64_t unlike = eight ^ EVERY(0x20);
    uint64_t spaces = (unlike - EVERY(0x01)) & ~unlike & EVERY(0x80);
    *last_is_space = at[7] == ' ';
    return !other && !(spaces & spaces << 8);
}

/* The end of a stretch that can be taken as it stands: words with one space between them. It goes
 * by eight bytes where it can: here is where most of the time of reading would be spent. */
static const char *stretch_end(const char *at, const char *end) {
    bool last_is_space;
    while (end - at > 8 && plain_eight(at, &last_is_space))
        at += last_is_space ? 7 : 8; /* a space is looked at together with what follows it */
    while (at < end && (!is_space(*at) || (*at == ' ' && at + 1 < end && !is_space(at[1]))))
        at++;
    return at;
}

static void text_join(struct xml_text *text) {
    if (text->words.length > 0 && (text->broken || text->space))
        buffer_append_byte(&text->words, text->broken ? '\n' : ' ');
    text->space = text->broken = text->glued = false;
}

void xml_text_add(struct xml_text *text, struct slice piece) {
    const char *at = piece.at, *end = piece.at + piece.length;
    while (at < end) {
        const char *start = at;
        while (at < end && is_space(*at))
            at++;
        if (at > start)
            xml_text_space(text);
        start = at;
        at = stretch_end(at, end);
        if (at > start) {
            text_join(text);
            buffer_append(&text->words, (struct slice){start, (size_t)(at - start)});
        }
    }
}
