#include "tokenize/fold.h"

#include "memory/memory.h"
#include "rows/utf8.h"

#include <stdlib.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

struct units {
    UChar *at;
    size_t capacity;
    int32_t length;
};

struct folder {
    struct buffer visible;
    struct units plain;
    struct units folded;
    struct units composed;
};

struct folder *folder_new(void) {
    return memory_zeroed(1, sizeof(struct folder));
}

void folder_free(struct folder *folder) {
    if (!folder)
        return;
    buffer_free(&folder->visible);
    free(folder->plain.at);
    free(folder->folded.at);
    free(folder->composed.at);
    free(folder);
}

static struct error *icu_error(UErrorCode status) {
    return error_new(EXIT_STATUS_ENVIRONMENT, "case folding: ICU: %s", u_errorName(status));
}

/* ASCII letters fold alone in every language but those where I is the capital of a dotless i. */
static bool folds_bytewise(struct slice token, enum fold_case fold_case) {
    for (size_t i = 0; i < token.length; i++)
        if ((token.at[i] & 0x80) || (token.at[i] == 'I' && fold_case == FOLD_CASE_TURKIC))
            return false;
    return true;
}

static void fold_bytes(struct slice token, struct buffer *buffer) {
    buffer_reserve(buffer, token.length);
    for (size_t i = 0; i < token.length; i++) {
        const char byte = token.at[i];
        buffer->at[buffer->length++] = byte >= 'A' && byte <= 'Z' ? (char)(byte | 0x20) : byte;
    }
    buffer->at[buffer->length] = '\0';
}

static void reserve_units(struct units *units, size_t length) {
    units->at = memory_grow(units->at, &units->capacity, length, sizeof *units->at);
}

static int32_t room_of(const struct units *units) {
    return units->capacity > INT32_MAX ? INT32_MAX : (int32_t)units->capacity;
}

/* The bytes of the token's characters that are not default-ignorable. */
static void keep_visible(struct slice token, struct buffer *visible) {
    buffer_clear(visible);
    for (size_t at = 0; at < token.length;) {
        const size_t start = at;
        if (!u_hasBinaryProperty(utf8_next(token, &at), UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
            buffer_append(visible, (struct slice){token.at + start, at - start});
    }
}

static struct error *read_units(struct slice bytes, struct units *units) {
    reserve_units(units, bytes.length + 1); /* a byte makes at most one unit */
    UErrorCode status = U_ZERO_ERROR;
    (void)u_strFromUTF8(units->at, room_of(units), &units->length, bytes.at, (int32_t)bytes.length,
                        &status);
    return U_FAILURE(status) ? icu_error(status) : NULL;
}

static struct error *fold_units(const struct units *from, enum fold_case fold_case,
                                struct units *to) {
    const uint32_t rules =
        fold_case == FOLD_CASE_TURKIC ? U_FOLD_CASE_EXCLUDE_SPECIAL_I : U_FOLD_CASE_DEFAULT;
    reserve_units(to, (size_t)from->length + 1);
    UErrorCode status = U_ZERO_ERROR;
    to->length = u_strFoldCase(to->at, room_of(to), from->at, from->length, rules, &status);
    if (status == U_BUFFER_OVERFLOW_ERROR) {
        reserve_units(to, (size_t)to->length + 1);
        status = U_ZERO_ERROR;
        to->length = u_strFoldCase(to->at, room_of(to), from->at, from->length, rules, &status);
    }
    return U_FAILURE(status) ? icu_error(status) : NULL;
}

static struct error *compose_units(const struct units *from, struct units *to) {
    reserve_units(to, (size_t)from->length + 1);
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
    to->length = unorm2_normalize(nfc, from->at, from->length, to->at, room_of(to), &status);
    if (status == U_BUFFER_OVERFLOW_ERROR) {
        reserve_units(to, (size_t)to->length + 1);
        status = U_ZERO_ERROR;
        to->length = unorm2_normalize(nfc, from->at, from->length, to->at, room_of(to), &status);
    }
    return U_FAILURE(status) ? icu_error(status) : NULL;
}

static UChar plain_mark(UChar unit, bool is_word) {
    switch (unit) {
    case 0x2010: /* hyphen */
    case 0x2011: /* non-breaking hyphen */
        return '-';
    case 0x2019: /* right single quotation mark: the apostrophe */
    case 0x02BC: /* modifier letter apostrophe */
    case 0xFF07: /* fullwidth apostrophe */
        return '\'';
    case 0x2018: /* left single quotation mark */
        return is_word ? '\'' : unit;
    default:
        return unit;
    }
}

static void make_plain(struct units *units, bool is_word) {
    for (int32_t i = 0; i < units->length; i++)
        units->at[i] = plain_mark(units->at[i], is_word);
}

static struct error *append_units(const struct units *units, struct buffer *buffer) {
    const size_t most = (size_t)units->length * 3; /* bytes a unit makes */
    buffer_reserve(buffer, most);
    const int32_t room = most > INT32_MAX - 1 ? INT32_MAX : (int32_t)most + 1;
    int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    (void)u_strToUTF8(buffer->at + buffer->length, room, &length, units->at, units->length,
                      &status);
    if (U_FAILURE(status)) {
        buffer->at[buffer->length] = '\0';
        return icu_error(status);
    }
    buffer->length += (size_t)length;
    return NULL;
}

struct error *fold_token(struct folder *folder, enum fold_case fold_case, bool is_word,
                         struct slice token, struct buffer *buffer) {
    if (folds_bytewise(token, fold_case)) {
        fold_bytes(token, buffer);
        return NULL;
    }
    keep_visible(token, &folder->visible);
    struct error *error = read_units(buffer_slice(&folder->visible), &folder->plain);
    if (!error)
        error = fold_units(&folder->plain, fold_case, &folder->folded);
    if (!error)
        error = compose_units(&folder->folded, &folder->composed);
    if (error)
        return error;
    make_plain(&folder->composed, is_word);
    return append_units(&folder->composed, buffer);
}
