/* XML documents become statements: with the profiles that come with the project, and with small
 * ones made for a test. */
#include "ingest/xml/xml_reader.h"
#include "ingest/xml/xml_text.h"
#include "memory/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* ---- reading ----------------------------------------------------------------------------------
 */

static void put(struct buffer *rows, struct slice field, char after) {
    for (size_t i = 0; i < field.length; i++)
        buffer_append_byte(rows, field.at[i] == '\n' ? '$' : field.at[i]);
    buffer_append_byte(rows, after);
}

/* Rows for people: order|body|session|date|event|kind|speaker|behalf|subject|lang|text, with "$"
 * for the end of a paragraph. */
static struct error *take(void *context, const struct statement *statement) {
    struct buffer *rows = context;
    buffer_format(rows, "%llu|", (unsigned long long)statement->order);
    put(rows, statement->body, '|');
    put(rows, statement->session, '|');
    put(rows, statement->date, '|');
    put(rows, statement->event, '|');
    put(rows, statement->kind, '|');
    put(rows, statement->speaker, '|');
    put(rows, statement->behalf, '|');
    put(rows, statement->subject, '|');
    put(rows, statement->lang, '|');
    put(rows, statement->text, '\n');
    return NULL;
}

struct outcome {
    struct buffer rows;
    struct xml_totals totals;
    char *message; /* of the error, or NULL */
    struct xml_names *names;
};

static void outcome_free(struct outcome *outcome) {
    buffer_free(&outcome->rows);
    xml_names_free(outcome->names);
    free(outcome->message);
    *outcome = (struct outcome){0};
}

static void read_document(const struct xml_settings *settings, struct slice document, size_t chunk,
                          struct outcome *outcome) {
    struct xml_settings own = *settings;
    own.sink = (struct statement_sink){.take = take, .context = &outcome->rows};
    struct xml_reader *reader;
    xml_reader_open(&own, &reader);
    struct error *error = NULL;
    for (size_t at = 0; at < document.length && !error; at += chunk) {
        size_t length = document.length - at < chunk ? document.length - at : chunk;
        error = xml_reader_feed(reader, (struct slice){document.at + at, length});
    }
    if (!error)
        error = xml_reader_finish(reader);
    if (error) {
        assert_int_equal(error->status, EXIT_STATUS_DAMAGED);
        outcome->message = strdup(error->message);
    }
    error_free(error);
    outcome->totals = xml_reader_totals(reader);
    outcome->names = xml_reader_take_names(reader);
    xml_reader_close(reader);
}

static struct xml_profiles *shipped_profiles(void) {
    struct buffer path = {0};
    const char *source = getenv("PLAUDIT_SOURCE");
    buffer_format(&path, "%s/corpora/profiles/xml", source ? source : ".");
    struct xml_profiles *profiles;
    struct error *error = xml_profiles_load(buffer_text(&path), &profiles);
    buffer_free(&path);
    assert_null(error);
    return profiles;
}

static struct xml_profiles *profiles_of(const char *text) {
    struct xml_profiles *profiles;
    struct error *error = xml_profiles_read("test.profile", slice_of(text), &profiles);
    if (error)
        print_error("%s\n", error->message);
    assert_null(error);
    return profiles;
}

/* However the document is cut into pieces, the rows are these. Takes the profiles. */
static void assert_rows_of(struct xml_profiles *profiles, struct slice document,
                           const char *expected) {
    const struct xml_settings settings = {.profiles = profiles, .limits = XML_LIMITS_DEFAULT};
    static const size_t chunks[] = {65536, 64, 7, 1};
    for (size_t i = 0; i < sizeof chunks / sizeof *chunks; i++) {
        struct outcome outcome = {0};
        read_document(&settings, document, chunks[i], &outcome);
        if (outcome.message)
            print_error("%s\n", outcome.message);
        assert_null(outcome.message);
        assert_string_equal(buffer_text(&outcome.rows), expected);
        outcome_free(&outcome);
    }
    xml_profiles_free(profiles);
}

static void assert_rows(const char *document, const char *expected) {
    assert_rows_of(shipped_profiles(), slice_of(document), expected);
}

/* The reading fails with this message, after these rows. Takes the profiles. */
static void assert_fails(struct xml_profiles *profiles, const struct xml_limits *limits,
                         const char *document, const char *message, const char *rows) {
    const struct xml_settings settings = {.profiles = profiles,
                                          .limits = limits ? *limits : XML_LIMITS_DEFAULT};
    struct outcome outcome = {0};
    read_document(&settings, slice_of(document), 16, &outcome);
    assert_non_null(outcome.message);
    if (!strstr(outcome.message, message))
        assert_string_equal(outcome.message, message);
    assert_string_equal(buffer_text(&outcome.rows), rows);
    outcome_free(&outcome);
    xml_profiles_free(profiles);
}

/* ---- TEI --------------------------------------------------------------------------------------
 */

#define TEI(header, body)                                                                          \
    "<TEI xmlns='http://www.tei-c.org/ns/1.0' xml:lang='en'><teiHeader>" header                    \
    "</teiHeader><text><body>" body "</body></text></TEI>"

static void test_tei(void **state) {
    (void)state;
    assert_rows(
        TEI("<fileDesc><titleStmt><title type='main' xml:lang='fr'>Examen de Ruritanie</title>"
            "<title type='main'>Review of Ruritania</title><title type='sub'>Part one</title>"
            "<meeting n='3' ana='#parla.term'/><meeting n='16' ana='#parla.uni #parla.session'/>"
            "</titleStmt><sourceDesc><bibl><date when='1999-01-01'/></bibl></sourceDesc></fileDesc>"
            "<profileDesc><settingDesc><setting><orgName>Council</orgName>"
            "<date when='2013-05-06T10:00:00'>6 May</date></setting></settingDesc><particDesc>"
            "<listOrg><org xml:id='XAA'><orgName full='init'>RUR</orgName>"
            "<orgName full='yes' xml:lang='fr'>Ruritanie</orgName>"
            "<orgName full='yes'>Ruritania</orgName></org></listOrg><listPerson>"
            "<person xml:id='p'><persName><surname>Rassendyll</surname> <forename>Rudolf</forename>"
            "<roleName>Dr.</roleName></persName><persName><surname>Elphberg</surname></persName>"
            "</person></listPerson></particDesc></profileDesc>",
            "<u who='#p' ana='#chair'><seg>The floor is open.</seg></u>"
            "<note>Applause</note>"
            "<u who='#XAB' toWhom='#XAA'><seg>First.</seg> <seg>Sec<hi>on</hi>d.</seg></u>"
            "<u who='#XAA #XAB' ana='#reply' xml:lang='fr-CA'><note>On <seg>rit</seg>.</note>"
            "<seg>Merci<note>1</note>, <pb/>Madame <vocal><desc>rires</desc></vocal>!</seg></u>"),
        "1|Council|16|2013-05-06|Review of Ruritania|procedural|Rudolf Rassendyll|||en|"
        "The floor is open.\n"
        "2|Council|16|2013-05-06|Review of Ruritania|statement|XAB||Ruritania|en|First.$Second.\n"
        "3|Council|16|2013-05-06|Review of Ruritania|reply|Ruritania; XAB|||fr-CA|"
        "Merci, Madame !\n");
}

static void test_utterances_without_words_are_rows(void **state) {
    (void)state;
    struct xml_profiles *profiles = shipped_profiles();
    const struct xml_settings settings = {.profiles = profiles, .limits = XML_LIMITS_DEFAULT};
    struct outcome outcome = {0};
    read_document(&settings,
                  slice_of(TEI("", "<u who='#a'/><u><seg> <note>x</note> </seg></u><u>y</u>")), 99,
                  &outcome);
    assert_string_equal(buffer_text(&outcome.rows), "1|||||statement|a|||en|\n"
                                                    "2|||||statement||||en|\n"
                                                    "3|||||statement||||en|y\n");
    assert_int_equal(outcome.totals.statements, 3);
    assert_int_equal(outcome.totals.wordless, 2);
    outcome_free(&outcome);
    xml_profiles_free(profiles);
}

static void test_annotated_words(void **state) {
    (void)state;
    assert_rows(TEI("", "<u><s><w>We</w> <w join='right'>thank</w>\n<pc join='right'>(</pc> "
                        "<w join='right'>you</w> <pc join='right'>)</pc> <pc>.</pc>\n<w>A</w> "
                        "<pc join='left'>!</pc></s></u>"
                        "<u>recom<lb break='no'/>mend, recom \n <lb break='no'/>\n mend,"
                        "<lb/>again <name>A</name><name>B</name></u>"),
                "1|||||statement||||en|We thank(you). A!\n"
                "2|||||statement||||en|recommend, recommend, again AB\n");
}

static void test_corpus(void **state) {
    (void)state;
    assert_rows("<teiCorpus xml:lang='en'><teiHeader><titleStmt><title type='main'>All</title>"
                "</titleStmt><org xml:id='XAA'><orgName>Ruritania</orgName></org></teiHeader>"
                "<TEI><teiHeader><titleStmt><title type='main'>One</title><meeting n='1'/>"
                "</titleStmt></teiHeader><u who='#XAA'>a</u></TEI>"
                "<TEI><teiHeader/><u who='c.xml#XAA'>b</u><u>c</u></TEI></teiCorpus>",
                "1||1||One|statement|Ruritania|||en|a\n"
                "1||||All|statement|Ruritania|||en|b\n"
                "2||||All|statement||||en|c\n");
}

/* Names that stand behind the statements, or in another document. */
static void test_names_of_a_first_reading(void **state) {
    (void)state;
    struct xml_profiles *profiles = shipped_profiles();
    struct xml_settings settings = {.profiles = profiles, .limits = XML_LIMITS_DEFAULT};
    static const char document[] = "<TEI><u who='#p'>a</u><back><person "
                                   "xml:id='p'><persName>R</persName></person></back></TEI>";
    struct outcome first = {0}, second = {0};
    read_document(&settings, slice_of(document), 99, &first);
    assert_string_equal(buffer_text(&first.rows), "1|||||statement|p||||a\n");
    assert_int_equal(first.totals.late_names, 1);
    settings.names = first.names;
    read_document(&settings, slice_of(document), 99, &second);
    assert_string_equal(buffer_text(&second.rows), "1|||||statement|R||||a\n");
    outcome_free(&first);
    outcome_free(&second);
    xml_profiles_free(profiles);
}

static void test_a_statement_in_a_statement(void **state) {
    (void)state;
    assert_rows(TEI("", "<u who='#a'>one <u who='#b'>two</u> three</u>"),
                "2|||||statement|b|||en|two\n"
                "1|||||statement|a|||en|one three\n");
}

/* ---- other schemas ----------------------------------------------------------------------------
 */

static void test_akoma_ntoso(void **state) {
    (void)state;
    assert_rows(
        "<an:akomaNtoso xmlns:an='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'><an:meta>"
        "<an:FRBRExpression><an:FRBRlanguage language='eng'/></an:FRBRExpression>"
        "<an:references><an:TLCPerson eId='brown' showAs='Mr. Brown'/></an:references></an:meta>"
        "<an:debateSection><an:heading>TUESDAY</an:heading>"
        "<an:recordedTime time='1979-05-08T14:30:00'/><an:speech by='#brown'><an:from>B.:</an:from>"
        "<an:p>One.</an:p></an:speech><an:debateSection><an:heading>A <an:i>Bill</an:i>"
        "</an:heading><an:question by='#gray'><an:from>*Senator GRAY:</an:from><an:p>Two.</an:p>"
        "</an:question><an:answer by='#white'><an:p>Three<an:br/>four.</an:p></an:answer>"
        "</an:debateSection><an:speech by='#minister of police'><an:p>Five.</an:p></an:speech>"
        "</an:debateSection></an:akomaNtoso>",
        "1|||1979-05-08|TUESDAY|statement|Mr. Brown|||en|One.\n"
        "1|||1979-05-08|TUESDAY / A Bill|statement|Senator GRAY|||en|Two.\n"
        "2|||1979-05-08|TUESDAY / A Bill|reply|white|||en|Three four.\n"
        "2|||1979-05-08|TUESDAY|statement|minister; of; police|||en|Five.\n");
}

static void test_mysociety(void **state) {
    (void)state;
    assert_rows(
        "<?xml version='1.0' encoding='ISO-8859-1'?><!DOCTYPE publicwhip ["
        "<!ENTITY mdash '&#8212;'><!ENTITY pound '&#163;'>]><publicwhip>"
        "<major-heading>Caf\xe9 &mdash; <i>Question</i></major-heading>"
        "<minor-heading>Prices</minor-heading>"
        "<speech id='uk.org.publicwhip/debate/2009-10-26a.1.2' speakername='Zo\xeb &mdash;'>"
        "<p>It costs &pound;7.</p><p>Well.</p></speech>"
        "<major-heading>Next</major-heading>"
        "<speech id='uk.org.publicwhip/standing/standing2009-10-20_X_2009-10-29a.1' "
        "nospeaker='true'>"
        "<p>Resolved.</p><mplist><mpname>N</mpname></mplist></speech></publicwhip>",
        "1|debate||2009-10-26|Café — Question / Prices|statement|Zoë —|||en|It costs £7.$Well.\n"
        "1|standing||2009-10-29|Next|procedural||||en|Resolved.\n");
}

static void test_utf_16(void **state) {
    (void)state;
    static const char text[] = "<?xml version='1.0' encoding='UTF-16'?><TEI><u>ok</u></TEI>";
    char wide[2 * sizeof text] = "\xff\xfe";
    for (size_t i = 0; i + 1 < sizeof text; i++)
        wide[2 * i + 2] = text[i];
    assert_rows_of(shipped_profiles(), (struct slice){wide, 2 * sizeof text},
                   "1|||||statement|||||ok\n");
}

/* ---- profiles of one's own --------------------------------------------------------------------
 */

static void test_rules(void **state) {
    (void)state;
    assert_rows_of(profiles_of("root r\nstatement s\n"
                               "session   sitting/@n latest\n"
                               "behalf    @for match /^for (.+)$/\n"
                               "behalf    \"nobody\"\n"
                               "speaker   \"chair\" s[@role=chair]\n"
                               "speaker   s/by\n"
                               "subject   about[@kind!=aside][!@not]\n"
                               "skip      by\n"
                               "body      a//b/c[@x^=\"a b\"]\n"),
                   slice_of("<r><a><z><b><c x='a'>no</c><c x='a b c'>B</c></b></z></a>"
                            "<b><c x='a b c'>no</c></b><sitting n='1'/><sitting n='2'/>"
                            "<about kind='aside'>no</about><about not=''>no</about>"
                            "<about>Ruritania</about><s for='for us' role='chair'><by>X</by>1</s>"
                            "<sitting n='3'/><s for='us'><by> X  Y </by>2</s></r>"),
                   "1|B|2|||statement|chair|us|Ruritania||1\n"
                   "2|B|3|||statement|X Y|nobody|Ruritania||2\n");
}

/* ---- statements that an element begins --------------------------------------------------------
 */

#define BEGINS                                                                                     \
    "root r\nskip n dt\nparagraph p dt\nheading 1 h\n"                                             \
    "begins p/b dt /^(?<speaker>[^,:]+), for (?<behalf>[^:]+):?$/\n"                               \
    "begins p/b dt /^(?<speaker>[^,:.]+):?$/\n"                                                    \
    "behalf . match /^[^,]+, on behalf of ([^,]+),/\n"                                             \
    "lang @xml:lang\n"

static void test_elements_that_begin_statements(void **state) {
    (void)state;
    assert_rows_of(profiles_of(BEGINS),
                   slice_of("<r><p>Nobody's.</p><h>H</h><p> <b>XAA:</b> one</p>\n<p>two <b>three"
                            "</b></p><p><b>XAB</b>, on behalf of us, <n><b>not</b></n>four</p>"
                            "<h>I</h><p>nobody's</p><dt>XAC, for you</dt><p>five</p></r>"),
                   "1||||H|statement|XAA||||XAA: one$two three\n"
                   "2||||H|statement|XAB|us|||XAB, on behalf of us, four\n"
                   "1||||I|statement|XAC|you|||five\n");
}

static void test_where_begun_statements_end(void **state) {
    (void)state;
    assert_rows_of(profiles_of(BEGINS),
                   slice_of("<r xml:lang='en'><d><p><b>XAA</b> one</p><q>two</q></d><p>nobody's</p>"
                            "<p xml:lang='fr'><b>No. name</b></p><p xml:lang='fr'><b>XAB</b></p>"
                            "<dt>XAC</dt><dt>XAD</dt><p>four</p></r>"),
                   "1|||||statement|XAA|||en|XAA one$two\n"
                   "2|||||statement|XAB|||fr|XAB\n"
                   "3|||||statement|XAD|||en|four\n");
}

static void test_elements_that_are_statements_come_first(void **state) {
    (void)state;
    assert_rows_of(profiles_of("root r\nstatement s\nparagraph p\nbegins b\n"),
                   slice_of("<r><p><b>1</b> a</p><s><p><b>2</b></p></s> c</r>"),
                   "1|||||statement|||||1 a\n2|||||statement|||||2\n");
}

/* ---- damage and hostility ---------------------------------------------------------------------
 */

static void test_damage_keeps_what_came_before(void **state) {
    (void)state;
    assert_fails(shipped_profiles(), NULL, "<TEI>\n<u>one</u>\n<u>two</seg></TEI>",
                 "line 3, column 13: Opening and ending tag mismatch", "1|||||statement|||||one\n");
    assert_fails(shipped_profiles(), NULL, "<TEI>\n<u>one</u>\n<u>two",
                 "line 3, column 7: ", "1|||||statement|||||one\n");
    assert_fails(shipped_profiles(), NULL, "", "line 1, column 1: the document is empty", "");
    assert_fails(shipped_profiles(), NULL, "<TEI><u>\xff</u></TEI>",
                 "line 1, column 9: Input is not proper UTF-8, indicate encoding ! Bytes: 0xFF",
                 "");
    assert_fails(shipped_profiles(), NULL, "<html><body/></html>",
                 "no profile reads a document whose root element is <html>", "");
    assert_fails(shipped_profiles(), NULL, "<TEI><u>&nothing;</u></TEI>",
                 "Entity 'nothing' not defined", "");
}

static void test_limits(void **state) {
    (void)state;
    struct xml_limits limits = XML_LIMITS_DEFAULT;
    limits.depth = 3;
    assert_fails(shipped_profiles(), &limits, "<TEI><u>a</u><a><b><c/></b></a></TEI>",
                 "nested more than 3 deep (--max-depth)", "1|||||statement|||||a\n");
    limits = XML_LIMITS_DEFAULT;
    limits.statement = 10;
    assert_fails(shipped_profiles(), &limits, "<TEI><u>1234567890</u><u>12345 67890</u></TEI>",
                 "a statement is longer than 10 bytes (--max-statement)",
                 "1|||||statement|||||1234567890\n");
    assert_fails(shipped_profiles(), &limits, "<TEI><u>123456<u>123456</u></u></TEI>",
                 "(--max-statement)", "");
    limits = XML_LIMITS_DEFAULT;
    limits.value = 10;
    assert_fails(shipped_profiles(), &limits,
                 "<TEI><titleStmt><title type='main'>1234567890 1</title></titleStmt></TEI>",
                 "(--max-value)", "");
    limits = XML_LIMITS_DEFAULT;
    limits.names = 100;
    assert_fails(shipped_profiles(), &limits,
                 "<TEI><org xml:id='a'><orgName>A</orgName></org><org xml:id='b'><orgName>B"
                 "</orgName></org><org xml:id='c'><orgName>C</orgName></org><org xml:id='d'>"
                 "<orgName>D</orgName></org></TEI>",
                 "(--max-names)", "");
}

static void test_a_bomb_of_entities(void **state) {
    (void)state;
    struct buffer document = {0};
    buffer_append_text(&document, "<!DOCTYPE TEI [<!ENTITY e0 'ha ha ha ha ha ha ha ha ha ha '>");
    for (int i = 1; i < 12; i++) {
        buffer_format(&document, "<!ENTITY e%d '", i);
        for (int j = 0; j < 10; j++)
            buffer_format(&document, "&e%d;", i - 1);
        buffer_append_text(&document, "'>");
    }
    buffer_append_text(&document, "]><TEI><u>&e11;</u></TEI>");
    assert_fails(shipped_profiles(), NULL, buffer_text(&document), "line 1, column ", "");
    buffer_free(&document);
}

static void test_nothing_else_is_read(void **state) {
    (void)state;
    struct xml_profiles *profiles = shipped_profiles();
    const struct xml_settings settings = {.profiles = profiles, .limits = XML_LIMITS_DEFAULT};
    struct outcome outcome = {0};
    read_document(&settings,
                  slice_of("<!DOCTYPE TEI SYSTEM 'file:///etc/passwd' [<!ENTITY host SYSTEM "
                           "'file:///etc/hostname'><!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]>"
                           "<TEI><u>a &host; b &eacute;</u></TEI>"),
                  99, &outcome);
    assert_null(outcome.message);
    assert_string_equal(buffer_text(&outcome.rows), "1|||||statement|||||a &host; b &eacute;\n");
    assert_int_equal(outcome.totals.references, 2);
    outcome_free(&outcome);
    xml_profiles_free(profiles);
}

static struct error *refuse(void *context, const struct statement *statement) {
    (void)context, (void)statement;
    return error_new(EXIT_STATUS_ENVIRONMENT, "the disk is full");
}

static void test_an_error_of_the_sink_goes_up_as_it_is(void **state) {
    (void)state;
    struct xml_settings settings = {
        .profiles = shipped_profiles(), .limits = XML_LIMITS_DEFAULT, .sink = {.take = refuse}};
    struct xml_reader *reader;
    xml_reader_open(&settings, &reader);
    struct error *error = xml_reader_feed(reader, slice_of("<TEI><u>a</u><u>b</u></TEI>"));
    assert_non_null(error);
    assert_int_equal(error->status, EXIT_STATUS_ENVIRONMENT);
    assert_string_equal(error->message, "the disk is full");
    error_free(error);
    assert_int_equal(xml_reader_totals(reader).statements, 0);
    xml_reader_close(reader);
    xml_profiles_free((struct xml_profiles *)settings.profiles);
}

/* ---- white space ------------------------------------------------------------------------------
 */

/* The definition, byte by byte, of what xml_text_add does by eight bytes. */
static void collapse(const char *text, size_t length, struct buffer *out) {
    bool gap = false;
    for (size_t i = 0; i < length; i++) {
        if (strchr(" \t\r\n", text[i])) {
            gap = true;
            continue;
        }
        if (gap && out->length)
            buffer_append_byte(out, ' ');
        gap = false;
        buffer_append_byte(out, text[i]);
    }
}

static void test_white_space_however_it_is_cut(void **state) {
    (void)state;
    static const char letters[] = "ab!\"\xc3\xa9  \n\t";
    uint32_t random = 1;
    for (int round = 0; round < 3000; round++) {
        char text[60];
        size_t length = (size_t)round % sizeof text;
        for (size_t i = 0; i < length; i++) {
            random = random * 1664525 + 1013904223;
            text[i] = letters[(random >> 16) % (sizeof letters - 1)];
        }
        struct buffer expected = {0};
        struct xml_text found = {0};
        collapse(text, length, &expected);
        size_t cut = length ? (random >> 8) % length : 0;
        xml_text_add(&found, (struct slice){text, cut});
        xml_text_add(&found, (struct slice){text + cut, length - cut});
        assert_string_equal(buffer_text(&found.words), buffer_text(&expected));
        xml_text_free(&found);
        buffer_free(&expected);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_tei),
        cmocka_unit_test(test_utterances_without_words_are_rows),
        cmocka_unit_test(test_annotated_words),
        cmocka_unit_test(test_corpus),
        cmocka_unit_test(test_names_of_a_first_reading),
        cmocka_unit_test(test_a_statement_in_a_statement),
        cmocka_unit_test(test_akoma_ntoso),
        cmocka_unit_test(test_mysociety),
        cmocka_unit_test(test_utf_16),
        cmocka_unit_test(test_rules),
        cmocka_unit_test(test_elements_that_begin_statements),
        cmocka_unit_test(test_where_begun_statements_end),
        cmocka_unit_test(test_elements_that_are_statements_come_first),
        cmocka_unit_test(test_damage_keeps_what_came_before),
        cmocka_unit_test(test_limits),
        cmocka_unit_test(test_a_bomb_of_entities),
        cmocka_unit_test(test_nothing_else_is_read),
        cmocka_unit_test(test_an_error_of_the_sink_goes_up_as_it_is),
        cmocka_unit_test(test_white_space_however_it_is_cut),
    };
    return cmocka_run_group_tests_name("ingest xml", tests, NULL, NULL);
}
