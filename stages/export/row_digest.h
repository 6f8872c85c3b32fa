/* SHA-256 of the rows of a document, by which it is known to be unchanged. */
#ifndef PLAUDIT_EXPORT_ROW_DIGEST_H
#define PLAUDIT_EXPORT_ROW_DIGEST_H

#include "memory/slice.h"

#include <nettle/sha2.h>
#include <stdint.h>

enum { ROW_DIGEST_ROOM = 2 * SHA256_DIGEST_SIZE + 1 };

struct row_digest {
    struct sha256_ctx hash;
};

void row_digest_begin(struct row_digest *digest);
void row_digest_add(struct row_digest *digest, struct slice line);

/* Lower-case hexadecimal. */
void row_digest_end(struct row_digest *digest, char text[ROW_DIGEST_ROOM]);

/* A number below `below` that depends on the text only. */
int64_t row_digest_number(struct slice text, int64_t below);

#endif
