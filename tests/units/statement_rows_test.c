/* What becomes of a statement's words on their way into a row. */
#include "ingest/statement_rows.h"
#include "ingest/surely_nfc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

#include <cmocka.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>

static struct slice character_of(UChar32 character, uint8_t bytes[U8_MAX_LENGTH]) {
    size_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, (uint32_t)character);
    return (struct slice){(const char *)bytes, length};
}

static void what_is_taken_for_nfc_is_nfc(void **state) {
    (void)state;
    uint8_t bytes[U8_MAX_LENGTH];
    for (UChar32 character = 0; character <= 0x10FFFF; character++) {
        const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
        if (surrogate || !surely_nfc(character_of(character, bytes)))
            continue;
        assert_int_equal(u_getIntPropertyValue(character, UCHAR_NFC_QUICK_CHECK), UNORM_YES);
        assert_int_equal(u_getCombiningClass(character), 0);
    }
    assert_true(surely_nfc(slice_of("\xC3\xA9\xE2\x80\x99 and more than a block of ASCII text")));
    assert_false(surely_nfc(slice_of("more than a block of ASCII text, then e\xCC\x81")));
}

/* The definition, character by character. */
static void collapse(struct slice text, struct buffer *out) {
    char gap = '\0';
    for (size_t i = 0; i < text.length; i++) {
        const unsigned char byte = (unsigned char)text.at[i];
        const bool no_break = byte == 0xC2 && (unsigned char)text.at[i + 1] == 0xA0;
        if (byte > ' ' && byte != 0x7F && !no_break) {
            if (gap && out->length)
                buffer_append_byte(out, gap);
            gap = '\0';
            buffer_append_byte(out, text.at[i]);
            continue;
        }
        gap = byte == '\n' || gap == '\n' ? '\n' : ' ';
        i += no_break;
    }
}

/* The last field of the only row that the statement becomes; the header is not written. */
static void take(const struct statement *statement, struct buffer *text) {
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    struct rows_writer *writer = rows_writer_open(ends[1], "a pipe");
    struct statement_rows *rows = statement_rows_new(writer);
    statement_rows_document(rows, "xaa");
    const struct statement_sink sink = statement_rows_sink(rows);
    assert_null(sink.take(sink.context, statement));
    statement_rows_free(rows);
    assert_null(rows_writer_close(writer));
    char bytes[1024];
    const ssize_t length = read(ends[0], bytes, sizeof bytes);
    assert_true(length > 0 && bytes[length - 1] == '\n');
    struct slice line = {bytes, (size_t)length - 1};
    struct slice field = {0};
    while (slice_cut(&line, '\t', &field))
        ;
    rows_unescape(field, text);
    assert_int_equal(close(ends[0]), 0);
    assert_int_equal(close(ends[1]), 0);
}

/* Plain stretches are passed over many bytes at a time, so long ones and short ones must occur. */
static void white_space_collapses_however_it_lies(void **state) {
    (void)state;
    static const char *const pieces[] = {"a",  " ",        "word", " ",        "\xC3\xA9", "\n",
                                         "\t", "\xC2\xA0", "\x7F", "\xC2\xAB", "  "};
    enum { PIECES = sizeof pieces / sizeof *pieces, PLAIN = 5, ROUNDS = 3000 };
    uint32_t random = 1;
    struct buffer text = {0};
    struct buffer expected = {0};
    struct buffer found = {0};
    for (unsigned round = 0; round < ROUNDS; round++) {
        buffer_clear(&text);
        buffer_clear(&expected);
        buffer_clear(&found);
        for (unsigned i = 0; i < round % 70; i++) {
            random = random * 1664525 + 1013904223;
            const bool any = (random >> 8) % 16 == 0;
            buffer_append_text(&text, pieces[(random >> 16) % (any ? PIECES : PLAIN)]);
        }
        collapse(buffer_slice(&text), &expected);
        take(&(struct statement){.text = buffer_slice(&text)}, &found);
        assert_string_equal(buffer_text(&found), buffer_text(&expected));
    }
    buffer_free(&text);
    buffer_free(&expected);
    buffer_free(&found);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_taken_for_nfc_is_nfc),
        cmocka_unit_test(white_space_collapses_however_it_lies),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
