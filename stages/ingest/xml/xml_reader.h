/* XML documents become statements, read as a stream: no tree is built, and memory is bounded by the
 * limits below, never by the document.
 *
 *     xml_reader_open(&settings, &reader);
 *     while (…bytes…)  error = xml_reader_feed(reader, bytes);
 *     if (!error)      error = xml_reader_finish(reader);
 *     …xml_reader_totals(reader)…
 *     xml_reader_close(reader);
 *
 * Which profile reads a document is decided by its root element. One element that the profile calls
 * a statement is one statement handed to the sink, when the element ends; also where it holds no
 * words (its text is then empty), so that the number of statements is that of the elements.
 *
 * Errors. An error of status EXIT_STATUS_DAMAGED concerns this document alone and begins with the
 * place: "line 12, column 5: …" (of the document as it is after decompression, in characters). Any
 * other error comes from the sink. After an error the reader takes nothing more; it is to be
 * closed. Statements handed over before the damage stay: bounded memory forbids holding them back.
 * A statement that the damage lies in is never handed over. How many there were, for the message
 * that names the document, is in xml_reader_totals.
 *
 * Safety: see xml_parser.h.
 *
 * A reader owns all it needs but the profiles and the names of its settings, which must outlive it.
 */
#ifndef PLAUDIT_XML_READER_H
#define PLAUDIT_XML_READER_H

#include "errors/error.h"
#include "ingest/statement.h"
#include "ingest/xml/xml_names.h"
#include "ingest/xml/xml_profile.h"
#include "memory/slice.h"

#include <stddef.h>
#include <stdint.h>

/* What a document may ask for. Memory stays below one and a half times the sum of these (buffers
 * grow by half) and about 30 MiB that libxml2 allows itself. The messages name the options. */
struct xml_limits {
    size_t depth;     /* elements in one another (--max-depth) */
    size_t statement; /* bytes of a statement: its words and all that is said of it; of a statement
                         in a statement, both together (--max-statement) */
    size_t value;     /* bytes of one value of a field, of a heading, and of the values that are
                         being gathered at one time (--max-value) */
    size_t names;     /* bytes of all names in lists of persons and organisations, and of the
                         declarations of entities (--max-names) */
};

#define XML_LIMITS_DEFAULT                                                                         \
    ((struct xml_limits){.depth = 256,                                                             \
                         .statement = (size_t)64 << 20,                                            \
                         .value = (size_t)1 << 20,                                                 \
                         .names = (size_t)64 << 20})

struct xml_settings {
    const struct xml_profiles *profiles;
    const struct xml_names *names; /* from other documents of the corpus, for identifiers that the
                                      document itself does not explain; may be NULL */
    struct slice head; /* the beginning of the document as UTF-8, for profiles that are chosen by
                          it; may be empty. Valid until the first element. */
    bool utf8; /* the bytes are UTF-8, whatever the document declares: they were converted */
    bool html; /* HTML, in UTF-8 whatever it declares: no markup is an error, and elements
                  without an end tag end as HTML says */
    struct xml_limits limits;
    struct statement_sink sink; /* without a `take` only names are gathered */
};

struct xml_totals {
    uint64_t statements; /* handed over (without a sink: met) */
    uint64_t wordless;   /* of these, without words */
    uint64_t references; /* to entities that are declared elsewhere, left as they stand */
    uint64_t late_names; /* names that came after the first statement. Where there are any, reading
                            the document a first time without a sink, and giving the names gathered
                            to a second reading, resolves more speakers. */
};

struct xml_reader; /* private */

void xml_reader_open(const struct xml_settings *settings, struct xml_reader **reader);

/* The bytes in pieces of any length, in the encoding that the document itself declares (unless the
 * settings say that they are UTF-8). */
struct error *xml_reader_feed(struct xml_reader *reader, struct slice bytes)
    __attribute__((warn_unused_result));

/* The document is at its end. */
struct error *xml_reader_finish(struct xml_reader *reader) __attribute__((warn_unused_result));

struct xml_totals xml_reader_totals(const struct xml_reader *reader);

/* The name of the profile that reads the document; "" before its root element. Owned by the set of
 * profiles. */
const char *xml_reader_profile(const struct xml_reader *reader);

/* The encoding of the bytes, by its mark or declaration or by default; "" before the root element.
 */
const char *xml_reader_encoding(const struct xml_reader *reader);

/* Hands over the names gathered so far; the caller frees them. The reader must not be fed after. */
struct xml_names *xml_reader_take_names(struct xml_reader *reader);

void xml_reader_close(struct xml_reader *reader);

#endif
