/* Compression, recognised by its first bytes and undone as it is read.
 *
 * gzip goes through zlib and xz through liblzma, which both check what they decompress and bound
 * the memory for it; bzip2, zstd and lz4 go through libarchive.
 */
#ifndef PLAUDIT_COMPRESSION_H
#define PLAUDIT_COMPRESSION_H

#include "errors/error.h"
#include "ingest/byte_source.h"
#include "memory/slice.h"

enum compression {
    COMPRESSION_NONE,
    COMPRESSION_GZIP,
    COMPRESSION_XZ,
    COMPRESSION_BZIP2,
    COMPRESSION_ZSTD,
    COMPRESSION_LZ4,
};

#define COMPRESSION_HEAD_BYTES ((size_t)16)

enum compression compression_of(struct slice head);

/* Lays decompression upon `*source`, which the new source owns. On error `*source` is as it was. */
struct error *compression_undo(enum compression compression, struct byte_source **source);

/* The layers; `compression` is not NONE. */
struct error *gzip_undo(struct byte_source **source);
struct error *xz_undo(struct byte_source **source);
struct error *library_undo(enum compression compression, struct byte_source **source);

#endif
