#include "tokenize/tokens.h"

#include "memory/memory.h"
#include "rows/utf8.h"
#include "tokenize/languages.h"
#include "tokenize/lines.h"

#include <stdlib.h>
#include <unicode/uchar.h>

struct tokenizer {
    struct languages *languages;
    struct folder *folder;
    struct boundaries boundaries;
    struct buffer unwrapped;
};

struct tokenizer *tokenizer_new(void) {
    struct tokenizer *tokenizer = memory_zeroed(1, sizeof *tokenizer);
    tokenizer->languages = languages_new();
    tokenizer->folder = folder_new();
    return tokenizer;
}

void tokenizer_free(struct tokenizer *tokenizer) {
    if (!tokenizer)
        return;
    languages_free(tokenizer->languages);
    folder_free(tokenizer->folder);
    boundaries_free(&tokenizer->boundaries);
    buffer_free(&tokenizer->unwrapped);
    free(tokenizer);
}

void tokens_free(struct tokens *tokens) {
    buffer_free(&tokens->tokens);
    buffer_free(&tokens->starts);
}

/* What a character does to the token around it. */
enum role {
    ROLE_SPACE,     /* ends it */
    ROLE_INVISIBLE, /* is no part of it at its ends */
    ROLE_MARK,      /* is part of it */
    ROLE_WORD       /* is part of it and makes it a word */
};

static enum role role_of(UChar32 character) {
    if (u_isUWhiteSpace(character))
        return ROLE_SPACE;
    if (u_charType(character) == U_CONTROL_CHAR ||
        u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
        return ROLE_INVISIBLE;
    return U_GET_GC_MASK(character) & (U_GC_L_MASK | U_GC_N_MASK) ? ROLE_WORD : ROLE_MARK;
}

static enum role role_of_ascii(unsigned char byte) {
    if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
        (byte >= '0' && byte <= '9'))
        return ROLE_WORD;
    if (byte == ' ' || (byte >= '\t' && byte <= '\r'))
        return ROLE_SPACE;
    return byte < ' ' || byte == 0x7F ? ROLE_INVISIBLE : ROLE_MARK;
}

/* The role of the character at `*at`, which moves on behind it. */
static enum role next_role(struct slice text, size_t *at) {
    const unsigned char byte = (unsigned char)text.at[*at];
    if (byte < 0x80) {
        ++*at;
        return role_of_ascii(byte);
    }
    return role_of(utf8_next(text, at));
}

struct piece {
    size_t start;
    size_t end;
    bool is_word;
};

/* The next token of `text` in the bytes from `*at` to `end`; false if nothing visible is left. */
static bool next_piece(struct slice text, size_t *at, size_t end, struct piece *piece) {
    bool found = false;
    while (*at < end) {
        const size_t start = *at;
        const enum role role = next_role(text, at);
        if (role == ROLE_SPACE && found)
            return true;
        if (role == ROLE_SPACE || role == ROLE_INVISIBLE)
            continue;
        if (!found)
            *piece = (struct piece){.start = start};
        found = true;
        piece->end = *at;
        piece->is_word = piece->is_word || role == ROLE_WORD;
    }
    return found;
}

static void append_offset(struct buffer *starts, size_t offset) {
    char digits[20]; /* of 2^64 */
    size_t first = sizeof digits;
    do {
        digits[--first] = (char)('0' + offset % 10);
        offset /= 10;
    } while (offset);
    if (starts->length)
        buffer_append_byte(starts, ' ');
    buffer_append(starts, (struct slice){digits + first, sizeof digits - first});
}

/* The sentence that is being gathered. */
struct sentence {
    size_t next_boundary; /* the first one that lies behind the last token's start */
    bool has_token;
    bool has_word;
};

static void end_sentence(struct sentence *sentence, struct tokens *tokens) {
    tokens->sentences += sentence->has_word ? 1 : 0;
    sentence->has_token = sentence->has_word = false;
}

/* A boundary behind the last token's start and not behind the new one's parts the two: so one that
 * lies inside a token counts at the token's end. */
static void part_from_last(struct sentence *sentence, const struct boundary_list *ends,
                           size_t start, struct tokens *tokens) {
    const size_t before = sentence->next_boundary;
    while (sentence->next_boundary < ends->count && ends->at[sentence->next_boundary] <= start)
        sentence->next_boundary++;
    if (!sentence->has_token)
        return;
    const bool parted = sentence->next_boundary > before;
    if (parted)
        end_sentence(sentence, tokens);
    buffer_append_byte(&tokens->tokens, parted ? '\n' : ' ');
}

static struct error *add_token(struct tokenizer *tokenizer, const struct language *language,
                               struct slice text, struct piece piece, struct sentence *sentence,
                               struct tokens *tokens) {
    part_from_last(sentence, &tokenizer->boundaries.sentences, piece.start, tokens);
    append_offset(&tokens->starts, piece.start);
    sentence->has_token = true;
    sentence->has_word = sentence->has_word || piece.is_word;
    tokens->words += piece.is_word ? 1 : 0;
    return fold_token(tokenizer->folder, language->fold_case, piece.is_word,
                      (struct slice){text.at + piece.start, piece.end - piece.start},
                      &tokens->tokens);
}

static struct error *gather(struct tokenizer *tokenizer, const struct language *language,
                            struct slice text, struct tokens *tokens) {
    struct sentence sentence = {0};
    size_t at = 0;
    for (size_t i = 0; i < tokenizer->boundaries.words.count; i++) {
        const size_t end = tokenizer->boundaries.words.at[i];
        struct piece piece;
        while (next_piece(text, &at, end, &piece)) {
            struct error *error = add_token(tokenizer, language, text, piece, &sentence, tokens);
            if (error)
                return error;
        }
    }
    end_sentence(&sentence, tokens);
    return NULL;
}

struct error *tokenize(struct tokenizer *tokenizer, struct slice tag, struct slice text,
                       struct tokens *tokens) {
    buffer_clear(&tokens->tokens);
    buffer_clear(&tokens->starts);
    tokens->words = tokens->sentences = 0;
    const struct language *language = NULL;
    struct error *error = languages_get(tokenizer->languages, tag, &language);
    if (!error)
        error = segment_text(language->segmenter, lines_unwrap(text, &tokenizer->unwrapped),
                             &tokenizer->boundaries);
    return error ? error : gather(tokenizer, language, text, tokens);
}
