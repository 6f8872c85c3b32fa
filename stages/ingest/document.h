/* One document: its format is found by its content, and the reader for it writes its statements.
 */
#ifndef PLAUDIT_DOCUMENT_H
#define PLAUDIT_DOCUMENT_H

#include "ingest/documents.h"
#include "ingest/limits.h"
#include "ingest/statement.h"
#include "ingest/upr/report.h"
#include "ingest/upr/upr_profile.h"
#include "ingest/xml/xml_profile.h"
#include "states/states.h"

/* What the readers work with; borrowed by document_read. */
struct document_readers {
    struct ingest_limits limits;
    const char *charset; /* forced by the user, or NULL */
    struct upr_profile *upr;
    struct xml_profiles *xml;
    const struct states *states;
};

/* What was found out about a document. */
struct document_facts {
    const char *reader;  /* "upr", or the profile of an XML document; "" where none was found */
    const char *charset; /* that was used; "" where the reader sees to it itself */
    struct upr_report_check check;
};

/* Reads a document. An error of status EXIT_STATUS_DAMAGED concerns this document alone (without
 * naming it); any other status ends the run. Statements that were handed over before damage was met
 * stay. */
struct error *document_read(const struct document_readers *readers,
                            const struct document_entry *entry, struct statement_sink sink,
                            struct document_facts *facts);

#endif
