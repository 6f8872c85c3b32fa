/* The concordance: hits as they are written, passages as they are cut, lines as they are sorted. */
#include "hits/hit.h"
#include "kwic/filter.h"
#include "kwic/layout.h"
#include "kwic/order.h"
#include "passages/display.h"
#include "passages/passage.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void a_hit_is_read_in_full_or_not_at_all(void **state) {
    (void)state;
    struct hit hit;
    assert_true(hit_read(slice_of("framing.dialogue/en.framing.12/3-5/neg,quo"), &hit));
    assert_true(slice_is(hit.category, "framing.dialogue"));
    assert_true(slice_is(hit.entry, "en.framing.12"));
    assert_int_equal(hit.first, 3);
    assert_int_equal(hit.last, 5);
    assert_true(hit_has_flag(&hit, "neg"));
    assert_true(hit_has_flag(&hit, "quo"));
    assert_false(hit_has_flag(&hit, "ne"));
    assert_true(hit_read(slice_of("praise/en.praise.1/0-0"), &hit));
    assert_false(hit_has_flag(&hit, "neg"));
    assert_int_equal(hit.flags.length, 0);
    const char *const bad[] = {"",
                               "praise",
                               "praise/en.p.1",
                               "praise/en.p.1/",
                               "praise/en.p.1/3",
                               "p/e/5-3",
                               "p/e/3-",
                               "p/e/-3",
                               "p/e/3-5-7",
                               "p/e/3-5/neg/more",
                               "p/e/a-b",
                               "/en.p.1/3-5",
                               "praise//3-5",
                               "praise/en.p.1/3 -5",
                               "p/e/+3-5",
                               "p/e/1-99999999999999999999"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(hit_read(slice_of(bad[i]), &hit));
}

static void dates_are_whole_years_months_or_days(void **state) {
    (void)state;
    assert_true(filter_is_date("2012"));
    assert_true(filter_is_date("2012-02"));
    assert_true(filter_is_date("2012-02-29"));
    const char *const bad[] = {"", "12", "2012-", "2012-2", "2012/02", "2012-02-", "2012-02-2x"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(filter_is_date(bad[i]));
}

static void text_is_shown_as_one_harmless_line(void **state) {
    (void)state;
    const struct {
        const char *text;
        const char *line;
    } cases[] = {
        {"plain", "plain"},
        {"  a \r\n\t b\n", " a b "},
        {"a\033[31mb\x07", "a [31mb "},
        {"a\u2028b\xC2\x85"
         "c\u2029d",
         "a b c d"},
        {"a\u202Eb\u2066c\u2069d", "abcd"},
        {"5\u202F000\u00A0!", "5\u202F000\u00A0!"},
    };
    struct buffer line = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        buffer_clear(&line);
        display_append(slice_of(cases[i].text), &line);
        assert_string_equal(buffer_text(&line), cases[i].line);
    }
    buffer_free(&line);
}

static void width_is_that_of_the_terminal(void **state) {
    (void)state;
    assert_int_equal(display_width(slice_of("état")), 4);
    assert_int_equal(display_width(slice_of("e\u0301tat")), 4);
    assert_int_equal(display_width(slice_of("进展。")), 6);
    assert_int_equal(display_width(slice_of("تقدّم")), 4);
    assert_int_equal(display_width(slice_of("a\u200Bb\u2060")), 2);
    assert_int_equal(display_width(slice_of("\u1112\u1161\u11ab")), 2);
    assert_true(slice_is(display_beginning(slice_of("进展。"), 5), "进展"));
    assert_true(slice_is(display_end(slice_of("进展。"), 3), "。"));
    assert_true(slice_is(display_end(slice_of("abc"), 0), ""));
    assert_true(display_is_right_to_left(slice_of("1 نعم")));
    assert_false(display_is_right_to_left(slice_of("oui 1")));
}

/* ---- passages --------------------------------------------------------------------------- */

struct cut {
    size_t first;
    size_t last;
    struct context context;
    const char *left;
    const char *keyword;
    const char *right;
};

static void check_cuts(const char *text, const char *tokens, const char *starts,
                       const struct cut *cuts, size_t count) {
    struct passages *passages = NULL;
    struct passage passage = {0};
    assert_null(passages_open(&passages));
    assert_null(passages_take(passages, slice_of(text), slice_of(tokens), slice_of(starts)));
    for (size_t i = 0; i < count; i++) {
        passage_cut(passages, cuts[i].first, cuts[i].last, &cuts[i].context, &passage);
        assert_string_equal(buffer_text(&passage.left), cuts[i].left);
        assert_string_equal(buffer_text(&passage.keyword), cuts[i].keyword);
        assert_string_equal(buffer_text(&passage.right), cuts[i].right);
    }
    passage_free(&passage);
    passages_close(passages);
}

#define CHARACTERS(n)                                                                              \
    { .unit = CONTEXT_CHARACTERS, .width = (n) }
#define COLUMNS(n)                                                                                 \
    { .unit = CONTEXT_COLUMNS, .width = (n) }
#define SENTENCES                                                                                  \
    { .unit = CONTEXT_SENTENCES }

static void passages_are_cut_by_characters(void **state) {
    (void)state;
    const struct cut cuts[] = {
        {1, 1, CHARACTERS(40), "We ", "agree", " – e\u0301te\u0301 twice."},
        {1, 1, CHARACTERS(0), "", "agree", ""},
        {1, 1, CHARACTERS(2), "e ", "agree", " –"},
        {1, 1, CHARACTERS(4), "We ", "agree", " – e\u0301"},
        {3, 3, CHARACTERS(2), "– ", "e\u0301te\u0301", " t"},
        {0, 0, CHARACTERS(3), "", "We", " ag"},
        {5, 5, CHARACTERS(3), "ice", ".", ""},
    };
    check_cuts(" We agree\n –   e\u0301te\u0301 twice. ", "we agree – été twice .",
               "1 4 11 17 25 30", cuts, sizeof cuts / sizeof *cuts);
}

static void passages_are_cut_by_columns(void **state) {
    (void)state;
    const struct cut cuts[] = {
        {1, 1, COLUMNS(4), "我们", "赞扬", "进展"},
        {1, 1, COLUMNS(3), "们", "赞扬", "进"},
        {1, 2, CHARACTERS(1), "们", "赞扬进展", "。"},
    };
    check_cuts("我们赞扬进展。谢谢", "我们 赞扬 进展 。\n谢谢", "0 6 12 18 21", cuts,
               sizeof cuts / sizeof *cuts);
}

static void passages_are_cut_by_sentences(void **state) {
    (void)state;
    const struct cut cuts[] = {
        {0, 0, SENTENCES, "", "One", "."},
        {3, 3, SENTENCES, "Two ", "words", "!"},
        {4, 5, SENTENCES, "Two words", "! Three", ""},
        {5, 5, SENTENCES, "", "Three", ""},
    };
    check_cuts("One. Two\nwords!  Three \n", "one .\ntwo words !\nthree", "0 3 5 9 14 17", cuts,
               sizeof cuts / sizeof *cuts);
}

static void offsets_that_do_not_fit_are_told(void **state) {
    (void)state;
    struct passages *passages = NULL;
    assert_null(passages_open(&passages));
    const struct slice text = slice_of("é a");
    assert_null(passages_take(passages, text, slice_of("é a"), slice_of("0 3")));
    assert_int_equal(passages_count(passages), 2);
    assert_null(passages_take(passages, slice_of(""), slice_of(""), slice_of("")));
    assert_int_equal(passages_count(passages), 0);
    const struct {
        const char *tokens;
        const char *starts;
    } bad[] = {{"é a", "0"},
               {"é a", "0 3 3"},
               {"é a", "3 0"},
               {"é a", "0 1"},
               {"é a", "0 4"},
               {"é a", "0  3"},
               {"é a", "0 x"},
               {"", "0"},
               {"é", ""},
               {"é a", "-1 3"},
               {"é a", "0 99999999999999999999"}};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_non_null(
            passages_take(passages, text, slice_of(bad[i].tokens), slice_of(bad[i].starts)));
    passages_close(passages);
}

static void the_nearest_word_comes_first_backward(void **state) {
    (void)state;
    struct passages *passages = NULL;
    struct passage passage = {0};
    const struct context context = CHARACTERS(8);
    assert_null(passages_open(&passages));
    assert_null(passages_take(passages, slice_of("Then we warmly commend"),
                              slice_of("then we warmly commend"), slice_of("0 5 8 15")));
    passage_cut(passages, 3, 3, &context, &passage);
    assert_string_equal(buffer_text(&passage.left), "warmly ");
    assert_string_equal(buffer_text(&passage.backward), "warmly ");
    passage_free(&passage);
    passages_close(passages);
}

/* ---- order ------------------------------------------------------------------------------ */

static void add_line(struct order *order, const char *id, const char *keyword, const char *right) {
    const struct line line = {.cells = {[CELL_ID] = slice_of(id),
                                        [CELL_KEYWORD] = slice_of(keyword),
                                        [CELL_RIGHT] = slice_of(right)}};
    assert_null(order_add(order, &line));
}

static void check_order(enum order_key key, const char *expected) {
    struct order *order = NULL;
    struct buffer ids = {0};
    assert_null(order_open(key, &order));
    order_sort(order);
    add_line(order, "a#10", "commend", " Zenda");
    add_line(order, "a#9", "Commend", " élan");
    add_line(order, "a#1", "applaud", " Zenda");
    add_line(order, "a#2", "commend", " efforts");
    order_sort(order);
    for (size_t i = 0; i < order_count(order); i++) {
        buffer_append(&ids, order_line(order, i)->cells[CELL_ID]);
        buffer_append_byte(&ids, ' ');
    }
    assert_string_equal(buffer_text(&ids), expected);
    buffer_free(&ids);
    order_close(order);
}

static void lines_are_sorted_as_people_sort(void **state) {
    (void)state;
    check_order(ORDER_KEYWORD, "a#1 a#2 a#9 a#10 ");
    check_order(ORDER_RIGHT, "a#2 a#9 a#10 a#1 ");
    check_order(ORDER_ID, "a#1 a#2 a#9 a#10 ");
    check_order(ORDER_LEFT, "a#10 a#9 a#1 a#2 ");
}

static void context_fits_the_terminal(void **state) {
    (void)state;
    assert_int_equal(layout_fitting_width(20), 16);
    assert_int_equal(layout_fitting_width(100), 25);
    assert_int_equal(layout_fitting_width(140), 40);
    assert_int_equal(layout_fitting_width(300), 40);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_hit_is_read_in_full_or_not_at_all),
        cmocka_unit_test(dates_are_whole_years_months_or_days),
        cmocka_unit_test(text_is_shown_as_one_harmless_line),
        cmocka_unit_test(width_is_that_of_the_terminal),
        cmocka_unit_test(passages_are_cut_by_characters),
        cmocka_unit_test(passages_are_cut_by_columns),
        cmocka_unit_test(passages_are_cut_by_sentences),
        cmocka_unit_test(offsets_that_do_not_fit_are_told),
        cmocka_unit_test(the_nearest_word_comes_first_backward),
        cmocka_unit_test(lines_are_sorted_as_people_sort),
        cmocka_unit_test(context_fits_the_terminal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
