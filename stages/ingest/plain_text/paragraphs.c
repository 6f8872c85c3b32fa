#include "ingest/plain_text/paragraphs.h"

#include "ingest/plain_text/text_lines.h"

#include <stdbool.h>
#include <string.h>

static bool ends_sentence(struct slice line) {
    static const char *const closings[] = {"\"", "'", ")", "]", "\xE2\x80\x9D", "\xE2\x80\x99"};
    for (size_t i = 0; i < sizeof closings / sizeof *closings; i++) {
        const size_t length = strlen(closings[i]);
        if (line.length > length &&
            memcmp(line.at + line.length - length, closings[i], length) == 0)
            return true;
    }
    return line.length && strchr(".?!:;", line.at[line.length - 1]);
}

static bool lines_are_broken(const struct text_lines *lines) {
    size_t ended = 0;
    size_t all = 0;
    for (size_t i = 0; i < lines->count; i++) {
        all += lines->lines[i].length > 0;
        ended += lines->lines[i].length > 0 && ends_sentence(lines->lines[i]);
    }
    return 2 * ended < all;
}

/* Steps over one line of the text as it was set, and tells whether it begins with blanks. Lines are
 * those of text_lines_split. */
static bool next_is_indented(struct slice *text) {
    const bool indented = text->length && (*text->at == ' ' || *text->at == '\t');
    size_t end = 0;
    while (end < text->length && !strchr("\n\r\f", text->at[end]))
        end++;
    const bool two = end + 1 < text->length && text->at[end] == '\r' && text->at[end + 1] == '\n';
    const size_t taken = end < text->length ? end + 1 + two : end;
    *text = (struct slice){text->at + taken, text->length - taken};
    return indented;
}

void paragraphs_of(struct slice text, struct buffer *paragraphs) {
    struct text_lines lines = {0};
    text_lines_split(&lines, text, NULL);
    const bool broken = lines_are_broken(&lines);
    bool begins = false;
    for (size_t i = 0; i < lines.count; i++) {
        const bool indented = next_is_indented(&text);
        const struct slice line = lines.lines[i];
        begins |= !broken || indented || line.length == 0;
        if (line.length == 0)
            continue;
        if (begins && paragraphs->length)
            buffer_append_byte(paragraphs, '\n');
        if (begins || paragraphs->length == 0)
            buffer_append(paragraphs, line);
        else
            text_lines_join(&lines, line, paragraphs);
        begins = false;
    }
    text_lines_free(&lines);
}
