/* Texts that everybody quotes and nobody says: names of treaties, declarations, mandates. */
#ifndef PLAUDIT_ECHO_QUOTED_H
#define PLAUDIT_ECHO_QUOTED_H

#include "echo/statements.h"
#include "echo/words.h"

/* Adds the texts of a row stream (column text; lang where it is there) to `quoted`, cut into words
 * as plaudit-tokenize would cut them. */
struct error *quoted_read(const char *path, struct words *words, struct statements *quoted);

#endif
