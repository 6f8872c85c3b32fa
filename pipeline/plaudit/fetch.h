/* The sources of a corpus: commands that bring documents into its inbox. */
#ifndef PLAUDIT_FETCH_H
#define PLAUDIT_FETCH_H

#include "corpus/conf.h"
#include "corpus/journal.h"
#include "engine/children.h"

#include <stdbool.h>

/* Runs them one after the other, each in its folder of the inbox, inbox/NAME, which is made if it
 * is not there. A source that fails is told, `*failed` is set, and the others go on. The only error
 * is an interruption. */
struct error *fetch_all(const struct conf *conf, const struct journal *journal,
                        struct children *children, bool *failed);

#endif
