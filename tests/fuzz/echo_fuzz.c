/* A row's text, tokens and starts, on a line each: words_read takes them or says why not, and what
 * it takes lies in the text. */
#include "echo/words.h"

#include <stdlib.h>

static struct slice cut_line(struct slice *rest) {
    struct slice line = {"", 0};
    (void)slice_cut(rest, '\n', &line);
    return line;
}

static void check_spans(const struct word_row *row, struct slice text) {
    for (size_t i = 0; i < 2 * row->count; i++)
        if (row->spans[i] > text.length || (i > 0 && row->spans[i] < row->spans[i - 1]))
            abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct slice rest = {(const char *)data, size};
    const struct slice text = cut_line(&rest);
    const struct slice tokens = cut_line(&rest);
    const struct slice starts = cut_line(&rest);
    struct words *words = words_new(NULL, 1);
    struct word_row row;
    if (!words_read(words, text, tokens, starts, (struct slice){"", 0}, &row))
        check_spans(&row, text);
    words_free(words);
    return 0;
}
