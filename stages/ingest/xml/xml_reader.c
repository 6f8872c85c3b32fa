#define PCRE2_CODE_UNIT_WIDTH 8
#include "ingest/xml/xml_reader.h"

#include "ingest/xml/xml_headings.h"
#include "ingest/xml/xml_language.h"
#include "ingest/xml/xml_layer.h"
#include "ingest/xml/xml_parser.h"
#include "ingest/xml/xml_text.h"
#include "memory/buffer.h"
#include "memory/memory.h"

#include <pcre2.h>
#include <stdlib.h>
#include <string.h>

#define MATCH_GROUPS 32 /* more groups of an expression are not seen */

static const struct xml_attribute_name xml_lang = {.local = "lang", .xml = true};

/* ---- the reader -------------------------------------------------------------------------------
 */

/* A string inside a buffer that may move. */
struct span {
    size_t start, length;
};

static struct slice span_in(const struct buffer *buffer, struct span span) {
    return (struct slice){buffer_text(buffer) + span.start, span.length};
}

/* An element that is open. */
struct frame {
    unsigned roles;
    size_t skips;            /* elements to skip, this one included, from the root to here */
    struct span language;    /* in `languages` */
    struct span identifier;  /* in `identifiers`; of a person or organisation */
    size_t languages_before; /* lengths to go back to at its end */
    size_t identifiers_before;
};

/* A value that is the text of an element, while it is open. */
struct capture {
    size_t rule;
    size_t level, skips;
    size_t statement; /* the open statement that it lies in, from 1; 0: none */
    unsigned distance;
    struct xml_text text;
    struct xml_text *parts; /* as many as the rule has */
    size_t part, part_level;
    bool in_part;
    struct span identifier; /* whose name it is */
};

/* A statement that is open. One that an element only began (`begins`) ends before the next such
 * element, heading or element that is a statement, or with the element at `level`; so it is always
 * the only one. */
struct open_statement {
    bool begun;
    size_t level, skips;
    uint64_t order;
    struct xml_text text;
    struct xml_layer layer;
};

/* An element at which a statement may begin, which its words decide: by the first of the rules
 * whose expression they match. */
struct beginning {
    bool open;
    size_t *rules; /* ascending, as the profile prefers them */
    size_t rule_count, rule_capacity;
    size_t level, skips;
    struct xml_text text;
    pcre2_match_data *match; /* its own: the statement before ends, with matches, in between */
};

enum { LAYER_CORPUS, LAYER_DOCUMENT, LAYERS };

struct xml_reader {
    struct xml_settings settings;
    struct xml_totals totals;
    const struct xml_profile *profile;
    struct xml_matcher *matcher;
    struct xml_parser *parser; /* has the first error, too */

    struct frame *frames; /* frames[depth - 1] is the present element; frames[0] the root */
    size_t depth, frame_capacity;
    struct buffer languages, identifiers;

    struct capture **captures; /* the first `capture_count` are open; the others wait for reuse */
    size_t capture_count, captures_made, capture_capacity;
    size_t captured; /* bytes in all open captures */

    struct open_statement **statements; /* likewise */
    size_t statement_count, statements_made, statement_capacity;
    size_t held; /* bytes in all open statements */

    struct beginning beginning;
    bool inside_line; /* words have come since a paragraph began or ended */

    struct xml_layer layers[LAYERS];
    struct buffer document_language;
    struct xml_headings headings;

    struct xml_names *names;
    size_t name_bytes;

    pcre2_match_data *match;
    struct buffer rooms[XML_FIELDS]; /* values that had to be put together */
};

static bool reader_failed(const struct xml_reader *reader) {
    return xml_parser_failed(reader->parser);
}

static struct frame *reader_frame(struct xml_reader *reader) {
    return &reader->frames[reader->depth - 1];
}

static struct open_statement *reader_statement(struct xml_reader *reader) {
    return reader->statement_count ? reader->statements[reader->statement_count - 1] : NULL;
}

static bool reader_check_held(struct xml_reader *reader) {
    if (reader->held <= reader->settings.limits.statement)
        return true;
    xml_parser_fail(reader->parser, "a statement is longer than %zu bytes (--max-statement)",
                    reader->settings.limits.statement);
    return false;
}

static bool reader_check_value(struct xml_reader *reader, size_t length) {
    if (length <= reader->settings.limits.value)
        return true;
    xml_parser_fail(reader->parser, "a value or heading is longer than %zu bytes (--max-value)",
                    reader->settings.limits.value);
    return false;
}

/* ---- languages --------------------------------------------------------------------------------
 */

/* The language of the document is nearest, then comes English, then any other. */
static unsigned reader_distance(const struct xml_reader *reader, struct slice language) {
    if (xml_language_same(language, buffer_slice(&reader->document_language)))
        return 0;
    return xml_language_same(language, slice_of("en")) ? 1 : 2;
}

static struct slice frame_language(const struct xml_reader *reader, const struct frame *frame) {
    return span_in(&reader->languages, frame->language);
}

/* ---- finding values ---------------------------------------------------------------------------
 */

/* The part of `value` that the rule's expression asks for; false where it does not match. */
static bool extract(struct xml_reader *reader, const struct xml_rule *rule, struct slice *value) {
    if (!rule->extract)
        return true;
    int groups =
        pcre2_match(rule->extract, (PCRE2_SPTR)value->at, value->length, 0, 0, reader->match, NULL);
    if (groups < 0 && groups != PCRE2_ERROR_NOMATCH)
        xml_parser_fail(reader->parser,
                        "the expression in line %zu of the profile '%s' costs too much here",
                        rule->line, reader->profile->name);
    if (groups < 0)
        return false;
    const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(reader->match);
    size_t group = groups > 1 && ends[2] != PCRE2_UNSET ? 1 : 0;
    if (ends[2 * group + 1] < ends[2 * group])
        return false;
    *value = (struct slice){value->at + ends[2 * group], ends[2 * group + 1] - ends[2 * group]};
    return true;
}

static bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

/* Keeps the date of an ISO 8601 date or time, to the year, month or day; false for anything else.
 */
static bool cut_date(struct slice *value) {
    static const char form[] = "dddd-dd-dd";
    size_t length = 0;
    while (length < value->length && length < sizeof form - 1 &&
           (form[length] == 'd' ? is_digit(value->at[length]) : value->at[length] == '-'))
        length++;
    if (length < value->length && value->at[length] != 'T')
        return false;
    value->length = length;
    return length == 4 || length == 7 || length == 10;
}

static struct slice trimmed(struct slice value) {
    static const char blanks[] = " \t\r\n";
    while (value.length && memchr(blanks, value.at[0], sizeof blanks - 1)) {
        value.at++;
        value.length--;
    }
    while (value.length && memchr(blanks, value.at[value.length - 1], sizeof blanks - 1))
        value.length--;
    return value;
}

/* The layer in which something that is found here belongs; `statement` counts from 1. */
static struct xml_layer *reader_layer(struct xml_reader *reader, size_t statement) {
    if (statement)
        return &reader->statements[statement - 1]->layer;
    for (size_t i = 0; i < reader->depth; i++)
        if (reader->frames[i].roles & XML_ROLE_DOCUMENT)
            return &reader->layers[LAYER_DOCUMENT];
    return &reader->layers[LAYER_CORPUS];
}

static void offer_field(struct xml_reader *reader, size_t rule_number, size_t statement,
                        struct slice value, unsigned distance) {
    const struct xml_rule *rule = &reader->profile->rules[rule_number];
    value = trimmed(value);
    if (!(rule->own_text || reader_check_value(reader, value.length)) ||
        !extract(reader, rule, &value) || !reader_check_value(reader, value.length))
        return;
    if (rule->field == XML_DATE && !cut_date(&value))
        return;
    if (value.length == 0)
        return;
    struct xml_layer *layer = reader_layer(reader, statement);
    size_t before = layer->bytes;
    xml_layer_offer(layer, rule_number, rule->latest, value, distance);
    if (!statement)
        return;
    reader->held = reader->held - before + layer->bytes;
    reader_check_held(reader);
}

static void offer_name(struct xml_reader *reader, size_t rule_number, struct slice identifier,
                       struct slice value, unsigned distance) {
    value = trimmed(value);
    if (identifier.length == 0 || value.length == 0)
        return;
    reader->name_bytes +=
        xml_names_offer(reader->names, identifier, value, (uint32_t)rule_number * 4 + distance);
    reader->totals.late_names += reader->totals.statements > 0 || reader->statement_count > 0;
    if (reader->name_bytes > reader->settings.limits.names)
        xml_parser_fail(reader->parser, "the names are longer than %zu bytes (--max-names)",
                        reader->settings.limits.names);
}

static void offer_heading(struct xml_reader *reader, const struct xml_rule *rule, size_t level,
                          struct slice value) {
    if (value.length == 0)
        return;
    xml_headings_add(&reader->headings, rule->level ? rule->level : level - 1, value);
    reader_check_value(reader, reader->headings.texts.length);
}

/* ---- values that are the text of an element ---------------------------------------------------
 */

static struct capture *capture_new(struct xml_reader *reader) {
    if (reader->capture_count == reader->captures_made) {
        reader->captures = memory_grow(reader->captures, &reader->capture_capacity,
                                       reader->captures_made + 1, sizeof *reader->captures);
        reader->captures[reader->captures_made++] = memory_zeroed(1, sizeof(struct capture));
    }
    return reader->captures[reader->capture_count++];
}

static void capture_free_parts(struct capture *capture, size_t parts) {
    for (size_t i = 0; i < parts; i++)
        xml_text_free(&capture->parts[i]);
    free(capture->parts);
    capture->parts = NULL;
}

static void capture_begin(struct xml_reader *reader, size_t rule_number) {
    const struct xml_rule *rule = &reader->profile->rules[rule_number];
    const struct frame *frame = reader_frame(reader);
    struct capture *capture = capture_new(reader);
    xml_text_clear(&capture->text);
    capture->rule = rule_number;
    capture->level = reader->depth;
    capture->skips = frame->skips;
    capture->statement = reader->statement_count;
    capture->distance = reader_distance(reader, frame_language(reader, frame));
    capture->in_part = false;
    capture->parts =
        rule->part_count ? memory_zeroed(rule->part_count, sizeof *capture->parts) : NULL;
    for (size_t level = reader->depth; rule->kind == XML_RULE_NAME && level > 0; level--)
        if (xml_matcher_matched(reader->matcher, level, rule->holder)) {
            capture->identifier = reader->frames[level - 1].identifier;
            break;
        }
}

/* The parts of a name in the order of the profile; the whole text where there are none. */
static void capture_join_parts(struct capture *capture, size_t parts, struct buffer *joined) {
    buffer_clear(joined);
    for (size_t i = 0; i < parts; i++) {
        if (joined->length && capture->parts[i].words.length)
            buffer_append_byte(joined, ' ');
        buffer_append(joined, buffer_slice(&capture->parts[i].words));
    }
    if (joined->length == 0)
        buffer_append(joined, buffer_slice(&capture->text.words));
}

static void capture_offer(struct xml_reader *reader, struct capture *capture) {
    const struct xml_rule *rule = &reader->profile->rules[capture->rule];
    struct slice value = buffer_slice(&capture->text.words);
    switch (rule->kind) {
    case XML_RULE_FIELD:
        offer_field(reader, capture->rule, capture->statement, value, capture->distance);
        break;
    case XML_RULE_HEADING:
        if (!capture->statement)
            offer_heading(reader, rule, capture->level, value);
        break;
    case XML_RULE_NAME: {
        struct buffer joined = {0};
        capture_join_parts(capture, rule->part_count, &joined);
        offer_name(reader, capture->rule, span_in(&reader->identifiers, capture->identifier),
                   buffer_slice(&joined), capture->distance);
        buffer_free(&joined);
        break;
    }
    case XML_RULE_BEGINS:
        break;
    }
}

static size_t capture_bytes(const struct xml_reader *reader, const struct capture *capture) {
    size_t bytes = capture->text.words.length;
    for (size_t i = 0; i < reader->profile->rules[capture->rule].part_count; i++)
        bytes += capture->parts[i].words.length;
    return bytes;
}

/* Captures end in the reverse order of their beginning, as elements do. */
static void captures_end(struct xml_reader *reader) {
    while (reader->capture_count &&
           reader->captures[reader->capture_count - 1]->level == reader->depth) {
        struct capture *capture = reader->captures[--reader->capture_count];
        reader->captured -= capture_bytes(reader, capture);
        if (!reader_failed(reader))
            capture_offer(reader, capture);
        capture_free_parts(capture, reader->profile->rules[capture->rule].part_count);
    }
}

static void captures_see_element(struct xml_reader *reader, struct slice name) {
    for (size_t i = 0; i < reader->capture_count; i++) {
        struct capture *capture = reader->captures[i];
        const struct xml_rule *rule = &reader->profile->rules[capture->rule];
        if (capture->in_part || capture->level == reader->depth)
            continue;
        for (size_t part = 0; part < rule->part_count; part++)
            if (slice_is(name, rule->parts[part])) {
                capture->in_part = true;
                capture->part = part;
                capture->part_level = reader->depth;
                xml_text_space(&capture->parts[part]);
                break;
            }
    }
}

static void captures_see_end(struct xml_reader *reader) {
    for (size_t i = 0; i < reader->capture_count; i++)
        if (reader->captures[i]->in_part && reader->captures[i]->part_level == reader->depth)
            reader->captures[i]->in_part = false;
}

static void captures_add(struct xml_reader *reader, struct slice piece) {
    size_t skips = reader_frame(reader)->skips;
    for (size_t i = 0; i < reader->capture_count; i++) {
        struct capture *capture = reader->captures[i];
        if (capture->skips != skips)
            continue;
        size_t before = capture_bytes(reader, capture);
        xml_text_add(&capture->text, piece);
        if (capture->in_part)
            xml_text_add(&capture->parts[capture->part], piece);
        reader->captured += capture_bytes(reader, capture) - before;
    }
    reader_check_value(reader, reader->captured);
}

static void beginning_open(struct xml_reader *reader, size_t rule_number);
static void begun_end(struct xml_reader *reader);

/* ---- what is found at the beginning of an element ---------------------------------------------
 */

static void offer_attribute(struct xml_reader *reader, size_t rule_number,
                            const struct xml_attributes *attributes) {
    const struct xml_rule *rule = &reader->profile->rules[rule_number];
    const struct frame *frame = reader_frame(reader);
    unsigned distance = reader_distance(reader, frame_language(reader, frame));
    struct slice value;
    if (!xml_attribute_find(attributes, &rule->attribute, &value))
        return;
    switch (rule->kind) {
    case XML_RULE_FIELD:
        offer_field(reader, rule_number, reader->statement_count, value, distance);
        break;
    case XML_RULE_HEADING:
        if (!reader->statement_count)
            offer_heading(reader, rule, reader->depth, trimmed(value));
        break;
    case XML_RULE_NAME:
        offer_name(reader, rule_number, span_in(&reader->identifiers, frame->identifier), value,
                   distance);
        break;
    case XML_RULE_BEGINS:
        break;
    }
}

static void keep_identifier(struct xml_reader *reader, const struct xml_rule *rule,
                            const struct xml_attributes *attributes) {
    struct frame *frame = reader_frame(reader);
    struct slice value;
    if (frame->identifier.length || !xml_attribute_find(attributes, &rule->identifier, &value))
        return;
    frame->identifier = (struct span){reader->identifiers.length, value.length};
    buffer_append(&reader->identifiers, value);
    reader_check_value(reader, reader->identifiers.length);
}

static void apply_rule(struct xml_reader *reader, size_t rule_number,
                       const struct xml_attributes *attributes) {
    const struct xml_rule *rule = &reader->profile->rules[rule_number];
    if (rule->kind == XML_RULE_BEGINS) {
        beginning_open(reader, rule_number);
        return;
    }
    if (rule->kind == XML_RULE_HEADING)
        begun_end(reader);
    if (rule->constant)
        offer_field(reader, rule_number, reader->statement_count, slice_of(rule->constant), 0);
    else if (rule->attribute.local)
        offer_attribute(reader, rule_number, attributes);
    else
        capture_begin(reader, rule_number);
}

/* Identifiers come first: the name may stand in the same element. */
static void apply_steps(struct xml_reader *reader, const uint32_t *steps, size_t count,
                        const struct xml_attributes *attributes) {
    const struct xml_profile *profile = reader->profile;
    for (size_t i = 0; i < count; i++)
        if (profile->uses[steps[i]].holder_of != XML_NO_RULE)
            keep_identifier(reader, &profile->rules[profile->uses[steps[i]].holder_of], attributes);
    for (size_t i = 0; i < count && !reader_failed(reader); i++)
        if (profile->uses[steps[i]].rule != XML_NO_RULE)
            apply_rule(reader, profile->uses[steps[i]].rule, attributes);
}

/* ---- statements -------------------------------------------------------------------------------
 */

static struct open_statement *statement_new(struct xml_reader *reader) {
    if (reader->statement_count == reader->statements_made) {
        reader->statements = memory_grow(reader->statements, &reader->statement_capacity,
                                         reader->statements_made + 1, sizeof *reader->statements);
        struct open_statement *made = memory_zeroed(1, sizeof *made);
        xml_layer_make(&made->layer, reader->profile->rule_count);
        reader->statements[reader->statements_made++] = made;
    }
    reader->statements[reader->statement_count]->begun = false;
    return reader->statements[reader->statement_count++];
}

static void statement_begin(struct xml_reader *reader, const struct xml_attributes *attributes) {
    begun_end(reader);
    const struct frame *frame = reader_frame(reader);
    struct open_statement *statement = statement_new(reader);
    xml_text_clear(&statement->text);
    xml_layer_clear(&statement->layer);
    statement->level = reader->depth;
    statement->skips = frame->skips;
    statement->order = xml_headings_next(&reader->headings);
    for (size_t i = 0; i < reader->profile->rule_count; i++) {
        const struct xml_rule *rule = &reader->profile->rules[i];
        if (rule->step != XML_NO_STEP || !rule->attribute.local)
            continue;
        if (rule->attribute.xml && strcmp(rule->attribute.local, xml_lang.local) == 0)
            offer_field(reader, i, reader->statement_count, frame_language(reader, frame), 0);
        else
            offer_attribute(reader, i, attributes);
    }
}

static bool pointer_name(const struct xml_reader *reader, struct slice identifier,
                         struct slice *name) {
    return xml_names_find(reader->names, identifier, name) ||
           (reader->settings.names && xml_names_find(reader->settings.names, identifier, name));
}

static struct slice after_hash(struct slice pointer) {
    const char *hash = pointer.length ? memchr(pointer.at, '#', pointer.length) : NULL;
    if (!hash)
        return pointer;
    size_t length = (size_t)(hash + 1 - pointer.at);
    return (struct slice){hash + 1, pointer.length - length};
}

static bool next_pointer(struct slice *rest, struct slice *pointer) {
    *rest = trimmed(*rest);
    size_t length = 0;
    while (length < rest->length && !strchr(" \t\r\n", rest->at[length]))
        length++;
    *pointer = (struct slice){rest->at, length};
    *rest = (struct slice){rest->at + length, rest->length - length};
    return length > 0;
}

/* The names that pointers stand for, "; " between them. Where a name is not known its identifier
 * stands or, with XML_KNOWN, all is left to the next rule. An identifier may hold blanks (there
 * are such documents), so the whole is tried first. */
static bool look_up(const struct xml_reader *reader, const struct xml_rule *rule,
                    struct slice *value, struct buffer *room) {
    struct slice rest = *value, pointer, name;
    if (pointer_name(reader, after_hash(rest), value))
        return true;
    buffer_clear(room);
    while (next_pointer(&rest, &pointer)) {
        if (!pointer_name(reader, after_hash(pointer), &name)) {
            if (rule->lookup == XML_KNOWN)
                return false;
            name = after_hash(pointer);
        }
        if (room->length)
            buffer_append_text(room, "; ");
        buffer_append(room, name);
    }
    *value = buffer_slice(room);
    return room->length > 0;
}

/* What a rule has to say of a statement: what was found in it, else in its document, else around
 * that. */
static bool rule_value(const struct xml_reader *reader, const struct open_statement *statement,
                       size_t rule_number, struct slice *value) {
    const struct xml_rule *rule = &reader->profile->rules[rule_number];
    if (rule->constant && rule->step == XML_NO_STEP) {
        *value = slice_of(rule->constant);
        return true;
    }
    const struct xml_layer *layers[] = {&statement->layer, &reader->layers[LAYER_DOCUMENT],
                                        &reader->layers[LAYER_CORPUS]};
    for (size_t i = 0; i < sizeof layers / sizeof *layers; i++)
        if (xml_layer_find(layers[i], rule_number, value))
            return true;
    return false;
}

static struct slice field_value(struct xml_reader *reader, const struct open_statement *statement,
                                enum xml_field field) {
    for (size_t i = 0; i < reader->profile->rule_count; i++) {
        const struct xml_rule *rule = &reader->profile->rules[i];
        struct slice value;
        if (rule->kind != XML_RULE_FIELD || rule->field != field ||
            !rule_value(reader, statement, i, &value))
            continue;
        if (rule->lookup == XML_AS_IT_STANDS ||
            look_up(reader, rule, &value, &reader->rooms[field]))
            return value;
    }
    return (struct slice){"", 0};
}

/* The event and the headings in it, from the outside in. */
static struct slice event_value(struct xml_reader *reader, struct slice event) {
    if (reader->headings.count == 0)
        return event;
    struct buffer joined = {0};
    xml_headings_join(&reader->headings, event, &joined);
    buffer_free(&reader->rooms[XML_EVENT]);
    reader->rooms[XML_EVENT] = joined;
    return buffer_slice(&joined);
}

static void statement_hand_over(struct xml_reader *reader, const struct open_statement *open) {
    struct slice values[XML_FIELDS];
    for (int field = 0; field < XML_FIELDS; field++)
        values[field] = field_value(reader, open, (enum xml_field)field);
    struct statement statement = {
        .body = values[XML_BODY],
        .session = values[XML_SESSION],
        .date = values[XML_DATE],
        .event = event_value(reader, values[XML_EVENT]),
        .kind = values[XML_KIND].length ? values[XML_KIND] : slice_of("statement"),
        .speaker = values[XML_SPEAKER],
        .behalf = values[XML_BEHALF],
        .subject = values[XML_SUBJECT],
        .lang = xml_language_shortest(values[XML_LANG], &reader->rooms[XML_LANG]),
        .text = buffer_slice(&open->text.words),
        .order = open->order,
    };
    xml_parser_refuse(reader->parser,
                      reader->settings.sink.take(reader->settings.sink.context, &statement));
}

/* What rules find in the words of the statement that is about to end. */
static void offer_own_text(struct xml_reader *reader) {
    const struct open_statement *statement = reader_statement(reader);
    for (size_t i = 0; i < reader->profile->rule_count && !reader_failed(reader); i++)
        if (reader->profile->rules[i].own_text)
            offer_field(reader, i, reader->statement_count, buffer_slice(&statement->text.words),
                        0);
}

static void statement_end(struct xml_reader *reader) {
    offer_own_text(reader);
    struct open_statement *statement = reader->statements[--reader->statement_count];
    reader->held -= statement->text.words.length + statement->layer.bytes;
    if (reader_failed(reader))
        return;
    if (reader->settings.sink.take)
        statement_hand_over(reader, statement);
    if (reader_failed(reader))
        return;
    reader->totals.statements++;
    reader->totals.wordless += statement->text.words.length == 0;
}

/* ---- statements that an element begins --------------------------------------------------------
 */

static struct open_statement *begun_statement(struct xml_reader *reader) {
    struct open_statement *statement = reader_statement(reader);
    return statement && statement->begun ? statement : NULL;
}

/* One without words is none: there is no element that would be counted. */
static void begun_end(struct xml_reader *reader) {
    struct open_statement *statement = begun_statement(reader);
    if (!statement)
        return;
    if (statement->text.words.length == 0) {
        reader->held -= statement->layer.bytes;
        reader->statement_count--;
        return;
    }
    statement->order = xml_headings_next(&reader->headings);
    statement_end(reader);
}

static void beginning_add_rule(struct beginning *beginning, size_t rule_number) {
    beginning->rules = memory_grow(beginning->rules, &beginning->rule_capacity,
                                   beginning->rule_count + 1, sizeof *beginning->rules);
    size_t at = beginning->rule_count++;
    for (; at > 0 && beginning->rules[at - 1] > rule_number; at--)
        beginning->rules[at] = beginning->rules[at - 1];
    beginning->rules[at] = rule_number;
}

/* Only at the beginning of a line, not in what is skipped, and not in another such element. */
static void beginning_open(struct xml_reader *reader, size_t rule_number) {
    struct beginning *beginning = &reader->beginning;
    const struct frame *frame = reader_frame(reader);
    const size_t around = frame->skips - ((frame->roles & XML_ROLE_SKIP) != 0);
    const bool inside = reader->statement_count && !begun_statement(reader);
    if (reader->inside_line || around || inside ||
        (beginning->open && beginning->level != reader->depth))
        return;
    if (!beginning->open) {
        xml_text_clear(&beginning->text);
        beginning->open = true;
        beginning->rule_count = 0;
        beginning->level = reader->depth;
        beginning->skips = frame->skips;
    }
    beginning_add_rule(beginning, rule_number);
}

/* The element that the statement ends with: the nearest around that is no paragraph. */
static size_t level_around(const struct xml_reader *reader) {
    size_t level = reader->depth - 1;
    while (level > 1 && (reader->frames[level - 1].roles & XML_ROLE_PARAGRAPH))
        level--;
    return level ? level : 1;
}

static void begun_offer_language(struct xml_reader *reader, const struct frame *frame) {
    for (size_t i = 0; i < reader->profile->rule_count; i++) {
        const struct xml_rule *rule = &reader->profile->rules[i];
        if (rule->step == XML_NO_STEP && rule->attribute.local && rule->attribute.xml &&
            strcmp(rule->attribute.local, xml_lang.local) == 0)
            offer_field(reader, i, reader->statement_count, frame_language(reader, frame), 0);
    }
}

static void begun_begin(struct xml_reader *reader) {
    const size_t level = level_around(reader);
    begun_end(reader);
    struct open_statement *statement = statement_new(reader);
    xml_text_clear(&statement->text);
    xml_layer_clear(&statement->layer);
    statement->begun = true;
    statement->level = level;
    statement->skips = 0;
    begun_offer_language(reader, reader_frame(reader));
}

static void offer_groups(struct xml_reader *reader, const struct xml_rule *rule) {
    for (int field = 0; field < XML_FIELDS; field++) {
        if (rule->groups[field] == XML_NO_RULE)
            continue;
        PCRE2_UCHAR *value = NULL;
        PCRE2_SIZE length = 0;
        const struct xml_rule *target = &reader->profile->rules[rule->groups[field]];
        if (pcre2_substring_get_byname(reader->beginning.match,
                                       (PCRE2_SPTR)xml_field_name(target->field), &value,
                                       &length) == 0)
            offer_field(reader, rule->groups[field], reader->statement_count,
                        (struct slice){(const char *)value, length}, 0);
        pcre2_substring_free(value);
    }
}

/* Whether the words of the element match; then the groups of the match are there. */
static bool beginning_matches(struct xml_reader *reader, const struct xml_rule *rule,
                              struct slice words) {
    if (!rule->extract)
        return words.length > 0;
    const int groups = pcre2_match(rule->extract, (PCRE2_SPTR)words.at, words.length, 0, 0,
                                   reader->beginning.match, NULL);
    if (groups < 0 && groups != PCRE2_ERROR_NOMATCH)
        xml_parser_fail(reader->parser,
                        "the expression in line %zu of the profile '%s' costs too much here",
                        rule->line, reader->profile->name);
    return groups >= 0;
}

static void beginning_decide(struct xml_reader *reader, struct slice words) {
    for (size_t i = 0; i < reader->beginning.rule_count; i++) {
        const struct xml_rule *rule = &reader->profile->rules[reader->beginning.rules[i]];
        if (!beginning_matches(reader, rule, words))
            continue;
        begun_begin(reader);
        if (rule->extract)
            offer_groups(reader, rule);
        return;
    }
}

static void beginning_close(struct xml_reader *reader) {
    struct beginning *beginning = &reader->beginning;
    const struct slice words = buffer_slice(&beginning->text.words);
    beginning->open = false;
    beginning_decide(reader, words);
    struct open_statement *statement = begun_statement(reader);
    if (!statement || beginning->skips != statement->skips)
        return;
    const size_t before = statement->text.words.length;
    xml_text_add(&statement->text, words);
    if (beginning->text.space)
        xml_text_space(&statement->text);
    reader->held += statement->text.words.length - before;
    reader->inside_line |= words.length > 0;
    reader_check_held(reader);
}

/* ---- the flow of the text ---------------------------------------------------------------------
 */

static void text_apply(struct xml_text *text, unsigned roles, bool paragraphs) {
    if (roles & XML_ROLE_PARAGRAPH) {
        if (paragraphs)
            xml_text_break(text);
        else
            xml_text_space(text);
    }
    if (roles & XML_ROLE_SPACE)
        xml_text_space(text);
}

/* What the beginning or the end of an element does to all that is being gathered around it. */
static void flow_apply(struct xml_reader *reader, unsigned roles, bool glue) {
    const unsigned apart = XML_ROLE_PARAGRAPH | XML_ROLE_SPACE;
    struct open_statement *statement = reader_statement(reader);
    if (roles & XML_ROLE_PARAGRAPH)
        reader->inside_line = false;
    if (reader->beginning.open)
        text_apply(&reader->beginning.text, roles, false);
    if (!(roles & apart) && !glue)
        return;
    size_t skips = reader_frame(reader)->skips;
    if (statement && statement->skips == skips) {
        text_apply(&statement->text, roles, true);
        if (glue)
            xml_text_glue(&statement->text);
    }
    for (size_t i = 0; i < reader->capture_count; i++) {
        struct capture *capture = reader->captures[i];
        if (capture->skips != skips)
            continue;
        text_apply(&capture->text, roles, false);
        if (glue)
            xml_text_glue(&capture->text);
    }
}

/* The words of an element at which a statement may begin wait until it ends. */
static void beginning_add(struct xml_reader *reader, struct slice piece) {
    if (reader_frame(reader)->skips != reader->beginning.skips)
        return;
    xml_text_add(&reader->beginning.text, piece);
    reader_check_value(reader, reader->beginning.text.words.length);
}

static bool is_blank(struct slice piece) {
    return trimmed(piece).length == 0;
}

static void reader_add_text(struct xml_reader *reader, struct slice piece) {
    if (reader->depth == 0)
        return;
    if (reader->beginning.open) {
        beginning_add(reader, piece);
        captures_add(reader, piece);
        return;
    }
    if (reader->profile->has_beginnings && !reader->inside_line && !reader_frame(reader)->skips)
        reader->inside_line = !is_blank(piece);
    struct open_statement *statement = reader_statement(reader);
    if (statement && statement->skips == reader_frame(reader)->skips) {
        size_t before = statement->text.words.length;
        xml_text_add(&statement->text, piece);
        reader->held += statement->text.words.length - before;
        reader_check_held(reader);
    }
    if (reader->capture_count)
        captures_add(reader, piece);
}

/* ---- elements ---------------------------------------------------------------------------------
 */

static bool reader_choose_profile(struct xml_reader *reader, struct slice root) {
    reader->profile = xml_profiles_find(reader->settings.profiles, root, reader->settings.head);
    if (!reader->profile) {
        xml_parser_fail(reader->parser, "no profile reads a document whose root element is <%.*s>",
                        root.length < 100 ? (int)root.length : 100, root.at);
        return false;
    }
    reader->matcher = xml_matcher_new(&reader->profile->patterns);
    for (int i = 0; i < LAYERS; i++)
        xml_layer_make(&reader->layers[i], reader->profile->rule_count);
    return true;
}

static bool reader_enter(struct xml_reader *reader) {
    if (reader->depth == reader->settings.limits.depth) {
        xml_parser_fail(reader->parser, "elements are nested more than %zu deep (--max-depth)",
                        reader->settings.limits.depth);
        return false;
    }
    reader->frames = memory_grow(reader->frames, &reader->frame_capacity, reader->depth + 1,
                                 sizeof *reader->frames);
    struct frame *frame = &reader->frames[reader->depth];
    *frame = (struct frame){.languages_before = reader->languages.length,
                            .identifiers_before = reader->identifiers.length};
    if (reader->depth > 0) {
        frame->skips = frame[-1].skips;
        frame->language = frame[-1].language;
    }
    reader->depth++;
    return true;
}

static void frame_set_language(struct xml_reader *reader, const struct xml_attributes *attributes) {
    struct slice value;
    if (!xml_attribute_find(attributes, &xml_lang, &value))
        return;
    value = trimmed(value);
    reader_frame(reader)->language = (struct span){reader->languages.length, value.length};
    buffer_append(&reader->languages, value);
    reader_check_value(reader, reader->languages.length);
}

/* A document begins: the root, or an element that the profile calls so. */
static void document_begin(struct xml_reader *reader) {
    const struct frame *frame = reader_frame(reader);
    buffer_clear(&reader->document_language);
    buffer_append(&reader->document_language, frame_language(reader, frame));
    if (frame->roles & XML_ROLE_DOCUMENT) {
        xml_layer_clear(&reader->layers[LAYER_DOCUMENT]);
        reader->headings.without_heading = 0;
    }
}

static unsigned roles_of(const struct xml_profile *profile, const uint32_t *steps, size_t count) {
    unsigned roles = 0;
    for (size_t i = 0; i < count; i++)
        roles |= profile->uses[steps[i]].roles;
    return roles;
}

static void element_begins(struct xml_reader *reader, struct slice name,
                           const struct xml_attributes *attributes) {
    if (!reader->profile && !reader_choose_profile(reader, name))
        return;
    if (!reader_enter(reader))
        return;
    size_t count;
    const uint32_t *steps = xml_matcher_open(reader->matcher, name, attributes, &count);
    struct frame *frame = reader_frame(reader);
    frame->roles = roles_of(reader->profile, steps, count);
    frame->skips += (frame->roles & XML_ROLE_SKIP) != 0;
    frame_set_language(reader, attributes);
    if (reader->depth == 1 || (frame->roles & XML_ROLE_DOCUMENT))
        document_begin(reader);
    flow_apply(reader, frame->roles, frame->roles & XML_ROLE_GLUE_BEFORE);
    if (frame->roles & XML_ROLE_STATEMENT)
        statement_begin(reader, attributes);
    if (reader->capture_count)
        captures_see_element(reader, name);
    if (count)
        apply_steps(reader, steps, count, attributes);
}

static void element_ends(struct xml_reader *reader) {
    if (!reader->profile || reader->depth == 0)
        return;
    const struct frame *frame = reader_frame(reader);
    unsigned roles = frame->roles;
    if (reader->capture_count) {
        captures_end(reader);
        captures_see_end(reader);
    }
    if (reader->beginning.open && reader->beginning.level == reader->depth &&
        !reader_failed(reader))
        beginning_close(reader);
    if (begun_statement(reader) && reader_statement(reader)->level == reader->depth)
        begun_end(reader);
    if (roles & XML_ROLE_STATEMENT)
        statement_end(reader);
    flow_apply(reader, roles, roles & XML_ROLE_GLUE_AFTER);
    if (reader->profile->has_nested_headings)
        xml_headings_drop(&reader->headings, reader->depth);
    if (roles & XML_ROLE_DOCUMENT) {
        xml_layer_clear(&reader->layers[LAYER_DOCUMENT]);
        xml_headings_drop(&reader->headings, 0);
    }
    buffer_cut(&reader->languages, frame->languages_before);
    buffer_cut(&reader->identifiers, frame->identifiers_before);
    xml_matcher_close(reader->matcher);
    reader->depth--;
}

/* ---- the interface ----------------------------------------------------------------------------
 */

static void on_begin(void *context, struct slice name, const struct xml_attributes *attributes) {
    element_begins(context, name, attributes);
}

static void on_end(void *context) {
    element_ends(context);
}

static void on_text(void *context, struct slice piece) {
    reader_add_text(context, piece);
}

void xml_reader_open(const struct xml_settings *settings, struct xml_reader **reader) {
    struct xml_reader *made = memory_zeroed(1, sizeof *made);
    const struct xml_parser_settings parser = {.html = settings->html,
                                               .utf8 = settings->utf8,
                                               .pending = settings->limits.statement,
                                               .declarations = settings->limits.names,
                                               .context = made,
                                               .begin = on_begin,
                                               .end = on_end,
                                               .text = on_text};
    made->settings = *settings;
    made->names = xml_names_new();
    made->parser = xml_parser_open(&parser);
    made->match = pcre2_match_data_create(2, NULL);
    made->beginning.match = pcre2_match_data_create(MATCH_GROUPS, NULL);
    if (!made->match || !made->beginning.match) {
        error_warn("out of memory");
        exit(EXIT_STATUS_ENVIRONMENT);
    }
    *reader = made;
}

struct error *xml_reader_feed(struct xml_reader *reader, struct slice bytes) {
    return xml_parser_feed(reader->parser, bytes);
}

struct error *xml_reader_finish(struct xml_reader *reader) {
    return xml_parser_finish(reader->parser);
}

struct xml_totals xml_reader_totals(const struct xml_reader *reader) {
    struct xml_totals totals = reader->totals;
    totals.references = xml_parser_references(reader->parser);
    return totals;
}

const char *xml_reader_profile(const struct xml_reader *reader) {
    return reader->profile ? reader->profile->name : "";
}

const char *xml_reader_encoding(const struct xml_reader *reader) {
    return xml_parser_encoding(reader->parser);
}

struct xml_names *xml_reader_take_names(struct xml_reader *reader) {
    struct xml_names *names = reader->names;
    reader->names = NULL;
    return names;
}

static void reader_free_captures(struct xml_reader *reader) {
    for (size_t i = 0; i < reader->captures_made; i++) {
        struct capture *capture = reader->captures[i];
        if (i < reader->capture_count)
            capture_free_parts(capture, reader->profile->rules[capture->rule].part_count);
        xml_text_free(&capture->text);
        free(capture);
    }
    free(reader->captures);
}

static void reader_free_statements(struct xml_reader *reader) {
    for (size_t i = 0; i < reader->statements_made; i++) {
        xml_text_free(&reader->statements[i]->text);
        xml_layer_free(&reader->statements[i]->layer, reader->profile->rule_count);
        free(reader->statements[i]);
    }
    free(reader->statements);
}

void xml_reader_close(struct xml_reader *reader) {
    if (!reader)
        return;
    xml_parser_close(reader->parser);
    reader_free_captures(reader);
    reader_free_statements(reader);
    for (int i = 0; reader->profile && i < LAYERS; i++)
        xml_layer_free(&reader->layers[i], reader->profile->rule_count);
    for (int i = 0; i < XML_FIELDS; i++)
        buffer_free(&reader->rooms[i]);
    buffer_free(&reader->languages);
    buffer_free(&reader->identifiers);
    buffer_free(&reader->document_language);
    xml_headings_free(&reader->headings);
    xml_text_free(&reader->beginning.text);
    free(reader->beginning.rules);
    pcre2_match_data_free(reader->beginning.match);
    free(reader->frames);
    xml_matcher_free(reader->matcher);
    xml_names_free(reader->names);
    pcre2_match_data_free(reader->match);
    free(reader);
}
