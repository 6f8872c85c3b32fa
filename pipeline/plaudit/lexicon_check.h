/* `plaudit lexicon check`: tests a lexicon by the sentences that stand in it.
 *
 * The sentences go through the real plaudit-tokenize and plaudit-match, so what is tested is what a
 * run does. In an entry's "+" sentence a match of the entry must count: not cancelled by an
 * exception, not negated (whether another entry covers it does not matter); in its "-" sentence
 * none may. Below an exception "+" means that the category must count here in spite of it, "-" that
 * the category must not.
 */
#ifndef PLAUDIT_LEXICON_CHECK_H
#define PLAUDIT_LEXICON_CHECK_H

#include "errors/error.h"

#include <stdio.h>

/* Checks the lexicon in `directory` and prints on `out`: a line for each failed test, each entry
 * that repeats another, and each entry without a test, then a summary; where `corpus` is not NULL,
 * what the entries do in that file (lexicon_corpus.h). `*status` is EXIT_STATUS_REJECTS if a test
 * failed or an entry is repeated. What is wrong with the files themselves is printed on stderr and
 * makes the error that is returned. */
struct error *lexicon_check(const char *directory, const char *corpus, FILE *out,
                            enum exit_status *status);

/* The subcommand, with its options; argv[0] is "check". */
enum exit_status lexicon_check_command(int argc, char *argv[]);

#endif
