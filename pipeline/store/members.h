/* Rows of one document as a gzip stream of several members, each of whole lines: such streams can
 * be joined end to end, and the parts of one can be compressed without the others. The same lines
 * always make the same bytes (no time and no name in the header).
 */
#ifndef PLAUDIT_STORE_MEMBERS_H
#define PLAUDIT_STORE_MEMBERS_H

#include "errors/error.h"
#include "memory/buffer.h"
#include "store/store.h"

#include <stdbool.h>

struct members_writer; /* private: holds the lines of one member, some 1 MiB, and one line */

struct members_writer *members_writer_new(void);

/* Frees; NULL is allowed. */
void members_writer_free(struct members_writer *writer);

/* The buffer to append a line to; then members_end_line. */
struct buffer *members_line(struct members_writer *writer);

/* The line is complete, its line end included. */
struct error *members_end_line(struct members_writer *writer, struct store_draft *to);

/* Compresses what is left. */
struct error *members_finish(struct members_writer *writer, struct store_draft *to);

/* Reads a section that such a writer has written, decompressed, and does `take` with its bytes
 * until there are no more or one call returns an error. */
struct error *members_read(const struct store_object *object, size_t section,
                           struct error *(*take)(void *context, struct slice bytes), void *context);

/* Compresses one member to a file. */
struct error *members_write(int file, struct slice bytes);

#endif
