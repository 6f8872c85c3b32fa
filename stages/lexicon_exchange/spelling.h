/* How the formats write the words of a pattern, and small things about text. */
#ifndef PLAUDIT_LEXICON_EXCHANGE_SPELLING_H
#define PLAUDIT_LEXICON_EXCHANGE_SPELLING_H

#include "memory/buffer.h"

#include <stdbool.h>

/* Which wildcards a format has, and what else it can say in an entry. None of the formats has a way
 * to take the meaning from its wildcards. */
struct spelling {
    bool one;          /* `?` is one character */
    bool run_at_start; /* `*` may begin a word (it may end one in every format) */
    bool run_inside;   /* and stand inside it */
    const char *never; /* characters that the format would read otherwise */
    char blank;        /* between the words of a phrase */
};

/* Appends the pattern that `text` is: runs of blanks become one blank. */
void spelling_read(const struct spelling *spelling, struct slice text, struct buffer *pattern);

/* Appends the pattern as the format writes it. NULL, or what it cannot say; then what was appended
 * means nothing. */
const char *spelling_write(const struct spelling *spelling, struct slice pattern,
                           struct buffer *text);

/* Appends a pattern for people to read: with * and ?. */
void spelling_show(struct slice pattern, struct buffer *text);

bool spelling_is_blank(char byte);
struct slice spelling_trimmed(struct slice text);

/* Cuts the next line off `*rest`, whether it ends in LF, CR LF or CR alone. */
bool spelling_cut_line(struct slice *rest, struct slice *line);

bool spelling_has_controls(struct slice text);

/* Appends `text` with blanks for its control characters; whether it had other than tabs. */
bool spelling_plain(struct slice text, struct buffer *plain);

#endif
