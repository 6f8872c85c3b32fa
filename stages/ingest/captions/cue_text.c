#include "ingest/captions/cue_text.h"

#include <libxml/HTMLparser.h>
#include <string.h>
#include <unicode/utf8.h>

#define LONGEST_REFERENCE ((size_t)40)

static bool is_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

/* The length of the tag that `text` begins with; 0: it begins with none. */
static size_t tag_length(struct slice text) {
    if (text.length < 3 || text.at[0] != '<' ||
        !(is_letter(text.at[1]) || is_digit(text.at[1]) || text.at[1] == '/'))
        return 0;
    const char *end = memchr(text.at, '>', text.length);
    return end ? (size_t)(end - text.at) + 1 : 0;
}

/* `{\an8}`: where SubRip puts a cue. */
static size_t position_length(struct slice text) {
    if (text.length < 3 || text.at[0] != '{' || text.at[1] != '\\')
        return 0;
    const char *end = memchr(text.at, '}', text.length);
    return end ? (size_t)(end - text.at) + 1 : 0;
}

static void append_character(struct buffer *text, UChar32 character) {
    uint8_t bytes[U8_MAX_LENGTH];
    int32_t length = 0;
    UBool failed = false;
    const uint32_t code = (uint32_t)character;
    U8_APPEND(bytes, length, U8_MAX_LENGTH, code, failed);
    if (!failed)
        buffer_append(text, (struct slice){(const char *)bytes, (size_t)length});
}

static UChar32 read_number(struct slice digits) {
    const bool hexadecimal = digits.length && (digits.at[0] | 0x20) == 'x';
    UChar32 number = 0;
    for (size_t i = hexadecimal; i < digits.length; i++) {
        const char byte = digits.at[i];
        const char low = (char)(byte | 0x20);
        const int value = is_digit(byte)                            ? byte - '0'
                          : hexadecimal && low >= 'a' && low <= 'f' ? low - 'a' + 10
                                                                    : -1;
        if (value < 0 || number > 0x10FFFF)
            return 0;
        number = number * (hexadecimal ? 16 : 10) + value;
    }
    return number;
}

/* Appends what the reference that `text` begins with stands for; returns its length, or 0 where
 * there is none. */
static size_t take_reference(struct slice text, struct buffer *out) {
    char name[LONGEST_REFERENCE + 1];
    const size_t most = text.length < LONGEST_REFERENCE ? text.length : LONGEST_REFERENCE;
    const char *end = most && text.at[0] == '&' ? memchr(text.at, ';', most) : NULL;
    if (!end || end - text.at < 2)
        return 0;
    const struct slice inner = {text.at + 1, (size_t)(end - text.at) - 1};
    memcpy(name, inner.at, inner.length);
    name[inner.length] = '\0';
    UChar32 character = 0;
    if (name[0] == '#') {
        character = read_number((struct slice){inner.at + 1, inner.length - 1});
    } else {
        const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
        character = entity ? (UChar32)entity->value : 0;
    }
    if (character <= 0 || character > 0x10FFFF)
        return 0;
    append_character(out, character);
    return inner.length + 2;
}

/* `<v NAME>` or `<v.class NAME>` */
static bool is_voice(struct slice tag, struct slice *name) {
    if (tag.at[1] != 'v' || !strchr(" \t.", tag.at[2]))
        return false;
    size_t start = 2;
    while (start < tag.length - 1 && tag.at[start] != ' ' && tag.at[start] != '\t')
        start++;
    while (start < tag.length - 1 && (tag.at[start] == ' ' || tag.at[start] == '\t'))
        start++;
    *name = (struct slice){tag.at + start, tag.length - 1 - start};
    return true;
}

static void take_voice(struct slice name, struct buffer *voice) {
    buffer_clear(voice);
    while (name.length) {
        const size_t reference = take_reference(name, voice);
        if (!reference)
            buffer_append_byte(voice, *name.at);
        const size_t taken = reference ? reference : 1;
        name = (struct slice){name.at + taken, name.length - taken};
    }
}

static void drop(struct slice *line, size_t count) {
    *line = (struct slice){line->at + count, line->length - count};
}

bool cue_part_next(struct slice *line, struct cue_part *part, bool *next_voiced,
                   struct buffer *next_voice) {
    buffer_clear(&part->text);
    buffer_clear(next_voice);
    buffer_append(next_voice, buffer_slice(&part->voice));
    *next_voiced = part->voiced;
    if (line->length == 0)
        return false;
    while (line->length) {
        const size_t tag = tag_length(*line);
        struct slice name;
        if (tag && is_voice((struct slice){line->at, tag}, &name)) {
            take_voice(name, next_voice);
            *next_voiced = true;
            drop(line, tag);
            return true;
        }
        if (tag == 4 && memcmp(line->at, "</v>", 4) == 0) {
            buffer_clear(next_voice);
            *next_voiced = false;
            drop(line, tag);
            return true;
        }
        size_t taken = tag ? tag : position_length(*line);
        if (!taken)
            taken = take_reference(*line, &part->text);
        if (!taken) {
            buffer_append_byte(&part->text, *line->at);
            taken = 1;
        }
        drop(line, taken);
    }
    return true;
}
