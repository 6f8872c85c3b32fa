/* The column `hits`: what is one, what is none, and where reading stops. */
#include "hits/hits.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void hits_are_read_one_by_one(void **state) {
    (void)state;
    struct slice rest =
        slice_of("praise/en.praise.12/0-3 framing.dialogue/en.framing-dialogue.7/5-5/neg,quo");
    struct hit hit;
    assert_true(hits_next(&rest, &hit));
    assert_true(slice_is(hit.category, "praise"));
    assert_true(slice_is(hit.entry, "en.praise.12"));
    assert_int_equal(hit.first, 0);
    assert_int_equal(hit.last, 3);
    assert_int_equal(hit.flags.length, 0);
    assert_false(hit.negated || hit.quoted || hit.exception);
    assert_true(hits_next(&rest, &hit));
    assert_true(slice_is(hit.category, "framing.dialogue"));
    assert_true(hit.negated && hit.quoted);
    assert_false(hit.exception);
    assert_false(hits_next(&rest, &hit));
    assert_int_equal(rest.length, 0);
}

static void an_empty_column_has_no_hits(void **state) {
    (void)state;
    struct slice rest = slice_of("");
    struct hit hit;
    assert_false(hits_next(&rest, &hit));
    assert_int_equal(rest.length, 0);
}

static void flags_are_found_by_name(void **state) {
    (void)state;
    struct slice rest = slice_of("praise/en.praise.12/0-3/exc,neg");
    struct hit hit;
    assert_true(hits_next(&rest, &hit));
    assert_true(hit.exception && hit.negated);
    assert_true(hit_has_flag(&hit, "neg"));
    assert_true(hit_has_flag(&hit, "exc"));
    assert_false(hit_has_flag(&hit, "ne"));
    assert_false(hit_has_flag(&hit, "quo"));
    assert_true(slice_is(hit.flags, "exc,neg"));
}

static void flags_of_a_later_version_are_passed_over(void **state) {
    (void)state;
    struct slice rest = slice_of("praise/en.praise.12/0-3/iro,neg");
    struct hit hit;
    assert_true(hits_next(&rest, &hit));
    assert_true(hit.negated);
    assert_false(hit.quoted);
    assert_true(hit_has_flag(&hit, "iro"));
}

static void what_is_no_hit_stops_the_reading_there(void **state) {
    (void)state;
    static const char *const damaged[] = {
        "praise",
        "praise/en.praise.12",
        "praise/en.praise.12/",
        "praise/en.praise.12/3",
        "praise/en.praise.12/3-",
        "praise/en.praise.12/-3",
        "praise/en.praise.12/4-3",
        "praise/en.praise.12/3-5-7",
        "praise/en.praise.12/+3-5",
        "praise/en.praise.12/0x1-3",
        "praise/en.praise.12/0-99999999999999999999999999",
        "praise/en.praise.12/3 -5",
        "praise/en.praise.12/3-5/neg/more",
        "/en.praise.12/0-3",
        "praise//0-3",
        " praise/en.praise.12/0-3",
    };
    for (size_t i = 0; i < sizeof damaged / sizeof *damaged; i++) {
        struct slice rest = slice_of(damaged[i]);
        struct hit hit;
        assert_false(hits_next(&rest, &hit));
        assert_int_equal(rest.length, strlen(damaged[i]));
    }
}

static void the_greatest_position_is_below_that_of_size(void **state) {
    (void)state;
    struct slice rest = slice_of("a/b/0-1844674407370955160 a/b/0-18446744073709551615");
    struct hit hit;
    assert_true(hits_next(&rest, &hit));
    assert_int_equal(hit.last, UINT64_C(1844674407370955160));
    assert_false(hits_next(&rest, &hit));
}

static void messages_show_the_fault_and_not_more(void **state) {
    (void)state;
    struct slice rest = slice_of("a/b/0-1 broken a/b/2-3");
    struct hit hit;
    while (hits_next(&rest, &hit))
        continue;
    assert_true(slice_is(hits_unreadable(rest), "broken"));
    assert_int_equal(hits_unreadable((struct slice){0}).length, 0);
    char text[101] = {0};
    for (size_t i = 0; i < 100; i += 4)
        memcpy(text + i, "\xF0\x9F\x95\x8A", 4);
    assert_int_equal(hits_unreadable((struct slice){text, 99}).length, 80);
    assert_int_equal(hits_unreadable((struct slice){text + 1, 99}).length, 79);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hits_are_read_one_by_one),
        cmocka_unit_test(an_empty_column_has_no_hits),
        cmocka_unit_test(flags_are_found_by_name),
        cmocka_unit_test(flags_of_a_later_version_are_passed_over),
        cmocka_unit_test(what_is_no_hit_stops_the_reading_there),
        cmocka_unit_test(the_greatest_position_is_below_that_of_size),
        cmocka_unit_test(messages_show_the_fault_and_not_more),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
