/* Transcripts in text with speakers at the beginning of what they say, as the profiles in
 * PROFILES/transcript describe them. */
#include "ingest/readers.h"
#include "ingest/transcript/transcript_reader.h"
#include "memory/memory.h"

#include <stdlib.h>

static struct error *open(const struct reader_settings *settings, void **state) {
    struct buffer path = {0};
    struct transcript_profiles *profiles = memory_zeroed(1, sizeof *profiles);
    buffer_format(&path, "%s/transcript", settings->profiles);
    struct error *error = transcript_profiles_load(profiles, buffer_text(&path));
    buffer_free(&path);
    *state = profiles;
    return error;
}

static void close(void *state) {
    transcript_profiles_free(state);
    free(state);
}

static bool recognises(void *state, const struct document_head *head) {
    return head->text.length && transcript_profiles_find(state, head->text);
}

static struct error *read(void *state, struct reading *reading) {
    struct transcript_profile *profile = transcript_profiles_find(state, reading->head.text);
    struct buffer text = {0};
    reading->facts->reader = profile->name;
    struct error *error = reading_text(reading, (const char *const *)profile->charsets,
                                       profile->charset_count, &text);
    if (!error)
        error = transcript_read(profile, buffer_slice(&text),
                                (size_t)reading->settings->limits.max_statement, reading->sink,
                                &reading->facts->statements);
    buffer_free(&text);
    return error;
}

const struct reader reader_transcript = {
    .name = "transcript", .open = open, .close = close, .recognises = recognises, .read = read};
