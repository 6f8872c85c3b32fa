#include "ingest/archive/library.h"

#include <archive.h>
#include <errno.h>

static la_ssize_t feed_read(struct archive *archive, void *data, const void **bytes) {
    struct library_feed *feed = data;
    size_t count = 0;
    struct error *error = byte_source_read(feed->below, feed->room, sizeof feed->room, &count);
    if (error) {
        archive_set_error(archive, EIO, "%s", error->message);
        error_free(feed->error);
        feed->error = error;
        return ARCHIVE_FATAL;
    }
    *bytes = feed->room;
    return (la_ssize_t)count;
}

static la_int64_t feed_seek(struct archive *archive, void *data, la_int64_t offset, int whence) {
    struct library_feed *feed = data;
    int64_t position = 0;
    if (byte_source_seek(feed->below, offset, whence, &position))
        return position;
    archive_set_error(archive, EINVAL, "a place that does not exist");
    return ARCHIVE_FATAL;
}

struct error *library_open(struct archive *archive, struct library_feed *feed) {
    (void)archive_read_set_read_callback(archive, feed_read);
    if (byte_source_can_seek(feed->below))
        (void)archive_read_set_seek_callback(archive, feed_seek);
    (void)archive_read_set_callback_data(archive, feed);
    return archive_read_open1(archive) == ARCHIVE_OK ? NULL : library_error(archive, feed, "open");
}

struct error *library_error(struct archive *archive, struct library_feed *feed, const char *what) {
    struct error *error = feed->error;
    feed->error = NULL;
    if (error)
        return error;
    const char *reason = archive_error_string(archive);
    return error_new(archive_errno(archive) == ENOMEM ? EXIT_STATUS_ENVIRONMENT
                                                      : EXIT_STATUS_DAMAGED,
                     "%s: %s", what, reason ? reason : "damaged");
}
