/* The store: what is put is found, byte for byte; what is not whole is never believed; and whatever
 * happens to a process that puts, nobody finds half of an object. */
#define _GNU_SOURCE /* O_CLOEXEC, mkdtemp */
#include "memory/memory.h"
#include "rows/rows.h"
#include "store/members.h"
#include "store/store.h"

#include <fcntl.h>
#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#define STEP "step"

static const char first_name[] = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
static const char other_name[] = "01fedcba9876543210fedcba9876543210fedcba9876543210fedcba98765432";

/* ---- a store of its own for each test -------------------------------------------------------- */

struct place {
    char path[32];
    struct store *store;
};

static int open_place(void **state) {
    struct place *place = memory_zeroed(1, sizeof *place);
    (void)snprintf(place->path, sizeof place->path, "/tmp/store_test-XXXXXX");
    *state = place;
    if (!mkdtemp(place->path))
        return -1;
    struct error *error = store_open(place->path, &place->store);
    error_free(error);
    return error ? -1 : 0;
}

static int close_place(void **state) {
    struct place *place = *state;
    struct intern *nothing = intern_new();
    store_sweep(place->store, nothing);
    store_close(place->store);
    const int left = access(place->path, F_OK); /* a store that was swept is empty, and goes */
    intern_free(nothing);
    free(place);
    return left == 0 ? -1 : 0;
}

static void put(struct store *store, const char *name, const char *first, const char *second) {
    struct store_draft *draft = NULL;
    assert_null(store_draft_new(store, STEP, name, &draft));
    assert_null(store_draft_append(draft, slice_of(first)));
    store_draft_end_section(draft);
    assert_null(store_draft_append(draft, slice_of(second)));
    assert_null(store_draft_put(draft));
}

static void assert_section(const struct store_object *object, size_t section, const char *text) {
    struct buffer bytes = {0};
    assert_null(store_object_read(object, section, &bytes));
    assert_string_equal(buffer_text(&bytes), text);
    buffer_free(&bytes);
}

static void assert_object(struct store *store, const char *name, const char *first,
                          const char *second) {
    struct store_object object = {.file = -1};
    assert_true(store_find(store, STEP, name, &object));
    assert_section(&object, 0, first);
    assert_section(&object, 1, second);
    assert_section(&object, 2, "");
    store_object_close(&object);
}

static bool is_found(struct store *store, const char *name) {
    struct store_object object = {.file = -1};
    const bool found = store_find(store, STEP, name, &object);
    assert_true(found == (object.file >= 0));
    store_object_close(&object);
    return found;
}

/* The file of an object; the caller frees it. */
static char *path_of(const struct place *place, const char *name) {
    struct buffer path = {0};
    buffer_format(&path, "%s/" STEP "/%.2s/%s", place->path, name, name + 2);
    return path.at;
}

/* ---- putting and finding --------------------------------------------------------------------- */

static void what_is_put_is_found(void **state) {
    const struct place *place = *state;
    assert_false(is_found(place->store, first_name));
    put(place->store, first_name, "rows", "header");
    assert_object(place->store, first_name, "rows", "header");
    assert_false(is_found(place->store, other_name));
    assert_true(store_size(place->store, STEP, first_name) > strlen("rowsheader"));
    assert_int_equal(store_size(place->store, STEP, other_name), 0);
    put(place->store, first_name, "", "put again");
    assert_object(place->store, first_name, "", "put again");
}

static void it_is_found_by_the_next_process(void **state) {
    struct place *place = *state;
    put(place->store, first_name, "rows", "");
    store_close(place->store);
    assert_null(store_open(place->path, &place->store));
    assert_object(place->store, first_name, "rows", "");
}

static void a_draft_is_not_found(void **state) {
    const struct place *place = *state;
    struct store_draft *draft = NULL;
    assert_null(store_draft_new(place->store, STEP, first_name, &draft));
    assert_null(store_draft_append(draft, slice_of("rows")));
    assert_false(is_found(place->store, first_name));
    assert_null(store_draft_seal(draft));
    assert_false(is_found(place->store, first_name));
    store_draft_drop(draft);
    assert_false(is_found(place->store, first_name));
}

static void many_drafts_may_wait(void **state) {
    const struct place *place = *state;
    enum { DRAFTS = 3000 }; /* more than files that may be open */
    struct store_draft **drafts = memory_zeroed(DRAFTS, sizeof(struct store_draft *));
    char name[STORE_NAME_LETTERS + 1];
    for (int i = 0; i < DRAFTS; i++) {
        (void)snprintf(name, sizeof name, "%064x", i);
        assert_null(store_draft_new(place->store, STEP, name, &drafts[i]));
        assert_null(store_draft_append(drafts[i], slice_of(name)));
        assert_null(store_draft_seal(drafts[i]));
    }
    for (int i = 0; i < DRAFTS; i++)
        assert_null(store_draft_put(drafts[i]));
    assert_object(place->store, name, name, "");
    free(drafts);
}

/* ---- what is not whole ----------------------------------------------------------------------- */

static void write_at(const char *path, off_t at, const char *bytes, size_t length) {
    const int file = open(path, O_WRONLY | O_CLOEXEC);
    assert_true(file >= 0);
    assert_int_equal(pwrite(file, bytes, length, at), (ssize_t)length);
    (void)close(file);
}

/* Every object that lacks its end, from nothing at all on. */
static void what_is_cut_off_is_not_found(void **state) {
    const struct place *place = *state;
    char *path = path_of(place, first_name);
    put(place->store, first_name, "rows", "header");
    const off_t size = (off_t)store_size(place->store, STEP, first_name);
    for (off_t cut = 0; cut < size; cut++) {
        put(place->store, first_name, "rows", "header");
        assert_int_equal(truncate(path, cut), 0);
        assert_false(is_found(place->store, first_name));
        assert_int_equal(access(path, F_OK), -1); /* and it is gone */
    }
    free(path);
}

static void a_wrong_byte_is_not_believed(void **state) {
    const struct place *place = *state;
    char *path = path_of(place, first_name);
    put(place->store, first_name, "rows", "header");
    const off_t size = (off_t)store_size(place->store, STEP, first_name);
    for (off_t at = 0; at < size; at++) {
        put(place->store, first_name, "rows", "header");
        write_at(path, at, "\x7F", 1);
        assert_false(is_found(place->store, first_name));
    }
    put(place->store, first_name, "rows", "header");
    write_at(path, size, "more", 4);
    assert_false(is_found(place->store, first_name));
    free(path);
}

static void an_object_under_another_name_is_not_believed(void **state) {
    const struct place *place = *state;
    put(place->store, first_name, "rows", "");
    put(place->store, other_name, "other rows", "");
    char *from = path_of(place, first_name);
    char *to = path_of(place, other_name);
    assert_int_equal(rename(from, to), 0);
    assert_false(is_found(place->store, other_name));
    free(from);
    free(to);
}

/* A name that stands for something else gives way to the object. */
static void what_is_no_file_gives_way(void **state) {
    const struct place *place = *state;
    char *path = path_of(place, first_name);
    put(place->store, first_name, "rows", "");
    assert_int_equal(unlink(path), 0);
    assert_int_equal(mkdir(path, 0777), 0);
    assert_false(is_found(place->store, first_name));
    put(place->store, first_name, "rows", "");
    assert_int_equal(unlink(path), 0);
    assert_int_equal(mkfifo(path, 0666), 0);
    assert_false(is_found(place->store, first_name)); /* and nobody waits for a writer */
    put(place->store, first_name, "rows", "");
    assert_int_equal(unlink(path), 0);
    assert_int_equal(symlink("/dev/zero", path), 0);
    assert_false(is_found(place->store, first_name));
    put(place->store, first_name, "rows", "");
    assert_object(place->store, first_name, "rows", "");
    free(path);
}

/* ---- several at once ------------------------------------------------------------------------- */

enum { PUTTERS = 8, PUTS = 200 };

static void *put_and_find(void *context) {
    struct store *store = context;
    size_t failures = 0;
    for (int i = 0; i < PUTS; i++) {
        struct store_draft *draft = NULL;
        struct store_object object = {.file = -1};
        struct error *error = store_draft_new(store, STEP, first_name, &draft);
        if (!error)
            error = store_draft_append(draft, slice_of("the same"));
        if (!error)
            error = store_draft_put(draft);
        failures += error != NULL || !store_find(store, STEP, first_name, &object);
        error_free(error);
        store_object_close(&object);
    }
    return failures ? context : NULL;
}

static void threads_put_the_same_object(void **state) {
    const struct place *place = *state;
    pthread_t threads[PUTTERS];
    for (size_t i = 0; i < PUTTERS; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, put_and_find, place->store), 0);
    for (size_t i = 0; i < PUTTERS; i++) {
        void *failed = NULL;
        assert_int_equal(pthread_join(threads[i], &failed), 0);
        assert_null(failed);
    }
    assert_object(place->store, first_name, "the same", "");
}

/* In a process of its own: `work` with a store that it opens itself. */
static pid_t in_a_process(const struct place *place, int (*work)(struct store *store)) {
    const pid_t process = fork();
    assert_true(process >= 0);
    if (process > 0)
        return process;
    struct store *store = NULL;
    struct error *error = store_open(place->path, &store);
    const int status = error ? 9 : work(store);
    error_free(error);
    _exit(status);
}

static int status_of(pid_t process) {
    int status = 0;
    assert_int_equal(waitpid(process, &status, 0), process);
    return status;
}

static int put_often(struct store *store) {
    return put_and_find(store) ? 1 : 0;
}

static void processes_put_the_same_object(void **state) {
    const struct place *place = *state;
    pid_t processes[PUTTERS];
    for (size_t i = 0; i < PUTTERS; i++)
        processes[i] = in_a_process(place, put_often);
    for (size_t i = 0; i < PUTTERS; i++)
        assert_int_equal(status_of(processes[i]), 0);
    assert_object(place->store, first_name, "the same", "");
}

static int begin_and_die(struct store *store) {
    struct store_draft *draft = NULL;
    if (store_draft_new(store, STEP, first_name, &draft) ||
        store_draft_append(draft, slice_of("half")))
        return 1;
    (void)raise(SIGKILL);
    return 1;
}

static void what_a_killed_process_has_begun_is_cleared_away(void **state) {
    struct place *place = *state;
    struct buffer unfinished = {0};
    assert_true(WIFSIGNALED(status_of(in_a_process(place, begin_and_die))));
    assert_false(is_found(place->store, first_name));
    buffer_format(&unfinished, "%s/unfinished", place->path);
    assert_int_equal(access(buffer_text(&unfinished), F_OK), 0);
    store_close(place->store);
    assert_null(store_open(place->path, &place->store));
    assert_int_equal(rmdir(buffer_text(&unfinished)), 0); /* so it is empty */
    buffer_free(&unfinished);
}

/* ---- disks that do not take it --------------------------------------------------------------- */

/* A limit on the size of a file stands for a disk that is full. */
static int put_on_a_full_disk(struct store *store) {
    const struct rlimit limit = {4096, 4096};
    struct store_draft *draft = NULL;
    struct buffer bytes = {0};
    for (int i = 0; i < 1000; i++)
        buffer_append_text(&bytes, "rows and rows and rows");
    (void)signal(SIGXFSZ, SIG_IGN);
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0 ||
        store_draft_new(store, STEP, first_name, &draft) != NULL)
        return 1;
    struct error *error = store_draft_append(draft, buffer_slice(&bytes));
    store_draft_drop(draft);
    buffer_free(&bytes);
    const bool told = error && strstr(error->message, "File too large");
    error_free(error);
    return told ? 0 : 2;
}

static void a_full_disk_is_told_and_nothing_is_found(void **state) {
    const struct place *place = *state;
    assert_int_equal(status_of(in_a_process(place, put_on_a_full_disk)), 0);
    assert_false(is_found(place->store, first_name));
}

/* Root may write everywhere, so it becomes somebody else. */
static int put_where_it_may_not(struct store *store) {
    struct store_draft *draft = NULL;
    if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
        return 1;
    if (!is_found(store, first_name))
        return 2;
    struct error *error = store_draft_new(store, STEP, other_name, &draft);
    const bool told = error && strstr(error->message, "Permission denied");
    error_free(error);
    store_draft_drop(error ? NULL : draft);
    return told ? 0 : 3;
}

static void who_may_only_read_finds_and_is_told(void **state) {
    struct place *place = *state;
    put(place->store, first_name, "rows", "");
    store_close(place->store); /* takes the folder of drafts away */
    assert_null(store_open(place->path, &place->store));
    assert_int_equal(chmod(place->path, 0555), 0);
    assert_int_equal(status_of(in_a_process(place, put_where_it_may_not)), 0);
    assert_int_equal(chmod(place->path, 0755), 0);
}

static void a_store_that_cannot_be_made_is_an_error(void **state) {
    (void)state;
    struct store *store = NULL;
    struct error *error = store_open("/no-such-directory/store", &store);
    assert_non_null(error);
    assert_non_null(strstr(error->message, "/no-such-directory/store"));
    assert_null(store);
    error_free(error);
}

/* ---- sweeping -------------------------------------------------------------------------------- */

static void what_is_wanted_survives_a_sweep(void **state) {
    const struct place *place = *state;
    struct intern *wanted = intern_new();
    struct buffer name = {0};
    buffer_format(&name, STEP "/%s", first_name);
    (void)intern_add(wanted, buffer_slice(&name), NULL);
    put(place->store, first_name, "rows", "");
    put(place->store, other_name, "rows", "");
    store_sweep(place->store, wanted);
    assert_object(place->store, first_name, "rows", "");
    assert_false(is_found(place->store, other_name));
    buffer_free(&name);
    intern_free(wanted);
}

static void a_removed_object_is_not_found(void **state) {
    const struct place *place = *state;
    put(place->store, first_name, "rows", "");
    store_remove(place->store, STEP, first_name);
    assert_false(is_found(place->store, first_name));
    store_remove(place->store, STEP, first_name);
}

/* ---- members --------------------------------------------------------------------------------- */

/* Lines of some length, so many that there are several members. */
enum { LINES = 40000 };

static void add_line(struct buffer *line, int number) {
    buffer_format(line, "%d\tThey commend Ruritania for its progress in %d fields.\n", number,
                  number * 7);
}

static void put_lines(struct store *store, const char *name) {
    struct store_draft *draft = NULL;
    struct members_writer *writer = members_writer_new();
    assert_null(store_draft_new(store, STEP, name, &draft));
    for (int i = 0; i < LINES; i++) {
        add_line(members_line(writer), i);
        assert_null(members_end_line(writer, draft));
    }
    assert_null(members_finish(writer, draft));
    assert_null(store_draft_put(draft));
    members_writer_free(writer);
}

static struct error *append(void *context, struct slice bytes) {
    buffer_append(context, bytes);
    return NULL;
}

static void lines_come_back(void **state) {
    const struct place *place = *state;
    struct store_object object = {.file = -1};
    struct buffer expected = {0};
    struct buffer got = {0};
    put_lines(place->store, first_name);
    for (int i = 0; i < LINES; i++)
        add_line(&expected, i);
    assert_true(store_find(place->store, STEP, first_name, &object));
    assert_null(members_read(&object, 0, append, &got));
    assert_int_equal(got.length, expected.length);
    assert_memory_equal(got.at, expected.at, expected.length);
    store_object_close(&object);
    buffer_free(&got);
    buffer_free(&expected);
}

static struct error *refuse(void *context, struct slice bytes) {
    (void)context;
    (void)bytes;
    return error_new(EXIT_STATUS_ENVIRONMENT, "enough");
}

static void who_has_enough_stops_the_reading(void **state) {
    const struct place *place = *state;
    struct store_object object = {.file = -1};
    put_lines(place->store, first_name);
    assert_true(store_find(place->store, STEP, first_name, &object));
    struct error *error = members_read(&object, 0, refuse, NULL);
    assert_non_null(error);
    assert_string_equal(error->message, "enough");
    error_free(error);
    store_object_close(&object);
}

/* What a disk does after it was checked, or who writes no gzip. */
static void what_is_not_compressed_is_an_error(void **state) {
    const struct place *place = *state;
    struct store_object object = {.file = -1};
    struct buffer got = {0};
    put(place->store, first_name, "no gzip at all", "");
    assert_true(store_find(place->store, STEP, first_name, &object));
    struct error *error = members_read(&object, 0, append, &got);
    assert_non_null(error);
    error_free(error);
    store_object_close(&object);
    buffer_free(&got);
}

/* A header and two documents, joined end to end, are one row stream. */
static void joined_members_are_one_stream(void **state) {
    const struct place *place = *state;
    struct store_object object = {.file = -1};
    char path[] = "/tmp/store_test-rows-XXXXXX";
    const int file = mkstemp(path);
    assert_true(file >= 0);
    put_lines(place->store, first_name);
    assert_null(members_write(file, slice_of("number\ttext\n")));
    assert_true(store_find(place->store, STEP, first_name, &object));
    assert_null(store_object_copy(&object, 0, file));
    assert_null(store_object_copy(&object, 0, file));
    assert_null(store_object_copy(&object, 1, file)); /* an empty one */
    store_object_close(&object);
    assert_int_equal(lseek(file, 0, SEEK_SET), 0);
    struct rows_reader *reader = NULL;
    const struct rows_settings settings = {0};
    assert_null(rows_reader_open(file, path, &settings, &reader));
    bool found = true;
    size_t rows = 0;
    while (!rows_next(reader, &found) && found)
        rows++;
    assert_int_equal(rows, 2 * LINES);
    rows_reader_close(reader);
    (void)close(file);
    assert_int_equal(unlink(path), 0);
}

#define STORE_TEST(test) cmocka_unit_test_setup_teardown(test, open_place, close_place)

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(what_is_put_is_found),
        STORE_TEST(it_is_found_by_the_next_process),
        STORE_TEST(a_draft_is_not_found),
        STORE_TEST(many_drafts_may_wait),
        STORE_TEST(what_is_cut_off_is_not_found),
        STORE_TEST(a_wrong_byte_is_not_believed),
        STORE_TEST(an_object_under_another_name_is_not_believed),
        STORE_TEST(what_is_no_file_gives_way),
        STORE_TEST(threads_put_the_same_object),
        STORE_TEST(processes_put_the_same_object),
        STORE_TEST(what_a_killed_process_has_begun_is_cleared_away),
        STORE_TEST(a_full_disk_is_told_and_nothing_is_found),
        STORE_TEST(who_may_only_read_finds_and_is_told),
        cmocka_unit_test(a_store_that_cannot_be_made_is_an_error),
        STORE_TEST(what_is_wanted_survives_a_sweep),
        STORE_TEST(a_removed_object_is_not_found),
        STORE_TEST(lines_come_back),
        STORE_TEST(who_has_enough_stops_the_reading),
        STORE_TEST(what_is_not_compressed_is_an_error),
        STORE_TEST(joined_members_are_one_stream),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
