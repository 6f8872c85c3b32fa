/* Alignment of two runs of words.
 *
 * A match counts 1, one of the word ALIGNMENT_NEUTRAL nothing; a word that differs and a word that
 * only one side has count -1 each. The local alignment is the part with the greatest sum (Smith &
 * Waterman 1981): it goes on while more than half of what it takes in agrees, and begins and ends
 * with a match that counts. The global one takes both runs whole (Needleman & Wunsch 1970).
 *
 * Only cells near a diagonal are looked at: the work and the memory are (words of a) times (width
 * of the band).
 */
#ifndef PLAUDIT_ECHO_ALIGNMENT_H
#define PLAUDIT_ECHO_ALIGNMENT_H

#include <stddef.h>
#include <stdint.h>

/* The placeholder for names of States (words.h): that both sides name some State here is no
 * evidence that one repeats the other, and a list of States is no passage. */
#define ALIGNMENT_NEUTRAL 0u

struct word_run {
    const uint32_t *at;
    uint32_t count;
};

/* Diagonals b - a (place in b less place in a) from `low` to `high`. */
struct band {
    int64_t low;
    int64_t high;
};

struct alignment {
    uint32_t a_first, a_end; /* words of a that are aligned: from, and one past the last */
    uint32_t b_first, b_end;
    uint32_t matches;
    uint32_t columns; /* matches, differing words and words of one side */
};

/* Room for alignments, kept from one to the next. Zero-initialise. After an alignment `matched`
 * holds the places in a of the words that match, descending. */
struct aligner {
    int32_t *scores;
    size_t scores_capacity;
    uint8_t *moves;
    size_t moves_capacity;
    uint32_t *matched;
    size_t matched_capacity;
    size_t matched_count;
};

void aligner_free(struct aligner *aligner);

/* The best local alignment in the band; one of 0 columns where no word matches. */
struct alignment align_local(struct aligner *aligner, struct word_run a, struct word_run b,
                             struct band band);

/* The share of columns that match when both runs are aligned whole, in a band that is wide enough
 * for `slack` words more on one side than on the other at any place. 1 for two empty runs. */
double align_whole(struct aligner *aligner, struct word_run a, struct word_run b, uint32_t slack);

#endif
