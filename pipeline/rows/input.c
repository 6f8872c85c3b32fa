#include "rows/input.h"

#include "memory/memory.h"

#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

#define COMPRESSED_BYTES ((size_t)64 << 10)
#define GZIP_ONLY (16 + MAX_WBITS)

struct gunzip {
    z_stream stream;
    bool within; /* a member has begun and not ended */
    bool at_end;
    unsigned char compressed[COMPRESSED_BYTES];
};

struct rows_input {
    int descriptor;
    char *name;
    bool begun;
    struct gunzip *gunzip; /* NULL: the bytes are as they come */
};

struct rows_input *rows_input_open(int descriptor, const char *name) {
    struct rows_input *input = memory_zeroed(1, sizeof *input);
    input->descriptor = descriptor;
    input->name = memory_copy_text(name, strlen(name));
    return input;
}

void rows_input_close(struct rows_input *input) {
    if (!input)
        return;
    if (input->gunzip)
        (void)inflateEnd(&input->gunzip->stream);
    free(input->gunzip);
    free(input->name);
    free(input);
}

static struct error *read_bytes(const struct rows_input *input, void *room, size_t size,
                                size_t *count) {
    ssize_t got;
    do
        got = read(input->descriptor, room, size);
    while (got < 0 && errno == EINTR);
    *count = got > 0 ? (size_t)got : 0;
    return got < 0 ? error_system("%s", input->name) : NULL;
}

static struct error *fail(const struct rows_input *input, const char *what) {
    return error_new(EXIT_STATUS_DAMAGED, "%s: %s", input->name, what);
}

/* ---- gzip ---------------------------------------------------------------------------------- */

static struct error *refill(const struct rows_input *input) {
    struct gunzip *gunzip = input->gunzip;
    size_t count = 0;
    struct error *error = read_bytes(input, gunzip->compressed, COMPRESSED_BYTES, &count);
    gunzip->stream.next_in = gunzip->compressed;
    gunzip->stream.avail_in = (uInt)count;
    gunzip->at_end = count == 0;
    return error;
}

/* One step of zlib; a file may hold several members, one after the other. */
static struct error *inflate_some(const struct rows_input *input) {
    struct gunzip *gunzip = input->gunzip;
    gunzip->within = true;
    const int result = inflate(&gunzip->stream, Z_NO_FLUSH);
    if (result == Z_STREAM_END) {
        gunzip->within = false;
        return inflateReset(&gunzip->stream) == Z_OK ? NULL : fail(input, "zlib failed");
    }
    if (result == Z_OK || result == Z_BUF_ERROR)
        return NULL;
    return fail(input, result == Z_MEM_ERROR ? "out of memory" : "damaged gzip data");
}

static struct error *read_inflated(const struct rows_input *input, char *room, size_t size,
                                   size_t *count) {
    struct gunzip *gunzip = input->gunzip;
    struct error *error = NULL;
    gunzip->stream.next_out = (unsigned char *)room;
    gunzip->stream.avail_out = (uInt)(size < COMPRESSED_BYTES ? size : COMPRESSED_BYTES);
    const uInt wanted = gunzip->stream.avail_out;
    while (!error && gunzip->stream.avail_out == wanted && !gunzip->at_end) {
        if (gunzip->stream.avail_in == 0)
            error = refill(input);
        if (!error && !gunzip->at_end)
            error = inflate_some(input);
    }
    *count = wanted - gunzip->stream.avail_out;
    if (!error && gunzip->at_end && gunzip->within)
        error = fail(input, "the gzip data ends too early");
    return error;
}

static struct error *begin_gzip(struct rows_input *input, const char *bytes, size_t count) {
    input->gunzip = memory_zeroed(1, sizeof *input->gunzip);
    memcpy(input->gunzip->compressed, bytes, count);
    input->gunzip->stream.next_in = input->gunzip->compressed;
    input->gunzip->stream.avail_in = (uInt)count;
    if (inflateInit2(&input->gunzip->stream, GZIP_ONLY) == Z_OK)
        return NULL;
    free(input->gunzip);
    input->gunzip = NULL;
    return error_new(EXIT_STATUS_ENVIRONMENT, "%s: zlib does not start", input->name);
}

/* ---- both ---------------------------------------------------------------------------------- */

static const char gzip_sign[2] = {'\x1F', '\x8B'};

/* The first bytes say what the stream is; the second one may still be on its way. */
static struct error *read_first(struct rows_input *input, char *room, size_t size, size_t *count) {
    if (size > COMPRESSED_BYTES)
        size = COMPRESSED_BYTES;
    size_t more = 0;
    struct error *error = read_bytes(input, room, size, count);
    if (!error && *count == 1 && room[0] == gzip_sign[0])
        error = read_bytes(input, room + 1, size - 1, &more);
    *count += more;
    if (error || *count < sizeof gzip_sign || memcmp(room, gzip_sign, sizeof gzip_sign) != 0)
        return error;
    error = begin_gzip(input, room, *count);
    return error ? error : read_inflated(input, room, size, count);
}

struct error *rows_input_read(struct rows_input *input, char *room, size_t size, size_t *count) {
    if (!input->begun) {
        input->begun = true;
        return read_first(input, room, size, count);
    }
    return input->gunzip ? read_inflated(input, room, size, count)
                         : read_bytes(input, room, size, count);
}
