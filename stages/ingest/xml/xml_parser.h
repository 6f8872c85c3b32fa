/* libxml2's push parsers, for XML and for HTML, as three events: an element begins, it ends, there
 * is text between. What is said here of safety is what the readers of documents promise.
 *
 * Nothing but the bytes fed is ever read: no DTD, no external entity, no network. Entities that the
 * document declares itself are expanded, under libxml2's guard against amplification. A reference
 * to an entity that is declared elsewhere is text as it is written ("&name;") and is counted.
 *
 * The first error stays: it comes back from the feeding that met it, and no event follows it. A
 * handler reports an error of its own with xml_parser_fail or xml_parser_refuse.
 */
#ifndef PLAUDIT_XML_PARSER_H
#define PLAUDIT_XML_PARSER_H

#include "errors/error.h"
#include "ingest/xml/xml_pattern.h"
#include "memory/slice.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct xml_parser_settings {
    bool html;           /* elements end as HTML says, and no markup is an error */
    bool utf8;           /* the bytes are UTF-8, whatever the document declares */
    size_t pending;      /* bytes of HTML that may wait for the end of a text, tag or comment */
    size_t declarations; /* bytes of all declarations of entities */

    /* Events. Names, values and text are UTF-8 and valid during the call. */
    void *context;
    void (*begin)(void *context, struct slice name, const struct xml_attributes *attributes);
    void (*end)(void *context);
    void (*text)(void *context, struct slice piece);
};

struct xml_parser; /* private */

struct xml_parser *xml_parser_open(const struct xml_parser_settings *settings);

/* The bytes in pieces of any length. An error is the caller's to free; after one the parser is to
 * be closed. */
struct error *xml_parser_feed(struct xml_parser *parser, struct slice bytes)
    __attribute__((warn_unused_result));

/* The document is at its end. */
struct error *xml_parser_finish(struct xml_parser *parser) __attribute__((warn_unused_result));

/* The document cannot be read on: an error of status EXIT_STATUS_DAMAGED that begins with the
 * present line and column. */
void xml_parser_fail(struct xml_parser *parser, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* An error of whoever takes what is read; takes it over. NULL is no error. */
void xml_parser_refuse(struct xml_parser *parser, struct error *error);

bool xml_parser_failed(const struct xml_parser *parser);

/* The encoding of the bytes, by its mark or declaration or by default; "" before the root element.
 */
const char *xml_parser_encoding(const struct xml_parser *parser);

/* How many references to entities that are declared elsewhere there were. */
uint64_t xml_parser_references(const struct xml_parser *parser);

/* Frees; NULL is allowed. */
void xml_parser_close(struct xml_parser *parser);

#endif
