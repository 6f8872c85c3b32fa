#include "ingest/xml/xml_parser.h"

#include "memory/buffer.h"
#include "memory/memory.h"

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FEED_BYTES ((size_t)64 << 10) /* what libxml2 gets at a time; errors stop it after that */

struct xml_parser {
    struct xml_parser_settings settings;
    xmlSAXHandler handler;
    xmlParserCtxtPtr library;
    struct error *error; /* the first */
    bool fed;
    struct buffer encoding;        /* empty before the root */
    struct buffer html_attributes; /* of one element, as the SAX2 interface would give them */
    size_t declared;               /* bytes of declarations of entities */
    uint64_t references;
};

void xml_parser_fail(struct xml_parser *parser, const char *format, ...) {
    if (parser->error)
        return;
    char message[400];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    parser->error = error_new(EXIT_STATUS_DAMAGED, "line %d, column %d: %s",
                              xmlSAX2GetLineNumber(parser->library),
                              xmlSAX2GetColumnNumber(parser->library), message);
}

void xml_parser_refuse(struct xml_parser *parser, struct error *error) {
    if (parser->error)
        error_free(error);
    else
        parser->error = error;
}

bool xml_parser_failed(const struct xml_parser *parser) {
    return parser->error != NULL;
}

/* ---- libxml2's events -------------------------------------------------------------------------
 */

static struct slice slice_of_xml(const xmlChar *text) {
    return slice_of((const char *)text);
}

static void note_encoding(struct xml_parser *parser) {
    const xmlParserInput *input = parser->library->input;
    const xmlCharEncodingHandler *encoder = input && input->buf ? input->buf->encoder : NULL;
    buffer_append_text(&parser->encoding, encoder ? encoder->name : "UTF-8");
}

static void begin(struct xml_parser *parser, const xmlChar *name,
                  const struct xml_attributes *attributes) {
    if (parser->error)
        return;
    if (!parser->encoding.length)
        note_encoding(parser);
    parser->settings.begin(parser->settings.context, slice_of_xml(name), attributes);
}

static void on_element(void *context, const xmlChar *name, const xmlChar *prefix,
                       const xmlChar *uri, int namespace_count, const xmlChar **namespaces,
                       int attribute_count, int defaulted, const xmlChar **attributes) {
    struct xml_parser *parser = context;
    const struct xml_attributes view = {attributes, attribute_count};
    (void)prefix, (void)uri, (void)namespace_count, (void)namespaces, (void)defaulted;
    begin(parser, name, &view);
}

static void on_element_end(void *context, const xmlChar *name, const xmlChar *prefix,
                           const xmlChar *uri) {
    struct xml_parser *parser = context;
    (void)name, (void)prefix, (void)uri;
    if (!parser->error)
        parser->settings.end(parser->settings.context);
}

static void on_text(void *context, const xmlChar *text, int length) {
    struct xml_parser *parser = context;
    if (!parser->error)
        parser->settings.text(parser->settings.context,
                              (struct slice){(const char *)text, (size_t)length});
}

/* A reference that cannot be resolved without reading something else. */
static void on_reference(void *context, const xmlChar *name) {
    struct xml_parser *parser = context;
    parser->references++;
    on_text(parser, (const xmlChar *)"&", 1);
    on_text(parser, name, (int)strlen((const char *)name));
    on_text(parser, (const xmlChar *)";", 1);
}

/* The handlers of libxml2 that keep declarations of entities expect the parser as their context. */
static xmlParserCtxtPtr library_of(void *context) {
    return ((struct xml_parser *)context)->library;
}

static void on_document(void *context) {
    xmlSAX2StartDocument(library_of(context));
}

static void on_internal_subset(void *context, const xmlChar *name, const xmlChar *public_id,
                               const xmlChar *system_id) {
    xmlSAX2InternalSubset(library_of(context), name, public_id, system_id);
}

static int on_is_standalone(void *context) {
    return xmlSAX2IsStandalone(library_of(context));
}

static int on_has_internal_subset(void *context) {
    return xmlSAX2HasInternalSubset(library_of(context));
}

static int on_has_external_subset(void *context) {
    return xmlSAX2HasExternalSubset(library_of(context));
}

/* libxml2 passes over a reference to an external entity without a word; it is told of here, where
 * the entity is asked for. */
static xmlEntityPtr on_get_entity(void *context, const xmlChar *name) {
    xmlParserCtxtPtr library = library_of(context);
    xmlEntityPtr entity = xmlSAX2GetEntity(library, name);
    if (entity && entity->etype == XML_EXTERNAL_GENERAL_PARSED_ENTITY &&
        library->instate == XML_PARSER_CONTENT)
        on_reference(context, name);
    return entity;
}

static xmlEntityPtr on_get_parameter_entity(void *context, const xmlChar *name) {
    return xmlSAX2GetParameterEntity(library_of(context), name);
}

/* External entities are declared without their address: so nothing can be read from it, whatever
 * libxml2 would do otherwise. */
static void on_entity_declaration(void *context, const xmlChar *name, int type,
                                  const xmlChar *public_id, const xmlChar *system_id,
                                  xmlChar *content) {
    struct xml_parser *parser = context;
    (void)public_id, (void)system_id;
    parser->declared += strlen((const char *)name) + sizeof(xmlEntity);
    if (content)
        parser->declared += strlen((const char *)content);
    if (parser->declared > parser->settings.declarations)
        xml_parser_fail(parser,
                        "the declarations of entities are longer than %zu bytes (--max-names)",
                        parser->settings.declarations);
    if (!parser->error)
        xmlSAX2EntityDecl(parser->library, name, type, NULL, NULL, content);
}

static void on_unparsed_entity(void *context, const xmlChar *name, const xmlChar *public_id,
                               const xmlChar *system_id, const xmlChar *notation) {
    (void)public_id, (void)system_id, (void)notation;
    on_entity_declaration(context, name, XML_EXTERNAL_GENERAL_UNPARSED_ENTITY, NULL, NULL, NULL);
}

/* Notations are not kept, but one without an identifier is ill-formed, and libxml2 leaves that to
 * its own handler. */
static void on_notation(void *context, const xmlChar *name, const xmlChar *public_id,
                        const xmlChar *system_id) {
    (void)name;
    if (!public_id && !system_id)
        xml_parser_fail(context, "the declaration of a notation lacks an identifier");
}

/* libxml2 ends its messages with a newline, and some have one in the middle. */
static void as_one_line(char *message) {
    size_t length = strlen(message);
    while (length && message[length - 1] == '\n')
        message[--length] = '\0';
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)message[i] < ' ')
            message[i] = ' ';
}

/* Of libxml2's complaints only those that make a document ill-formed are ours. */
static void on_complaint(void *context, xmlErrorPtr complaint) {
    struct xml_parser *parser = context;
    if (parser->error || complaint->level != XML_ERR_FATAL)
        return;
    char message[400];
    snprintf(message, sizeof message, "%s", complaint->message ? complaint->message : "");
    as_one_line(message);
    parser->error = error_new(EXIT_STATUS_DAMAGED, "line %d, column %d: %s", complaint->line,
                              complaint->int2, message);
}

static void on_library_message(void *context, const char *format, ...) {
    (void)context, (void)format; /* what matters comes as a complaint or as a result */
}

static void handler_set(xmlSAXHandler *handler) {
    *handler = (xmlSAXHandler){
        .initialized = XML_SAX2_MAGIC,
        .startDocument = on_document,
        .internalSubset = on_internal_subset,
        .isStandalone = on_is_standalone,
        .hasInternalSubset = on_has_internal_subset,
        .hasExternalSubset = on_has_external_subset,
        .getEntity = on_get_entity,
        .getParameterEntity = on_get_parameter_entity,
        .entityDecl = on_entity_declaration,
        .unparsedEntityDecl = on_unparsed_entity,
        .notationDecl = on_notation,
        .startElementNs = on_element,
        .endElementNs = on_element_end,
        .characters = on_text,
        .cdataBlock = on_text,
        .ignorableWhitespace = on_text,
        .reference = on_reference,
        .serror = (xmlStructuredErrorFunc)on_complaint,
    };
}

/* ---- libxml2's events for HTML ----------------------------------------------------------------
 */

/* HTML's attributes come as pairs of name and value, without lengths or namespaces. `lang` is what
 * XML calls xml:lang. */
static void on_html_element(void *context, const xmlChar *name, const xmlChar **pairs) {
    static const xmlChar empty[] = "";
    static const xmlChar xml_prefix[] = "xml";
    struct xml_parser *parser = context;
    struct buffer *room = &parser->html_attributes;
    struct xml_attributes view = {NULL, 0};
    buffer_clear(room);
    for (; pairs && pairs[0]; pairs += 2, view.count++) {
        const xmlChar *value = pairs[1] ? pairs[1] : empty;
        const bool is_lang = strcmp((const char *)pairs[0], "lang") == 0;
        const xmlChar *fields[] = {pairs[0], is_lang ? xml_prefix : NULL, NULL, value,
                                   value + strlen((const char *)value)};
        buffer_append(room, (struct slice){(const char *)fields, sizeof fields});
    }
    view.at = (const xmlChar **)(void *)room->at;
    begin(parser, name, &view);
}

static void on_html_element_end(void *context, const xmlChar *name) {
    on_element_end(context, name, NULL, NULL);
}

static void on_html_complaint(void *context, xmlErrorPtr complaint) {
    (void)context, (void)complaint; /* there is no HTML that a browser would refuse */
}

static void html_handler_set(xmlSAXHandler *handler) {
    *handler = (xmlSAXHandler){
        .initialized = XML_SAX2_MAGIC,
        .startElement = on_html_element,
        .endElement = on_html_element_end,
        .characters = on_text,
        .cdataBlock = on_text,
        .ignorableWhitespace = on_text,
        .serror = (xmlStructuredErrorFunc)on_html_complaint,
    };
}

/* ---- the interface ----------------------------------------------------------------------------
 */

static void open_library(struct xml_parser *parser) {
    const bool html = parser->settings.html;
    (html ? html_handler_set : handler_set)(&parser->handler);
    xmlSetGenericErrorFunc(NULL, on_library_message);
    parser->library = html ? htmlCreatePushParserCtxt(&parser->handler, parser, NULL, 0, NULL,
                                                      XML_CHAR_ENCODING_UTF8)
                           : xmlCreatePushParserCtxt(&parser->handler, parser, NULL, 0, NULL);
    if (!parser->library) {
        error_warn("out of memory");
        exit(EXIT_STATUS_ENVIRONMENT);
    }
}

struct xml_parser *xml_parser_open(const struct xml_parser_settings *settings) {
    struct xml_parser *parser = memory_zeroed(1, sizeof *parser);
    parser->settings = *settings;
    open_library(parser);
    if (settings->html) {
        htmlCtxtUseOptions(parser->library, HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    } else {
        xmlCtxtUseOptions(parser->library,
                          XML_PARSE_NONET | (settings->utf8 ? XML_PARSE_IGNORE_ENC : 0));
        /* Not XML_PARSE_NOENT: that would also ask for external entities. */
        parser->library->replaceEntities = 1;
    }
    return parser;
}

/* What libxml2 must see the end of before it tells anything: a text, a tag, a comment. Of HTML it
 * would hold any length. */
static void html_check_pending(struct xml_parser *parser) {
    const xmlParserInput *input = parser->library->input;
    const size_t limit = parser->settings.pending;
    if (input && (size_t)(input->end - input->cur) > limit)
        xml_parser_fail(parser, "a text, tag or comment is longer than %zu bytes (--max-statement)",
                        limit);
}

static void html_parse(struct xml_parser *parser, struct slice bytes, int last) {
    htmlParseChunk(parser->library, bytes.at, (int)bytes.length, last);
    html_check_pending(parser);
}

static void xml_parse(struct xml_parser *parser, struct slice bytes, int last) {
    const int result = xmlParseChunk(parser->library, bytes.at, (int)bytes.length, last);
    if (!parser->error && (!parser->library->wellFormed || result == XML_ERR_INVALID_ENCODING))
        xml_parser_fail(parser, "the text is not in the encoding that it declares");
}

static struct error *parse(struct xml_parser *parser, struct slice bytes, int last) {
    (parser->settings.html ? html_parse : xml_parse)(parser, bytes, last);
    struct error *error = parser->error;
    if (error)
        parser->error = error_new(EXIT_STATUS_DAMAGED, "the reader was used after an error");
    return error;
}

struct error *xml_parser_feed(struct xml_parser *parser, struct slice bytes) {
    parser->fed |= bytes.length > 0;
    while (bytes.length) {
        const size_t length = bytes.length < FEED_BYTES ? bytes.length : FEED_BYTES;
        struct error *error = parse(parser, (struct slice){bytes.at, length}, 0);
        if (error)
            return error;
        bytes = (struct slice){bytes.at + length, bytes.length - length};
    }
    return NULL;
}

struct error *xml_parser_finish(struct xml_parser *parser) {
    if (!parser->fed)
        xml_parser_fail(parser, "the document is empty"); /* libxml2 would call it otherwise */
    return parse(parser, (struct slice){"", 0}, 1);
}

const char *xml_parser_encoding(const struct xml_parser *parser) {
    return buffer_text(&parser->encoding);
}

uint64_t xml_parser_references(const struct xml_parser *parser) {
    return parser->references;
}

void xml_parser_close(struct xml_parser *parser) {
    if (!parser)
        return;
    if (parser->library->myDoc)
        xmlFreeDoc(parser->library->myDoc); /* the declarations of entities */
    xmlFreeParserCtxt(parser->library);
    buffer_free(&parser->encoding);
    buffer_free(&parser->html_attributes);
    error_free(parser->error);
    free(parser);
}
