/* The table of entries: one row each, those with the most hits first. */
#ifndef PLAUDIT_LEXICON_USAGE_TABLE_H
#define PLAUDIT_LEXICON_USAGE_TABLE_H

#include "errors/error.h"
#include "lexicon_usage/usage.h"
#include "rows/rows.h"

struct error *table_write(const struct usage *usage, struct rows_writer *writer);

#endif
