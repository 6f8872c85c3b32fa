/* The languages of a process: each opened once, when the first text in it comes. Their number is
 * bounded by the languages that ICU knows; every other tag means the root rules. */
#ifndef PLAUDIT_TOKENIZE_LANGUAGES_H
#define PLAUDIT_TOKENIZE_LANGUAGES_H

#include "errors/error.h"
#include "memory/slice.h"
#include "tokenize/fold.h"
#include "tokenize/segment.h"

struct languages; /* private */

/* Belongs to the `struct languages` it came from. */
struct language {
    struct segmenter *segmenter;
    enum fold_case fold_case;
};

struct languages *languages_new(void);
void languages_free(struct languages *languages);

/* The language of a BCP 47 tag, by its primary subtag. */
struct error *languages_get(struct languages *languages, struct slice tag,
                            const struct language **language);

/* Whether the tag's primary subtag is a language code that ICU knows, "und" or empty. */
bool languages_knows(struct slice tag);

#endif
