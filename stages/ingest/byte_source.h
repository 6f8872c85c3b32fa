/* The bytes of a document, decompressed as they are read (gzip through zlib; anything else as it
 * is). Memory is constant. A source owns its file.
 */
#ifndef PLAUDIT_BYTE_SOURCE_H
#define PLAUDIT_BYTE_SOURCE_H

#include "errors/error.h"
#include "ingest/limits.h"
#include "memory/buffer.h"

#include <stddef.h>

struct byte_source; /* private */

/* `limits` must outlive the source. Errors do not repeat `path`. */
struct error *byte_source_open(const char *path, const struct ingest_limits *limits,
                               struct byte_source **source);

/* A source of bytes in memory, which must outlive it. */
struct byte_source *byte_source_of(struct slice bytes);

/* The next `size` bytes, or all there are if they are fewer; they are still to be read. Valid until
 * the next peek or the end of the source. Errors as of byte_source_read, but damage that lies
 * behind bytes that could be read is left to the reading. */
struct error *byte_source_peek(struct byte_source *source, size_t size, struct slice *bytes);

/* Reads up to `size` bytes into `room`; `*count` is 0 only at the end. Truncated or damaged
 * compression and a limit that is passed are errors of status EXIT_STATUS_DAMAGED. */
struct error *byte_source_read(struct byte_source *source, void *room, size_t size, size_t *count);

/* Reads the rest into `buffer`, of at most `most` bytes in all. */
struct error *byte_source_read_all(struct byte_source *source, uint64_t most,
                                   struct buffer *buffer);

void byte_source_close(struct byte_source *source);

#endif
