#include "store/members.h"

#include "memory/memory.h"

#include <libdeflate.h>
#include <stdlib.h>
#include <unistd.h>
#include <zlib.h>

#define MEMBER_BYTES ((size_t)1 << 20)
#define READ_BYTES ((size_t)64 << 10)
#define ROOM_BYTES ((size_t)256 << 10)

/* On the reports of the Universal Periodic Review level 1 takes a third of the time of zlib's, and
 * its files are smaller. */
#define LEVEL 1

struct members_writer {
    struct libdeflate_compressor *compressor;
    struct buffer lines;
    struct buffer member;
};

static struct libdeflate_compressor *new_compressor(void) {
    struct libdeflate_compressor *compressor = libdeflate_alloc_compressor(LEVEL);
    if (!compressor) {
        error_warn("out of memory");
        exit(EXIT_STATUS_ENVIRONMENT);
    }
    return compressor;
}

struct members_writer *members_writer_new(void) {
    struct members_writer *writer = memory_zeroed(1, sizeof *writer);
    writer->compressor = new_compressor();
    return writer;
}

void members_writer_free(struct members_writer *writer) {
    if (!writer)
        return;
    libdeflate_free_compressor(writer->compressor);
    buffer_free(&writer->lines);
    buffer_free(&writer->member);
    free(writer);
}

struct buffer *members_line(struct members_writer *writer) {
    return &writer->lines;
}

/* Sets `member` to the bytes as a gzip member. */
static void compress_bytes(struct libdeflate_compressor *compressor, struct slice bytes,
                           struct buffer *member) {
    buffer_clear(member);
    const size_t most = libdeflate_gzip_compress_bound(compressor, bytes.length);
    buffer_reserve(member, most);
    member->length = libdeflate_gzip_compress(compressor, bytes.at, bytes.length, member->at, most);
}

struct error *members_finish(struct members_writer *writer, struct store_draft *to) {
    if (writer->lines.length == 0)
        return NULL;
    compress_bytes(writer->compressor, buffer_slice(&writer->lines), &writer->member);
    buffer_clear(&writer->lines);
    return store_draft_append(to, buffer_slice(&writer->member));
}

struct error *members_end_line(struct members_writer *writer, struct store_draft *to) {
    return writer->lines.length < MEMBER_BYTES ? NULL : members_finish(writer, to);
}

struct error *members_write(int file, struct slice bytes) {
    struct libdeflate_compressor *compressor = new_compressor();
    struct buffer member = {0};
    compress_bytes(compressor, bytes, &member);
    libdeflate_free_compressor(compressor);
    const ssize_t written = write(file, member.at, member.length);
    struct error *error = written == (ssize_t)member.length ? NULL : error_system("compressing");
    buffer_free(&member);
    return error;
}

/* ---- reading --------------------------------------------------------------------------------- */

struct inflation {
    z_stream stream;
    unsigned char room[ROOM_BYTES];
    struct error *(*take)(void *context, struct slice bytes);
    void *context;
};

static struct error *damaged(void) {
    return error_new(EXIT_STATUS_ENVIRONMENT, "an object of the store cannot be decompressed");
}

/* Gives on all that the bytes at hand say. */
static struct error *inflate_all(struct inflation *inflation) {
    z_stream *stream = &inflation->stream;
    int code = Z_OK;
    do {
        stream->next_out = inflation->room;
        stream->avail_out = ROOM_BYTES;
        code = inflate(stream, Z_NO_FLUSH);
        if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR)
            return damaged();
        const struct slice bytes = {(const char *)inflation->room, ROOM_BYTES - stream->avail_out};
        struct error *error = bytes.length ? inflation->take(inflation->context, bytes) : NULL;
        if (error)
            return error;
        if (code == Z_STREAM_END && inflateReset(stream) != Z_OK)
            return damaged();
    } while (code != Z_BUF_ERROR && (stream->avail_in || stream->avail_out == 0));
    return NULL;
}

static struct error *read_all(const struct store_object *object, size_t section,
                              struct inflation *inflation) {
    unsigned char bytes[READ_BYTES];
    uint64_t at = object->starts[section];
    uint64_t left = object->lengths[section];
    struct error *error = NULL;
    while (left && !error) {
        const size_t wanted = left < sizeof bytes ? (size_t)left : sizeof bytes;
        const ssize_t count = pread(object->file, bytes, wanted, (off_t)at);
        if (count <= 0)
            return count < 0 ? error_system("an object of the store") : damaged();
        inflation->stream.next_in = bytes;
        inflation->stream.avail_in = (unsigned)count;
        error = inflate_all(inflation);
        at += (uint64_t)count;
        left -= (uint64_t)count;
    }
    return error;
}

struct error *members_read(const struct store_object *object, size_t section,
                           struct error *(*take)(void *context, struct slice bytes),
                           void *context) {
    struct inflation *inflation = memory_zeroed(1, sizeof *inflation);
    inflation->take = take;
    inflation->context = context;
    struct error *error =
        inflateInit2(&inflation->stream, 15 + 16) == Z_OK ? NULL : damaged(); /* 16: gzip */
    if (!error)
        error = read_all(object, section, inflation);
    (void)inflateEnd(&inflation->stream);
    free(inflation);
    return error;
}
