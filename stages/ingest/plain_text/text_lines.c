#define _GNU_SOURCE /* memmem */
#include "ingest/plain_text/text_lines.h"

#include "memory/memory.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* U+FB00 to U+FB04 are EF AC 80 to EF AC 84: how PDFs set these letters, not how words are spelled.
 */
static const char *const ligatures[] = {"ff", "fi", "fl", "ffi", "ffl"};

static bool is_line_end(char byte) {
    return byte == '\n' || byte == '\r' || byte == '\f';
}

/* The length of the white space at the start of `text`: ASCII's and U+00A0. */
static size_t space_length(struct slice text) {
    const unsigned char byte = (unsigned char)text.at[0];
    if (byte <= ' ' || byte == 0x7F)
        return 1;
    return byte == 0xC2 && text.length > 1 && (unsigned char)text.at[1] == 0xA0 ? 2 : 0;
}

static const char *ligature(struct slice text) {
    if (text.length < 3 || memcmp(text.at, "\xEF\xAC", 2) != 0)
        return NULL;
    const unsigned which = (unsigned char)text.at[2] - 0x80u;
    return which < sizeof ligatures / sizeof *ligatures ? ligatures[which] : NULL;
}

/* Appends one line's characters, collapsed, to lines->text. */
static void append_clean(struct buffer *text, struct slice line) {
    const size_t start = text->length;
    bool gap = false;
    while (line.length) {
        const size_t space = space_length(line);
        const char *letters = space ? NULL : ligature(line);
        size_t taken = space ? space : letters ? 3 : 1;
        if (space) {
            gap = true;
        } else {
            if (gap && text->length > start)
                buffer_append_byte(text, ' ');
            gap = false;
            if (letters)
                buffer_append_text(text, letters);
            else
                buffer_append_byte(text, *line.at);
        }
        line.at += taken;
        line.length -= taken;
    }
}

static void add(struct text_lines *lines, size_t start) {
    lines->lines = memory_grow(lines->lines, &lines->room, lines->count + 1, sizeof *lines->lines);
    /* Only the length is known for sure: the text may still move. */
    lines->lines[lines->count++] = (struct slice){NULL, lines->text.length - start};
}

void text_lines_split(struct text_lines *lines, struct slice text, struct pattern *furniture) {
    buffer_reserve(&lines->text, text.length);
    size_t start = 0;
    for (size_t i = 0; i <= text.length; i++) {
        if (i < text.length && !is_line_end(text.at[i]))
            continue;
        const size_t before = lines->text.length;
        append_clean(&lines->text, (struct slice){text.at + start, i - start});
        add(lines, before);
        if (i + 1 < text.length && text.at[i] == '\r' && text.at[i + 1] == '\n')
            i++;
        start = i + 1;
    }
    size_t offset = 0;
    for (size_t i = 0; i < lines->count; i++) {
        struct slice *line = &lines->lines[i];
        line->at = buffer_text(&lines->text) + offset;
        offset += line->length;
        if (line->length && pattern_matches(furniture, *line, 0))
            line->length = 0;
    }
}

void text_lines_free(struct text_lines *lines) {
    buffer_free(&lines->text);
    free(lines->lines);
    *lines = (struct text_lines){0};
}

static bool is_letter(char byte) {
    return isalpha((unsigned char)byte) || (unsigned char)byte >= 0x80;
}

/* Whether the document writes the two parts as one word somewhere. */
static bool is_one_word(const struct text_lines *lines, struct slice left, struct slice right) {
    struct buffer word = {0};
    buffer_append(&word, left);
    buffer_append(&word, right);
    const bool found = memmem(buffer_text(&lines->text), lines->text.length, buffer_text(&word),
                              word.length) != NULL;
    buffer_free(&word);
    return found;
}

void text_lines_join(const struct text_lines *lines, struct slice line, struct buffer *running) {
    const size_t length = running->length;
    const bool hyphenated = length > 1 && running->at[length - 1] == '-' &&
                            is_letter(running->at[length - 2]) && line.length &&
                            is_letter(*line.at);
    if (hyphenated) {
        size_t left = length - 1;
        while (left > 0 && is_letter(running->at[left - 1]))
            left--;
        size_t right = 0;
        while (right < line.length && is_letter(line.at[right]))
            right++;
        if (is_one_word(lines, (struct slice){running->at + left, length - 1 - left},
                        (struct slice){line.at, right}))
            buffer_cut(running, length - 1);
    } else if (length && line.length) {
        buffer_append_byte(running, ' ');
    }
    buffer_append(running, line);
}
