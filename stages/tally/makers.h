/* Which stage makes which column of the row stream. A name that is none of these is a lexicon
 * category (the lexicon language forbids a category to bear one of these names) or a column that a
 * person added. */
#ifndef PLAUDIT_TALLY_MAKERS_H
#define PLAUDIT_TALLY_MAKERS_H

#include "memory/slice.h"

/* "plaudit-tokenize" for "n_tokens"; NULL where no stage makes a column of that fixed name. */
const char *maker_of(struct slice column);

#endif
