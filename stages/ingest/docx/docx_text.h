/* The text of a word processor's document (DOCX): that of its parts which body.h and numbering.h
 * read. Footnotes, comments, page headers and page footers are parts of their own, and are not
 * read. */
#ifndef PLAUDIT_DOCX_TEXT_H
#define PLAUDIT_DOCX_TEXT_H

#include "errors/error.h"
#include "ingest/limits.h"
#include "memory/buffer.h"
#include "memory/slice.h"

/* Appends the text (UTF-8) of the document in `bytes`, at most --max-text bytes. Errors name the
 * part and the place in it. */
struct error *docx_text(struct slice bytes, const struct ingest_limits *limits,
                        struct buffer *text);

#endif
