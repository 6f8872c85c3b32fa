/* Any bytes as an HTML page, read by a profile that uses all that pages need, in pieces whose
 * length the first byte says. Whatever the page, no statement is without words and nothing leaks;
 * where the pieces are cut may move the ends of what HTML mends, so no more is asked. */
#include "ingest/html/html_page.h"
#include "ingest/xml/xml_reader.h"

#include <stdlib.h>

static const char profile[] =
    "root html\n"
    "skip nav dt\n"
    "paragraph p li dt\n"
    "space br div\n"
    "heading 1 h1\n"
    "heading 2 h2\n"
    "begins p/b dt /^(?<speaker>[^,:]{1,80}?)(?:, for (?<behalf>.+?))?:?$/\n"
    "begins li\n"
    "behalf . match /on behalf of ([^,]{1,80}),/\n"
    "date time/@datetime\n"
    "lang @xml:lang\n";

static struct error *take(void *context, const struct statement *statement) {
    (void)context;
    if (statement->text.length == 0)
        abort();
    return NULL;
}

static void read_page(const struct xml_profiles *profiles, struct slice bytes, size_t chunk) {
    const struct xml_settings settings = {
        .profiles = profiles,
        .head = bytes,
        .html = true,
        .limits = {.depth = 50, .statement = 10000, .value = 1000, .names = 10000},
        .sink = {.take = take}};
    struct xml_reader *reader;
    xml_reader_open(&settings, &reader);
    struct error *error = NULL;
    while (bytes.length && !error) {
        const size_t length = bytes.length < chunk ? bytes.length : chunk;
        error = xml_reader_feed(reader, (struct slice){bytes.at, length});
        bytes = (struct slice){bytes.at + length, bytes.length - length};
    }
    if (!error)
        error = xml_reader_finish(reader);
    error_free(error);
    xml_reader_close(reader);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct xml_profiles *profiles;
    if (size == 0)
        return 0;
    if (xml_profiles_read("fuzz", slice_of(profile), &profiles))
        abort();
    const struct slice bytes = {(const char *)data + 1, size - 1};
    struct buffer charset = {0};
    (void)html_recognise(bytes);
    (void)html_declared_charset(bytes, &charset);
    read_page(profiles, bytes, (size_t)data[0] + 1);
    buffer_free(&charset);
    xml_profiles_free(profiles);
    return 0;
}
