/* Profiles of captions: how a cue says who speaks, and where the rest of a row comes from. Data,
 * not code: corpora/profiles/captions.profile; corpora/profiles/README.md specifies the
 * language.
 *
 * The profile owns its patterns. They keep the state of their last match, so a profile serves one
 * reader at a time.
 */
#ifndef PLAUDIT_CAPTIONS_PROFILE_H
#define PLAUDIT_CAPTIONS_PROFILE_H

#include "errors/error.h"
#include "ingest/profile/pattern.h"
#include "memory/slice.h"

#include <stdbool.h>
#include <stddef.h>

enum captions_field {
    CAPTIONS_BODY,
    CAPTIONS_SESSION,
    CAPTIONS_DATE,
    CAPTIONS_EVENT,
    CAPTIONS_SUBJECT,
    CAPTIONS_LANG,
    CAPTIONS_FIELDS,
};

/* The name of the field, which is that of a group in an expression. */
const char *captions_field_name(enum captions_field field);

enum captions_place {
    CAPTIONS_CONSTANT, /* `field` "…" */
    CAPTIONS_PATH,     /* path /…/: groups of the document's path */
    CAPTIONS_NOTE,     /* note /…/: groups of a line of a note or of the header */
};

/* One way to find values of the whole document. */
struct captions_rule {
    enum captions_place place;
    enum captions_field field; /* of a constant */
    char *constant;
    struct pattern *pattern;
};

struct captions_profile {
    char *name;
    struct captions_rule *rules; /* an earlier one is preferred */
    size_t rule_count, rule_room;
    struct pattern **cues; /* the beginning of a cue at which the speaker changes; (?<speaker>…) */
    size_t cue_count, cue_room;
    struct pattern **procedural; /* speakers who preside */
    size_t procedural_count, procedural_room;
    char *start, *end; /* the columns that keep the times; NULL: none */
    char **charsets;
    size_t charset_count, charset_room;
};

/* Reads the profile in `text`; `path` names it in errors. */
struct error *captions_profile_read(const char *path, struct slice text,
                                    struct captions_profile **profile);

/* NULL is allowed. */
void captions_profile_free(struct captions_profile *profile);

#endif
