/* Everything that was said in the reviews, in memory and in an order that the rows' order does not
 * change.
 *
 * A review is an event about a State: rows of the same `event`, `body`, `session` and
 * `subject_state`. Memory: some 30 bytes per statement, and the names of reviews and speakers.
 */
#ifndef PLAUDIT_FLOOD_COLLECTION_H
#define PLAUDIT_FLOOD_COLLECTION_H

#include "flood/habits.h"
#include "flood/statements.h"
#include "intern/intern.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define SPEAKER_UNKNOWN UINT32_MAX
#define ORDER_UNKNOWN UINT32_MAX

/* A statement. Numbers are places among the sorted names. */
struct speech {
    uint32_t review;
    uint32_t speaker; /* SPEAKER_UNKNOWN sorts last */
    uint32_t order;   /* the column `order`, or ORDER_UNKNOWN */
    enum stance stance;
    uint32_t groups;         /* of the speaker: a string of `groups`; the empty one if not given */
    uint32_t subject_groups; /* of whom it speaks */
};

/* The fields of a review's name, escaped. */
enum name_field { NAME_EVENT, NAME_BODY, NAME_SESSION, NAME_SUBJECT, NAME_FIELDS };

struct collected_review {
    struct slice name;         /* the four fields, with tabs in between */
    char *date;                /* the earliest; owned; NULL: none is given */
    uint32_t session;          /* reviews of the same body and session have the same */
    uint64_t stances[STANCES]; /* of speakers that are known */
    uint64_t unattributed;
    uint64_t
        echo_sum; /* of the shares of echo, in ECHO_UNITs: whole, so that any order sums alike */
    uint64_t echo_rows;
    size_t first; /* of its speeches */
    size_t count;
};

#define ECHO_UNIT 1e-9

struct collection {
    struct intern *names;
    struct intern *speakers;
    struct intern *sessions;
    struct intern *groups;            /* contents of the columns `groups` and `subject_groups` */
    struct collected_review *reviews; /* sorted by name */
    uint32_t reviews_count;
    struct speech *speeches; /* sorted by review, speaker, order, stance */
    size_t count;
    struct slice *speaker_names; /* by place */
    /* private */
    size_t reviews_capacity;
    size_t speeches_capacity;
};

/* Reads all rows of that kind. Whatever the outcome, collection_free is due. */
struct error *collection_read(struct collection *collection, struct rows_reader *reader,
                              const char *kind);
void collection_free(struct collection *collection);

/* A field of the review's name. */
struct slice collection_name(const struct collected_review *review, enum name_field field);

/* The speeches of known speakers as cells of the model. A review without a known speaker is no part
 * of the model, so the model numbers only the others: `reviews[number]` is a review of the
 * collection. */
struct model {
    struct cell *cells;
    size_t count;
    uint32_t *reviews;
    uint32_t reviews_count;
    uint32_t *sessions;       /* per review of the model */
    struct speeches speeches; /* a view of the above */
};

/* With `by_session` the model has effects of sessions. */
struct model model_new(const struct collection *collection, bool by_session);
void model_free(struct model *model);

#endif
