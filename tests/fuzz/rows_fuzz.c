/* The row stream takes any bytes: what the reader hands out is as rows.h promises, what a writer
 * makes of it reads back the same, and escaping loses nothing. The first byte chooses the limit of
 * a row's length and whether there are rejects. */
#define _GNU_SOURCE /* memfd_create */
#include "rows/rows.h"
#include "rows/utf8.h"

#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds) {
    if (!holds)
        abort();
}

static void check_escapes(struct slice text) {
    struct buffer escaped = {0};
    struct buffer back = {0};
    rows_escape(text, &escaped);
    must(!memchr(buffer_text(&escaped), '\t', escaped.length));
    must(!memchr(buffer_text(&escaped), '\n', escaped.length));
    must(!memchr(buffer_text(&escaped), '\r', escaped.length));
    rows_unescape(buffer_slice(&escaped), &back);
    must(slice_equal(text, buffer_slice(&back)));
    buffer_free(&escaped);
    buffer_free(&back);
}

static int file_of(struct slice bytes) {
    const int descriptor = memfd_create("rows", 0);
    must(descriptor >= 0);
    must(write(descriptor, bytes.at, bytes.length) == (ssize_t)bytes.length);
    must(lseek(descriptor, 0, SEEK_SET) == 0);
    return descriptor;
}

/* Reads all rows and writes them, by their texts, to `output`; false where reading ends with an
 * error. */
static bool copy_rows(int input, const struct rows_settings *settings, int output) {
    struct rows_reader *reader = NULL;
    struct error *error = rows_reader_open(input, "input", settings, &reader);
    if (error) {
        error_free(error);
        return false;
    }
    struct rows_writer *writer = rows_writer_open(output, "output");
    rows_carry_header(reader, writer);
    must(rows_end_row(writer) == NULL);
    struct buffer room = {0};
    bool found = true;
    while ((error = rows_next(reader, &found)) == NULL && found) {
        must(utf8_valid(rows_line(reader)));
        must(!memchr(rows_line(reader).at, '\n', rows_line(reader).length));
        for (size_t i = 0; i < rows_width(reader); i++) {
            must(rows_field(reader, i).at >= rows_line(reader).at);
            must(!memchr(rows_field(reader, i).at, '\t', rows_field(reader, i).length));
            rows_put_text(writer, rows_text(reader, i, &room));
        }
        must(rows_end_row(writer) == NULL);
    }
    const bool well = error == NULL;
    error_free(error);
    buffer_free(&room);
    must(rows_writer_close(writer) == NULL);
    rows_reader_close(reader);
    return well;
}

static struct slice map_file(int descriptor) {
    const off_t length = lseek(descriptor, 0, SEEK_END);
    must(length >= 0 && lseek(descriptor, 0, SEEK_SET) == 0);
    if (length == 0)
        return (struct slice){"", 0};
    void *bytes = mmap(NULL, (size_t)length, PROT_READ, MAP_PRIVATE, descriptor, 0);
    must(bytes != MAP_FAILED);
    return (struct slice){bytes, (size_t)length};
}

static void unmap_file(struct slice bytes) {
    if (bytes.length)
        must(munmap((void *)(uintptr_t)bytes.at, bytes.length) == 0);
}

/* What was written once is clean: copying it again changes no byte, and nothing is rejected. */
static void check_clean(int written) {
    const struct rows_settings settings = {0};
    const int again = memfd_create("again", 0);
    must(lseek(written, 0, SEEK_SET) == 0);
    must(copy_rows(written, &settings, again));
    const struct slice first = map_file(written);
    const struct slice second = map_file(again);
    must(slice_equal(first, second));
    unmap_file(first);
    unmap_file(second);
    must(close(again) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size < 1)
        return 0;
    const struct slice bytes = {(const char *)data + 1, size - 1};
    check_escapes(bytes);
    struct rows_settings settings = {.max_row = data[0] & 1 ? 256 : 0};
    if (data[0] & 2)
        must(rows_rejects_open("/dev/null", "rows-fuzz", &settings.rejects) == NULL);
    const int input = file_of(bytes);
    const int output = memfd_create("output", 0);
    must(output >= 0);
    (void)copy_rows(input, &settings, output);
    if (lseek(output, 0, SEEK_END) > 0)
        check_clean(output);
    must(rows_rejects_close(settings.rejects) == NULL);
    must(close(input) == 0 && close(output) == 0);
    return 0;
}
