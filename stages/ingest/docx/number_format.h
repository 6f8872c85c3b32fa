/* How a word processor writes the number of a paragraph (w:numFmt; ECMA-376 part 1, §17.18.59). */
#ifndef PLAUDIT_DOCX_NUMBER_FORMAT_H
#define PLAUDIT_DOCX_NUMBER_FORMAT_H

#include "memory/buffer.h"
#include "memory/slice.h"

#include <stdint.h>

enum number_format {
    NUMBER_DECIMAL,
    NUMBER_LOWER_LETTER,
    NUMBER_UPPER_LETTER,
    NUMBER_LOWER_ROMAN,
    NUMBER_UPPER_ROMAN,
    NUMBER_BULLET, /* no number at all */
    NUMBER_NONE,
};

/* By its name in a document; decimal for the formats of other scripts. */
enum number_format number_format_of(struct slice name);

/* Appends `number`; nothing for a bullet and for none. */
void number_format_append(enum number_format format, uint64_t number, struct buffer *text);

#endif
