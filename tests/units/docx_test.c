/* The parts of a word processor's document: numbers that stand nowhere in the text, and what of the
 * text is text. */
#include "ingest/docx/body.h"
#include "ingest/docx/numbering.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#define WORD(element, content)                                                                     \
    "<w:" element " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "     \
    "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">" content            \
    "</w:" element ">"
#define LISTS(content) WORD("numbering", content)
#define STYLES(content) WORD("styles", content)
#define BODY(content) WORD("document", "<w:body>" content "</w:body>")

#define LEVEL(level, start, format, text, more)                                                    \
    "<w:lvl w:ilvl=\"" level "\"><w:start w:val=\"" start "\"/><w:numFmt w:val=\"" format "\"/>"   \
    "<w:lvlText w:val=\"" text "\"/>" more "</w:lvl>"
#define ABSTRACT(id, levels) "<w:abstractNum w:abstractNumId=\"" id "\">" levels "</w:abstractNum>"
#define LIST(id, abstract, more)                                                                   \
    "<w:num w:numId=\"" id "\"><w:abstractNumId w:val=\"" abstract "\"/>" more "</w:num>"
#define PLAIN ABSTRACT("0", LEVEL("0", "1", "decimal", "%1.", ""))

#define P(properties, content) "<w:p><w:pPr>" properties "</w:pPr>" content "</w:p>"
#define IN(list, level)                                                                            \
    "<w:numPr><w:ilvl w:val=\"" level "\"/><w:numId w:val=\"" list "\"/></w:numPr>"
#define R(text) "<w:r><w:t>" text "</w:t></w:r>"

typedef struct error *(*definition_reader)(struct numbering *numbering, struct byte_source *bytes);

static void define(struct numbering *numbering, definition_reader read, const char *part) {
    const struct ingest_limits limits = INGEST_LIMITS_DEFAULT;
    struct byte_source *bytes = byte_source_of(slice_of(part), &limits);
    assert_null(read(numbering, bytes));
    byte_source_close(bytes);
}

static struct error *read_body(const char *lists, const char *styles, const char *body,
                               const struct ingest_limits *limits, struct buffer *text) {
    struct numbering *numbering = numbering_new();
    define(numbering, numbering_read_lists, lists);
    define(numbering, numbering_read_styles, styles);
    struct byte_source *bytes = byte_source_of(slice_of(body), limits);
    struct error *error = body_read(bytes, numbering, text);
    byte_source_close(bytes);
    numbering_free(numbering);
    return error;
}

static void assert_reads(const char *lists, const char *styles, const char *body,
                         const char *expected) {
    const struct ingest_limits limits = INGEST_LIMITS_DEFAULT;
    struct buffer text = {0};
    assert_null(read_body(lists, styles, body, &limits, &text));
    assert_string_equal(buffer_text(&text), expected);
    buffer_free(&text);
}

static void assert_refused(const char *body, const struct ingest_limits *limits,
                           const char *message) {
    struct buffer text = {0};
    struct error *error = read_body(LISTS(""), STYLES(""), body, limits, &text);
    assert_non_null(error);
    assert_int_equal(error->status, EXIT_STATUS_DAMAGED);
    assert_non_null(strstr(error->message, message));
    error_free(error);
    buffer_free(&text);
}

/* ---- numbers ----------------------------------------------------------------------------------
 */

static void lists_that_share_a_definition_go_on_counting(void **state) {
    (void)state;
    assert_reads(LISTS(PLAIN LIST("1", "0", "") LIST("2", "0", "")), STYLES(""),
                 BODY(P(IN("1", "0"), R("a")) P("", R("b")) P(IN("2", "0"), R("c"))),
                 "1. a\nb\n2. c\n");
}

static void a_list_begins_anew_once_where_it_says_so(void **state) {
    (void)state;
    assert_reads(LISTS(PLAIN LIST("1", "0", "")
                           LIST("2", "0",
                                "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/>"
                                "</w:lvlOverride>")),
                 STYLES(""),
                 BODY(P(IN("1", "0"), R("a")) P(IN("2", "0"), R("b")) P(IN("2", "0"), R("c"))
                          P(IN("1", "0"), R("d"))),
                 "1. a\n7. b\n8. c\n9. d\n");
}

static void a_list_may_write_its_numbers_in_its_own_way(void **state) {
    (void)state;
    assert_reads(LISTS(PLAIN LIST("1", "0", "")
                           LIST("2", "0",
                                "<w:lvlOverride w:ilvl=\"0\">" LEVEL(
                                    "0", "1", "lowerLetter", "(%1)", "") "</w:lvlOverride>")),
                 STYLES(""), BODY(P(IN("1", "0"), R("x")) P(IN("2", "0"), R("y"))),
                 "1. x\n(b) y\n");
}

#define LEVELS(legal, restart)                                                                     \
    ABSTRACT("0",                                                                                  \
             LEVEL("0", "2", "upperRoman", "%1.", "") LEVEL("1", "1", "decimal", "%1.%2", legal)   \
                 LEVEL("2", "1", "lowerLetter", "(%3)", restart))                                  \
    LIST("1", "0", "")

static const char levelled[] = BODY(
    P(IN("1", "0"), R("a")) P(IN("1", "1"), R("b")) P(IN("1", "2"), R("c")) P(IN("1", "1"), R("d"))
        P(IN("1", "2"), R("e")) P(IN("1", "0"), R("f")) P(IN("1", "1"), R("g")));

static void levels_below_one_that_counts_begin_anew(void **state) {
    (void)state;
    assert_reads(LISTS(LEVELS("", "")), STYLES(""), levelled,
                 "II. a\nII.1 b\n(a) c\nII.2 d\n(a) e\nIII. f\nIII.1 g\n");
    assert_reads(LISTS(LEVELS("<w:isLgl/>", "<w:lvlRestart w:val=\"0\"/>")), STYLES(""), levelled,
                 "II. a\n2.1 b\n(a) c\n2.2 d\n(b) e\nIII. f\n3.1 g\n");
}

static void a_style_puts_its_paragraphs_in_a_list(void **state) {
    (void)state;
    assert_reads(
        LISTS(ABSTRACT("0", LEVEL("0", "1", "decimal", "%1.", "")
                                LEVEL("1", "1", "decimal", "%1.%2", "<w:pStyle w:val=\"Item\"/>"))
                  LIST("1", "0", "")),
        STYLES("<w:style w:styleId=\"Numbered\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr>"
               "</w:pPr></w:style>"
               "<w:style w:styleId=\"Wide\"><w:basedOn w:val=\"Numbered\"/></w:style>"
               "<w:style w:styleId=\"Item\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr>"
               "</w:pPr></w:style>"
               "<w:style w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style>"
               "<w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>"),
        BODY(P("<w:pStyle w:val=\"Numbered\"/>", R("a")) P("<w:pStyle w:val=\"Wide\"/>", R("b"))
                 P("<w:pStyle w:val=\"Item\"/>", R("c"))
                     P("<w:pStyle w:val=\"Numbered\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>",
                       R("d")) P("<w:pStyle w:val=\"A\"/>", R("e"))),
        "1. a\n2. b\n2.1 c\nd\ne\n");
}

static void letters_are_repeated_beyond_z_and_bullets_are_bullets(void **state) {
    (void)state;
    assert_reads(
        LISTS(ABSTRACT("0", LEVEL("0", "27", "upperLetter", "%1)", "")
                                LEVEL("1", "1", "bullet", "\xEF\x82\xB7", "")) LIST("1", "0", "")),
        STYLES(""), BODY(P(IN("1", "0"), R("a")) P(IN("1", "1"), R("b"))), "AA) a\n• b\n");
}

/* ---- text -------------------------------------------------------------------------------------
 */

static void changes_are_accepted(void **state) {
    (void)state;
    assert_reads(
        LISTS(PLAIN LIST("1", "0", "")), STYLES(""),
        BODY(P("", R("kept ") "<w:del><w:r><w:delText>gone</w:delText><w:tab/></w:r></w:del>"
                              "<w:ins>" R("new") "</w:ins><w:moveFrom>" R("moved") "</w:moveFrom>")
                 P(IN("1", "0") "<w:rPr><w:del/></w:rPr>", R("one ")) P(IN("1", "0"), R("line"))
                     P(IN("1", "0") "<w:rPr><w:moveFrom/></w:rPr>", "") P(IN("1", "0"), R("next"))),
        "kept new\n1. one line\n2. next\n");
}

static void what_nobody_says_is_left_out(void **state) {
    (void)state;
    assert_reads(
        LISTS(""), STYLES(""),
        BODY("<w:tbl><w:tr><w:tc>" P("", R("cell")) "</w:tc></w:tr></w:tbl>" P(
            "",
            R("a") "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                   "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
                   "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>b</w:t></w:r>"
                   "<w:r><w:instrText>PAGE</w:instrText></w:r>"
                   "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" P(
                       "",
                       R("box")) "</w:txbxContent></mc:Choice><mc:Fallback>" R("box") "</"
                                                                                      "mc:Fallback>"
                                                                                      "</"
                                                                                      "mc:"
                                                                                      "AlternateCon"
                                                                                      "tent></"
                                                                                      "w:r>" R(
                                                                                          "c"))),
        "abc\n");
}

static void white_space_and_hyphens_are_characters(void **state) {
    (void)state;
    assert_reads(
        LISTS(""), STYLES(""),
        BODY(P("<w:tabs><w:tab/></w:tabs>", "<w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>St\xC2\xAD"
                                            "ate</w:t><w:tab/>"
                                            "<w:t>x</w:t><w:br/><w:t>y</w:t></w:r>")),
        "non-State\tx\ny\n");
}

static void what_cannot_be_is_refused_with_its_place(void **state) {
    (void)state;
    struct ingest_limits limits = INGEST_LIMITS_DEFAULT;
    assert_refused("<!DOCTYPE w [<!ENTITY e \"x\">]><w>&e;</w>", &limits,
                   "line 1, column 13: a document type");
    limits.max_depth = 3;
    assert_refused(BODY(P("", R("x"))), &limits,
                   "elements are nested too deeply (--max-depth raises the limit)");
    limits = INGEST_LIMITS_DEFAULT;
    limits.max_text = 3;
    assert_refused(BODY(P("", R("abcd"))), &limits,
                   "more than 3 bytes of text (--max-text raises the limit)");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lists_that_share_a_definition_go_on_counting),
        cmocka_unit_test(a_list_begins_anew_once_where_it_says_so),
        cmocka_unit_test(a_list_may_write_its_numbers_in_its_own_way),
        cmocka_unit_test(levels_below_one_that_counts_begin_anew),
        cmocka_unit_test(a_style_puts_its_paragraphs_in_a_list),
        cmocka_unit_test(letters_are_repeated_beyond_z_and_bullets_are_bullets),
        cmocka_unit_test(changes_are_accepted),
        cmocka_unit_test(what_nobody_says_is_left_out),
        cmocka_unit_test(white_space_and_hyphens_are_characters),
        cmocka_unit_test(what_cannot_be_is_refused_with_its_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
