/* The parts of the engine that can be tested without a stage. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "engine/batches.h"
#include "engine/children.h"
#include "engine/digest.h"
#include "engine/facts.h"
#include "engine/inputs.h"
#include "engine/json.h"
#include "engine/workspace.h"
#include "memory/memory.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>
#include <zlib.h>

/* ---- JSON ------------------------------------------------------------------------------------ */

static void json_is_indented_and_separated(void **state) {
    (void)state;
    struct json json = {0};
    json_open_object(&json, NULL);
    json_text(&json, "a", slice_of("b"));
    json_open_array(&json, "list");
    json_count(&json, NULL, UINT64_MAX);
    json_null(&json, NULL);
    json_close_array(&json);
    json_open_array(&json, "empty");
    json_close_array(&json);
    json_close_object(&json);
    assert_string_equal(buffer_text(&json.text),
                        "{\n  \"a\": \"b\",\n  \"list\": [\n    18446744073709551615,\n"
                        "    null\n  ],\n  \"empty\": []\n}\n");
    buffer_free(&json.text);
}

static void json_escapes_what_it_must(void **state) {
    (void)state;
    struct json json = {0};
    json_open_array(&json, NULL);
    json_text(&json, NULL, slice_of("\"\\\n\t\x01\x7F"));
    json_text(&json, NULL, slice_of("C\xC3\xB4te \xFF!"));
    json_close_array(&json);
    assert_string_equal(buffer_text(&json.text), "[\n  \"\\\"\\\\\\u000a\\u0009\\u0001\\u007f\",\n"
                                                 "  \"C\xC3\xB4te \xEF\xBF\xBD!\"\n]\n");
    buffer_free(&json.text);
}

/* ---- digests --------------------------------------------------------------------------------- */

static void digests_are_those_of_the_standard(void **state) {
    (void)state;
    /* FIPS 180-2, the examples of one block and of no message. */
    assert_string_equal(digest_bytes(slice_of("abc")).text,
                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_string_equal(digest_bytes(slice_of("")).text,
                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

static char *temporary_file(void) {
    const char *directory = getenv("TMPDIR");
    struct buffer path = {0};
    buffer_format(&path, "%s/plaudit-test-XXXXXX", directory ? directory : "/tmp");
    const int descriptor = mkstemp(path.at);
    assert_true(descriptor >= 0);
    assert_int_equal(close(descriptor), 0);
    return path.at;
}

static void a_gzipped_file_says_what_its_content_says(void **state) {
    (void)state;
    char *path = temporary_file();
    gzFile file = gzopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(gzputs(file, "abc"), 3);
    assert_int_equal(gzclose(file), Z_OK);
    struct digest content = {{0}};
    struct digest raw = {{0}};
    uint64_t bytes = 0;
    assert_null(digest_content(path, 100, &content));
    assert_null(digest_file(path, &raw, &bytes));
    assert_string_equal(content.text, digest_bytes(slice_of("abc")).text);
    assert_string_not_equal(raw.text, content.text);
    assert_true(bytes > 3);
    (void)remove(path);
    free(path);
}

static void what_is_too_long_gets_no_digest(void **state) {
    (void)state;
    char *path = temporary_file();
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fputs("four", file) >= 0);
    assert_int_equal(fclose(file), 0);
    struct digest content = {{0}};
    assert_null(digest_content(path, 3, &content));
    assert_string_equal(content.text, "");
    assert_null(digest_content(path, 4, &content));
    assert_string_equal(content.text, digest_bytes(slice_of("four")).text);
    (void)remove(path);
    free(path);
}

/* ---- batches --------------------------------------------------------------------------------- */

/* Inputs of so many bytes each, and the numbers of all of them. */
static struct batch some_inputs(struct inputs *inputs, size_t count, uint64_t bytes) {
    size_t *numbers = memory_zeroed(count + 1, sizeof *numbers);
    *inputs = (struct inputs){.at = memory_zeroed(count + 1, sizeof *inputs->at), .count = count};
    for (size_t i = 0; i < count; i++) {
        inputs->at[i].bytes = bytes;
        inputs->at[i].duplicate_of = INPUT_ORIGINAL;
        numbers[i] = i;
    }
    return (struct batch){numbers, count};
}

static void check_cut(const struct batches *batches, struct batch all) {
    size_t taken = 0;
    for (size_t i = 0; i < batches->count; i++) {
        assert_ptr_equal(batches->at[i].at, all.at + taken);
        assert_true(batches->at[i].count > 0);
        taken += batches->at[i].count;
    }
    assert_int_equal(taken, all.count);
}

static size_t count_to_read(size_t documents, uint64_t bytes) {
    struct inputs inputs;
    struct batches batches = {0};
    const struct batch all = some_inputs(&inputs, documents, bytes);
    batches_to_read(&inputs, all, &batches);
    check_cut(&batches, all);
    const size_t count = batches.count;
    batches_free(&batches);
    free((void *)all.at);
    free(inputs.at);
    return count;
}

static void batches_to_read_are_small(void **state) {
    (void)state;
    assert_int_equal(count_to_read(0, 1), 0);
    assert_int_equal(count_to_read(1, 1), 1);
    assert_int_equal(count_to_read(2 * BATCH_DOCUMENTS + 1, 1), 3);
    assert_int_equal(count_to_read(3, BATCH_BYTES), 3);
}

static size_t count_to_match(size_t documents, uint64_t each, size_t jobs) {
    struct inputs inputs;
    struct batches batches = {0};
    const struct batch all = some_inputs(&inputs, documents, 1);
    uint64_t *bytes = memory_zeroed(documents + 1, sizeof *bytes);
    for (size_t i = 0; i < documents; i++)
        bytes[i] = each;
    batches_to_match(bytes, all, jobs, &batches);
    check_cut(&batches, all);
    const size_t count = batches.count;
    batches_free(&batches);
    free(bytes);
    free((void *)all.at);
    free(inputs.at);
    return count;
}

static void there_are_as_many_batches_to_match_as_jobs(void **state) {
    (void)state;
    assert_int_equal(count_to_match(0, 1, 4), 0);
    assert_int_equal(count_to_match(100, 1, 4), 1); /* not worth it */
    assert_int_equal(count_to_match(100, BATCH_MATCH_LEAST, 4), 4);
    assert_int_equal(count_to_match(101, BATCH_MATCH_LEAST, 4), 4);
    assert_int_equal(count_to_match(2, BATCH_MATCH_LEAST, 4), 2);
    assert_int_equal(count_to_match(100, BATCH_MATCH_MOST, 4), 100); /* lost if it is stopped */
}

static void a_batch_is_taken_apart(void **state) {
    (void)state;
    struct inputs inputs;
    struct batches batches = {0};
    const struct batch all = some_inputs(&inputs, BATCH_DOCUMENTS + 2, 1);
    batches_to_read(&inputs, all, &batches);
    assert_int_equal(batches.count, 2);
    batches_single_out(&batches, 1);
    assert_int_equal(batches.count, 4);
    for (size_t i = 0; i < 2; i++) {
        assert_int_equal(batches.at[2 + i].count, 1);
        assert_int_equal(batches.at[2 + i].at[0], BATCH_DOCUMENTS + i);
    }
    batches_free(&batches);
    free((void *)all.at);
    free(inputs.at);
}

static void a_document_is_found_by_what_names_it(void **state) {
    (void)state;
    static const size_t numbers[] = {0, 1, 2};
    static char sources[3][8] = {"a", "a.zip", "b"};
    static char paths[3][16] = {"in/a", "in/a.zip", "in/b"};
    struct input at[3] = {{0}};
    for (size_t i = 0; i < 3; i++) {
        at[i].source = sources[i];
        at[i].path = paths[i];
    }
    const struct inputs inputs = {.at = at, .count = 3};
    const struct batch all = {numbers, 3};
    assert_int_equal(batch_find(&inputs, all, 0, slice_of("a.zip"), false), 1);
    assert_int_equal(batch_find(&inputs, all, 0, slice_of("a.zip/in/it"), false), 1);
    assert_int_equal(batch_find(&inputs, all, 0, slice_of("in/a.zip/in/it"), true), 1);
    assert_int_equal(batch_find(&inputs, all, 2, slice_of("a.zip"), false), 3); /* it is over */
    assert_int_equal(batch_find(&inputs, all, 0, slice_of("in/b"), false), 3);
    assert_int_equal(batch_find(&inputs, all, 0, slice_of("b2"), false), 3);
    assert_int_equal(batch_find(&inputs, all, 0, slice_of(""), false), 3);
}

/* ---- facts ----------------------------------------------------------------------------------- */

static void facts_of_documents_add_up(void **state) {
    (void)state;
    struct facts facts;
    struct buffer text = {0};
    facts_open(&facts);
    facts_add(&facts, slice_of("10 7 5\nXAA\nXAB\n"));
    facts_add(&facts, slice_of("0 0 0\n"));
    facts_add(&facts, slice_of("3 2 1\nXAB\n"));
    facts_write(&facts, &text);
    assert_string_equal(buffer_text(&text), "13 9 6\nXAA\nXAB\n");
    buffer_free(&text);
    facts_close(&facts);
}

/* ---- children -------------------------------------------------------------------------------- */

static void start_shell(struct children *children, const char *script, int input,
                        struct child *child) {
    const char *const words[] = {"sh", "-c", script, NULL};
    const struct child_start start = {.path = "/bin/sh",
                                      .words = words,
                                      .input = input,
                                      .output = STDERR_FILENO,
                                      .errors = STDERR_FILENO};
    assert_null(children_start(children, &start, child));
}

static void endings_are_told(void **state) {
    (void)state;
    struct children *children = NULL;
    struct child ended = {0};
    struct child killed = {0};
    assert_null(children_open(&children));
    start_shell(children, "exit 3", STDIN_FILENO, &ended);
    start_shell(children, "kill -9 $$", STDIN_FILENO, &killed);
    assert_null(children_wait_for(children, &ended));
    assert_null(children_wait_for(children, &killed));
    char *text = child_ending(&ended);
    assert_string_equal(text, "ended with status 3");
    free(text);
    text = child_ending(&killed);
    assert_string_equal(text, "was killed by signal 9 (Killed)");
    free(text);
    children_close(children);
}

static void closing_ends_what_runs(void **state) {
    (void)state;
    struct children *children = NULL;
    struct child sleeper = {0};
    struct child deaf = {0};
    assert_null(children_open(&children));
    start_shell(children, "sleep 1000", STDIN_FILENO, &sleeper);
    start_shell(children, "trap '' TERM; sleep 1000", STDIN_FILENO, &deaf);
    children_close(children);
    assert_true(sleeper.ended);
    assert_true(deaf.ended);
    assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
}

static void nobody_who_reads_is_no_deadlock(void **state) {
    (void)state;
    struct children *children = NULL;
    struct child reader = {0};
    int ways[2];
    assert_int_equal(pipe(ways), 0);
    assert_int_equal(fcntl(ways[1], F_SETFL, O_NONBLOCK), 0);
    assert_int_equal(fcntl(ways[1], F_SETFD, FD_CLOEXEC), 0);
    assert_null(children_open(&children));
    start_shell(children, "head -c 10 >/dev/null", ways[0], &reader);
    assert_int_equal(close(ways[0]), 0);
    char *many = memory_zeroed(1, 1 << 20);
    bool refused = false;
    assert_null(children_write(children, ways[1], (struct slice){many, 1 << 20}, &refused));
    assert_true(refused);
    assert_null(children_wait_for(children, &reader));
    assert_int_equal(reader.status, 0);
    free(many);
    (void)close(ways[1]);
    children_close(children);
}

static void an_interruption_is_an_error_of_every_wait(void **state) {
    (void)state;
    struct children *children = NULL;
    struct child sleeper = {0};
    assert_null(children_open(&children));
    start_shell(children, "sleep 1000", STDIN_FILENO, &sleeper);
    assert_int_equal(kill(getpid(), SIGTERM), 0);
    struct error *error = children_wait_for(children, &sleeper);
    assert_non_null(error);
    assert_string_equal(error->message, "interrupted by signal 15 (Terminated)");
    error_free(error);
    assert_int_equal(children_interrupted(children), SIGTERM);
    children_close(children);
    assert_true(sleeper.ended);
}

static void what_cannot_be_started_is_an_error(void **state) {
    (void)state;
    struct children *children = NULL;
    struct child child = {0};
    const char *const words[] = {"nothing", NULL};
    const struct child_start start = {
        .path = "/no/such/executable", .words = words, .input = 0, .output = 2, .errors = 2};
    assert_null(children_open(&children));
    struct error *error = children_start(children, &start, &child);
    assert_non_null(error);
    assert_string_equal(error->message,
                        "/no/such/executable cannot be started: No such file or directory");
    error_free(error);
    children_close(children);
}

/* ---- the workspace --------------------------------------------------------------------------- */

static char *temporary_directory(void) {
    char *path = temporary_file();
    (void)remove(path);
    return path;
}

static void put_file(const struct workspace *workspace, const char *name, const char *text) {
    int descriptor = -1;
    assert_null(workspace_create(workspace, name, &descriptor));
    assert_int_equal(write(descriptor, text, strlen(text)), (ssize_t)strlen(text));
    assert_int_equal(close(descriptor), 0);
}

static void only_what_is_published_is_left(void **state) {
    (void)state;
    char *out = temporary_directory();
    struct workspace *workspace = NULL;
    assert_null(workspace_open(out, &workspace));
    put_file(workspace, "kept", "kept");
    put_file(workspace, "temporary", "temporary");
    static const char *const names[] = {"kept"};
    assert_null(workspace_publish(workspace, names, 1));
    workspace_close(workspace);
    struct buffer path = {0};
    buffer_format(&path, "%s/kept", out);
    assert_int_equal(remove(buffer_text(&path)), 0);
    assert_int_equal(rmdir(out), 0); /* so it was empty */
    buffer_free(&path);
    free(out);
}

static void what_failed_leaves_nothing(void **state) {
    (void)state;
    char *out = temporary_directory();
    struct workspace *workspace = NULL;
    assert_null(workspace_open(out, &workspace));
    put_file(workspace, "temporary", "temporary");
    workspace_close(workspace);
    assert_int_equal(access(out, F_OK), -1);
    free(out);
}

static void a_place_is_held_by_one_run(void **state) {
    (void)state;
    char *out = temporary_directory();
    struct workspace *first = NULL;
    struct workspace *second = NULL;
    assert_null(workspace_open(out, &first));
    put_file(first, "mine", "mine");
    struct error *error = workspace_open(out, &second);
    assert_non_null(error);
    assert_non_null(strstr(error->message, "another run is writing there"));
    error_free(error);
    static const char *const names[] = {"mine"};
    assert_null(workspace_publish(first, names, 1)); /* the other has not taken it away */
    workspace_close(first);
    struct buffer path = {0};
    buffer_format(&path, "%s/mine", out);
    assert_int_equal(remove(buffer_text(&path)), 0);
    assert_int_equal(rmdir(out), 0);
    buffer_free(&path);
    free(out);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(json_is_indented_and_separated),
        cmocka_unit_test(json_escapes_what_it_must),
        cmocka_unit_test(digests_are_those_of_the_standard),
        cmocka_unit_test(a_gzipped_file_says_what_its_content_says),
        cmocka_unit_test(what_is_too_long_gets_no_digest),
        cmocka_unit_test(batches_to_read_are_small),
        cmocka_unit_test(there_are_as_many_batches_to_match_as_jobs),
        cmocka_unit_test(a_batch_is_taken_apart),
        cmocka_unit_test(a_document_is_found_by_what_names_it),
        cmocka_unit_test(facts_of_documents_add_up),
        cmocka_unit_test(endings_are_told),
        cmocka_unit_test(closing_ends_what_runs),
        cmocka_unit_test(nobody_who_reads_is_no_deadlock),
        cmocka_unit_test(an_interruption_is_an_error_of_every_wait),
        cmocka_unit_test(what_cannot_be_started_is_an_error),
        cmocka_unit_test(only_what_is_published_is_left),
        cmocka_unit_test(what_failed_leaves_nothing),
        cmocka_unit_test(a_place_is_held_by_one_run),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
