/* What the beginning of a page says of itself, and what the reader makes of markup as it is found.
 */
#include "ingest/html/html_page.h"
#include "ingest/xml/xml_reader.h"
#include "memory/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static bool is_page(const char *head) {
    return html_recognise(slice_of(head));
}

static void test_recognition(void **state) {
    (void)state;
    assert_true(is_page("<!DOCTYPE html>\n<html>"));
    assert_true(
        is_page("\xEF\xBB\xBF \n<!-- a --><!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">"));
    assert_true(is_page("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">"));
    assert_true(is_page("<HTML lang=en>"));
    assert_false(is_page("<!DOCTYPE html [ <!ELEMENT html ANY> ]><html/>"));
    assert_false(is_page("<htmlx>"));
    assert_false(is_page("<TEI>"));
    assert_false(is_page("Hello <html>"));
    assert_false(is_page("<!-- never closed"));
    assert_false(is_page(""));
}

static void assert_declares(const char *head, const char *charset) {
    struct buffer name = {0};
    assert_int_equal(html_declared_charset(slice_of(head), &name), charset != NULL);
    if (charset)
        assert_string_equal(buffer_text(&name), charset);
    buffer_free(&name);
}

static void test_charsets(void **state) {
    (void)state;
    assert_declares("<html><META CHARSET = koi8-r >", "koi8-r");
    assert_declares("<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>",
                    "windows-1251");
    assert_declares("<?xml version='1.0' encoding=\"shift_jis\"?><html>", "shift_jis");
    assert_declares("<meta charset=ISO-8859-1>", "windows-1252");
    assert_declares("<meta charset='utf-16le'>", "UTF-8");
    assert_declares("<!-- <meta charset=koi8-r> --><meta charset=big5>", "big5");
    assert_declares("<meta name=charset content=x><meta charset=", NULL);
    assert_declares("<metadata charset=big5>", NULL);
    assert_declares("", NULL);
}

static struct error *take(void *context, const struct statement *statement) {
    struct buffer *rows = context;
    buffer_format(rows, "%.*s|%.*s|", (int)statement->speaker.length, statement->speaker.at,
                  (int)statement->lang.length, statement->lang.at);
    buffer_append(rows, statement->text);
    buffer_append_byte(rows, ';');
    return NULL;
}

static void assert_rows(const char *page, const char *expected) {
    struct xml_profiles *profiles = NULL;
    struct xml_reader *reader = NULL;
    struct buffer rows = {0};
    assert_null(xml_profiles_read("x.profile",
                                  slice_of("root html\nskip script nav\nparagraph p li\n"
                                           "begins p/b /^(?<speaker>[^:]+):?$/\nlang @xml:lang\n"),
                                  &profiles));
    const struct xml_settings settings = {.profiles = profiles,
                                          .html = true,
                                          .limits = XML_LIMITS_DEFAULT,
                                          .sink = {.take = take, .context = &rows}};
    xml_reader_open(&settings, &reader);
    assert_null(xml_reader_feed(reader, slice_of(page)));
    assert_null(xml_reader_finish(reader));
    xml_reader_close(reader);
    assert_string_equal(buffer_text(&rows), expected);
    buffer_free(&rows);
    xml_profiles_free(profiles);
}

static void test_markup_as_it_is_found(void **state) {
    (void)state;
    assert_rows("<html lang=en><body><p><b>XAA</b> one<p>two<p><B>XAB:</B> a &lt; b &amp; c&nbsp;d"
                "&#8211;</body></html>",
                "XAA|en|XAA one\ntwo;XAB|en|XAB: a < b & c\u00A0d\u2013;");
    assert_rows("<html><nav><p><b>Menu</b></nav><script>if (a<b) '<p><b>no</b>'</script>"
                "<p><b>XAA</b> <i>one</b></i> two</p></i></html>",
                "XAA||XAA one two;");
    assert_rows("<html><p>Nobody speaks.</html>", "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_recognition),
        cmocka_unit_test(test_charsets),
        cmocka_unit_test(test_markup_as_it_is_found),
    };
    return cmocka_run_group_tests_name("ingest html", tests, NULL, NULL);
}
