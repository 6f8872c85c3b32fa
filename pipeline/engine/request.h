/* What a run was asked to do: which documents, by which lexicons and tables, with which options.
 */
#ifndef PLAUDIT_ENGINE_REQUEST_H
#define PLAUDIT_ENGINE_REQUEST_H

#include "engine/words.h"
#include "errors/error.h"

#include <stdbool.h>
#include <stdint.h>

/* Bytes of a document after decompression up to which it is compared with the others, unless
 * --max-document says otherwise; plaudit-ingest reads no more of one either. */
#define REQUEST_MAX_DOCUMENT ((uint64_t)4 << 30)

#define REQUEST_MOST_JOBS 1024

struct request {
    char *lexicons; /* owned */
    const char *out;
    uint64_t jobs;
    uint64_t max_document;
    bool no_default_tables;
    bool fresh;             /* nothing of an earlier run is used */
    struct words tables;    /* paths of the tables besides the installed ones, --names included */
    struct words ingest;    /* options passed on to plaudit-ingest */
    struct words attribute; /* options passed on to plaudit-attribute */
    struct words every;     /* options passed on to the stages that read rows */
    struct words command;   /* the command line without -o and -j */
    char **inputs;
    size_t input_count;
    bool answered; /* --help or --version: no work to do */
    enum exit_status answer;
    struct words owned; /* strings to free */
};

void request_free(struct request *request);

#endif
