/* Profiles of tables: which columns of a table of somebody else's become which of ours. Data, not
 * code: corpora/profiles/table/NAME.profile; corpora/profiles/README.md specifies the language.
 *
 * Once read a profile never changes. A set owns its profiles.
 */
#ifndef PLAUDIT_TABLE_PROFILE_H
#define PLAUDIT_TABLE_PROFILE_H

#include "errors/error.h"
#include "ingest/table/written_date.h"
#include "memory/slice.h"

#include <stdbool.h>
#include <stddef.h>

enum table_field {
    TABLE_ID,
    TABLE_SOURCE,
    TABLE_BODY,
    TABLE_SESSION,
    TABLE_DATE,
    TABLE_EVENT,
    TABLE_ORDER,
    TABLE_KIND,
    TABLE_SPEAKER,
    TABLE_BEHALF,
    TABLE_SUBJECT,
    TABLE_LANG,
    TABLE_TEXT,
    TABLE_KEEP, /* a column of the user's own */
    TABLE_FIELDS,
};

#define TABLE_NO_COLUMN ((size_t)-1)

/* A piece of a value: a constant, or what stands in a column. */
struct table_part {
    char *constant; /* NULL: the column */
    size_t column;  /* in the profile's `columns` */
};

/* One way to find one value. */
struct table_rule {
    enum table_field field;
    char *keep; /* of TABLE_KEEP: the name that the column gets */
    struct table_part *parts;
    size_t part_count, part_room;
    size_t condition;          /* a column, or TABLE_NO_COLUMN: always */
    char *expected;            /* what must stand there */
    struct written_date *date; /* NULL: ISO 8601 */
};

struct table_profile {
    char *name;
    char **columns; /* all that the profile names, each once */
    bool *required; /* by column: a table without it is not of this kind */
    size_t column_count, column_room, required_room;
    bool row_stream; /* tabs and the row stream's escapes, not RFC 4180's quotes */
    bool keep_all;   /* every column that is no field goes to the kept column of its name */
    char **charsets;
    size_t charset_count, charset_room;
    struct table_rule *rules; /* in the order of the file; of one field, the earlier is preferred */
    size_t rule_count, rule_room;
};

struct table_profiles {
    struct table_profile **at;
    size_t count, room;
};

/* Adds the profiles of a directory, which need not be there. */
struct error *table_profiles_load(struct table_profiles *profiles, const char *directory);

/* Adds the profile in `text`; `path` names it. */
struct error *table_profiles_add(struct table_profiles *profiles, const char *path,
                                 struct slice text);

void table_profiles_free(struct table_profiles *profiles);

#endif
