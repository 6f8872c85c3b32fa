/* The members of an archive (tar, zip), one after the other, as they stand in it.
 *
 * Nothing is ever written to a disk, but a member's name becomes part of `source`: so names are
 * brought to one form ("./a//b" is "a/b"), and one that does not say where it lies in the archive
 * (absolute, with "..") is refused. What is no regular file is passed over. Memory does not depend
 * on the members, but for their names, which --max-names bounds.
 *
 * A zip archive whose bytes can be reached in any order is read by its directory, else by the
 * headers before the members.
 */
#ifndef PLAUDIT_CONTAINER_H
#define PLAUDIT_CONTAINER_H

#include "errors/error.h"
#include "ingest/byte_source.h"
#include "intern/intern.h"
#include "memory/slice.h"

#include <stdbool.h>
#include <stddef.h>

enum container_format { CONTAINER_NONE, CONTAINER_TAR, CONTAINER_ZIP };

#define CONTAINER_HEAD_BYTES ((size_t)512)

/* By the first bytes of a file, which should be CONTAINER_HEAD_BYTES at least. */
enum container_format container_format_of(struct slice head);

/* What all archives in one file share. Zero-initialised but for `bytes.limits` and `names`. */
struct container_account {
    struct byte_budget bytes;
    uint64_t members;     /* so far */
    struct intern *names; /* that members were given so far, by path from the file on */
    uint64_t name_bytes;
};

struct container_member {
    const char *name;          /* inside its archive; NULL where its header is damaged */
    const char *refusal;       /* why it is not to be read; NULL: `bytes` are there */
    struct byte_source *bytes; /* the caller's, to be closed before the next member is asked for */
};

struct container; /* private */

/* Opens the archive in `below`, which stays the caller's, as does the account. `path` is the
 * archive's own, for the account of names. */
struct error *container_open(enum container_format format, struct byte_source *below,
                             const char *path, struct container_account *account,
                             struct container **container);

/* The next member that is a regular file; `*found` is false at the end. An error of status
 * EXIT_STATUS_DAMAGED ends the archive: nothing behind it can be read. */
struct error *container_next(struct container *container, struct container_member *member,
                             bool *found);

void container_close(struct container *container);

#endif
