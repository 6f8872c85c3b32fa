#include "words/pieces.h"

#include "rows/utf8.h"

/* What is to be seen of the character at `*at`, which moves on behind it. */
static uint32_t next_seen(struct pieces *pieces, size_t *at) {
    const unsigned char byte = (unsigned char)pieces->text.at[*at];
    if (byte < 0x80) {
        ++*at;
        return seen_of(pieces->characters->ascii[byte]);
    }
    return seen_of(characters_get(pieces->characters, utf8_next(pieces->text, at)) |
                   CHARACTERS_WIDE);
}

bool pieces_within(struct pieces *pieces, size_t end, struct piece *piece) {
    bool found = false;
    uint32_t unsure = 0; /* of invisible characters, which belong to the piece if more follows */
    while (pieces->at < end) {
        const size_t start = pieces->at;
        const uint32_t seen = next_seen(pieces, &pieces->at);
        if (seen & SEEN_SPACE && found)
            return true;
        if (seen & (SEEN_SPACE | SEEN_INVISIBLE)) {
            unsure = found ? unsure | seen : 0;
            continue;
        }
        if (!found)
            *piece = (struct piece){.start = start};
        found = true;
        piece->end = pieces->at;
        piece->seen |= seen | unsure;
    }
    return found;
}
