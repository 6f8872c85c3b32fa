/* Coalitions on a day, labels that are not found, and the attribution of a row. */
#define _GNU_SOURCE /* mkstemp */
#include "attribute/attribution.h"
#include "attribute/coalitions.h"
#include "attribute/tables.h"
#include "attribute/unresolved.h"
#include "memory/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

typedef struct error *load_table(void *table, const char *path);

static struct error *load_coalitions(void *table, const char *path) {
    return coalitions_load(table, path);
}

static struct error *load_states(void *table, const char *path) {
    return states_load(table, path);
}

/* Loads `text` as a file. */
static struct error *load(load_table *loader, void *table, const char *text) {
    char path[] = "/tmp/attribute_test.XXXXXX";
    const int descriptor = mkstemp(path);
    assert_true(descriptor >= 0);
    assert_int_equal(write(descriptor, text, strlen(text)), (int)strlen(text));
    assert_int_equal(close(descriptor), 0);
    struct error *error = loader(table, path);
    assert_int_equal(unlink(path), 0);
    return error;
}

static void assert_slice(struct slice slice, const char *text) {
    if (!slice_is(slice, text))
        fail_msg("'%.*s' is not '%s'", (int)slice.length, slice.at, text);
}

static const char members[] = "coalition\tcode\tfrom\tto\n"
                              "UNION\tXAA\t2004-05-01\t2020-01-31\n"
                              "BLOC\tXAA\t\t\n"
                              "BLOC\tXAA\t2010-01-01\t\n"
                              "LEAGUE\tXAB\t\t2011-11-15\n"
                              "LEAGUE\tXAB\t2023-05-07\t\n";

static void assert_groups(const struct coalitions *coalitions, const char *state, const char *date,
                          const char *groups) {
    struct buffer list = {0};
    coalitions_of(coalitions, slice_of(state), slice_of(date), &list);
    assert_string_equal(buffer_text(&list), groups);
    buffer_free(&list);
}

static void membership_is_a_matter_of_days(void **state) {
    (void)state;
    struct coalitions *coalitions = coalitions_new();
    assert_null(load(load_coalitions, coalitions, members));
    assert_groups(coalitions, "XAA", "2004-04-30", "BLOC");
    assert_groups(coalitions, "XAA", "2004-05-01", "BLOC;UNION");
    assert_groups(coalitions, "XAA", "2020-01-31", "BLOC;UNION");
    assert_groups(coalitions, "XAA", "2020-02-01", "BLOC");
    assert_groups(coalitions, "XAB", "2011-11-15", "LEAGUE");
    assert_groups(coalitions, "XAB", "2015-01-01", "");
    assert_groups(coalitions, "XAB", "2023-05-07", "LEAGUE");
    assert_groups(coalitions, "XAC", "2015-01-01", "");
    assert_groups(coalitions, "XAA", "", "");
    assert_true(coalitions_know(coalitions, slice_of("UNION")));
    assert_false(coalitions_know(coalitions, slice_of("XAA")));
    coalitions_free(coalitions);
}

static void damaged_lists_are_refused(void **state) {
    (void)state;
    static const char *const damaged[][2] = {
        {"coalition\tcode\n", "needs the columns"},
        {"coalition\tcode\tfrom\tto\nunion\tXAA\t\t\n", "line 2: 'union' is not a code"},
        {"coalition\tcode\tfrom\tto\nUNION\tRuritania\t\t\n", "line 2: 'Ruritania'"},
        {"coalition\tcode\tfrom\tto\nUNION\tXAA\t2004\t\n", "line 2: '2004' is not a date"},
        {"coalition\tcode\tfrom\tto\nUNION\tXAA\t2004-05-01\t2004-04-30\n", "ends before"},
    };
    for (size_t i = 0; i < sizeof damaged / sizeof *damaged; i++) {
        struct coalitions *coalitions = coalitions_new();
        struct error *error = load(load_coalitions, coalitions, damaged[i][0]);
        assert_non_null(error);
        assert_non_null(strstr(error->message, damaged[i][1]));
        error_free(error);
        coalitions_free(coalitions);
    }
}

static void rows_are_attributed(void **state) {
    (void)state;
    struct tables tables;
    tables_new(&tables);
    assert_null(load(load_states, tables.states, "code\tname\nXAA\tArdonia\nXAB\tBelmora\n"));
    assert_null(load(load_states, tables.groups, "code\tname\nLEAGUE\tHarbour League\n"));
    assert_null(load(load_coalitions, tables.coalitions, members));
    struct unresolved *unresolved = unresolved_new(10, false);
    struct attribution *attribution = attribution_new(&tables, unresolved);
    struct labels labels = {slice_of("ARDONIA"), slice_of("the Harbour\nLeague"),
                            slice_of("Belmora"), slice_of("2010-02-03")};
    struct codes codes = attribute(attribution, &labels);
    assert_slice(codes.state, "XAA");
    assert_slice(codes.behalf_group, "LEAGUE");
    assert_slice(codes.subject_state, "XAB");
    assert_slice(codes.groups, "BLOC;UNION");
    assert_slice(codes.subject_groups, "LEAGUE");
    assert_int_equal(unresolved_fields(unresolved), 0);
    labels = (struct labels){slice_of("Ardonia and Belmora"), slice_of("UNION"), slice_of(""),
                             slice_of("2021-02-03")};
    for (int i = 0; i < 2; i++) {
        codes = attribute(attribution, &labels);
        assert_slice(codes.state, "");
        assert_slice(codes.behalf_group, "UNION");
        assert_slice(codes.subject_state, "");
        assert_slice(codes.groups, "");
    }
    assert_int_equal(unresolved_fields(unresolved), 2);
    assert_int_equal(unresolved_labels(unresolved), 1);
    attribution_free(attribution);
    unresolved_free(unresolved);
    tables_free(&tables);
}

static void what_is_remembered_is_bounded(void **state) {
    (void)state;
    struct tables tables;
    tables_new(&tables);
    struct unresolved *unresolved = unresolved_new(3, false);
    struct attribution *attribution = attribution_new(&tables, unresolved);
    char name[32];
    for (unsigned i = 0; i < ATTRIBUTION_REMEMBERED + 10; i++) {
        snprintf(name, sizeof name, "speaker %u", i);
        const struct labels labels = {slice_of(name), slice_of(""), slice_of("XAB"),
                                      slice_of("2010-01-01")};
        assert_slice(attribute(attribution, &labels).subject_state, "XAB");
    }
    assert_int_equal(unresolved_labels(unresolved), 4);
    assert_int_equal(unresolved_fields(unresolved), ATTRIBUTION_REMEMBERED + 10);
    attribution_free(attribution);
    unresolved_free(unresolved);
    tables_free(&tables);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(membership_is_a_matter_of_days),
        cmocka_unit_test(damaged_lists_are_refused),
        cmocka_unit_test(rows_are_attributed),
        cmocka_unit_test(what_is_remembered_is_bounded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
