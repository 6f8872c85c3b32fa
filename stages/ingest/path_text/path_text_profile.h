/* Profiles of corpora with one speech a file, whose paths say who spoke when. Data, not code:
 * corpora/profiles/path-text/NAME.profile; corpora/profiles/README.md specifies the language.
 *
 * A profile owns its pattern, which keeps the state of its last match: so it serves one reader at a
 * time, and values are valid until the next match. A set owns its profiles.
 */
#ifndef PLAUDIT_PATH_TEXT_PROFILE_H
#define PLAUDIT_PATH_TEXT_PROFILE_H

#include "errors/error.h"
#include "ingest/profile/pattern.h"
#include "memory/buffer.h"
#include "memory/slice.h"

#include <stdbool.h>
#include <stddef.h>

enum path_field {
    PATH_BODY,
    PATH_SESSION,
    PATH_DATE,
    PATH_EVENT,
    PATH_KIND,
    PATH_SPEAKER,
    PATH_BEHALF,
    PATH_SUBJECT,
    PATH_LANG,
    PATH_FIELDS,
};

/* A piece of a value: a constant, or what a named group of the path holds. */
struct path_part {
    bool is_group;
    char *text;
};

struct path_value {
    struct path_part *parts;
    size_t count, room;
};

struct path_text_profile {
    char *name;
    struct pattern *path;
    struct path_value fields[PATH_FIELDS]; /* without parts: empty */
    char **charsets;                       /* candidates, most likely first */
    size_t charset_count, charset_room;
};

struct path_text_profiles {
    struct path_text_profile **at;
    size_t count, room;
};

/* Adds the profiles of a directory, which need not be there. */
struct error *path_text_profiles_load(struct path_text_profiles *profiles, const char *directory);

/* Adds the profile in `text`; `path` names it. */
struct error *path_text_profiles_add(struct path_text_profiles *profiles, const char *path,
                                     struct slice text);

void path_text_profiles_free(struct path_text_profiles *profiles);

/* The first profile whose pattern the path of a document matches, or NULL. */
struct path_text_profile *path_text_profiles_find(const struct path_text_profiles *profiles,
                                                  struct slice path);

/* Appends the value of a field for the path that matched last. */
void path_text_value(const struct path_text_profile *profile, enum path_field field,
                     struct buffer *value);

#endif
