#include "echo/words.h"

#include "intern/intern.h"
#include "memory/memory.h"
#include "words/characters.h"

#include <stdbool.h>
#include <stdlib.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#define FNV_OFFSET 0xCBF29CE484222325U
#define FNV_PRIME 0x100000001B3U

/* No token is empty, so this is the name of no word. */
#define PLACEHOLDER ""

struct kind {
    uint64_t hash;
    bool is_word;
};

struct numbers {
    uint32_t *at;
    size_t capacity;
};

struct words {
    const struct states *states;
    uint64_t seed;
    struct characters characters;
    struct intern *tokens;
    struct kind *kinds; /* per token of the table */
    size_t kinds_capacity;
    struct numbers starts; /* of the present row's tokens */
    size_t starts_count;
    struct numbers row;
    struct numbers spans;
    size_t count;
};

/* As plaudit-tokenize counts words. */
static bool is_word(struct characters *characters, struct slice token) {
    const int32_t length = (int32_t)token.length;
    for (int32_t i = 0; i < length;) {
        UChar32 character;
        U8_NEXT((const uint8_t *)token.at, i, length, character);
        if (character >= 0 && seen_of(characters_get(characters, character)) & SEEN_WORD)
            return true;
    }
    return false;
}

static uint64_t hash_bytes(struct slice bytes, uint64_t seed) {
    uint64_t hash = FNV_OFFSET ^ words_mix(seed);
    for (size_t i = 0; i < bytes.length; i++)
        hash = (hash ^ (unsigned char)bytes.at[i]) * FNV_PRIME;
    return words_mix(hash);
}

static uint32_t number_of(struct words *words, struct slice token) {
    bool added = false;
    const uint32_t number = intern_add(words->tokens, token, &added);
    if (added) {
        words->kinds = memory_grow(words->kinds, &words->kinds_capacity, (size_t)number + 1,
                                   sizeof *words->kinds);
        words->kinds[number] =
            (struct kind){hash_bytes(token, words->seed), is_word(&words->characters, token)};
    }
    return number;
}

struct words *words_new(const struct states *states, uint64_t seed) {
    struct words *words = memory_zeroed(1, sizeof *words);
    words->states = states;
    words->seed = seed;
    characters_open(&words->characters, NULL, NULL);
    words->tokens = intern_new();
    (void)number_of(words, slice_of(PLACEHOLDER));
    return words;
}

void words_free(struct words *words) {
    if (!words)
        return;
    characters_close(&words->characters);
    intern_free(words->tokens);
    free(words->kinds);
    free(words->starts.at);
    free(words->row.at);
    free(words->spans.at);
    free(words);
}

uint64_t words_hash(const struct words *words, uint32_t number) {
    return words->kinds[number].hash;
}

static bool read_offset(struct slice digits, uint32_t *offset) {
    *offset = 0;
    for (size_t i = 0; i < digits.length; i++)
        if (digits.at[i] < '0' || digits.at[i] > '9' ||
            __builtin_mul_overflow(*offset, 10u, offset) ||
            __builtin_add_overflow(*offset, (uint32_t)(digits.at[i] - '0'), offset))
            return false;
    return digits.length > 0;
}

static bool read_starts(struct words *words, struct slice starts, size_t text_length) {
    struct slice digits;
    uint32_t offset;
    words->starts_count = 0;
    while (starts.length && slice_cut(&starts, ' ', &digits)) {
        const size_t count = words->starts_count;
        if (!read_offset(digits, &offset) || offset >= text_length ||
            (count && offset <= words->starts.at[count - 1]))
            return false;
        words->starts.at =
            memory_grow(words->starts.at, &words->starts.capacity, count + 1, sizeof(uint32_t));
        words->starts.at[words->starts_count++] = offset;
    }
    return true;
}

static void add_word(struct words *words, uint32_t number, uint32_t first, uint32_t end) {
    const size_t count = words->count++;
    words->row.at = memory_grow(words->row.at, &words->row.capacity, count + 1, sizeof(uint32_t));
    words->spans.at =
        memory_grow(words->spans.at, &words->spans.capacity, 2 * count + 2, sizeof(uint32_t));
    words->row.at[count] = number;
    words->spans.at[2 * count] = first;
    words->spans.at[2 * count + 1] = end;
}

static bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* Where in the text a token ends: before the next one, less the white space between. */
static uint32_t end_of_token(const struct words *words, struct slice text, size_t token) {
    size_t end = token + 1 < words->starts_count ? words->starts.at[token + 1] : text.length;
    while (end > words->starts.at[token] && is_space(text.at[end - 1]))
        end--;
    return (uint32_t)end;
}

/* In a script with small letters a name begins with a capital; in the others any letter may. */
static bool may_begin_name(struct slice text, size_t offset) {
    UChar32 c;
    int32_t i = 0;
    const size_t rest = text.length - offset;
    U8_NEXT((const uint8_t *)text.at + offset, i,
            (int32_t)(rest < U8_MAX_LENGTH ? rest : U8_MAX_LENGTH), c);
    return c >= 0 && (U_GET_GC_MASK(c) & (U_GC_LU_MASK | U_GC_LT_MASK | U_GC_LO_MASK));
}

/* One past the last byte of the State's name that begins with this token; 0 where none does. */
static size_t end_of_name(const struct words *words, struct slice text, struct slice date,
                          size_t offset) {
    const char *code = NULL;
    if (!words->states || !may_begin_name(text, offset))
        return 0;
    const size_t length = states_prefix(
        words->states, (struct slice){text.at + offset, text.length - offset}, date, &code);
    return length ? offset + length : 0;
}

/* The tokens inside a name have no word of their own. */
static void take_token(struct words *words, struct slice token, size_t index, struct slice text,
                       struct slice date, size_t *name_end) {
    const uint32_t start = words->starts.at[index];
    if (start < *name_end)
        return;
    const uint32_t number = number_of(words, token);
    if (!words->kinds[number].is_word)
        return;
    *name_end = end_of_name(words, text, date, start);
    if (*name_end)
        add_word(words, WORDS_STATE, start, (uint32_t)*name_end);
    else
        add_word(words, number, start, end_of_token(words, text, index));
}

const char *words_read(struct words *words, struct slice text, struct slice tokens,
                       struct slice starts, struct slice date, struct word_row *row) {
    struct slice sentence;
    struct slice token;
    size_t index = 0;
    size_t name_end = 0;
    words->count = 0;
    if (text.length >= UINT32_MAX)
        return "text: longer than 4 GiB";
    if (!read_starts(words, starts, text.length))
        return "starts: not ascending offsets inside the text";
    while (tokens.length && slice_cut(&tokens, '\n', &sentence))
        while (slice_cut(&sentence, ' ', &token)) {
            if (index == words->starts_count)
                return "tokens: more of them than starts";
            take_token(words, token, index++, text, date, &name_end);
        }
    if (index != words->starts_count)
        return "starts: more of them than tokens";
    *row = (struct word_row){words->row.at, words->spans.at, words->count};
    return NULL;
}
