/* The colours of categories on a terminal.
 *
 * A category has a tone by what the lexicon says of it: praise and scrutiny by its polarity,
 * whatever its name; of those without polarity, softness and framing by the first part of their
 * name
 * ("framing.sovereignty"). Others, and those of other lexicons, have none.
 *
 * The four colours are told apart by people who see red and green alike, do not say which is good,
 * and have a contrast of at least 3:1 (what WCAG 2 asks for bold text) against light and dark
 * backgrounds.
 */
#ifndef PLAUDIT_KWIC_TONES_H
#define PLAUDIT_KWIC_TONES_H

#include "errors/error.h"
#include "memory/slice.h"

enum tone { TONE_NONE, TONE_PRAISE, TONE_SCRUTINY, TONE_SOFTNESS, TONE_FRAMING, TONE_COUNT };

struct tones; /* private */

/* Reads the lexicons in `directory`; tones_close frees what it makes. */
struct error *tones_open(const char *directory, struct tones **tones);

/* NULL is allowed. */
void tones_close(struct tones *tones);

enum tone tones_of(const struct tones *tones, struct slice category);

/* The number of a tone's colour among the 256 of a terminal, in its cube of 6 × 6 × 6 (16 to 231).
 * TONE_NONE has none: 0. */
unsigned tone_color(enum tone tone);

#endif
