/* One document of the list: it is opened, and the reader that recognises it writes its statements.
 */
#ifndef PLAUDIT_DOCUMENT_H
#define PLAUDIT_DOCUMENT_H

#include "ingest/documents.h"
#include "ingest/readers.h"
#include "ingest/statement.h"

/* An error of status EXIT_STATUS_DAMAGED concerns this document alone (without naming it); any
 * other status ends the run. Statements that were handed over before damage was met stay. */
struct error *document_read(const struct readers *readers, const struct ingest_limits *limits,
                            const struct document_entry *entry, struct statement_sink sink,
                            struct document_facts *facts);

#endif
