#include "ingest/charset.h"

#include "memory/memory.h"
#include "rows/utf8.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

struct error *charset_check(const char *name) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(name, &status);
    ucnv_close(converter);
    if (U_FAILURE(status))
        return error_new(EXIT_STATUS_ENVIRONMENT, "no charset is named '%s'", name);
    return NULL;
}

/* Decodes all of `bytes`, which are `whole` if no character can go on behind them; the caller frees
 * `*units`. */
static struct error *decode(struct slice bytes, const char *name, bool whole, UChar **units,
                            int32_t *length) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(name, &status);
    if (U_FAILURE(status))
        return error_new(EXIT_STATUS_ENVIRONMENT, "no charset is named '%s'", name);
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
    const size_t room = bytes.length + 1;
    *units = memory_zeroed(room, sizeof **units);
    UChar *target = *units;
    const char *source = bytes.at;
    ucnv_toUnicode(converter, &target, *units + room, &source, bytes.at + bytes.length, NULL, whole,
                   &status);
    ucnv_close(converter);
    *length = (int32_t)(target - *units);
    if (U_SUCCESS(status))
        return NULL;
    free(*units);
    *units = NULL;
    return error_new(EXIT_STATUS_DAMAGED, "not %s near byte %zu", name,
                     (size_t)(source - bytes.at));
}

/* How much sense the characters beyond ASCII make: letters and the punctuation of running text
 * speak for a charset; a capital inside a word, a control or a lone symbol against it. */
static long plausibility(const UChar *units, int32_t length) {
    long score = 0;
    UChar before = ' ';
    for (int32_t i = 0; i < length; i++) {
        /* What lies above U+FFFF comes as two surrogates and weighs nothing. */
        const UChar character = units[i];
        if (U16_IS_SURROGATE(character))
            continue;
        if (character >= 0x80) {
            const int8_t kind = u_charType(character);
            if (kind == U_LOWERCASE_LETTER || kind == U_OTHER_LETTER)
                score += 1;
            else if (kind == U_UPPERCASE_LETTER)
                score += u_islower(before) ? -3 : 1;
            else if ((character >= 0x2010 && character <= 0x2026) || character == 0xA0)
                score += 1;
            else if (kind == U_CONTROL_CHAR || kind == U_UNASSIGNED)
                score -= 5;
            else
                score -= 1;
        }
        before = character;
    }
    return score;
}

static void append_utf8(const UChar *units, int32_t length, struct buffer *text) {
    buffer_reserve(text, (size_t)length * 3);
    UErrorCode status = U_ZERO_ERROR;
    int32_t written = 0;
    u_strToUTF8WithSub(text->at + text->length, (int32_t)(text->capacity - text->length), &written,
                       units, length, 0xFFFD, NULL, &status);
    text->length += (size_t)written;
    text->at[text->length] = '\0';
}

static struct error *convert(struct slice bytes, const char *name, struct buffer *text) {
    UChar *units = NULL;
    int32_t length = 0;
    struct error *error = decode(bytes, name, true, &units, &length);
    if (!error)
        append_utf8(units, length, text);
    free(units);
    return error;
}

/* The candidate under which the bytes make the most sense, or NULL where none defines them all.
 * Where more bytes follow, the last ones may be a character in part. */
static const char *likeliest(struct slice bytes, const char *const candidates[], size_t count,
                             bool whole) {
    const char *best = NULL;
    long best_score = 0;
    for (size_t i = 0; i < count; i++) {
        UChar *units = NULL;
        int32_t length = 0;
        struct error *error = decode(bytes, candidates[i], whole, &units, &length);
        if (error) {
            error_free(error);
            continue;
        }
        const long score = plausibility(units, length);
        free(units);
        if (!best || score > best_score) {
            best = candidates[i];
            best_score = score;
        }
    }
    return best;
}

static struct error *no_charset(size_t at) {
    return error_new(EXIT_STATUS_DAMAGED,
                     "not UTF-8 at byte %zu, and no other charset is expected here (--charset "
                     "names one)",
                     at + 1);
}

static const char *mark_of(struct slice bytes, size_t *mark) {
    int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    const char *name = ucnv_detectUnicodeSignature(
        bytes.at, bytes.length > 8 ? 8 : (int32_t)bytes.length, &length, &status);
    *mark = (size_t)length;
    return U_SUCCESS(status) ? name : NULL;
}

struct error *charset_to_utf8(struct slice bytes, const char *forced,
                              const char *const candidates[], size_t count, const char **used,
                              struct buffer *text) {
    /* ICU counts in 32 bits. */
    if (bytes.length > INT32_MAX / 4)
        return error_new(EXIT_STATUS_DAMAGED, "a text of %zu bytes is too long to convert",
                         bytes.length);
    size_t mark = 0;
    const char *marked = mark_of(bytes, &mark);
    bytes.at += mark;
    bytes.length -= mark;
    if (forced || marked) {
        *used = forced ? forced : marked;
        return convert(bytes, *used, text);
    }
    if (utf8_valid(bytes)) {
        *used = "UTF-8";
        buffer_append(text, bytes);
        return NULL;
    }
    const char *best = likeliest(bytes, candidates, count, true);
    if (!best)
        return no_charset(utf8_valid_prefix(bytes));
    *used = best;
    return convert(bytes, best, text);
}

/* ---- as a stream --------------------------------------------------------------------------------
 */

#define MARK_BYTES 4 /* no byte order mark is longer */
#define PIECE_UNITS ((size_t)16 << 10)

struct charset_stream {
    struct charset_evidence evidence;
    const char *used;      /* NULL: not settled yet */
    UConverter *converter; /* NULL: UTF-8, which is only checked */
    bool begun;            /* what could be a byte order mark is behind us */
    struct buffer waiting; /* bytes not handed on: a beginning, a window, a character in part */
    uint64_t handed;       /* bytes before these */
};

struct charset_stream *charset_stream_new(const struct charset_evidence *evidence) {
    struct charset_stream *stream = memory_zeroed(1, sizeof *stream);
    stream->evidence = *evidence;
    return stream;
}

void charset_stream_free(struct charset_stream *stream) {
    if (!stream)
        return;
    ucnv_close(stream->converter);
    buffer_free(&stream->waiting);
    free(stream);
}

const char *charset_stream_used(const struct charset_stream *stream) {
    return stream->used ? stream->used : "UTF-8";
}

static void waiting_drop(struct charset_stream *stream, size_t count) {
    struct buffer *waiting = &stream->waiting;
    if (count == 0)
        return;
    memmove(waiting->at, waiting->at + count, waiting->length - count);
    buffer_cut(waiting, waiting->length - count);
    stream->handed += count;
}

static struct error *stream_settle(struct charset_stream *stream, const char *name) {
    UErrorCode status = U_ZERO_ERROR;
    stream->used = name;
    UConverter *converter = ucnv_open(name, &status);
    if (U_FAILURE(status))
        return error_new(EXIT_STATUS_DAMAGED, "no charset is named '%s'", name);
    if (ucnv_getType(converter) == UCNV_UTF8) {
        ucnv_close(converter);
        return NULL;
    }
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
    stream->converter = converter;
    return NULL;
}

/* Settles the charset if it is named or marked, and passes over the mark. */
static struct error *stream_begin(struct charset_stream *stream) {
    size_t mark = 0;
    const char *marked = mark_of(buffer_slice(&stream->waiting), &mark);
    stream->begun = true;
    if (mark)
        waiting_drop(stream, mark);
    const char *name = stream->evidence.forced ? stream->evidence.forced
                       : marked                ? marked
                                               : stream->evidence.declared;
    return name ? stream_settle(stream, name) : NULL;
}

/* At the first byte beyond ASCII: `window` begins with it, and ends with the document if `last`. */
static struct error *stream_decide(struct charset_stream *stream, struct slice window, bool last) {
    const size_t valid = utf8_valid_prefix(window);
    if (valid == window.length || (!last && window.length - valid < 4))
        return stream_settle(stream, "UTF-8");
    const char *best =
        likeliest(window, stream->evidence.candidates, stream->evidence.candidate_count, last);
    return best ? stream_settle(stream, best) : no_charset((size_t)stream->handed + valid);
}

static struct error *not_in(const struct charset_stream *stream, size_t at) {
    return error_new(EXIT_STATUS_DAMAGED, "not %s near byte %llu (--charset names another)",
                     stream->used, (unsigned long long)stream->handed + at + 1);
}

static struct error *hand_on_utf8(struct charset_stream *stream, bool last, struct buffer *text) {
    const struct slice bytes = buffer_slice(&stream->waiting);
    const size_t valid = utf8_valid_prefix(bytes);
    if (bytes.length - valid >= (last ? 1 : 4))
        return not_in(stream, valid);
    buffer_append(text, (struct slice){bytes.at, valid});
    waiting_drop(stream, valid);
    return NULL;
}

static struct error *hand_on_converted(struct charset_stream *stream, bool last,
                                       struct buffer *text) {
    UChar units[PIECE_UNITS];
    const char *source = buffer_text(&stream->waiting);
    const char *end = source + stream->waiting.length;
    UErrorCode status;
    do {
        UChar *target = units;
        status = U_ZERO_ERROR;
        ucnv_toUnicode(stream->converter, &target, units + PIECE_UNITS - 1, &source, end, NULL,
                       last, &status);
        /* A pair of surrogates stays together. */
        if (status == U_BUFFER_OVERFLOW_ERROR && U16_IS_LEAD(target[-1])) {
            UErrorCode rest = U_ZERO_ERROR;
            ucnv_toUnicode(stream->converter, &target, target + 1, &source, end, NULL, last, &rest);
        }
        append_utf8(units, (int32_t)(target - units), text);
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    const size_t taken = (size_t)(source - buffer_text(&stream->waiting));
    if (U_FAILURE(status))
        return not_in(stream, taken);
    waiting_drop(stream, taken);
    return NULL;
}

/* Hands on what is ASCII; true if a byte beyond it is next. */
static bool hand_on_ascii(struct charset_stream *stream, struct buffer *text) {
    const struct slice bytes = buffer_slice(&stream->waiting);
    size_t length = 0;
    while (length < bytes.length && (unsigned char)bytes.at[length] < 0x80)
        length++;
    buffer_append(text, (struct slice){bytes.at, length});
    waiting_drop(stream, length);
    return stream->waiting.length > 0;
}

struct error *charset_stream_feed(struct charset_stream *stream, struct slice bytes, bool last,
                                  struct buffer *text) {
    struct error *error = NULL;
    buffer_append(&stream->waiting, bytes);
    if (!stream->begun && stream->waiting.length < MARK_BYTES && !last)
        return NULL;
    if (!stream->begun)
        error = stream_begin(stream);
    if (!error && !stream->used) {
        if (!hand_on_ascii(stream, text) || (!last && stream->waiting.length < CHARSET_WINDOW))
            return NULL;
        struct slice window = buffer_slice(&stream->waiting);
        const bool whole = last && window.length <= CHARSET_WINDOW;
        if (window.length > CHARSET_WINDOW)
            window.length = CHARSET_WINDOW;
        error = stream_decide(stream, window, whole);
    }
    if (error)
        return error;
    return stream->converter ? hand_on_converted(stream, last, text)
                             : hand_on_utf8(stream, last, text);
}
