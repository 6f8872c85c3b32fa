#include "ingest/html/html_page.h"

#include <strings.h>

static void drop(struct slice *text, size_t count) {
    *text = (struct slice){text->at + count, text->length - count};
}

static bool begins(struct slice text, const char *beginning) {
    const size_t length = strlen(beginning);
    return text.length >= length && strncasecmp(text.at, beginning, length) == 0;
}

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n' || byte == '\f';
}

static void skip_blanks(struct slice *text) {
    while (text->length && is_blank(*text->at))
        drop(text, 1);
}

/* Passes over everything up to and with `end`. */
static void skip_past(struct slice *text, const char *end) {
    while (text->length && !begins(*text, end))
        drop(text, 1);
    if (text->length)
        drop(text, strlen(end));
}

/* Whether a tag or declaration of that beginning stands here, as a whole word. */
static bool names(struct slice text, const char *beginning) {
    const size_t length = strlen(beginning);
    return begins(text, beginning) && (text.length == length || is_blank(text.at[length]) ||
                                       text.at[length] == '>' || text.at[length] == '/');
}

/* A document type that declares elements itself is XML: HTML has no such thing. */
static bool has_subset(struct slice doctype) {
    for (; doctype.length && *doctype.at != '>'; drop(&doctype, 1))
        if (*doctype.at == '[')
            return true;
    return false;
}

bool html_recognise(struct slice head) {
    if (begins(head, "\xEF\xBB\xBF"))
        drop(&head, 3);
    for (;;) {
        skip_blanks(&head);
        if (begins(head, "<!--"))
            skip_past(&head, "-->");
        else if (begins(head, "<?"))
            skip_past(&head, "?>");
        else
            return (names(head, "<!doctype html") && !has_subset(head)) || names(head, "<html");
    }
}

static bool is_name_byte(char byte) {
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
           (byte >= 'A' && byte <= 'Z') || byte == '-' || byte == '_' || byte == ':' || byte == '.';
}

/* `KEY = NAME` within a tag, with quotes or without. */
static bool find_value(struct slice tag, const char *key, struct buffer *name) {
    for (; tag.length; drop(&tag, 1)) {
        if (!begins(tag, key))
            continue;
        struct slice rest = tag;
        drop(&rest, strlen(key));
        skip_blanks(&rest);
        if (!rest.length || *rest.at != '=')
            continue;
        drop(&rest, 1);
        skip_blanks(&rest);
        if (rest.length && (*rest.at == '"' || *rest.at == '\''))
            drop(&rest, 1);
        skip_blanks(&rest);
        size_t length = 0;
        while (length < rest.length && is_name_byte(rest.at[length]))
            length++;
        buffer_append(name, (struct slice){rest.at, length});
        return length > 0;
    }
    return false;
}

static void as_the_standard_reads_it(struct buffer *name) {
    static const char *const western[] = {"iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii"};
    const char *meant = NULL;
    for (size_t i = 0; i < sizeof western / sizeof *western; i++)
        if (strcasecmp(buffer_text(name), western[i]) == 0)
            meant = "windows-1252";
    if (strncasecmp(buffer_text(name), "utf-16", 6) == 0)
        meant = "UTF-8";
    if (!meant)
        return;
    buffer_clear(name);
    buffer_append_text(name, meant);
}

/* The declaration that stands at the beginning of `head`, if one does. */
static bool declares(struct slice head, struct buffer *name) {
    const char *key = names(head, "<meta") ? "charset" : begins(head, "<?xml") ? "encoding" : NULL;
    const char *end = key ? memchr(head.at, '>', head.length) : NULL;
    if (end)
        head.length = (size_t)(end - head.at);
    return key && find_value(head, key, name);
}

bool html_declared_charset(struct slice head, struct buffer *name) {
    buffer_clear(name);
    while (head.length) {
        if (begins(head, "<!--")) {
            skip_past(&head, "-->");
        } else if (declares(head, name)) {
            as_the_standard_reads_it(name);
            return true;
        } else {
            drop(&head, 1);
        }
    }
    return false;
}
