/* The tokenized texts of a row stream, read with a lexicon. */
#ifndef PLAUDIT_LEXICON_USAGE_TEXTS_H
#define PLAUDIT_LEXICON_USAGE_TEXTS_H

#include "errors/error.h"
#include "lexicon_usage/usage.h"
#include "rows/rows.h"

/* Reads all rows and counts their matches. A text that cannot be read is rejected. */
struct error *texts_read(struct rows_reader *reader, const struct lexicon *lexicon,
                         struct usage *usage);

#endif
