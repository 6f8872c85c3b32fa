/* The rows that come out of a chain, cut into documents: a thread reads them from a pipe, while the
 * stages before it work, and hands each to whoever keeps it.
 *
 * Rows of a document stand together, and documents come in the order of the batch; one may have
 * none.
 */
#ifndef PLAUDIT_ENGINE_SPLITTER_H
#define PLAUDIT_ENGINE_SPLITTER_H

#include "engine/batches.h"
#include "engine/inputs.h"
#include "errors/error.h"
#include "rows/rows.h"

/* Who keeps rows; called in the thread. Documents are counted in the batch, from 0. */
struct splitter_sink {
    void *context;
    /* The header was read. */
    struct error *(*begin)(void *context, const struct rows_reader *reader);
    /* The present row of the reader belongs to `document`. */
    struct error *(*take)(void *context, size_t document, const struct rows_reader *reader);
};

struct splitter; /* private */

/* Starts the thread. It closes `rows` at its end; what is pointed to must outlive it. On an error
 * `rows` stays the caller's. */
struct error *splitter_start(const struct inputs *inputs, struct batch batch, int rows,
                             const struct splitter_sink *sink, struct splitter **splitter);

/* Waits for the end of the thread and frees; returns the error that it met. NULL is allowed. */
struct error *splitter_join(struct splitter *splitter);

#endif
