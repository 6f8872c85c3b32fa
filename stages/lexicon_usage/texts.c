#include "lexicon_usage/texts.h"

#include "lexicon/text_rows.h"

static struct error *read_row(struct text_rows *rows, struct lexicon_matcher *matcher,
                              struct usage *usage) {
    struct lexicon_text text;
    struct lexicon_reading reading;
    bool good;
    struct error *error = text_rows_read(rows, matcher, &text, &reading, &good);
    if (good)
        usage_add(usage, text.language, &reading);
    return error;
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
