/* gzip through zlib. A file may be several compressed streams one after the other; what comes
 * behind the last, if it is no further stream, is left out, as by gzip(1). */
#include "ingest/archive/compression.h"
#include "memory/memory.h"

#include <stdlib.h>
#include <zlib.h>

#define ROOM_BYTES ((size_t)64 << 10)
#define WINDOW_AND_GZIP (15 + 16)

struct gzip {
    struct byte_source *below;
    z_stream stream;
    bool between; /* the last stream has ended, the next has not begun */
    bool ended;
    unsigned char room[ROOM_BYTES];
};

static struct error *damaged(const struct gzip *gzip, const char *reason) {
    return error_new(EXIT_STATUS_DAMAGED, "gzip: %s after %llu bytes", reason,
                     (unsigned long long)gzip->stream.total_out);
}

static struct error *fill(struct gzip *gzip) {
    if (gzip->stream.avail_in)
        return NULL;
    size_t count = 0;
    struct error *error = byte_source_read(gzip->below, gzip->room, sizeof gzip->room, &count);
    gzip->stream.next_in = gzip->room;
    gzip->stream.avail_in = (uInt)count;
    if (!error && count == 0 && !gzip->between)
        error = damaged(gzip, "the file is cut off");
    return error;
}

/* A further stream begins with gzip's first byte. */
static void begin_next(struct gzip *gzip) {
    gzip->ended = gzip->stream.avail_in == 0 || *gzip->stream.next_in != 0x1F;
    if (gzip->ended)
        return;
    const uLong total = gzip->stream.total_out;
    (void)inflateReset(&gzip->stream);
    gzip->stream.total_out = total;
    gzip->between = false;
}

static struct error *inflate_some(struct gzip *gzip) {
    const int code = inflate(&gzip->stream, Z_NO_FLUSH);
    gzip->between = code == Z_STREAM_END;
    if (code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR)
        return NULL;
    if (code == Z_MEM_ERROR)
        return error_new(EXIT_STATUS_ENVIRONMENT, "gzip: out of memory");
    return damaged(gzip, gzip->stream.msg ? gzip->stream.msg : "damaged");
}

static struct error *read_some(void *state, void *room, size_t size, size_t *count) {
    struct gzip *gzip = state;
    *count = 0;
    gzip->stream.next_out = room;
    gzip->stream.avail_out = (uInt)(size < ROOM_BYTES ? size : ROOM_BYTES);
    const uInt wanted = gzip->stream.avail_out;
    struct error *error = NULL;
    while (!error && !gzip->ended && gzip->stream.avail_out == wanted) {
        error = fill(gzip);
        if (!error && gzip->between)
            begin_next(gzip);
        if (!error && !gzip->ended)
            error = inflate_some(gzip);
    }
    *count = wanted - gzip->stream.avail_out;
    return error;
}

static void close_gzip(void *state) {
    struct gzip *gzip = state;
    (void)inflateEnd(&gzip->stream);
    free(gzip);
}

struct error *gzip_undo(struct byte_source **source) {
    static const struct byte_layer layer = {read_some, close_gzip};
    struct gzip *gzip = memory_zeroed(1, sizeof *gzip);
    gzip->below = *source;
    if (inflateInit2(&gzip->stream, WINDOW_AND_GZIP) != Z_OK) {
        free(gzip);
        return error_new(EXIT_STATUS_ENVIRONMENT, "gzip: out of memory");
    }
    *source = byte_source_stack(*source, true, &layer, gzip, NULL);
    return NULL;
}
