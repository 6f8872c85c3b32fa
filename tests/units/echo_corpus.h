/* A corpus of invented statements in which passages are planted that other States repeat nearly
 * word for word: what plaudit-echo must find, and what it must leave alone.
 *
 * The statements of invented States speak as those of real ones do: words with frequencies of
 * Zipf's law, a stock of collocations that come again and again, and formulas that everybody uses.
 * A planted copy is a passage of another State's statement (formulas included) in which a share of
 * the words was replaced, left out or joined by a new one, put into a statement of its own.
 *
 * Everything comes of the seed (SplitMix64; Steele, Lea & Flood 2014): the same on every machine.
 */
#ifndef PLAUDIT_TESTS_ECHO_CORPUS_H
#define PLAUDIT_TESTS_ECHO_CORPUS_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

struct corpus_plan {
    uint64_t seed;
    uint32_t statements;
    uint32_t states; /* up to 676 */
    uint32_t events;
    uint32_t groups;      /* passages that are repeated, each by 1 to 3 other States */
    uint32_t words_least; /* of a statement, before a copy is put in */
    uint32_t words_most;
    uint32_t passage_least; /* words of a passage that is repeated */
    uint32_t passage_most;
    double changed_least; /* share of its words that is changed in a copy */
    double changed_most;
};

/* Words of a statement, from `first` to before `end`; a name of a State counts as one word. */
struct planted {
    uint32_t group;
    uint32_t statement; /* from 0, in the order of the rows */
    uint32_t first;
    uint32_t end;
};

struct planted_list {
    struct planted *at; /* group after group, each begun by the one that the others repeat */
    size_t count;
};

/* Writes the rows (id, event, date, kind, state, subject_state, lang, text, tokens, starts) and the
 * table of the States' names. The caller frees list->at. */
void corpus_write(const struct corpus_plan *plan, FILE *rows, FILE *names,
                  struct planted_list *list);

#endif
