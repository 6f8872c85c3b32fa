/* A hit's passage: the words that were hit and what stands around them, cut from the text itself.
 *
 * `struct passages` holds what one row gives: its text and where its tokens and sentences start.
 * The text stays the caller's and must outlive the cutting; taking the next row forgets it.
 */
#ifndef PLAUDIT_PASSAGE_H
#define PLAUDIT_PASSAGE_H

#include "errors/error.h"
#include "memory/buffer.h"

#include <stdbool.h>

struct passages; /* private */

struct error *passages_open(struct passages **passages);
void passages_close(struct passages *passages);

/* Takes a row: its text, tokens and starts (unescaped). NULL, or what is wrong with it: a sentence
 * for the rejects. */
const char *passages_take(struct passages *passages, struct slice text, struct slice tokens,
                          struct slice starts);

/* How many tokens the row has. */
size_t passages_count(const struct passages *passages);

/* Where tokens `first` to `last` (< passages_count) lie in the text: bytes, the end exclusive. */
struct passage_span {
    size_t start;
    size_t end;
};
struct passage_span passages_span(const struct passages *passages, size_t first, size_t last);

enum context_unit {
    CONTEXT_CHARACTERS, /* grapheme clusters */
    CONTEXT_COLUMNS,    /* of a terminal */
    CONTEXT_SENTENCES   /* all of the sentences that the hit is in; the width does not matter */
};

struct context {
    enum context_unit unit;
    size_t width; /* on each side, at most */
};

/* One line each (display.h); left + keyword + right is the passage as it is read. */
struct passage {
    struct buffer left;
    struct buffer keyword;
    struct buffer right;
    struct buffer backward; /* the tokens left of the keyword as they stand in the text, the nearest
                               first: what sorting by the left context compares */
};

/* Cuts the passage of tokens `first` to `last` (< passages_count), in place of what `passage`
 * held. */
void passage_cut(struct passages *passages, size_t first, size_t last,
                 const struct context *context, struct passage *passage);

void passage_free(struct passage *passage);

#endif
