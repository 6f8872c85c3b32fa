#include "ingest/docx/body.h"

#include "ingest/docx/part.h"

#include <string.h>

struct body {
    struct numbering *numbering;
    uint64_t most;
    struct buffer *out;

    /* The present paragraph. Only text boxes could hold one within another, and they are left out.
     */
    bool in_paragraph;
    bool joins_next; /* its mark was deleted: the next paragraph goes on with it */
    struct buffer text, style, list, level;
    struct buffer carried; /* text that the next paragraph goes on with */

    uint64_t skipping; /* elements that one is in and whose content is left out */
    uint64_t in_properties;
    uint64_t in_run_properties;
    bool in_text;
    bool hidden; /* the present run */
};

static bool is(const char *name, const char *other) {
    return strcmp(name, other) == 0;
}

/* In the properties of a paragraph's mark these say what happened to the mark. */
static bool is_taken_away(const char *name) {
    return is(name, "del") || is(name, "moveFrom");
}

/* What is no running text, what repeats other content, and properties as they were before a change.
 */
static bool is_left_out(const struct body *body, const char *name) {
    static const char *const names[] = {
        "tbl",       "txbxContent", "Fallback",        "rt",
        "pPrChange", "rPrChange",   "numberingChange", "sectPrChange"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (is(name, names[i]))
            return true;
    return is_taken_away(name) && !body->in_run_properties;
}

static struct error *check_length(const struct body *body) {
    if (body->out->length + body->carried.length + body->text.length <= body->most)
        return NULL;
    return error_new(EXIT_STATUS_DAMAGED,
                     "more than %llu bytes of text (--max-text raises the limit)",
                     (unsigned long long)body->most);
}

static struct error *end_paragraph(struct body *body) {
    body->in_paragraph = false;
    if (body->joins_next) {
        buffer_append(&body->carried, buffer_slice(&body->text));
        buffer_clear(&body->text);
        return check_length(body);
    }
    const size_t before = body->out->length;
    numbering_label(body->numbering, buffer_slice(&body->style), buffer_slice(&body->list),
                    buffer_slice(&body->level), body->out);
    if (body->out->length > before)
        buffer_append_byte(body->out, ' ');
    buffer_append(body->out, buffer_slice(&body->text));
    buffer_append_byte(body->out, '\n');
    buffer_clear(&body->text);
    return check_length(body);
}

static struct error *begin_paragraph(struct body *body) {
    struct error *error = body->in_paragraph ? end_paragraph(body) : NULL;
    body->in_paragraph = true;
    body->joins_next = false;
    buffer_clear(&body->style);
    buffer_clear(&body->list);
    buffer_clear(&body->level);
    buffer_append(&body->text, buffer_slice(&body->carried));
    buffer_clear(&body->carried);
    return error;
}

static void start_property(struct body *body, const char *name, struct slice value) {
    if (is(name, "pStyle"))
        part_keep(&body->style, value);
    else if (is(name, "numId"))
        part_keep(&body->list, value);
    else if (is(name, "ilvl"))
        part_keep(&body->level, value);
    else if (is_taken_away(name))
        body->joins_next = true;
}

static void start_in_run(struct body *body, const char *name) {
    body->in_text |= is(name, "t");
    if (is(name, "r"))
        body->hidden = false;
    else if (body->hidden || !body->in_paragraph)
        return;
    else if (is(name, "tab") || is(name, "ptab"))
        buffer_append_byte(&body->text, '\t');
    else if (is(name, "br") || is(name, "cr"))
        buffer_append_byte(&body->text, '\n');
    else if (is(name, "noBreakHyphen"))
        buffer_append_byte(&body->text, '-');
}

static struct error *start(void *context, const char *name,
                           const struct part_attributes *attributes) {
    struct body *body = context;
    const struct slice value = part_attribute(attributes, "val");
    if (body->skipping || is_left_out(body, name))
        body->skipping++;
    else if (is(name, "p"))
        return begin_paragraph(body);
    else if (is(name, "pPr"))
        body->in_properties++;
    else if (is(name, "rPr"))
        body->in_run_properties++;
    else if (body->in_properties)
        start_property(body, name, value);
    else if (!body->in_run_properties)
        start_in_run(body, name);
    else if (is(name, "vanish"))
        body->hidden = part_is_on(value);
    return NULL;
}

static struct error *end(void *context, const char *name) {
    struct body *body = context;
    if (body->skipping)
        body->skipping--;
    else if (is(name, "p"))
        return body->in_paragraph ? end_paragraph(body) : NULL;
    else if (is(name, "pPr"))
        body->in_properties--;
    else if (is(name, "rPr"))
        body->in_run_properties--;
    else if (is(name, "t"))
        body->in_text = false;
    return NULL;
}

/* U+00AD, a soft hyphen, shows only where a line happens to break. */
static void append_without_soft_hyphens(struct buffer *buffer, struct slice text) {
    size_t start = 0;
    for (size_t i = 0; i + 1 < text.length; i++) {
        if ((unsigned char)text.at[i] != 0xC2 || (unsigned char)text.at[i + 1] != 0xAD)
            continue;
        buffer_append(buffer, (struct slice){text.at + start, i - start});
        start = i + 2;
    }
    buffer_append(buffer, (struct slice){text.at + start, text.length - start});
}

static struct error *take_text(void *context, struct slice text) {
    struct body *body = context;
    if (!body->in_text || body->skipping || body->hidden || !body->in_paragraph)
        return NULL;
    append_without_soft_hyphens(&body->text, text);
    return check_length(body);
}

static void end_body(struct body *body) {
    if (body->carried.length == 0)
        return;
    buffer_append(body->out, buffer_slice(&body->carried));
    buffer_append_byte(body->out, '\n');
}

struct error *body_read(struct byte_source *bytes, struct numbering *numbering,
                        struct buffer *text) {
    struct body body = {
        .numbering = numbering, .most = byte_source_limits(bytes)->max_text, .out = text};
    const struct part_handler handler = {start, end, take_text, &body};
    struct error *error = part_read(bytes, &handler);
    if (!error)
        end_body(&body);
    buffer_free(&body.text);
    buffer_free(&body.style);
    buffer_free(&body.list);
    buffer_free(&body.level);
    buffer_free(&body.carried);
    return error;
}
