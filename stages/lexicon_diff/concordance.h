/* The changes in their context, one line each: written at once, or the first of each entry kept. */
#ifndef PLAUDIT_LEXICON_DIFF_CONCORDANCE_H
#define PLAUDIT_LEXICON_DIFF_CONCORDANCE_H

#include "errors/error.h"
#include "lexicon_diff/comparison.h"
#include "passages/passage.h"
#include "rows/rows.h"

/* Columns of the row that say where a text is from; empty where the stream has no such column. */
enum whence { WHENCE_ID, WHENCE_STATE, WHENCE_EVENT, WHENCES };

struct concordance {
    bool there[WHENCES];
    size_t columns[WHENCES];
    struct passages *passages;
    struct passage passage;
    struct context context;
    struct rows_writer *writer; /* NULL: nothing is written */
    struct examples *examples;  /* NULL: nothing is kept */
};

/* Needs the columns text and starts. `concordance` is zeroed by the caller, who sets its writer or
 * its examples, and is to be closed on an error too. */
struct error *concordance_open(struct concordance *concordance, const struct rows_reader *reader,
                               struct context context);
void concordance_close(struct concordance *concordance);

/* change category old_entry new_entry instead by id state event left hit right */
struct error *concordance_write_header(struct rows_writer *writer);

/* Hears a text (struct listener): writes a line, or keeps an example, of each change. */
struct error *concordance_hear(void *concordance, const struct compared *compared,
                               const char **reason);

/* ---- examples ------------------------------------------------------------------------------- */

/* How many are kept of each entry, lost and gained. */
#define EXAMPLES_MOST ((size_t)2)

struct example {
    enum change_kind kind;
    char *state;
    char *left;
    char *hit;
    char *right;
};

/* The first hits that each common entry lost or gained: memory is bounded by the lexicons. */
struct examples {
    struct example (*of)[2 * EXAMPLES_MOST]; /* by common number */
    size_t *counts;
    size_t n_entries;
};

struct examples examples_new(const struct common *common);
void examples_free(struct examples *examples);

#endif
