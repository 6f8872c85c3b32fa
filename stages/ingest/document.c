#include "ingest/document.h"

#include "ingest/byte_source.h"

struct error *document_read(const struct readers *readers, const struct ingest_limits *limits,
                            const struct document_entry *entry, struct statement_sink sink,
                            struct document_facts *facts) {
    *facts = (struct document_facts){.reader = "", .charset = ""};
    struct byte_source *bytes = NULL;
    struct error *error = byte_source_open(entry->path, limits, &bytes);
    if (!error)
        error = readers_read(readers, bytes, entry->source, sink, facts);
    byte_source_close(bytes);
    return error;
}
