/* The entries of one language (or of all), joined into one automaton over terms, with the cues and
 * marks that go with them. It does not change once it is built.
 *
 * Positions of all patterns are numbered through. Which entry begins with which term is indexed, so
 * that the work at a word depends on the entries that begin with it, not on their number.
 */
#ifndef PLAUDIT_LEXICON_PROGRAM_H
#define PLAUDIT_LEXICON_PROGRAM_H

#include "lexicon/content.h"
#include "lexicon/terms.h"

#define PROGRAM_GAP UINT32_MAX /* instead of a term: any one token */
#define PROGRAM_GOES_ON UINT32_MAX

struct program_position {
    uint32_t term;   /* or PROGRAM_GAP */
    uint32_t entry;  /* the entry whose match may end here, or PROGRAM_GOES_ON */
    uint32_t follow; /* the first of its followers; they end where the next position's begin */
};

struct program_mark {
    uint32_t open;
    uint32_t close;
};

struct program {
    const struct lexicon *lexicon;
    struct terms *terms;
    uint32_t hyphen;                    /* the term "-", which may pass between two words */
    struct program_position *positions; /* one more than there are, to end the followers */
    size_t n_positions;
    uint32_t *followers;
    size_t n_followers;
    uint32_t *start; /* positions that begin a match, by term: term t's are from start_of[t] on */
    uint32_t *start_of;
    uint32_t *regexes; /* entries that are regular expressions */
    size_t n_regexes;
    struct term_set *stops; /* for each section of the lexicon */
    struct program_mark *marks;
    size_t n_marks, marks_capacity;
};

/* `language` is one of the lexicon's, or NULL for all of them. */
struct program *program_new(const struct lexicon *lexicon, const char *language);
void program_free(struct program *program);

#endif
