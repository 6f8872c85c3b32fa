/* Corpora with one speech a file, whose paths say who spoke when, as the profiles in
 * PROFILES/path-text describe them. */
#include "ingest/path_text/path_text_profile.h"
#include "ingest/plain_text/paragraphs.h"
#include "ingest/readers.h"
#include "memory/memory.h"

#include <stdlib.h>

static struct error *open(const struct reader_settings *settings, void **state) {
    struct buffer path = {0};
    struct path_text_profiles *profiles = memory_zeroed(1, sizeof *profiles);
    buffer_format(&path, "%s/path-text", settings->profiles);
    struct error *error = path_text_profiles_load(profiles, buffer_text(&path));
    buffer_free(&path);
    *state = profiles;
    return error;
}

static void close(void *state) {
    path_text_profiles_free(state);
    free(state);
}

static bool recognises(void *state, const struct document_head *head) {
    return head->text.length && path_text_profiles_find(state, slice_of(head->source));
}

static struct error *hand_over(const struct path_text_profile *profile, struct slice text,
                               struct statement_sink sink) {
    struct buffer values[PATH_FIELDS] = {0};
    for (enum path_field i = 0; i < PATH_FIELDS; i++)
        path_text_value(profile, i, &values[i]);
    const struct statement statement = {
        .body = buffer_slice(&values[PATH_BODY]),
        .session = buffer_slice(&values[PATH_SESSION]),
        .date = buffer_slice(&values[PATH_DATE]),
        .event = buffer_slice(&values[PATH_EVENT]),
        .kind = values[PATH_KIND].length ? buffer_slice(&values[PATH_KIND]) : slice_of("statement"),
        .speaker = buffer_slice(&values[PATH_SPEAKER]),
        .behalf = buffer_slice(&values[PATH_BEHALF]),
        .subject = buffer_slice(&values[PATH_SUBJECT]),
        .lang = buffer_slice(&values[PATH_LANG]),
        .text = text,
    };
    struct error *error = sink.take(sink.context, &statement);
    for (size_t i = 0; i < PATH_FIELDS; i++)
        buffer_free(&values[i]);
    return error;
}

static struct error *read(void *state, struct reading *reading) {
    struct path_text_profile *profile =
        path_text_profiles_find(state, slice_of(reading->head.source));
    struct buffer text = {0};
    struct buffer paragraphs = {0};
    reading->facts->reader = profile->name;
    struct error *error = reading_text(reading, (const char *const *)profile->charsets,
                                       profile->charset_count, &text);
    if (!error) {
        paragraphs_of(buffer_slice(&text), &paragraphs);
        error = paragraphs.length ? hand_over(profile, buffer_slice(&paragraphs), reading->sink)
                                  : error_new(EXIT_STATUS_DAMAGED, "a text without words");
    }
    reading->facts->statements = !error;
    buffer_free(&paragraphs);
    buffer_free(&text);
    return error;
}

const struct reader reader_path_text = {
    .name = "path-text", .open = open, .close = close, .recognises = recognises, .read = read};
