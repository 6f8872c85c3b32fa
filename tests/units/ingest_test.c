#include "ingest/charset.h"
#include "ingest/documents.h"
#include "ingest/plain_text/text_lines.h"
#include "ingest/upr/numbers.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static uint64_t number_of(const char *text) {
    uint64_t number = 0;
    return number_read(slice_of(text), "en", &number) ? number : UINT64_MAX;
}

static void numbers_in_figures_and_words(void **state) {
    (void)state;
    assert_int_equal(number_of("24"), 24);
    assert_int_equal(number_of("16th"), 16);
    assert_int_equal(number_of("twenty-fourth"), 24);
    assert_int_equal(number_of("Twenty-four"), 24);
    assert_int_equal(number_of("first"), 1);
    assert_int_equal(number_of("one hundred and two"), 102);
    assert_int_equal(number_of("numerous"), UINT64_MAX);
    assert_int_equal(number_of(""), UINT64_MAX);
}

static void days_become_iso_dates(void **state) {
    (void)state;
    struct buffer date = {0};
    assert_true(date_read(slice_of("4 November 2014"), "en", &date));
    assert_string_equal(buffer_text(&date), "2014-11-04");
    buffer_clear(&date);
    assert_true(date_read(slice_of("29 February 2012"), "en", &date));
    assert_string_equal(buffer_text(&date), "2012-02-29");
    buffer_clear(&date);
    assert_false(date_read(slice_of("4 Novembre"), "en", &date));
    assert_false(date_read(slice_of(""), "en", &date));
    buffer_free(&date);
}

static const char *charset_of(const char *bytes, const char *expected) {
    static const char *const candidates[] = {"macintosh", "windows-1252"};
    const char *used = "none";
    struct buffer text = {0};
    struct error *error = charset_to_utf8(slice_of(bytes), NULL, candidates, 2, &used, &text);
    assert_null(error);
    assert_string_equal(buffer_text(&text), expected);
    buffer_free(&text);
    return used;
}

static void charsets_are_told_by_the_sense_they_make(void **state) {
    (void)state;
    assert_string_equal(charset_of("C\xC3\xB4te", "Côte"), "UTF-8");
    assert_string_equal(charset_of("\xEF\xBB\xBF"
                                   "C\xC3\xB4te",
                                   "Côte"),
                        "UTF-8");
    /* The same words in both charsets: an apostrophe and a letter decide. */
    assert_string_equal(charset_of("Ruritania\xD5s caf\x8E", "Ruritania’s café"), "macintosh");
    assert_string_equal(charset_of("Ruritania\x92s caf\xE9", "Ruritania’s café"), "windows-1252");
}

static void a_charset_that_does_not_fit_is_an_error(void **state) {
    (void)state;
    const char *used = NULL;
    struct buffer text = {0};
    struct error *error = charset_to_utf8(slice_of("caf\xE9"), "UTF-8", NULL, 0, &used, &text);
    assert_non_null(error);
    assert_non_null(strstr(error->message, "not UTF-8 near byte"));
    error_free(error);
    error = charset_to_utf8(slice_of("caf\xE9"), NULL, NULL, 0, &used, &text);
    assert_non_null(error);
    error_free(error);
    buffer_free(&text);
}

static void lines_join_and_close_up_hyphenated_words(void **state) {
    (void)state;
    struct text_lines lines = {0};
    text_lines_split(&lines,
                     slice_of("the consti-\r\ntution\rof a  non-\n\ngovernmental\f body: "
                              "constitution, o\xEF\xAC\x83"
                              "ce"),
                     NULL);
    assert_int_equal(lines.count, 6);
    struct buffer running = {0};
    for (size_t i = 0; i < lines.count; i++)
        text_lines_join(&lines, lines.lines[i], &running);
    assert_string_equal(buffer_text(&running),
                        "the constitution of a non-governmental body: constitution, office");
    buffer_free(&running);
    text_lines_free(&lines);
}

static struct error *count_trouble(void *context, const char *path, const char *reason) {
    (void)path;
    (void)reason;
    ++*(size_t *)context;
    return NULL;
}

static void touch(const char *path) {
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_int_equal(fclose(file), 0);
}

static void documents_come_in_byte_order_without_what_is_none(void **state) {
    (void)state;
    char directory[] = "/tmp/plaudit-documents-XXXXXX";
    assert_non_null(mkdtemp(directory));
    assert_int_equal(chdir(directory), 0);
    assert_int_equal(mkdir("b", 0777), 0);
    assert_int_equal(mkdir("a", 0777), 0);
    const char *const files[] = {"b/2.txt", "b/.hidden", "a/1.pdf", "states.tsv", "README.md"};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        touch(files[i]);
    struct documents documents = {0};
    size_t troubles = 0;
    const struct document_trouble trouble = {count_trouble, &troubles};
    char *inputs[] = {"b", "a", "a/1.pdf", "missing"};
    assert_null(documents_find(&documents, inputs, 4, NULL, 8, &trouble));
    assert_int_equal(documents.count, 2);
    assert_string_equal(documents.entries[0].source, "a/1.pdf");
    assert_string_equal(documents.entries[1].source, "b/2.txt");
    assert_int_equal(troubles, 1);
    documents_free(&documents);
    char *one[] = {"b/"};
    assert_null(documents_find(&documents, one, 1, NULL, 8, &trouble));
    assert_int_equal(documents.count, 1);
    assert_string_equal(documents.entries[0].source, "2.txt");
    documents_free(&documents);
    char *all[] = {"."};
    assert_null(documents_find(&documents, all, 1, NULL, 1, &trouble));
    assert_int_equal(documents.count, 0); /* both directories lie too deep */
    assert_int_equal(troubles, 3);
    documents_free(&documents);
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        assert_int_equal(remove(files[i]), 0);
    assert_int_equal(rmdir("a"), 0);
    assert_int_equal(rmdir("b"), 0);
    assert_int_equal(rmdir(directory), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_in_figures_and_words),
        cmocka_unit_test(days_become_iso_dates),
        cmocka_unit_test(charsets_are_told_by_the_sense_they_make),
        cmocka_unit_test(a_charset_that_does_not_fit_is_an_error),
        cmocka_unit_test(lines_join_and_close_up_hyphenated_words),
        cmocka_unit_test(documents_come_in_byte_order_without_what_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
