#include "engine/splitter.h"

#include "memory/memory.h"

#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

struct splitter {
    pthread_t thread;
    const struct inputs *inputs;
    struct batch batch;
    int rows;
    struct splitter_sink sink;
    struct error *error;
};

/* Goes on from `*document` to the one that the row belongs to. */
static struct error *find_document(const struct splitter *splitter, struct slice source,
                                   size_t *document) {
    *document = batch_find(splitter->inputs, splitter->batch, *document, source, false);
    if (*document < splitter->batch.count)
        return NULL;
    return error_new(EXIT_STATUS_ENVIRONMENT, "a row of %.*s came out of its turn",
                     source.length < 200 ? (int)source.length : 200, source.at);
}

static struct error *split(struct splitter *splitter, struct rows_reader *reader) {
    size_t column = 0;
    size_t document = 0;
    struct error *error = rows_require(reader, "source", "plaudit-ingest", &column);
    if (!error)
        error = splitter->sink.begin(splitter->sink.context, reader);
    struct buffer room = {0};
    bool found = true;
    while (!error && !(error = rows_next(reader, &found)) && found) {
        error = find_document(splitter, rows_text(reader, column, &room), &document);
        if (!error)
            error = splitter->sink.take(splitter->sink.context, document, reader);
    }
    buffer_free(&room);
    return error;
}

static void *run(void *context) {
    struct splitter *splitter = context;
    const struct rows_settings settings = {.max_row = SIZE_MAX / 2}; /* stages have bounded them */
    struct rows_reader *reader = NULL;
    splitter->error = rows_reader_open(splitter->rows, "rows of a chain", &settings, &reader);
    if (!splitter->error)
        splitter->error = split(splitter, reader);
    rows_reader_close(reader);
    (void)close(splitter->rows); /* a stage that goes on writing is not to wait */
    return NULL;
}

struct error *splitter_start(const struct inputs *inputs, struct batch batch, int rows,
                             const struct splitter_sink *sink, struct splitter **splitter) {
    struct splitter *made = memory_zeroed(1, sizeof *made);
    made->inputs = inputs;
    made->batch = batch;
    made->rows = rows;
    made->sink = *sink;
    if (pthread_create(&made->thread, NULL, run, made) != 0) {
        free(made);
        return error_new(EXIT_STATUS_ENVIRONMENT, "a thread cannot be started");
    }
    *splitter = made;
    return NULL;
}

struct error *splitter_join(struct splitter *splitter) {
    if (!splitter)
        return NULL;
    (void)pthread_join(splitter->thread, NULL);
    struct error *error = splitter->error;
    free(splitter);
    return error;
}
