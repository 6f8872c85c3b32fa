#include "states/key.h"

#include <stdint.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

/* What a character does in a name. */
enum role {
    ROLE_LETTER, /* also digits, marks, and what is invisible */
    ROLE_IDEOGRAPH,
    ROLE_AND,
    ROLE_APOSTROPHE,
    ROLE_HYPHEN,
    ROLE_SOFT_HYPHEN, /* seen only where a line broke */
    ROLE_DASH,
    ROLE_SPACE,
    ROLE_OPEN,
    ROLE_CLOSE,
    ROLE_STOP, /* full stop, as in "St. Lucia" */
    ROLE_OTHER,
};

static enum role role_of_ascii(UChar32 c) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
        return ROLE_LETTER;
    switch (c) {
    case '&':
        return ROLE_AND;
    case '\'':
    case '`':
        return ROLE_APOSTROPHE;
    case '-':
        return ROLE_HYPHEN;
    case ' ':
    case '\t':
    case '\n':
    case '\v':
    case '\f':
    case '\r':
        return ROLE_SPACE;
    case '(':
        return ROLE_OPEN;
    case ')':
        return ROLE_CLOSE;
    case '.':
        return ROLE_STOP;
    default:
        return ROLE_OTHER;
    }
}

static enum role role_of(UChar32 c) {
    if (c < 0)
        return ROLE_OTHER;
    if (c < 0x80)
        return role_of_ascii(c);
    switch (c) {
    case 0x00B4: /* acute accent */
    case 0x02B9:
    case 0x02BB:
    case 0x02BC: /* modifier letter apostrophe */
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2032: /* prime */
        return ROLE_APOSTROPHE;
    case 0x00AD:
        return ROLE_SOFT_HYPHEN;
    case 0x2010:
    case 0x2011:
        return ROLE_HYPHEN;
    case 0xFF08:
        return ROLE_OPEN;
    case 0xFF09:
        return ROLE_CLOSE;
    default:
        break;
    }
    if (u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC))
        return ROLE_IDEOGRAPH;
    if (u_isUWhiteSpace(c))
        return ROLE_SPACE;
    if (u_charType(c) == U_DASH_PUNCTUATION)
        return ROLE_DASH;
    const uint32_t mask = U_GET_GC_MASK(c);
    if (mask & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK | U_GC_CF_MASK))
        return ROLE_LETTER;
    return ROLE_OTHER;
}

/* The role of the character at `*at`, which moves past it. */
static enum role next_role(struct slice text, size_t *at) {
    const uint8_t *bytes = (const uint8_t *)text.at;
    UChar32 c = 0;
    U8_NEXT(bytes, *at, text.length, c);
    return role_of(c);
}

static bool is_piece(enum role role) {
    return role == ROLE_LETTER || role == ROLE_IDEOGRAPH || role == ROLE_AND;
}

static bool is_hyphen(enum role role) {
    return role == ROLE_HYPHEN || role == ROLE_SOFT_HYPHEN;
}

/* ---- folding ----------------------------------------------------------------------------------
 */

static bool append(struct name_key *key, const char *bytes, size_t length) {
    if (length > sizeof key->at - key->length)
        return false;
    memcpy(key->at + key->length, bytes, length);
    key->length += length;
    return true;
}

static bool fold_ascii(struct slice piece, struct name_key *key) {
    for (size_t i = 0; i < piece.length; i++) {
        const char byte = piece.at[i];
        const char folded = byte >= 'A' && byte <= 'Z' ? (char)(byte + ('a' - 'A')) : byte;
        if (!append(key, &folded, 1))
            return false;
    }
    return true;
}

static bool append_without_marks(struct slice text, struct name_key *key) {
    const uint8_t *bytes = (const uint8_t *)text.at;
    for (size_t at = 0; at < text.length;) {
        const size_t begin = at;
        UChar32 c = 0;
        U8_NEXT(bytes, at, text.length, c);
        if (u_charType(c) != U_NON_SPACING_MARK && !append(key, text.at + begin, at - begin))
            return false;
    }
    return true;
}

/* A piece that outgrows the rooms when it is decomposed is longer than any name: false. */
static bool fold_unicode(struct slice piece, struct name_key *key) {
    UChar source[STATES_NAME_MAX], folded[STATES_NAME_MAX];
    char apart[STATES_NAME_MAX];
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = 0;
    u_strFromUTF8(source, STATES_NAME_MAX, &length, piece.at, (int32_t)piece.length, &status);
    const UNormalizer2 *fold = unorm2_getNFKCCasefoldInstance(&status);
    const UNormalizer2 *decompose = unorm2_getNFDInstance(&status);
    length = unorm2_normalize(fold, source, length, folded, STATES_NAME_MAX, &status);
    length = unorm2_normalize(decompose, folded, length, source, STATES_NAME_MAX, &status);
    u_strToUTF8(apart, STATES_NAME_MAX, &length, source, length, &status);
    return U_SUCCESS(status) && append_without_marks((struct slice){apart, (size_t)length}, key);
}

static bool fold(struct slice piece, struct name_key *key) {
    if (slice_is(piece, "&"))
        return append(key, "and", 3);
    for (size_t i = 0; i < piece.length; i++)
        if ((unsigned char)piece.at[i] >= 0x80)
            return fold_unicode(piece, key);
    return fold_ascii(piece, key);
}

/* ---- pieces -----------------------------------------------------------------------------------
 */

/* How a piece hangs on the one before it. */
enum join { JOIN_DIRECT, JOIN_SPACE, JOIN_BROKEN };

struct piece {
    struct slice text;
    enum join join;
};

struct scanner {
    struct slice text;
    size_t at;
    bool running;
    bool cut;       /* the text goes on beyond what may be a name */
    unsigned depth; /* of parentheses */
};

/* May a name go on past this character, which is no piece? */
static bool may_separate(const struct scanner *scanner, enum role role) {
    return !scanner->running || role != ROLE_OTHER;
}

static void count_parenthesis(struct scanner *scanner, enum role role) {
    if (role == ROLE_OPEN)
        scanner->depth++;
    else if (role == ROLE_CLOSE && scanner->depth > 0)
        scanner->depth--;
}

/* Moves past what separates pieces; false when the name cannot go on. */
static bool skip_separators(struct scanner *scanner, enum join *join) {
    bool hyphen = false; /* the last thing before white space was a hyphen */
    *join = JOIN_DIRECT;
    while (scanner->at < scanner->text.length) {
        size_t after = scanner->at;
        const enum role role = next_role(scanner->text, &after);
        if (is_piece(role))
            return true;
        if (!may_separate(scanner, role))
            return false;
        count_parenthesis(scanner, role);
        if (role == ROLE_SPACE && hyphen)
            *join = JOIN_BROKEN;
        else if (role != ROLE_APOSTROPHE && role != ROLE_SOFT_HYPHEN)
            *join = JOIN_SPACE;
        hyphen = is_hyphen(role) || (role == ROLE_SPACE && hyphen);
        scanner->at = after;
    }
    return false;
}

static void take_piece(struct scanner *scanner, struct piece *piece) {
    const size_t begin = scanner->at;
    const enum role first = next_role(scanner->text, &scanner->at);
    while (first == ROLE_LETTER && scanner->at < scanner->text.length) {
        size_t after = scanner->at;
        if (next_role(scanner->text, &after) != ROLE_LETTER)
            break;
        scanner->at = after;
    }
    piece->text = (struct slice){scanner->text.at + begin, scanner->at - begin};
}

/* A word goes on after a hyphen ("Guinea-Bissau", "Guinea-⏎Bissau"). */
static bool word_goes_on(struct slice text, size_t at) {
    if (at >= text.length || !is_hyphen(next_role(text, &at)))
        return false;
    while (at < text.length) {
        const enum role role = next_role(text, &at);
        if (role != ROLE_SPACE)
            return is_piece(role);
    }
    return false;
}

static void close_parenthesis(struct scanner *scanner) {
    size_t after = scanner->at;
    if (scanner->depth > 0 && after < scanner->text.length &&
        next_role(scanner->text, &after) == ROLE_CLOSE) {
        scanner->depth--;
        scanner->at = after;
    }
}

static void note_end(const struct scanner *scanner, struct name_reading *reading) {
    const bool at_cut = scanner->cut && scanner->at == scanner->text.length;
    if (at_cut || scanner->depth > 0 || word_goes_on(scanner->text, scanner->at))
        return;
    reading->ends[reading->count++] =
        (struct name_end){scanner->at, reading->spaced.length, reading->joined.length};
}

static bool add_piece(struct name_reading *reading, const struct piece *piece) {
    const bool first = reading->spaced.length == 0;
    if (!first && piece->join != JOIN_DIRECT && !append(&reading->spaced, " ", 1))
        return false;
    if (!first && piece->join == JOIN_SPACE && !append(&reading->joined, " ", 1))
        return false;
    if (!first && piece->join == JOIN_BROKEN)
        reading->broken = true;
    return fold(piece->text, &reading->spaced) && fold(piece->text, &reading->joined);
}

static bool is_article(const struct name_reading *reading) {
    return reading->pieces == 1 && reading->spaced.length == 3 &&
           memcmp(reading->spaced.at, "the", 3) == 0;
}

static void drop_article(const struct scanner *scanner, struct name_reading *reading) {
    reading->spaced.length = reading->joined.length = 0;
    reading->begin = scanner->at;
}

static bool read_pieces(struct scanner *scanner, size_t pieces, struct name_reading *reading) {
    struct piece piece = {0};
    while (skip_separators(scanner, &piece.join)) {
        if (reading->pieces == pieces)
            return false;
        take_piece(scanner, &piece);
        if (!add_piece(reading, &piece))
            return false;
        reading->pieces++;
        close_parenthesis(scanner);
        if (is_article(reading))
            drop_article(scanner, reading);
        else
            note_end(scanner, reading);
    }
    return !scanner->cut && scanner->at == scanner->text.length;
}

void name_read(struct slice text, bool running, size_t pieces, struct name_reading *reading) {
    reading->spaced.length = reading->joined.length = 0;
    reading->broken = reading->whole = false;
    reading->count = reading->pieces = reading->begin = 0;
    size_t first = 0;
    if (running && (text.length == 0 || !is_piece(next_role(text, &first))))
        return;
    struct scanner scanner = {.text = text, .running = running};
    scanner.cut = text.length > STATES_NAME_MAX;
    if (scanner.cut)
        scanner.text.length = STATES_NAME_MAX;
    reading->whole = read_pieces(&scanner, pieces, reading);
}
