/* Patterns: which elements of an XML document a profile means.
 *
 * A pattern is a path of steps, matched against an element and those around it, from the inside
 * out, wherever in the document they stand:
 *
 *     titleStmt/title[@type=main]     a title directly in a titleStmt
 *     settingDesc//date               a date anywhere below a settingDesc
 *     *[@join=right]                  any element with that attribute
 *
 * Names are local names; prefixes and namespaces do not matter. A step may have tests:
 *     [@a]  [!@a]          the attribute is there, is not there
 *     [@a=v]               its value is v
 *     [@a~=v]              v is one of its words; a "#" before a word does not matter
 *     [@a*=v]  [@a^=v]     its value contains v, begins with v
 * with "!" before the operator for the contrary (which is also true without the attribute). A
 * value with blanks or brackets stands in double quotes.
 *
 * The steps of all patterns of a profile live in one table and are matched together, in one pass
 * from the root to the leaves: memory grows with the depth of the document alone. A pattern is
 * known by the number of its last step. The table owns its strings.
 */
#ifndef PLAUDIT_XML_PATTERN_H
#define PLAUDIT_XML_PATTERN_H

#include "memory/slice.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* ---- attributes of an element, as libxml2's SAX2 interface gives them -------------------------
 */

struct xml_attributes {
    const unsigned char **at; /* five pointers each: local name, prefix, URI, value, value's end */
    int count;
};

struct xml_attribute_name {
    const char *local; /* NULL: no attribute */
    bool xml;          /* in the namespace of XML itself (xml:id, xml:lang) */
};

/* The value of an attribute; false if it is not there. Attributes of other namespaces are never
 * found. */
bool xml_attribute_find(const struct xml_attributes *attributes,
                        const struct xml_attribute_name *name, struct slice *value);

/* ---- the table of steps -----------------------------------------------------------------------
 */

#define XML_NO_STEP UINT32_MAX

enum xml_test {
    XML_TEST_PRESENT,
    XML_TEST_EQUALS,
    XML_TEST_WORD,
    XML_TEST_CONTAINS,
    XML_TEST_BEGINS,
};

struct xml_predicate {
    struct xml_attribute_name attribute;
    enum xml_test test;
    bool negated;
    char *value; /* NULL for XML_TEST_PRESENT */
};

struct xml_step {
    char *name;        /* NULL: any element */
    uint32_t previous; /* the step that must match outside of it, or XML_NO_STEP */
    bool below;        /* `previous` may be any ancestor, not only the parent */
    struct xml_predicate *predicates;
    size_t predicate_count, predicate_capacity;
};

struct xml_patterns {
    struct xml_step *steps;
    size_t count, capacity;
};

/* Why a pattern could not be read: where in its text, and what was expected there. */
struct xml_pattern_trouble {
    size_t offset;
    const char *expected;
};

/* Adds a pattern that goes on from the step `previous` (XML_NO_STEP: from anywhere); `*last` is the
 * number of its last step. False, with `*trouble` set, if `text` is no pattern. */
bool xml_patterns_add(struct xml_patterns *patterns, struct slice text, uint32_t previous,
                      uint32_t *last, struct xml_pattern_trouble *trouble);

/* Reads `@name` or `@xml:name`, all of `text`. */
bool xml_attribute_read(struct slice text, struct xml_attribute_name *name,
                        struct xml_pattern_trouble *trouble);

/* Frees a name that xml_attribute_read made. */
void xml_attribute_name_free(struct xml_attribute_name *name);

void xml_patterns_free(struct xml_patterns *patterns);

/* ---- matching ---------------------------------------------------------------------------------
 */

struct xml_matcher; /* private */

/* The patterns must stay as they are until xml_matcher_free. */
struct xml_matcher *xml_matcher_new(const struct xml_patterns *patterns);
void xml_matcher_free(struct xml_matcher *matcher);

/* An element begins inside the present one. Returns the steps that match it, in the order of the
 * table, and their number; valid until the next call. */
const uint32_t *xml_matcher_open(struct xml_matcher *matcher, struct slice name,
                                 const struct xml_attributes *attributes, size_t *count);

/* The present element ends. */
void xml_matcher_close(struct xml_matcher *matcher);

/* Whether `step` matched the element at `level` (the root is level 1, the present one the
 * deepest). */
bool xml_matcher_matched(const struct xml_matcher *matcher, size_t level, uint32_t step);

#endif
