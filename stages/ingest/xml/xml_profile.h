/* Profiles: how a schema of XML maps to statements. Data, not code: corpora/profiles/NAME.profile;
 * the language is specified in corpora/profiles/README.md.
 *
 * A profile is read whole or not at all; an error says file, line and column and what was expected.
 * Once read it never changes, so that readers may share it. A set of profiles owns its profiles.
 */
#ifndef PLAUDIT_XML_PROFILE_H
#define PLAUDIT_XML_PROFILE_H

#include "errors/error.h"
#include "ingest/xml/xml_pattern.h"
#include "memory/slice.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct xml_profiles; /* private */

/* Reads every file of `directory` whose name ends in ".profile", in byte order of their names. Two
 * profiles that claim one root element, neither of them by the beginning of a document too, are an
 * error. */
struct error *xml_profiles_load(const char *directory, struct xml_profiles **profiles);

/* A set with the one profile in `text`; `name` stands for the file in errors. */
struct error *xml_profiles_read(const char *name, struct slice text,
                                struct xml_profiles **profiles);

void xml_profiles_free(struct xml_profiles *profiles);

/* ---- what the reader of documents asks of a profile -------------------------------------------
 */

enum xml_field {
    XML_BODY,
    XML_SESSION,
    XML_DATE,
    XML_EVENT,
    XML_KIND,
    XML_SPEAKER,
    XML_BEHALF,
    XML_SUBJECT,
    XML_LANG,
    XML_FIELDS,
};

/* As a profile names it. */
const char *xml_field_name(enum xml_field field);

/* What an element is, for the flow of the text; any number of these at once. */
enum xml_role {
    XML_ROLE_DOCUMENT = 1,     /* what is said of it is said of the statements in it only */
    XML_ROLE_STATEMENT = 2,    /* one statement */
    XML_ROLE_SKIP = 4,         /* its text is nobody's words */
    XML_ROLE_PARAGRAPH = 8,    /* begins and ends a line */
    XML_ROLE_SPACE = 16,       /* keeps the words before, in and after it apart */
    XML_ROLE_GLUE_BEFORE = 32, /* what it begins with belongs to the word before it */
    XML_ROLE_GLUE_AFTER = 64,  /* what comes after it belongs to its last word */
};

enum xml_rule_kind { XML_RULE_FIELD, XML_RULE_HEADING, XML_RULE_NAME, XML_RULE_BEGINS };

enum xml_lookup {
    XML_AS_IT_STANDS,
    XML_NAMES, /* pointers: the name, or the identifier where there is none */
    XML_KNOWN, /* pointers: the name, or nothing where there is none */
};

/* One way to find one value. */
struct xml_rule {
    enum xml_rule_kind kind;
    size_t line; /* of the profile */

    /* Where the value is: an attribute of the element, or else its text. XML_NO_STEP stands for the
     * statement itself. A constant needs neither: it holds where the element occurs, or always. */
    uint32_t step;
    struct xml_attribute_name attribute;
    char *constant;

    /* Of a field */
    enum xml_field field;
    bool own_text; /* the value is in the words of the statement, where `extract` finds it */
    enum xml_lookup lookup;
    bool latest;                       /* the last occurrence before a statement, not the first */
    struct pcre2_real_code_8 *extract; /* NULL: all of the value */

    /* Of a heading: 1 is the highest level; 0: it ends with the element that it stands in */
    unsigned level;

    /* Of a name: the element that bears the identifier, and the parts of the name in the order in
     * which they are printed (none: as they stand) */
    uint32_t holder;
    struct xml_attribute_name identifier;
    char **parts;
    size_t part_count, part_capacity;

    /* Of an element at which a statement begins: the rules for the fields that groups of `extract`
     * bear the names of, else XML_NO_RULE. Such a rule has no place of its own. */
    size_t groups[XML_FIELDS];
};

#define XML_NO_RULE SIZE_MAX

/* What the last step of a pattern is for. */
struct xml_step_use {
    unsigned roles;   /* enum xml_role */
    size_t rule;      /* or XML_NO_RULE */
    size_t holder_of; /* the rule for names whose identifier the element bears, or XML_NO_RULE */
};

struct xml_profile {
    char *name; /* of the file, without directory and ".profile" */
    char **roots;
    size_t root_count, root_capacity;
    struct pcre2_real_code_8 **heads; /* one must match the beginning of a document; none: any */
    size_t head_count, head_capacity;
    struct xml_patterns patterns;
    struct xml_step_use *uses; /* by step */
    size_t use_count, use_capacity;
    struct xml_rule *rules; /* in the order of the file; of one field, the earlier is preferred */
    size_t rule_count, rule_capacity;
    bool has_documents, has_levels, has_nested_headings, has_beginnings;
};

/* The profile that claims the root element of that local name: one whose `head` expression matches
 * the beginning of the document, else one that has none, else one that claims any root ("root *"),
 * else NULL. */
const struct xml_profile *xml_profiles_find(const struct xml_profiles *profiles, struct slice root,
                                            struct slice head);

#endif
