/* Who speaks in a paragraph of the interactive dialogue.
 *
 * Reports follow one form: a paragraph begins with the name of the delegation that speaks and says
 * what it did ("Ruritania welcomed …"). Paragraphs of the State under review, and paragraphs in
 * which nobody speaks, begin otherwise; the profile says how.
 */
#ifndef PLAUDIT_UPR_DIALOGUE_H
#define PLAUDIT_UPR_DIALOGUE_H

#include "ingest/upr/upr_profile.h"
#include "memory/slice.h"
#include "states/states.h"

enum turn_kind { TURN_STATEMENT, TURN_REPLY, TURN_PROCEDURAL, TURN_CONTINUATION };

struct turn {
    enum turn_kind kind;
    struct slice speaker; /* as printed, in the paragraph; of a statement only */
    struct slice behalf;  /* as printed; may be empty */
};

struct dialogue {
    struct upr_profile *profile;
    const struct states *states;
    struct slice date;        /* of the review */
    const char *subject_code; /* of the State under review; NULL where it is unknown */
    struct slice subject;     /* its name as printed */
};

/* The turn that `paragraph` begins. Slices point into `paragraph`. */
struct turn dialogue_turn(const struct dialogue *dialogue, struct slice paragraph);

/* Whether another State than `turn`'s begins to speak at the very start of `text`: its name and
 * what it did. For a paragraph in which the number of the next one was lost. */
bool dialogue_other_speaker(const struct dialogue *dialogue, const struct turn *turn,
                            struct slice text);

#endif
