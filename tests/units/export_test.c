/* Export: which type a value takes, and which number a document has. */
#include "export/row_digest.h"
#include "export/value.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

static void a_number_is_what_is_written_like_one(void **state) {
    (void)state;
    const struct {
        const char *text;
        enum value_type type;
    } cases[] = {{"", VALUE_EMPTY},
                 {"0", VALUE_INTEGER},
                 {"-12", VALUE_INTEGER},
                 {"999999999999999999", VALUE_INTEGER},
                 {"9999999999999999999", VALUE_TEXT},
                 {"007", VALUE_TEXT},
                 {"-0", VALUE_TEXT},
                 {"+1", VALUE_TEXT},
                 {" 1", VALUE_TEXT},
                 {"1 ", VALUE_TEXT},
                 {"0x1", VALUE_TEXT},
                 {"0.5", VALUE_REAL},
                 {"-1.47739e-05", VALUE_REAL},
                 {"1e300", VALUE_REAL},
                 {"inf", VALUE_REAL},
                 {"-inf", VALUE_REAL},
                 {"nan", VALUE_TEXT},
                 {"infinite", VALUE_TEXT},
                 {"1.", VALUE_TEXT},
                 {".5", VALUE_TEXT},
                 {"1e", VALUE_TEXT},
                 {"1.2.3", VALUE_TEXT},
                 {"2019-03-11", VALUE_TEXT},
                 {"-", VALUE_TEXT}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(value_looks_like(slice_of(cases[i].text)), cases[i].type);
}

static void a_column_holds_all_of_its_values(void **state) {
    (void)state;
    assert_int_equal(value_type_join(VALUE_EMPTY, VALUE_INTEGER), VALUE_INTEGER);
    assert_int_equal(value_type_join(VALUE_INTEGER, VALUE_REAL), VALUE_REAL);
    assert_int_equal(value_type_join(VALUE_REAL, VALUE_EMPTY), VALUE_REAL);
    assert_int_equal(value_type_join(VALUE_TEXT, VALUE_REAL), VALUE_TEXT);
    enum value_type type = VALUE_ANY;
    assert_true(value_type_known(slice_of("session"), &type));
    assert_int_equal(type, VALUE_TEXT);
    assert_true(value_type_known(slice_of("framing.dialogue_rate"), &type));
    assert_int_equal(type, VALUE_REAL);
    assert_false(value_type_known(slice_of("praise"), &type));
}

static void numbers_are_written_so_that_they_read_back(void **state) {
    (void)state;
    const char *const numbers[] = {"0.705882", "1.47739e-05", "2.0371032510817297",
                                   "-1",       "0.1",         "1e+300"};
    char room[VALUE_NUMBER_ROOM];
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        value_write_number(strtod(numbers[i], NULL), room);
        assert_string_equal(room, numbers[i]);
    }
    value_write_number(HUGE_VAL, room);
    assert_string_equal(room, "inf");
}

/* Types of what SQLite holds after binding. */
static int bound_type(sqlite3 *database, const char *text, enum value_type type) {
    sqlite3_stmt *statement = NULL;
    assert_int_equal(sqlite3_prepare_v2(database, "SELECT ?", -1, &statement, NULL), SQLITE_OK);
    value_bind(statement, 1, slice_of(text), type);
    assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
    const int found = sqlite3_column_type(statement, 0);
    assert_int_equal(sqlite3_finalize(statement), SQLITE_OK);
    return found;
}

static void values_take_the_type_of_their_column(void **state) {
    (void)state;
    sqlite3 *database = NULL;
    assert_int_equal(sqlite3_open(":memory:", &database), SQLITE_OK);
    assert_int_equal(bound_type(database, "", VALUE_TEXT), SQLITE_NULL);
    assert_int_equal(bound_type(database, "16", VALUE_TEXT), SQLITE_TEXT);
    assert_int_equal(bound_type(database, "16", VALUE_INTEGER), SQLITE_INTEGER);
    assert_int_equal(bound_type(database, "16", VALUE_REAL), SQLITE_FLOAT);
    assert_int_equal(bound_type(database, "16", VALUE_ANY), SQLITE_INTEGER);
    assert_int_equal(bound_type(database, "1.5", VALUE_ANY), SQLITE_FLOAT);
    assert_int_equal(bound_type(database, "1.50", VALUE_ANY), SQLITE_TEXT);
    assert_int_equal(bound_type(database, "1.50", VALUE_REAL), SQLITE_FLOAT);
    assert_int_equal(bound_type(database, "1.5", VALUE_INTEGER), SQLITE_TEXT);
    assert_int_equal(sqlite3_close(database), SQLITE_OK);
}

static void the_number_of_a_document_is_that_of_its_name(void **state) {
    (void)state;
    const int64_t below = (int64_t)1 << 33;
    const int64_t number = row_digest_number(slice_of("a.txt"), below);
    assert_true(number >= 0 && number < below);
    assert_true(row_digest_number(slice_of("a.txt"), below) == number);
    assert_true(row_digest_number(slice_of("b.txt"), below) != number);
    assert_true(row_digest_number(slice_of("b.txt"), 1) == 0);
}

static void the_digest_is_that_of_the_lines(void **state) {
    (void)state;
    struct row_digest digest;
    char text[ROW_DIGEST_ROOM];
    row_digest_begin(&digest);
    row_digest_add(&digest, slice_of("abc"));
    row_digest_end(&digest, text);
    /* printf 'abc\n' | sha256sum */
    assert_string_equal(text, "edeaaff3f1774ad2888673770c6d64097e391bc362d7d6fb34982ddf0efd18cb");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_number_is_what_is_written_like_one),
        cmocka_unit_test(a_column_holds_all_of_its_values),
        cmocka_unit_test(numbers_are_written_so_that_they_read_back),
        cmocka_unit_test(values_take_the_type_of_their_column),
        cmocka_unit_test(the_number_of_a_document_is_that_of_its_name),
        cmocka_unit_test(the_digest_is_that_of_the_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
