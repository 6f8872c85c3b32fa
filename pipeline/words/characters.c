#include "words/characters.h"

#include "memory/memory.h"
#include "words/fold.h"

#include <stdlib.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>

static uint32_t role_of(UChar32 character) {
    if (u_isUWhiteSpace(character))
        return SEEN_SPACE;
    if (u_charType(character) == U_CONTROL_CHAR ||
        u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
        return SEEN_INVISIBLE;
    return fold_makes_word(character) ? SEEN_WORD : SEEN_MARK;
}

/* A text in which no character is changing is its own folded form: case folding leaves each as it
 * is, and starters that compose with nothing before them are in NFC in any order. */
static bool is_changing(UChar32 character) {
    return u_hasBinaryProperty(character, UCHAR_CHANGES_WHEN_CASEFOLDED) ||
           u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ||
           u_getCombiningClass(character) != 0 ||
           u_getIntPropertyValue(character, UCHAR_NFC_QUICK_CHECK) != UNORM_YES ||
           fold_changes_mark(character) || fold_leaves_out(character);
}

static uint16_t value_of(const struct characters *characters, UChar32 character) {
    uint32_t value = role_of(character) << 11;
    if (is_changing(character))
        value |= SEEN_CHANGING << 11;
    if (characters->words)
        value |= (uint32_t)ucptrie_get(characters->words->category_of, character) |
                 (uint32_t)ucptrie_get(characters->sentences->category_of, character) << 6;
    return (uint16_t)value;
}

const uint16_t *characters_block(struct characters *characters, int32_t character) {
    const uint32_t number = (uint32_t)character / CHARACTERS_BLOCK;
    uint16_t *block = memory_zeroed(CHARACTERS_BLOCK, sizeof *block);
    for (uint32_t i = 0; i < CHARACTERS_BLOCK; i++)
        block[i] = value_of(characters, (UChar32)(number * CHARACTERS_BLOCK + i));
    characters->blocks[number] = block;
    return block;
}

void characters_open(struct characters *characters, const struct rules *words,
                     const struct rules *sentences) {
    characters->words = words;
    characters->sentences = sentences;
    memcpy(characters->ascii, characters_block(characters, 0), sizeof characters->ascii);
}

void characters_close(struct characters *characters) {
    for (size_t i = 0; i < sizeof characters->blocks / sizeof *characters->blocks; i++)
        free(characters->blocks[i]);
}
