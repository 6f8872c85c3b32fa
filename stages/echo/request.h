/* What the options ask for. */
#ifndef PLAUDIT_ECHO_REQUEST_H
#define PLAUDIT_ECHO_REQUEST_H

#include "aligned/aligned.h"
#include "conditions/conditions.h"
#include "echo/pairs.h"
#include "echo/shingles.h"

#include <stdbool.h>

/* Strings of the command line, which outlive the list. */
struct arguments {
    const char **at;
    size_t count;
    size_t capacity;
};

void arguments_add(struct arguments *arguments, const char *argument);

enum output {
    OUTPUT_OCCURRENCES, /* one row per occurrence of a passage */
    OUTPUT_CLUSTERS,    /* one row per cluster */
    OUTPUT_MARKS        /* the stream itself, with the column `echo` */
};

/* Zero-initialised but for the numbers; request_free frees the lists. */
struct request {
    enum output output;
    enum table_format format;
    struct conditions where; /* none: kind=statement where there is a kind */
    struct arguments quoted; /* paths of row streams whose words are nobody's own */
    struct arguments states; /* paths of tables of names of States */
    bool no_default_tables;
    bool keep_names; /* names of States are compared as they stand */
    uint64_t seed;
    struct shingle_settings shingles;
    struct pair_settings pairs;
};

void request_free(struct request *request);

#endif
