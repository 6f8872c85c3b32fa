/* SHA-256 digests of files, as sha256sum prints them. */
#ifndef PLAUDIT_ENGINE_DIGEST_H
#define PLAUDIT_ENGINE_DIGEST_H

#include "errors/error.h"
#include "memory/slice.h"

#include <stdint.h>

struct digest {
    char text[65]; /* lower-case hexadecimal; empty: none was taken */
};

/* Of a file as it lies there. `bytes` (may be NULL) receives its size. */
struct error *digest_file(const char *path, struct digest *digest, uint64_t *bytes);

/* Of what a file says: of its bytes after decompression if it is gzipped, else of the file. Reads
 * no more than `most` decompressed bytes: a file that holds more gets no digest, and no error. */
struct error *digest_content(const char *path, uint64_t most, struct digest *digest);

struct digest digest_bytes(struct slice bytes);

#endif
