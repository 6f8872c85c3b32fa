#include "ingest/docx/part.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <string.h>

#define READ_BYTES ((size_t)32 << 10)
#define ATTRIBUTE_FIELDS 5 /* local name, prefix, namespace, value, end of the value */

struct part_attributes {
    const xmlChar **fields;
    int count;
};

struct part {
    const struct part_handler *handler;
    xmlParserCtxtPtr parser;
    uint64_t depth;
    uint64_t max_depth;
    struct error *error;
};

static bool is_word(const char *space) {
    static const char *const spaces[] = {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main"};
    for (size_t i = 0; space && i < sizeof spaces / sizeof *spaces; i++)
        if (strcmp(space, spaces[i]) == 0)
            return true;
    return false;
}

static const char *word_name(const xmlChar *name, const xmlChar *space) {
    static const char compatibility[] =
        "http://schemas.openxmlformats.org/markup-compatibility/2006";
    if (is_word((const char *)space))
        return (const char *)name;
    return space && strcmp((const char *)space, compatibility) == 0 &&
                   strcmp((const char *)name, "Fallback") == 0
               ? "Fallback"
               : "";
}

struct slice part_attribute(const struct part_attributes *attributes, const char *name) {
    for (int i = 0; i < attributes->count; i++) {
        const xmlChar **field = attributes->fields + (ptrdiff_t)i * ATTRIBUTE_FIELDS;
        if (is_word((const char *)field[2]) && strcmp((const char *)field[0], name) == 0)
            return (struct slice){(const char *)field[3], (size_t)(field[4] - field[3])};
    }
    return (struct slice){"", 0};
}

bool part_is_on(struct slice value) {
    return !slice_is(value, "0") && !slice_is(value, "false") && !slice_is(value, "off");
}

void part_keep(struct buffer *kept, struct slice value) {
    buffer_clear(kept);
    buffer_append(kept, value);
}

static void stop(struct part *part, struct error *error) {
    if (!error)
        return;
    if (part->error)
        error_free(error);
    else
        part->error = error;
    xmlStopParser(part->parser);
}

static struct error *at_place(const struct part *part, const char *what) {
    return error_new(EXIT_STATUS_DAMAGED, "line %d, column %d: %s",
                     xmlSAX2GetLineNumber(part->parser), xmlSAX2GetColumnNumber(part->parser),
                     what);
}

static void on_start(void *context, const xmlChar *name, const xmlChar *prefix,
                     const xmlChar *space, int spaces, const xmlChar **declared, int count,
                     int defaulted, const xmlChar **fields) {
    (void)prefix;
    (void)spaces;
    (void)declared;
    (void)defaulted;
    struct part *part = context;
    const struct part_attributes attributes = {fields, count};
    if (part->error)
        return;
    if (++part->depth > part->max_depth) {
        stop(part, at_place(part, "elements are nested too deeply (--max-depth raises the limit)"));
        return;
    }
    stop(part, part->handler->start(part->handler->context, word_name(name, space), &attributes));
}

static void on_end(void *context, const xmlChar *name, const xmlChar *prefix,
                   const xmlChar *space) {
    (void)prefix;
    struct part *part = context;
    if (part->error)
        return;
    part->depth--;
    stop(part, part->handler->end(part->handler->context, word_name(name, space)));
}

static void on_text(void *context, const xmlChar *text, int length) {
    struct part *part = context;
    if (!part->error && part->handler->text)
        stop(part, part->handler->text(part->handler->context,
                                       (struct slice){(const char *)text, (size_t)length}));
}

static void on_document_type(void *context, const xmlChar *name, const xmlChar *external,
                             const xmlChar *system) {
    (void)name;
    (void)external;
    (void)system;
    struct part *part = context;
    stop(part, at_place(part, "a document type, which no office document has"));
}

static void on_error(void *context, xmlErrorPtr problem) {
    struct part *part = context;
    if (part->error || problem->level == XML_ERR_WARNING || problem->domain == XML_FROM_NAMESPACE)
        return;
    const char *message = problem->message ? problem->message : "not well-formed";
    stop(part, error_new(EXIT_STATUS_DAMAGED, "line %d, column %d: %.*s", problem->line,
                         problem->int2, (int)strcspn(message, "\n"), message));
}

static struct error *feed(struct part *part, struct byte_source *bytes) {
    char room[READ_BYTES];
    for (;;) {
        size_t count = 0;
        struct error *error = byte_source_read(bytes, room, sizeof room, &count);
        if (error)
            return error;
        (void)xmlParseChunk(part->parser, room, (int)count, count == 0);
        if (part->error)
            return part->error;
        if (count == 0)
            return part->parser->wellFormed ? NULL : at_place(part, "not well-formed");
    }
}

struct error *part_read(struct byte_source *bytes, const struct part_handler *handler) {
    xmlSAXHandler sax = {.initialized = XML_SAX2_MAGIC,
                         .startElementNs = on_start,
                         .endElementNs = on_end,
                         .characters = on_text,
                         .cdataBlock = on_text,
                         .ignorableWhitespace = on_text,
                         .internalSubset = on_document_type,
                         .serror = on_error};
    struct part part = {.handler = handler, .max_depth = byte_source_limits(bytes)->max_depth};
    part.parser = xmlCreatePushParserCtxt(&sax, &part, NULL, 0, NULL);
    if (!part.parser)
        return error_new(EXIT_STATUS_ENVIRONMENT, "out of memory for XML");
    (void)xmlCtxtUseOptions(part.parser, XML_PARSE_NONET | XML_PARSE_HUGE);
    struct error *error = feed(&part, bytes);
    if (part.error && part.error != error)
        error_free(part.error);
    xmlFreeParserCtxt(part.parser);
    return error;
}
