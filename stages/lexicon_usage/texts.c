#include "lexicon_usage/texts.h"

#include "lexicon/matcher.h"

struct column {
    bool there;
    size_t number;
    struct buffer room;
};

struct texts {
    struct rows_reader *reader;
    struct lexicon_matcher *matcher;
    struct column lang, tokens, text, starts;
};

static struct slice text_of(struct texts *texts, struct column *column) {
    return column->there ? rows_text(texts->reader, column->number, &column->room)
                         : (struct slice){"", 0};
}

static struct error *need(struct texts *texts, struct column *column, const char *name,
                          const char *maker) {
    return column->there ? NULL : rows_require(texts->reader, name, maker, &column->number);
}

static struct error *take_text(struct texts *texts, struct lexicon_text *text) {
    *text = (struct lexicon_text){.language = text_of(texts, &texts->lang),
                                  .tokens = text_of(texts, &texts->tokens)};
    if (!lexicon_matcher_needs_text(texts->matcher, text->language))
        return NULL;
    struct error *error = need(texts, &texts->text, "text", "plaudit-ingest");
    if (!error)
        error = need(texts, &texts->starts, "starts", "plaudit-tokenize");
    text->text = text_of(texts, &texts->text);
    text->starts = text_of(texts, &texts->starts);
    return error;
}

static struct error *read_row(struct texts *texts, struct usage *usage) {
    struct lexicon_text text;
    struct lexicon_reading reading;
    struct error *error = take_text(texts, &text);
    if (error)
        return error;
    error = lexicon_matcher_read(texts->matcher, &text, &reading);
    if (!error) {
        usage_add(usage, text.language, &reading);
        return NULL;
    }
    struct error *rejected = rows_reject(texts->reader, "%s", error->message);
    error_free(error);
    return rejected;
}

static void find(struct texts *texts, const char *name, struct column *column) {
    column->there = rows_find(texts->reader, name, &column->number);
}

struct error *texts_read(struct rows_reader *reader, const struct lexicon *lexicon,
                         struct usage *usage) {
    struct texts texts = {.reader = reader, .matcher = lexicon_matcher_new(lexicon)};
    find(&texts, "lang", &texts.lang);
    find(&texts, "tokens", &texts.tokens);
    find(&texts, "text", &texts.text);
    find(&texts, "starts", &texts.starts);
    struct error *error = need(&texts, &texts.tokens, "tokens", "plaudit-tokenize");
    bool found = true;
    while (!error && (error = rows_next(reader, &found)) == NULL && found)
        error = read_row(&texts, usage);
    buffer_free(&texts.lang.room);
    buffer_free(&texts.tokens.room);
    buffer_free(&texts.text.room);
    buffer_free(&texts.starts.room);
    lexicon_matcher_free(texts.matcher);
    return error;
}
