/* Pages of meeting summaries in HTML, as the profiles in PROFILES/html describe them; streamed. */
#include "ingest/html/html_page.h"
#include "ingest/readers.h"
#include "ingest/xml/xml_reader.h"
#include "memory/memory.h"

#include <stdlib.h>
#include <sys/stat.h>

struct html_reader {
    struct xml_profiles *profiles;
    struct buffer declared; /* charset of the page that is being read */
};

/* Without a directory of profiles no page is read. */
static struct error *open(const struct reader_settings *settings, void **state) {
    struct buffer path = {0};
    struct stat there;
    struct html_reader *reader = memory_zeroed(1, sizeof *reader);
    struct error *error = NULL;
    buffer_format(&path, "%s/html", settings->profiles);
    if (stat(buffer_text(&path), &there) == 0)
        error = xml_profiles_load(buffer_text(&path), &reader->profiles);
    buffer_free(&path);
    *state = reader;
    return error;
}

static void close(void *state) {
    struct html_reader *reader = state;
    xml_profiles_free(reader->profiles);
    buffer_free(&reader->declared);
    free(reader);
}

static bool recognises(void *state, const struct document_head *head) {
    const struct html_reader *reader = state;
    return reader->profiles && html_recognise(head->text.length ? head->text : head->bytes);
}

static struct error *feed(void *context, struct slice text) {
    return xml_reader_feed(context, text);
}

static struct error *read(void *state, struct reading *reading) {
    static const char *const candidates[] = {"windows-1252"};
    struct html_reader *html = state;
    const struct ingest_limits *limits = &reading->settings->limits;
    const struct xml_settings settings = {
        .profiles = html->profiles,
        .head = reading->head.text,
        .html = true,
        .limits = {.depth = (size_t)limits->max_depth,
                   .statement = (size_t)limits->max_statement,
                   .value = (size_t)limits->max_value,
                   .names = (size_t)limits->max_names},
        .sink = reading->sink,
    };
    const bool declares = html_declared_charset(reading->head.bytes, &html->declared);
    struct xml_reader *reader = NULL;
    xml_reader_open(&settings, &reader);
    struct error *error =
        reading_stream(reading, declares ? buffer_text(&html->declared) : NULL, candidates,
                       sizeof candidates / sizeof *candidates, feed, reader);
    if (!error)
        error = xml_reader_finish(reader);
    reading->facts->reader = xml_reader_profile(reader);
    reading->facts->statements = xml_reader_totals(reader).statements;
    xml_reader_close(reader);
    return error;
}

const struct reader reader_html = {
    .name = "html", .open = open, .close = close, .recognises = recognises, .read = read};
