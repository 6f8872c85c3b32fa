/* bzip2, zstd and lz4 through libarchive. */
#include "ingest/archive/compression.h"
#include "ingest/archive/library.h"
#include "memory/memory.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>

struct filter {
    struct archive *archive;
    struct library_feed feed;
    const char *name;
};

static struct error *read_some(void *state, void *room, size_t size, size_t *count) {
    struct filter *filter = state;
    const la_ssize_t got = archive_read_data(filter->archive, room, size);
    *count = got > 0 ? (size_t)got : 0;
    return got < 0 ? library_error(filter->archive, &filter->feed, filter->name) : NULL;
}

static void close_filter(void *state) {
    struct filter *filter = state;
    (void)archive_read_free(filter->archive);
    error_free(filter->feed.error);
    free(filter);
}

static void support(struct filter *filter, enum compression compression) {
    (void)archive_read_support_format_raw(filter->archive);
    if (compression == COMPRESSION_BZIP2) {
        filter->name = "bzip2";
        (void)archive_read_support_filter_bzip2(filter->archive);
    } else if (compression == COMPRESSION_ZSTD) {
        filter->name = "zstd";
        (void)archive_read_support_filter_zstd(filter->archive);
    } else {
        filter->name = "lz4";
        (void)archive_read_support_filter_lz4(filter->archive);
    }
}

struct error *library_undo(enum compression compression, struct byte_source **source) {
    static const struct byte_layer layer = {read_some, close_filter};
    struct filter *filter = memory_zeroed(1, sizeof *filter);
    filter->archive = archive_read_new();
    if (!filter->archive) {
        free(filter);
        return error_new(EXIT_STATUS_ENVIRONMENT, "out of memory");
    }
    support(filter, compression);
    filter->feed.below = *source;
    struct archive_entry *entry;
    struct error *error = library_open(filter->archive, &filter->feed);
    if (!error && archive_read_next_header(filter->archive, &entry) != ARCHIVE_OK)
        error = library_error(filter->archive, &filter->feed, filter->name);
    if (error) {
        close_filter(filter);
        return error;
    }
    *source = byte_source_stack(*source, true, &layer, filter, NULL);
    return NULL;
}
