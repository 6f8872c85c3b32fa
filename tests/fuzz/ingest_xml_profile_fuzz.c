/* Any bytes as a profile; where it is one, a small document is read with it. */
#include "ingest/xml/xml_reader.h"

static struct error *take(void *context, const struct statement *statement) {
    (void)context, (void)statement;
    return NULL;
}

static const char document[] =
    "<TEI xml:lang='en'><t type='main'>T</t><o xml:id='a'><m><k>K</k><g>G</g></m></o>"
    "<div><head>H</head><u who='#a' n='1'><p>One <w join='right'>two</w> three</p></u></div></TEI>";

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct xml_profiles *profiles;
    struct error *error =
        xml_profiles_read("fuzz", (struct slice){(const char *)data, size}, &profiles);
    if (!error) {
        const struct xml_settings settings = {
            .profiles = profiles, .limits = XML_LIMITS_DEFAULT, .sink = {.take = take}};
        struct xml_reader *reader;
        xml_reader_open(&settings, &reader);
        error = xml_reader_feed(reader, slice_of(document));
        if (!error)
            error = xml_reader_finish(reader);
        xml_reader_close(reader);
        xml_profiles_free(profiles);
    }
    error_free(error);
    return 0;
}
