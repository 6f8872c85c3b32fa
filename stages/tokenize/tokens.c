#include "tokenize/tokens.h"

#include "memory/memory.h"
#include "tokenize/lines.h"
#include "words/languages.h"

#include <endian.h>
#include <stdlib.h>

struct tokenizer {
    struct languages *languages;
    struct segments segments;
    struct buffer unwrapped;
};

struct tokenizer *tokenizer_new(const char *abbreviations) {
    struct tokenizer *tokenizer = memory_zeroed(1, sizeof *tokenizer);
    tokenizer->languages = languages_new(abbreviations);
    return tokenizer;
}

void tokenizer_free(struct tokenizer *tokenizer) {
    if (!tokenizer)
        return;
    languages_free(tokenizer->languages);
    segments_free(&tokenizer->segments);
    buffer_free(&tokenizer->unwrapped);
    free(tokenizer);
}

void tokens_free(struct tokens *tokens) {
    buffer_free(&tokens->tokens);
    buffer_free(&tokens->starts);
}

#define DIGITS 8u
#define TEN_TO_DIGITS 100000000u

/* The decimal digits of a number below 10^8, the first one in the lowest byte: pairs of digits are
 * split off in parallel by multiplying with reciprocals. */
static uint64_t eight_digits(uint32_t number) {
    const uint64_t fours = number / 10000 | (uint64_t)(number % 10000) << 32;
    const uint64_t hundreds = (fours * 10486 >> 20) & UINT64_C(0x7F0000007F);
    const uint64_t twos = hundreds | (fours - 100 * hundreds) << 16;
    const uint64_t tens = (twos * 103 >> 10) & UINT64_C(0x000F000F000F000F);
    return tens | (twos - 10 * tens) << 8;
}

static size_t write_long_offset(size_t offset, char *to) {
    char digits[20]; /* of 2^64 */
    size_t first = sizeof digits;
    for (; offset; offset /= 10)
        digits[--first] = (char)('0' + offset % 10);
    memcpy(to, digits + first, sizeof digits - first);
    return sizeof digits - first;
}

/* Writes the offset and returns its length; there must be room for 8 bytes, or 20 of a longer
 * number. */
static size_t write_offset(size_t offset, char *to) {
    if (offset >= TEN_TO_DIGITS)
        return write_long_offset(offset, to);
    const uint64_t digits = eight_digits((uint32_t)offset);
    const unsigned zeros = (unsigned)__builtin_ctzll(digits | UINT64_C(1) << 56) / 8;
    const uint64_t written = htole64((digits | UINT64_C(0x3030303030303030)) >> zeros * 8);
    memcpy(to, &written, sizeof written);
    return DIGITS - zeros;
}

static void append_offset(struct buffer *starts, size_t offset) {
    if (starts->capacity - starts->length < 24)
        buffer_reserve(starts, 24);
    char *to = starts->at + starts->length;
    if (starts->length)
        *to++ = ' ';
    to += write_offset(offset, to);
    starts->length = (size_t)(to - starts->at);
}

/* The sentence that is being gathered. */
struct sentence {
    size_t next_end; /* the first sentence end that lies behind the last token's start */
    bool has_token;
    bool has_word;
};

static void end_sentence(struct sentence *sentence, struct tokens *tokens) {
    tokens->sentences += sentence->has_word ? 1 : 0;
    sentence->has_token = sentence->has_word = false;
}

/* A boundary behind the last token's start and not behind the new one's parts the two: so one that
 * lies inside a token counts at the token's end. */
static void part_from_last(struct sentence *sentence, const struct segments *segments, size_t start,
                           struct tokens *tokens) {
    const size_t before = sentence->next_end;
    while (sentence->next_end < segments->n_sentences &&
           segments->sentences[sentence->next_end] <= start)
        sentence->next_end++;
    if (!sentence->has_token)
        return;
    const bool parted = sentence->next_end > before;
    if (parted)
        end_sentence(sentence, tokens);
    buffer_append_byte(&tokens->tokens, parted ? '\n' : ' ');
}

/* Tokens of ASCII that are folded with what follows them; none are at the very end of a text. */
static bool folds_at_once(const struct language *language, struct slice text,
                          const struct piece *piece) {
    return !(piece->seen & SEEN_WIDE) && piece->end - piece->start <= FOLD_AT_ONCE &&
           text.length - piece->start >= FOLD_AT_ONCE && language->fold_case == FOLD_CASE_ROOT;
}

static struct error *add_token(struct language *language, struct slice text,
                               const struct piece *piece, struct sentence *sentence,
                               struct tokens *tokens) {
    const bool is_word = piece->seen & SEEN_WORD;
    sentence->has_token = true;
    sentence->has_word |= is_word;
    tokens->words += is_word;
    const struct slice token = {text.at + piece->start, piece->end - piece->start};
    if (!folds_at_once(language, text, piece))
        return language_fold(language, token, piece->seen, &tokens->tokens);
    buffer_reserve(&tokens->tokens, FOLD_AT_ONCE);
    fold_ascii_at_once(token.at, tokens->tokens.at + tokens->tokens.length);
    tokens->tokens.length += token.length;
    return NULL;
}

static struct error *gather(struct language *language, struct slice text,
                            const struct segments *segments, struct tokens *tokens) {
    struct sentence sentence = {0};
    struct pieces pieces = language_pieces(language, text, segments);
    struct piece piece;
    struct error *error = NULL;
    while (!error && pieces_next(&pieces, &piece)) {
        part_from_last(&sentence, segments, piece.start, tokens);
        append_offset(&tokens->starts, piece.start);
        error = add_token(language, text, &piece, &sentence, tokens);
    }
    end_sentence(&sentence, tokens);
    return error;
}

/* What is appended by the token goes without the buffer's NUL until all are there. */
static void end_text(struct buffer *buffer) {
    if (buffer->at)
        buffer->at[buffer->length] = '\0';
}

struct error *tokenize(struct tokenizer *tokenizer, struct slice tag, struct slice text,
                       struct tokens *tokens) {
    buffer_clear(&tokens->tokens);
    buffer_clear(&tokens->starts);
    tokens->words = tokens->sentences = 0;
    struct language *language = NULL;
    struct error *error = languages_get(tokenizer->languages, tag, &language);
    if (!error)
        error = language_segment(language, lines_unwrap(text, &tokenizer->unwrapped),
                                 &tokenizer->segments);
    if (!error)
        error = gather(language, text, &tokenizer->segments, tokens);
    end_text(&tokens->tokens);
    end_text(&tokens->starts);
    return error;
}
