/* Whether a text can be taken as it stands, without asking ICU, whose C interface wants UTF-16. */
#ifndef PLAUDIT_INGEST_SURELY_NFC_H
#define PLAUDIT_INGEST_SURELY_NFC_H

#include "memory/slice.h"

#include <stdbool.h>

/* Whether the text (UTF-8) holds only characters below U+0300 and from U+2010 to U+203F (dashes and
 * quotation marks). Each of them is NFC_Quick_Check=Yes and a starter, so that any sequence of them
 * is in NFC. False says nothing. */
bool surely_nfc(struct slice text);

#endif
