#include "engine/feeder.h"

#include "memory/memory.h"
#include "store/members.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

struct feeder {
    pthread_t thread;
    struct store *store;
    const struct step_names *names;
    struct batch batch;
    int output;
    bool refused; /* nobody reads any more */
    struct buffer header;
    struct error *error;
};

static struct error *feed(void *context, struct slice bytes) {
    struct feeder *feeder = context;
    while (bytes.length && !feeder->refused) {
        const ssize_t count = write(feeder->output, bytes.at, bytes.length);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 && errno != EPIPE)
            return error_system("writing to a chain");
        if (count < 0)
            feeder->refused = true;
        else
            bytes = (struct slice){bytes.at + count, bytes.length - (size_t)count};
    }
    return NULL;
}

static struct error *feed_header(struct feeder *feeder, const struct store_object *object) {
    struct buffer header = {0};
    struct error *error = store_object_read(object, SECTION_HEADER, &header);
    if (!error && feeder->header.length == 0) {
        buffer_append(&feeder->header, buffer_slice(&header));
        buffer_append_byte(&header, '\n');
        error = feed(feeder, buffer_slice(&header));
    } else if (!error && !slice_equal(buffer_slice(&header), buffer_slice(&feeder->header))) {
        error = error_new(EXIT_STATUS_ENVIRONMENT, "the documents have not the same columns");
    }
    buffer_free(&header);
    return error;
}

static struct error *feed_document(struct feeder *feeder, size_t input) {
    struct store_object object = {.file = -1};
    const char *name = feeder->names[input].tokenized.text;
    if (!store_find(feeder->store, STEP_TOKENIZED, name, &object))
        return error_new(EXIT_STATUS_ENVIRONMENT, "the store was changed by somebody else");
    struct error *error = feed_header(feeder, &object);
    if (!error)
        error = members_read(&object, SECTION_ROWS, feed, feeder);
    store_object_close(&object);
    return error;
}

static void *run(void *context) {
    struct feeder *feeder = context;
    for (size_t i = 0; i < feeder->batch.count && !feeder->error && !feeder->refused; i++)
        feeder->error = feed_document(feeder, feeder->batch.at[i]);
    (void)close(feeder->output);
    return NULL;
}

struct error *feeder_start(struct store *store, const struct step_names *names, struct batch batch,
                           int output, struct feeder **feeder) {
    struct feeder *made = memory_zeroed(1, sizeof *made);
    made->store = store;
    made->names = names;
    made->batch = batch;
    made->output = output;
    if (pthread_create(&made->thread, NULL, run, made) != 0) {
        free(made);
        return error_new(EXIT_STATUS_ENVIRONMENT, "a thread cannot be started");
    }
    *feeder = made;
    return NULL;
}

struct error *feeder_join(struct feeder *feeder) {
    if (!feeder)
        return NULL;
    (void)pthread_join(feeder->thread, NULL);
    struct error *error = feeder->error;
    buffer_free(&feeder->header);
    free(feeder);
    return error;
}
