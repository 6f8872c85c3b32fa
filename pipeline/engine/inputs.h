/* The documents of a run: what plaudit-ingest finds below the operands, with digests, and without
 * those that say byte for byte the same as an earlier one.
 */
#ifndef PLAUDIT_ENGINE_INPUTS_H
#define PLAUDIT_ENGINE_INPUTS_H

#include "engine/children.h"
#include "engine/digest.h"
#include "errors/error.h"
#include "intern/intern.h"
#include "rows/rows.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define INPUT_ORIGINAL SIZE_MAX

struct input {
    char *path;            /* to open */
    char *source;          /* inside the corpus */
    uint64_t bytes;        /* of the file */
    struct digest digest;  /* of the file; empty where it could not be read */
    struct digest content; /* of what it says, after decompression; empty likewise */
    size_t duplicate_of;   /* the number of the earlier input that says the same */
    uint64_t rows;         /* it gave; counted by the run */
};

struct known_file {
    uint64_t bytes;
    struct digest digest;
    struct digest content; /* of what it says; may be empty */
};

/* Owns its strings. Numbers of inputs are their places in `at`, in byte order of `source`. */
struct inputs {
    struct input *at;
    size_t count;
    size_t capacity;
    size_t duplicates;
    struct intern *sources; /* `source` -> number of the input */
};

/* Reads the list that `plaudit-ingest --list` has written, leaving out what lies below the
 * directory `out`: the results of a run are no documents. */
struct error *inputs_read(struct inputs *inputs, int descriptor, const char *out);

/* What somebody knows of files already, so that they need not be read to be known. */
struct known {
    /* Whether the file at `path` is known. */
    bool (*find)(const void *context, const char *path, struct known_file *file);
    const void *context;
};

/* Takes every input's digest and finds the duplicates. `most` bounds the decompressed bytes that
 * are compared; what cannot be read is left for plaudit-ingest to reject. `known` may be NULL. The
 * only error is an interruption. */
struct error *inputs_examine(struct inputs *inputs, uint64_t most, const struct known *known,
                             struct children *children);

/* The input of that `source`, or NULL. */
struct input *inputs_find(const struct inputs *inputs, struct slice source);

/* How many gave no row, duplicates aside. */
size_t inputs_count_silent(const struct inputs *inputs);

void inputs_free(struct inputs *inputs);

#endif
