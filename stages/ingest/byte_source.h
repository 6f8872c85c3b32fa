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

/* Reads up to `size` bytes into `room`; `*count` is 0 only at the end. Truncated or damaged
 * compression and a limit that is passed are errors of status EXIT_STATUS_DAMAGED. */
struct error *byte_source_read(struct byte_source *source, void *room, size_t size, size_t *count);

/* Reads the rest into `buffer`, of at most `most` bytes in all. */
struct error *byte_source_read_all(struct byte_source *source, uint64_t most,
                                   struct buffer *buffer);

void byte_source_close(struct byte_source *source);

#endif
