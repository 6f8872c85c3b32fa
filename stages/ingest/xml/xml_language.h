/* Tags of languages as documents write them. */
#ifndef PLAUDIT_XML_LANGUAGE_H
#define PLAUDIT_XML_LANGUAGE_H

#include "memory/buffer.h"

#include <stdbool.h>

/* Whether two tags have the same primary language: "en-GB" and "en". */
bool xml_language_same(struct slice a, struct slice b);

/* BCP 47 wants the shortest code of a language; some schemas ask for ISO 639-2's three letters.
 * Returns the tag with the shortest one, in `room` where it is another. */
struct slice xml_language_shortest(struct slice tag, struct buffer *room);

#endif
