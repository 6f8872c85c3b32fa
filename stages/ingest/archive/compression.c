#include "ingest/archive/compression.h"

#include <stdint.h>
#include <string.h>

struct magic {
    enum compression compression;
    size_t length;
    const char *bytes;
};

static const struct magic magics[] = {
    {COMPRESSION_GZIP, 3, "\x1F\x8B\x08"},
    {COMPRESSION_XZ, 6,
     "\xFD"
     "7zXZ\0"},
    {COMPRESSION_ZSTD, 4, "\x28\xB5\x2F\xFD"},
    {COMPRESSION_LZ4, 4, "\x04\x22\x4D\x18"},
};

/* "BZh", the size of a block, and the mark of a block or of the end. */
static bool is_bzip2(struct slice head) {
    return head.length >= 10 && memcmp(head.at, "BZh", 3) == 0 && head.at[3] >= '1' &&
           head.at[3] <= '9' &&
           (memcmp(head.at + 4, "\x31\x41\x59\x26\x53\x59", 6) == 0 ||
            memcmp(head.at + 4, "\x17\x72\x45\x38\x50\x90", 6) == 0);
}

enum compression compression_of(struct slice head) {
    for (size_t i = 0; i < sizeof magics / sizeof *magics; i++)
        if (head.length >= magics[i].length &&
            memcmp(head.at, magics[i].bytes, magics[i].length) == 0)
            return magics[i].compression;
    return is_bzip2(head) ? COMPRESSION_BZIP2 : COMPRESSION_NONE;
}

struct error *compression_undo(enum compression compression, struct byte_source **source) {
    if (compression == COMPRESSION_GZIP)
        return gzip_undo(source);
    if (compression == COMPRESSION_XZ)
        return xz_undo(source);
    return library_undo(compression, source);
}
