/* The rules of tokenization above those of Unicode. */
#include "memory/memory.h"
#include "rows/utf8.h"
#include "tokenize/lines.h"
#include "tokenize/tokens.h"
#include "words/languages.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

struct expected {
    const char *language;
    const char *text;
    const char *tokens;
    const char *starts;
    uint64_t words;
    uint64_t sentences;
};

static void check(const struct expected *expected, size_t count) {
    struct tokenizer *tokenizer = tokenizer_new(NULL);
    struct tokens tokens = {0};
    for (size_t i = 0; i < count; i++) {
        assert_null(tokenize(tokenizer, slice_of(expected[i].language), slice_of(expected[i].text),
                             &tokens));
        assert_string_equal(buffer_text(&tokens.tokens), expected[i].tokens);
        assert_string_equal(buffer_text(&tokens.starts), expected[i].starts);
        assert_int_equal(tokens.words, expected[i].words);
        assert_int_equal(tokens.sentences, expected[i].sentences);
    }
    tokens_free(&tokens);
    tokenizer_free(tokenizer);
}

#define CHECK(expected) check(expected, sizeof(expected) / sizeof *(expected))

static void punctuation_is_kept_and_not_counted(void **state) {
    (void)state;
    const struct expected cases[] = {
        {"en", "", "", "", 0, 0},
        {"en", " \t\n ", "", "", 0, 0},
        {"en", "We commend, again!", "we commend , again !", "0 3 10 12 17", 3, 1},
        {"en", "…", "…", "0", 0, 0},
        {"en", "Yes.\n\n—\n\nNo.", "yes .\n—\nno .", "0 3 6 11 13", 2, 2},
        {"en", "½ of 3.5 %", "½ of 3.5 %", "0 3 6 10", 3, 1},
        {"en", "a\\b", "a \\ b", "0 1 2", 2, 1},
    };
    CHECK(cases);
}

static void sentences_know_abbreviations_of_their_language(void **state) {
    (void)state;
    const struct expected cases[] = {
        {"en", "Mr. Li spoke. Thanks.", "mr . li spoke .\nthanks .", "0 2 4 7 12 14 20", 4, 2},
        {"", "Mr. Li spoke.", "mr .\nli spoke .", "0 2 4 7 12", 3, 2},
        {"fr", "Merci M. Dupont. Oui.", "merci m . dupont .\noui .", "0 6 7 9 15 17 20", 4, 2},
        {"en-GB", "Mr. Li.", "mr . li .", "0 2 4 6", 2, 1},
        {"EN_gb", "Mr. Li.", "mr . li .", "0 2 4 6", 2, 1},
        {"eng", "Mr. Li.", "mr . li .", "0 2 4 6", 2, 1},
        {"xx", "Mr. Li.", "mr .\nli .", "0 2 4 6", 2, 2},
        {"und", "Mr. Li.", "mr .\nli .", "0 2 4 6", 2, 2},
    };
    CHECK(cases);
}

static void a_sentence_ends_with_a_token(void **state) {
    (void)state;
    const struct expected cases[] = {
        {"", "א.ב ג", "א.ב\nג", "0 6", 2, 2},
    };
    CHECK(cases);
}

static void only_a_blank_line_ends_a_sentence(void **state) {
    (void)state;
    const struct expected cases[] = {
        {"en", "human\nrights", "human rights", "0 6", 2, 1},
        {"en", "human \r\n rights", "human rights", "0 9", 2, 1},
        {"en", "human\rrights", "human rights", "0 6", 2, 1},
        {"en", "Rights\n\nHere", "rights\nhere", "0 8", 2, 2},
        {"en", "Rights\r\n \t\r\nHere", "rights\nhere", "0 12", 2, 2},
        {"en", "Spoken.\nThen", "spoken .\nthen", "0 6 8", 2, 2},
        {"en", "self-\ndetermination\n", "self - determination", "0 4 6", 2, 1},
    };
    CHECK(cases);
}

static void spellings_fold_together(void **state) {
    (void)state;
    const struct expected cases[] = {
        {"de", "Straße STRASSE", "strasse strasse", "0 8", 2, 1},
        {"en", "don’t don't donʼt", "don't don't don't", "0 8 14", 3, 1},
        {"en", "rock‘n’roll", "rock'n'roll", "0", 1, 1},
        {"en", "States’ ‘rights’", "states ' ‘ rights '", "0 6 10 13 19", 2, 1},
        {"en", "self‐rule self‑rule", "self - rule self - rule", "0 4 7 12 16 19", 4, 1},
        {"en", "co\u00ADoperation", "cooperation", "0", 1, 1},
        {"en", "I\u0307", "i\u0307", "0", 1, 1},
        {"tr", "ISPARTA İZMİR", "ısparta izmir", "0 8", 2, 1},
        {"az-Latn", "I", "ı", "0", 1, 1},
        {"fr", "E\u0301tat ÉTAT", "état état", "0 7", 2, 1},
        {"el", "ΛΌΓΟΣ λόγος", "λόγοσ λόγοσ", "0 11", 2, 1},
        {"en", "ﬁnal", "final", "0", 1, 1},
    };
    CHECK(cases);
}

static void white_space_is_never_in_a_token(void **state) {
    (void)state;
    const struct expected cases[] = {
        {"fr", "«\u202FBravo\u202F»", "« bravo »", "0 5 13", 1, 1},
        {"fr", "5\u202F000 5\u00A0000", "5 000 5 000", "0 4 8 11", 4, 1},
        {"en", "a \u0308b", "a \u0308 b", "0 2 4", 2, 1},
        {"zh", "我们\u3000赞扬。", "我们 赞扬 。", "0 9 15", 2, 1},
    };
    CHECK(cases);
}

static void the_invisible_is_no_token(void **state) {
    (void)state;
    const struct expected cases[] = {
        {"en", "\u200B", "", "", 0, 0},
        {"en", "\x01 a\x02", "a", "2", 1, 1},
        {"ar", "\u200Fنعم\u200F.", "نعم .", "3 12", 1, 1},
        {"en", "\uFEFFWe", "we", "3", 1, 1},
    };
    CHECK(cases);
}

static void other_scripts_have_words_too(void **state) {
    (void)state;
    const struct expected cases[] = {
        {"zh", "我们赞扬进展。谢谢主席。", "我们 赞扬 进展 。\n谢谢 主席 。", "0 6 12 18 21 27 33",
         5, 2},
        {"ar", "نشيد بالتقدم. شكرا؟", "نشيد بالتقدم .\nشكرا ؟", "0 9 23 25 33", 3, 2},
        {"ru", "Мы приветствуем. СПАСИБО!", "мы приветствуем .\nспасибо !", "0 5 29 31 45", 3, 2},
    };
    CHECK(cases);
}

static void a_nul_byte_is_a_character(void **state) {
    (void)state;
    struct tokenizer *tokenizer = tokenizer_new(NULL);
    struct tokens tokens = {0};
    const struct slice text = {"a\0b", 3};
    assert_null(tokenize(tokenizer, slice_of("en"), text, &tokens));
    assert_string_equal(buffer_text(&tokens.tokens), "a b");
    assert_string_equal(buffer_text(&tokens.starts), "0 2");
    tokens_free(&tokens);
    tokenizer_free(tokenizer);
}

static void folding_makes_room_for_what_grows(void **state) {
    (void)state;
    struct folder *folder = folder_new();
    struct buffer token = {0};
    struct buffer folded = {0};
    for (size_t i = 0; i < 10000; i++)
        buffer_append_text(&token, "ΐ"); /* folds to three units, composes to one */
    assert_null(fold_token(folder, FOLD_CASE_ROOT, SEEN_ANYTHING, buffer_slice(&token), &folded));
    assert_true(slice_equal(buffer_slice(&token), buffer_slice(&folded)));
    buffer_clear(&folded);
    buffer_clear(&token);
    for (size_t i = 0; i < 10000; i++)
        buffer_append_text(&token, "ﬃ"); /* three letters of one */
    assert_null(fold_token(folder, FOLD_CASE_ROOT, SEEN_ANYTHING, buffer_slice(&token), &folded));
    assert_int_equal(folded.length, 30000);
    assert_memory_equal(folded.at, "ffiffi", 6);
    buffer_free(&token);
    buffer_free(&folded);
    folder_free(folder);
}

static void languages_are_known_by_their_primary_subtag(void **state) {
    (void)state;
    assert_true(languages_knows(slice_of("")));
    assert_true(languages_knows(slice_of("und")));
    assert_true(languages_knows(slice_of("pt-BR")));
    assert_true(languages_knows(slice_of("FR")));
    assert_false(languages_knows(slice_of("english")));
    assert_false(languages_knows(slice_of("x")));
    assert_false(languages_knows(slice_of("e!")));
    assert_false(languages_knows(slice_of("qq")));
}

static void unwrapping_keeps_every_offset(void **state) {
    (void)state;
    struct buffer room = {0};
    const struct slice plain = slice_of("no line break");
    assert_ptr_equal(lines_unwrap(plain, &room).at, plain.at);
    assert_true(
        slice_is(lines_unwrap(slice_of("\na\r\nb\n \nc\r\r\nd\r"), &room), " a  b\n \nc\r\r\nd "));
    buffer_free(&room);
}

/* Line breaks are looked for many bytes at a time. */
static void a_line_break_is_seen_at_every_place(void **state) {
    (void)state;
    enum { LENGTH = 100 };
    struct buffer room = {0};
    char text[LENGTH + 1] = "";
    for (size_t place = 0; place < LENGTH; place++) {
        memset(text, 'a', LENGTH);
        text[place] = place % 2 ? '\n' : '\r';
        const struct slice unwrapped = lines_unwrap(slice_of(text), &room);
        text[place] = ' ';
        assert_true(slice_is(unwrapped, text));
    }
    buffer_free(&room);
}

/* Short words are folded with what follows them, long ones and the last ones without. */
static void words_of_every_length_fold(void **state) {
    (void)state;
    enum { LONGEST = 40 };
    struct tokenizer *tokenizer = tokenizer_new(NULL);
    struct tokens tokens = {0};
    for (size_t length = 1; length <= LONGEST; length++)
        for (size_t rest = 0; rest < LONGEST; rest++) {
            char text[2 * LONGEST + 2] = "";
            char folded[2 * LONGEST + 2] = "";
            memset(text, 'Z', length + 1 + rest);
            memset(folded, 'z', length + 1 + rest);
            text[length] = folded[length] = ' ';
            assert_null(tokenize(tokenizer, slice_of("en"), slice_of(text), &tokens));
            if (rest == 0)
                folded[length] = '\0';
            assert_string_equal(buffer_text(&tokens.tokens), folded);
        }
    tokens_free(&tokens);
    tokenizer_free(tokenizer);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(punctuation_is_kept_and_not_counted),
        cmocka_unit_test(sentences_know_abbreviations_of_their_language),
        cmocka_unit_test(a_sentence_ends_with_a_token),
        cmocka_unit_test(only_a_blank_line_ends_a_sentence),
        cmocka_unit_test(spellings_fold_together),
        cmocka_unit_test(white_space_is_never_in_a_token),
        cmocka_unit_test(the_invisible_is_no_token),
        cmocka_unit_test(other_scripts_have_words_too),
        cmocka_unit_test(a_nul_byte_is_a_character),
        cmocka_unit_test(folding_makes_room_for_what_grows),
        cmocka_unit_test(languages_are_known_by_their_primary_subtag),
        cmocka_unit_test(unwrapping_keeps_every_offset),
        cmocka_unit_test(a_line_break_is_seen_at_every_place),
        cmocka_unit_test(words_of_every_length_fold),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
