#include "words/fold.h"

#include "memory/memory.h"
#include "rows/utf8.h"
#include "words/characters.h"

#include <stdlib.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

struct units {
    UChar *at;
    size_t capacity;
    int32_t length;
};

/* A word as it was written and as it is folded. Words that are longer are worked out each time. */
#define KEPT_BYTES 60u
#define KEPT_WORDS ((size_t)8192) /* a power of two */

struct kept {
    uint8_t written_length; /* 0: nothing is kept here */
    uint8_t folded_length;
    uint8_t fold_case;
    char written[KEPT_BYTES];
    char folded[KEPT_BYTES];
};

struct folder {
    struct kept *kept; /* by hash; a newcomer takes the place of the one that is there */
    struct buffer visible;
    struct units plain;
    struct units folded;
    struct units composed;
};

struct folder *folder_new(void) {
    struct folder *folder = memory_zeroed(1, sizeof *folder);
    folder->kept = memory_zeroed(KEPT_WORDS, sizeof *folder->kept);
    return folder;
}

void folder_free(struct folder *folder) {
    if (!folder)
        return;
    free(folder->kept);
    buffer_free(&folder->visible);
    free(folder->plain.at);
    free(folder->folded.at);
    free(folder->composed.at);
    free(folder);
}

static struct error *icu_error(UErrorCode status) {
    return error_new(EXIT_STATUS_ENVIRONMENT, "case folding: ICU: %s", u_errorName(status));
}

/* ---- in ASCII -------------------------------------------------------------------------------- */

static void fold_bytes(const char *from, size_t length, char *to) {
    for (size_t i = 0; i < length; i++)
        to[i] = from[i] >= 'A' && from[i] <= 'Z' ? (char)(from[i] | 0x20) : from[i];
}

/* ASCII letters fold alone in every language but those where I is the capital of a dotless i. */
static bool folds_bytewise(struct slice token, enum fold_case fold_case) {
    for (size_t i = 0; i < token.length; i++)
        if ((token.at[i] & 0x80) || (token.at[i] == 'I' && fold_case == FOLD_CASE_TURKIC))
            return false;
    return true;
}

static void append_bytewise(struct slice token, struct buffer *buffer) {
    buffer_reserve(buffer, token.length);
    fold_bytes(token.at, token.length, buffer->at + buffer->length);
    buffer->length += token.length;
    buffer->at[buffer->length] = '\0';
}

/* ---- by ICU ---------------------------------------------------------------------------------- */

static void reserve_units(struct units *units, size_t length) {
    units->at = memory_grow(units->at, &units->capacity, length, sizeof *units->at);
}

static int32_t room_of(const struct units *units) {
    return units->capacity > INT32_MAX ? INT32_MAX : (int32_t)units->capacity;
}

static int32_t plain_mark(int32_t character, bool is_word) {
    switch (character) {
    case 0x2010: /* hyphen */
    case 0x2011: /* non-breaking hyphen */
        return '-';
    case 0x2019: /* right single quotation mark: the apostrophe */
    case 0x02BC: /* modifier letter apostrophe */
    case 0xFF07: /* fullwidth apostrophe */
        return '\'';
    case 0x2018: /* left single quotation mark */
        return is_word ? '\'' : character;
    default:
        return character;
    }
}

bool fold_changes_mark(int32_t character) {
    return plain_mark(character, true) != character;
}

static bool is_letter_or_number(UChar32 character) {
    return U_GET_GC_MASK(character) & (U_GC_L_MASK | U_GC_N_MASK);
}

bool fold_makes_word(int32_t character) {
    if (fold_changes_mark(character))
        return false;
    return is_letter_or_number(character) ||
           is_letter_or_number(u_foldCase(character, U_FOLD_CASE_DEFAULT));
}

bool fold_leaves_out(int32_t character) {
    return character == 0x0640 || (character >= 0x064B && character <= 0x0652) ||
           character == 0x0670;
}

static bool is_ignorable(int32_t character) {
    return u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

static bool is_left_out(int32_t character) {
    return is_ignorable(character) || fold_leaves_out(character);
}

/* Sets `kept` to the token without the characters of which `leaves_out` is true. */
static void keep(struct slice token, bool (*leaves_out)(int32_t), struct buffer *kept) {
    buffer_clear(kept);
    for (size_t at = 0; at < token.length;) {
        const size_t start = at;
        if (!leaves_out(utf8_next(token, &at)))
            buffer_append(kept, (struct slice){token.at + start, at - start});
    }
}

static bool has_word(struct slice token) {
    for (size_t at = 0; at < token.length;)
        if (fold_makes_word(utf8_next(token, &at)))
            return true;
    return false;
}

/* A word of nothing but what may be left out stays a word. */
static void keep_visible(struct slice token, bool is_word, struct buffer *visible) {
    keep(token, is_left_out, visible);
    if (!visible->length || (is_word && !has_word(buffer_slice(visible))))
        keep(token, is_ignorable, visible);
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

static void make_plain(struct units *units, bool is_word) {
    for (int32_t i = 0; i < units->length; i++)
        units->at[i] = (UChar)plain_mark(units->at[i], is_word);
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

static struct error *append_by_icu(struct folder *folder, enum fold_case fold_case, bool is_word,
                                   struct slice token, struct buffer *buffer) {
    keep_visible(token, is_word, &folder->visible);
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

/* ---- what is kept ---------------------------------------------------------------------------- */

static struct kept *place_of(struct folder *folder, struct slice word) {
    uint64_t hash = word.length;
    for (size_t i = 0; i < word.length; i += sizeof hash) {
        const size_t left = word.length - i;
        uint64_t part = 0;
        memcpy(&part, word.at + i, left < sizeof part ? left : sizeof part);
        hash = (hash ^ part) * UINT64_C(0x9E3779B97F4A7C15);
        hash ^= hash >> 29;
    }
    return &folder->kept[hash >> 8 & (KEPT_WORDS - 1)];
}

static struct error *append_kept(struct folder *folder, enum fold_case fold_case, struct slice word,
                                 struct buffer *buffer) {
    struct kept *kept = place_of(folder, word);
    if (kept->written_length == word.length && kept->fold_case == (uint8_t)fold_case &&
        memcmp(kept->written, word.at, word.length) == 0) {
        buffer_append(buffer, (struct slice){kept->folded, kept->folded_length});
        return NULL;
    }
    const size_t start = buffer->length;
    struct error *error = append_by_icu(folder, fold_case, true, word, buffer);
    const size_t length = buffer->length - start;
    if (error || length > KEPT_BYTES)
        return error;
    kept->written_length = (uint8_t)word.length;
    kept->folded_length = (uint8_t)length;
    kept->fold_case = (uint8_t)fold_case;
    memcpy(kept->written, word.at, word.length);
    memcpy(kept->folded, buffer->at + start, length);
    return NULL;
}

/* ---------------------------------------------------------------------------------------------- */

struct error *fold_token(struct folder *folder, enum fold_case fold_case, uint32_t seen,
                         struct slice token, struct buffer *buffer) {
    if (!(seen & SEEN_CHANGING)) {
        buffer_append(buffer, token);
        return NULL;
    }
    if (folds_bytewise(token, fold_case)) {
        append_bytewise(token, buffer);
        return NULL;
    }
    if (seen & SEEN_WORD && token.length && token.length <= KEPT_BYTES)
        return append_kept(folder, fold_case, token, buffer);
    return append_by_icu(folder, fold_case, seen & SEEN_WORD, token, buffer);
}
