/* How a token is written, in the column `tokens` and in a compiled lexicon: so that two spellings a
 * reader takes for the same word are the same bytes.
 *
 *  1. What Unicode calls default-ignorable (soft hyphen, joiners, direction marks) is left out, as
 *     its toNFKC_Casefold leaves it out. So are Arabic's tatweel U+0640, which only stretches a
 * word, and its vowel marks U+064B-U+0652 and U+0670, which are written or not as the writer likes;
 *     hamza and madda (U+0653-U+0655) make other letters and stay. A word of which these are all
 * the letters, and a token of nothing but these, keeps them.
 *  2. Full case folding (Unicode CaseFolding.txt, C + F; in Turkish and Azerbaijani with the dotted
 *     and dotless i, T).
 *  3. NFC.
 *  4. Hyphens U+2010 and U+2011 become "-"; the apostrophes U+2019, U+02BC and U+FF07 become "'",
 *     and so does U+2018 in a word, where it can only be meant as one. (U+2018 alone opens a
 *     quotation and keeps its shape.)
 *
 * Folding a folded token changes nothing.
 */
#ifndef PLAUDIT_WORDS_FOLD_H
#define PLAUDIT_WORDS_FOLD_H

#include "errors/error.h"
#include "memory/buffer.h"

#include <stdbool.h>
#include <stdint.h>

enum fold_case { FOLD_CASE_ROOT, FOLD_CASE_TURKIC };

struct folder; /* private: room for one token at a time, and the folded forms of words met lately
                  (some 8,000 at most), since texts repeat their words */

struct folder *folder_new(void);
void folder_free(struct folder *folder);

/* Appends the folded form of `token` (valid UTF-8) to `buffer`. `seen` says what is in the token
 * (enum seen of characters.h): with SEEN_WORD it is a word; without SEEN_CHANGING it is its own
 * folded form. */
struct error *fold_token(struct folder *folder, enum fold_case fold_case, uint32_t seen,
                         struct slice token, struct buffer *buffer);

#define FOLD_AT_ONCE ((size_t)16)

/* Folds FOLD_AT_ONCE bytes of ASCII by the root rules, by which an ASCII letter folds alone. Most
 * tokens of most texts are shorter: they are folded with what follows them, which the next token
 * overwrites, because a loop of a fixed number of steps becomes a few vector instructions. */
static inline void fold_ascii_at_once(const char *from, char *to) {
    unsigned char bytes[FOLD_AT_ONCE];
    memcpy(bytes, from, sizeof bytes);
    for (size_t i = 0; i < FOLD_AT_ONCE; i++)
        bytes[i] |= (unsigned char)((unsigned char)(bytes[i] - 'A') < 26 ? 0x20 : 0);
    memcpy(to, bytes, sizeof bytes);
}

/* Whether a token with this character is a word: by what it is folded to, so that the iota that is
 * written below a vowel, a mark, makes one, and the apostrophe that is a letter does not. */
bool fold_makes_word(int32_t character);

/* Whether rule 4 may change the character. */
bool fold_changes_mark(int32_t character);

/* Whether rule 1 leaves out the character because a word of Arabic may be written without it. */
bool fold_leaves_out(int32_t character);

#endif
