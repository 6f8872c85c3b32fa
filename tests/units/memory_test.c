#include "memory/buffer.h"
#include "memory/memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

static void a_zeroed_buffer_is_empty(void **state) {
    (void)state;
    struct buffer buffer = {0};
    assert_string_equal(buffer_text(&buffer), "");
    assert_non_null(buffer_slice(&buffer).at);
    buffer_clear(&buffer);
    buffer_cut(&buffer, 0);
    buffer_free(&buffer);
    assert_null(buffer.at);
}

static void a_buffer_grows_and_stays_terminated(void **state) {
    (void)state;
    struct buffer buffer = {0};
    for (size_t i = 0; i < 10000; i++) {
        buffer_append_byte(&buffer, (char)('a' + i % 26));
        assert_true(buffer.length < buffer.capacity);
        assert_int_equal(buffer.at[buffer.length], '\0');
    }
    assert_int_equal(buffer.length, 10000);
    assert_int_equal(buffer.at[9999], 'a' + 9999 % 26);
    buffer_append(&buffer, (struct slice){"", 0});
    buffer_append_text(&buffer, "end");
    assert_string_equal(buffer_text(&buffer) + 10000, "end");
    buffer_cut(&buffer, 2);
    assert_string_equal(buffer_text(&buffer), "ab");
    buffer_format(&buffer, "%d-%s", 7, "x");
    assert_string_equal(buffer_text(&buffer), "ab7-x");
    buffer_format(&buffer, "%s", "");
    assert_string_equal(buffer_text(&buffer), "ab7-x");
    buffer_free(&buffer);
}

static void a_buffer_holds_any_byte(void **state) {
    (void)state;
    struct buffer buffer = {0};
    buffer_append(&buffer, (struct slice){"a\0b", 3});
    assert_int_equal(buffer.length, 3);
    assert_true(slice_equal(buffer_slice(&buffer), (struct slice){"a\0b", 3}));
    buffer_free(&buffer);
}

static void arrays_grow_geometrically(void **state) {
    (void)state;
    size_t capacity = 0;
    uint32_t *numbers = memory_grow(NULL, &capacity, 1, sizeof *numbers);
    size_t moves = 0;
    for (uint32_t i = 0; i < 100000; i++) {
        const size_t before = capacity;
        numbers = memory_grow(numbers, &capacity, (size_t)i + 1, sizeof *numbers);
        moves += capacity != before ? 1 : 0;
        numbers[i] = i;
    }
    assert_true(moves < 40);
    assert_int_equal(numbers[0], 0);
    assert_int_equal(numbers[99999], 99999);
    free(numbers);
}

static void zeroed_memory_is_zero_even_when_it_is_none(void **state) {
    (void)state;
    unsigned char *bytes = memory_zeroed(16, 4);
    for (size_t i = 0; i < 64; i++)
        assert_int_equal(bytes[i], 0);
    free(bytes);
    free(memory_zeroed(0, 8));
    char *copy = memory_copy_text("text and more", 4);
    assert_string_equal(copy, "text");
    free(copy);
}

static void n_separators_make_one_part_more(void **state) {
    (void)state;
    struct slice rest = slice_of("a,,b,");
    const char *const parts[] = {"a", "", "b", ""};
    struct slice part = {NULL, 0};
    for (size_t i = 0; i < 4; i++) {
        assert_true(slice_cut(&rest, ',', &part));
        assert_true(slice_is(part, parts[i]));
    }
    assert_false(slice_cut(&rest, ',', &part));
    rest = slice_of("");
    assert_true(slice_cut(&rest, ',', &part));
    assert_int_equal(part.length, 0);
    assert_false(slice_cut(&rest, ',', &part));
}

static void slices_compare_by_bytes(void **state) {
    (void)state;
    assert_true(slice_equal((struct slice){NULL, 0}, slice_of("")));
    assert_false(slice_is(slice_of("ab"), "abc"));
    assert_false(slice_is(slice_of("ab"), "ac"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_zeroed_buffer_is_empty),
        cmocka_unit_test(a_buffer_grows_and_stays_terminated),
        cmocka_unit_test(a_buffer_holds_any_byte),
        cmocka_unit_test(arrays_grow_geometrically),
        cmocka_unit_test(zeroed_memory_is_zero_even_when_it_is_none),
        cmocka_unit_test(n_separators_make_one_part_more),
        cmocka_unit_test(slices_compare_by_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
