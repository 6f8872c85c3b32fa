/* Profiles of transcripts in text: how a line says who begins to speak, what in it nobody says, and
 * where the rest of a row comes from. Data, not code: corpora/profiles/transcript/NAME.profile;
 * corpora/profiles/README.md specifies the language.
 *
 * A profile owns its patterns. They keep the state of their last match, so a profile serves one
 * reader at a time.
 */
#ifndef PLAUDIT_TRANSCRIPT_PROFILE_H
#define PLAUDIT_TRANSCRIPT_PROFILE_H

#include "errors/error.h"
#include "ingest/profile/pattern.h"
#include "ingest/table/written_date.h"
#include "memory/slice.h"

#include <stdbool.h>
#include <stddef.h>

enum transcript_field {
    TRANSCRIPT_BODY,
    TRANSCRIPT_SESSION,
    TRANSCRIPT_DATE,
    TRANSCRIPT_EVENT,
    TRANSCRIPT_SUBJECT,
    TRANSCRIPT_LANG,
    TRANSCRIPT_FIELDS,
};

/* The name of the field, which is that of the group in an expression. */
const char *transcript_field_name(enum transcript_field field);

/* One way to find a value of the whole document. */
struct transcript_rule {
    enum transcript_field field;
    char *constant;               /* NULL: the group of the pattern is the value */
    struct pattern *pattern;      /* is looked for in the head; NULL: always */
    struct written_date *written; /* how a date is written; NULL: ISO 8601 */
};

struct pattern_list {
    struct pattern **at;
    size_t count, room;
};

struct transcript_profile {
    char *name;
    struct pattern_list heads;      /* all of them match the beginning of such a transcript */
    struct pattern_list cues;       /* whoever is named (?<speaker>…) begins to speak here */
    struct pattern_list skips;      /* lines that nobody says */
    struct pattern_list drops;      /* parts of lines that nobody says */
    struct pattern_list procedural; /* speakers who preside */
    struct transcript_rule *rules;  /* an earlier one is preferred */
    size_t rule_count, rule_room;
    char **charsets;
    size_t charset_count, charset_room;
    bool joins; /* lines may be broken where a page ended: paragraphs_of puts them together */
};

struct transcript_profiles {
    struct transcript_profile **at;
    size_t count, room;
};

/* Reads every profile of a directory; one that is not there has none. On error `profiles` is still
 * to be freed. */
struct error *transcript_profiles_load(struct transcript_profiles *profiles, const char *directory);

/* Adds the profile in `text`; `path` names it, also in errors. */
struct error *transcript_profiles_add(struct transcript_profiles *profiles, const char *path,
                                      struct slice text);

/* Frees the profiles, not the struct itself. */
void transcript_profiles_free(struct transcript_profiles *profiles);

/* The first profile that reads a document which begins with `head` (UTF-8), or NULL. */
struct transcript_profile *transcript_profiles_find(const struct transcript_profiles *profiles,
                                                    struct slice head);

/* Whether one of the patterns matches anywhere in `text` (UTF-8). */
bool pattern_list_matches(const struct pattern_list *list, struct slice text);

#endif
