/* The seam of segmentation: where words and sentences end.
 *
 * Everything that plaudit-tokenize knows of UAX #29 stands behind segment_text; whatever replaces
 * ICU for some scripts replaces it here and must yield the same boundaries.
 *
 * A segmenter belongs to one language and is opened once per process; it may be used for any number
 * of texts, one after the other. It keeps no text. `struct boundaries` belongs to the caller, who
 * zero-initialises it, may use it again for the next text, and frees it with boundaries_free.
 *
 * Invariants of what segment_text yields for a text of n > 0 bytes (an empty text has none):
 *  - both lists ascend strictly, begin above 0 and end with n;
 *  - every boundary is a byte offset at which a character of the UTF-8 text begins or the text
 * ends. A sentence may end inside a word segment ("א.ב"): the two lists are UAX #29's own.
 */
#ifndef PLAUDIT_TOKENIZE_SEGMENT_H
#define PLAUDIT_TOKENIZE_SEGMENT_H

#include "errors/error.h"
#include "memory/slice.h"

#include <stdbool.h>
#include <stdint.h>

/* Positions are 32-bit in ICU: a longer text cannot be segmented. */
#define SEGMENT_MAX_BYTES ((size_t)INT32_MAX)

struct segmenter; /* private */

enum segmenter_sentences {
    SEGMENTER_PLAIN_SENTENCES,    /* UAX #29 as it stands */
    SEGMENTER_KNOWS_ABBREVIATIONS /* no sentence ends after an abbreviation of the language (CLDR's
                                     sentence break suppressions, ss=standard) */
};

/* A segmenter for `language`, an ISO 639 code that ICU knows, or "root". */
struct error *segmenter_open(const char *language, enum segmenter_sentences sentences,
                             struct segmenter **segmenter);

void segmenter_close(struct segmenter *segmenter);

struct boundary_list {
    uint32_t *at;
    size_t count;
    size_t capacity;
};

struct boundaries {
    struct boundary_list words; /* the ends of all segments: words, punctuation, white space */
    struct boundary_list sentences;
};

/* The boundaries of `text`, valid UTF-8 of at most SEGMENT_MAX_BYTES bytes, in place of whatever
 * `boundaries` held. */
struct error *segment_text(struct segmenter *segmenter, struct slice text,
                           struct boundaries *boundaries);

void boundaries_free(struct boundaries *boundaries);

#endif
