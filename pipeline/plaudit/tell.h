/* Telling the keeper of a corpus what its alert rules ask for. */
#ifndef PLAUDIT_TELL_H
#define PLAUDIT_TELL_H

#include "corpus/catalogue.h"
#include "corpus/conf.h"
#include "corpus/journal.h"
#include "engine/children.h"
#include "errors/error.h"

#include <stdbool.h>
#include <stdint.h>

/* Whether there is anything to be told, or to be remembered, of the generation `present` and the
 * catalogue. */
struct error *tell_needed(const struct conf *conf, uint64_t present,
                          const struct catalogue *catalogue, bool *needed);

/* Prints each event on standard output, once, runs its rule's command, and remembers it. A command
 * gets the event's sentence on standard input, and in its environment PLAUDIT_ALERT (review, state,
 * silent), PLAUDIT_SUBJECT (the review, the State, the folder) and PLAUDIT_EVENT (the sentence).
 * One that fails is told, and `*failed` is set. */
struct error *tell_all(const struct conf *conf, uint64_t present, const struct catalogue *catalogue,
                       const struct journal *journal, struct children *children, bool *failed);

#endif
