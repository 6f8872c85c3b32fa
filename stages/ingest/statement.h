/* What a reader of documents hands over, one statement at a time.
 *
 * Everything is UTF-8 and belongs to the reader; it is valid during the call of `take` only. The
 * sink numbers the statements of a document, brings their text to NFC, and writes the row. An error
 * from `take` is to be returned upward at once: nothing more can be written.
 */
#ifndef PLAUDIT_STATEMENT_H
#define PLAUDIT_STATEMENT_H

#include "errors/error.h"
#include "memory/slice.h"

#include <stdint.h>

struct kept_value {
    struct slice name, value;
};

struct statement {
    struct slice body, session, date, event; /* the debate; see the table of columns */
    struct slice kind;                       /* statement, reply, recommendation, procedural */
    struct slice speaker, behalf, subject;   /* as printed */
    struct slice lang, text;
    uint64_t order; /* speaking position in the event, from 1; 0: none (written empty) */

    /* Of a row that was made before; empty: the sink makes them. */
    struct slice id, source;

    /* Further columns that a profile keeps, each name once. The sink writes those that the run's
     * header has. */
    const struct kept_value *kept;
    size_t kept_count;
};

struct statement_sink {
    struct error *(*take)(void *context, const struct statement *statement);
    void *context;

    /* Tells of a part of the document that had to be left out ("line 12", why); reading goes on.
     * Errors as of `take`. NULL: nobody wants to know. */
    struct error *(*leave_out)(void *context, const char *place, const char *reason);
    void *leave_out_context;
};

#endif
