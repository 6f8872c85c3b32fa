/* Captions with speakers (WebVTT, SubRip), as PROFILES/captions.profile tells who speaks; streamed.
 */
#include "ingest/captions/captions_reader.h"
#include "ingest/profile/profile_files.h"
#include "ingest/readers.h"

#include <sys/stat.h>

/* A directory of profiles without this one reads no captions. */
static struct error *open(const struct reader_settings *settings, void **state) {
    struct buffer path = {0};
    struct buffer text = {0};
    struct captions_profile *profile = NULL;
    struct error *error = NULL;
    struct stat there;
    buffer_format(&path, "%s/captions.profile", settings->profiles);
    if (stat(buffer_text(&path), &there) == 0) {
        error = profile_file_read(buffer_text(&path), &text);
        if (!error)
            error = captions_profile_read(buffer_text(&path), buffer_slice(&text), &profile);
    }
    buffer_free(&path);
    buffer_free(&text);
    *state = profile;
    return error;
}

static void close(void *state) {
    captions_profile_free(state);
}

static struct error *kept(void *state, struct error *(*take)(void *context, struct slice name),
                          void *context) {
    const struct captions_profile *profile = state;
    struct error *error = NULL;
    if (profile && profile->start)
        error = take(context, slice_of(profile->start));
    if (!error && profile && profile->end)
        error = take(context, slice_of(profile->end));
    return error;
}

static bool recognises(void *state, const struct document_head *head) {
    return state && captions_recognise(head->text);
}

static struct error *feed(void *context, struct slice text) {
    return captions_reader_feed(context, text);
}

static struct error *tell_kept(struct error *error, uint64_t kept) {
    if (!error || error->status != EXIT_STATUS_DAMAGED || kept == 0)
        return error;
    struct error *told =
        error_new(EXIT_STATUS_DAMAGED, "%s (the %llu statements before it are kept)",
                  error->message, (unsigned long long)kept);
    error_free(error);
    return told;
}

static struct error *read(void *state, struct reading *reading) {
    struct captions_profile *profile = state;
    struct captions_reader *reader =
        captions_reader_new(profile, reading->head.source,
                            (size_t)reading->settings->limits.max_statement, reading->sink);
    struct error *error = reading_stream(reading, NULL, (const char *const *)profile->charsets,
                                         profile->charset_count, feed, reader);
    if (!error)
        error = captions_reader_finish(reader);
    error = tell_kept(error, captions_reader_count(reader));
    captions_reader_free(reader);
    return error;
}

const struct reader reader_captions = {.name = "captions",
                                       .open = open,
                                       .close = close,
                                       .kept = kept,
                                       .recognises = recognises,
                                       .read = read};
