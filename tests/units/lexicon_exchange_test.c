/* Dictionaries of other programs: spelling, alternatives, names, charsets, and what each format
 * keeps on its way out and back. */
#include "lexicon/words.h"
#include "lexicon_exchange/category_names.h"
#include "lexicon_exchange/format.h"
#include "lexicon_exchange/input.h"
#include "lexicon_exchange/lexicon_text.h"
#include "lexicon_exchange/phrases.h"
#include "lexicon_exchange/spelling.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

static void ignore_loss(void *context, const char *loss) {
    (void)context;
    assert_null(strchr(loss, '\n'));
}

struct world {
    struct losses losses;
    struct dictionary_limits limits;
};

static struct world new_world(void) {
    return (struct world){.losses = {.tell = ignore_loss}, .limits = dictionary_limits_default()};
}

static struct dictionary *read_as(struct world *world, const char *format, const char *text) {
    struct dictionary *dictionary = dictionary_new(&world->limits, &world->losses, "test");
    struct error *error = format_named(format)->read(slice_of(text), dictionary);
    assert_null(error);
    return dictionary;
}

static void assert_lexicon(const char *format, const char *text, size_t losses,
                           const char *expected) {
    struct world world = new_world();
    struct dictionary *dictionary = read_as(&world, format, text);
    struct buffer lexicon = {0};
    assert_null(lexicon_text_write(dictionary, &lexicon));
    assert_string_equal(buffer_text(&lexicon), expected);
    assert_int_equal(world.losses.count, losses);
    buffer_free(&lexicon);
    dictionary_free(dictionary);
}

/* ---- words ------------------------------------------------------------------------------------
 */

static void blanks_of_a_pattern_are_single(void **state) {
    (void)state;
    static const struct spelling spelling = {.never = "", .blank = '_'};
    struct buffer pattern = {0};
    spelling_read(&spelling, slice_of(" a_b\t c__ d* _"), &pattern);
    assert_string_equal(buffer_text(&pattern), "a b c d\xFF");
    buffer_free(&pattern);
}

static void lines_end_in_all_three_ways(void **state) {
    (void)state;
    struct slice rest = slice_of("a\nb\r\nc\rd\n\ne");
    static const char *const lines[] = {"a", "b", "c", "d", "", "e"};
    struct slice line;
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
        assert_true(spelling_cut_line(&rest, &line));
        assert_true(slice_is(line, lines[i]));
    }
    assert_false(spelling_cut_line(&rest, &line));
}

static void what_a_format_cannot_say_is_named(void **state) {
    (void)state;
    static const struct spelling poor = {.never = "+", .blank = ' '};
    static const struct spelling rich = {
        .one = true, .run_at_start = true, .run_inside = true, .never = "", .blank = ' '};
    struct buffer text = {0};
    assert_null(spelling_write(&poor, slice_of("good day\xFF"), &text));
    assert_string_equal(buffer_text(&text), "good day*");
    static const char *const patterns[] = {"\xFF"
                                           "a",
                                           "a\xFF"
                                           "b",
                                           "a\xFE", "a+b"};
    for (size_t i = 0; i < sizeof patterns / sizeof patterns[0]; i++) {
        assert_non_null(spelling_write(&poor, slice_of(patterns[i]), &text));
        assert_null(spelling_write(&rich, slice_of(patterns[i]), &text));
    }
    assert_non_null(spelling_write(&rich, slice_of("a \xFF b"), &text));
    assert_non_null(spelling_write(&rich, slice_of("why?"), &text));
    assert_non_null(spelling_write(&rich, slice_of("5*"), &text));
    buffer_free(&text);
}

static void assert_phrases(const char *entry, const char *expected) {
    struct phrases phrases;
    assert_null(phrases_read(slice_of(entry), 100, &phrases));
    struct buffer all = {0};
    for (size_t i = 0; i < phrases.count; i++)
        buffer_format(&all, "%s%s", i ? "|" : "", phrases.at[i]);
    assert_string_equal(buffer_text(&all), expected);
    buffer_free(&all);
    phrases_free(&phrases);
}

static void alternatives_unfold(void **state) {
    (void)state;
    assert_phrases("a b", "a b");
    assert_phrases("(a|b c) d", "a d|b c d");
    assert_phrases("very (very|) good", "very very good|very good");
    assert_phrases("(a|b)(c|(d|e) f)", "a c|a d f|a e f|b c|b d f|b e f");
    assert_phrases("commend* \\*\\( w?s", "commend\xFF *( w\xFEs");
    assert_phrases("a \\.. b", "a .. b");
}

static void what_does_not_unfold_says_why(void **state) {
    (void)state;
    struct phrases phrases;
    assert_string_equal(phrases_read(slice_of("a ..3 b"), 100, &phrases), "a gap");
    assert_int_equal(phrases.count, 0);
    assert_non_null(phrases_read(slice_of("(a|b) (a|b) (a|b)"), 7, &phrases));
    assert_int_equal(phrases.count, 0);
    assert_null(phrases_read(slice_of("(a|b) (a|b) (a|b)"), 8, &phrases));
    phrases_free(&phrases);
}

/* ---- categories -------------------------------------------------------------------------------
 */

static void names_become_those_of_a_lexicon(void **state) {
    (void)state;
    static const char *const given[] = {"Law & Order", "2nd",    "Überblick", "経済",
                                        "---",         "care.x", "text",      "LAW, ORDER"};
    static const char *const expected[] = {"law-order", "c-2nd",  "uberblick", "jing-ji",
                                           "category",  "care-x", "text-2",    "law-order-2"};
    struct world world = new_world();
    struct dictionary *dictionary = dictionary_new(&world.limits, &world.losses, "test");
    size_t category;
    for (size_t i = 0; i < sizeof given / sizeof given[0]; i++)
        assert_null(dictionary_child(dictionary, DICTIONARY_ROOT, slice_of(given[i]),
                                     dictionary_line(dictionary, 1), &category));
    struct category_names *names = NULL;
    assert_null(category_names_new(dictionary, &names));
    for (size_t i = 0; i < sizeof given / sizeof given[0]; i++)
        assert_string_equal(category_name(names, i + 1), expected[i]);
    category_names_free(names);
    dictionary_free(dictionary);
}

static void a_name_given_twice_is_one_category(void **state) {
    (void)state;
    assert_lexicon("lexicoder", "+a\nb\n+c\nd\n+a\ne\n", 0, "\n[a]\nb\ne\n\n[c]\nd\n");
}

static void a_separator_in_a_name_is_a_loss(void **state) {
    (void)state;
    assert_lexicon("lexicoder", "+a > b\nc\n", 1, "\n[a-b]\nc\n");
}

static void limits_hold(void **state) {
    (void)state;
    struct world world = new_world();
    world.limits.max_depth = 1;
    world.limits.max_entries = 3;
    struct dictionary *dictionary = dictionary_new(&world.limits, &world.losses, "test");
    const struct origin origin = dictionary_line(dictionary, 1);
    size_t outer = 0;
    size_t inner = 0;
    assert_null(dictionary_child(dictionary, DICTIONARY_ROOT, slice_of("a"), origin, &outer));
    struct error *error = dictionary_child(dictionary, outer, slice_of("b"), origin, &inner);
    assert_non_null(error);
    error_free(error);
    for (size_t i = 0; i < 2; i++)
        assert_null(dictionary_add(dictionary, outer, slice_of("w"), 1, origin));
    error = dictionary_add(dictionary, outer, slice_of("w"), 1, origin);
    assert_non_null(error);
    error_free(error);
    dictionary_free(dictionary);
}

/* ---- what means something to a lexicon ---------------------------------------------------------
 */

static void entries_are_written_literally(void **state) {
    (void)state;
    assert_lexicon("lexicoder",
                   "+a\n#1 b\nno#1\n[x]\n!x\n@x\n/x/\n..3 x\ntitle: x\n- x\nx - y\na|b(c)\\d\n", 0,
                   "\n[a]\n\\#1 b\nno#1\n\\[x]\n\\!x\n\\@x\n\\/x/\n\\..3 x\ntitle\\: x\n\\- x\nx "
                   "\\- y\na\\|b\\(c\\)\\\\d\n");
}

static void weights_are_exact_and_positive(void **state) {
    (void)state;
    assert_lexicon("wordstat", "A\n\tb (0.1)\n\tc (1)\n\td (0)\n\te (-2)\n\tf (1000)\n", 2,
                   "\n[a]\norigin: A\n@weight 0.1 b\nc\nd\ne\n@weight 1000 f\n");
}

static void keep_loss(void *context, const char *loss) {
    buffer_format(context, "%s|", loss);
}

static void a_loss_is_one_line(void **state) {
    (void)state;
    struct buffer told = {0};
    struct losses losses = {.tell = keep_loss, .context = &told};
    losses_add(&losses, (struct origin){"a.ykd", 3}, "desc=\"%s\"", "one\ntwo\033");
    losses_add(&losses, (struct origin){"a.ykd", 0}, "%s", "none");
    assert_string_equal(buffer_text(&told), "a.ykd:3: desc=\"one two \"|a.ykd: none|");
    assert_int_equal(losses.count, 2);
    buffer_free(&told);
}

/* ---- every format, out and back ---------------------------------------------------------------
 */

static struct dictionary *sample(struct world *world) {
    static const char text[] = "Sea & land:\n- 'a phrase*'\n- nested:\n  - \"it's <x> & 'y'\"\n"
                               "  - 'б*'\nOther: [one, two]\nempty: []\n";
    return read_as(world, "yaml", text);
}

static void assert_same(const struct dictionary *a, const struct dictionary *b) {
    struct buffer left = {0};
    struct buffer right = {0};
    assert_null(lexicon_text_write(a, &left));
    assert_null(lexicon_text_write(b, &right));
    assert_string_equal(buffer_text(&left), buffer_text(&right));
    buffer_free(&left);
    buffer_free(&right);
}

static void nested_formats_lose_nothing(void **state) {
    (void)state;
    static const char *const names[] = {"liwc", "yoshikoder", "wordstat", "yaml"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        struct world world = new_world();
        struct dictionary *dictionary = sample(&world);
        struct buffer text = {0};
        assert_null(format_named(names[i])->write(dictionary, &text));
        assert_ptr_equal(format_of(buffer_slice(&text)), format_named(names[i]));
        struct dictionary *back = read_as(&world, names[i], buffer_text(&text));
        assert_same(dictionary, back);
        assert_int_equal(world.losses.count, 0);
        dictionary_free(back);
        buffer_free(&text);
        dictionary_free(dictionary);
    }
}

static void lexicoder_says_that_it_does_not_nest(void **state) {
    (void)state;
    struct world world = new_world();
    struct dictionary *dictionary = sample(&world);
    struct buffer text = {0};
    assert_null(format_lexicoder.write(dictionary, &text));
    assert_string_equal(buffer_text(&text),
                        "+Sea & land\na phrase*\n+Sea & land.nested\nit's <x> & "
                        "'y'\nб*\n+Other\none\ntwo\n+empty\n");
    assert_int_equal(world.losses.count, 1);
    buffer_free(&text);
    dictionary_free(dictionary);
}

static void liwc_conditions_leave_the_other_categories(void **state) {
    (void)state;
    assert_lexicon("liwc", "%\n1\ta\n02\tb\n%\nlike\t(02 134)1/2\t2\t9\nkind\t<of>1/2\n24/7 1\n", 3,
                   "\n[a]\n24/7\n\n[b]\nlike\n");
}

static void yaml_aliases_are_not_followed(void **state) {
    (void)state;
    assert_lexicon("yaml", "a: &x [b, c]\nd: *x\n", 1, "\n[a]\nb\nc\n\n[d]\n");
}

/* ---- charsets ---------------------------------------------------------------------------------
 */

static void assert_charset(struct slice bytes, const char *forced, const char *name,
                           const char *expected) {
    struct input_charset charset;
    struct buffer text = {0};
    assert_null(input_to_utf8(bytes, forced, &charset, &text));
    assert_string_equal(charset.name, name);
    assert_string_equal(buffer_text(&text), expected);
    assert_false(charset.guessed);
    buffer_free(&text);
}

static void charsets_are_found_by_their_evidence(void **state) {
    (void)state;
    assert_charset(slice_of("\xEF\xBB\xBFz\xC3\xA9"), NULL, "UTF-8", "z\xC3\xA9");
    assert_charset((struct slice){"\xFF\xFEz\0\xE9\0", 6}, NULL, "UTF-16LE", "z\xC3\xA9");
    assert_charset(slice_of("<?xml version='1.0' encoding='windows-1252'?>\x80"), NULL,
                   "windows-1252", "<?xml version='1.0' encoding='windows-1252'?>€");
    assert_charset(slice_of("z\xC3\xA9"), NULL, "UTF-8", "z\xC3\xA9");
    assert_charset(slice_of("\xA4\xA2"), "EUC-JP", "EUC-JP", "あ");
    assert_charset(slice_of("\x82\xA0"), "Shift_JIS", "Shift_JIS", "あ");
}

static void a_guess_is_called_one(void **state) {
    (void)state;
    struct input_charset charset;
    struct buffer text = {0};
    assert_null(
        input_to_utf8(slice_of("caf\xE9 et th\xE9 pour les \xE9l\xE8ves"), NULL, &charset, &text));
    assert_true(charset.guessed);
    assert_string_equal(buffer_text(&text), "café et thé pour les élèves");
    buffer_free(&text);
}

int main(void) {
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(blanks_of_a_pattern_are_single),
        cmocka_unit_test(lines_end_in_all_three_ways),
        cmocka_unit_test(what_a_format_cannot_say_is_named),
        cmocka_unit_test(alternatives_unfold),
        cmocka_unit_test(what_does_not_unfold_says_why),
        cmocka_unit_test(names_become_those_of_a_lexicon),
        cmocka_unit_test(a_name_given_twice_is_one_category),
        cmocka_unit_test(a_separator_in_a_name_is_a_loss),
        cmocka_unit_test(limits_hold),
        cmocka_unit_test(entries_are_written_literally),
        cmocka_unit_test(weights_are_exact_and_positive),
        cmocka_unit_test(a_loss_is_one_line),
        cmocka_unit_test(nested_formats_lose_nothing),
        cmocka_unit_test(lexicoder_says_that_it_does_not_nest),
        cmocka_unit_test(liwc_conditions_leave_the_other_categories),
        cmocka_unit_test(yaml_aliases_are_not_followed),
        cmocka_unit_test(charsets_are_found_by_their_evidence),
        cmocka_unit_test(a_guess_is_called_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
