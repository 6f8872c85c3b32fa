/* Transcripts in XML, as the profiles in PROFILES/xml describe them; streamed. */
#include "ingest/archive/compression.h"
#include "ingest/readers.h"
#include "ingest/xml/xml_reader.h"
#include "memory/memory.h"

#include <stdlib.h>

#define READ_BYTES ((size_t)64 << 10)

struct xml {
    struct xml_profiles *profiles;
    struct xml_names *names; /* of --names */
    struct buffer charset;   /* of the last document */
};

static struct xml_limits limits_of(const struct ingest_limits *limits) {
    return (struct xml_limits){.depth = (size_t)limits->max_depth,
                               .statement = (size_t)limits->max_statement,
                               .value = (size_t)limits->max_value,
                               .names = (size_t)limits->max_names};
}

/* The document in the encoding that it declares. */
static struct error *feed(struct xml_reader *reader, struct byte_source *bytes) {
    char room[READ_BYTES];
    size_t count = 0;
    struct error *error = byte_source_read(bytes, room, sizeof room, &count);
    while (!error && count) {
        error = xml_reader_feed(reader, (struct slice){room, count});
        if (!error)
            error = byte_source_read(bytes, room, sizeof room, &count);
    }
    return error;
}

/* ---- names from other documents ---------------------------------------------------------------
 */

static struct error *open_file(const char *path, const struct ingest_limits *limits,
                               struct byte_source **bytes) {
    struct slice head;
    struct error *error = byte_source_open(path, limits, bytes);
    if (error)
        return error;
    error = byte_source_peek(*bytes, COMPRESSION_HEAD_BYTES, &head);
    const enum compression compression = error ? COMPRESSION_NONE : compression_of(head);
    if (compression != COMPRESSION_NONE)
        error = compression_undo(compression, bytes);
    return error;
}

static struct error *gather(struct xml *xml, struct byte_source *bytes,
                            const struct ingest_limits *limits) {
    const struct xml_settings settings = {.profiles = xml->profiles, .limits = limits_of(limits)};
    struct xml_reader *reader = NULL;
    xml_reader_open(&settings, &reader);
    struct error *error = feed(reader, bytes);
    if (!error)
        error = xml_reader_finish(reader);
    struct xml_names *names = xml_reader_take_names(reader);
    if (!error && xml_names_offer_all(xml->names, names) == 0)
        error = error_new(EXIT_STATUS_ENVIRONMENT, "no names of persons or organisations in it");
    xml_names_free(names);
    xml_reader_close(reader);
    return error;
}

static struct error *gather_file(struct xml *xml, const char *path,
                                 const struct ingest_limits *limits) {
    struct byte_source *bytes = NULL;
    struct error *error = open_file(path, limits, &bytes);
    if (!error)
        error = gather(xml, bytes, limits);
    byte_source_close(bytes);
    return error_within(error, "--names: %s", path);
}

/* ---- documents --------------------------------------------------------------------------------
 */

static struct error *open(const struct reader_settings *settings, void **state) {
    struct buffer path = {0};
    struct xml *xml = memory_zeroed(1, sizeof *xml);
    buffer_format(&path, "%s/xml", settings->profiles);
    xml->names = xml_names_new();
    *state = xml;
    struct error *error = xml_profiles_load(buffer_text(&path), &xml->profiles);
    for (size_t i = 0; i < settings->name_count && !error; i++)
        error = gather_file(xml, settings->names[i], &settings->limits);
    buffer_free(&path);
    return error;
}

static void close(void *state) {
    struct xml *xml = state;
    xml_profiles_free(xml->profiles);
    xml_names_free(xml->names);
    buffer_free(&xml->charset);
    free(xml);
}

static bool begins(struct slice text, const char *beginning) {
    const size_t length = strlen(beginning);
    return text.length >= length && memcmp(text.at, beginning, length) == 0;
}

static bool begins_with_markup(struct slice head) {
    while (head.length && strchr(" \t\r\n", *head.at))
        head = (struct slice){head.at + 1, head.length - 1};
    return begins(head, "<");
}

/* XML in any encoding that it may come in without being declared elsewhere: UTF-8 or an extension
 * of ASCII, perhaps after a byte order mark or white space, or UTF-16; or in that of --charset. */
static bool recognises(void *state, const struct document_head *document) {
    (void)state;
    const struct slice head = document->bytes;
    if (begins_with_markup(document->text) || begins_with_markup(head))
        return true;
    return (begins(head, "\xFE\xFF") || begins(head, "\xFF\xFE")) && head.length >= 4 &&
           (head.at[2] == '<' || head.at[3] == '<');
}

static struct error *tell_kept(struct error *error, uint64_t kept) {
    if (!error || error->status != EXIT_STATUS_DAMAGED || kept == 0)
        return error;
    struct error *told =
        error_new(EXIT_STATUS_DAMAGED, "%s (%llu statement%s before it %s kept)", error->message,
                  (unsigned long long)kept, kept == 1 ? "" : "s", kept == 1 ? "is" : "are");
    error_free(error);
    return told;
}

static struct error *feed_text(void *context, struct slice text) {
    return xml_reader_feed(context, text);
}

static struct error *read_by(struct xml *xml, struct xml_reader *reader, struct reading *reading,
                             bool forced) {
    struct error *error = forced ? reading_stream(reading, NULL, NULL, 0, feed_text, reader)
                                 : feed(reader, reading->bytes);
    if (!error)
        error = xml_reader_finish(reader);
    reading->facts->reader = xml_reader_profile(reader);
    reading->facts->statements = xml_reader_totals(reader).statements;
    if (!forced) {
        buffer_clear(&xml->charset);
        buffer_append_text(&xml->charset, xml_reader_encoding(reader));
        reading->facts->charset = buffer_text(&xml->charset);
    }
    return tell_kept(error, reading->facts->statements);
}

static struct error *read(void *state, struct reading *reading) {
    struct xml *xml = state;
    const bool forced = reading->settings->charset && !reading->converted;
    const struct xml_settings settings = {.profiles = xml->profiles,
                                          .names = xml->names,
                                          .utf8 = forced,
                                          .limits = limits_of(&reading->settings->limits),
                                          .sink = reading->sink};
    struct xml_reader *reader = NULL;
    xml_reader_open(&settings, &reader);
    struct error *error = read_by(xml, reader, reading, forced);
    xml_reader_close(reader);
    return error;
}

const struct reader reader_xml = {
    .name = "xml", .open = open, .close = close, .recognises = recognises, .read = read};
