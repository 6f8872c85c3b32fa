/* xz through liblzma rather than libarchive, which would let a file ask for a dictionary of 4 GiB.
 */
#include "ingest/archive/compression.h"
#include "memory/memory.h"

#include <lzma.h>
#include <stdlib.h>

#define ROOM_BYTES ((size_t)64 << 10)

struct xz {
    struct byte_source *below;
    lzma_stream stream;
    bool all_fed;
    bool ended;
    uint8_t room[ROOM_BYTES];
};

static struct error *explain(const struct xz *xz, lzma_ret code) {
    const unsigned long long memory =
        (unsigned long long)byte_source_limits(xz->below)->max_dictionary;
    if (code == LZMA_MEM_ERROR)
        return error_new(EXIT_STATUS_ENVIRONMENT, "xz: out of memory");
    if (code == LZMA_MEMLIMIT_ERROR)
        return error_new(EXIT_STATUS_DAMAGED,
                         "xz: asks for more than %llu bytes of memory (--max-dictionary raises the "
                         "limit)",
                         memory);
    return error_new(EXIT_STATUS_DAMAGED, "xz: %s after %llu bytes",
                     code == LZMA_BUF_ERROR ? "the file is cut off" : "damaged",
                     (unsigned long long)xz->stream.total_out);
}

static struct error *fill(struct xz *xz) {
    if (xz->stream.avail_in || xz->all_fed)
        return NULL;
    size_t count = 0;
    struct error *error = byte_source_read(xz->below, xz->room, sizeof xz->room, &count);
    xz->stream.next_in = xz->room;
    xz->stream.avail_in = count;
    xz->all_fed = count == 0;
    return error;
}

static struct error *read_some(void *state, void *room, size_t size, size_t *count) {
    struct xz *xz = state;
    *count = 0;
    xz->stream.next_out = room;
    xz->stream.avail_out = size;
    struct error *error = NULL;
    while (!error && !xz->ended && xz->stream.avail_out == size) {
        error = fill(xz);
        if (error)
            break;
        const lzma_ret code = lzma_code(&xz->stream, xz->all_fed ? LZMA_FINISH : LZMA_RUN);
        xz->ended = code == LZMA_STREAM_END;
        if (code != LZMA_OK && code != LZMA_STREAM_END)
            error = explain(xz, code);
    }
    *count = size - xz->stream.avail_out;
    return error;
}

static void close_xz(void *state) {
    struct xz *xz = state;
    lzma_end(&xz->stream);
    free(xz);
}

struct error *xz_undo(struct byte_source **source) {
    static const struct byte_layer layer = {read_some, close_xz};
    struct xz *xz = memory_zeroed(1, sizeof *xz);
    xz->below = *source;
    if (lzma_stream_decoder(&xz->stream, byte_source_limits(*source)->max_dictionary,
                            LZMA_CONCATENATED) != LZMA_OK) {
        free(xz);
        return error_new(EXIT_STATUS_ENVIRONMENT, "xz: out of memory");
    }
    *source = byte_source_stack(*source, true, &layer, xz, NULL);
    return NULL;
}
