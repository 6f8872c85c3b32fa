#include "ingest/xml/xml_pattern.h"

#include "intern/intern.h"
#include "memory/memory.h"

#include <stdlib.h>
#include <string.h>

/* ---- attributes -------------------------------------------------------------------------------
 */

enum { ATTRIBUTE_LOCAL, ATTRIBUTE_PREFIX, ATTRIBUTE_URI, ATTRIBUTE_VALUE, ATTRIBUTE_END };
enum { ATTRIBUTE_WIDTH = 5 };

bool xml_attribute_find(const struct xml_attributes *attributes,
                        const struct xml_attribute_name *name, struct slice *value) {
    for (int i = 0; i < attributes->count; i++) {
        const unsigned char **field = attributes->at + (size_t)i * ATTRIBUTE_WIDTH;
        const char *prefix = (const char *)field[ATTRIBUTE_PREFIX];
        bool fits = name->xml ? prefix && strcmp(prefix, "xml") == 0 : !prefix;
        if (!fits || strcmp((const char *)field[ATTRIBUTE_LOCAL], name->local) != 0)
            continue;
        *value = (struct slice){(const char *)field[ATTRIBUTE_VALUE],
                                (size_t)(field[ATTRIBUTE_END] - field[ATTRIBUTE_VALUE])};
        return true;
    }
    return false;
}

void xml_attribute_name_free(struct xml_attribute_name *name) {
    free((char *)name->local);
    name->local = NULL;
}

/* ---- reading patterns -------------------------------------------------------------------------
 */

struct reading {
    struct slice text;
    size_t at;
    const char *expected; /* NULL while all is well */
};

static bool reading_ends(const struct reading *reading) {
    return reading->at == reading->text.length;
}

static bool reading_sees(const struct reading *reading, const char *token) {
    size_t length = strlen(token);
    return reading->text.length - reading->at >= length &&
           memcmp(reading->text.at + reading->at, token, length) == 0;
}

static bool reading_skips(struct reading *reading, const char *token) {
    if (!reading_sees(reading, token))
        return false;
    reading->at += strlen(token);
    return true;
}

/* Names in any script are taken, without prefixes. */
static bool in_name(char byte) {
    unsigned char at = (unsigned char)byte;
    return (at >= 'a' && at <= 'z') || (at >= 'A' && at <= 'Z') || (at >= '0' && at <= '9') ||
           at == '.' || at == '-' || at == '_' || at >= 0x80;
}

static char *reading_name(struct reading *reading, const char *expected) {
    size_t start = reading->at;
    while (!reading_ends(reading) && in_name(reading->text.at[reading->at]))
        reading->at++;
    if (reading->at == start) {
        reading->expected = expected;
        return NULL;
    }
    return memory_copy_text(reading->text.at + start, reading->at - start);
}

static struct xml_attribute_name reading_attribute(struct reading *reading) {
    struct xml_attribute_name name = {0};
    if (!reading_skips(reading, "@")) {
        reading->expected = "'@' and the name of an attribute";
        return name;
    }
    name.xml = reading_skips(reading, "xml:");
    name.local = reading_name(reading, "the name of an attribute");
    return name;
}

static char *reading_value(struct reading *reading) {
    bool quoted = reading_skips(reading, "\"");
    size_t start = reading->at;
    while (!reading_ends(reading) && reading->text.at[reading->at] != (quoted ? '"' : ']'))
        reading->at++;
    size_t end = reading->at;
    if (quoted && !reading_skips(reading, "\"")) {
        reading->expected = "a closing '\"'";
        return NULL;
    }
    return memory_copy_text(reading->text.at + start, end - start);
}

static bool reading_test(struct reading *reading, enum xml_test *test) {
    static const struct {
        const char *sign;
        enum xml_test test;
    } tests[] = {{"=", XML_TEST_EQUALS},
                 {"~=", XML_TEST_WORD},
                 {"*=", XML_TEST_CONTAINS},
                 {"^=", XML_TEST_BEGINS}};
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
        if (reading_skips(reading, tests[i].sign)) {
            *test = tests[i].test;
            return true;
        }
    return false;
}

/* What stands between the brackets; the opening one has been read. */
static void reading_predicate(struct reading *reading, struct xml_predicate *predicate) {
    predicate->negated = reading_skips(reading, "!");
    predicate->attribute = reading_attribute(reading);
    if (reading->expected)
        return;
    if (!predicate->negated && !reading_sees(reading, "]")) {
        predicate->negated = reading_skips(reading, "!");
        if (!reading_test(reading, &predicate->test)) {
            reading->expected = "one of = ~= *= ^= or ']'";
            return;
        }
        predicate->value = reading_value(reading);
    }
    if (!reading->expected && !reading_skips(reading, "]"))
        reading->expected = "']'";
}

static void reading_step(struct reading *reading, struct xml_step *step) {
    if (!reading_skips(reading, "*"))
        step->name = reading_name(reading, "the name of an element");
    while (!reading->expected && reading_skips(reading, "[")) {
        step->predicates = memory_grow(step->predicates, &step->predicate_capacity,
                                       step->predicate_count + 1, sizeof *step->predicates);
        struct xml_predicate *predicate = &step->predicates[step->predicate_count++];
        *predicate = (struct xml_predicate){0};
        reading_predicate(reading, predicate);
    }
}

static struct xml_step *patterns_new_step(struct xml_patterns *patterns) {
    patterns->steps = memory_grow(patterns->steps, &patterns->capacity, patterns->count + 1,
                                  sizeof *patterns->steps);
    struct xml_step *step = &patterns->steps[patterns->count++];
    *step = (struct xml_step){0};
    return step;
}

bool xml_patterns_add(struct xml_patterns *patterns, struct slice text, uint32_t previous,
                      uint32_t *last, struct xml_pattern_trouble *trouble) {
    struct reading reading = {.text = text};
    bool below =
        reading_skips(&reading, "//"); /* as in XPath; without `previous` it says nothing */
    for (;;) {
        struct xml_step *step = patterns_new_step(patterns);
        step->previous = previous;
        step->below = below;
        reading_step(&reading, step);
        previous = (uint32_t)(patterns->count - 1);
        if (reading.expected || reading_ends(&reading))
            break;
        below = reading_skips(&reading, "//");
        if (!below && !reading_skips(&reading, "/"))
            reading.expected = "'/', '//', '[' or the end of the pattern";
        if (reading.expected)
            break;
    }
    *last = previous;
    *trouble = (struct xml_pattern_trouble){reading.at, reading.expected};
    return !reading.expected;
}

bool xml_attribute_read(struct slice text, struct xml_attribute_name *name,
                        struct xml_pattern_trouble *trouble) {
    struct reading reading = {.text = text};
    *name = reading_attribute(&reading);
    if (!reading.expected && !reading_ends(&reading))
        reading.expected = "the end of the attribute's name";
    if (reading.expected) {
        xml_attribute_name_free(name);
    }
    *trouble = (struct xml_pattern_trouble){reading.at, reading.expected};
    return !reading.expected;
}

void xml_patterns_free(struct xml_patterns *patterns) {
    for (size_t i = 0; i < patterns->count; i++) {
        struct xml_step *step = &patterns->steps[i];
        for (size_t j = 0; j < step->predicate_count; j++) {
            xml_attribute_name_free(&step->predicates[j].attribute);
            free(step->predicates[j].value);
        }
        free(step->predicates);
        free(step->name);
    }
    free(patterns->steps);
    *patterns = (struct xml_patterns){0};
}

/* ---- matching ---------------------------------------------------------------------------------
 */

enum { BITS = 64 };

/* Steps by the name of the element they ask for, so that an element that no pattern names costs one
 * look into a hash table. `candidates` holds them one list after the other; list i is
 * starts[i]..starts[i + 1]; the last list is the steps that take any element. */
struct xml_matcher {
    const struct xml_patterns *patterns;
    struct intern *names;
    uint32_t *candidates;
    size_t *starts;

    /* Per level two sets of steps: those that match the element, and those that match it or an
     * element around it. Level 0 stands outside of the root and is empty. */
    uint64_t *sets;
    size_t words; /* of one set */
    size_t level, capacity;

    uint32_t *matched;
};

static uint64_t *set_here(const struct xml_matcher *matcher, size_t level) {
    return matcher->sets + level * 2 * matcher->words;
}

static uint64_t *set_around(const struct xml_matcher *matcher, size_t level) {
    return set_here(matcher, level) + matcher->words;
}

static bool set_has(const uint64_t *set, uint32_t step) {
    return set[step / BITS] >> (step % BITS) & 1;
}

static void set_add(uint64_t *set, uint32_t step) {
    set[step / BITS] |= (uint64_t)1 << (step % BITS);
}

static void matcher_reach(struct xml_matcher *matcher, size_t level) {
    size_t needed = (level + 1) * 2 * matcher->words;
    matcher->sets = memory_grow(matcher->sets, &matcher->capacity, needed, sizeof *matcher->sets);
}

/* The list of the steps that ask for `name`; of those that take any element where it is {NULL}. */
static void matcher_list(struct xml_matcher *matcher, struct slice name, size_t *filled) {
    for (size_t i = 0; i < matcher->patterns->count; i++) {
        const char *own = matcher->patterns->steps[i].name;
        if (name.at ? own && slice_is(name, own) : !own)
            matcher->candidates[(*filled)++] = (uint32_t)i;
    }
}

struct xml_matcher *xml_matcher_new(const struct xml_patterns *patterns) {
    struct xml_matcher *matcher = memory_zeroed(1, sizeof *matcher);
    matcher->patterns = patterns;
    matcher->words = patterns->count / BITS + 1;
    matcher->names = intern_new();
    for (size_t i = 0; i < patterns->count; i++)
        if (patterns->steps[i].name)
            intern_add(matcher->names, slice_of(patterns->steps[i].name), NULL);
    uint32_t names = intern_count(matcher->names);
    matcher->candidates = memory_zeroed(patterns->count + 1, sizeof *matcher->candidates);
    matcher->matched = memory_zeroed(patterns->count + 1, sizeof *matcher->matched);
    matcher->starts = memory_zeroed((size_t)names + 2, sizeof *matcher->starts);
    size_t filled = 0;
    for (uint32_t i = 0; i <= names; i++) {
        struct slice name = i < names ? intern_string(matcher->names, i) : (struct slice){NULL, 0};
        matcher_list(matcher, name, &filled);
        matcher->starts[i + 1] = filled;
    }
    matcher_reach(matcher, 0);
    memset(matcher->sets, 0, 2 * matcher->words * sizeof *matcher->sets);
    return matcher;
}

void xml_matcher_free(struct xml_matcher *matcher) {
    if (!matcher)
        return;
    intern_free(matcher->names);
    free(matcher->candidates);
    free(matcher->starts);
    free(matcher->sets);
    free(matcher->matched);
    free(matcher);
}

static bool has_word(struct slice value, struct slice word) {
    size_t at = 0;
    while (at < value.length) {
        while (at < value.length && strchr(" \t\r\n", value.at[at]))
            at++;
        if (at < value.length && value.at[at] == '#')
            at++;
        size_t start = at;
        while (at < value.length && !strchr(" \t\r\n", value.at[at]))
            at++;
        if (slice_equal((struct slice){value.at + start, at - start}, word))
            return true;
    }
    return false;
}

static bool contains(struct slice value, struct slice part) {
    for (size_t i = 0; i + part.length <= value.length; i++)
        if (memcmp(value.at + i, part.at, part.length) == 0)
            return true;
    return false;
}

static bool begins(struct slice value, struct slice part) {
    return value.length >= part.length && memcmp(value.at, part.at, part.length) == 0;
}

static bool predicate_holds(const struct xml_predicate *predicate,
                            const struct xml_attributes *attributes) {
    struct slice value;
    if (!xml_attribute_find(attributes, &predicate->attribute, &value))
        return predicate->negated;
    bool holds = true;
    switch (predicate->test) {
    case XML_TEST_PRESENT:
        break;
    case XML_TEST_EQUALS:
        holds = slice_is(value, predicate->value);
        break;
    case XML_TEST_WORD:
        holds = has_word(value, slice_of(predicate->value));
        break;
    case XML_TEST_CONTAINS:
        holds = contains(value, slice_of(predicate->value));
        break;
    case XML_TEST_BEGINS:
        holds = begins(value, slice_of(predicate->value));
        break;
    }
    return holds != predicate->negated;
}

/* Whether a step whose name fits matches the element that begins at the present level. */
static bool step_matches(const struct xml_matcher *matcher, const struct xml_step *step,
                         const struct xml_attributes *attributes) {
    if (step->previous != XML_NO_STEP) {
        size_t outside = matcher->level - 1;
        const uint64_t *set =
            step->below ? set_around(matcher, outside) : set_here(matcher, outside);
        if (!set_has(set, step->previous))
            return false;
    }
    for (size_t i = 0; i < step->predicate_count; i++)
        if (!predicate_holds(&step->predicates[i], attributes))
            return false;
    return true;
}

static size_t matcher_try(struct xml_matcher *matcher, uint32_t list,
                          const struct xml_attributes *attributes, size_t count) {
    for (size_t i = matcher->starts[list]; i < matcher->starts[list + 1]; i++) {
        uint32_t step = matcher->candidates[i];
        if (!step_matches(matcher, &matcher->patterns->steps[step], attributes))
            continue;
        set_add(set_here(matcher, matcher->level), step);
        set_add(set_around(matcher, matcher->level), step);
        matcher->matched[count++] = step;
    }
    return count;
}

/* The two lists that were tried are each in order; few steps match, so insertion sorts them. */
static void sort_steps(uint32_t *steps, size_t count) {
    for (size_t i = 1; i < count; i++)
        for (size_t j = i; j > 0 && steps[j - 1] > steps[j]; j--) {
            uint32_t step = steps[j];
            steps[j] = steps[j - 1];
            steps[j - 1] = step;
        }
}

const uint32_t *xml_matcher_open(struct xml_matcher *matcher, struct slice name,
                                 const struct xml_attributes *attributes, size_t *count) {
    matcher_reach(matcher, ++matcher->level);
    size_t bytes = matcher->words * sizeof *matcher->sets;
    memset(set_here(matcher, matcher->level), 0, bytes);
    memcpy(set_around(matcher, matcher->level), set_around(matcher, matcher->level - 1), bytes);
    uint32_t list = intern_find(matcher->names, name);
    *count = list == INTERN_NONE ? 0 : matcher_try(matcher, list, attributes, 0);
    *count = matcher_try(matcher, intern_count(matcher->names), attributes, *count);
    sort_steps(matcher->matched, *count);
    return matcher->matched;
}

void xml_matcher_close(struct xml_matcher *matcher) {
    matcher->level--;
}

bool xml_matcher_matched(const struct xml_matcher *matcher, size_t level, uint32_t step) {
    return set_has(set_here(matcher, level), step);
}
