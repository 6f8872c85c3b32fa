#define _GNU_SOURCE /* O_CLOEXEC */
#include "engine/digest.h"

#include <fcntl.h>
#include <nettle/sha2.h>
#include <stdio.h>
#include <unistd.h>
#include <zlib.h>

#define READ_BYTES 65536

static struct digest finish(struct sha256_ctx *hash) {
    uint8_t bytes[SHA256_DIGEST_SIZE];
    sha256_digest(hash, sizeof bytes, bytes);
    struct digest digest = {{0}};
    for (size_t i = 0; i < sizeof bytes; i++)
        (void)snprintf(digest.text + 2 * i, 3, "%02x", bytes[i]);
    return digest;
}

struct digest digest_bytes(struct slice bytes) {
    struct sha256_ctx hash;
    sha256_init(&hash);
    sha256_update(&hash, bytes.length, (const uint8_t *)bytes.at);
    return finish(&hash);
}

struct error *digest_file(const char *path, struct digest *digest, uint64_t *bytes) {
    const int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return error_system("%s", path);
    struct sha256_ctx hash;
    sha256_init(&hash);
    uint8_t room[READ_BYTES];
    uint64_t total = 0;
    ssize_t count = 0;
    while ((count = read(descriptor, room, sizeof room)) > 0) {
        sha256_update(&hash, (size_t)count, room);
        total += (uint64_t)count;
    }
    struct error *error = count < 0 ? error_system("%s", path) : NULL;
    (void)close(descriptor);
    if (error)
        return error;
    *digest = finish(&hash);
    if (bytes)
        *bytes = total;
    return NULL;
}

struct error *digest_content(const char *path, uint64_t most, struct digest *digest) {
    gzFile file = gzopen(path, "rbe");
    if (!file)
        return error_system("%s", path);
    struct sha256_ctx hash;
    sha256_init(&hash);
    uint8_t room[READ_BYTES];
    uint64_t total = 0;
    int count = 0;
    while (total <= most && (count = gzread(file, room, sizeof room)) > 0) {
        sha256_update(&hash, (size_t)count, room);
        total += (uint64_t)count;
    }
    int status = Z_OK;
    const char *message = gzerror(file, &status);
    struct error *error = NULL;
    if (count < 0 || status < 0)
        error = error_new(EXIT_STATUS_DAMAGED, "%s: %s", path, message);
    (void)gzclose(file);
    if (!error && total <= most)
        *digest = finish(&hash);
    return error;
}
