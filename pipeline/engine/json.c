#include "engine/json.h"

#include "rows/utf8.h"

#define REPLACEMENT "\xEF\xBF\xBD"

static void new_line(struct json *json) {
    buffer_append_byte(&json->text, '\n');
    for (unsigned i = 0; i < json->depth; i++)
        buffer_append_text(&json->text, "  ");
}

/* A character that JSON does not let stand for itself. */
static bool must_escape(unsigned char byte) {
    return byte < 0x20 || byte == '"' || byte == '\\' || byte == 0x7F;
}

static void put_escaped(struct buffer *text, struct slice characters) {
    for (size_t i = 0; i < characters.length; i++) {
        const unsigned char byte = (unsigned char)characters.at[i];
        if (byte == '"' || byte == '\\')
            buffer_append_byte(text, '\\');
        if (byte != '"' && byte != '\\' && must_escape(byte))
            buffer_format(text, "\\u%04x", byte);
        else
            buffer_append_byte(text, characters.at[i]);
    }
}

static void put_string(struct buffer *text, struct slice bytes) {
    buffer_append_byte(text, '"');
    while (bytes.length) {
        const size_t good = utf8_valid_prefix(bytes);
        put_escaped(text, (struct slice){bytes.at, good});
        bytes.at += good;
        bytes.length -= good;
        if (bytes.length) {
            buffer_append_text(text, REPLACEMENT);
            bytes.at++;
            bytes.length--;
        }
    }
    buffer_append_byte(text, '"');
}

static void begin_item(struct json *json, const char *key) {
    if (json->begun)
        buffer_append_byte(&json->text, ',');
    if (json->depth)
        new_line(json);
    json->begun = true;
    if (key) {
        put_string(&json->text, slice_of(key));
        buffer_append_text(&json->text, ": ");
    }
}

static void open_bracket(struct json *json, const char *key, char bracket) {
    begin_item(json, key);
    buffer_append_byte(&json->text, bracket);
    json->depth++;
    json->begun = false;
}

static void close_bracket(struct json *json, char bracket) {
    json->depth--;
    if (json->begun)
        new_line(json);
    buffer_append_byte(&json->text, bracket);
    json->begun = true;
    if (json->depth == 0)
        buffer_append_byte(&json->text, '\n');
}

void json_open_object(struct json *json, const char *key) {
    open_bracket(json, key, '{');
}

void json_close_object(struct json *json) {
    close_bracket(json, '}');
}

void json_open_array(struct json *json, const char *key) {
    open_bracket(json, key, '[');
}

void json_close_array(struct json *json) {
    close_bracket(json, ']');
}

void json_text(struct json *json, const char *key, struct slice text) {
    begin_item(json, key);
    put_string(&json->text, text);
}

void json_count(struct json *json, const char *key, uint64_t count) {
    begin_item(json, key);
    buffer_format(&json->text, "%llu", (unsigned long long)count);
}

void json_null(struct json *json, const char *key) {
    begin_item(json, key);
    buffer_append_text(&json->text, "null");
}
