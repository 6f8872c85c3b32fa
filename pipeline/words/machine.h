/* One pass over UTF-8 for word ends and one for sentence ends, by ICU's compiled rules.
 *
 * Everything beyond following the rules' transitions is derived from their table when the machine
 * is made, and left out where the table does not bear it:
 *  - in a run of letters of one category the words' state does not change: ASCII letters are passed
 *    over 16 bytes at a time, letters of two bytes (Latin, Cyrillic, Greek, Arabic) by one look-up;
 *  - two ASCII characters that never share a segment are told by one look-up;
 *  - most categories are *plain* in the sentence rules: from the state after a plain character any
 *    plain character leads where it would lead at the start of a sentence. So text without
 *    terminators is passed over until the first character that is not plain.
 */
#ifndef PLAUDIT_WORDS_MACHINE_H
#define PLAUDIT_WORDS_MACHINE_H

#include "memory/slice.h"
#include "words/characters.h"
#include "words/rules.h"
#include "words/segments.h"

#define MACHINE_ASCII 128u
#define MACHINE_PAIRS 0x800 /* characters that take at most two bytes */
#define MACHINE_MAX_ASCII_STOPS 8u

/* Owned by `struct machines`, with both rules. */
struct machine {
    struct rules words;
    struct rules sentences;
    struct characters characters;

    uint16_t in_letters; /* the words' state in a run of ASCII letters; RULES_STOP if they have no
                            such state */
    bool ends_letters[256];       /* by the byte that follows the run */
    uint8_t pairs[MACHINE_PAIRS]; /* of characters of two bytes that go on such a run: what is seen
                                     of them (SEEN_WIDE at least); 0 of all others */
    uint64_t parts[MACHINE_ASCII][MACHINE_ASCII / 64]; /* bit b of a: "ab" is two segments */

    uint16_t plain[CHARACTERS_MAX_SENTENCE_CATEGORIES]; /* the state behind a plain category, with
                                                           RULES_ACCEPTING; else RULES_STOP */
    bool stops[256];                           /* by first byte: the character may not be plain */
    char ascii_stops[MACHINE_MAX_ASCII_STOPS]; /* all ASCII characters of `stops`, the last one
                                                  repeated */
};

/* Makes a zeroed machine of the rules, which it takes; false if they have too many categories
 * (nothing is then taken). */
bool machine_make(struct machine *machine, struct rules *words, struct rules *sentences);
void machine_free(struct machine *machine);

/* One segment of words. */
struct stretch {
    size_t end;
    uint32_t seen;
    bool needs_dictionary;
};

/* The segment that begins at byte `at` < text.length. */
struct stretch machine_next_word(struct machine *machine, struct slice text, size_t at);

/* Appends word segments from byte `at` on until one needs a dictionary; returns that one's start,
 * or the text's end. */
size_t machine_add_words(struct machine *machine, struct slice text, size_t at,
                         struct segments *segments);

/* Appends all sentence ends. */
void machine_add_sentences(struct machine *machine, struct slice text, struct segments *segments);

#endif
