/* The rows of a tokenized stream as texts that a lexicon reads: columns tokens, and lang, text and
 * starts where they are there. */
#ifndef PLAUDIT_LEXICON_TEXT_ROWS_H
#define PLAUDIT_LEXICON_TEXT_ROWS_H

#include "errors/error.h"
#include "lexicon/matcher.h"
#include "memory/buffer.h"
#include "rows/rows.h"

struct text_column {
    bool there;
    size_t number;
    struct buffer room;
};

/* Of one reader, which stays the caller's. Frees its memory with text_rows_free. */
struct text_rows {
    struct rows_reader *reader;
    struct text_column lang, tokens, text, starts;
};

/* Finds the columns; only a missing `tokens` is an error. `rows` is set on an error too. */
struct error *text_rows_open(struct text_rows *rows, struct rows_reader *reader);

/* An error where `text` or `starts` is missing, which names the column and its maker. */
struct error *text_rows_require_text(const struct text_rows *rows);

/* The present row's text, valid until the next row; with `text` and `starts` if it is to be
 * `whole`. What has no column is empty. */
struct lexicon_text text_rows_take(struct text_rows *rows, bool whole);

/* The same, as whole as the matcher needs it; an error where it needs a column that is not there.
 */
struct error *text_rows_take_for(struct text_rows *rows, struct lexicon_matcher *matcher,
                                 struct lexicon_text *text);

/* Takes the present row's text and reads it. What is wrong with this text alone rejects the row:
 * then `*good` is false. */
struct error *text_rows_read(struct text_rows *rows, struct lexicon_matcher *matcher,
                             struct lexicon_text *text, struct lexicon_reading *reading,
                             bool *good);

void text_rows_free(struct text_rows *rows);

#endif
