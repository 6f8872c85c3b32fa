#include "ingest/profile/profile_lines.h"

#include "memory/buffer.h"
#include "memory/memory.h"
#include "rows/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void profile_fail(struct profile_line *line, size_t column, const char *format, ...) {
    if (line->error)
        return;
    char message[400];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    line->error = error_new(EXIT_STATUS_ENVIRONMENT, "%s:%zu:%zu: %s", line->file, line->number,
                            column + 1, message);
}

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t';
}

static void skip_blanks(struct profile_line *line) {
    while (line->at < line->text.length && is_blank(line->text.at[line->at]))
        line->at++;
    if (line->at < line->text.length && line->text.at[line->at] == '#')
        line->at = line->text.length;
}

/* From behind the opening mark to the closing one. */
static struct slice enclosed(struct profile_line *line, char close) {
    const size_t start = ++line->at;
    while (line->at < line->text.length && line->text.at[line->at] != close)
        line->at += close == '/' && line->text.at[line->at] == '\\' ? 2 : 1;
    if (line->at >= line->text.length) {
        profile_fail(line, line->text.length, "expected a closing '%c'", close);
        line->at = line->text.length;
    }
    const struct slice inner = {line->text.at + start, line->at - start};
    if (!line->error)
        line->at++;
    return inner;
}

struct profile_word profile_next(struct profile_line *line) {
    skip_blanks(line);
    struct profile_word word = {PROFILE_NOTHING, {"", 0}, line->at};
    if (line->error || line->at >= line->text.length)
        return word;
    switch (line->text.at[line->at]) {
    case '"':
        word.kind = PROFILE_QUOTED;
        word.text = enclosed(line, '"');
        break;
    case '[':
        word.kind = PROFILE_BRACKETED;
        word.text = enclosed(line, ']');
        break;
    case '/':
        word.kind = PROFILE_EXPRESSION;
        word.text = enclosed(line, '/');
        break;
    default:
        word.kind = PROFILE_PLAIN;
        while (line->at < line->text.length && !is_blank(line->text.at[line->at]))
            line->at++;
        word.text = (struct slice){line->text.at + word.column, line->at - word.column};
    }
    if (line->error)
        word.kind = PROFILE_NOTHING;
    return word;
}

struct profile_word profile_peek(struct profile_line *line) {
    struct profile_line ahead = *line;
    const struct profile_word word = profile_next(&ahead);
    line->error = ahead.error;
    return word;
}

bool profile_takes(struct profile_line *line, const char *word) {
    const struct profile_word next = profile_peek(line);
    if (next.kind != PROFILE_PLAIN || !slice_is(next.text, word))
        return false;
    (void)profile_next(line);
    return true;
}

struct error *profile_read_lines(const char *file, struct slice text,
                                 void (*take)(void *context, struct profile_line *line),
                                 void *context) {
    struct profile_line line = {.file = file};
    while (!line.error && slice_cut(&text, '\n', &line.text)) {
        line.number++;
        line.at = 0;
        if (line.text.length && line.text.at[line.text.length - 1] == '\r')
            line.text.length--;
        if (!utf8_valid(line.text))
            profile_fail(&line, utf8_valid_prefix(line.text), "not UTF-8");
        else if (profile_peek(&line).kind != PROFILE_NOTHING)
            take(context, &line);
    }
    return line.error;
}
