#include "lexicon/text_rows.h"

static void find(struct rows_reader *reader, const char *name, struct text_column *column) {
    column->there = rows_find(reader, name, &column->number);
}

struct error *text_rows_open(struct text_rows *rows, struct rows_reader *reader) {
    *rows = (struct text_rows){.reader = reader};
    find(reader, "lang", &rows->lang);
    find(reader, "tokens", &rows->tokens);
    find(reader, "text", &rows->text);
    find(reader, "starts", &rows->starts);
    return rows_require(reader, "tokens", "plaudit-tokenize", &rows->tokens.number);
}

struct error *text_rows_require_text(const struct text_rows *rows) {
    size_t column;
    struct error *error = rows_require(rows->reader, "text", "plaudit-ingest", &column);
    return error ? error : rows_require(rows->reader, "starts", "plaudit-tokenize", &column);
}

static struct slice text_of(struct text_rows *rows, struct text_column *column) {
    return column->there ? rows_text(rows->reader, column->number, &column->room)
                         : (struct slice){"", 0};
}

static void add_text(struct text_rows *rows, struct lexicon_text *text) {
    text->starts = text_of(rows, &rows->starts);
    text->text = text_of(rows, &rows->text);
}

struct lexicon_text text_rows_take(struct text_rows *rows, bool whole) {
    struct lexicon_text text = {.language = text_of(rows, &rows->lang),
                                .tokens = text_of(rows, &rows->tokens)};
    if (whole)
        add_text(rows, &text);
    return text;
}

struct error *text_rows_take_for(struct text_rows *rows, struct lexicon_matcher *matcher,
                                 struct lexicon_text *text) {
    *text = text_rows_take(rows, false);
    if (!lexicon_matcher_needs_text(matcher, text->language))
        return NULL;
    if (!rows->text.there || !rows->starts.there)
        return text_rows_require_text(rows);
    add_text(rows, text);
    return NULL;
}

struct error *text_rows_read(struct text_rows *rows, struct lexicon_matcher *matcher,
                             struct lexicon_text *text, struct lexicon_reading *reading,
                             bool *good) {
    *good = false;
    struct error *error = text_rows_take_for(rows, matcher, text);
    if (error)
        return error;
    error = lexicon_matcher_read(matcher, text, reading);
    *good = error == NULL;
    if (*good)
        return NULL;
    struct error *rejected = rows_reject(rows->reader, "%s", error->message);
    error_free(error);
    return rejected;
}

void text_rows_free(struct text_rows *rows) {
    buffer_free(&rows->lang.room);
    buffer_free(&rows->tokens.room);
    buffer_free(&rows->text.room);
    buffer_free(&rows->starts.room);
    *rows = (struct text_rows){0};
}
