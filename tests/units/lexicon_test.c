/* What a .lex file may say, and what is told about one that says it wrong. */
#include "lexicon_directory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct lexicon *load(const char *text) {
    struct buffer faults = {0};
    const struct lexicon_file file = {"en/a.lex", text};
    struct lexicon *lexicon = lexicon_of_files(&file, 1, NULL, &faults);
    if (!lexicon)
        fail_msg("unexpected faults: %s", buffer_text(&faults));
    buffer_free(&faults);
    return lexicon;
}

static void expect_faults_of(const struct lexicon_file files[], size_t count,
                             const struct lexicon_limits *limits, const char *expected) {
    struct buffer faults = {0};
    struct lexicon *lexicon = lexicon_of_files(files, count, limits, &faults);
    assert_null(lexicon);
    assert_string_equal(buffer_text(&faults), expected);
    buffer_free(&faults);
}

static void expect_faults(const char *text, const char *expected) {
    expect_faults_of(&(struct lexicon_file){"en/a.lex", text}, 1, NULL, expected);
}

/* ---- what is read -----------------------------------------------------------------------------
 */

static void reads_categories(void **state) {
    (void)state;
    struct lexicon *lexicon = load("# about\n"
                                   "[praise]   # the first\n"
                                   "title:    Favour \\# one # comment\n"
                                   "polarity: praise\n"
                                   "source: here\n"
                                   "source: there\n"
                                   "commend*\n"
                                   "[framing.a-b_2]\n"
                                   "word\n");
    assert_int_equal(lexicon_category_count(lexicon), 2);
    const struct lexicon_category *framing = lexicon_category(lexicon, 0);
    const struct lexicon_category *praise = lexicon_category(lexicon, 1);
    assert_string_equal(framing->name, "framing.a-b_2");
    assert_int_equal(framing->polarity, LEXICON_POLARITY_NONE);
    assert_int_equal(framing->role, LEXICON_ROLE_COUNTED);
    assert_string_equal(praise->name, "praise");
    assert_string_equal(praise->title, "Favour # one");
    assert_string_equal(praise->source, "here; there");
    assert_int_equal(praise->polarity, LEXICON_POLARITY_PRAISE);
    size_t number = 0;
    assert_true(lexicon_category_find(lexicon, slice_of("praise"), &number));
    assert_int_equal(number, 1);
    assert_false(lexicon_category_find(lexicon, slice_of("prais"), &number));
    assert_false(lexicon_category_find(lexicon, slice_of("praised"), &number));
    lexicon_free(lexicon);
}

static void reads_entries(void **state) {
    (void)state;
    struct lexicon *lexicon = load("[praise]\n"
                                   "@weight 2.5  exemplary   # strong\n"
                                   "\n"
                                   "! thank* .. presentation\n"
                                   "  + One \\# two \\\\ three.\n"
                                   "\t-  Four.   # a comment\n"
                                   "/a\\/b #c/ # comment\n");
    assert_int_equal(lexicon_entry_count(lexicon), 3);
    const struct lexicon_entry *weighted = lexicon_entry_find(lexicon, slice_of("en.a.2"));
    assert_non_null(weighted);
    assert_true(weighted->weight == 2.5);
    assert_string_equal(weighted->text, "exemplary");
    assert_false(weighted->exception);
    const struct lexicon_entry *exception = lexicon_entry_find(lexicon, slice_of("en.a.4"));
    assert_non_null(exception);
    assert_true(exception->exception);
    assert_string_equal(exception->text, "thank* .. presentation");
    assert_int_equal(exception->n_tests, 2);
    assert_true(exception->tests[0].must_match);
    assert_string_equal(exception->tests[0].sentence, "One # two \\ three.");
    assert_int_equal(exception->tests[0].line, 5);
    assert_false(exception->tests[1].must_match);
    assert_string_equal(exception->tests[1].sentence, "Four.");
    const struct lexicon_entry *regex = lexicon_entry(lexicon, 2);
    assert_string_equal(regex->text, "/a\\/b #c/");
    assert_string_equal(regex->file, "en/a.lex");
    assert_string_equal(regex->language, "en");
    assert_null(lexicon_entry_find(lexicon, slice_of("en.a.3")));
    lexicon_free(lexicon);
}

static void joins_files_and_languages(void **state) {
    (void)state;
    const struct lexicon_file files[] = {
        {"fr/z.lex", "[praise]\nrole: \n"},
        {"README", "not a lexicon"},
    };
    expect_faults_of(files, 2, NULL, "fr/z.lex:2:7: expected negation or quotation\n");
    const struct lexicon_file good[] = {
        {"fr/z.lex", "[praise]\nfelicit*\n"},
        {"en/b.lex", "[praise]\npolarity: praise\ncommend*\n"},
        {"en/a.v2.lex", "[scrutiny]\nregret*\n[praise]\npolarity: praise\nlaud*\n"},
    };
    struct buffer faults = {0};
    struct lexicon *lexicon = lexicon_of_files(good, 3, NULL, &faults);
    assert_non_null(lexicon);
    assert_int_equal(lexicon_category_count(lexicon), 2);
    assert_int_equal(lexicon_entry_count(lexicon), 4);
    assert_string_equal(lexicon_entry(lexicon, 0)->id, "en.a.v2.2");
    assert_string_equal(lexicon_entry(lexicon, 1)->id, "en.a.v2.5");
    assert_string_equal(lexicon_entry(lexicon, 2)->id, "en.b.3");
    assert_string_equal(lexicon_entry(lexicon, 3)->id, "fr.z.2");
    assert_int_equal(lexicon_entry(lexicon, 3)->category, 0);
    lexicon_free(lexicon);
    buffer_free(&faults);
}

static void reads_windows_files(void **state) {
    (void)state;
    struct lexicon *lexicon = load("\xEF\xBB\xBF[a]\r\nword\r\n  + A word.\r\n");
    assert_string_equal(lexicon_entry(lexicon, 0)->text, "word");
    assert_string_equal(lexicon_entry(lexicon, 0)->tests[0].sentence, "A word.");
    lexicon_free(lexicon);
}

static void finds_duplicates(void **state) {
    (void)state;
    struct lexicon *lexicon = load("[a]\n"
                                   "Capacity-Building\n"
                                   "capacity   building # the same\n"
                                   "! capacity building\n"
                                   "(capacity) building\n"
                                   "[b]\n"
                                   "capacity building\n");
    assert_null(lexicon_entry(lexicon, 0)->duplicate_of);
    assert_ptr_equal(lexicon_entry(lexicon, 1)->duplicate_of, lexicon_entry(lexicon, 0));
    assert_null(lexicon_entry(lexicon, 2)->duplicate_of);
    assert_null(lexicon_entry(lexicon, 3)->duplicate_of);
    assert_null(lexicon_entry(lexicon, 4)->duplicate_of);
    lexicon_free(lexicon);
}

/* ---- what is told -----------------------------------------------------------------------------
 */

static void tells_headers(void **state) {
    (void)state;
    expect_faults("word\nother\n", "en/a.lex:1:1: expected '[category]' before the first entry\n");
    expect_faults("[praise\n", "en/a.lex:1:8: expected ']' after the category's name\n");
    expect_faults("[]\n", "en/a.lex:1:2: expected a category name\n");
    expect_faults("[a.]\n", "en/a.lex:1:4: expected a category name\n");
    expect_faults("[a] b\n", "en/a.lex:1:4: expected nothing after ']'\n");
    expect_faults("[Praise]\nword\n",
                  "en/a.lex:1:2: expected a category name of a-z, 0-9, '-' and '_', in parts "
                  "joined by '.', each of which begins with a letter\n");
    expect_faults("[text]\n",
                  "en/a.lex:1:2: expected another name: 'text' is a column of the row stream\n");
}

static void tells_keys(void **state) {
    (void)state;
    expect_faults(
        "[a]\ntitel: x\n",
        "en/a.lex:2:1: expected title, polarity, source, origin, role, scope, stops or marks, "
        "not 'titel' (a colon as a word is '\\:')\n");
    expect_faults("[a]\npolarity:  good\n", "en/a.lex:2:12: expected praise, scrutiny or none\n");
    expect_faults("[a]\nword\npolarity: praise\n",
                  "en/a.lex:3:1: expected an entry: 'polarity:' stands before the first entry (a "
                  "colon as a word is '\\:')\n");
    expect_faults("[a]\npolarity: praise\nx\n[a]\npolarity: scrutiny\n",
                  "en/a.lex:5:11: expected the same as at en/a.lex:2:11 for this category\n");
    expect_faults("[a]\nscope: 3\nx\n",
                  "en/a.lex:1: expected 'role: negation' or 'role: quotation' beside scope, stops "
                  "or marks\n");
    expect_faults("[a]\nrole: negation\npolarity: praise\nx\n",
                  "en/a.lex:1: expected no polarity in a category with a role\n");
    expect_faults("[a]\nrole: negation\nscope: 101\nx\n",
                  "en/a.lex:3:8: expected a number of tokens from 0 to 100\n");
    expect_faults("[a]\nrole: quotation\nmarks: x y z\n",
                  "en/a.lex:3:8: expected pairs of an opening and a closing mark\n");
}

static void tells_entries(void **state) {
    (void)state;
    expect_faults("[a]\n(b|c d\n", "en/a.lex:2:7: expected ')' for the '(' in column 1\n");
    expect_faults("[a]\n\xC3\xA9 (b # c\n", "en/a.lex:2:6: expected ')' for the '(' in column 3\n");
    expect_faults("[a]\nb)\n", "en/a.lex:2:2: ')' without '('; expected a word or the end (a "
                               "parenthesis as a word is '\\)')\n");
    expect_faults("[a]\nb | c\n", "en/a.lex:2:3: '|' outside parentheses; expected a word or the "
                                  "end (a bar as a word is '\\|')\n");
    expect_faults("[a]\nb(s|)\n", "en/a.lex:2:2: expected a blank before '(': alternatives are "
                                  "whole words, as in (state|states)\n");
    expect_faults("[a]\n(b|c)s\n",
                  "en/a.lex:2:6: expected a blank after ')': alternatives are whole words\n");
    expect_faults("[a]\n(b|)\n", "en/a.lex:2:1: the entry can match nothing at all; expected a "
                                 "word that must be\n");
    expect_faults("[a]\n()\n", "en/a.lex:2:1: expected a word between '(' and ')'\n");
    expect_faults("[a]\nb\\\n", "en/a.lex:2:3: expected a character after '\\'\n");
    expect_faults("[a]\n!\n", "en/a.lex:2:2: expected an entry\n");
    expect_faults("[a]\n@weight 0 b\n",
                  "en/a.lex:2:9: expected a weight above 0 and up to 1000, in decimal\n");
    expect_faults("[a]\n@weight 2 ! b\n",
                  "en/a.lex:2:11: expected an entry: an exception has no weight\n");
    expect_faults("[a]\n@b\n",
                  "en/a.lex:2:1: expected '@weight NUMBER' (an '@' as a word is '\\@')\n");
}

static void tells_gaps(void **state) {
    (void)state;
    expect_faults("[a]\n..4 b\n", "en/a.lex:2:1: expected a word before the gap: an entry cannot "
                                  "begin with one\n");
    expect_faults("[a]\n(b ..4|c)\n", "en/a.lex:2:10: expected a word after the gap: an entry "
                                      "cannot end with one\n");
    expect_faults("[a]\nb ...\n", "en/a.lex:2:5: expected a number of tokens or a blank after "
                                  "'..' (a full stop as a word is '\\.')\n");
    expect_faults("[a]\nb ..100 c\n",
                  "en/a.lex:2:3: a gap spans at most 99 tokens; --max-gap raises the limit\n");
}

static void tells_regular_expressions(void **state) {
    (void)state;
    expect_faults("[a]\n/b\n", "en/a.lex:2:3: expected '/' at the end of the regular expression\n");
    expect_faults("[a]\n//\n", "en/a.lex:2:2: expected a regular expression between '/' and '/'\n");
    expect_faults("[a]\n/b/ c\n", "en/a.lex:2:4: expected nothing after the regular expression (a "
                                  "'/' in it is '\\/')\n");
    expect_faults("[a]\n/\xC3\xA9(b/\n",
                  "en/a.lex:2:5: regular expression: missing closing parenthesis\n");
    expect_faults("[a]\n/\\C/\n",
                  "en/a.lex:2:4: regular expression: using \\C is disabled by the application\n");
}

static void tells_tests(void **state) {
    (void)state;
    expect_faults("[a]\n  + b\n", "en/a.lex:2:3: expected an entry above its tests (a '+' as a "
                                  "word is '\\+')\n");
    expect_faults("[a]\nb\n  - # nothing\n",
                  "en/a.lex:3:4: expected a sentence to test the entry with\n");
    expect_faults("[a]\nb\n[c]\n  - d\n",
                  "en/a.lex:4:3: expected an entry above its tests (a '-' as a word is '\\-')\n");
}

static void tells_bytes(void **state) {
    (void)state;
    expect_faults("[a]\nb\xC3\xA9\xFF\n", "en/a.lex:2:3: expected UTF-8\n");
    expect_faults("[a]\nb\x01\n", "en/a.lex:2:2: expected text, not the control character 0x01\n");
}

static void tells_names(void **state) {
    (void)state;
    expect_faults_of(&(struct lexicon_file){"a.lex", "[a]\nb\n"}, 1, NULL,
                     "a.lex: expected in a subdirectory named by its language, such as "
                     "'en/a.lex'\n");
    expect_faults_of(&(struct lexicon_file){"English/a.lex", "[a]\nb\n"}, 1, NULL,
                     "English: expected a directory named by its language, such as 'en'\n");
    expect_faults_of(&(struct lexicon_file){"en/a b.lex", "[a]\nb\n"}, 1, NULL,
                     "en/a b.lex: expected a file name of letters, digits, '.', '_' and '-', since "
                     "it stands in hits\n");
}

static void tells_everything_at_once(void **state) {
    (void)state;
    const struct lexicon_file files[] = {
        {"en/a.lex", "[a]\n(b\nc)\ngood\n"},
        {"fr/a.lex", "[A]\nignored (\n[b]\n/(/\n"},
    };
    expect_faults_of(files, 2, NULL,
                     "en/a.lex:2:3: expected ')' for the '(' in column 1\n"
                     "en/a.lex:3:2: ')' without '('; expected a word or the end (a parenthesis as "
                     "a word is '\\)')\n"
                     "fr/a.lex:1:2: expected a category name of a-z, 0-9, '-' and '_', in parts "
                     "joined by '.', each of which begins with a letter\n"
                     "fr/a.lex:4:3: regular expression: missing closing parenthesis\n");
}

static void limits_hold(void **state) {
    (void)state;
    const struct lexicon_limits limits = {
        .max_line = 40, .max_depth = 2, .max_gap = 5, .max_states = 30};
    const struct lexicon_file file = {"en/a.lex", "[a]\n"
                                                  "(((b)))\n"
                                                  "b ..6 c\n"
                                                  "b .. c\n"
                                                  "(a|b|c|d|e|f) (a|b|c|d|e|f)\n"
                                                  "123456789 123456789 123456789 123456789 x\n"};
    expect_faults_of(
        &file, 1, &limits,
        "en/a.lex:2:3: more than 2 parentheses in each other; --max-depth raises the limit\n"
        "en/a.lex:3:3: a gap spans at most 5 tokens; --max-gap raises the limit\n"
        "en/a.lex:4:3: a gap spans at most 5 tokens; --max-gap raises the limit\n"
        "en/a.lex:5:28: the entry has more than 30 states; --max-states raises the limit, or write "
        "it as several entries\n"
        "en/a.lex:6:41: the line is longer than 40 bytes; --max-line raises the limit\n");
}

static void empty_directory_is_an_error(void **state) {
    (void)state;
    expect_faults_of(NULL, 0, NULL, "");
    expect_faults_of(&(struct lexicon_file){"en/a.lex", "[a]\n"}, 1, NULL, "");
}

static void missing_directory_is_an_error(void **state) {
    (void)state;
    struct lexicon *lexicon = NULL;
    struct error *error = lexicon_load("/nonexistent/lexicons", NULL, NULL, NULL, &lexicon);
    assert_non_null(error);
    assert_int_equal(error->status, EXIT_STATUS_ENVIRONMENT);
    assert_null(lexicon);
    error_free(error);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_categories),
        cmocka_unit_test(reads_entries),
        cmocka_unit_test(joins_files_and_languages),
        cmocka_unit_test(reads_windows_files),
        cmocka_unit_test(finds_duplicates),
        cmocka_unit_test(tells_headers),
        cmocka_unit_test(tells_keys),
        cmocka_unit_test(tells_entries),
        cmocka_unit_test(tells_gaps),
        cmocka_unit_test(tells_regular_expressions),
        cmocka_unit_test(tells_tests),
        cmocka_unit_test(tells_bytes),
        cmocka_unit_test(tells_names),
        cmocka_unit_test(tells_everything_at_once),
        cmocka_unit_test(limits_hold),
        cmocka_unit_test(empty_directory_is_an_error),
        cmocka_unit_test(missing_directory_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
