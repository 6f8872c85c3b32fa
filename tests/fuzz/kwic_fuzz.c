/* Whatever stands in hits, starts, tokens and text: a passage is cut or refused, and what is cut is
 * one line of valid UTF-8. The input's four lines are the four fields. */
#include "hits/hits.h"
#include "passages/display.h"
#include "passages/passage.h"
#include "rows/rows.h"
#include "rows/utf8.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds) {
    if (!holds)
        abort();
}

static void check_line(const struct buffer *line) {
    must(utf8_valid(buffer_slice(line)));
    for (size_t i = 0; i < line->length; i++)
        must((unsigned char)line->at[i] >= 0x20 && line->at[i] != 0x7F);
}

static void cut(struct passages *passages, const struct hit *hit, struct passage *passage) {
    static const struct context contexts[] = {{.unit = CONTEXT_CHARACTERS, .width = 7},
                                              {.unit = CONTEXT_COLUMNS, .width = 5},
                                              {.unit = CONTEXT_SENTENCES}};
    for (size_t i = 0; i < sizeof contexts / sizeof *contexts; i++) {
        passage_cut(passages, hit->first, hit->last, &contexts[i], passage);
        check_line(&passage->left);
        check_line(&passage->keyword);
        check_line(&passage->right);
        check_line(&passage->backward);
        if (contexts[i].unit == CONTEXT_COLUMNS) {
            must(display_width(buffer_slice(&passage->left)) <= contexts[i].width);
            must(display_width(buffer_slice(&passage->right)) <= contexts[i].width);
        }
    }
}

static void cut_all(struct passages *passages, struct slice hits) {
    struct passage passage = {0};
    struct hit hit;
    while (hits_next(&hits, &hit))
        if (hit.last < passages_count(passages))
            cut(passages, &hit, &passage);
    passage_free(&passage);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static struct passages *passages = NULL; /* opening ICU for every input would be all it does */
    if (!passages)
        must(passages_open(&passages) == NULL);
    struct slice rest = {(const char *)data, size};
    rest.length = utf8_valid_prefix(rest);
    struct slice fields[4];
    for (size_t i = 0; i < 4; i++)
        if (!slice_cut(&rest, '\n', &fields[i]))
            return 0;
    struct buffer tokens = {0};
    struct buffer text = {0};
    rows_unescape(fields[2], &tokens);
    rows_unescape(fields[3], &text);
    if (!passages_take(passages, buffer_slice(&text), buffer_slice(&tokens), fields[1]))
        cut_all(passages, fields[0]);
    buffer_free(&tokens);
    buffer_free(&text);
    return 0;
}
