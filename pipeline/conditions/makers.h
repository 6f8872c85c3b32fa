/* Which stage makes which column of the row stream. A name that is none of these is a lexicon
 * category (the lexicon language forbids a category to bear one of these names) or a column that a
 * person added. */
#ifndef PLAUDIT_MAKERS_H
#define PLAUDIT_MAKERS_H

#include "errors/error.h"
#include "memory/slice.h"
#include "rows/rows.h"

/* "plaudit-tokenize" for "n_tokens"; NULL where no stage makes a column of that fixed name. */
const char *maker_of(struct slice column);

/* rows_require of a column whose maker is looked up; `otherwise` is named as the maker of a column
 * that no stage makes. */
struct error *makers_require(const struct rows_reader *reader, const char *name,
                             const char *otherwise, size_t *column);

#endif
