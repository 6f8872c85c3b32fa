/* libarchive reading from a source of bytes.
 *
 * What libarchive itself reports is a text; an error that the source met is kept whole and is the
 * one that is told. */
#ifndef PLAUDIT_ARCHIVE_LIBRARY_H
#define PLAUDIT_ARCHIVE_LIBRARY_H

#include "errors/error.h"
#include "ingest/byte_source.h"

#define LIBRARY_FEED_BYTES ((size_t)64 << 10)

struct archive; /* libarchive's */

struct library_feed {
    struct byte_source *below; /* borrowed */
    struct error *error;       /* met by the source and not told yet; owned */
    char room[LIBRARY_FEED_BYTES];
};

/* Opens `archive`, whose formats and filters are set, upon `feed`, which must outlive it. */
struct error *library_open(struct archive *archive, struct library_feed *feed);

/* The error that the last call into libarchive ended with; `what` names what was read. */
struct error *library_error(struct archive *archive, struct library_feed *feed, const char *what);

#endif
