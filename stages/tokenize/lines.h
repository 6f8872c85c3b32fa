/* Line breaks that only come from the width of a page.
 *
 * UAX #29 ends a sentence at every line break. In transcripts and reports a line break mostly
 * stands where the page was full; what its authors meant as an end is a blank line. So a line break
 * (LF, CR, CR LF) that stands alone is read as white space, and two or more with nothing but blanks
 * between them end the sentence.
 */
#ifndef PLAUDIT_TOKENIZE_LINES_H
#define PLAUDIT_TOKENIZE_LINES_H

#include "memory/buffer.h"

/* `text` with a space for every byte of a line break that stands alone, so that every offset stays
 * what it was: `text` itself where there is none, else a copy in `room` (valid until `room`
 * changes). */
struct slice lines_unwrap(struct slice text, struct buffer *room);

#endif
