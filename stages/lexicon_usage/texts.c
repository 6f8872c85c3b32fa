#include "lexicon_usage/texts.h"

#include "lexicon/text_rows.h"

static struct error *read_row(struct text_rows *rows, struct lexicon_matcher *matcher,
                              struct usage *usage) {
    const struct lexicon_text text = text_rows_take(rows);
    struct lexicon_reading reading;
    struct error *error = NULL;
    if (lexicon_matcher_needs_text(matcher, text.language))
        error = text_rows_require_text(rows);
    if (error)
        return error;
    error = lexicon_matcher_read(matcher, &text, &reading);
    if (!error) {
        usage_add(usage, text.language, &reading);
        return NULL;
    }
    struct error *rejected = rows_reject(rows->reader, "%s", error->message);
    error_free(error);
    return rejected;
}

struct error *texts_read(struct rows_reader *reader, const struct lexicon *lexicon,
                         struct usage *usage) {
    struct text_rows rows;
    struct lexicon_matcher *matcher = lexicon_matcher_new(lexicon);
    struct error *error = text_rows_open(&rows, reader);
    bool found = true;
    while (!error && (error = rows_next(reader, &found)) == NULL && found)
        error = read_row(&rows, matcher, usage);
    text_rows_free(&rows);
    lexicon_matcher_free(matcher);
    return error;
}
