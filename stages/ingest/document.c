#include "ingest/document.h"

#include "ingest/byte_source.h"
#include "ingest/charset.h"
#include "ingest/pdf_text.h"
#include "ingest/xml/xml_reader.h"

#include <string.h>

#define HEAD_BYTES ((size_t)64 << 10) /* enough to tell a format by */

static bool begins(struct slice text, const char *beginning) {
    const size_t length = strlen(beginning);
    return text.length >= length && memcmp(text.at, beginning, length) == 0;
}

/* XML in any encoding that it may come in without being declared elsewhere: UTF-8 or an extension
 * of ASCII, perhaps after a byte order mark or white space, or UTF-16. */
static bool is_xml(struct slice head) {
    if (begins(head, "\xFE\xFF") || begins(head, "\xFF\xFE"))
        return head.length >= 4 && (head.at[2] == '<' || head.at[3] == '<');
    if (begins(head, "\xEF\xBB\xBF"))
        head = (struct slice){head.at + 3, head.length - 3};
    while (head.length && strchr(" \t\r\n", *head.at))
        head = (struct slice){head.at + 1, head.length - 1};
    return begins(head, "<");
}

static struct error *read_report(const struct document_readers *readers, struct slice text,
                                 struct statement_sink sink, struct document_facts *facts) {
    const struct slice head = {text.at, text.length < HEAD_BYTES ? text.length : HEAD_BYTES};
    if (!upr_report_recognise(readers->upr, head))
        return error_new(EXIT_STATUS_DAMAGED, "no reader knows this document: it is neither XML "
                                              "nor a report of a review");
    facts->reader = "upr";
    return upr_report_read(readers->upr, readers->states, text, sink, &facts->check);
}

static struct error *read_pdf(const struct document_readers *readers, struct slice bytes,
                              struct statement_sink sink, struct document_facts *facts) {
    struct buffer text = {0};
    struct error *error = pdf_text(bytes, &readers->limits, &text);
    facts->charset = "UTF-8";
    if (!error)
        error = read_report(readers, buffer_slice(&text), sink, facts);
    buffer_free(&text);
    return error;
}

static struct error *read_text(const struct document_readers *readers, struct slice bytes,
                               struct statement_sink sink, struct document_facts *facts) {
    struct buffer text = {0};
    struct error *error =
        charset_to_utf8(bytes, readers->charset, (const char *const *)readers->upr->charsets,
                        readers->upr->charset_count, &facts->charset, &text);
    if (!error)
        error = read_report(readers, buffer_slice(&text), sink, facts);
    buffer_free(&text);
    return error;
}

static struct error *feed_xml(struct xml_reader *reader, struct byte_source *source,
                              struct buffer *bytes) {
    size_t count = bytes->length;
    struct error *error = NULL;
    while (!error && count) {
        error = xml_reader_feed(reader, (struct slice){bytes->at, count});
        if (!error)
            error = byte_source_read(source, bytes->at, HEAD_BYTES, &count);
    }
    return error ? error : xml_reader_finish(reader);
}

/* Streams the document; `bytes` holds its beginning. */
static struct error *read_xml(const struct document_readers *readers, struct byte_source *source,
                              struct buffer *bytes, struct statement_sink sink,
                              struct document_facts *facts) {
    struct xml_settings settings = {
        .profiles = readers->xml, .limits = XML_LIMITS_DEFAULT, .sink = sink};
    settings.limits.depth = (size_t)readers->limits.max_depth;
    settings.limits.statement = (size_t)readers->limits.max_statement;
    struct xml_reader *reader = NULL;
    xml_reader_open(&settings, &reader);
    struct error *error = feed_xml(reader, source, bytes);
    const uint64_t kept = xml_reader_totals(reader)->statements;
    facts->reader = xml_reader_profile(reader);
    facts->check.statements = kept;
    if (error && error->status == EXIT_STATUS_DAMAGED && kept) {
        struct error *told =
            error_new(EXIT_STATUS_DAMAGED, "%s (the %llu statements before it are kept)",
                      error->message, (unsigned long long)kept);
        error_free(error);
        error = told;
    }
    xml_reader_close(reader);
    return error;
}

static struct error *read_open(const struct document_readers *readers, struct byte_source *source,
                               struct statement_sink sink, struct document_facts *facts) {
    struct buffer bytes = {0};
    size_t count = 1;
    struct error *error = NULL;
    buffer_reserve(&bytes, HEAD_BYTES);
    while (!error && count && bytes.length < HEAD_BYTES) {
        error =
            byte_source_read(source, bytes.at + bytes.length, HEAD_BYTES - bytes.length, &count);
        bytes.length += count;
    }
    if (!error && bytes.length == 0)
        error = error_new(EXIT_STATUS_DAMAGED, "empty");
    if (!error && is_xml(buffer_slice(&bytes))) {
        error = read_xml(readers, source, &bytes, sink, facts);
    } else if (!error) {
        error = byte_source_read_all(source, readers->limits.max_text, &bytes);
        if (!error)
            error = begins(buffer_slice(&bytes), "%PDF")
                        ? read_pdf(readers, buffer_slice(&bytes), sink, facts)
                        : read_text(readers, buffer_slice(&bytes), sink, facts);
    }
    buffer_free(&bytes);
    return error;
}

struct error *document_read(const struct document_readers *readers,
                            const struct document_entry *entry, struct statement_sink sink,
                            struct document_facts *facts) {
    *facts = (struct document_facts){.reader = "", .charset = ""};
    struct byte_source *source = NULL;
    struct error *error = byte_source_open(entry->path, &readers->limits, &source);
    if (!error)
        error = read_open(readers, source, sink, facts);
    byte_source_close(source);
    return error;
}
