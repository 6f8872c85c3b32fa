/* Office documents (Open Packaging Conventions, ECMA-376 part 2): a zip archive that is one
 * document. */
#ifndef PLAUDIT_DOCX_PACKAGE_H
#define PLAUDIT_DOCX_PACKAGE_H

#include "memory/slice.h"

#include <stdbool.h>
#include <stddef.h>

#define PACKAGE_HEAD_BYTES ((size_t)16 << 10)

/* Whether the beginning of a file is that of a package: a zip archive among whose first parts is
 * one that every package has, or the text of a word processor's document. */
bool package_recognise(struct slice head);

#endif
