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

#include <stdbool.h>
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

/* ---- as a stream --------------------------------------------------------------------------------
 *
 * The same evidence for a document that is read in pieces. What is ASCII is handed on at once; at
 * the first byte that is not, up to CHARSET_WINDOW bytes are looked at together and the charset is
 * settled. So memory is bounded, and the result does not depend on how the pieces are cut. Bytes
 * behind the window that the charset does not define are an error.
 */
#define CHARSET_WINDOW ((size_t)1 << 20)

struct charset_evidence {
    const char *forced;   /* the user's charset, or NULL */
    const char *declared; /* the document's own, or NULL; a byte order mark is stronger */
    const char *const *candidates;
    size_t candidate_count;
};

struct charset_stream; /* private */

/* The names in `evidence` must outlive the stream. */
struct charset_stream *charset_stream_new(const struct charset_evidence *evidence);
void charset_stream_free(struct charset_stream *stream);

/* Appends `bytes` as UTF-8 to `text`, as far as they are settled; `last` says that nothing comes
 * after them. */
struct error *charset_stream_feed(struct charset_stream *stream, struct slice bytes, bool last,
                                  struct buffer *text) __attribute__((warn_unused_result));

/* The charset used so far: "UTF-8" while all was ASCII. Belongs to the evidence or is a constant.
 */
const char *charset_stream_used(const struct charset_stream *stream);

#endif
