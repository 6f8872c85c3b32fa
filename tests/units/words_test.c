/* The seam of words and sentences against Unicode's own conformance tests and ICU; abbreviations;
 * that a word is the same tokens wherever it stands. */
#include "lexicon/words.h"
#include "memory/memory.h"
#include "rows/utf8.h"
#include "words/characters.h"
#include "words/languages.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <unicode/uchar.h>
#include <unistd.h>

#include <cmocka.h>

/* ---- the seam, against Unicode's WordBreakTest.txt and SentenceBreakTest.txt ---------------- */

static void append_character(struct buffer *text, unsigned long character) {
    if (character < 0x80) {
        buffer_append_byte(text, (char)character);
    } else if (character < 0x800) {
        buffer_append_byte(text, (char)(0xC0 | character >> 6));
        buffer_append_byte(text, (char)(0x80 | (character & 0x3F)));
    } else if (character < 0x10000) {
        buffer_append_byte(text, (char)(0xE0 | character >> 12));
        buffer_append_byte(text, (char)(0x80 | (character >> 6 & 0x3F)));
        buffer_append_byte(text, (char)(0x80 | (character & 0x3F)));
    } else {
        buffer_append_byte(text, (char)(0xF0 | character >> 18));
        buffer_append_byte(text, (char)(0x80 | (character >> 12 & 0x3F)));
        buffer_append_byte(text, (char)(0x80 | (character >> 6 & 0x3F)));
        buffer_append_byte(text, (char)(0x80 | (character & 0x3F)));
    }
}

/* "÷ 0061 × 0308 ÷ # …": the text, and the boundaries behind its start, written one after the
 * other. */
static void read_case(char *line, struct buffer *text, struct buffer *boundaries) {
    buffer_clear(text);
    buffer_clear(boundaries);
    line[strcspn(line, "#\n")] = '\0';
    char *rest = NULL;
    for (char *word = strtok_r(line, " \t", &rest); word; word = strtok_r(NULL, " \t", &rest)) {
        if (strcmp(word, "÷") == 0 && text->length)
            buffer_format(boundaries, " %zu", text->length);
        else if (strcmp(word, "÷") != 0 && strcmp(word, "×") != 0)
            append_character(text, strtoul(word, NULL, 16));
    }
}

static void write_ends(const struct segments *segments, bool sentences, struct buffer *written) {
    buffer_clear(written);
    for (size_t i = 0; i < (sentences ? segments->n_sentences : segments->n_words); i++)
        buffer_format(written, " %u", sentences ? segments->sentences[i] : segments->words[i].end);
}

struct conformance {
    size_t cases;
    size_t failures;
    size_t known;
};

static FILE *open_conformance(const char *name) {
    const char *source = getenv("PLAUDIT_SOURCE");
    struct buffer path = {0};
    buffer_format(&path, "%s/../shared/data/conformance/unicode/%s", source ? source : ".", name);
    FILE *file = fopen(buffer_text(&path), "r");
    if (!file) {
        print_message("SKIP: %s is not there\n", buffer_text(&path));
        buffer_free(&path);
        skip();
    }
    buffer_free(&path);
    return file;
}

typedef bool known_departure(struct slice text);

static struct conformance run_conformance(const char *name, const char *language,
                                          enum segment_way way, bool sentences,
                                          known_departure *is_known) {
    FILE *file = open_conformance(name);
    struct segmenter *segmenter = NULL;
    struct machines *machines = machines_new();
    assert_null(segmenter_open(language, way, machines, &segmenter));
    struct conformance result = {0};
    struct segments segments = {0};
    struct buffer text = {0};
    struct buffer expected = {0};
    struct buffer found = {0};
    char line[4096];
    while (fgets(line, sizeof line, file)) {
        read_case(line, &text, &expected);
        if (text.length == 0)
            continue;
        result.cases++;
        assert_null(segment_text(segmenter, buffer_slice(&text), &segments));
        write_ends(&segments, sentences, &found);
        if (slice_equal(buffer_slice(&found), buffer_slice(&expected)))
            continue;
        if (is_known(buffer_slice(&text))) {
            result.known++;
            continue;
        }
        result.failures++;
        print_message("%s: '%s':%s instead of%s\n", name, buffer_text(&text), buffer_text(&found),
                      buffer_text(&expected));
    }
    (void)fclose(file);
    buffer_free(&text);
    buffer_free(&expected);
    buffer_free(&found);
    segments_free(&segments);
    segmenter_close(segmenter);
    machines_free(machines);
    print_message("%s: %zu cases, %zu failures, %zu known departures\n", name, result.cases,
                  result.failures, result.known);
    return result;
}

/* CLDR takes the colon out of MidLetter, and puts it back for Swedish ("EU:s"): by the Swedish
 * rules ICU cuts as UAX #29 stands, by the root rules in all but this. */
static bool has_colon(struct slice text) {
    return memchr(text.at, ':', text.length) != NULL;
}

static bool no_departure(struct slice text) {
    (void)text;
    return false;
}

static void check_words_are_those_of_unicode(enum segment_way way) {
    const struct conformance result =
        run_conformance("WordBreakTest.txt", "sv", way, false, no_departure);
    assert_true(result.cases > 1800);
    assert_int_equal(result.failures, 0);
}

static void check_words_by_root_rules_differ_only_in_the_colon(enum segment_way way) {
    const struct conformance result =
        run_conformance("WordBreakTest.txt", "root", way, false, has_colon);
    assert_int_equal(result.failures, 0);
    assert_true(result.known < 20);
}

static void check_sentences_are_those_of_unicode(enum segment_way way) {
    const struct conformance result =
        run_conformance("SentenceBreakTest.txt", "root", way, true, no_departure);
    assert_true(result.cases > 500);
    assert_int_equal(result.failures, 0);
}

static void an_empty_text_has_no_boundaries(void **state) {
    (void)state;
    struct segmenter *segmenter = NULL;
    struct segments segments = {0};
    struct machines *machines = machines_new();
    assert_null(segmenter_open("en", SEGMENT_BY_RULES, machines, &segmenter));
    assert_null(segment_text(segmenter, slice_of("One. Two."), &segments));
    assert_int_equal(segments.n_sentences, 2);
    assert_null(segment_text(segmenter, slice_of(""), &segments));
    assert_int_equal(segments.n_words, 0);
    assert_int_equal(segments.n_sentences, 0);
    segments_free(&segments);
    segmenter_close(segmenter);
    machines_free(machines);
}

static void words_and_sentences_are_those_of_unicode(void **state) {
    (void)state;
    static const enum segment_way ways[] = {SEGMENT_BY_RULES, SEGMENT_BY_ICU};
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        check_words_are_those_of_unicode(ways[i]);
        check_words_by_root_rules_differ_only_in_the_colon(ways[i]);
        check_sentences_are_those_of_unicode(ways[i]);
    }
}

/* The conformance tests are cut short by nothing that depends on a text's length, but what is
 * looked at 16 bytes at a time does: every case again behind and before other text. */
static void a_place_in_a_text_does_not_matter(void **state) {
    (void)state;
    FILE *file = open_conformance("WordBreakTest.txt");
    struct machines *machines = machines_new();
    struct segmenter *by_rules = NULL;
    struct segmenter *by_icu = NULL;
    assert_null(segmenter_open("fr", SEGMENT_BY_RULES, machines, &by_rules));
    assert_null(segmenter_open("fr", SEGMENT_BY_ICU, machines, &by_icu));
    struct segments ours = {0};
    struct segments icus = {0};
    struct buffer text = {0};
    struct buffer whole = {0};
    struct buffer unused = {0};
    struct buffer found = {0};
    struct buffer expected = {0};
    char line[4096];
    for (size_t place = 0; fgets(line, sizeof line, file); place++) {
        read_case(line, &text, &unused);
        buffer_clear(&whole);
        for (size_t i = 0; i < place % 20; i++)
            buffer_append_byte(&whole, "etat. Zut"[i % 9]);
        buffer_append(&whole, buffer_slice(&text));
        buffer_append_text(&whole, place % 3 ? " et une suite." : "etlongmotsansfin");
        assert_null(segment_text(by_rules, buffer_slice(&whole), &ours));
        assert_null(segment_text(by_icu, buffer_slice(&whole), &icus));
        for (size_t sentences = 0; sentences < 2; sentences++) {
            write_ends(&ours, sentences, &found);
            write_ends(&icus, sentences, &expected);
            assert_string_equal(buffer_text(&found), buffer_text(&expected));
        }
    }
    (void)fclose(file);
    buffer_free(&text);
    buffer_free(&whole);
    buffer_free(&unused);
    buffer_free(&found);
    buffer_free(&expected);
    segments_free(&ours);
    segments_free(&icus);
    segmenter_close(by_rules);
    segmenter_close(by_icu);
    machines_free(machines);
}

/* ICU's own path exists for rules of an unknown form; here they are known, and one machine serves
 * all languages of the same rules. */
static void languages_of_the_same_rules_share_what_they_know(void **state) {
    (void)state;
    struct machines *machines = machines_new();
    struct segmenter *opened[4] = {0};
    static const char *const languages[] = {"root", "fr", "ru", "sv"};
    for (size_t i = 0; i < 4; i++)
        assert_null(segmenter_open(languages[i], SEGMENT_BY_RULES, machines, &opened[i]));
    assert_non_null(segmenter_characters(opened[0])->words);
    assert_ptr_equal(segmenter_characters(opened[0]), segmenter_characters(opened[1]));
    assert_ptr_equal(segmenter_characters(opened[0]), segmenter_characters(opened[2]));
    assert_ptr_not_equal(segmenter_characters(opened[0]), segmenter_characters(opened[3]));
    for (size_t i = 0; i < 4; i++)
        segmenter_close(opened[i]);
    machines_free(machines);
}

/* ---- folding: the long way and the short ways agree ------------------------------------------ */

static void what_is_kept_is_what_was_worked_out(void **state) {
    (void)state;
    static const char *const tokens[] = {"État",  "ÉTAT",   "état", "ISPARTA",
                                         "İZMİR", "Straße", "Мир"};
    struct folder *folder = folder_new();
    struct buffer once = {0};
    struct buffer again = {0};
    for (size_t fold_case = 0; fold_case < 2; fold_case++)
        for (size_t i = 0; i < sizeof tokens / sizeof *tokens; i++) {
            buffer_clear(&once);
            buffer_clear(&again);
            assert_null(fold_token(folder, (enum fold_case)fold_case, SEEN_ANYTHING,
                                   slice_of(tokens[i]), &once));
            assert_null(fold_token(folder, (enum fold_case)fold_case, SEEN_ANYTHING,
                                   slice_of(tokens[i]), &again));
            assert_string_equal(buffer_text(&once), buffer_text(&again));
        }
    buffer_clear(&once);
    assert_null(fold_token(folder, FOLD_CASE_TURKIC, SEEN_ANYTHING, slice_of("ISI"), &once));
    assert_null(fold_token(folder, FOLD_CASE_ROOT, SEEN_ANYTHING, slice_of("ISI"), &once));
    assert_string_equal(buffer_text(&once), "ısıisi");
    buffer_free(&once);
    buffer_free(&again);
    folder_free(folder);
}

static void arabic_is_compared_without_vowel_marks_and_tatweel(void **state) {
    (void)state;
    static const struct {
        const char *written;
        const char *folded;
    } words[] = {
        {"المُساعَدَة", "المساعدة"},
        {"والتـــعاون", "والتعاون"},
        {"قَلَقًا", "قلقا"},
        {"رحمٰن", "رحمن"},
        {"الإنسان", "الإنسان"},
        {"ا\xD9\x95نسان", "إنسان"}, /* hamza below, written apart */
        {"ا\xD9\x8E\xD9\x95نسان", "إنسان"},
        {"ـــ", "ـــ"},
        {"ـ@", "ـ@"},             /* or it would be no word any more */
        {"\xD9\x8E", "\xD9\x8E"}, /* a vowel mark alone */
    };
    struct folder *folder = folder_new();
    struct buffer folded = {0};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        buffer_clear(&folded);
        assert_null(
            fold_token(folder, FOLD_CASE_ROOT, SEEN_ANYTHING, slice_of(words[i].written), &folded));
        assert_string_equal(buffer_text(&folded), words[i].folded);
    }
    buffer_free(&folded);
    folder_free(folder);
}

/* Every character that is said not to change is its own folded form, alone and between others. */
static void what_does_not_change_is_its_own_folded_form(void **state) {
    (void)state;
    struct machines *machines = machines_new();
    struct segmenter *segmenter = NULL;
    assert_null(segmenter_open("root", SEGMENT_BY_RULES, machines, &segmenter));
    struct folder *folder = folder_new();
    struct buffer text = {0};
    struct buffer folded = {0};
    for (unsigned long character = 0; character < 0x110000; character++) {
        if (character >= 0xD800 && character < 0xE000)
            continue;
        if (seen_of(characters_get(segmenter_characters(segmenter), (int32_t)character)) &
            SEEN_CHANGING)
            continue;
        buffer_clear(&text);
        buffer_clear(&folded);
        append_character(&text, 0xE9);
        append_character(&text, character);
        append_character(&text, 0xE9);
        assert_null(fold_token(folder, FOLD_CASE_ROOT, SEEN_ANYTHING & ~SEEN_WORD,
                               buffer_slice(&text), &folded));
        if (!slice_equal(buffer_slice(&text), buffer_slice(&folded)))
            fail_msg("U+%04lX changes", character);
    }
    buffer_free(&text);
    buffer_free(&folded);
    folder_free(folder);
    segmenter_close(segmenter);
    machines_free(machines);
}

static bool has_letter_or_number(struct slice text) {
    for (size_t at = 0; at < text.length;)
        if (U_GET_GC_MASK(utf8_next(text, &at)) & (U_GC_L_MASK | U_GC_N_MASK))
            return true;
    return false;
}

/* A character makes a word if what it is folded to has a letter or a number, */
static void what_folds_to_letters_makes_words(void **state) {
    (void)state;
    struct machines *machines = machines_new();
    struct segmenter *segmenter = NULL;
    assert_null(segmenter_open("root", SEGMENT_BY_RULES, machines, &segmenter));
    struct folder *folder = folder_new();
    struct buffer text = {0};
    struct buffer folded = {0};
    for (unsigned long character = 0; character < 0x110000; character++) {
        if (character >= 0xD800 && character < 0xE000)
            continue;
        buffer_clear(&text);
        buffer_clear(&folded);
        append_character(&text, character);
        assert_null(
            fold_token(folder, FOLD_CASE_ROOT, SEEN_ANYTHING, buffer_slice(&text), &folded));
        const uint32_t seen =
            seen_of(characters_get(segmenter_characters(segmenter), (int32_t)character));
        if (has_letter_or_number(buffer_slice(&folded)) != !!(seen & SEEN_WORD))
            fail_msg("U+%04lX", character);
    }
    buffer_free(&text);
    buffer_free(&folded);
    folder_free(folder);
    segmenter_close(segmenter);
    machines_free(machines);
}

/* ---- abbreviations --------------------------------------------------------------------------- */

struct sentences {
    const char *language;
    const char *text;
    const char *ends;
};

static void check_sentences(struct languages *languages, const struct sentences *cases,
                            size_t count) {
    struct segments segments = {0};
    struct buffer found = {0};
    for (size_t i = 0; i < count; i++) {
        struct language *language = NULL;
        assert_null(languages_get(languages, slice_of(cases[i].language), &language));
        assert_null(language_segment(language, slice_of(cases[i].text), &segments));
        write_ends(&segments, true, &found);
        if (!slice_is(buffer_slice(&found), cases[i].ends))
            fail_msg("'%s':%s instead of%s", cases[i].text, buffer_text(&found), cases[i].ends);
    }
    buffer_free(&found);
    segments_free(&segments);
}

static void abbreviations_are_words(void **state) {
    (void)state;
    static const struct sentences cases[] = {
        {"en", "Mr. Li spoke. She left.", " 14 23"},
        {"en", "Mr.  Li. No.", " 9 12"},
        {"en", "Mr.\u00A0Li. No.", " 9 12"},
        {"en", "(Mr. Li) No.", " 12"},
        {"en", "Xmr. Li. No.", " 5 9 12"},
        {"en", "Thanks to Mr.\n\nWe begin.", " 14 15 24"},
        {"en", "We heard Mr.", " 12"},
        {"de", "Wir tun mehr. Danke.", " 14 20"},
        {"de", "Am 5. u. 6. Mai. Gut.", " 12 17 21"},
        {"pt", "A paz mundial. Obrigado.", " 15 24"},
        {"pt", "O Exmo. Senhor. Sim.", " 16 20"},
        {"fr", "En 200 av. J.-C. on vota. Oui.", " 26 30"},
        {"fr", "Son av. Jules. Oui.", " 8 15 19"},
        {"ar", "Mr. Li.", " 4 7"},
        {"", "Mr. Li.", " 4 7"},
    };
    struct languages *languages = languages_new(NULL);
    check_sentences(languages, cases, sizeof cases / sizeof *cases);
    languages_free(languages);
}

static char *write_list(const char *list) {
    char *directory = memory_copy_text("/tmp/plaudit-words-XXXXXX", 25);
    assert_non_null(mkdtemp(directory));
    struct buffer path = {0};
    buffer_format(&path, "%s/en.txt", directory);
    FILE *file = fopen(buffer_text(&path), "w");
    assert_non_null(file);
    assert_true(fputs(list, file) >= 0);
    assert_int_equal(fclose(file), 0);
    buffer_free(&path);
    return directory;
}

static void remove_list(char *directory) {
    struct buffer path = {0};
    buffer_format(&path, "%s/en.txt", directory);
    (void)unlink(buffer_text(&path));
    (void)rmdir(directory);
    buffer_free(&path);
    free(directory);
}

static void a_list_of_ones_own_is_added(void **state) {
    (void)state;
    static const struct sentences cases[] = {
        {"en", "H.E. Mr. Li spoke. She left.", " 19 28"},
        {"en", "Under art. 5 Ruritania. Good.", " 24 29"},
        {"en", "It is art. We see.", " 11 18"},
        {"en", "See No. 5. No. We.", " 11 15 18"},
        {"en", "The op. Cit. Ruritania.", " 23"},
        {"en", "The op. Sit.", " 8 12"},
    };
    char *directory = write_list("# titles\nH.E.\n\n  art. 9 # articles\nNo. 9\r\nop. Cit.\n");
    struct languages *languages = languages_new(directory);
    check_sentences(languages, cases, sizeof cases / sizeof *cases);
    languages_free(languages);
    remove_list(directory);
}

static void a_fault_in_a_list_is_named(void **state) {
    (void)state;
    static const char *const lists[] = {"H.E.\nMr\n", "Mr.\n\xFF.\n"};
    static const char *const faults[] = {
        "en.txt: line 2: expected an abbreviation, with its full stop",
        "en.txt: line 2: not UTF-8"};
    for (size_t i = 0; i < 2; i++) {
        char *directory = write_list(lists[i]);
        struct languages *languages = languages_new(directory);
        struct language *language = NULL;
        struct error *error = languages_get(languages, slice_of("en"), &language);
        assert_non_null(error);
        assert_non_null(strstr(error->message, faults[i]));
        error_free(error);
        assert_null(languages_get(languages, slice_of("fr"), &language));
        languages_free(languages);
        remove_list(directory);
    }
}

/* ---- a word is the same tokens in a lexicon and in a text ------------------------------------ */

/* The tokens of a text, each ended by a newline, as words_split writes those of an entry. */
static void tokens_of_text(struct languages *languages, const char *tag, struct slice text,
                           struct buffer *tokens) {
    struct language *language = NULL;
    struct segments segments = {0};
    assert_null(languages_get(languages, slice_of(tag), &language));
    assert_null(language_segment(language, text, &segments));
    struct pieces pieces = language_pieces(language, text, &segments);
    struct piece piece;
    while (pieces_next(&pieces, &piece)) {
        assert_null(language_fold(language,
                                  (struct slice){text.at + piece.start, piece.end - piece.start},
                                  piece.seen, tokens));
        buffer_append_byte(tokens, '\n');
    }
    segments_free(&segments);
}

static void a_word_is_the_same_in_an_entry_and_in_a_text(void **state) {
    (void)state;
    static const char *const languages_tried[] = {"en", "fr", "tr", "sv", "zh", "th", "ar", "el"};
    static const char *const words_tried[] = {"commend",
                                              "Commend",
                                              "don’t",
                                              "don't",
                                              "rock‘n’roll",
                                              "＇tis",
                                              "l＇État",
                                              "donʼt",
                                              "États",
                                              "E\u0301tat",
                                              "ISPARTA",
                                              "İZMİR",
                                              "Ilımlı",
                                              "Straße",
                                              "ﬁnal",
                                              "co\u00ADoperate",
                                              "\u200Fنعم\u200F",
                                              "U.N.",
                                              "3.5",
                                              "5\u202F000",
                                              "EU:s",
                                              "a:b",
                                              "我们赞扬",
                                              "ประเทศไทย",
                                              "λόγος",
                                              "ΛΌΓΟΣ",
                                              "\u2018x",
                                              "x\u2018",
                                              "x_y",
                                              "½",
                                              "क्षि",
                                              "I\u0307",
                                              "\uFEFFa",
                                              "a\u200Db",
                                              "…",
                                              "«x»"};
    struct languages *languages = languages_new(NULL);
    struct buffer in_entry = {0};
    struct buffer in_text = {0};
    for (size_t i = 0; i < sizeof languages_tried / sizeof *languages_tried; i++) {
        struct words *words = NULL;
        assert_null(words_open(languages_tried[i], &words));
        for (size_t j = 0; j < sizeof words_tried / sizeof *words_tried; j++) {
            buffer_clear(&in_entry);
            buffer_clear(&in_text);
            assert_null(words_split(words, slice_of(words_tried[j]), &in_entry));
            tokens_of_text(languages, languages_tried[i], slice_of(words_tried[j]), &in_text);
            assert_string_equal(buffer_text(&in_entry), buffer_text(&in_text));
        }
        words_close(words);
    }
    buffer_free(&in_entry);
    buffer_free(&in_text);
    languages_free(languages);
}

static void wildcards_stand_for_letters(void **state) {
    (void)state;
    static const char *const globs[][3] = {{"en", "Commend\xFF", "commend\xFF\n"},
                                           {"en", "\xFF’s", "\xFF's\n"},
                                           {"en", "self-\xFF", "self\n\xFF\n"},
                                           {"zh", "赞扬\xFF", "赞扬\xFF\n"},
                                           {"en", "État\xFE", "état\xFE\n"},
                                           {"tr", "I\xFF", "ı\xFF\n"},
                                           {"en", "\xFF", "\xFF\n"},
                                           {"en", "-\xFF", "-\n\xFF\n"},
                                           {"en", "(\xFF)", "(\n\xFF\n)\n"},
                                           {"ar", "ال\xFF", "ال\xFF\n"},
                                           {"en", "co\u00ADop\xFF", "coop\xFF\n"},
                                           {"en", "a\u0301\xFF", "á\xFF\n"}};
    struct buffer tokens = {0};
    for (size_t i = 0; i < sizeof globs / sizeof *globs; i++) {
        struct words *words = NULL;
        assert_null(words_open(globs[i][0], &words));
        buffer_clear(&tokens);
        assert_null(words_split(words, slice_of(globs[i][1]), &tokens));
        assert_string_equal(buffer_text(&tokens), globs[i][2]);
        words_close(words);
    }
    buffer_free(&tokens);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_and_sentences_are_those_of_unicode),
        cmocka_unit_test(a_place_in_a_text_does_not_matter),
        cmocka_unit_test(an_empty_text_has_no_boundaries),
        cmocka_unit_test(languages_of_the_same_rules_share_what_they_know),
        cmocka_unit_test(what_is_kept_is_what_was_worked_out),
        cmocka_unit_test(arabic_is_compared_without_vowel_marks_and_tatweel),
        cmocka_unit_test(what_does_not_change_is_its_own_folded_form),
        cmocka_unit_test(what_folds_to_letters_makes_words),
        cmocka_unit_test(abbreviations_are_words),
        cmocka_unit_test(a_list_of_ones_own_is_added),
        cmocka_unit_test(a_fault_in_a_list_is_named),
        cmocka_unit_test(a_word_is_the_same_in_an_entry_and_in_a_text),
        cmocka_unit_test(wildcards_stand_for_letters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
