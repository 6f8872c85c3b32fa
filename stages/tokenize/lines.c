#include "tokenize/lines.h"

static bool is_line_break(char byte) {
    return byte == '\n' || byte == '\r';
}

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t';
}

/* The bytes of the line break at `at`; 0 where there is none. */
static size_t line_break_length(struct slice text, size_t at) {
    if (at >= text.length || !is_line_break(text.at[at]))
        return 0;
    const bool pair = text.at[at] == '\r' && at + 1 < text.length && text.at[at + 1] == '\n';
    return pair ? 2 : 1;
}

static size_t skip_blanks(struct slice text, size_t at) {
    while (at < text.length && is_blank(text.at[at]))
        at++;
    return at;
}

/* The end of the paragraph break of which the first line break ends at `at`: behind its last line
 * break; `at` itself where the line break stands alone. */
static size_t paragraph_break_end(struct slice text, size_t at) {
    for (;;) {
        const size_t next = skip_blanks(text, at);
        const size_t length = line_break_length(text, next);
        if (length == 0)
            return at;
        at = next + length;
    }
}

#define BLOCK_BYTES ((size_t)32)

/* No branch within: the compiler makes vector instructions of it. */
static bool block_has_line_break(const char *block) {
    unsigned char found = 0;
    for (size_t i = 0; i < BLOCK_BYTES; i++)
        found |= (unsigned char)((block[i] == '\n') | (block[i] == '\r'));
    return found;
}

/* The first line break from `at` on, or the end. */
static size_t next_line_break(struct slice text, size_t at) {
    while (text.length - at >= BLOCK_BYTES && !block_has_line_break(text.at + at))
        at += BLOCK_BYTES;
    while (at < text.length && !is_line_break(text.at[at]))
        at++;
    return at;
}

static bool has_line_break(struct slice text) {
    return text.length &&
           (memchr(text.at, '\n', text.length) || memchr(text.at, '\r', text.length));
}

struct slice lines_unwrap(struct slice text, struct buffer *room) {
    if (!has_line_break(text))
        return text;
    buffer_clear(room);
    buffer_append(room, text);
    for (size_t at = 0; (at = next_line_break(text, at)) < text.length;) {
        const size_t length = line_break_length(text, at);
        const size_t end = paragraph_break_end(text, at + length);
        if (end == at + length)
            memset(room->at + at, ' ', length);
        at = end;
    }
    return buffer_slice(room);
}
