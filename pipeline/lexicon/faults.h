/* The faults of a lexicon, told one by one as they are found and counted: a researcher who edits
 * wants the whole list. */
#ifndef PLAUDIT_LEXICON_FAULTS_H
#define PLAUDIT_LEXICON_FAULTS_H

#include "lexicon/lexicon.h"

/* After so many the rest is counted, not told. */
#define FAULTS_TOLD ((size_t)100)

struct faults {
    lexicon_tell *tell;
    void *context;
    size_t count;
};

/* Where a fault is; `line` and `column` count from 1, columns in characters; 0 leaves them out. */
struct place {
    const char *file;
    uint32_t line;
    size_t column;
};

void faults_add(struct faults *faults, struct place place, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
