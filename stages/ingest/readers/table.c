/* Tables of somebody else's (CSV, TSV), and rows that were made before: as the profiles in
 * PROFILES/table describe their columns; streamed. */
#include "ingest/readers.h"
#include "ingest/table/table_reader.h"
#include "memory/memory.h"

#include <stdlib.h>

static struct error *open(const struct reader_settings *settings, void **state) {
    struct buffer path = {0};
    struct table_profiles *profiles = memory_zeroed(1, sizeof *profiles);
    buffer_format(&path, "%s/table", settings->profiles);
    struct error *error = table_profiles_load(profiles, buffer_text(&path));
    buffer_free(&path);
    *state = profiles;
    return error;
}

static void close(void *state) {
    table_profiles_free(state);
    free(state);
}

static struct error *kept(void *state, struct error *(*take)(void *context, struct slice name),
                          void *context) {
    const struct table_profiles *profiles = state;
    struct error *error = NULL;
    for (size_t i = 0; i < profiles->count; i++)
        for (size_t j = 0; j < profiles->at[i]->rule_count && !error; j++)
            if (profiles->at[i]->rules[j].keep)
                error = take(context, slice_of(profiles->at[i]->rules[j].keep));
    return error;
}

static bool recognises(void *state, const struct document_head *head) {
    struct table_match match;
    return table_recognise(state, head->text, &match);
}

static struct error *feed(void *context, struct slice text) {
    return table_reader_feed(context, text);
}

static struct error *tell_kept(struct error *error, uint64_t kept) {
    if (!error || error->status != EXIT_STATUS_DAMAGED || kept == 0)
        return error;
    struct error *told = error_new(EXIT_STATUS_DAMAGED, "%s (the %llu rows before it are kept)",
                                   error->message, (unsigned long long)kept);
    error_free(error);
    return told;
}

static struct error *read(void *state, struct reading *reading) {
    struct table_match match;
    (void)table_recognise(state, reading->head.text, &match);
    reading->facts->reader = match.profile->name;
    struct table_reader *reader =
        table_reader_new(&match, (size_t)reading->settings->limits.max_statement, reading->sink);
    struct error *error =
        reading_stream(reading, NULL, (const char *const *)match.profile->charsets,
                       match.profile->charset_count, feed, reader);
    if (!error)
        error = table_reader_finish(reader);
    error = tell_kept(error, table_reader_count(reader));
    table_reader_free(reader);
    return error;
}

const struct reader reader_table = {.name = "table",
                                    .open = open,
                                    .close = close,
                                    .kept = kept,
                                    .recognises = recognises,
                                    .read = read};
