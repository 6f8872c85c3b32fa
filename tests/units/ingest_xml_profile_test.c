/* Profiles are read whole, or not at all and with a message that says where and why. */
#include "ingest/xml/xml_profile.h"

#include "memory/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static void assert_error(const char *text, const char *message) {
    struct xml_profiles *profiles;
    struct error *error = xml_profiles_read("x.profile", slice_of(text), &profiles);
    assert_non_null(error);
    assert_int_equal(error->status, EXIT_STATUS_ENVIRONMENT);
    if (!strstr(error->message, message))
        assert_string_equal(error->message, message);
    error_free(error);
}

static void test_errors_say_where(void **state) {
    (void)state;
    assert_error("", "x.profile: there is no line 'root NAME'");
    assert_error("root r\n", "x.profile: there is no line 'statement PATH'");
    assert_error("root r\nstatment s\n", "x.profile:2:1: expected root, head, document, statement");
    assert_error("root r\nstatement\n", "x.profile:2:10: expected a path");
    assert_error("statement s[type=x]", "x.profile:1:13: expected '@'");
    assert_error("statement s[@type?x]", "x.profile:1:18: expected one of");
    assert_error("statement s[@type=x", "x.profile:1:20: expected ']'");
    assert_error("statement s/", "x.profile:1:13: expected the name of an element");
    assert_error("statement s{", "x.profile:1:12: expected '/'");
    assert_error("\r\n  kind \"speech\"", "x.profile:2:8: expected \"statement\"");
    assert_error("kind \"reply", "x.profile:1:12: expected a closing");
    assert_error("kind \"reply\" s/@a", "expected a path without an attribute");
    assert_error("date # no value", "x.profile:1:16: expected a path, an attribute or a quoted");
    assert_error("date @when match", "x.profile:1:17: expected a regular expression");
    assert_error("date @when match /a", "x.profile:1:20: expected the closing '/'");
    assert_error("date @when match /(a/", "x.profile:1:21: ");
    assert_error("date @when whenever", "x.profile:1:12: expected names, known, latest");
    assert_error("name person = persName", "x.profile:1:6: expected a path and the attribute");
    assert_error("name person/@id persName", "x.profile:1:17: expected '='");
    assert_error("name person/@id = persName(", "expected ')'");
    assert_error("name person/@id = persName()", "expected names of elements");
    assert_error("name person/@id =", "expected the path or the attribute of the name");
    assert_error("begins /a/", "x.profile:1:8: expected a path");
    assert_error("begins p /a/ b", "x.profile:1:14: expected the end of the line");
    assert_error("begins p /(a/", "x.profile:1:13: ");
    assert_error("head a", "x.profile:1:6: expected a regular expression");
    assert_error("behalf .", "expected match /…/");
    assert_error("heading h\nheading 1 k", "x.profile:2:10: expected headings either all with");
}

static void path_in(struct buffer *path, const char *directory, const char *name) {
    buffer_clear(path);
    buffer_format(path, "%s/%s.profile", directory, name);
}

static void write_profile(const char *directory, const char *name, const char *text) {
    struct buffer path = {0};
    path_in(&path, directory, name);
    FILE *file = fopen(buffer_text(&path), "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
    buffer_free(&path);
}

static void remove_profile(const char *directory, const char *name) {
    struct buffer path = {0};
    path_in(&path, directory, name);
    assert_int_equal(unlink(buffer_text(&path)), 0);
    buffer_free(&path);
}

static void test_comments_and_blanks(void **state) {
    (void)state;
    struct xml_profiles *profiles;
    static const char text[] =
        "\t# a comment\r\n\r\nroot a b # two\r\nstatement s[@x=\"#\"] # s\r\n";
    assert_null(xml_profiles_read("dir/some.profile", slice_of(text), &profiles));
    const struct xml_profile *profile = xml_profiles_find(profiles, slice_of("b"), slice_of(""));
    assert_non_null(profile);
    assert_string_equal(profile->name, "some");
    assert_null(xml_profiles_find(profiles, slice_of("c"), slice_of("")));
    assert_string_equal(profile->patterns.steps[0].predicates[0].value, "#");
    xml_profiles_free(profiles);
}

static void test_any_root(void **state) {
    (void)state;
    struct xml_profiles *profiles;
    assert_null(xml_profiles_read("x", slice_of("root *\nstatement s"), &profiles));
    assert_non_null(xml_profiles_find(profiles, slice_of("whatever"), slice_of("")));
    xml_profiles_free(profiles);
}

/* A profile that asks for more than the root is preferred to one that does not. */
static void test_the_beginning_of_a_document(void **state) {
    (void)state;
    char directory[] = "/tmp/plaudit-profiles-XXXXXX";
    assert_non_null(mkdtemp(directory));
    write_profile(directory, "a", "root r\nstatement s\n");
    write_profile(directory, "b", "root r\nhead /kind=\"b\"/\nstatement s\n");
    struct xml_profiles *profiles;
    assert_null(xml_profiles_load(directory, &profiles));
    assert_string_equal(xml_profiles_find(profiles, slice_of("r"), slice_of(""))->name, "a");
    assert_string_equal(
        xml_profiles_find(profiles, slice_of("r"), slice_of("<r kind=\"b\">"))->name, "b");
    xml_profiles_free(profiles);
    remove_profile(directory, "a");
    remove_profile(directory, "b");
    assert_int_equal(rmdir(directory), 0);
}

static void test_shipped_profiles(void **state) {
    (void)state;
    struct buffer path = {0};
    const char *source = getenv("PLAUDIT_SOURCE");
    buffer_format(&path, "%s/corpora/profiles/xml", source ? source : ".");
    struct xml_profiles *profiles;
    assert_null(xml_profiles_load(buffer_text(&path), &profiles));
    assert_string_equal(xml_profiles_find(profiles, slice_of("TEI"), slice_of(""))->name, "tei");
    assert_string_equal(xml_profiles_find(profiles, slice_of("akomaNtoso"), slice_of(""))->name,
                        "akoma-ntoso");
    assert_string_equal(xml_profiles_find(profiles, slice_of("publicwhip"), slice_of(""))->name,
                        "mysociety");
    xml_profiles_free(profiles);
    buffer_append_text(&path, "/nowhere");
    struct error *error = xml_profiles_load(buffer_text(&path), &profiles);
    assert_non_null(error);
    error_free(error);
    buffer_free(&path);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_errors_say_where), cmocka_unit_test(test_comments_and_blanks),
        cmocka_unit_test(test_any_root),         cmocka_unit_test(test_the_beginning_of_a_document),
        cmocka_unit_test(test_shipped_profiles),
    };
    return cmocka_run_group_tests_name("ingest xml profiles", tests, NULL, NULL);
}
