/* From the charset of a document to UTF-8.
 *
 * Order of evidence: the user's --charset; a byte order mark; validity as UTF-8; then the
 * candidates that a profile names, of which the one is taken under which the bytes beyond ASCII
 * make the most sense as text (see charset.c). Never a guess beyond those candidates.
 */
#ifndef PLAUDIT_CHARSET_H
#define PLAUDIT_CHARSET_H

#include "errors/error.h"
#include "memory/buffer.h"

#include <stddef.h>

/* Appends `bytes` as UTF-8 to `text`. `forced` is the user's charset or NULL; `candidates` are ICU
 * converter names. `*used` gets the name of the charset that was used; it belongs to the caller's
 * arguments or is a constant. Bytes that the charset does not define are an error that says where.
 */
struct error *charset_to_utf8(struct slice bytes, const char *forced,
                              const char *const candidates[], size_t count, const char **used,
                              struct buffer *text);

/* Whether a charset of that name is known. */
struct error *charset_check(const char *name);

#endif
