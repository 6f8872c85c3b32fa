/* The lines of a text as its pages leave them: white space collapsed, ligatures spelled out, page
 * furniture blanked.
 *
 * Slices of lines stay valid until text_lines_free. A line that is furniture, or was empty, has
 * length 0 and keeps its place.
 */
#ifndef PLAUDIT_PLAIN_TEXT_TEXT_LINES_H
#define PLAUDIT_PLAIN_TEXT_TEXT_LINES_H

#include "memory/buffer.h"

#include "ingest/profile/pattern.h"

#include <stddef.h>

struct text_lines {
    struct buffer text;  /* owned; the lines point into it */
    struct slice *lines; /* owned */
    size_t count;
    size_t room;
};

/* Splits UTF-8 `text` at LF, CR, CRLF and form feed; blanks the lines that `furniture` (may be
 * NULL) matches. */
void text_lines_split(struct text_lines *lines, struct slice text, struct pattern *furniture);
void text_lines_free(struct text_lines *lines);

/* Appends a line to running text: with a space between, or closing up a word that was hyphenated
 * at the line's end. The hyphen goes only if the document has the word without it elsewhere. */
void text_lines_join(const struct text_lines *lines, struct slice line, struct buffer *running);

#endif
