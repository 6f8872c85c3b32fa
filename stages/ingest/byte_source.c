#include "ingest/byte_source.h"

#include "memory/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define READ_BYTES ((size_t)64 << 10)
#define RATIO_FREE_BYTES ((uint64_t)1 << 20)
#define NO_FILE (-1)

struct byte_source {
    /* Where bytes come from: a layer, a file, or only `ahead`. */
    const struct byte_layer *layer;
    void *state;
    int file;
    struct slice memory;

    struct byte_source *below;
    bool owns_below;
    const struct byte_source *bottom; /* of the stack; itself for a file and for memory */

    const struct ingest_limits *limits;
    struct byte_budget *budget;
    uint64_t most; /* UINT64_MAX: any number */
    const char *most_option;
    uint64_t total;    /* came out of this source */
    uint64_t position; /* in a file or memory, behind what was taken from it */
    uint64_t farthest; /* the highest that `position` was */

    struct buffer room;  /* what was peeked at */
    struct slice ahead;  /* of that, what is still to be read */
    struct error *later; /* met in peeking behind those bytes */
};

static struct byte_source *new_source(const struct ingest_limits *limits) {
    struct byte_source *source = memory_zeroed(1, sizeof *source);
    source->file = NO_FILE;
    source->bottom = source;
    source->limits = limits;
    byte_source_allow(source, limits ? limits->max_document : UINT64_MAX, "--max-document");
    return source;
}

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
    *out = new_source(limits);
    (*out)->file = descriptor;
    return NULL;
}

struct byte_source *byte_source_of(struct slice bytes, const struct ingest_limits *limits) {
    struct byte_source *source = new_source(limits);
    source->memory = bytes;
    return source;
}

struct byte_source *byte_source_stack(struct byte_source *below, bool owns_below,
                                      const struct byte_layer *layer, void *state,
                                      struct byte_budget *budget) {
    struct byte_source *source = new_source(below->limits);
    source->layer = layer;
    source->state = state;
    source->below = below;
    source->owns_below = owns_below;
    source->bottom = below->bottom;
    source->budget = budget ? budget : below->budget;
    return source;
}

void byte_source_allow(struct byte_source *source, uint64_t most, const char *option) {
    source->most = most;
    source->most_option = option;
}

const struct ingest_limits *byte_source_limits(const struct byte_source *source) {
    return source->limits;
}

/* ---- limits -----------------------------------------------------------------------------------
 */

static struct error *too_many(uint64_t most, const char *option) {
    return error_new(EXIT_STATUS_DAMAGED,
                     "more than %llu bytes after decompression (%s raises the limit)",
                     (unsigned long long)most, option);
}

/* Whether `bytes` are too many times those that were taken from the file for it. */
static bool swells(const struct byte_source *source, uint64_t bytes) {
    const uint64_t taken = source->bottom->farthest;
    return bytes > RATIO_FREE_BYTES && taken &&
           (bytes - RATIO_FREE_BYTES) / taken > source->limits->max_ratio;
}

static struct error *check_ratio(const struct byte_source *source, uint64_t bytes) {
    if (!swells(source, bytes))
        return NULL;
    return error_new(EXIT_STATUS_DAMAGED,
                     "decompresses to more than %llu times its size (--max-ratio raises the limit)",
                     (unsigned long long)source->limits->max_ratio);
}

static struct error *spend(struct byte_source *source, size_t count) {
    struct byte_budget *budget = source->budget;
    budget->bytes += count;
    struct error *error = budget->bytes > budget->limits->max_archive
                              ? too_many(budget->limits->max_archive, "--max-archive")
                              : check_ratio(source, budget->bytes);
    if (error)
        budget->exhausted = true;
    return error;
}

static struct error *check_limits(struct byte_source *source, size_t count) {
    source->total += count;
    if (source->total > source->most)
        return too_many(source->most, source->most_option);
    if (!source->layer || !source->limits)
        return NULL;
    return source->budget ? spend(source, count) : check_ratio(source, source->total);
}

/* ---- reading ----------------------------------------------------------------------------------
 */

static struct error *read_file(const struct byte_source *source, void *room, size_t size,
                               size_t *count) {
    ssize_t got;
    do
        got = read(source->file, room, size);
    while (got < 0 && errno == EINTR);
    if (got < 0)
        return error_new(EXIT_STATUS_DAMAGED, "%s", strerror(errno));
    *count = (size_t)got;
    return NULL;
}

static void read_memory(const struct byte_source *source, void *room, size_t size, size_t *count) {
    const size_t left =
        source->position < source->memory.length ? source->memory.length - source->position : 0;
    *count = size < left ? size : left;
    if (*count)
        memcpy(room, source->memory.at + source->position, *count);
}

static struct error *take(struct byte_source *source, void *room, size_t size, size_t *count) {
    *count = 0;
    struct error *error = NULL;
    if (source->layer)
        error = source->layer->read(source->state, room, size, count);
    else if (source->file != NO_FILE)
        error = read_file(source, room, size, count);
    else
        read_memory(source, room, size, count);
    if (error)
        return error;
    source->position += *count;
    if (source->position > source->farthest)
        source->farthest = source->position;
    return check_limits(source, *count);
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
    return later ? later : take(source, room, size, count);
}

struct error *byte_source_peek(struct byte_source *source, size_t size, struct slice *bytes) {
    struct buffer peeked = {0};
    buffer_append(&peeked, source->ahead);
    buffer_reserve(&peeked, size);
    for (size_t count = 1; count && peeked.length < size && !source->later;) {
        source->later = take(source, peeked.at + peeked.length, size - peeked.length, &count);
        peeked.length += count;
    }
    peeked.at[peeked.length] = '\0';
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

/* ---- moving -----------------------------------------------------------------------------------
 */

bool byte_source_can_seek(const struct byte_source *source) {
    return !source->layer;
}

static int64_t end_of(const struct byte_source *source) {
    struct stat status;
    if (source->file == NO_FILE)
        return (int64_t)source->memory.length;
    return fstat(source->file, &status) == 0 ? status.st_size : 0;
}

bool byte_source_seek(struct byte_source *source, int64_t offset, int whence, int64_t *position) {
    if (!byte_source_can_seek(source))
        return false;
    const int64_t now = (int64_t)(source->position - source->ahead.length);
    const int64_t from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? now : end_of(source);
    if (offset < -from || offset > INT64_MAX - from)
        return false;
    *position = from + offset;
    if (source->file != NO_FILE && lseek(source->file, *position, SEEK_SET) != *position)
        return false;
    source->position = (uint64_t)*position;
    source->ahead = (struct slice){"", 0};
    error_free(source->later);
    source->later = NULL;
    return true;
}

void byte_source_close(struct byte_source *source) {
    if (!source)
        return;
    if (source->layer)
        source->layer->close(source->state);
    if (source->owns_below)
        byte_source_close(source->below);
    if (source->file != NO_FILE)
        (void)close(source->file);
    error_free(source->later);
    buffer_free(&source->room);
    free(source);
}
