/* The bytes of a document: a file, and what lies upon it.
 *
 * A source is a stack: at the bottom a file or a piece of memory, upon it decompression, a member
 * of an archive, decompression again. Whoever reads sees the topmost bytes only. Memory is constant
 * for each layer.
 *
 * Ownership: a source owns the one below it if byte_source_stack made it so, and its state.
 *
 * Bounds hold for every layer: how many bytes come out of it (byte_source_allow), and how many
 * times those of the file (--max-ratio), whatever the number of layers between. Layers above a
 * member of an archive also spend the archive's budget.
 */
#ifndef PLAUDIT_BYTE_SOURCE_H
#define PLAUDIT_BYTE_SOURCE_H

#include "errors/error.h"
#include "ingest/limits.h"
#include "memory/buffer.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct byte_source; /* private */

/* A file. `limits` must outlive the source. Errors do not repeat `path`. */
struct error *byte_source_open(const char *path, const struct ingest_limits *limits,
                               struct byte_source **source);

/* Bytes in memory, which must outlive the source. `limits` NULL: none. */
struct byte_source *byte_source_of(struct slice bytes, const struct ingest_limits *limits);

/* Reads up to `size` bytes into `room`; `*count` is 0 only at the end. Truncated or damaged
 * compression and a limit that is passed are errors of status EXIT_STATUS_DAMAGED. */
struct error *byte_source_read(struct byte_source *source, void *room, size_t size, size_t *count);

/* The next `size` bytes, or all there are if they are fewer; they are still to be read. Valid until
 * the next peek or the end of the source. Errors as of byte_source_read, but damage that lies
 * behind bytes that could be read is left to the reading. */
struct error *byte_source_peek(struct byte_source *source, size_t size, struct slice *bytes);

/* Reads the rest into `buffer`, of at most `most` bytes in all. */
struct error *byte_source_read_all(struct byte_source *source, uint64_t most,
                                   struct buffer *buffer);

void byte_source_close(struct byte_source *source);

/* How many bytes may come out of this layer in all, and the option that raises this. It is
 * --max-document until told otherwise. */
void byte_source_allow(struct byte_source *source, uint64_t most, const char *option);

/* Moves to a place counted as by lseek(2). False where the source cannot (all but the bottom of a
 * stack). */
bool byte_source_can_seek(const struct byte_source *source);
bool byte_source_seek(struct byte_source *source, int64_t offset, int whence, int64_t *position);

/* ---- for layers -------------------------------------------------------------------------------
 */

/* What all members of an archive, and of the archives in it, may spend together. */
struct byte_budget {
    const struct ingest_limits *limits;
    uint64_t bytes; /* so far */
    bool exhausted; /* a limit on the whole was passed: nothing more is to be read */
};

struct byte_layer {
    struct error *(*read)(void *state, void *room, size_t size, size_t *count);
    void (*close)(void *state);
};

/* A layer upon `below`, whose bytes it turns into others. It owns `state`, and `below` if
 * `owns_below`. `budget` NULL: that of `below`, if it has one. */
struct byte_source *byte_source_stack(struct byte_source *below, bool owns_below,
                                      const struct byte_layer *layer, void *state,
                                      struct byte_budget *budget);

/* The limits that hold for a source. */
const struct ingest_limits *byte_source_limits(const struct byte_source *source);

#endif
