#include "intern/intern.h"
#include "memory/buffer.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void numbers_follow_first_appearance(void **state) {
    (void)state;
    struct intern *table = intern_new();
    bool added = false;
    assert_int_equal(intern_add(table, slice_of("XAA"), &added), 0);
    assert_true(added);
    assert_int_equal(intern_add(table, slice_of("XAB"), NULL), 1);
    assert_int_equal(intern_add(table, slice_of("XAA"), &added), 0);
    assert_false(added);
    assert_int_equal(intern_find(table, slice_of("XAB")), 1);
    assert_int_equal(intern_find(table, slice_of("XAC")), INTERN_NONE);
    assert_int_equal(intern_count(table), 2);
    intern_free(table);
}

static void any_bytes_are_a_string(void **state) {
    (void)state;
    struct intern *table = intern_new();
    assert_int_equal(intern_add(table, (struct slice){NULL, 0}, NULL), 0);
    assert_int_equal(intern_add(table, (struct slice){"\0", 1}, NULL), 1);
    assert_int_equal(intern_add(table, (struct slice){"\0\0", 2}, NULL), 2);
    assert_int_equal(intern_add(table, slice_of(""), NULL), 0);
    assert_int_equal(intern_string(table, 2).length, 2);
    intern_free(table);
}

/* Enough strings to double the slots and to fill blocks many times over; the first string must not
 * have moved, nor its number changed. */
static void strings_never_move(void **state) {
    (void)state;
    struct intern *table = intern_new();
    intern_add(table, slice_of("the first"), NULL);
    const char *const place = intern_string(table, 0).at;
    struct buffer name = {0};
    enum { COUNT = 50000 };
    for (uint32_t i = 1; i < COUNT; i++) {
        buffer_clear(&name);
        buffer_format(&name, "state number %u", i);
        assert_int_equal(intern_add(table, buffer_slice(&name), NULL), i);
    }
    assert_ptr_equal(intern_string(table, 0).at, place);
    for (uint32_t i = 1; i < COUNT; i++) {
        buffer_clear(&name);
        buffer_format(&name, "state number %u", i);
        assert_int_equal(intern_find(table, buffer_slice(&name)), i);
        assert_true(slice_equal(intern_string(table, i), buffer_slice(&name)));
    }
    buffer_free(&name);
    intern_free(table);
}

static void a_string_may_be_longer_than_a_block(void **state) {
    (void)state;
    struct intern *table = intern_new();
    struct buffer longest = {0};
    for (size_t i = 0; i < 200000; i++)
        buffer_append_byte(&longest, 'x');
    intern_add(table, slice_of("short"), NULL);
    assert_int_equal(intern_add(table, buffer_slice(&longest), NULL), 1);
    intern_add(table, slice_of("after"), NULL);
    assert_true(slice_equal(intern_string(table, 1), buffer_slice(&longest)));
    assert_int_equal(intern_find(table, slice_of("after")), 2);
    buffer_free(&longest);
    intern_free(table);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_follow_first_appearance),
        cmocka_unit_test(any_bytes_are_a_string),
        cmocka_unit_test(strings_never_move),
        cmocka_unit_test(a_string_may_be_longer_than_a_block),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
