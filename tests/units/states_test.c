/* Names of States: keys, longest names at the head of running text, and dates. */
#define _GNU_SOURCE /* mkstemp */
#include "memory/buffer.h"
#include "states/key.h"
#include "states/period.h"
#include "states/states.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

/* Loads `text` as a file; the error is the caller's. */
static struct error *load(struct states *states, const char *text) {
    char path[] = "/tmp/states_test.XXXXXX";
    const int descriptor = mkstemp(path);
    assert_true(descriptor >= 0);
    assert_int_equal(write(descriptor, text, strlen(text)), (int)strlen(text));
    assert_int_equal(close(descriptor), 0);
    struct error *error = states_load(states, path);
    assert_int_equal(unlink(path), 0);
    return error;
}

static struct states *table_of(const char *text) {
    struct states *states = states_new();
    assert_null(load(states, text));
    return states;
}

static const char invented[] = "code\tname\tfrom\tto\n"
                               "XAA\tGuinea\t\t\n"
                               "XAB\tGuinea-Bissau\t\t\n"
                               "XAC\tNiger\t\t\n"
                               "XAD\tNigeria\t\t\n"
                               "XAE\tDemocratic People’s Republic of Ardonia\t\t\n"
                               "XAF\tIstria (Sovereign Republic of)\t\t\n"
                               "XAF\tIstria\t\t\n"
                               "XAG\tCôte d’Aubel\t\t\n"
                               "XAH\tTrevonia and Mull\t\t\n"
                               "XAI\tAzermark\t\t\n"
                               "XAJ\tUS\t\t\n"
                               "XAK\tSt. Orlan\t\t\n"
                               "XAL\t几内亚\t\t\n"
                               "XAM\t几内亚比绍\t\t\n"
                               "XAN\tYoung State\t2011-07-09\t\n"
                               "XAO\tOld Union\t\t1991-12-31\n"
                               "XAP\tOld Union\t1992-01-01\t\n";

/* ---- keys -------------------------------------------------------------------------------------
 */

static void assert_key(const char *name, const char *key) {
    struct name_reading reading;
    name_read(slice_of(name), false, STATES_PIECES_MAX, &reading);
    assert_true(reading.whole);
    char text[STATES_NAME_MAX + 1] = {0};
    memcpy(text, reading.spaced.at, reading.spaced.length);
    assert_string_equal(text, key);
}

static void keys_hold_what_spellings_share(void **state) {
    (void)state;
    assert_key("Côte d’Ivoire", "cote divoire");
    assert_key("COTE D'IVOIRE", "cote divoire");
    assert_key("co\xcc\x82te d`ivoire", "cote divoire");
    assert_key("The  Gambia", "gambia");
    assert_key("the\nGambia", "gambia");
    assert_key("Iran (Islamic Republic of)", "iran islamic republic of");
    assert_key("Iran, Islamic Republic of", "iran islamic republic of");
    assert_key("Peoples’ Republic", "peoples republic");
    assert_key("People’s Republic", "peoples republic");
    assert_key("Trinidad & Tobago", "trinidad and tobago");
    assert_key("TÜRKİYE", "turkiye");
    assert_key("Guinea‑Bissau", "guinea bissau");
    assert_key("Guinea – Bissau", "guinea bissau");
    assert_key("Azer\xc2\xad\x62\x61ijan", "azerbaijan");
    assert_key("ＣＨＡＤ", "chad");
    assert_key("刚果（布）", "刚果 布");
    assert_key("Åland", "aland");
    assert_key("Малайзия", "малаизия");
    assert_key("", "");
    assert_key("the", "");
    assert_key("()", "");
}

static void long_names_are_no_names(void **state) {
    (void)state;
    struct name_reading reading;
    char name[STATES_NAME_MAX * 4];
    memset(name, 'a', sizeof name);
    name_read((struct slice){name, STATES_NAME_MAX}, false, STATES_PIECES_MAX, &reading);
    assert_true(reading.whole);
    name_read((struct slice){name, sizeof name}, false, STATES_PIECES_MAX, &reading);
    assert_false(reading.whole);
    assert_int_equal(reading.count, 0);
    for (size_t i = 1; i < sizeof name; i += 2)
        name[i] = ' ';
    name_read((struct slice){name, STATES_NAME_MAX}, false, STATES_PIECES_MAX, &reading);
    assert_false(reading.whole);
    assert_int_equal(reading.pieces, STATES_PIECES_MAX);
}

/* ---- whole names ------------------------------------------------------------------------------
 */

static void assert_code(const struct states *states, const char *name, const char *date,
                        const char *code) {
    const char *found = states_code(states, slice_of(name), slice_of(date));
    if (!code)
        assert_null(found);
    else {
        assert_non_null(found);
        assert_string_equal(found, code);
    }
}

static void names_stand_for_codes(void **state) {
    (void)state;
    struct states *states = table_of(invented);
    assert_code(states, "Guinea", "", "XAA");
    assert_code(states, "guinea bissau", "", "XAB");
    assert_code(states, "Guinea-\nBissau", "", "XAB");
    assert_code(states, "Azer-\nmark", "", "XAI");
    assert_code(states, "Azer-mark", "", NULL);
    assert_code(states, "the Niger", "", "XAC");
    assert_code(states, "Niger and Nigeria", "", NULL);
    assert_code(states, "", "", NULL);
    states_free(states);
}

static void codes_stand_for_themselves(void **state) {
    (void)state;
    struct states *states = table_of("code\tname\nPER\tPeru\n");
    assert_code(states, "PER", "2010-01-01", "PER");
    assert_code(states, "per", "", NULL);
    assert_code(states, "XZZ", "", "XZZ");
    assert_code(states, "XAA", "", "XAA");
    assert_code(states, "XKQ", "1900-01-01", "XKQ");
    assert_code(states, "WAA", "", NULL);
    states_free(states);
}

static void abbreviations_need_capitals(void **state) {
    (void)state;
    struct states *states = table_of(invented);
    assert_code(states, "US", "", "XAJ");
    assert_code(states, "the US", "", "XAJ");
    assert_code(states, "us", "", NULL);
    assert_code(states, "Us", "", NULL);
    states_free(states);
}

static void names_have_their_time(void **state) {
    (void)state;
    struct states *states = table_of(invented);
    assert_code(states, "Young State", "2011-07-08", NULL);
    assert_code(states, "Young State", "2011-07-09", "XAN");
    assert_code(states, "Young State", "", "XAN");
    assert_code(states, "Old Union", "1991-12-31", "XAO");
    assert_code(states, "Old Union", "1992-01-01", "XAP");
    assert_code(states, "Old Union", "", NULL);
    assert_code(states, "Old Union", "1991", "XAO");
    states_free(states);
}

/* ---- running text -----------------------------------------------------------------------------
 */

/* The text begins with a name of `length` bytes. */
static void assert_prefix(const struct states *states, const char *text, const char *name,
                          const char *code) {
    const char *found = NULL;
    const size_t length = states_prefix(states, slice_of(text), slice_of(""), &found);
    assert_int_equal(length, strlen(name));
    assert_memory_equal(text, name, length);
    if (!code)
        assert_null(found);
    else
        assert_string_equal(found, code);
}

static void the_longest_name_is_found(void **state) {
    (void)state;
    struct states *states = table_of(invented);
    assert_prefix(states, "Guinea thanked", "Guinea", "XAA");
    assert_prefix(states, "Guinea-Bissau thanked", "Guinea-Bissau", "XAB");
    assert_prefix(states, "Guinea-\nBissau thanked", "Guinea-\nBissau", "XAB");
    assert_prefix(states, "Guinea – Bissau thanked", "Guinea – Bissau", "XAB");
    assert_prefix(states, "Trevonia\r\nand Mull said", "Trevonia\r\nand Mull", "XAH");
    assert_prefix(states, "The Democratic People’s\nRepublic of Ar-\ndonia commended",
                  "The Democratic People’s\nRepublic of Ar-\ndonia", "XAE");
    assert_prefix(states, "Istria (Sovereign Republic of) said", "Istria (Sovereign Republic of)",
                  "XAF");
    assert_prefix(states, "Istria (speaking for others) said", "Istria", "XAF");
    assert_prefix(states, "St. Orlan. It said", "St. Orlan", "XAK");
    assert_prefix(states, "US said", "US", "XAJ");
    assert_prefix(states, "The US said", "The US", "XAJ");
    assert_prefix(states, "几内亚比绍赞扬", "几内亚比绍", "XAM");
    assert_prefix(states, "几内亚赞扬", "几内亚", "XAL");
    states_free(states);
}

static void a_name_ends_where_a_word_ends(void **state) {
    (void)state;
    struct states *states = table_of(invented);
    assert_prefix(states, "Nigeria thanked", "Nigeria", "XAD");
    assert_prefix(states, "Niger", "Niger", "XAC");
    assert_prefix(states, "Nigerien farmers", "", NULL);
    assert_prefix(states, "Guinea-Conakry said", "", NULL);
    assert_prefix(states, "Guinea-\nConakry said", "", NULL);
    assert_prefix(states, "Guinea2 said", "", NULL);
    assert_prefix(states, "Guinea’s policy", "Guinea", "XAA");
    assert_prefix(states, "Guinea, Bissau and others", "Guinea", "XAA");
    assert_prefix(states, "Niger; Nigeria", "Niger", "XAC");
    assert_prefix(states, "us said", "", NULL);
    assert_prefix(states, " Guinea", "", NULL);
    assert_prefix(states, "(Guinea)", "", NULL);
    assert_prefix(states, "XAA said", "", NULL);
    assert_prefix(states, "", "", NULL);
    states_free(states);
}

static void a_long_text_is_read_only_at_its_head(void **state) {
    (void)state;
    struct states *states = table_of(invented);
    char text[STATES_NAME_MAX * 2];
    memset(text, ' ', sizeof text);
    memcpy(text, "Guinea", 6);
    const char *code = NULL;
    assert_int_equal(states_prefix(states, (struct slice){text, sizeof text}, slice_of(""), &code),
                     6);
    memset(text, 'a', sizeof text);
    assert_int_equal(states_prefix(states, (struct slice){text, sizeof text}, slice_of(""), &code),
                     0);
    states_free(states);
}

/* ---- tables -----------------------------------------------------------------------------------
 */

static void assert_refused(const char *text, const char *reason) {
    struct states *states = states_new();
    struct error *error = load(states, text);
    assert_non_null(error);
    const char *message = error->message ? error->message : "";
    if (!strstr(message, reason))
        fail_msg("'%s' does not say '%s'", message, reason);
    error_free(error);
    states_free(states);
}

static void damaged_tables_are_refused(void **state) {
    (void)state;
    assert_refused("code\tname\nXAA\tA\nXAB\tthe a\n",
                   "line 3: 'the a' stands for XAA and for XAB");
    assert_refused("code\tname\tfrom\tto\nXAA\tA\t\t2000-01-01\nXAB\tA\t2000-01-01\t\n", "line 3");
    assert_refused("code\tname\nxaa\tA\n", "line 2: 'xaa' is not a code");
    assert_refused("code\tname\tfrom\nXAA\tA\t2000\n", "line 2: '2000' is not a date");
    assert_refused("code\tname\tfrom\nXAA\tA\t2000-13-01\n", "is not a date");
    assert_refused("code\tname\nXAA\t-\n", "line 2: the name has no letter");
    assert_refused("code\tNAME\nXAA\tA\n", "needs the columns 'code' and 'name'");
    assert_refused("code\tname\nXAA\n", "");
}

static void a_name_may_be_told_twice(void **state) {
    (void)state;
    struct states *states = table_of("code\tname\tlang\nXAA\tA\ten\nXAA\tÁ\tes\n");
    assert_code(states, "A", "", "XAA");
    assert_null(load(states, "code\tname\nXAB\tB\n"));
    assert_code(states, "B", "", "XAB");
    states_free(states);
}

static void periods_hold_both_ends(void **state) {
    (void)state;
    const struct period period = {slice_of("2004-05-01"), slice_of("2020-01-31")};
    assert_true(period_holds(&period, slice_of("2004-05-01")));
    assert_true(period_holds(&period, slice_of("2020-01-31")));
    assert_false(period_holds(&period, slice_of("2004-04-30")));
    assert_false(period_holds(&period, slice_of("2020-02-01")));
    assert_false(period_holds(&period, slice_of("2004-05")));
    const struct period later = {slice_of("2020-02-01"), slice_of("")};
    assert_false(period_overlap(&period, &later));
    const struct period touching = {slice_of("2020-01-31"), slice_of("")};
    assert_true(period_overlap(&touching, &period));
}

/* The table that comes with the project: names that are easily taken for each other. */
static void near_names_are_kept_apart(void **state) {
    (void)state;
    const char *source = getenv("PLAUDIT_SOURCE");
    if (!source) {
        print_message("SKIP: PLAUDIT_SOURCE is not set\n");
        skip();
    }
    struct buffer path = {0};
    buffer_format(&path, "%s/corpora/states.tsv", source);
    struct states *states = states_new();
    assert_null(states_load(states, buffer_text(&path)));
    buffer_free(&path);
    static const char *const pairs[][2] = {
        {"Congo", "COG"},
        {"Republic of the Congo", "COG"},
        {"The Democratic Republic of the Congo", "COD"},
        {"Congo - Kinshasa", "COD"},
        {"Congo - Brazzaville", "COG"},
        {"Guinea", "GIN"},
        {"Guinea-Bissau", "GNB"},
        {"Equatorial Guinea", "GNQ"},
        {"Papua New Guinea", "PNG"},
        {"Republic of Korea", "KOR"},
        {"Democratic People's Republic of Korea", "PRK"},
        {"Niger", "NER"},
        {"Nigeria", "NGA"},
        {"Dominica", "DMA"},
        {"Dominican Republic", "DOM"},
        {"Sudan", "SDN"},
        {"South Sudan", "SSD"},
        {"Samoa", "WSM"},
        {"Iran (Islamic Republic of)", "IRN"},
        {"Islamic Republic of Iran", "IRN"},
        {"Venezuela (Bolivarian Republic of)", "VEN"},
        {"The former Yugoslav Republic of Macedonia", "MKD"},
        {"Slovakia", "SVK"},
        {"Slovenia", "SVN"},
        {"Austria", "AUT"},
        {"Australia", "AUS"},
        {"Mauritius", "MUS"},
        {"Mauritania", "MRT"},
        {"Saint Kitts and Nevis", "KNA"},
        {"State of Palestine", "PSE"},
        {"Holy See", "VAT"},
        {"Türkiye", "TUR"},
        {"Cabo Verde", "CPV"},
        {"Swaziland", "SWZ"},
        {"Burma", "MMR"},
        {"République démocratique du Congo", "COD"},
        {"República Dominicana", "DOM"},
        {"多米尼克", "DMA"},
        {"多米尼加", "DOM"},
        {"النيجر", "NER"},
        {"Нигерия", "NGA"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        assert_code(states, pairs[i][0], "2012-01-01", pairs[i][1]);
    assert_code(states, "South Sudan", "2011-07-08", NULL);
    assert_code(states, "Serbia and Montenegro", "2005-01-01", "SCG");
    assert_code(states, "Serbia and Montenegro", "2012-01-01", NULL);
    assert_code(states, "Korea", "2012-01-01", NULL);
    states_free(states);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_hold_what_spellings_share),
        cmocka_unit_test(long_names_are_no_names),
        cmocka_unit_test(names_stand_for_codes),
        cmocka_unit_test(codes_stand_for_themselves),
        cmocka_unit_test(abbreviations_need_capitals),
        cmocka_unit_test(names_have_their_time),
        cmocka_unit_test(the_longest_name_is_found),
        cmocka_unit_test(a_name_ends_where_a_word_ends),
        cmocka_unit_test(a_long_text_is_read_only_at_its_head),
        cmocka_unit_test(damaged_tables_are_refused),
        cmocka_unit_test(a_name_may_be_told_twice),
        cmocka_unit_test(periods_hold_both_ends),
        cmocka_unit_test(near_names_are_kept_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
