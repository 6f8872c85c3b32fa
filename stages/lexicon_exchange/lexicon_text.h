/* A dictionary as the text of a .lex file (pipeline/lexicon/LEXICON.md). */
#ifndef PLAUDIT_LEXICON_EXCHANGE_LEXICON_TEXT_H
#define PLAUDIT_LEXICON_EXCHANGE_LEXICON_TEXT_H

#include "lexicon_exchange/dictionary.h"
#include "memory/buffer.h"

/* Appends the categories and entries to `text`. Every entry has been read back by the lexicon's own
 * reader: what it does not take is told as a loss and left out, so that the text always loads. */
struct error *lexicon_text_write(const struct dictionary *dictionary, struct buffer *text);

#endif
