/* What is not held in memory: the texts of the statements, in a temporary file.
 *
 * A record is a number of strings of bytes. The file is created in $TMPDIR (or /tmp), has no name
 * there, and is gone when the process ends.
 */
#ifndef PLAUDIT_ECHO_SPOOL_H
#define PLAUDIT_ECHO_SPOOL_H

#include "errors/error.h"
#include "memory/buffer.h"
#include "memory/slice.h"

#include <stdint.h>
#include <stdio.h>

struct spool {
    FILE *file;
    uint64_t length;
};

/* A temporary file of its own, for whatever; errors name the directory. The caller closes it. */
struct error *spool_file(FILE **file);

struct error *spool_open(struct spool *spool);
void spool_close(struct spool *spool);

/* Adds a record; `*place` is where spool_read finds it. */
struct error *spool_add(struct spool *spool, const struct slice strings[], uint32_t count,
                        uint64_t *place);

/* Reads the `count` strings of the record at `place` into `room`, where they stay valid until its
 * next change. */
struct error *spool_read(struct spool *spool, uint64_t place, uint32_t count, struct buffer *room,
                         struct slice strings[]);

#endif
