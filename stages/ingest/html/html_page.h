/* What the beginning of an HTML page says of itself. */
#ifndef PLAUDIT_HTML_PAGE_H
#define PLAUDIT_HTML_PAGE_H

#include "memory/buffer.h"
#include "memory/slice.h"

#include <stdbool.h>

/* Whether `head` is the beginning of an HTML page (XHTML included): its document type or its first
 * element says so, and no internal subset of a DTD says that it is XML. */
bool html_recognise(struct slice head);

/* The charset that the page declares, in a <meta> element or an XML declaration; false if it
 * declares none. As the HTML standard asks, ISO-8859-1 and US-ASCII stand for windows-1252, and
 * UTF-16, which cannot be read in a declaration of single bytes, for UTF-8. `name` is cleared
 * first. */
bool html_declared_charset(struct slice head, struct buffer *name);

#endif
