/* The invariants of tokens.h hold for every text: the first byte chooses the language, the valid
 * UTF-8 prefix of the rest is the text. */
#include "rows/utf8.h"
#include "tokenize/tokens.h"
#include "words/characters.h"
#include "words/fold.h"

#include <stdint.h>
#include <stdlib.h>
#include <unicode/uchar.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds) {
    if (!holds)
        abort();
}

static const char *const languages[] = {"", "en", "fr", "ru", "zh", "ar", "tr", "th", "sv", "el"};

static size_t read_offset(struct slice digits) {
    size_t offset = 0;
    must(digits.length > 0);
    for (size_t i = 0; i < digits.length; i++) {
        must(digits.at[i] >= '0' && digits.at[i] <= '9');
        offset = offset * 10 + (size_t)(digits.at[i] - '0');
    }
    return offset;
}

static bool is_white(struct slice text, size_t at) {
    return u_isUWhiteSpace(utf8_next(text, &at));
}

static bool is_word(struct slice token) {
    for (size_t at = 0; at < token.length;)
        if (U_GET_GC_MASK(utf8_next(token, &at)) & (U_GC_L_MASK | U_GC_N_MASK))
            return true;
    return false;
}

static void check_folded(struct folder *folder, struct slice token, enum fold_case fold_case) {
    struct buffer again = {0};
    must(fold_token(folder, fold_case, is_word(token) ? SEEN_ANYTHING : SEEN_ANYTHING & ~SEEN_WORD,
                    token, &again) == NULL);
    must(slice_equal(token, buffer_slice(&again)));
    buffer_free(&again);
}

static void check_token(struct folder *folder, struct slice token, enum fold_case fold_case) {
    must(token.length > 0);
    for (size_t at = 0; at < token.length;) {
        must(!is_white(token, at));
        (void)utf8_next(token, &at);
    }
    check_folded(folder, token, fold_case);
}

static void check_start(struct slice text, size_t start, bool first, size_t last) {
    must(start < text.length);
    must(first || start > last);
    must(((unsigned char)text.at[start] & 0xC0) != 0x80);
    must(!is_white(text, start));
}

static void check_tokens(struct slice text, const struct tokens *tokens, enum fold_case fold_case) {
    struct folder *folder = folder_new();
    struct slice starts = buffer_slice(&tokens->starts);
    struct slice sentences = buffer_slice(&tokens->tokens);
    must((starts.length == 0) == (sentences.length == 0));
    uint64_t words = 0;
    uint64_t word_sentences = 0;
    size_t last = 0;
    bool first = true;
    struct slice sentence;
    while (sentences.length && slice_cut(&sentences, '\n', &sentence)) {
        const uint64_t before = words;
        struct slice token;
        while (slice_cut(&sentence, ' ', &token)) {
            struct slice start;
            must(slice_cut(&starts, ' ', &start));
            check_token(folder, token, fold_case);
            check_start(text, read_offset(start), first, last);
            last = read_offset(start);
            first = false;
            words += is_word(token) ? 1 : 0;
        }
        word_sentences += words > before ? 1 : 0;
    }
    must(starts.length == 0);
    must(words == tokens->words);
    must(word_sentences == tokens->sentences);
    folder_free(folder);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static struct tokenizer *tokenizer =
        NULL; /* opening ICU for every input would be all it does */
    if (size < 1)
        return 0;
    if (!tokenizer)
        tokenizer = tokenizer_new(NULL);
    const char *language = languages[data[0] % (sizeof languages / sizeof *languages)];
    struct slice text = {(const char *)data + 1, size - 1};
    text.length = utf8_valid_prefix(text);
    struct tokens tokens = {0};
    must(tokenize(tokenizer, slice_of(language), text, &tokens) == NULL);
    check_tokens(text, &tokens, strcmp(language, "tr") == 0 ? FOLD_CASE_TURKIC : FOLD_CASE_ROOT);
    tokens_free(&tokens);
    return 0;
}
