/* The catalogue: every file that the results of a generation were made from, and how it lay on the
 * disk then, so that the next update knows what is new without reading it.
 *
 * A file is the same as long as its marks are: bytes, time of change of its content (mtime), time
 * of change of its inode (ctime, which no program can set), and inode. Times are compared for
 * equality only, never for order, so that a clock that jumps does no harm. Two changes within one
 * tick of the kernel's clock leave the same ctime: a file whose ctime lay within CATALOGUE_SETTLES
 * of the look is marked as unsettled, and is read again by the next look whatever its marks say.
 *
 * The catalogue lies in its generation and becomes valid with it: whoever sees results sees the
 * catalogue that belongs to them. It is a row stream; see catalogue_write for the columns.
 */
#ifndef PLAUDIT_CATALOGUE_H
#define PLAUDIT_CATALOGUE_H

#include "errors/error.h"
#include "intern/intern.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>

#define CATALOGUE_FILE ".catalogue.tsv"

/* Seconds; far more than a tick of any kernel or file server. */
#define CATALOGUE_SETTLES 2

/* Nesting of directories that are looked through, as plaudit-ingest's --max-depth. */
#define CATALOGUE_DEPTH 256

enum catalogue_kind {
    CATALOGUE_INBOX, /* a file of the inbox, document or not */
    CATALOGUE_LEXICON,
    CATALOGUE_TABLE,   /* names, members, profiles */
    CATALOGUE_PROGRAM, /* an executable */
    CATALOGUE_CONF,
    CATALOGUE_RESULT, /* a file of the results; it has no marks */
    CATALOGUE_KINDS
};

/* How a file lies on the disk. */
struct catalogue_marks {
    uint64_t bytes;
    uint64_t inode;
    int64_t mtime, ctime; /* nanoseconds since 1970 */
};

struct catalogue_entry {
    enum catalogue_kind kind;
    char *path; /* as it would be opened in the corpus: "inbox/un/a.xml" */
    struct catalogue_marks marks;
    bool settled;
    char sha256[65];  /* of the file; empty: not known */
    char content[65]; /* of a document's content after decompression; empty: none, or not known */
    int64_t seen;     /* of a file of the inbox: when this content was first found, in seconds */
};

/* Zero-initialised it is empty; owns its strings. */
struct catalogue {
    struct catalogue_entry *at;
    size_t count;
    size_t capacity;
    struct intern *paths; /* kind and path -> place in `at` */
};

/* ---- looking --------------------------------------------------------------------------------- */

/* When a look is taken: `now` in nanoseconds since 1970. */
int64_t catalogue_now(void);

/* Adds the regular file at `path`, followed if it is a symbolic link. One that is not there or
 * cannot be looked at is not added. */
void catalogue_look(struct catalogue *catalogue, enum catalogue_kind kind, const char *path,
                    int64_t now);

/* Adds all regular files below the directory that are not hidden, in byte order of their paths.
 * Symbolic links to files are followed, to directories not. What cannot be looked at is not there.
 */
void catalogue_look_below(struct catalogue *catalogue, enum catalogue_kind kind,
                          const char *directory, int64_t now);

/* ---- comparing ------------------------------------------------------------------------------- */

struct catalogue_entry *catalogue_find(const struct catalogue *catalogue, enum catalogue_kind kind,
                                       const char *path);

bool catalogue_same_marks(const struct catalogue_entry *a, const struct catalogue_entry *b);

/* ---- the file -------------------------------------------------------------------------------- */

/* Adds an entry of that kind and path without marks; the caller fills in the rest. The pointer is
 * valid until the next entry is added. An entry that is there already is returned as it is. */
struct catalogue_entry *catalogue_add(struct catalogue *catalogue, enum catalogue_kind kind,
                                      const char *path);

/* Reads DIRECTORY/.catalogue.tsv. Where there is none the catalogue stays empty. */
struct error *catalogue_read(const char *directory, struct catalogue *catalogue);

/* Writes DIRECTORY/.catalogue.tsv in place of the one there, durably and at once: a reader sees the
 * one or the other. Columns: kind path bytes mtime ctime inode settled sha256 content seen. */
struct error *catalogue_write(const struct catalogue *catalogue, const char *directory);

void catalogue_free(struct catalogue *catalogue);

#endif
