/* The row stream keeps the promises of rows.h. */
#define _GNU_SOURCE /* memfd_create */
#include "rows/rows.h"
#include "rows/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static int file_of(struct slice bytes) {
    const int descriptor = memfd_create("rows", 0);
    assert_true(descriptor >= 0);
    assert_int_equal(write(descriptor, bytes.at, bytes.length), (int)bytes.length);
    assert_int_equal(lseek(descriptor, 0, SEEK_SET), 0);
    return descriptor;
}

static void read_all(int descriptor, struct buffer *bytes) {
    assert_int_equal(lseek(descriptor, 0, SEEK_SET), 0);
    buffer_clear(bytes);
    char piece[4096];
    ssize_t count;
    while ((count = read(descriptor, piece, sizeof piece)) > 0)
        buffer_append(bytes, (struct slice){piece, (size_t)count});
}

/* A stream, its reader, and where its rejects go. */
struct stream {
    int input;
    struct rows_reader *reader;
    struct rows_settings settings;
    char rejects_path[32];
};

static void open_stream(struct stream *stream, struct slice bytes, size_t max_row,
                        bool with_rejects) {
    *stream = (struct stream){.input = file_of(bytes), .settings = {.max_row = max_row}};
    if (with_rejects) {
        (void)snprintf(stream->rejects_path, sizeof stream->rejects_path, "/tmp/rows_test.XXXXXX");
        const int descriptor = mkstemp(stream->rejects_path);
        assert_true(descriptor >= 0);
        assert_int_equal(close(descriptor), 0);
        assert_null(
            rows_rejects_open(stream->rejects_path, "rows-test", &stream->settings.rejects));
    }
    assert_null(rows_reader_open(stream->input, "stream", &stream->settings, &stream->reader));
}

static void read_rejects(const struct stream *stream, struct buffer *bytes) {
    FILE *file = fopen(stream->rejects_path, "r");
    assert_non_null(file);
    buffer_clear(bytes);
    int byte;
    while ((byte = getc(file)) != EOF)
        buffer_append_byte(bytes, (char)byte);
    (void)fclose(file);
}

static void close_stream(struct stream *stream) {
    rows_reader_close(stream->reader);
    assert_null(rows_rejects_close(stream->settings.rejects));
    assert_int_equal(close(stream->input), 0);
    if (stream->rejects_path[0])
        assert_int_equal(remove(stream->rejects_path), 0);
}

static void expect_row(struct stream *stream, const char *line) {
    bool found = false;
    assert_null(rows_next(stream->reader, &found));
    assert_true(found);
    assert_int_equal(rows_line(stream->reader).length, strlen(line));
    assert_memory_equal(rows_line(stream->reader).at, line, strlen(line));
}

static void expect_end(struct stream *stream) {
    bool found = true;
    assert_null(rows_next(stream->reader, &found));
    assert_false(found);
}

static void expect_error(struct error *error, enum exit_status status, const char *message) {
    assert_non_null(error);
    assert_int_equal(error->status, status);
    assert_string_equal(error->message, message);
    error_free(error);
}

/* ---- escapes -------------------------------------------------------------------------------- */

static void escaping_and_back_changes_nothing(void **state) {
    (void)state;
    struct buffer escaped = {0};
    struct buffer back = {0};
    const struct slice text = {"a\tb\nc\rd\\e\0\\n\xC3\xA9\\", 16};
    rows_escape(text, &escaped);
    assert_memory_equal(escaped.at, "a\\tb\\nc\\rd\\\\e\0\\\\n\xC3\xA9\\\\", escaped.length);
    rows_unescape(buffer_slice(&escaped), &back);
    assert_true(slice_equal(buffer_slice(&back), text));
    buffer_free(&escaped);
    buffer_free(&back);
}

/* Escapes are looked for many bytes at a time: at every place of texts of every length about that
 * number they must be seen. */
static void every_byte_is_looked_at_for_escapes(void **state) {
    (void)state;
    enum { LONGEST = 40 };
    struct buffer escaped = {0};
    struct buffer back = {0};
    for (size_t length = 1; length <= LONGEST; length++)
        for (size_t place = 0; place < length; place++)
            for (const char *special = "\t\n\r\\"; *special; special++) {
                char bytes[LONGEST];
                memset(bytes, 'a', sizeof bytes);
                bytes[place] = *special;
                const struct slice text = {bytes, length};
                buffer_clear(&escaped);
                buffer_clear(&back);
                rows_escape(text, &escaped);
                assert_int_equal(escaped.length, length + 1);
                assert_int_equal(escaped.at[place], '\\');
                rows_unescape(buffer_slice(&escaped), &back);
                assert_true(slice_equal(buffer_slice(&back), text));
            }
    buffer_free(&escaped);
    buffer_free(&back);
}

static void an_unknown_escape_stands_for_itself(void **state) {
    (void)state;
    struct buffer text = {0};
    rows_unescape(slice_of("\\x \\\\x \\"), &text);
    assert_string_equal(buffer_text(&text), "\\x \\x \\");
    buffer_clear(&text);
    rows_unescape(slice_of(""), &text);
    assert_int_equal(text.length, 0);
    buffer_free(&text);
}

/* ---- characters ----------------------------------------------------------------------------- */

static void only_valid_characters_are_utf8(void **state) {
    (void)state;
    const struct {
        const char *bytes;
        size_t valid;
    } cases[] = {
        {"plain", 5},
        {"eight bytes and more \xC3\xA9", 23},
        {"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80", 9},
        {"a\xC0\x80", 1},         /* overlong */
        {"a\xE0\x80\x80", 1},     /* overlong */
        {"a\xF0\x80\x80\x80", 1}, /* overlong */
        {"a\xED\xA0\x80", 1},     /* surrogate */
        {"a\xF4\x90\x80\x80", 1}, /* above U+10FFFF */
        {"a\xF5\x80\x80\x80", 1}, /* no lead byte */
        {"a\x80", 1},             /* no lead byte */
        {"a\xE2\x82", 1},         /* cut off */
        {"a\xE2\x82z", 1},        /* cut off */
        {"\xED\x9F\xBF\xEE\x80\x80", 6},
        {"\xF4\x8F\xBF\xBF", 4},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(utf8_valid_prefix(slice_of(cases[i].bytes)), cases[i].valid);
    assert_true(utf8_valid((struct slice){NULL, 0}));
    /* A character of two bytes that is cut short, behind others that are not. */
    assert_int_equal(utf8_valid_prefix(slice_of("\xD0\xB4\xD0\xB0\xD0")), 4);
    assert_int_equal(utf8_valid_prefix(slice_of("\xD0\xB4\xD0.\xD0\xB0")), 2);
    assert_int_equal(utf8_valid_prefix(slice_of("\xD0\xB4\xC1\x80")), 2);
}

static void characters_are_walked_both_ways(void **state) {
    (void)state;
    const struct slice text = slice_of("aé€😀");
    const int32_t characters[] = {'a', 0xE9, 0x20AC, 0x1F600};
    const size_t ends[] = {1, 3, 6, 10};
    size_t at = 0;
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(utf8_next(text, &at), characters[i]);
        assert_int_equal(at, ends[i]);
    }
    for (size_t i = 4; i-- > 0;) {
        at = utf8_before(text, at);
        assert_int_equal(at, i ? ends[i - 1] : 0);
    }
}

/* ---- reading -------------------------------------------------------------------------------- */

static void columns_are_found_by_name(void **state) {
    (void)state;
    struct stream stream;
    open_stream(&stream, slice_of("id\ttext\tlang\n1\ta\\nb\ten\n"), 0, false);
    size_t column = 99;
    assert_int_equal(rows_width(stream.reader), 3);
    assert_true(rows_find(stream.reader, "lang", &column));
    assert_int_equal(column, 2);
    assert_false(rows_find(stream.reader, "lan", &column));
    assert_null(rows_require(stream.reader, "text", "plaudit-ingest", &column));
    expect_error(rows_require(stream.reader, "tokens", "plaudit-tokenize", &column),
                 EXIT_STATUS_ENVIRONMENT, "stream: no column 'tokens' (plaudit-tokenize makes it)");
    expect_row(&stream, "1\ta\\nb\ten");
    struct buffer room = {0};
    assert_true(slice_is(rows_field(stream.reader, 1), "a\\nb"));
    assert_true(slice_is(rows_text(stream.reader, 1, &room), "a\nb"));
    assert_ptr_equal(rows_text(stream.reader, 0, &room).at, rows_field(stream.reader, 0).at);
    assert_int_equal(rows_line_number(stream.reader), 2);
    expect_end(&stream);
    expect_end(&stream);
    buffer_free(&room);
    close_stream(&stream);
}

static void lines_may_come_from_windows(void **state) {
    (void)state;
    struct stream stream;
    open_stream(&stream, slice_of("\xEF\xBB\xBFid\ttext\r\n1\ta\r\n2\tb"), 0, false);
    assert_true(slice_is(rows_column_name(stream.reader, 0), "id"));
    assert_true(slice_is(rows_column_name(stream.reader, 1), "text"));
    expect_row(&stream, "1\ta");
    expect_row(&stream, "2\tb"); /* the last line end may be missing */
    expect_end(&stream);
    close_stream(&stream);
}

/* What is written must read back the same, so no row may end in a carriage return. */
static void no_row_ends_in_a_carriage_return(void **state) {
    (void)state;
    struct stream stream;
    open_stream(&stream, slice_of("id\r\r\n1\r\r\r\n"), 0, false);
    assert_true(slice_is(rows_column_name(stream.reader, 0), "id"));
    expect_row(&stream, "1");
    expect_end(&stream);
    close_stream(&stream);
}

static void a_bad_header_is_damage(void **state) {
    (void)state;
    const struct {
        const char *bytes;
        const char *message;
    } cases[] = {
        {"", "stream: empty, not even a header line"},
        {"\n", "stream: line 1: column 1 has no name"},
        {"a\t\n", "stream: line 1: column 2 has no name"},
        {"a\tb\ta\n", "stream: line 1: two columns are named 'a'"},
        {"a\xFF\n", "stream: line 1: the header is not UTF-8"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const int input = file_of(slice_of(cases[i].bytes));
        struct rows_reader *reader = NULL;
        const struct rows_settings settings = {0};
        expect_error(rows_reader_open(input, "stream", &settings, &reader), EXIT_STATUS_DAMAGED,
                     cases[i].message);
        assert_int_equal(close(input), 0);
    }
}

static void without_rejects_a_bad_row_ends_the_reading(void **state) {
    (void)state;
    const struct {
        const char *row;
        const char *message;
    } cases[] = {
        {"1", "stream: line 3: 1 fields under a header of 2"},
        {"", "stream: line 3: 1 fields under a header of 2"},
        {"1\t2\t3", "stream: line 3: 3 fields under a header of 2"},
        {"1\tx\xFFy", "stream: line 3: not UTF-8 at byte 4"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buffer bytes = {0};
        buffer_format(&bytes, "a\tb\n1\t2\n%s\n3\t4\n", cases[i].row);
        struct stream stream;
        open_stream(&stream, buffer_slice(&bytes), 0, false);
        expect_row(&stream, "1\t2");
        bool found;
        expect_error(rows_next(stream.reader, &found), EXIT_STATUS_DAMAGED, cases[i].message);
        close_stream(&stream);
        buffer_free(&bytes);
    }
}

static void with_rejects_bad_rows_are_kept_aside(void **state) {
    (void)state;
    struct stream stream;
    struct buffer rejects = {0};
    open_stream(&stream, slice_of("a\tb\n1\n2\tgood\n3\t\\n\xFF\n4\tgood\n"), 0, true);
    expect_row(&stream, "2\tgood");
    expect_row(&stream, "4\tgood");
    assert_null(rows_reject(stream.reader, "the %s has no name", "State"));
    expect_end(&stream);
    assert_int_equal(rows_rejected(stream.reader), 3);
    read_rejects(&stream, &rejects);
    assert_string_equal(buffer_text(&rejects),
                        "stage\tsource\tplace\treason\trow\n"
                        "rows-test\tstream\tline 2\t1 fields under a header of 2\t1\n"
                        "rows-test\tstream\tline 4\tnot UTF-8 at byte 5\t3\\t\\\\n\\\\xFF\n"
                        "rows-test\tstream\tline 5\tthe State has no name\t4\\tgood\n");
    buffer_free(&rejects);
    close_stream(&stream);
}

static void append_run(struct buffer *bytes, char byte, size_t count) {
    for (size_t i = 0; i < count; i++)
        buffer_append_byte(bytes, byte);
}

/* A row that is too long costs itself and no other row, wherever the reader's pieces end: with
 * `before` bytes of good rows ahead of it, `length` bytes of its own, and one good row behind it.
 */
static void check_long_row(size_t before, size_t length) {
    struct buffer bytes = {0};
    struct stream stream;
    buffer_append_text(&bytes, "a\n");
    size_t rows = 0;
    for (; bytes.length < before; rows++)
        buffer_append_text(&bytes, "good\n");
    append_run(&bytes, 'x', length);
    buffer_append_text(&bytes, "\nlast\n");
    open_stream(&stream, buffer_slice(&bytes), 1000, true);
    for (size_t i = 0; i < rows; i++)
        expect_row(&stream, "good");
    expect_row(&stream, "last");
    assert_int_equal(rows_line_number(stream.reader), rows + 3);
    expect_end(&stream);
    assert_int_equal(rows_rejected(stream.reader), 1);
    close_stream(&stream);
    buffer_free(&bytes);
}

static void a_row_too_long_costs_only_itself(void **state) {
    (void)state;
    const size_t piece = (size_t)128 << 10; /* what the reader asks for at once */
    check_long_row(0, 1001);
    check_long_row(0, 3 * piece);
    check_long_row(piece / 2, piece);
    check_long_row(piece / 2, 5 * piece);
    check_long_row(piece - 2000, 4000);
    check_long_row(piece - 2000, 4 * piece);
}

static void a_row_as_long_as_allowed_is_taken(void **state) {
    (void)state;
    struct buffer bytes = {0};
    struct stream stream;
    buffer_append_text(&bytes, "a\n");
    append_run(&bytes, 'x', 1000);
    buffer_append_byte(&bytes, '\n');
    open_stream(&stream, buffer_slice(&bytes), 1000, false);
    bool found = false;
    assert_null(rows_next(stream.reader, &found));
    assert_true(found);
    assert_int_equal(rows_line(stream.reader).length, 1000);
    close_stream(&stream);
    buffer_free(&bytes);
}

static void a_row_too_long_at_the_end_is_still_told(void **state) {
    (void)state;
    struct buffer bytes = {0};
    struct buffer rejects = {0};
    struct stream stream;
    buffer_append_text(&bytes, "a\ngood\n");
    append_run(&bytes, 'x', (size_t)300 << 10);
    open_stream(&stream, buffer_slice(&bytes), 1000, true);
    expect_row(&stream, "good");
    expect_end(&stream);
    read_rejects(&stream, &rejects);
    assert_non_null(strstr(buffer_text(&rejects),
                           "line 3\tlonger than 1000 bytes (--max-row raises the limit)\txxx"));
    buffer_free(&rejects);
    buffer_free(&bytes);
    close_stream(&stream);
}

/* Rows of every length around the size of the reader's pieces come out whole. */
static void rows_survive_the_ends_of_pieces(void **state) {
    (void)state;
    struct buffer bytes = {0};
    struct stream stream;
    buffer_append_text(&bytes, "n\ttext\n");
    for (size_t i = 0; i < 3000; i++) {
        buffer_format(&bytes, "%zu\t", i);
        append_run(&bytes, (char)('a' + i % 26), i * 37 % 2001);
        buffer_append_byte(&bytes, '\n');
    }
    open_stream(&stream, buffer_slice(&bytes), 0, false);
    for (size_t i = 0; i < 3000; i++) {
        bool found = false;
        assert_null(rows_next(stream.reader, &found));
        assert_true(found);
        assert_int_equal(strtoull(rows_field(stream.reader, 0).at, NULL, 10), i);
        assert_int_equal(rows_field(stream.reader, 1).length, i * 37 % 2001);
    }
    expect_end(&stream);
    close_stream(&stream);
    buffer_free(&bytes);
}

/* ---- writing -------------------------------------------------------------------------------- */

static void fields_are_written_in_order(void **state) {
    (void)state;
    const int output = memfd_create("output", 0);
    struct rows_writer *writer = rows_writer_open(output, "output");
    for (const char *name = "abcdefg"; *name; name++)
        rows_put_escaped(writer, (struct slice){name, 1});
    assert_null(rows_end_row(writer));
    rows_put_text(writer, slice_of("x\ty"));
    rows_put_count(writer, UINT64_MAX);
    rows_put_number(writer, -0.0, 6);
    rows_put_number(writer, 0.1 + 0.2, 3);
    rows_put_number(writer, 0.0 / 0.0 * (double)(output - output), 3);
    rows_put_fields(writer, slice_of("one\ttwo"), 2);
    assert_null(rows_end_row(writer));
    assert_null(rows_writer_close(writer));
    struct buffer bytes = {0};
    read_all(output, &bytes);
    assert_string_equal(buffer_text(&bytes),
                        "a\tb\tc\td\te\tf\tg\nx\\ty\t18446744073709551615\t0\t0.3\t\tone\ttwo\n");
    buffer_free(&bytes);
    assert_int_equal(close(output), 0);
}

static void a_row_of_another_width_is_not_written(void **state) {
    (void)state;
    const int output = memfd_create("output", 0);
    struct rows_writer *writer = rows_writer_open(output, "output");
    rows_put_escaped(writer, slice_of("a"));
    assert_null(rows_end_row(writer));
    rows_put_escaped(writer, slice_of("1"));
    assert_null(rows_end_row(writer));
    rows_put_escaped(writer, slice_of("2"));
    rows_put_escaped(writer, slice_of("3"));
    expect_error(rows_end_row(writer), EXIT_STATUS_ENVIRONMENT,
                 "output: a row of 2 fields under a header of 1 was about to be written");
    assert_null(rows_writer_close(writer));
    struct buffer bytes = {0};
    read_all(output, &bytes);
    assert_string_equal(buffer_text(&bytes), "a\n1\n");
    buffer_free(&bytes);
    assert_int_equal(close(output), 0);
}

static void a_row_that_was_not_ended_is_not_written(void **state) {
    (void)state;
    const int output = memfd_create("output", 0);
    struct rows_writer *writer = rows_writer_open(output, "output");
    rows_put_escaped(writer, slice_of("a"));
    rows_put_escaped(writer, slice_of("b"));
    assert_null(rows_end_row(writer));
    rows_put_escaped(writer, slice_of("1"));
    assert_null(rows_flush(writer));
    rows_put_escaped(writer, slice_of("2"));
    assert_null(rows_end_row(writer));
    rows_put_escaped(writer, slice_of("3"));
    assert_null(rows_writer_close(writer));
    struct buffer bytes = {0};
    read_all(output, &bytes);
    assert_string_equal(buffer_text(&bytes), "a\tb\n1\t2\n");
    buffer_free(&bytes);
    assert_int_equal(close(output), 0);
}

static void a_full_disk_is_an_error(void **state) {
    (void)state;
    FILE *full = fopen("/dev/full", "w");
    if (!full) {
        print_message("SKIP: no /dev/full\n");
        skip();
    }
    struct rows_writer *writer = rows_writer_open(fileno(full), "output");
    rows_put_escaped(writer, slice_of("a"));
    assert_null(rows_end_row(writer));
    expect_error(rows_writer_close(writer), EXIT_STATUS_ENVIRONMENT,
                 "output: No space left on device");
    (void)fclose(full);
}

/* ---- passing through ------------------------------------------------------------------------ */

static void own_columns_take_their_place_at_the_end(void **state) {
    (void)state;
    static const char *const made[] = {"hits", "absent"};
    struct stream stream;
    open_stream(&stream, slice_of("id\thits\tmine\n1\told\tkept\\t\n"), 0, false);
    const int output = memfd_create("output", 0);
    struct rows_writer *writer = rows_writer_open(output, "output");
    rows_replace(stream.reader, made, 2);
    rows_carry_header(stream.reader, writer);
    rows_put_escaped(writer, slice_of("hits"));
    assert_null(rows_end_row(writer));
    expect_row(&stream, "1\told\tkept\\t");
    rows_carry(stream.reader, writer);
    rows_put_escaped(writer, slice_of("new"));
    assert_null(rows_end_row(writer));
    assert_null(rows_writer_close(writer));
    struct buffer bytes = {0};
    read_all(output, &bytes);
    assert_string_equal(buffer_text(&bytes), "id\tmine\thits\n1\tkept\\t\tnew\n");
    buffer_free(&bytes);
    assert_int_equal(close(output), 0);
    close_stream(&stream);
}

/* Sends the second row only when the first has come out at the far end. */
static void watch_rows(int seen, int input) {
    char row[8] = "";
    const bool came = read(seen, row, sizeof row) == 2 && memcmp(row, "1\n", 2) == 0;
    _exit(came && write(input, "2\n", 2) == 2 ? 0 : 1);
}

/* A row can be seen at the far end before the next one has been sent: were it held back, this would
 * wait for ever. */
static void rows_flush_when_the_input_pauses(void **state) {
    (void)state;
    int input[2];
    int output[2];
    assert_int_equal(pipe(input) | pipe(output), 0);
    assert_int_equal(write(input[1], "a\n1\n", 4), 4);
    const pid_t watcher = fork();
    if (watcher == 0)
        watch_rows(output[0], input[1]);
    assert_int_equal(close(input[1]) | close(output[0]), 0);
    struct rows_reader *reader = NULL;
    const struct rows_settings settings = {0};
    assert_null(rows_reader_open(input[0], "input", &settings, &reader));
    struct rows_writer *writer = rows_writer_open(output[1], "output");
    rows_reader_feeds(reader, writer);
    bool found = false;
    assert_null(rows_next(reader, &found));
    rows_carry(reader, writer);
    assert_null(rows_end_row(writer));
    assert_null(rows_next(reader, &found));
    assert_true(found && slice_is(rows_line(reader), "2"));
    int status = -1;
    assert_int_equal(waitpid(watcher, &status, 0), watcher);
    assert_int_equal(status, 0);
    assert_null(rows_writer_close(writer));
    rows_reader_close(reader);
    assert_int_equal(close(input[0]) | close(output[1]), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(escaping_and_back_changes_nothing),
        cmocka_unit_test(every_byte_is_looked_at_for_escapes),
        cmocka_unit_test(an_unknown_escape_stands_for_itself),
        cmocka_unit_test(only_valid_characters_are_utf8),
        cmocka_unit_test(characters_are_walked_both_ways),
        cmocka_unit_test(columns_are_found_by_name),
        cmocka_unit_test(lines_may_come_from_windows),
        cmocka_unit_test(no_row_ends_in_a_carriage_return),
        cmocka_unit_test(a_bad_header_is_damage),
        cmocka_unit_test(without_rejects_a_bad_row_ends_the_reading),
        cmocka_unit_test(with_rejects_bad_rows_are_kept_aside),
        cmocka_unit_test(a_row_too_long_costs_only_itself),
        cmocka_unit_test(a_row_as_long_as_allowed_is_taken),
        cmocka_unit_test(a_row_too_long_at_the_end_is_still_told),
        cmocka_unit_test(rows_survive_the_ends_of_pieces),
        cmocka_unit_test(fields_are_written_in_order),
        cmocka_unit_test(a_row_of_another_width_is_not_written),
        cmocka_unit_test(a_row_that_was_not_ended_is_not_written),
        cmocka_unit_test(a_full_disk_is_an_error),
        cmocka_unit_test(own_columns_take_their_place_at_the_end),
        cmocka_unit_test(rows_flush_when_the_input_pauses),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
