/* The lines of a report as text leaves them: white space collapsed, ligatures spelled out, page
 * furniture blanked.
 *
 * Slices of lines stay valid until report_lines_free. A line that is furniture, or was empty, has
 * length 0 and keeps its place.
 */
#ifndef PLAUDIT_UPR_REPORT_LINES_H
#define PLAUDIT_UPR_REPORT_LINES_H

#include "memory/buffer.h"

#include "ingest/upr/pattern.h"

#include <stddef.h>

struct report_lines {
    struct buffer text;  /* owned; the lines point into it */
    struct slice *lines; /* owned */
    size_t count;
    size_t room;
};

/* Splits UTF-8 `text` at LF, CR, CRLF and form feed; blanks the lines that `furniture` (may be
 * NULL) matches. */
void report_lines_split(struct report_lines *lines, struct slice text, struct pattern *furniture);
void report_lines_free(struct report_lines *lines);

/* Appends a line to running text: with a space between, or closing up a word that was hyphenated
 * at the line's end. The hyphen goes only if the document has the word without it elsewhere. */
void report_lines_join(const struct report_lines *lines, struct slice line, struct buffer *running);

#endif
