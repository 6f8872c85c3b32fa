#include "ingest/byte_source.h"

#include "memory/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#define READ_BYTES ((size_t)64 << 10)
#define RATIO_FREE_BYTES ((uint64_t)1 << 20)

struct byte_source {
    gzFile file; /* NULL: all there is stands in `ahead` */
    const struct ingest_limits *limits;
    uint64_t total;
    struct buffer room;  /* what was peeked at */
    struct slice ahead;  /* of that, or of the caller's memory, what is still to be read */
    struct error *later; /* met in peeking behind those bytes */
};

struct error *byte_source_open(const char *path, const struct ingest_limits *limits,
                               struct byte_source **out) {
    /* O_NONBLOCK: a named pipe without a writer must not hang the night's run. */
    const int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return error_new(EXIT_STATUS_DAMAGED, "%s", strerror(errno));
    struct stat status;
    if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        close(descriptor);
        return error_new(EXIT_STATUS_DAMAGED, "not a regular file");
    }
    gzFile file = gzdopen(descriptor, "rb");
    if (!file) {
        close(descriptor);
        return error_system("zlib");
    }
    (void)gzbuffer(file, (unsigned)READ_BYTES);
    *out = memory_zeroed(1, sizeof **out);
    (*out)->file = file;
    (*out)->limits = limits;
    return NULL;
}

struct byte_source *byte_source_of(struct slice bytes) {
    struct byte_source *source = memory_zeroed(1, sizeof *source);
    source->ahead = bytes;
    return source;
}

static struct error *check_limits(const struct byte_source *source) {
    if (source->total > source->limits->max_document)
        return error_new(
            EXIT_STATUS_DAMAGED,
            "more than %llu bytes after decompression (--max-document raises the limit)",
            (unsigned long long)source->limits->max_document);
    const z_off_t compressed = gzoffset(source->file);
    if (source->total > RATIO_FREE_BYTES && compressed > 0 && !gzdirect(source->file) &&
        (source->total - RATIO_FREE_BYTES) / (uint64_t)compressed > source->limits->max_ratio)
        return error_new(EXIT_STATUS_DAMAGED,
                         "decompresses to more than %llu times its size (--max-ratio raises the "
                         "limit)",
                         (unsigned long long)source->limits->max_ratio);
    return NULL;
}

static struct error *read_file(struct byte_source *source, void *room, size_t size, size_t *count) {
    *count = 0;
    if (!source->file)
        return NULL;
    const int got = gzread(source->file, room, size > READ_BYTES ? READ_BYTES : (unsigned)size);
    int code = Z_OK;
    const char *reason = gzerror(source->file, &code);
    if (got < 0 || (got == 0 && code != Z_OK && code != Z_STREAM_END)) {
        if (code == Z_ERRNO)
            return error_new(EXIT_STATUS_DAMAGED, "%s", strerror(errno));
        return error_new(EXIT_STATUS_DAMAGED, "gzip: %s after %llu bytes",
                         code == Z_BUF_ERROR ? "the file is cut off" : reason,
                         (unsigned long long)source->total);
    }
    *count = (size_t)got;
    source->total += (uint64_t)got;
    return check_limits(source);
}

struct error *byte_source_read(struct byte_source *source, void *room, size_t size, size_t *count) {
    if (source->ahead.length) {
        *count = size < source->ahead.length ? size : source->ahead.length;
        memcpy(room, source->ahead.at, *count);
        source->ahead.at += *count;
        source->ahead.length -= *count;
        return NULL;
    }
    *count = 0;
    struct error *later = source->later;
    source->later = NULL;
    return later ? later : read_file(source, room, size, count);
}

struct error *byte_source_peek(struct byte_source *source, size_t size, struct slice *bytes) {
    struct buffer peeked = {0};
    buffer_append(&peeked, source->ahead);
    buffer_reserve(&peeked, size);
    for (size_t count = 1; count && peeked.length < size && !source->later;) {
        source->later = read_file(source, peeked.at + peeked.length, size - peeked.length, &count);
        peeked.length += count;
    }
    buffer_free(&source->room);
    source->room = peeked;
    source->ahead = buffer_slice(&peeked);
    *bytes = (struct slice){peeked.at, peeked.length < size ? peeked.length : size};
    if (peeked.length)
        return NULL;
    struct error *error = source->later;
    source->later = NULL;
    return error;
}

struct error *byte_source_read_all(struct byte_source *source, uint64_t most,
                                   struct buffer *buffer) {
    for (;;) {
        buffer_reserve(buffer, READ_BYTES);
        size_t count = 0;
        struct error *error =
            byte_source_read(source, buffer->at + buffer->length, READ_BYTES, &count);
        if (error || count == 0)
            return error;
        buffer->length += count;
        buffer->at[buffer->length] = '\0';
        if (buffer->length > most)
            return error_new(EXIT_STATUS_DAMAGED,
                             "more than %llu bytes of text (--max-text raises the limit)",
                             (unsigned long long)most);
    }
}

void byte_source_close(struct byte_source *source) {
    if (!source)
        return;
    if (source->file)
        (void)gzclose_r(source->file);
    error_free(source->later);
    buffer_free(&source->room);
    free(source);
}
