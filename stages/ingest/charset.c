#include "ingest/charset.h"

#include "memory/memory.h"
#include "rows/utf8.h"

#include <stdlib.h>
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

/* Decodes all of `bytes`; the caller frees `*units`. */
static struct error *decode(struct slice bytes, const char *name, UChar **units, int32_t *length) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(name, &status);
    if (U_FAILURE(status))
        return error_new(EXIT_STATUS_ENVIRONMENT, "no charset is named '%s'", name);
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
    const size_t room = bytes.length + 1;
    *units = memory_zeroed(room, sizeof **units);
    UChar *target = *units;
    const char *source = bytes.at;
    ucnv_toUnicode(converter, &target, *units + room, &source, bytes.at + bytes.length, NULL, true,
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
    struct error *error = decode(bytes, name, &units, &length);
    if (!error)
        append_utf8(units, length, text);
    free(units);
    return error;
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
    const char *best = NULL;
    long best_score = 0;
    for (size_t i = 0; i < count; i++) {
        UChar *units = NULL;
        int32_t length = 0;
        struct error *error = decode(bytes, candidates[i], &units, &length);
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
    if (!best)
        return error_new(EXIT_STATUS_DAMAGED,
                         "not UTF-8 at byte %zu, and no other charset is expected here (--charset "
                         "names one)",
                         utf8_valid_prefix(bytes) + 1);
    *used = best;
    return convert(bytes, best, text);
}
