/* Abbreviations, after which no sentence ends.
 *
 * Two lists make one: CLDR's sentence break suppressions for the language (ICU's ss=standard), and
 * a file of one's own (LANGUAGE.txt; corpora/README.md says how it is written). Capitals count.
 *
 * As in ICU's filtered sentence iteration, an end that UAX #29 sets directly behind an abbreviation
 * (blanks between them do not matter) is taken back, whatever follows; the text's end stays. Other
 * than in ICU the abbreviation must begin where a word begins: CLDR's lists hold such as the German
 * "r." and the Portuguese "l.", and ICU takes them for the ends of "mehr." and of "mundial.".
 */
#ifndef PLAUDIT_WORDS_ABBREVIATIONS_H
#define PLAUDIT_WORDS_ABBREVIATIONS_H

#include "errors/error.h"
#include "memory/slice.h"
#include "words/segments.h"

#define ABBREVIATION_MAX_BYTES ((size_t)64)
#define ABBREVIATIONS_FILE_MAX_BYTES ((size_t)1 << 20)

struct abbreviations; /* private */

/* Those of `language`, an ISO 639 code; `directory` (may be NULL) has the files of one's own. A
 * file that is not there is no error. */
struct error *abbreviations_open(const char *language, const char *directory,
                                 struct abbreviations **abbreviations);
void abbreviations_close(struct abbreviations *abbreviations);

/* Takes the ends of sentences behind abbreviations out of `segments`, those of `text`. */
void abbreviations_join(const struct abbreviations *abbreviations, struct slice text,
                        struct segments *segments);

#endif
