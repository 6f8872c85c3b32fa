/* The profile of UPR reports: every phrase by which the reader finds its way, as data that a
 * researcher can change (corpora/profiles/upr.profile; corpora/profiles/README.md explains it).
 *
 * The profile owns its patterns. They keep the state of their last match, so a profile serves one
 * reader at a time.
 */
#ifndef PLAUDIT_UPR_PROFILE_H
#define PLAUDIT_UPR_PROFILE_H

#include "errors/error.h"
#include "ingest/profile/pattern.h"

#include <stddef.h>

enum upr_phrase {
    UPR_DOCUMENT,     /* the document is a report of a review */
    UPR_SESSION,      /* (?<session>…) */
    UPR_REVIEW,       /* (?<subject>…) (?<date>…) */
    UPR_DECLARED,     /* (?<count>…) delegations spoke */
    UPR_FURNITURE,    /* a line that is no text: page headers, numbers, tables of contents */
    UPR_PRESENTATION, /* headings, each a whole line */
    UPR_DIALOGUE,
    UPR_CONCLUSIONS,
    UPR_PLEDGES,
    UPR_ANNEX,
    UPR_PROCEDURAL,   /* the beginning of a paragraph in which nobody speaks */
    UPR_REPLY,        /* … in which the State under review speaks */
    UPR_SPEAKER,      /* what may stand before the speaker's name; (?<behalf>…) */
    UPR_BEHALF,       /* what may stand behind it; (?<behalf>…) */
    UPR_VERB,         /* what stands behind the name that opens a paragraph */
    UPR_SAID,         /* what shows that a name within a paragraph speaks */
    UPR_OPENING,      /* a word that opens a clause whose subject may be the speaker */
    UPR_OWN,          /* other words for the State under review, behind an opening clause */
    UPR_CONTINUATION, /* the beginning of a paragraph that goes on with the last speaker */
    UPR_ITEM,         /* the beginning of an item in a list of recommendations */
    UPR_SOURCE,       /* the States that make it: (?<states>…) at the end of an item or part */
    UPR_PHRASE_COUNT,
};

struct upr_profile {
    char *body;
    char *lang;
    char **charsets; /* candidates, most likely first */
    size_t charset_count;
    size_t charset_room;
    struct pattern *phrases[UPR_PHRASE_COUNT]; /* NULL: the profile has none */
};

/* Loads a profile; errors name file and line. */
struct error *upr_profile_load(const char *path, struct upr_profile **profile);
void upr_profile_free(struct upr_profile *profile);

#endif
