#include "lexicon/words.h"

#include "memory/memory.h"

#include <stdint.h>
#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

/* Stands for a wildcard while ICU looks for boundaries: a letter, since most wildcards stand for
 * letters. */
#define STAND_IN ((UChar)'a')

struct units {
    UChar *at;
    size_t length;
    size_t capacity;
};

struct words {
    UBreakIterator *boundaries;
    const UNormalizer2 *nfc;
    bool turkic;          /* I is the capital of a dotless i */
    struct units written; /* the word in NFC, wildcards replaced by STAND_IN */
    struct buffer marks;  /* per unit of `written`: the wildcard's byte, or 0 */
    struct units raw;     /* scratch */
    struct units cased;   /* scratch */
    struct units folded;  /* scratch */
    struct buffer token;  /* scratch */
    struct buffer utf8;   /* scratch */
};

static struct error *icu_error(UErrorCode code) {
    return error_new(EXIT_STATUS_ENVIRONMENT, "ICU: %s", u_errorName(code));
}

static void units_reserve(struct units *units, size_t capacity) {
    units->at = memory_grow(units->at, &units->capacity, capacity, sizeof *units->at);
}

struct error *words_open(const char *language, struct words **words) {
    UErrorCode code = U_ZERO_ERROR;
    struct words *opened = memory_zeroed(1, sizeof *opened);
    opened->boundaries = ubrk_open(UBRK_WORD, language, NULL, 0, &code);
    opened->nfc = unorm2_getNFCInstance(&code);
    opened->turkic = strcmp(language, "tr") == 0 || strcmp(language, "az") == 0;
    if (U_FAILURE(code)) {
        words_close(opened);
        return icu_error(code);
    }
    *words = opened;
    return NULL;
}

void words_close(struct words *words) {
    if (!words)
        return;
    if (words->boundaries)
        ubrk_close(words->boundaries);
    free(words->written.at);
    free(words->raw.at);
    free(words->cased.at);
    free(words->folded.at);
    buffer_free(&words->marks);
    buffer_free(&words->token);
    buffer_free(&words->utf8);
    free(words);
}

static bool is_wildcard(char byte) {
    return byte == GLOB_RUN || byte == GLOB_ONE;
}

static void append_wildcard(struct words *words, char wildcard) {
    units_reserve(&words->written, words->written.length + 1);
    words->written.at[words->written.length++] = STAND_IN;
    buffer_append_byte(&words->marks, wildcard);
}

/* Appends a stretch without wildcards, in NFC. */
static void append_literal(struct words *words, struct slice text, UErrorCode *code) {
    units_reserve(&words->raw, text.length + 1);
    int32_t length = 0;
    (void)u_strFromUTF8(words->raw.at, (int32_t)words->raw.capacity, &length, text.at,
                        (int32_t)text.length, code);
    /* NFC makes three units of one at most. */
    const size_t room = (size_t)length * 3 + 1;
    units_reserve(&words->written, words->written.length + room);
    const int32_t composed =
        unorm2_normalize(words->nfc, words->raw.at, length,
                         words->written.at + words->written.length, (int32_t)room, code);
    if (U_FAILURE(*code))
        return;
    words->written.length += (size_t)composed;
    for (int32_t i = 0; i < composed; i++)
        buffer_append_byte(&words->marks, '\0');
}

static void take_glob(struct words *words, struct slice glob, UErrorCode *code) {
    words->written.length = 0;
    buffer_clear(&words->marks);
    for (size_t i = 0; i < glob.length && U_SUCCESS(*code);) {
        if (is_wildcard(glob.at[i])) {
            append_wildcard(words, glob.at[i++]);
            continue;
        }
        const size_t start = i;
        while (i < glob.length && !is_wildcard(glob.at[i]))
            i++;
        append_literal(words, (struct slice){glob.at + start, i - start}, code);
    }
}

/* The character that begins at `*place`, which is moved behind it. */
static UChar32 next_character(const struct words *words, size_t *place) {
    const UChar unit = words->written.at[(*place)++];
    if (!U16_IS_LEAD(unit) || *place == words->written.length)
        return unit;
    return U16_GET_SUPPLEMENTARY(unit, words->written.at[(*place)++]);
}

/* Whether the character before, or at, a boundary is a wildcard or a part of a word. */
static bool joins_wildcard(const struct words *words, size_t place, bool before) {
    if (before)
        place--;
    if (words->marks.at[place])
        return true;
    if (before && U16_IS_TRAIL(words->written.at[place]))
        place--;
    const UChar32 character = next_character(words, &place);
    return u_isalnum(character) || (U_GET_GC_MASK(character) & U_GC_M_MASK);
}

/* Where ICU sees a boundary beside a wildcard although the other side is part of a word (another
 * script than the stand-in's), there is none. */
static bool is_boundary(const struct words *words, size_t place) {
    if (place == 0 || place >= words->written.length)
        return true;
    const bool beside_wildcard = words->marks.at[place - 1] || words->marks.at[place];
    return !(beside_wildcard && joins_wildcard(words, place, true) &&
             joins_wildcard(words, place, false));
}

static UChar plain(UChar unit, bool in_word) {
    switch (unit) {
    case 0x2019: /* right single quotation mark */
    case 0x02BC: /* modifier letter apostrophe */
    case 0xFF07: /* fullwidth apostrophe */
        return '\'';
    case 0x2018: /* left single quotation mark */
        return in_word ? '\'' : unit;
    case 0x2010: /* hyphen */
    case 0x2011: /* non-breaking hyphen */
        return '-';
    default:
        return unit;
    }
}

static void append_utf8(struct words *words, int32_t length, struct buffer *token,
                        UErrorCode *code) {
    buffer_clear(&words->utf8);
    buffer_reserve(&words->utf8, (size_t)length * 3);
    int32_t written = 0;
    (void)u_strToUTF8(words->utf8.at, (int32_t)words->utf8.capacity, &written, words->folded.at,
                      length, code);
    if (U_SUCCESS(*code))
        buffer_append(token, (struct slice){words->utf8.at, (size_t)written});
}

/* Appends what can be seen of a stretch to `raw`; its number of units. */
static int32_t take_visible(struct words *words, size_t start, size_t end) {
    units_reserve(&words->raw, end - start + 1);
    int32_t length = 0;
    while (start < end) {
        const size_t from = start;
        const UChar32 character = next_character(words, &start);
        if (u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
            continue;
        for (size_t i = from; i < start; i++)
            words->raw.at[length++] = words->written.at[i];
    }
    return length;
}

/* Appends a stretch without wildcards, folded. */
static void append_folded(struct words *words, size_t start, size_t end, bool in_word,
                          UErrorCode *code) {
    const int32_t visible = take_visible(words, start, end);
    units_reserve(&words->cased, (size_t)visible * 3 + 1); /* folding makes three of one at most */
    const int32_t folded =
        u_strFoldCase(words->cased.at, (int32_t)words->cased.capacity, words->raw.at, visible,
                      words->turkic ? U_FOLD_CASE_EXCLUDE_SPECIAL_I : U_FOLD_CASE_DEFAULT, code);
    if (U_FAILURE(*code))
        return;
    units_reserve(&words->folded, (size_t)folded * 3 + 1);
    const int32_t composed = unorm2_normalize(words->nfc, words->cased.at, folded, words->folded.at,
                                              (int32_t)words->folded.capacity, code);
    if (U_FAILURE(*code))
        return;
    for (int32_t i = 0; i < composed; i++)
        words->folded.at[i] = plain(words->folded.at[i], in_word);
    append_utf8(words, composed, &words->token, code);
}

/* A word holds a letter or a number; a wildcard may stand for one. */
static bool is_word(const struct words *words, size_t start, size_t end) {
    while (start < end) {
        if (words->marks.at[start])
            return true;
        if (U_GET_GC_MASK(next_character(words, &start)) & (U_GC_L_MASK | U_GC_N_MASK))
            return true;
    }
    return false;
}

static void fold_token(struct words *words, size_t start, size_t end, UErrorCode *code) {
    buffer_clear(&words->token);
    const bool in_word = is_word(words, start, end);
    for (size_t i = start; i < end && U_SUCCESS(*code);) {
        if (words->marks.at[i]) {
            buffer_append_byte(&words->token, words->marks.at[i++]);
            continue;
        }
        const size_t literal = i;
        while (i < end && !words->marks.at[i])
            i++;
        append_folded(words, literal, i, in_word, code);
    }
}

static bool is_white(const struct words *words, size_t place) {
    return u_isUWhiteSpace(next_character(words, &place));
}

static size_t next_boundary(struct words *words) {
    int32_t place;
    do
        place = ubrk_next(words->boundaries);
    while (place != UBRK_DONE && !is_boundary(words, (size_t)place));
    return place == UBRK_DONE ? words->written.length : (size_t)place;
}

/* The end of the token or the white space that begins at `start`: white space is never part of a
 * token, though UAX #29 lets some of it join words. */
static size_t token_end(const struct words *words, size_t start, size_t boundary) {
    const bool white = is_white(words, start);
    size_t end = start;
    do
        (void)next_character(words, &end);
    while (end < boundary && is_white(words, end) == white);
    return end;
}

static bool is_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/* Most words: ASCII letters and wildcards, between which there is never a boundary. */
static bool is_simple(const struct words *words, struct slice glob) {
    for (size_t i = 0; i < glob.length; i++)
        if (!(is_letter(glob.at[i]) || is_wildcard(glob.at[i])) ||
            (glob.at[i] == 'I' && words->turkic))
            return false;
    return glob.length > 0;
}

static void split_simple(struct slice glob, struct buffer *tokens) {
    for (size_t i = 0; i < glob.length; i++) {
        const char byte = glob.at[i];
        buffer_append_byte(tokens, byte >= 'A' && byte <= 'Z' ? (char)(byte | 0x20) : byte);
    }
    buffer_append_byte(tokens, '\n');
}

struct error *words_split(struct words *words, struct slice glob, struct buffer *tokens) {
    if (is_simple(words, glob)) {
        split_simple(glob, tokens);
        return NULL;
    }
    UErrorCode code = U_ZERO_ERROR;
    take_glob(words, glob, &code);
    ubrk_setText(words->boundaries, words->written.at, (int32_t)words->written.length, &code);
    if (U_FAILURE(code))
        return icu_error(code);
    (void)ubrk_first(words->boundaries);
    const size_t first = tokens->length;
    size_t boundary = 0;
    for (size_t start = 0, end; start < words->written.length; start = end) {
        if (start == boundary)
            boundary = next_boundary(words);
        end = token_end(words, start, boundary);
        if (is_white(words, start))
            continue;
        fold_token(words, start, end, &code);
        if (U_FAILURE(code))
            return icu_error(code);
        if (words->token.length == 0)
            continue; /* nothing of it can be seen */
        const bool between = tokens->length > first && end < words->written.length;
        if (between && slice_is(buffer_slice(&words->token), "-"))
            continue;
        buffer_append(tokens, buffer_slice(&words->token));
        buffer_append_byte(tokens, '\n');
    }
    return NULL;
}
