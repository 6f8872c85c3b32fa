#define _GNU_SOURCE /* realpath */
#include "engine/inputs.h"

#include "memory/memory.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* Whether `path` lies in the directory `out`, whatever way leads there. */
static bool lies_below(const char *path, const char *out) {
    if (!out)
        return false;
    char *real = realpath(path, NULL);
    const size_t length = strlen(out);
    const bool below = real && strncmp(real, out, length) == 0 && real[length] == '/';
    free(real);
    return below;
}

static char *copy_text(struct slice text) {
    return memory_copy_text(text.at, text.length);
}

static void add(struct inputs *inputs, struct slice source, struct slice path) {
    bool added = false;
    (void)intern_add(inputs->sources, source, &added);
    if (!added)
        return; /* named twice on the command line */
    inputs->at = memory_grow(inputs->at, &inputs->capacity, inputs->count + 1, sizeof *inputs->at);
    inputs->at[inputs->count++] = (struct input){
        .path = copy_text(path), .source = copy_text(source), .duplicate_of = INPUT_ORIGINAL};
}

static struct error *read_rows(struct inputs *inputs, struct rows_reader *reader, const char *out) {
    size_t source_column = 0;
    size_t path_column = 0;
    struct error *error = rows_require(reader, "source", "plaudit-ingest --list", &source_column);
    if (!error)
        error = rows_require(reader, "path", "plaudit-ingest --list", &path_column);
    struct buffer source = {0};
    struct buffer path = {0};
    bool found = true;
    while (!error && !(error = rows_next(reader, &found)) && found) {
        buffer_clear(&path);
        buffer_clear(&source);
        rows_unescape(rows_field(reader, source_column), &source);
        rows_unescape(rows_field(reader, path_column), &path);
        if (!lies_below(buffer_text(&path), out))
            add(inputs, buffer_slice(&source), buffer_slice(&path));
    }
    buffer_free(&source);
    buffer_free(&path);
    return error;
}

struct error *inputs_read(struct inputs *inputs, int descriptor, const char *out) {
    *inputs = (struct inputs){.sources = intern_new()};
    const struct rows_settings settings = {0};
    struct rows_reader *reader = NULL;
    struct error *error = rows_reader_open(descriptor, "plaudit-ingest --list", &settings, &reader);
    char *real_out = realpath(out, NULL);
    if (!error)
        error = read_rows(inputs, reader, real_out);
    free(real_out);
    rows_reader_close(reader);
    return error;
}

/* Takes the digests of the file, and of what it says; those of what cannot be read stay empty. */
static void examine(struct input *input, uint64_t most, const struct known *known) {
    struct known_file file = {0};
    if (known && known->find(known->context, input->path, &file)) {
        input->bytes = file.bytes;
        input->digest = file.digest;
        input->content = file.content;
        return;
    }
    struct error *error = digest_file(input->path, &input->digest, &input->bytes);
    if (!error)
        error = digest_content(input->path, most, &input->content);
    error_free(error);
}

struct error *inputs_examine(struct inputs *inputs, uint64_t most, const struct known *known,
                             struct children *children) {
    struct intern *contents = intern_new();
    size_t *first = memory_zeroed(inputs->count + 1, sizeof *first); /* input of each content */
    struct error *error = NULL;
    for (size_t i = 0; i < inputs->count && !error; i++) {
        examine(&inputs->at[i], most, known);
        error = children_look(children);
        const char *content = inputs->at[i].content.text;
        if (content[0] == '\0')
            continue;
        bool added = false;
        const uint32_t number = intern_add(contents, slice_of(content), &added);
        if (added) {
            first[number] = i;
        } else {
            inputs->at[i].duplicate_of = first[number];
            inputs->duplicates++;
        }
    }
    free(first);
    intern_free(contents);
    return error;
}

struct input *inputs_find(const struct inputs *inputs, struct slice source) {
    const uint32_t number = intern_find(inputs->sources, source);
    return number == INTERN_NONE ? NULL : &inputs->at[number];
}

size_t inputs_count_silent(const struct inputs *inputs) {
    size_t silent = 0;
    for (size_t i = 0; i < inputs->count; i++)
        silent += inputs->at[i].duplicate_of == INPUT_ORIGINAL && inputs->at[i].rows == 0;
    return silent;
}

void inputs_free(struct inputs *inputs) {
    for (size_t i = 0; i < inputs->count; i++) {
        free(inputs->at[i].path);
        free(inputs->at[i].source);
    }
    free(inputs->at);
    if (inputs->sources)
        intern_free(inputs->sources);
    *inputs = (struct inputs){0};
}
