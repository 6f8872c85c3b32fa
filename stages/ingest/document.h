/* One entry of the list of documents: a file that is a document, perhaps compressed, or an archive
 * of documents. It is opened, and the reader that recognises a document writes its statements.
 *
 * What a file is, is told by its content at every level. A document in an archive has the source
 * SOURCE/MEMBER; compression alone leaves the name as it is. Members that would not be documents in
 * a directory are none here.
 */
#ifndef PLAUDIT_DOCUMENT_H
#define PLAUDIT_DOCUMENT_H

#include "ingest/documents.h"
#include "ingest/readers.h"
#include "ingest/statement.h"

/* Who is told what was found. `entry` is the document's: that of the list, or for a member of an
 * archive one with its own source and path. What they return that is not NULL ends the run. */
struct document_visitor {
    /* A document begins; its statements go to the sink. */
    struct statement_sink (*begin)(void *context, const struct document_entry *entry);

    /* It has ended; `damage` (taken) is NULL or why it was not read to its end. */
    struct error *(*end)(void *context, const struct document_entry *entry,
                         const struct document_facts *facts, struct error *damage);

    /* Something in an archive that is no document cannot be read. */
    struct error *(*reject)(void *context, const char *path, const char *reason);

    void *context;
};

/* An error that is returned ends the run; what concerns the document alone the visitor is told. */
struct error *document_read(const struct readers *readers, const struct ingest_limits *limits,
                            const struct document_entry *entry,
                            const struct document_visitor *visitor);

#endif
