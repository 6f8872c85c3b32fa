#include "ingest/table/delimited.h"

#include "memory/buffer.h"
#include "memory/memory.h"

#include <stdlib.h>

enum state {
    AT_FIELD, /* nothing of the field was seen */
    IN_PLAIN,
    IN_ESCAPE, /* behind a backslash */
    IN_QUOTES,
    BEHIND_QUOTE, /* the field is closed, or the quote is the first of a pair */
};

struct delimited {
    struct delimited_settings settings;
    enum state state;
    bool after_return;  /* the byte before was CR */
    uint64_t line;      /* of the byte to come */
    uint64_t began;     /* of the record */
    uint64_t quoted;    /* where the quotes of the field opened */
    struct buffer text; /* the fields so far, one behind the other */
    size_t *ends;       /* of the fields that are complete */
    size_t kept, end_room;
    size_t count;   /* fields that are complete, kept or not */
    bool something; /* a byte of the record was seen */
    bool too_long;
    struct slice *fields;
    size_t field_room;
};

struct delimited *delimited_new(const struct delimited_settings *settings) {
    struct delimited *delimited = memory_zeroed(1, sizeof *delimited);
    delimited->settings = *settings;
    delimited->line = delimited->began = 1;
    return delimited;
}

void delimited_free(struct delimited *delimited) {
    if (!delimited)
        return;
    buffer_free(&delimited->text);
    free(delimited->ends);
    free(delimited->fields);
    free(delimited);
}

void delimited_set_width(struct delimited *delimited, size_t width) {
    delimited->settings.width = width;
}

static void keep_bytes(struct delimited *delimited, struct slice bytes) {
    if (delimited->too_long || delimited->count >= delimited->settings.width)
        return;
    if (bytes.length > delimited->settings.most - delimited->text.length) {
        delimited->too_long = true;
        delimited->kept = 0;
        buffer_clear(&delimited->text);
        return;
    }
    buffer_append(&delimited->text, bytes);
}

static void keep_byte(struct delimited *delimited, char byte) {
    keep_bytes(delimited, (struct slice){&byte, 1});
}

static void end_field(struct delimited *delimited) {
    if (!delimited->too_long && delimited->count < delimited->settings.width) {
        delimited->ends = memory_grow(delimited->ends, &delimited->end_room, delimited->kept + 1,
                                      sizeof *delimited->ends);
        delimited->ends[delimited->kept++] = delimited->text.length;
    }
    delimited->count++;
    delimited->state = AT_FIELD;
    delimited->something = true;
}

static struct error *hand_over(struct delimited *delimited) {
    delimited->fields = memory_grow(delimited->fields, &delimited->field_room, delimited->kept + 1,
                                    sizeof *delimited->fields);
    const char *text = buffer_text(&delimited->text);
    size_t start = 0;
    for (size_t i = 0; i < delimited->kept; i++) {
        delimited->fields[i] = (struct slice){text + start, delimited->ends[i] - start};
        start = delimited->ends[i];
    }
    const struct delimited_record record = {.fields = delimited->fields,
                                            .count = delimited->count,
                                            .kept = delimited->kept,
                                            .line = delimited->began,
                                            .too_long = delimited->too_long};
    return delimited->settings.take(delimited->settings.context, &record);
}

static struct error *end_record(struct delimited *delimited) {
    struct error *error = NULL;
    if (delimited->something) {
        end_field(delimited);
        error = hand_over(delimited);
    }
    buffer_clear(&delimited->text);
    delimited->kept = delimited->count = 0;
    delimited->something = delimited->too_long = false;
    delimited->state = AT_FIELD;
    delimited->began = delimited->line;
    return error;
}

static bool is_special(const struct delimited *delimited, char byte) {
    if (byte == '\n' || byte == '\r')
        return true;
    if (delimited->state == IN_QUOTES)
        return byte == '"';
    return byte == delimited->settings.form.delimiter ||
           (byte == '\\' && delimited->settings.form.escapes);
}

/* How many bytes from the beginning simply belong to the present field. */
static size_t plain_run(const struct delimited *delimited, struct slice text) {
    size_t length = 0;
    if (delimited->state != IN_PLAIN && delimited->state != IN_QUOTES)
        return 0;
    while (length < text.length && !is_special(delimited, text.at[length]))
        length++;
    return length;
}

static void take_escape(struct delimited *delimited, char byte) {
    static const char letters[] = "tnr\\";
    static const char meanings[] = "\t\n\r\\";
    delimited->state = IN_PLAIN;
    for (size_t i = 0; i < sizeof letters - 1; i++)
        if (byte == letters[i]) {
            keep_byte(delimited, meanings[i]);
            return;
        }
    keep_byte(delimited, '\\');
    keep_byte(delimited, byte);
}

/* A byte of a field, or a delimiter. */
static struct error *take_byte(struct delimited *delimited, char byte) {
    const struct delimited_form *form = &delimited->settings.form;
    delimited->something = true;
    switch (delimited->state) {
    case IN_QUOTES:
        if (byte == '"')
            delimited->state = BEHIND_QUOTE;
        else
            keep_byte(delimited, byte);
        return NULL;
    case BEHIND_QUOTE:
        if (byte == '"') {
            keep_byte(delimited, byte);
            delimited->state = IN_QUOTES;
            return NULL;
        }
        if (byte == form->delimiter) {
            end_field(delimited);
            return NULL;
        }
        return error_new(
            EXIT_STATUS_DAMAGED,
            "line %llu: text behind a closing quote (a quote within quotes is doubled)",
            (unsigned long long)delimited->line);
    case IN_ESCAPE:
        take_escape(delimited, byte);
        return NULL;
    case AT_FIELD:
        if (byte == '"' && !form->escapes) {
            delimited->state = IN_QUOTES;
            delimited->quoted = delimited->line;
            return NULL;
        }
        delimited->state = IN_PLAIN;
        break;
    case IN_PLAIN:
        break;
    }
    if (byte == form->delimiter)
        end_field(delimited);
    else if (byte == '\\' && form->escapes)
        delimited->state = IN_ESCAPE;
    else
        keep_byte(delimited, byte);
    return NULL;
}

static void end_escape(struct delimited *delimited) {
    if (delimited->state == IN_ESCAPE) {
        keep_byte(delimited, '\\');
        delimited->state = IN_PLAIN;
    }
}

/* A line's end, of which CR LF is one. */
static struct error *take_line_end(struct delimited *delimited, char byte) {
    const bool second = byte == '\n' && delimited->after_return;
    delimited->after_return = byte == '\r';
    if (second)
        return NULL;
    delimited->line++;
    if (delimited->state == IN_QUOTES) {
        keep_byte(delimited, '\n');
        return NULL;
    }
    end_escape(delimited);
    return end_record(delimited);
}

struct error *delimited_feed(struct delimited *delimited, struct slice text) {
    struct error *error = NULL;
    while (text.length && !error) {
        const size_t run = plain_run(delimited, text);
        if (run) {
            keep_bytes(delimited, (struct slice){text.at, run});
            delimited->after_return = false;
            text = (struct slice){text.at + run, text.length - run};
            continue;
        }
        const char byte = *text.at;
        if (byte == '\n' || byte == '\r') {
            error = take_line_end(delimited, byte);
        } else {
            delimited->after_return = false;
            error = take_byte(delimited, byte);
        }
        text = (struct slice){text.at + 1, text.length - 1};
    }
    return error;
}

struct error *delimited_finish(struct delimited *delimited) {
    if (delimited->state == IN_QUOTES)
        return error_new(EXIT_STATUS_DAMAGED, "line %llu: a quote is opened and never closed",
                         (unsigned long long)delimited->quoted);
    end_escape(delimited);
    return end_record(delimited);
}
