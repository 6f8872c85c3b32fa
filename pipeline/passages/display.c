#include "passages/display.h"

#include "rows/utf8.h"

#include <unicode/uchar.h>

/* A no-break space is one column wide, and French needs it to be read. */
static bool is_kept_space(int32_t character) {
    return character == 0x00A0 || character == 0x202F;
}

bool display_is_blank(int32_t character) {
    return (u_isUWhiteSpace(character) && !is_kept_space(character)) ||
           u_charType(character) == U_CONTROL_CHAR;
}

/* The embeddings, overrides and isolates of the bidirectional algorithm. */
bool display_is_dropped(int32_t character) {
    return (character >= 0x202A && character <= 0x202E) ||
           (character >= 0x2066 && character <= 0x2069);
}

void display_append(struct slice text, struct buffer *line) {
    bool after_blank = false;
    for (size_t at = 0; at < text.length;) {
        const size_t start = at;
        const int32_t character = utf8_next(text, &at);
        if (display_is_dropped(character))
            continue;
        const bool blank = display_is_blank(character);
        if (!blank)
            buffer_append(line, (struct slice){text.at + start, at - start});
        else if (!after_blank)
            buffer_append_byte(line, ' ');
        after_blank = blank;
    }
}

/* Vowels and finals of Hangul join the syllable before them. */
static bool joins_syllable(int32_t character) {
    return character >= 0x1160 && character <= 0x11FF;
}

size_t display_width_of(int32_t character) {
    if (character < 0x7F)
        return character < 0x20 ? 0 : 1;
    if ((U_GET_GC_MASK(character) & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CC_MASK)) ||
        (U_GET_GC_MASK(character) & U_GC_CF_MASK && character != 0x00AD) ||
        joins_syllable(character))
        return 0;
    const int32_t width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

size_t display_width(struct slice line) {
    size_t width = 0;
    for (size_t at = 0; at < line.length;)
        width += display_width_of(utf8_next(line, &at));
    return width;
}

struct slice display_beginning(struct slice line, size_t columns) {
    size_t width = 0;
    size_t end = 0;
    while (end < line.length) {
        size_t next = end;
        width += display_width_of(utf8_next(line, &next));
        if (width > columns)
            break;
        end = next;
    }
    return (struct slice){line.at, end};
}

struct slice display_end(struct slice line, size_t columns) {
    size_t width = 0;
    size_t start = line.length;
    while (start > 0) {
        const size_t before = utf8_before(line, start);
        size_t at = before;
        width += display_width_of(utf8_next(line, &at));
        if (width > columns)
            break;
        start = before;
    }
    return (struct slice){line.at + start, line.length - start};
}

bool display_is_right_to_left(struct slice line) {
    for (size_t at = 0; at < line.length;) {
        const UCharDirection direction = u_charDirection(utf8_next(line, &at));
        if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC)
            return true;
    }
    return false;
}
