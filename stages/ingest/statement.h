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

struct statement {
    struct slice body, session, date, event; /* the debate; see the table of columns */
    struct slice kind;                       /* statement, reply, recommendation, procedural */
    struct slice speaker, behalf, subject;   /* as printed */
    struct slice lang, text;
    uint64_t order; /* speaking position in the event, from 1; 0: none (written empty) */
};

struct statement_sink {
    struct error *(*take)(void *context, const struct statement *statement);
    void *context;
};

#endif
