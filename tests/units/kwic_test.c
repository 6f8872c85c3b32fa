/* The concordance: passages as they are cut, lines as they are sorted. */
#include "kwic/filter.h"
#include "kwic/layout.h"
#include "kwic/order.h"
#include "kwic/tones.h"
#include "passages/display.h"
#include "passages/passage.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

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

/* ---- colours ---------------------------------------------------------------------------- */

/* The relative luminance of sRGB, and the contrast of two of them (WCAG 2.2, "relative luminance"
 * and "contrast ratio"). */
static double linear(unsigned level) {
    const double value = level / 255.0;
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

static double luminance(unsigned red, unsigned green, unsigned blue) {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

static double contrast(double a, double b) {
    return ((a > b ? a : b) + 0.05) / ((a > b ? b : a) + 0.05);
}

static double luminance_of_color(unsigned color) {
    static const unsigned levels[] = {0, 95, 135, 175, 215, 255}; /* of xterm's cube */
    const unsigned place = color - 16;
    return luminance(levels[place / 36], levels[place / 6 % 6], levels[place % 6]);
}

static void colors_can_be_read_on_light_and_on_dark(void **state) {
    (void)state;
    const double backgrounds[] = {
        luminance(0, 0, 0),          luminance(0x1E, 0x1E, 0x1E), luminance(0x00, 0x2B, 0x36),
        luminance(0xFD, 0xF6, 0xE3), luminance(255, 255, 255),
    };
    assert_int_equal(tone_color(TONE_NONE), 0);
    for (enum tone tone = TONE_NONE + 1; tone < TONE_COUNT; tone++) {
        assert_in_range(tone_color(tone), 16, 231);
        for (size_t i = 0; i < sizeof backgrounds / sizeof *backgrounds; i++)
            assert_true(contrast(luminance_of_color(tone_color(tone)), backgrounds[i]) >= 3);
        for (enum tone other = TONE_NONE + 1; other < tone; other++)
            assert_int_not_equal(tone_color(tone), tone_color(other));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
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
        cmocka_unit_test(colors_can_be_read_on_light_and_on_dark),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
