#include "lexicon/words.h"

#include "memory/memory.h"
#include "rows/utf8.h"
#include "words/languages.h"

#include <stdlib.h>
#include <unicode/uchar.h>

/* Stands for a wildcard while boundaries are looked for: a letter, since most wildcards stand for
 * letters. It has one byte as the wildcard has, so that places stay what they are. */
#define STAND_IN 'a'

struct words {
    struct languages *languages;
    const char *code;
    struct language *language; /* NULL until the first word that needs it */
    bool turkic;               /* I is the capital of a dotless i */
    struct buffer written;     /* the glob, wildcards replaced by STAND_IN */
    struct segments segments;
};

struct error *words_open(const char *language, struct words **words) {
    struct words *opened = memory_zeroed(1, sizeof *opened);
    opened->languages = languages_new(NULL);
    opened->code = language;
    opened->turkic = strcmp(language, "tr") == 0 || strcmp(language, "az") == 0;
    *words = opened;
    return NULL;
}

void words_close(struct words *words) {
    if (!words)
        return;
    languages_free(words->languages);
    segments_free(&words->segments);
    buffer_free(&words->written);
    free(words);
}

static bool is_wildcard(char byte) {
    return byte == GLOB_RUN || byte == GLOB_ONE;
}

static void replace_wildcards(struct words *words, struct slice glob) {
    buffer_clear(&words->written);
    buffer_append(&words->written, glob);
    for (size_t i = 0; i < glob.length; i++)
        if (is_wildcard(glob.at[i]))
            words->written.at[i] = STAND_IN;
}

/* Whether the character at `place` is a wildcard or a part of a word. */
static bool joins_wildcard(struct slice glob, size_t place) {
    if (is_wildcard(glob.at[place]))
        return true;
    const UChar32 character = utf8_next(glob, &place);
    return u_isalnum(character) || (U_GET_GC_MASK(character) & U_GC_M_MASK);
}

/* Where UAX #29 sees a boundary beside a wildcard although the other side is part of a word
 * (another script than the stand-in's), there is none. */
static bool is_boundary(struct slice glob, size_t place) {
    if (place >= glob.length)
        return true;
    const size_t before = is_wildcard(glob.at[place - 1]) ? place - 1 : utf8_before(glob, place);
    const bool beside_wildcard = is_wildcard(glob.at[before]) || is_wildcard(glob.at[place]);
    return !(beside_wildcard && joins_wildcard(glob, before) && joins_wildcard(glob, place));
}

static void join_segments(struct slice glob, struct segments *segments) {
    size_t kept = 0;
    uint32_t seen = 0;
    for (size_t i = 0; i < segments->n_words; i++) {
        const struct segment segment = segments->words[i];
        seen |= segment.seen;
        if (!is_boundary(glob, segment.end))
            continue;
        segments->words[kept++] = (struct segment){segment.end, seen};
        seen = 0;
    }
    segments->n_words = kept;
}

/* Appends a token, folded but for its wildcards. */
static struct error *append_token(struct words *words, struct slice token, uint32_t seen,
                                  struct buffer *tokens) {
    struct error *error = NULL;
    for (size_t i = 0; i < token.length && !error;) {
        if (is_wildcard(token.at[i])) {
            buffer_append_byte(tokens, token.at[i++]);
            continue;
        }
        const size_t start = i;
        while (i < token.length && !is_wildcard(token.at[i]))
            i++;
        error = language_fold(words->language, (struct slice){token.at + start, i - start}, seen,
                              tokens);
    }
    return error;
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

static struct error *segment(struct words *words, struct slice glob) {
    replace_wildcards(words, glob);
    struct error *error = NULL;
    if (!words->language)
        error = languages_get(words->languages, slice_of(words->code), &words->language);
    if (!error)
        error = language_segment(words->language, buffer_slice(&words->written), &words->segments);
    if (!error)
        join_segments(glob, &words->segments);
    return error;
}

struct error *words_split(struct words *words, struct slice glob, struct buffer *tokens) {
    if (is_simple(words, glob)) {
        split_simple(glob, tokens);
        return NULL;
    }
    struct error *error = segment(words, glob);
    if (error)
        return error;
    struct pieces pieces =
        language_pieces(words->language, buffer_slice(&words->written), &words->segments);
    const size_t first = tokens->length;
    struct piece piece;
    while (!error && pieces_next(&pieces, &piece)) {
        const struct slice token = {glob.at + piece.start, piece.end - piece.start};
        const size_t start = tokens->length;
        error = append_token(words, token, piece.seen, tokens);
        const struct slice folded = {tokens->at + start, tokens->length - start};
        const bool between = start > first && piece.end < glob.length;
        if (between && slice_is(folded, "-"))
            buffer_cut(tokens, start);
        else
            buffer_append_byte(tokens, '\n');
    }
    return error;
}
