#include "ingest/xml/xml_text.h"

static bool is_space(char byte) {
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
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
        while (at < end && !is_space(*at))
            at++;
        if (at > start) {
            text_join(text);
            buffer_append(&text->words, (struct slice){start, (size_t)(at - start)});
        }
    }
}
