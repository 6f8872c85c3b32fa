/* The languages of a process: each opened once, when the first text in it comes. Their number is
 * bounded by the languages that ICU knows; every other tag means the root rules.
 *
 * A language is all that is needed to cut a text into tokens and to write them so that they can be
 * compared. Whoever compares tokens with tokens goes this way, so that a word is the same tokens
 * wherever it stands: in a text, in a lexicon.
 */
#ifndef PLAUDIT_WORDS_LANGUAGES_H
#define PLAUDIT_WORDS_LANGUAGES_H

#include "errors/error.h"
#include "memory/slice.h"
#include "words/abbreviations.h"
#include "words/fold.h"
#include "words/pieces.h"
#include "words/segment.h"

struct languages; /* private */

/* Belongs to the `struct languages` it came from. */
struct language {
    struct segmenter *segmenter;
    struct abbreviations *abbreviations; /* NULL for the root rules */
    struct folder *folder;               /* of all languages */
    enum fold_case fold_case;
};

/* `abbreviations` (may be NULL) is a directory as abbreviations.h says. */
struct languages *languages_new(const char *abbreviations);
void languages_free(struct languages *languages);

/* The language of a BCP 47 tag, by its primary subtag. */
struct error *languages_get(struct languages *languages, struct slice tag,
                            struct language **language);

/* Whether the tag's primary subtag is a language code that ICU knows, "und" or empty. */
bool languages_knows(struct slice tag);

/* The ends of words and sentences in `text`, in place of what `segments` held; no sentence ends
 * behind an abbreviation of the language. Limits and invariants are those of segment_text. */
struct error *language_segment(struct language *language, struct slice text,
                               struct segments *segments);

/* The tokens of a text, from the first one on. `text` may be another of the same length than the
 * segmented one if they differ in nothing but white space. */
struct pieces language_pieces(struct language *language, struct slice text,
                              const struct segments *segments);

/* Appends a token's folded form to `buffer`. */
static inline struct error *language_fold(struct language *language, struct slice token,
                                          uint32_t seen, struct buffer *buffer) {
    return fold_token(language->folder, language->fold_case, seen, token, buffer);
}

#endif
