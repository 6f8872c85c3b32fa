/* Where words and sentences end: UAX #29 as ICU cuts it for a language.
 *
 * Whatever is known of UAX #29 stands behind segment_text. ICU's compiled rules (rules.h) are run
 * here over UTF-8; ICU itself cuts what needs its dictionaries (Chinese, Japanese, Korean, Thai,
 * Lao, Khmer, Burmese), and everything where its rules have an unknown form. Both ways give the
 * same ends for every text: SEGMENT_BY_ICU exists so that tests can say so.
 *
 * A segmenter belongs to one language and is opened once per process; it may be used for any number
 * of texts, one after the other. It keeps no text.
 *
 * Invariants of what segment_text yields for a text of n > 0 bytes (an empty text has none):
 *  - both lists ascend strictly, begin above 0 and end with n;
 *  - every end is a byte offset at which a character of the UTF-8 text begins or the text ends;
 *  - a segment's `seen` has every flag of what is in it, and no other unless it is SEEN_ANYTHING.
 * A sentence may end inside a word segment ("א.ב"): the two lists are UAX #29's own.
 */
#ifndef PLAUDIT_WORDS_SEGMENT_H
#define PLAUDIT_WORDS_SEGMENT_H

#include "errors/error.h"
#include "memory/slice.h"
#include "words/segments.h"

#include <stdbool.h>
#include <stdint.h>

/* Positions are 32-bit in ICU: a longer text cannot be segmented. */
#define SEGMENT_MAX_BYTES ((size_t)INT32_MAX)

enum segment_way { SEGMENT_BY_RULES, SEGMENT_BY_ICU };

/* What segmenters of different languages share: the machines of locales whose rules are the same.
 * It must outlive the segmenters opened with it. */
struct machines;

struct machines *machines_new(void);
void machines_free(struct machines *machines);

struct segmenter; /* private */

/* A segmenter for `language`, an ISO 639 code that ICU knows, or "root". */
struct error *segmenter_open(const char *language, enum segment_way way, struct machines *machines,
                             struct segmenter **segmenter);

void segmenter_close(struct segmenter *segmenter);

/* The ends in `text`, valid UTF-8 of at most SEGMENT_MAX_BYTES bytes, in place of whatever
 * `segments` held. */
struct error *segment_text(struct segmenter *segmenter, struct slice text,
                           struct segments *segments);

struct characters;

/* What the segmenter knows of characters; lives as long as it. */
struct characters *segmenter_characters(struct segmenter *segmenter);

#endif
