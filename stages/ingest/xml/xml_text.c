#include "ingest/xml/xml_text.h"

/* XML allows no other characters up to the space than its four of white space. */
static bool is_space(char byte) {
    return (unsigned char)byte <= ' ';
}

/* The end of a stretch that can be taken as it stands: words with one space between them. */
static const char *stretch_end(const char *at, const char *end) {
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
