#define _GNU_SOURCE /* mkdtemp */
#include "corpus/alerts.h"
#include "corpus/catalogue.h"
#include "corpus/conf.h"
#include "corpus/generations.h"
#include "corpus/lock.h"
#include "memory/buffer.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

/* Each test runs in a directory of its own. */
static int enter_directory(void **state) {
    char *path = strdup("/tmp/plaudit-corpus-XXXXXX");
    *state = path;
    return path && mkdtemp(path) && chdir(path) == 0 ? 0 : -1;
}

static int leave_directory(void **state) {
    struct buffer command = {0};
    buffer_format(&command, "rm -rf '%s'", (char *)*state);
    const int status = chdir("/") == 0 ? system(buffer_text(&command)) : -1;
    buffer_free(&command);
    free(*state);
    return status;
}

static void write_file(const char *path, const char *text) {
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

static void assert_well(struct error *error) {
    if (error)
        fail_msg("%s", error->message);
}

/* ---- configuration --------------------------------------------------------------------------- */

static void conf_takes_every_setting(void **state) {
    (void)state;
    struct conf conf = {0};
    assert_well(conf_parse(slice_of("# a comment\n"
                                    "name  An invented # council \r\n"
                                    "\n"
                                    "  languages\ten fr\n"
                                    "states a.tsv\nstates b.tsv\n"
                                    "no-default-tables\n"
                                    "max-row 64M\n"
                                    "source press  cp /srv/*.xml . # all\n"
                                    "alert review 0.05\n"
                                    "alert state stance_praise mail keeper\n"
                                    "alert silent press 30"),
                           "corpus.conf", &conf));
    assert_string_equal(conf.name, "An invented # council");
    assert_int_equal(conf.language_count, 2);
    assert_string_equal(conf.languages[1], "fr");
    assert_int_equal(conf.option_count, 4);
    assert_string_equal(conf.options[1].value, "b.tsv");
    assert_null(conf.options[2].value);
    assert_string_equal(conf.options[3].name, "max-row");
    assert_int_equal(conf.source_count, 1);
    assert_string_equal(conf.sources[0].name, "press");
    assert_string_equal(conf.sources[0].command, "cp /srv/*.xml . # all");
    assert_int_equal(conf.alert_count, 3);
    assert_true(conf.alerts[0].threshold == 0.05);
    assert_null(conf.alerts[0].command);
    assert_string_equal(conf.alerts[1].subject, "stance_praise");
    assert_string_equal(conf.alerts[1].command, "mail keeper");
    assert_int_equal(conf.alerts[2].days, 30);
    conf_free(&conf);
}

static void conf_names_the_place_of_a_fault(void **state) {
    (void)state;
    static const struct {
        const char *text;
        const char *place;
    } faults[] = {
        {"colour blue", "corpus.conf:1:1: "},
        {"\n  name", "corpus.conf:2:7: "},
        {"name a\nname b", "corpus.conf:2:1: "},
        {"max-row 12x", "corpus.conf:1:9: "},
        {"pdf-seconds 0", "corpus.conf:1:13: "},
        {"no-default-tables yes", "corpus.conf:1:19: "},
        {"languages en FR", "corpus.conf:1:14: "},
        {"source press", "corpus.conf:1:13: "},
        {"source ../up true", "corpus.conf:1:8: "},
        {"source .hidden true", "corpus.conf:1:8: "},
        {"source a true\nsource a true", "corpus.conf:2:8: "},
        {"alert", "corpus.conf:1:6: "},
        {"alert rain 1", "corpus.conf:1:7: "},
        {"alert review 1.5", "corpus.conf:1:14: "},
        {"alert state", "corpus.conf:1:12: "},
        {"alert silent press never", "corpus.conf:1:20: "},
        {"name \xC3\xA9\xC3\xA9 \xFF", "corpus.conf:1:9: "},
    };
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        struct conf conf = {0};
        struct error *error = conf_parse(slice_of(faults[i].text), "corpus.conf", &conf);
        if (!error)
            fail_msg("taken: %s", faults[i].text);
        if (strncmp(error->message, faults[i].place, strlen(faults[i].place)) != 0)
            fail_msg("not at %s: %s", faults[i].place, error->message);
        error_free(error);
        conf_free(&conf);
    }
}

/* ---- catalogue ------------------------------------------------------------------------------- */

static void a_catalogue_is_read_as_it_was_written(void **state) {
    (void)state;
    static const char *const paths[] = {"inbox/a.xml", "inbox/tab\there", "inbox/latin-\xE9.xml",
                                        "hex:inbox", "inbox/back\\slash\\x41"};
    struct catalogue written = {0};
    struct catalogue read = {0};
    for (size_t i = 0; i < 5; i++) {
        struct catalogue_entry *entry = catalogue_add(&written, CATALOGUE_INBOX, paths[i]);
        entry->marks = (struct catalogue_marks){i, UINT64_MAX / 2, -5, 1700000000123456789};
        entry->settled = i % 2;
        entry->seen = (int64_t)i;
        memset(entry->sha256, 'a', 64);
    }
    assert_well(catalogue_write(&written, "."));
    assert_well(catalogue_read(".", &read));
    assert_int_equal(read.count, written.count);
    for (size_t i = 0; i < 5; i++) {
        const struct catalogue_entry *entry = catalogue_find(&read, CATALOGUE_INBOX, paths[i]);
        assert_non_null(entry);
        assert_true(catalogue_same_marks(entry, &written.at[i]));
        assert_int_equal(entry->settled, written.at[i].settled);
        assert_int_equal(entry->seen, written.at[i].seen);
        assert_string_equal(entry->sha256, written.at[i].sha256);
        assert_string_equal(entry->content, "");
    }
    assert_null(catalogue_find(&read, CATALOGUE_LEXICON, paths[0]));
    catalogue_free(&written);
    catalogue_free(&read);
}

static void a_damaged_catalogue_is_an_error(void **state) {
    (void)state;
    static const char *const texts[] = {
        "",
        "kind\tpath\n",
        "kind\tpath\tbytes\tmtime\tctime\tinode\tsettled\tsha256\tcontent\tseen\n"
        "inbox\ta\tmany\t1\t1\t1\t1\t\t\t0\n",
        "kind\tpath\tbytes\tmtime\tctime\tinode\tsettled\tsha256\tcontent\tseen\n"
        "planet\ta\t1\t1\t1\t1\t1\t\t\t0\n",
        "kind\tpath\tbytes\tmtime\tctime\tinode\tsettled\tsha256\tcontent\tseen\n"
        "inbox\thex:zz\t1\t1\t1\t1\t1\t\t\t0\n",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct catalogue read = {0};
        write_file(CATALOGUE_FILE, texts[i]);
        struct error *error = catalogue_read(".", &read);
        if (!error)
            fail_msg("taken: %s", texts[i]);
        error_free(error);
        catalogue_free(&read);
    }
}

static void a_look_sees_files_below_that_are_not_hidden(void **state) {
    (void)state;
    struct catalogue look = {0};
    assert_int_equal(mkdir("inbox", 0777), 0);
    assert_int_equal(mkdir("inbox/b", 0777), 0);
    assert_int_equal(mkdir("inbox/.state", 0777), 0);
    write_file("inbox/b/2.xml", "two");
    write_file("inbox/c.xml", "three");
    write_file("inbox/.part", "half");
    write_file("inbox/.state/x", "state");
    assert_int_equal(symlink("c.xml", "inbox/a.xml"), 0);
    assert_int_equal(symlink("..", "inbox/cycle"), 0);
    assert_int_equal(symlink("nowhere", "inbox/dangling"), 0);
    catalogue_look_below(&look, CATALOGUE_INBOX, "inbox", catalogue_now());
    assert_int_equal(look.count, 3);
    assert_string_equal(look.at[0].path, "inbox/a.xml");
    assert_string_equal(look.at[1].path, "inbox/b/2.xml");
    assert_string_equal(look.at[2].path, "inbox/c.xml");
    assert_int_equal(look.at[0].marks.bytes, 5);
    assert_false(look.at[0].settled);
    catalogue_free(&look);
    const int64_t later = catalogue_now() + (int64_t)10 * 1000000000;
    catalogue_look_below(&look, CATALOGUE_INBOX, "inbox", later);
    assert_true(look.at[0].settled);
    catalogue_free(&look);
}

/* ---- generations ----------------------------------------------------------------------------- */

static void publish_next(uint64_t expected) {
    uint64_t number = 0;
    uint64_t present = 0;
    assert_well(generations_begin(&number));
    assert_int_equal(number, expected);
    assert_well(generations_publish(number));
    assert_well(generations_present(&present));
    assert_int_equal(present, expected);
}

static void the_present_generation_and_the_one_before_stay(void **state) {
    (void)state;
    uint64_t number = 1;
    assert_well(generations_present(&number));
    assert_int_equal(number, 0);
    publish_next(1);
    publish_next(2);
    assert_well(generations_begin(&number)); /* one that is never published */
    assert_int_equal(number, 3);
    publish_next(4);
    assert_int_equal(mkdir("generations/3/.unfinished", 0777), 0);
    write_file("generations/3/.unfinished/rows", "half");
    generations_sweep(4);
    assert_int_not_equal(access("generations/1", F_OK), 0);
    assert_int_not_equal(access("generations/2", F_OK), 0);
    assert_int_equal(access("generations/3", F_OK), 0);
    assert_int_equal(access("generations/4", F_OK), 0);
}

static void what_is_no_generation_is_told(void **state) {
    (void)state;
    static const char *const targets[] = {"elsewhere", "generations/", "generations/0",
                                          "generations/1x", "generations/../1"};
    for (size_t i = 0; i < sizeof targets / sizeof *targets; i++) {
        uint64_t number = 0;
        assert_int_equal(symlink(targets[i], "results"), 0);
        struct error *error = generations_present(&number);
        assert_non_null(error);
        error_free(error);
        assert_int_equal(unlink("results"), 0);
    }
}

/* ---- lock ------------------------------------------------------------------------------------ */

static void a_lock_is_held_once_and_ends_with_its_process(void **state) {
    (void)state;
    char *owner = NULL;
    int lock = -1;
    assert_well(lock_look(&owner));
    assert_null(owner);
    const pid_t child = fork();
    if (child == 0) { /* takes it, and dies without giving it back */
        error_free(lock_take(&lock));
        _exit(lock < 0);
    }
    int status = -1;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    assert_well(lock_look(&owner));
    assert_null(owner);
    assert_well(lock_take(&lock));
    int second = -1;
    struct error *error = lock_take(&second);
    assert_non_null(error);
    assert_non_null(strstr(error->message, "another update is under way: process "));
    error_free(error);
    assert_well(lock_look(&owner));
    assert_non_null(owner);
    free(owner);
    lock_release(lock);
    assert_well(lock_look(&owner));
    assert_null(owner);
}

/* ---- alerts ---------------------------------------------------------------------------------- */

/* How many events there are to tell; all of them are then remembered. */
static size_t tell(const char *rules, uint64_t present, const struct catalogue *catalogue,
                   int64_t now) {
    struct conf conf = {0};
    struct alerts alerts = {0};
    assert_well(conf_parse(slice_of(rules), "corpus.conf", &conf));
    assert_well(alerts_read(&alerts));
    assert_well(alerts_find(&alerts, &conf, present, catalogue, now));
    const size_t count = alerts.event_count;
    assert_true(count == 0 || alerts_changed(&alerts, present));
    assert_well(alerts_remember(&alerts, present));
    alerts_free(&alerts);
    conf_free(&conf);
    return count;
}

static void write_generation(const char *number, const char *reviews, const char *states) {
    struct buffer path = {0};
    (void)mkdir("generations", 0777);
    buffer_format(&path, "generations/%s", number);
    assert_int_equal(mkdir(buffer_text(&path), 0777), 0);
    buffer_append_text(&path, "/reviews.tsv");
    write_file(buffer_text(&path), reviews);
    buffer_cut(&path, path.length - strlen("reviews.tsv"));
    buffer_append_text(&path, "states.tsv");
    write_file(buffer_text(&path), states);
    buffer_free(&path);
}

#define REVIEWS "event\tn\tpraise\texpected\tq\n"
#define STATES "state\tpraise_rate\tpraise_low\tpraise_high\n"

static void a_review_is_told_when_it_crosses(void **state) {
    (void)state;
    const struct catalogue none = {0};
    write_generation("1", REVIEWS "A\t9\t8\t2\t0.01\nB\t9\t3\t2\t0.9\nC\t9\t3\t2\t\n", STATES);
    write_generation("2", REVIEWS "A\t9\t8\t2\t0.02\nB\t9\t7\t2\t0.04\n", STATES);
    write_generation("3", REVIEWS "A\t9\t8\t2\t0.06\nB\t9\t7\t2\t0.04\n", STATES);
    write_generation("4", REVIEWS "A\t9\t8\t2\t0.01\n", STATES);
    assert_int_equal(tell("alert review 0.05", 1, &none, 0), 1);
    assert_int_equal(tell("alert review 0.05", 1, &none, 0), 0);
    assert_int_equal(tell("alert review 0.05", 2, &none, 0), 1);
    assert_int_equal(tell("alert review 0.05", 3, &none, 0), 0);
    assert_int_equal(tell("alert review 0.05", 4, &none, 0), 1); /* anew */
    assert_int_equal(tell("alert review 0.5", 4, &none, 0), 1);  /* another rule */
}

static void a_state_is_told_when_it_leaves_its_interval(void **state) {
    (void)state;
    const struct catalogue none = {0};
    write_generation("1", REVIEWS, STATES "XAA\t5\t4\t6\nXAB\t5\t4\t6\n");
    write_generation("2", REVIEWS, STATES "XAA\t5.9\t5\t7\nXAB\t6.1\t5\t7\nXAC\t9\t8\t10\n");
    assert_int_equal(tell("alert state praise", 1, &none, 0), 0);
    assert_int_equal(tell("alert state praise", 2, &none, 0), 1);
    assert_int_equal(tell("alert state praise", 2, &none, 0), 0);
    struct conf conf = {0};
    struct alerts alerts = {0};
    assert_well(conf_parse(slice_of("alert state weather"), "corpus.conf", &conf));
    struct error *error = alerts_find(&alerts, &conf, 2, &none, 0);
    assert_non_null(error);
    error_free(error);
    alerts_free(&alerts);
    conf_free(&conf);
}

static void silence_is_told_once_until_something_comes(void **state) {
    (void)state;
    const int64_t day = 86400;
    struct catalogue catalogue = {0};
    catalogue_add(&catalogue, CATALOGUE_INBOX, "inbox/press/a.xml")->seen = 100 * day;
    catalogue_add(&catalogue, CATALOGUE_INBOX, "inbox/pressing/a.xml")->seen = 109 * day;
    static const char rule[] = "alert silent press 10";
    assert_int_equal(tell(rule, 0, &catalogue, 109 * day), 0);
    assert_int_equal(tell(rule, 0, &catalogue, 110 * day), 1);
    assert_int_equal(tell(rule, 0, &catalogue, 111 * day), 0);
    assert_int_equal(tell(rule, 0, &catalogue, 50 * day), 0); /* a clock that jumps back */
    assert_int_equal(tell(rule, 0, &catalogue, 111 * day), 0);
    catalogue_add(&catalogue, CATALOGUE_INBOX, "inbox/press/b.xml")->seen = 112 * day;
    assert_int_equal(tell(rule, 0, &catalogue, 113 * day), 0);
    assert_int_equal(tell(rule, 0, &catalogue, 130 * day), 1);
    static const char never[] = "alert silent other 10";
    assert_int_equal(tell(never, 0, &catalogue, 130 * day), 0);
    assert_int_equal(tell(never, 0, &catalogue, 139 * day), 0);
    assert_int_equal(tell(never, 0, &catalogue, 140 * day), 1);
    assert_int_equal(tell(never, 0, &catalogue, 141 * day), 0);
    catalogue_free(&catalogue);
}

int main(void) {
#define IN_DIRECTORY(test) cmocka_unit_test_setup_teardown(test, enter_directory, leave_directory)
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(conf_takes_every_setting),
        cmocka_unit_test(conf_names_the_place_of_a_fault),
        IN_DIRECTORY(a_catalogue_is_read_as_it_was_written),
        IN_DIRECTORY(a_damaged_catalogue_is_an_error),
        IN_DIRECTORY(a_look_sees_files_below_that_are_not_hidden),
        IN_DIRECTORY(the_present_generation_and_the_one_before_stay),
        IN_DIRECTORY(what_is_no_generation_is_told),
        IN_DIRECTORY(a_lock_is_held_once_and_ends_with_its_process),
        IN_DIRECTORY(a_review_is_told_when_it_crosses),
        IN_DIRECTORY(a_state_is_told_when_it_leaves_its_interval),
        IN_DIRECTORY(silence_is_told_once_until_something_comes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
