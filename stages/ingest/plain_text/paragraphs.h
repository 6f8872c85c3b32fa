/* The paragraphs of a text of which it is not told how it was set.
 *
 * Two ways are common: each paragraph is one line, however long; or lines are broken where the page
 * ended, and a blank or an indented line begins a paragraph. They are told apart by how lines end:
 * most paragraphs end a sentence, most lines of a page do not.
 */
#ifndef PLAUDIT_PLAIN_TEXT_PARAGRAPHS_H
#define PLAUDIT_PLAIN_TEXT_PARAGRAPHS_H

#include "memory/buffer.h"
#include "memory/slice.h"

/* Appends the paragraphs of UTF-8 `text` with a newline between them. Where lines were broken they
 * are joined, and a word that was hyphenated at a line's end is closed up if the text has it
 * without the hyphen elsewhere. */
void paragraphs_of(struct slice text, struct buffer *paragraphs);

#endif
