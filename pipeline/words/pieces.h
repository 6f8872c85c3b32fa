/* The tokens of a segmented text.
 *
 * A token is a piece of text between two word boundaries, less white space: a segment is cut at
 * white space inside it (a narrow no-break space joins words in UAX #29), and invisible characters
 * at its ends are not part of it. What holds nothing visible is no token.
 */
#ifndef PLAUDIT_WORDS_PIECES_H
#define PLAUDIT_WORDS_PIECES_H

#include "memory/slice.h"
#include "words/characters.h"
#include "words/segments.h"

struct piece {
    size_t start;
    size_t end;
    uint32_t seen; /* in it; with SEEN_WORD it is a word */
};

/* A place in a text; text and segments must stay as they are. Begins with the others set and the
 * rest zero. */
struct pieces {
    struct slice text;
    const struct segment *segments;
    size_t n_segments;
    struct characters *characters;
    size_t next; /* segment */
    size_t at;   /* byte, in that segment */
};

/* The next piece inside a segment that has to be looked into. */
bool pieces_within(struct pieces *pieces, size_t end, struct piece *piece);

/* The next piece; false at the end. */
static inline bool pieces_next(struct pieces *pieces, struct piece *piece) {
    while (pieces->next < pieces->n_segments) {
        const struct segment segment = pieces->segments[pieces->next];
        if (!(segment.seen & (SEEN_SPACE | SEEN_INVISIBLE))) {
            *piece = (struct piece){pieces->at, segment.end, segment.seen};
            pieces->at = segment.end;
            pieces->next++;
            return true;
        }
        if (segment.seen & (SEEN_MARK | SEEN_WORD) && pieces_within(pieces, segment.end, piece))
            return true;
        pieces->at = segment.end;
        pieces->next++;
    }
    return false;
}

#endif
