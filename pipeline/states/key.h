/* The key of a name: what two spellings of it have in common.
 *
 * A name is read as *pieces*: runs of letters, digits and marks. Everything else separates them;
 * an ideograph is a piece of its own, and "&" is read as "and". Each piece is case-folded (Unicode
 * NFKC_Casefold) and stripped of its marks (NFD without category Mn). A key is the pieces with one
 * space between them, but none where only an apostrophe stood ("People's", "Peoples'" and "Peoples"
 * are alike) or nothing (ideographs). A leading "the" is dropped.
 *
 * A hyphen before white space is either part of the name ("Guinea-⏎Bissau") or of the page
 * ("Azer-⏎baijan"), so there are two readings: *spaced* and *joined*.
 */
#ifndef PLAUDIT_STATES_KEY_H
#define PLAUDIT_STATES_KEY_H

#include "memory/slice.h"

#include <stdbool.h>
#include <stddef.h>

/* Longer names, in bytes of text or of key, are no names. The longest of the United Nations'
 * official names has 120 bytes. */
#define STATES_NAME_MAX 512
#define STATES_PIECES_MAX 64

struct name_key {
    char at[STATES_NAME_MAX];
    size_t length;
};

/* A place where a name may end. */
struct name_end {
    size_t text;   /* bytes of text up to here, with a parenthesis that closes here */
    size_t spaced; /* length of either key up to here */
    size_t joined;
};

struct name_reading {
    struct name_key spaced;
    struct name_key joined;
    bool broken;  /* the two differ */
    size_t begin; /* bytes of text before the name: a leading "the" */
    size_t count;
    struct name_end ends[STATES_PIECES_MAX]; /* those that may end a name in running text */
    size_t pieces;
    bool whole; /* all of the text was read: it is short enough, and nothing stopped it */
};

/* Reads `text` (UTF-8) into keys: at most `pieces` pieces (no more than STATES_PIECES_MAX).
 * In running text a name must begin with the first character and ends, at the latest, before any
 * character that no name holds: a comma, a colon, a quotation mark. */
void name_read(struct slice text, bool running, size_t pieces, struct name_reading *reading);

#endif
