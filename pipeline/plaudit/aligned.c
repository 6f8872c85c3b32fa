#define _GNU_SOURCE /* vasprintf */
#include "plaudit/aligned.h"

#include "memory/memory.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

/* Columns on a screen that UTF-8 text takes, nearly: its characters. */
static size_t width_of(const char *text) {
    size_t width = 0;
    for (; *text; text++)
        width += ((unsigned char)*text & 0xC0) != 0x80;
    return width;
}

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

static void print_cell(const char *text, size_t width, bool right, bool last) {
    const int gap = (int)(width - width_of(text));
    if (last && *text == '\0')
        return;
    if (right)
        printf("  %*s%s", gap, "", text);
    else
        printf("  %s%*s", text, last ? 0 : gap, "");
}

void aligned_print(const struct aligned *aligned) {
    size_t widths[ALIGNED_MOST_COLUMNS] = {0};
    for (size_t i = 0; i < aligned->count; i++) {
        const size_t width = width_of(aligned->cells[i]);
        if (width > widths[i % aligned->columns])
            widths[i % aligned->columns] = width;
    }
    for (size_t i = 0; i < aligned->count; i++) {
        const size_t column = i % aligned->columns;
        const bool last = column + 1 == aligned->columns;
        print_cell(aligned->cells[i], widths[column], aligned->right[column], last);
        if (last)
            putchar('\n');
    }
}

void aligned_free(struct aligned *aligned) {
    for (size_t i = 0; i < aligned->count; i++)
        free(aligned->cells[i]);
    free(aligned->cells);
    *aligned = (struct aligned){0};
}
