/* What entries match, and what becomes of their matches. Tokens are written as plaudit-tokenize
 * writes them: sentences end with a newline. */
#include "lexicon_directory.h"
#include "match/hits.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define MAX_FILES 4

struct reader {
    struct lexicon *lexicon;
    struct lexicon_matcher *matcher;
};

static struct reader reader_of(const struct lexicon_file files[], size_t count,
                               const struct lexicon_limits *limits) {
    struct buffer faults = {0};
    struct lexicon *lexicon = lexicon_of_files(files, count, limits, &faults);
    if (!lexicon)
        fail_msg("unexpected faults: %s", buffer_text(&faults));
    buffer_free(&faults);
    return (struct reader){lexicon, lexicon_matcher_new(lexicon)};
}

static void reader_free(struct reader *reader) {
    lexicon_matcher_free(reader->matcher);
    lexicon_free(reader->lexicon);
}

static void expect_read(struct reader *reader, const struct lexicon_text *text,
                        enum hits_shown shown, const char *expected) {
    struct lexicon_reading reading;
    struct error *error = lexicon_matcher_read(reader->matcher, text, &reading);
    if (error)
        fail_msg("unexpected error: %s", error->message);
    struct buffer field = {0};
    hits_append(reader->lexicon, &reading, shown, &field);
    assert_string_equal(buffer_text(&field), expected);
    buffer_free(&field);
}

/* Reads English tokens with the entries of one file "a.lex" whose first line is "[c]". */
static void expect_hits(const char *entries, const char *tokens, const char *expected) {
    struct buffer text = {0};
    buffer_format(&text, "[c]\n%s", entries);
    const struct lexicon_file file = {"en/a.lex", buffer_text(&text)};
    struct reader reader = reader_of(&file, 1, NULL);
    expect_read(&reader,
                &(struct lexicon_text){.language = slice_of("en"), .tokens = slice_of(tokens)},
                HITS_COUNTED, expected);
    reader_free(&reader);
    buffer_free(&text);
}

static void expect_every(const struct lexicon_file files[], size_t count, const char *tokens,
                         const char *expected) {
    struct reader reader = reader_of(files, count, NULL);
    expect_read(&reader,
                &(struct lexicon_text){.language = slice_of("en"), .tokens = slice_of(tokens)},
                HITS_EVERY, expected);
    reader_free(&reader);
}

/* ---- tokens -----------------------------------------------------------------------------------
 */

static void globs(void **state) {
    (void)state;
    expect_hits("commend*", "we commended and recommended", "c/en.a.2/1-1");
    expect_hits("commend*", "commend", "c/en.a.2/0-0");
    expect_hits("*ation", "nation ation nations", "c/en.a.2/0-0 c/en.a.2/1-1");
    expect_hits("wom?n", "woman women womn womaan", "c/en.a.2/0-0 c/en.a.2/1-1");
    expect_hits("caf?", "caf\xC3\xA9 cafes", "c/en.a.2/0-0");
    expect_hits("*b*b*", "abb ab bb xbyyb", "c/en.a.2/0-0 c/en.a.2/2-2 c/en.a.2/3-3");
    expect_hits("x * z", "x y z x z", "c/en.a.2/0-2");
    expect_hits("?", "a , bb", "c/en.a.2/0-0 c/en.a.2/1-1");
}

/* Short words are told apart by their first and last bytes: all words of one length that differ in
 * one byte are different, known to the reader or not. */
static void words_that_differ_in_a_byte(void **state) {
    (void)state;
    enum { LONGEST = 20 };
    struct buffer entries = {0};
    struct buffer tokens = {0};
    struct buffer expected = {0};
    size_t token = 0;
    char word[LONGEST + 1] = "";
    for (size_t length = 1; length <= LONGEST; length++) {
        word[length - 1] = 'a';
        buffer_format(&entries, "%s\n", word);
        for (size_t round = 0; round < 2; round++) {
            buffer_format(&tokens, "%s ", word);
            buffer_format(&expected, "%sc/en.a.%zu/%zu-%zu", token ? " " : "", length + 1, token,
                          token);
            token++;
            for (size_t place = 0; place < length; place++, token++) {
                word[place] = 'b';
                buffer_format(&tokens, "%s ", word);
                word[place] = 'a';
            }
        }
    }
    expect_hits(buffer_text(&entries), buffer_text(&tokens), buffer_text(&expected));
    buffer_free(&entries);
    buffer_free(&tokens);
    buffer_free(&expected);
}

static void folding(void **state) {
    (void)state;
    expect_hits("COMMEND", "commend", "c/en.a.2/0-0");
    expect_hits("Stra\xC3\x9F"
                "e",
                "strasse", "c/en.a.2/0-0");
    expect_hits("caf"
                "e\xCC\x81",
                "caf\xC3\xA9", "c/en.a.2/0-0");
    expect_hits("don\xE2\x80\x99t", "don't", "c/en.a.2/0-0");
    expect_hits("don't", "don't", "c/en.a.2/0-0");
    expect_hits("\xD0\xA5\xD0\x92\xD0\x90\xD0\x9B*", "\xD1\x85\xD0\xB2\xD0\xB0\xD0\xBB\xD0\xB0",
                "c/en.a.2/0-0");
    expect_hits("\xE4\xB8\xAD*", "\xE4\xB8\xAD\xE5\x9B\xBD", "c/en.a.2/0-0");
}

static void words_split_as_text_is(void **state) {
    (void)state;
    expect_hits("U.N.", "u.n .", "c/en.a.2/0-1");
    expect_hits("3.5%", "3.5 %", "c/en.a.2/0-1");
    expect_hits("and/or", "and / or", "c/en.a.2/0-2");
    expect_hits("5\xE2\x80\xAF"
                "000*",
                "5 0000", "c/en.a.2/0-1");
    expect_hits("co\xC2\xADop", "coop", "c/en.a.2/0-0");
    expect_hits("\xE2\x80\x98tis", "\xE2\x80\x98 tis", "c/en.a.2/0-1");
    expect_hits("state's", "state's", "c/en.a.2/0-0");
}

static void hyphens_do_not_matter_between_words(void **state) {
    (void)state;
    const char *const hits = "c/en.a.2/0-2 c/en.a.2/3-4";
    expect_hits("capacity building", "capacity - building capacity building", hits);
    expect_hits("capacity-building", "capacity - building capacity building", hits);
    expect_hits("capacity\xE2\x80\x91"
                "build*",
                "capacity - building capacity building", hits);
    expect_hits("(a|) b", "- b a - b a b", "c/en.a.2/1-1 c/en.a.2/2-4 c/en.a.2/5-6");
    expect_hits("b (a|)", "b - b - a -", "c/en.a.2/0-0 c/en.a.2/2-4");
    expect_hits("a b", "a - - b", "");
    expect_hits("a \\- b", "a - b a b a - - b", "c/en.a.2/0-2 c/en.a.2/5-8");
}

static void literals(void **state) {
    (void)state;
    expect_hits("\\*", "* x", "c/en.a.2/0-0");
    expect_hits("a\\*", "a * ab", "c/en.a.2/0-1");
    expect_hits("\\(a\\)", "( a )", "c/en.a.2/0-2");
    expect_hits("\\@weight 2", "@weight 2", "c/en.a.2/0-1");
    expect_hits("\\! a", "! a", "c/en.a.2/0-1");
    expect_hits("\\# a", "# a", "c/en.a.2/0-1");
    expect_hits("\\+ a", "+ a", "c/en.a.2/0-1");
    expect_hits("\\/ a", "/ a", "c/en.a.2/0-1");
    expect_hits("\\. \\.", ". .", "c/en.a.2/0-1");
    expect_hits("\\\\", "\\", "c/en.a.2/0-0");
    expect_hits("note\\: a", "note : a", "c/en.a.2/0-2");
    expect_hits("a b: c", "a b : c", "c/en.a.2/0-3");
}

/* ---- sequences --------------------------------------------------------------------------------
 */

static void alternatives(void **state) {
    (void)state;
    expect_hits("(remarkable|notable) (progress|achievement*)",
                "notable achievements notable x remarkable progress", "c/en.a.2/0-1 c/en.a.2/4-5");
    expect_hits("a (b c|d (e|f g)) h", "a b c h a d e h a d f g h a b h",
                "c/en.a.2/0-3 c/en.a.2/4-7 c/en.a.2/8-12");
    expect_hits("very (very|) good", "very good very very good", "c/en.a.2/0-1 c/en.a.2/2-4");
    expect_hits("( a | b )", "b", "c/en.a.2/0-0");
}

static void gaps(void **state) {
    (void)state;
    expect_hits("a ..2 b", "a b", "c/en.a.2/0-1");
    expect_hits("a ..2 b", "a , x b", "c/en.a.2/0-3");
    expect_hits("a ..2 b", "a x x x b", "");
    expect_hits("a ..0 b", "a b a x b", "c/en.a.2/0-1");
    expect_hits("a ..1 ..1 b", "a x x b", "c/en.a.2/0-3");
    expect_hits("a .. b", "a x x x x x x x x x x x b", "c/en.a.2/0-12");
    expect_hits("a (..1 b|c) d", "a x b d a c d", "c/en.a.2/0-3 c/en.a.2/4-6");
}

static void sentences_part_matches(void **state) {
    (void)state;
    expect_hits("a b", "x a\nb a b\na", "c/en.a.2/3-4");
    expect_hits("a .. b", "a\nb", "");
    expect_hits("a", "\n\na\n \na", "c/en.a.2/0-0 c/en.a.2/1-1");
    expect_hits("a", "", "");
}

/* ---- overlaps ---------------------------------------------------------------------------------
 */

static void leftmost_longest_counts(void **state) {
    (void)state;
    expect_hits("a b\nb c d e", "a b c d e", "c/en.a.2/0-1");
    expect_hits("a\na b c\nb", "a b c b", "c/en.a.3/0-2 c/en.a.4/3-3");
    expect_hits("a ..5 b", "a b x b", "c/en.a.2/0-3");
    expect_hits("a a", "a a a a a", "c/en.a.2/0-1 c/en.a.2/2-3");
}

static void equal_matches_name_the_heaviest_then_the_first(void **state) {
    (void)state;
    expect_hits("comm*\ncommend*", "commend", "c/en.a.2/0-0");
    expect_hits("comm*\n@weight 2 commend*", "commend", "c/en.a.3/0-0");
}

static void categories_are_independent(void **state) {
    (void)state;
    expect_hits("a b\n[d]\nb\na", "a b", "d/en.a.5/0-0 c/en.a.2/0-1 d/en.a.4/1-1");
}

/* ---- exceptions -------------------------------------------------------------------------------
 */

static void exceptions_cancel_what_they_touch(void **state) {
    (void)state;
    expect_hits("progress\n! progress report*", "progress progress reports", "c/en.a.2/0-0");
    expect_hits("commend*\n! thank* .. presentation", "we thank and commend the presentation", "");
    expect_hits("commend*\n[d]\n! commend*", "commend", "c/en.a.2/0-0");
    expect_hits("welcom* ..4 progress\nwelcom*\n! progress report", "welcome the progress report",
                "c/en.a.3/0-0");
    expect_hits("a .. b\na\nb\n! b c\n! x .. y", "a b c a x a y b",
                "c/en.a.3/0-0 c/en.a.3/3-3 c/en.a.4/7-7");
}

/* ---- flags ------------------------------------------------------------------------------------
 */

static const struct lexicon_file cues[] = {
    {"en/a.lex", "[c]\ncommend*\nprogress\nno longer\n"},
    {"en/n.lex", "[negation]\nrole: negation\nscope: 3\nstops: , ;\nnot\nno\n! not only\n"},
    {"en/q.lex", "[quotation]\nrole: quotation\nscope: 4\nstops: ,\nmarks: \xE2\x80\x9C "
                 "\xE2\x80\x9D \" \"\naccording to\n/<[^>]*>/\n"},
};

static void expect_flags(const char *tokens, const char *expected) {
    struct reader reader = reader_of(cues, 2, NULL);
    expect_read(&reader,
                &(struct lexicon_text){.language = slice_of("en"), .tokens = slice_of(tokens)},
                HITS_COUNTED, expected);
    reader_free(&reader);
}

static void negation_reaches_its_scope(void **state) {
    (void)state;
    expect_flags("did not commend", "c/en.a.2/2-2/neg");
    expect_flags("not x x commend", "c/en.a.2/3-3/neg");
    expect_flags("not x x x commend", "c/en.a.2/4-4");
    expect_flags("not , commend", "c/en.a.2/2-2");
    expect_flags("not\ncommend", "c/en.a.2/1-1");
    expect_flags("commend not", "c/en.a.2/0-0");
    expect_flags("not only commend", "c/en.a.2/2-2");
    expect_flags("no longer", "c/en.a.4/0-1");
    expect_flags("no x x commend not progress", "c/en.a.2/3-3/neg c/en.a.3/5-5/neg");
}

static void negated_hits_are_not_counted(void **state) {
    (void)state;
    struct reader reader = reader_of(cues, 2, NULL);
    struct lexicon_reading reading;
    const struct lexicon_text text = {.language = slice_of("en-GB"),
                                      .tokens = slice_of("did not commend progress\nprogress")};
    assert_null(lexicon_matcher_read(reader.matcher, &text, &reading));
    size_t number = 0;
    assert_true(lexicon_category_find(reader.lexicon, slice_of("c"), &number));
    assert_int_equal(reading.counts[number], 1);
    reader_free(&reader);
}

static void quotation_by_marks_and_cues(void **state) {
    (void)state;
    struct reader reader = reader_of(cues, 3, NULL);
    const struct lexicon_text text = {
        .language = slice_of("en"),
        .tokens =
            slice_of("\xE2\x80\x9C commend .\nprogress \xE2\x80\x9D progress\n\" progress "
                     "\" progress \" commend\naccording to x commend , progress\n< commend >"),
        .text = slice_of("\xE2\x80\x9C"
                         "commend. Progress\xE2\x80\x9D progress \"progress\" "
                         "progress \"commend according to x commend, progress <commend>"),
        .starts = slice_of("0 3 10 12 20 24 33 34 42 44 53 54 62 72 75 77 84 86 95 96 103")};
    expect_read(&reader, &text, HITS_COUNTED,
                "c/en.a.2/1-1/quo c/en.a.3/3-3/quo c/en.a.3/5-5 c/en.a.3/7-7/quo c/en.a.3/9-9 "
                "c/en.a.2/11-11 c/en.a.2/15-15/quo c/en.a.3/17-17 c/en.a.2/19-19/quo");
    reader_free(&reader);
}

static void every_match_is_listed(void **state) {
    (void)state;
    const struct lexicon_file files[] = {
        {"en/a.lex", "[c]\na b\na\nb\n! b c\nd\n"},
        {"en/n.lex", "[negation]\nrole: negation\nnot\n"},
    };
    expect_every(files, 2, "a b x b c not d",
                 "c/en.a.3/0-0 c/en.a.2/0-1 c/en.a.4/1-1 c/en.a.5/3-4/exc negation/en.n.3/5-5 "
                 "c/en.a.6/6-6/neg");
}

/* ---- regular expressions ----------------------------------------------------------------------
 */

static const struct lexicon_file regex_file = {
    "en/a.lex", "[c]\n/\\bmodel (?:for|of)\\b/\n/\\s+x\\s+/\n/^we/\n/l.f/\n/(?=q)/\n"};

static void regular_expressions_read_the_text(void **state) {
    (void)state;
    struct reader reader = reader_of(&regex_file, 1, NULL);
    assert_true(lexicon_matcher_needs_text(reader.matcher, slice_of("en")));
    assert_false(lexicon_matcher_needs_text(reader.matcher, slice_of("fr")));
    const struct lexicon_text text = {.language = slice_of("en"),
                                      .tokens = slice_of("we are a model for\nwe x q l f"),
                                      .text = slice_of("We are a MODEL for  We x q l\nf"),
                                      .starts = slice_of("0 3 7 9 15 20 23 25 27 29")};
    expect_read(&reader, &text, HITS_COUNTED,
                "c/en.a.4/0-0 c/en.a.2/3-4 c/en.a.4/5-5 c/en.a.3/6-6 c/en.a.5/8-9");
    reader_free(&reader);
}

static void expect_error(struct reader *reader, const struct lexicon_text *text,
                         const char *expected) {
    struct lexicon_reading reading;
    struct error *error = lexicon_matcher_read(reader->matcher, text, &reading);
    assert_non_null(error);
    assert_int_equal(error->status, EXIT_STATUS_REJECTS);
    assert_string_equal(error->message, expected);
    error_free(error);
}

static void starts_must_fit(void **state) {
    (void)state;
    struct reader reader = reader_of(&regex_file, 1, NULL);
    static const char *const unfit[] = {"0 1 2", "0",   "",     "0 0", "1 0",
                                        "0 9",   "0 x", "0 -1", "0 3", "0 99999999999999999999999"};
    for (size_t i = 0; i < sizeof unfit / sizeof unfit[0]; i++) {
        const struct lexicon_text text = {.language = slice_of("en"),
                                          .tokens = slice_of("a b"),
                                          .text = slice_of("a \xC3\xA9 "),
                                          .starts = slice_of(unfit[i])};
        struct lexicon_reading reading;
        struct error *error = lexicon_matcher_read(reader.matcher, &text, &reading);
        assert_non_null(error);
        assert_int_equal(error->status, EXIT_STATUS_REJECTS);
        error_free(error);
    }
    reader_free(&reader);
}

static void runaway_expressions_are_named(void **state) {
    (void)state;
    const struct lexicon_file file = {"en/a.lex", "[c]\n/(a+)+$/\n"};
    struct reader reader = reader_of(&file, 1, NULL);
    const char *text = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab";
    const struct lexicon_text runaway = {.language = slice_of("en"),
                                         .tokens = slice_of(text),
                                         .text = slice_of(text),
                                         .starts = slice_of("0")};
    expect_error(&reader, &runaway,
                 "entry en.a.2: the regular expression takes too many steps; --max-steps raises "
                 "the limit");
    const struct lexicon_text well = {.language = slice_of("en"),
                                      .tokens = slice_of("aa"),
                                      .text = slice_of("aa"),
                                      .starts = slice_of("0")};
    expect_read(&reader, &well, HITS_COUNTED, "c/en.a.2/0-0");
    reader_free(&reader);
}

static void matches_are_bounded(void **state) {
    (void)state;
    const struct lexicon_file file = {"en/a.lex", "[c]\na ..9 a\n"};
    struct reader reader = reader_of(&file, 1, &(struct lexicon_limits){.max_hits = 3});
    expect_error(&reader,
                 &(struct lexicon_text){.language = slice_of("en"), .tokens = slice_of("a a a a")},
                 "more than 3 matches in one sentence; --max-hits raises the limit");
    reader_free(&reader);
}

/* ---- languages --------------------------------------------------------------------------------
 */

static void languages_choose_entries(void **state) {
    (void)state;
    const struct lexicon_file files[] = {{"en/a.lex", "[c]\npain\n"}, {"fr/a.lex", "[c]\npain\n"}};
    struct reader reader = reader_of(files, 2, NULL);
    static const char *const cases[][2] = {
        {"en", "c/en.a.2/0-0"},
        {"FR-CH", "c/fr.a.2/0-0"},
        {"", "c/en.a.2/0-0"},
        {"und", "c/en.a.2/0-0"},
        {"de", ""},
        {"e", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        expect_read(
            &reader,
            &(struct lexicon_text){.language = slice_of(cases[i][0]), .tokens = slice_of("pain")},
            HITS_COUNTED, cases[i][1]);
    struct lexicon_reading reading;
    assert_null(lexicon_matcher_read(
        reader.matcher,
        &(struct lexicon_text){.language = slice_of("de"), .tokens = slice_of("pain")}, &reading));
    assert_false(reading.known);
    assert_int_equal(reading.counts[0], 0);
    reader_free(&reader);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(globs),
        cmocka_unit_test(words_that_differ_in_a_byte),
        cmocka_unit_test(folding),
        cmocka_unit_test(words_split_as_text_is),
        cmocka_unit_test(hyphens_do_not_matter_between_words),
        cmocka_unit_test(literals),
        cmocka_unit_test(alternatives),
        cmocka_unit_test(gaps),
        cmocka_unit_test(sentences_part_matches),
        cmocka_unit_test(leftmost_longest_counts),
        cmocka_unit_test(equal_matches_name_the_heaviest_then_the_first),
        cmocka_unit_test(categories_are_independent),
        cmocka_unit_test(exceptions_cancel_what_they_touch),
        cmocka_unit_test(negation_reaches_its_scope),
        cmocka_unit_test(negated_hits_are_not_counted),
        cmocka_unit_test(quotation_by_marks_and_cues),
        cmocka_unit_test(every_match_is_listed),
        cmocka_unit_test(regular_expressions_read_the_text),
        cmocka_unit_test(starts_must_fit),
        cmocka_unit_test(runaway_expressions_are_named),
        cmocka_unit_test(matches_are_bounded),
        cmocka_unit_test(languages_choose_entries),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
