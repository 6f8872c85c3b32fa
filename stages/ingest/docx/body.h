/* The text of word/document.xml: a line for each paragraph, with the number before it that the word
 * processor would print.
 *
 * The text is that with all changes accepted: what was deleted or moved away is out, what was
 * inserted is in. Tables and text boxes (the masthead, notes of the edition) are out, since nobody
 * speaks in them; so are hidden text, the codes of fields and the marks of footnotes. A line break
 * begins a new line; soft hyphens are gone.
 */
#ifndef PLAUDIT_DOCX_BODY_H
#define PLAUDIT_DOCX_BODY_H

#include "errors/error.h"
#include "ingest/byte_source.h"
#include "ingest/docx/numbering.h"
#include "memory/buffer.h"

/* Appends the text (UTF-8) to `text`, of at most --max-text bytes. `numbering` has read its
 * definitions, and counts. Errors name line and column. */
struct error *body_read(struct byte_source *bytes, struct numbering *numbering,
                        struct buffer *text);

#endif
