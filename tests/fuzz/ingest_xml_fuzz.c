/* Any bytes as an XML document, read by a profile that uses all there is, in pieces whose length
 * the first byte says. What comes out is the same as when it is read in one piece. */
#include "ingest/xml/xml_reader.h"

#include <stdlib.h>

static const char profile[] = "root *\n"
                              "document D\n"
                              "statement u s[@a=b]\n"
                              "skip n\n"
                              "paragraph p\n"
                              "space b\n"
                              "glue-before l[@x]\n"
                              "glue-after l *[@j~=r]\n"
                              "heading h\n"
                              "name o/@xml:id = m[@f^=y](g k)\n"
                              "name o/@id = @m\n"
                              "body t//o/@id\n"
                              "session e[@a*=m]/@n latest\n"
                              "date d\n"
                              "date e/@w\n"
                              "event t[@type!=x]\n"
                              "kind \"reply\" u[@a~=r]\n"
                              "speaker @w known\n"
                              "speaker f match /^(.+?):*$/\n"
                              "subject @t names\n"
                              "lang @xml:lang\n";

struct sum {
    uint64_t statements, bytes;
};

static struct error *take(void *context, const struct statement *statement) {
    struct sum *sum = context;
    sum->statements++;
    sum->bytes += statement->text.length + statement->speaker.length + statement->event.length +
                  statement->subject.length + statement->order;
    return NULL;
}

/* Whether the document is well-formed. */
static bool read_in(const struct xml_profiles *profiles, struct slice bytes, size_t chunk,
                    struct sum *sum) {
    const struct xml_settings settings = {
        .profiles = profiles,
        .limits = {.depth = 50, .statement = 10000, .value = 1000, .names = 10000},
        .sink = {.take = take, .context = sum}};
    struct xml_reader *reader;
    xml_reader_open(&settings, &reader);
    struct error *error = NULL;
    while (bytes.length && !error) {
        size_t length = bytes.length < chunk ? bytes.length : chunk;
        error = xml_reader_feed(reader, (struct slice){bytes.at, length});
        bytes = (struct slice){bytes.at + length, bytes.length - length};
    }
    if (!error)
        error = xml_reader_finish(reader);
    bool well = !error;
    error_free(error);
    xml_reader_close(reader);
    return well;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size == 0)
        return 0;
    struct xml_profiles *profiles;
    if (xml_profiles_read("fuzz", slice_of(profile), &profiles))
        abort();
    const struct slice bytes = {(const char *)data + 1, size - 1};
    struct sum whole = {0}, pieces = {0};
    bool well = read_in(profiles, bytes, size, &whole);
    bool well_in_pieces = read_in(profiles, bytes, (size_t)data[0] + 1, &pieces);
    if (well && well_in_pieces &&
        (whole.statements != pieces.statements || whole.bytes != pieces.bytes))
        abort();
    xml_profiles_free(profiles);
    return 0;
}
