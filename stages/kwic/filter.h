/* Which hits a reader wants to see.
 *
 * A filter owns copies of what it was given; filter_free frees them. A filter that was
 * zero-initialised wants every hit. Conditions of different kinds must all hold; of several
 * categories, or flags, one is enough.
 */
#ifndef PLAUDIT_KWIC_FILTER_H
#define PLAUDIT_KWIC_FILTER_H

#include "errors/error.h"
#include "hits/hits.h"
#include "rows/rows.h"

struct word_list {
    const char **at; /* the words are the caller's and outlive the list */
    size_t count;
    size_t capacity;
};

struct filter {
    struct word_list categories; /* globs, as of fnmatch(3) */
    struct word_list flags;
    const char *state; /* NULL: any */
    const char *subject;
    const char *coalition;
    const char *from; /* YYYY[-MM[-DD]], inclusive */
    const char *to;

    /* private: the columns, found by filter_bind */
    size_t state_column;
    size_t subject_column;
    size_t groups_column;
    size_t date_column;
};

void word_list_add(struct word_list *list, const char *word);

/* Whether `text` is a date such as --from and --to take. */
bool filter_is_date(const char *text);

/* Finds the columns that the filter's conditions need; an error names a missing one. */
struct error *filter_bind(struct filter *filter, const struct rows_reader *reader);

/* Whether hits of the present row may be wanted at all. */
bool filter_wants_row(const struct filter *filter, const struct rows_reader *reader);

bool filter_wants_hit(const struct filter *filter, const struct hit *hit);

void filter_free(struct filter *filter);

#endif
