/* An entry made of tokens, as a position automaton (Glushkov 1961): one position for every token
 * the entry can consume, and for each position those that may follow it. It has no empty
 * transitions, and its size is known before it is used.
 *
 * Invariants of a pattern that was read without fault
 *  - Every match consumes at least one token, and neither begins nor ends inside a gap.
 *  - Edges are sorted by `from`, then `to`, each once. `first` is sorted.
 *  - Positions and edges together are at most limits.max_states.
 * The optional hyphen between two words is not in the automaton; whoever runs it lets one hyphen
 * pass between two positions that are words.
 */
#ifndef PLAUDIT_LEXICON_PATTERN_H
#define PLAUDIT_LEXICON_PATTERN_H

#include "lexicon/faults.h"
#include "lexicon/words.h"

#define PATTERN_GAP UINT32_MAX /* instead of a word: any one token */

struct pattern_position {
    uint32_t word; /* its place in `words`, or PATTERN_GAP */
    bool last;     /* a match may end here */
};

struct pattern_edge {
    uint32_t from;
    uint32_t to;
};

struct pattern {
    struct pattern_position *positions;
    size_t n_positions;
    size_t positions_capacity;
    struct pattern_edge *edges;
    size_t n_edges;
    size_t edges_capacity;
    uint32_t *first;
    size_t n_first;
    struct buffer words;     /* folded globs, each ended by a newline, in order of `word` */
    struct buffer canonical; /* the same for two entries that say the same in the same way */
};

/* Reads an entry from `line` (valid UTF-8), of which the first `start` bytes are other things; ends
 * at a comment or the line's end and sets `*end` there. Faults are told at their column. Whether
 * the pattern is sound says the count of faults. */
struct error *pattern_read(struct slice line, size_t start, struct words *words,
                           const struct lexicon_limits *limits, struct faults *faults,
                           struct place place, struct pattern *pattern, size_t *end);

void pattern_free(struct pattern *pattern);

/* The column (from 1, in characters) of a byte of a line. */
size_t pattern_column(struct slice line, size_t byte);

#endif
