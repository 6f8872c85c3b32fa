#include "passages/passage.h"

#include "memory/memory.h"
#include "passages/display.h"
#include "rows/utf8.h"

#include <stdint.h>
#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

struct offsets {
    size_t *at;
    size_t count;
    size_t capacity;
};

struct passages {
    struct slice text;
    struct offsets starts;    /* of tokens, bytes */
    struct offsets sentences; /* the first token of each */
    UBreakIterator *characters;
    UText view;
};

struct error *passages_open(struct passages **out) {
    struct passages *passages = memory_zeroed(1, sizeof *passages);
    passages->view = (UText)UTEXT_INITIALIZER;
    UErrorCode status = U_ZERO_ERROR;
    passages->characters = ubrk_open(UBRK_CHARACTER, "root", NULL, 0, &status);
    if (U_FAILURE(status)) {
        passages_close(passages);
        return error_new(EXIT_STATUS_ENVIRONMENT, "ICU: %s", u_errorName(status));
    }
    *out = passages;
    return NULL;
}

void passages_close(struct passages *passages) {
    if (!passages)
        return;
    ubrk_close(passages->characters);
    utext_close(&passages->view);
    free(passages->starts.at);
    free(passages->sentences.at);
    free(passages);
}

size_t passages_count(const struct passages *passages) {
    return passages->starts.count;
}

static void add_offset(struct offsets *offsets, size_t offset) {
    offsets->at = memory_grow(offsets->at, &offsets->capacity, offsets->count + 1, sizeof(size_t));
    offsets->at[offsets->count++] = offset;
}

static bool read_offset(struct slice digits, size_t *offset) {
    *offset = 0;
    for (size_t i = 0; i < digits.length; i++) {
        if (digits.at[i] < '0' || digits.at[i] > '9' || *offset > (SIZE_MAX - 9) / 10)
            return false;
        *offset = *offset * 10 + (size_t)(digits.at[i] - '0');
    }
    return digits.length > 0;
}

/* An offset fits if it ascends and a character of the text begins there. */
static bool fits(const struct passages *passages, size_t offset) {
    const struct offsets *starts = &passages->starts;
    return offset < passages->text.length &&
           ((unsigned char)passages->text.at[offset] & 0xC0) != 0x80 &&
           (starts->count == 0 || offset > starts->at[starts->count - 1]);
}

static bool take_starts(struct passages *passages, struct slice starts) {
    passages->starts.count = 0;
    struct slice digits;
    size_t offset;
    while (starts.length && slice_cut(&starts, ' ', &digits)) {
        if (!read_offset(digits, &offset) || !fits(passages, offset))
            return false;
        add_offset(&passages->starts, offset);
    }
    return true;
}

/* Returns the number of tokens. */
static size_t take_sentences(struct passages *passages, struct slice tokens) {
    passages->sentences.count = 0;
    size_t count = 0;
    struct slice sentence;
    while (tokens.length && slice_cut(&tokens, '\n', &sentence)) {
        add_offset(&passages->sentences, count);
        struct slice token;
        while (slice_cut(&sentence, ' ', &token))
            count++;
    }
    return count;
}

static const char *view_characters(struct passages *passages) {
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&passages->view, passages->text.at, (int64_t)passages->text.length, &status);
    ubrk_setUText(passages->characters, &passages->view, &status);
    return U_FAILURE(status) ? u_errorName(status) : NULL;
}

const char *passages_take(struct passages *passages, struct slice text, struct slice tokens,
                          struct slice starts) {
    passages->text = text;
    passages->starts.count = 0;
    if (text.length > INT32_MAX)
        return "text: longer than can be cut";
    if (!take_starts(passages, starts))
        return "starts: not ascending offsets into text";
    if (take_sentences(passages, tokens) != passages->starts.count)
        return "starts: not as many as there are tokens";
    return view_characters(passages);
}

/* ---- where things end ------------------------------------------------------------------- */

static bool is_outside_tokens(int32_t character) {
    return display_is_blank(character) || u_isUWhiteSpace(character) ||
           u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

/* Between a token's last character and the next token's start stands only what is no part of a
 * token: white space and invisible characters. */
static size_t token_end(const struct passages *passages, size_t token) {
    size_t end =
        token + 1 < passages->starts.count ? passages->starts.at[token + 1] : passages->text.length;
    while (end > passages->starts.at[token]) {
        const size_t before = utf8_before(passages->text, end);
        size_t at = before;
        if (!is_outside_tokens(utf8_next(passages->text, &at)))
            break;
        end = before;
    }
    return end;
}

struct passage_span passages_span(const struct passages *passages, size_t first, size_t last) {
    return (struct passage_span){passages->starts.at[first], token_end(passages, last)};
}

/* The sentence that holds the token. */
static size_t sentence_of(const struct passages *passages, size_t token) {
    size_t low = 0;
    size_t high = passages->sentences.count;
    while (high - low > 1) {
        const size_t middle = low + (high - low) / 2;
        if (passages->sentences.at[middle] <= token)
            low = middle;
        else
            high = middle;
    }
    return low;
}

static size_t sentence_start(const struct passages *passages, size_t token) {
    return passages->starts.at[passages->sentences.at[sentence_of(passages, token)]];
}

static size_t sentence_end(const struct passages *passages, size_t token) {
    const size_t next = sentence_of(passages, token) + 1;
    const size_t last = next < passages->sentences.count ? passages->sentences.at[next] - 1
                                                         : passages->starts.count - 1;
    return token_end(passages, last);
}

/* What the cluster takes of the context's width. Blanks beside a blank take nothing. */
static size_t cost_of(struct slice cluster, enum context_unit unit, bool *beside_blank) {
    size_t width = 0;
    bool shown = false;
    bool blank = true;
    for (size_t at = 0; at < cluster.length;) {
        const int32_t character = utf8_next(cluster, &at);
        if (display_is_dropped(character))
            continue;
        shown = true;
        blank = blank && display_is_blank(character);
        width += display_width_of(character);
    }
    if (!shown)
        return 0;
    const bool merges = blank && *beside_blank;
    *beside_blank = blank;
    if (merges)
        return 0;
    return blank || unit == CONTEXT_CHARACTERS ? 1 : width;
}

static size_t left_start(struct passages *passages, size_t start, const struct context *context) {
    size_t used = 0;
    bool beside_blank = false;
    while (start > 0) {
        const int32_t before = ubrk_preceding(passages->characters, (int32_t)start);
        if (before == UBRK_DONE)
            break;
        const struct slice cluster = {passages->text.at + before, start - (size_t)before};
        used += cost_of(cluster, context->unit, &beside_blank);
        if (used > context->width)
            break;
        start = (size_t)before;
    }
    return start;
}

static size_t right_end(struct passages *passages, size_t end, const struct context *context) {
    size_t used = 0;
    bool beside_blank = false;
    while (end < passages->text.length) {
        const int32_t next = ubrk_following(passages->characters, (int32_t)end);
        if (next == UBRK_DONE)
            break;
        const struct slice cluster = {passages->text.at + end, (size_t)next - end};
        used += cost_of(cluster, context->unit, &beside_blank);
        if (used > context->width)
            break;
        end = (size_t)next;
    }
    return end;
}

/* ---- cutting ---------------------------------------------------------------------------- */

static struct slice part_of(const struct passages *passages, size_t start, size_t end) {
    return (struct slice){passages->text.at + start, end - start};
}

static struct slice without_blanks_before(struct slice text) {
    while (text.length) {
        size_t at = 0;
        if (!is_outside_tokens(utf8_next(text, &at)))
            break;
        text.at += at;
        text.length -= at;
    }
    return text;
}

static struct slice without_blanks_behind(struct slice text) {
    while (text.length) {
        const size_t before = utf8_before(text, text.length);
        size_t at = before;
        if (!is_outside_tokens(utf8_next(text, &at)))
            break;
        text.length = before;
    }
    return text;
}

static void cut_backward(const struct passages *passages, size_t from, size_t first,
                         struct buffer *backward) {
    for (size_t token = first; token-- > 0 && passages->starts.at[token] >= from;) {
        display_append(part_of(passages, passages->starts.at[token], token_end(passages, token)),
                       backward);
        buffer_append_byte(backward, ' ');
    }
}

void passage_cut(struct passages *passages, size_t first, size_t last,
                 const struct context *context, struct passage *passage) {
    const struct passage_span span = passages_span(passages, first, last);
    const size_t start = span.start;
    const size_t end = span.end;
    const bool sentences = context->unit == CONTEXT_SENTENCES;
    const size_t from =
        sentences ? sentence_start(passages, first) : left_start(passages, start, context);
    const size_t to = sentences ? sentence_end(passages, last) : right_end(passages, end, context);
    buffer_clear(&passage->left);
    buffer_clear(&passage->keyword);
    buffer_clear(&passage->right);
    buffer_clear(&passage->backward);
    display_append(without_blanks_before(part_of(passages, from, start)), &passage->left);
    display_append(part_of(passages, start, end), &passage->keyword);
    display_append(without_blanks_behind(part_of(passages, end, to)), &passage->right);
    cut_backward(passages, from, first, &passage->backward);
}

void passage_free(struct passage *passage) {
    buffer_free(&passage->left);
    buffer_free(&passage->keyword);
    buffer_free(&passage->right);
    buffer_free(&passage->backward);
}
