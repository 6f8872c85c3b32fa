/* Transcripts in XML, as the profiles in PROFILES/xml describe them; streamed. */
#include "ingest/readers.h"
#include "ingest/xml/xml_reader.h"

#define READ_BYTES ((size_t)64 << 10)

static struct error *open(const struct reader_settings *settings, void **state) {
    struct buffer path = {0};
    struct xml_profiles *profiles = NULL;
    buffer_format(&path, "%s/xml", settings->profiles);
    struct error *error = xml_profiles_load(buffer_text(&path), &profiles);
    buffer_free(&path);
    *state = profiles;
    return error;
}

static void close(void *state) {
    xml_profiles_free(state);
}

static bool begins(struct slice text, const char *beginning) {
    const size_t length = strlen(beginning);
    return text.length >= length && memcmp(text.at, beginning, length) == 0;
}

/* XML in any encoding that it may come in without being declared elsewhere: UTF-8 or an extension
 * of ASCII, perhaps after a byte order mark or white space, or UTF-16. */
static bool recognises(void *state, const struct document_head *document) {
    (void)state;
    struct slice head = document->bytes;
    if (begins(head, "\xFE\xFF") || begins(head, "\xFF\xFE"))
        return head.length >= 4 && (head.at[2] == '<' || head.at[3] == '<');
    if (begins(head, "\xEF\xBB\xBF"))
        head = (struct slice){head.at + 3, head.length - 3};
    while (head.length && strchr(" \t\r\n", *head.at))
        head = (struct slice){head.at + 1, head.length - 1};
    return begins(head, "<");
}

static struct error *feed(struct xml_reader *reader, struct byte_source *bytes) {
    char room[READ_BYTES];
    size_t count = 0;
    struct error *error = byte_source_read(bytes, room, sizeof room, &count);
    while (!error && count) {
        error = xml_reader_feed(reader, (struct slice){room, count});
        if (!error)
            error = byte_source_read(bytes, room, sizeof room, &count);
    }
    return error ? error : xml_reader_finish(reader);
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
    const struct ingest_limits *limits = &reading->settings->limits;
    const struct xml_settings settings = {
        .profiles = state,
        .limits = {.depth = (size_t)limits->max_depth,
                   .statement = (size_t)limits->max_statement,
                   .value = (size_t)limits->max_value,
                   .names = (size_t)limits->max_names},
        .sink = reading->sink,
    };
    struct xml_reader *reader = NULL;
    xml_reader_open(&settings, &reader);
    struct error *error = feed(reader, reading->bytes);
    reading->facts->reader = xml_reader_profile(reader);
    reading->facts->statements = xml_reader_totals(reader)->statements;
    error = tell_kept(error, reading->facts->statements);
    xml_reader_close(reader);
    return error;
}

const struct reader reader_xml = {
    .name = "xml", .open = open, .close = close, .recognises = recognises, .read = read};
