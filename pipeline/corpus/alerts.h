/* What the keeper of a corpus wants to be told, once each.
 *
 *  - A review whose q falls below a threshold is told when it does; when it rises again it is
 *    forgotten, so that it is told anew if it falls again.
 *  - A State's rate that lies outside the interval it had in the results that were considered last
 *    is told; the first results are compared with nothing.
 *  - A folder of the inbox in which nothing new was found for so many days is told once for each
 *    silence. Only here does a clock matter: what seems to have been found in the future is taken
 *    as found now.
 *
 * What was told is remembered in CORPUS/alerts.tsv, together with the generation that was
 * considered last. It is written after the events were told: an update that is killed in between
 * tells them again, and none is lost.
 */
#ifndef PLAUDIT_ALERTS_H
#define PLAUDIT_ALERTS_H

#include "corpus/catalogue.h"
#include "corpus/conf.h"
#include "errors/error.h"
#include "intern/intern.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define ALERTS_FILE "alerts.tsv"

struct alert_event {
    const struct conf_alert *rule; /* the configuration's */
    char *subject;                 /* the review, the State, the folder */
    char *line;                    /* all of it in a sentence */
};

/* What is remembered, and what is to be told. Zero-initialised it is empty. */
struct alerts {
    uint64_t generation;  /* that was considered last; 0: none */
    struct intern *told;  /* events that hold still, as lines of the file */
    struct intern *holds; /* those that hold now; becomes `told` */
    struct alert_event *events;
    size_t event_count, event_capacity;
};

/* Reads the memory; where there is none it is empty. */
struct error *alerts_read(struct alerts *alerts);

/* Finds what holds of the results in the generation `present` (0: there are none) and of the
 * catalogue at the time `now`, and fills in `events` with what was not told yet. */
struct error *alerts_find(struct alerts *alerts, const struct conf *conf, uint64_t present,
                          const struct catalogue *catalogue, int64_t now);

/* Whether the memory on the disk is not what alerts_find has found. */
bool alerts_changed(const struct alerts *alerts, uint64_t present);

/* Writes what holds now as told, durably and at once. */
struct error *alerts_remember(struct alerts *alerts, uint64_t present);

void alerts_free(struct alerts *alerts);

#endif
