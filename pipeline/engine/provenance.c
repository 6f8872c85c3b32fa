#define _GNU_SOURCE /* O_CLOEXEC */
#include "engine/provenance.h"

#include "command/command.h"
#include "engine/json.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>
#include <zlib.h>

static void put_words(struct json *json, const char *key, const struct words *words) {
    json_open_array(json, key);
    for (size_t i = 0; i < words->count; i++)
        json_text(json, NULL, slice_of(words->at[i]));
    json_close_array(json);
}

static void put_digest(struct json *json, const struct digest *digest) {
    if (digest->text[0])
        json_text(json, "sha256", slice_of(digest->text));
    else
        json_null(json, "sha256");
}

static void put_versions(struct json *json, const struct versions *versions) {
    json_open_object(json, "versions");
    json_text(json, "plaudit", slice_of(command_version_text()));
    for (size_t i = 0; i < versions->count; i++)
        json_text(json, versions->at[i].executable, slice_of(versions->at[i].text));
    json_text(json, "zlib", slice_of(zlibVersion()));
    json_close_object(json);
}

static void put_files(struct json *json, const struct file_digests *files) {
    const struct digest all = file_digests_together(files);
    put_digest(json, &all);
    json_open_array(json, "files");
    for (size_t i = 0; i < files->count; i++) {
        json_open_object(json, NULL);
        json_text(json, "name", slice_of(files->at[i].name));
        put_digest(json, &files->at[i].digest);
        json_close_object(json);
    }
    json_close_array(json);
}

static void put_lexicons(struct json *json, const struct provenance *provenance) {
    json_open_object(json, "lexicons");
    json_text(json, "directory", slice_of(provenance->lexicons));
    put_files(json, provenance->lexicon_files);
    json_close_object(json);
}

static void put_tables(struct json *json, const struct provenance *provenance) {
    json_open_object(json, "tables");
    put_files(json, provenance->tables);
    json_close_object(json);
}

static void put_inputs(struct json *json, const struct inputs *inputs) {
    json_open_array(json, "inputs");
    for (size_t i = 0; i < inputs->count; i++) {
        const struct input *input = &inputs->at[i];
        json_open_object(json, NULL);
        json_text(json, "source", slice_of(input->source));
        json_text(json, "path", slice_of(input->path));
        json_count(json, "bytes", input->bytes);
        put_digest(json, &input->digest);
        if (input->duplicate_of == INPUT_ORIGINAL)
            json_count(json, "rows", input->rows);
        else
            json_text(json, "duplicate_of", slice_of(inputs->at[input->duplicate_of].source));
        json_close_object(json);
    }
    json_close_array(json);
}

static void put_counts(struct json *json, const struct provenance *provenance) {
    const struct statement_counts *counts = &provenance->counts;
    json_open_object(json, "counts");
    json_count(json, "documents", provenance->inputs->count - provenance->inputs->duplicates);
    json_count(json, "duplicates", provenance->inputs->duplicates);
    json_count(json, "rows", counts->rows);
    json_count(json, "statements", counts->statements);
    json_count(json, "statements_with_a_state", counts->resolved);
    json_count(json, "speaking_states", counts->speakers);
    json_count(json, "rejects", provenance->rejects);
    json_close_object(json);
}

static struct error *put_outputs(struct json *json, const struct provenance *provenance,
                                 const struct workspace *workspace) {
    struct error *error = NULL;
    json_open_array(json, "outputs");
    for (size_t i = 0; i < provenance->output_count && !error; i++) {
        struct digest digest = {{0}};
        char *path = workspace_path(workspace, provenance->outputs[i]);
        error = digest_file(path, &digest, NULL);
        json_open_object(json, NULL);
        json_text(json, "name", slice_of(provenance->outputs[i]));
        put_digest(json, &digest);
        json_close_object(json);
        free(path);
    }
    json_close_array(json);
    return error;
}

static struct error *write_text(const struct workspace *workspace, struct slice text) {
    int descriptor = -1;
    struct error *error = workspace_create(workspace, PROVENANCE_FILE, &descriptor);
    while (!error && text.length) {
        const ssize_t count = write(descriptor, text.at, text.length);
        if (count < 0 && errno != EINTR)
            error = error_system(PROVENANCE_FILE);
        if (count > 0) {
            text.at += count;
            text.length -= (size_t)count;
        }
    }
    if (descriptor >= 0)
        (void)close(descriptor);
    return error;
}

struct error *provenance_write(const struct provenance *provenance,
                               const struct workspace *workspace) {
    struct json json = {0};
    json_open_object(&json, NULL);
    put_words(&json, "command", provenance->command);
    put_versions(&json, provenance->versions);
    put_lexicons(&json, provenance);
    put_tables(&json, provenance);
    put_counts(&json, provenance);
    put_inputs(&json, provenance->inputs);
    struct error *error = put_outputs(&json, provenance, workspace);
    if (!error) {
        json_close_object(&json);
        error = write_text(workspace, buffer_slice(&json.text));
    }
    buffer_free(&json.text);
    return error;
}
