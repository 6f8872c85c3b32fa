/* The text of a PDF document, by poppler's pdftotext in a child process: a hostile document can
 * take down the child, not us, and the child's processor time and memory are limited. */
#ifndef PLAUDIT_PDF_TEXT_H
#define PLAUDIT_PDF_TEXT_H

#include "errors/error.h"
#include "ingest/limits.h"
#include "memory/buffer.h"

/* Appends the text (UTF-8; pages end with a form feed) of the document in `bytes`. */
struct error *pdf_text(struct slice bytes, const struct ingest_limits *limits, struct buffer *text);

#endif
