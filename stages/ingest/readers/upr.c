/* Reports of the Working Group on the Universal Periodic Review, as text. */
#include "ingest/readers.h"
#include "ingest/upr/report.h"

static struct error *open(const struct reader_settings *settings, void **state) {
    struct buffer path = {0};
    struct upr_profile *profile = NULL;
    buffer_format(&path, "%s/upr.profile", settings->profiles);
    struct error *error = upr_profile_load(buffer_text(&path), &profile);
    buffer_free(&path);
    *state = profile;
    return error;
}

static void close(void *state) {
    upr_profile_free(state);
}

static bool recognises(void *state, const struct document_head *head) {
    return upr_report_recognise(state, head->text);
}

static struct error *read(void *state, struct reading *reading) {
    struct upr_profile *profile = state;
    struct document_facts *facts = reading->facts;
    struct upr_report_check check = {0};
    struct buffer text = {0};
    struct error *error = reading_text(reading, (const char *const *)profile->charsets,
                                       profile->charset_count, &text);
    if (!error)
        error = upr_report_read(profile, reading->settings->states, buffer_slice(&text),
                                reading->sink, &check);
    buffer_free(&text);
    facts->declared = check.declared;
    facts->speakers = check.speakers;
    facts->statements = check.statements;
    return error;
}

const struct reader reader_upr = {
    .name = "upr", .open = open, .close = close, .recognises = recognises, .read = read};
