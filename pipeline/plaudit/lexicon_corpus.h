/* What `plaudit lexicon check` says of the entries in a corpus: those that never fire, those that
 * others shadow, and those that fire most. plaudit-lexicon-usage finds it out. */
#ifndef PLAUDIT_LEXICON_CORPUS_H
#define PLAUDIT_LEXICON_CORPUS_H

#include "errors/error.h"
#include "lexicon/lexicon.h"

#include <stdio.h>

/* How many of the entries that fire most are shown. */
#define LEXICON_CORPUS_SHOWN ((size_t)10)

/* Reads the tokenized row stream in the file `corpus` with the lexicon in `directory`, which is
 * `lexicon`, and prints on `out` a line for each entry that never fires or is shadowed, a sum of
 * these, and a table of the entries that fire most. Entries of languages in which the corpus says
 * nothing are only counted.
 */
struct error *lexicon_corpus_print(const struct lexicon *lexicon, const char *directory,
                                   const char *corpus, FILE *out);

#endif
