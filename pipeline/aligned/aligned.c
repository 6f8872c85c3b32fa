#define _GNU_SOURCE /* getline, fileno, vasprintf */
#include "aligned/aligned.h"

#include "command/command.h"
#include "memory/memory.h"
#include "memory/slice.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct error *aligned_read_format(const char *argument, enum table_format *format) {
    *format = strcmp(argument, "aligned") == 0 ? TABLE_ALIGNED : TABLE_TSV;
    return *format == TABLE_ALIGNED || strcmp(argument, "tsv") == 0
               ? NULL
               : command_usage("--format takes tsv or aligned, not '%s'", argument);
}

bool aligned_wanted(enum table_format format) {
    return format == TABLE_ALIGNED || (format == TABLE_BY_TERMINAL && isatty(STDOUT_FILENO));
}

/* Characters, not bytes: what a terminal shows of the scripts that codes and names are in. */
static size_t width_of(struct slice cell) {
    size_t width = 0;
    for (size_t i = 0; i < cell.length; i++)
        width += ((unsigned char)cell.at[i] & 0xC0) != 0x80;
    return width;
}

static void print_padded(struct slice cell, size_t width, bool right, bool is_last, FILE *out) {
    const int padding = (int)(width - width_of(cell));
    if (right)
        (void)fprintf(out, "%*s", padding, "");
    (void)fwrite(cell.at, 1, cell.length, out);
    if (!right && !is_last)
        (void)fprintf(out, "%*s", padding, "");
}

/* ---- rows ----------------------------------------------------------------------------------- */

struct column {
    size_t width;
    bool numbers; /* every cell below the header is a number or empty */
};

struct page {
    struct column *columns;
    size_t count;
    size_t capacity;
};

static bool is_number(struct slice cell) {
    static const char *const words[] = {"inf", "-inf", ""};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_is(cell, words[i]))
            return true;
    for (size_t i = 0; i < cell.length; i++)
        if (cell.at[i] == '\0' || !strchr("0123456789+-.e", cell.at[i]))
            return false;
    return cell.at[cell.length - 1] >= '0' && cell.at[cell.length - 1] <= '9';
}

static struct slice line_of(const char *text, ssize_t length) {
    return (struct slice){text, (size_t)(text[length - 1] == '\n' ? length - 1 : length)};
}

static void measure(struct page *page, struct slice line, bool is_header) {
    struct slice cell;
    for (size_t i = 0; slice_cut(&line, '\t', &cell); i++) {
        if (i == page->count) {
            page->columns =
                memory_grow(page->columns, &page->capacity, ++page->count, sizeof *page->columns);
            page->columns[i] = (struct column){0, true};
        }
        struct column *column = &page->columns[i];
        const size_t width = width_of(cell);
        column->width = width > column->width ? width : column->width;
        column->numbers = column->numbers && (is_header || is_number(cell));
    }
}

static void print_line(const struct page *page, struct slice line, FILE *out) {
    struct slice cell;
    for (size_t i = 0; slice_cut(&line, '\t', &cell); i++) {
        const bool is_last = i + 1 == page->count;
        print_padded(cell, page->columns[i].width, page->columns[i].numbers, is_last, out);
        (void)fputs(is_last ? "\n" : "  ", out);
    }
}

struct error *aligned_print(FILE *rows, FILE *out) {
    struct page page = {0};
    char *text = NULL;
    size_t room = 0;
    ssize_t length;
    rewind(rows);
    for (bool is_header = true; (length = getline(&text, &room, rows)) > 0; is_header = false)
        measure(&page, line_of(text, length), is_header);
    rewind(rows);
    while ((length = getline(&text, &room, rows)) > 0)
        print_line(&page, line_of(text, length), out);
    free(text);
    free(page.columns);
    if (ferror(rows) || fflush(out) != 0 || ferror(out))
        return error_system("standard output");
    return NULL;
}

static struct error *write_rows(aligned_writer *write, const void *context, FILE *rows) {
    struct rows_writer *writer = rows_writer_open(fileno(rows), "a temporary file");
    struct error *error = write(context, writer);
    struct error *closed = rows_writer_close(writer);
    if (!error)
        return closed;
    error_free(closed);
    return error;
}

struct error *aligned_table(aligned_writer *write, const void *context, FILE *out) {
    FILE *rows = tmpfile();
    if (!rows)
        return error_system("a temporary file");
    struct error *error = write_rows(write, context, rows);
    if (!error)
        error = aligned_print(rows, out);
    (void)fclose(rows);
    return error;
}

/* ---- cells ---------------------------------------------------------------------------------- */

void aligned_add(struct aligned *aligned, struct slice text) {
    aligned->cells =
        memory_grow(aligned->cells, &aligned->capacity, aligned->count + 1, sizeof *aligned->cells);
    aligned->cells[aligned->count++] = memory_copy_text(text.at, text.length);
}

void aligned_format(struct aligned *aligned, const char *format, ...) {
    char *text = NULL;
    va_list arguments;
    va_start(arguments, format);
    const int length = vasprintf(&text, format, arguments);
    va_end(arguments);
    aligned_add(aligned, length < 0 ? slice_of("") : slice_of(text));
    if (length >= 0)
        free(text);
}

void aligned_print_cells(const struct aligned *aligned, FILE *out) {
    size_t widths[ALIGNED_MOST_COLUMNS] = {0};
    for (size_t i = 0; i < aligned->count; i++) {
        const size_t width = width_of(slice_of(aligned->cells[i]));
        if (width > widths[i % aligned->columns])
            widths[i % aligned->columns] = width;
    }
    for (size_t i = 0; i < aligned->count; i++) {
        const size_t column = i % aligned->columns;
        const bool is_last = column + 1 == aligned->columns;
        const struct slice cell = slice_of(aligned->cells[i]);
        if (!is_last || cell.length) {
            (void)fputs("  ", out);
            print_padded(cell, widths[column], aligned->right[column], is_last, out);
        }
        if (is_last)
            (void)fputc('\n', out);
    }
}

void aligned_free(struct aligned *aligned) {
    for (size_t i = 0; i < aligned->count; i++)
        free(aligned->cells[i]);
    free(aligned->cells);
    *aligned = (struct aligned){0};
}
