#include "export/row_digest.h"

#include <stdio.h>

void row_digest_begin(struct row_digest *digest) {
    sha256_init(&digest->hash);
}

void row_digest_add(struct row_digest *digest, struct slice line) {
    sha256_update(&digest->hash, line.length, (const uint8_t *)line.at);
    sha256_update(&digest->hash, 1, (const uint8_t *)"\n");
}

void row_digest_end(struct row_digest *digest, char text[ROW_DIGEST_ROOM]) {
    uint8_t bytes[SHA256_DIGEST_SIZE];
    sha256_digest(&digest->hash, sizeof bytes, bytes);
    for (size_t i = 0; i < sizeof bytes; i++)
        (void)snprintf(text + 2 * i, 3, "%02x", bytes[i]);
}

int64_t row_digest_number(struct slice text, int64_t below) {
    struct sha256_ctx hash;
    uint8_t bytes[SHA256_DIGEST_SIZE];
    uint64_t number = 0;
    sha256_init(&hash);
    sha256_update(&hash, text.length, (const uint8_t *)text.at);
    sha256_digest(&hash, sizeof bytes, bytes);
    for (size_t i = 0; i < sizeof number; i++)
        number = number << 8 | bytes[i];
    return (int64_t)(number % (uint64_t)below);
}
