/* quanteda's YAML: a mapping from names to lists of entries, or to mappings that nest.
 *
 *     affect:
 *     - 'kind*'
 *     - positive:
 *       - 'good'
 *     courtesy: [thank you]
 *
 * A category that holds both entries and categories is a list with mappings in it. Scalars are text
 * whatever they look like (no, 1.0); only an empty one or ~ in place of a list is a category
 * without entries. Aliases, with which a small file can unfold into a huge one, are not followed:
 * each is told as a loss. */
#include "lexicon_exchange/format.h"
#include "lexicon_exchange/spelling.h"
#include "memory/memory.h"

#include <stdlib.h>
#include <yaml.h>

static const struct spelling spelling = {
    .one = true, .run_at_start = true, .run_inside = true, .never = "", .blank = ' '};

/* ---- reading ----------------------------------------------------------------------------------
 */

/* Lists in lists and mappings that one category may stand below: more than any category limit. */
#define NESTING(limits) (2 * (limits)->max_depth + 2)

/* A mapping or list that is open. */
struct node {
    bool mapping;
    bool at_value; /* the next item is the value of the name just read */
    size_t category;
    size_t child; /* of that name */
};

struct reading {
    struct dictionary *dictionary;
    yaml_parser_t parser;
    struct node *nodes;
    size_t depth, capacity;
};

static struct origin origin_of(const struct reading *reading, const yaml_event_t *event) {
    return dictionary_line(reading->dictionary, event->start_mark.line + 1);
}

static struct node *innermost(struct reading *reading) {
    return reading->depth ? &reading->nodes[reading->depth - 1] : NULL;
}

/* The category that an item belongs to which begins here. */
static size_t category_here(struct reading *reading) {
    const struct node *node = innermost(reading);
    return !node ? DICTIONARY_ROOT : node->mapping ? node->child : node->category;
}

static struct error *unexpected(const struct reading *reading, const yaml_event_t *event,
                                const char *expected) {
    return error_new(EXIT_STATUS_DAMAGED, "%s:%zu:%zu: expected %s", reading->dictionary->file,
                     event->start_mark.line + 1, event->start_mark.column + 1, expected);
}

static struct error *open_node(struct reading *reading, const yaml_event_t *event, bool mapping) {
    struct node *node = innermost(reading);
    if (!node && !mapping)
        return unexpected(reading, event, "a mapping of category names");
    if (node && node->mapping && !node->at_value)
        return unexpected(reading, event, "a category's name");
    if (reading->depth >= NESTING(&reading->dictionary->limits))
        return error_new(EXIT_STATUS_ENVIRONMENT,
                         "%s:%zu: lists nest too deep; --max-depth raises the limit",
                         reading->dictionary->file, event->start_mark.line + 1);
    const size_t category = category_here(reading);
    if (node)
        node->at_value = false;
    reading->nodes =
        memory_grow(reading->nodes, &reading->capacity, reading->depth + 1, sizeof *reading->nodes);
    reading->nodes[reading->depth++] = (struct node){.mapping = mapping, .category = category};
    return NULL;
}

static struct error *read_name(struct reading *reading, struct node *node,
                               const yaml_event_t *event, struct slice name) {
    node->at_value = true;
    return dictionary_child(reading->dictionary, node->category, name, origin_of(reading, event),
                            &node->child);
}

static bool is_nothing(const yaml_event_t *event, struct slice value) {
    return event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE &&
           (value.length == 0 || slice_is(value, "~"));
}

static struct error *read_scalar(struct reading *reading, const yaml_event_t *event) {
    struct node *node = innermost(reading);
    const struct slice value = {(const char *)event->data.scalar.value, event->data.scalar.length};
    if (!node)
        return is_nothing(event, value) ? NULL
                                        : unexpected(reading, event, "a mapping of category names");
    if (node->mapping && !node->at_value)
        return read_name(reading, node, event, value);
    const size_t category = category_here(reading);
    const bool nothing = node->mapping && is_nothing(event, value);
    node->at_value = false;
    if (nothing)
        return NULL;
    struct buffer pattern = {0};
    spelling_read(&spelling, value, &pattern);
    struct error *error = dictionary_add(reading->dictionary, category, buffer_slice(&pattern), 1,
                                         origin_of(reading, event));
    buffer_free(&pattern);
    return error;
}

static struct error *pass_alias(struct reading *reading, const yaml_event_t *event) {
    struct node *node = innermost(reading);
    if (!node || (node->mapping && !node->at_value))
        return unexpected(reading, event, "a category's name, not an alias");
    node->at_value = false;
    losses_add(reading->dictionary->losses, origin_of(reading, event),
               "the alias '*%s' is left out: aliases are not followed", event->data.alias.anchor);
    return NULL;
}

static struct error *take(struct reading *reading, const yaml_event_t *event) {
    switch (event->type) {
    case YAML_MAPPING_START_EVENT:
        return open_node(reading, event, true);
    case YAML_SEQUENCE_START_EVENT:
        return open_node(reading, event, false);
    case YAML_MAPPING_END_EVENT:
    case YAML_SEQUENCE_END_EVENT:
        reading->depth--;
        return NULL;
    case YAML_SCALAR_EVENT:
        return read_scalar(reading, event);
    case YAML_ALIAS_EVENT:
        return pass_alias(reading, event);
    default:
        return NULL;
    }
}

static struct error *parse_error(const struct reading *reading) {
    const yaml_parser_t *parser = &reading->parser;
    return error_new(EXIT_STATUS_DAMAGED, "%s:%zu:%zu: not YAML: %s", reading->dictionary->file,
                     parser->problem_mark.line + 1, parser->problem_mark.column + 1,
                     parser->problem ? parser->problem : "unreadable");
}

static struct error *yaml_read(struct slice text, struct dictionary *dictionary) {
    struct reading reading = {.dictionary = dictionary};
    struct error *error = NULL;
    bool done = false;
    if (!yaml_parser_initialize(&reading.parser))
        return error_new(EXIT_STATUS_ENVIRONMENT, "out of memory");
    yaml_parser_set_encoding(&reading.parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&reading.parser, (const unsigned char *)text.at, text.length);
    while (!error && !done) {
        yaml_event_t event;
        if (!yaml_parser_parse(&reading.parser, &event)) {
            error = parse_error(&reading);
            break;
        }
        error = take(&reading, &event);
        done = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&reading.parser);
    free(reading.nodes);
    return error;
}

static bool yaml_recognize(struct slice text) {
    (void)text;
    return true;
}

/* ---- writing ----------------------------------------------------------------------------------
 */

struct writing {
    const struct dictionary *dictionary;
    yaml_emitter_t emitter;
    bool failed; /* the emitter will not go on; its `problem` says why */
};

static int append(void *context, unsigned char *bytes, size_t length) {
    buffer_append(context, (struct slice){(const char *)bytes, length});
    return 1;
}

static void emit(struct writing *writing, yaml_event_t *event, int made) {
    if (made && !writing->failed)
        writing->failed = !yaml_emitter_emit(&writing->emitter, event);
    else if (made)
        yaml_event_delete(event);
    else
        writing->failed = true;
}

/* Always in quotes, so that no reader takes a word for a number or a truth value. */
static void emit_text(struct writing *writing, struct slice text) {
    yaml_event_t event;
    emit(writing, &event,
         yaml_scalar_event_initialize(&event, NULL, NULL, (const yaml_char_t *)text.at,
                                      (int)text.length, 0, 1, YAML_SINGLE_QUOTED_SCALAR_STYLE));
}

static void emit_mapping(struct writing *writing, bool start) {
    yaml_event_t event;
    emit(writing, &event,
         start
             ? yaml_mapping_start_event_initialize(&event, NULL, NULL, 1, YAML_BLOCK_MAPPING_STYLE)
             : yaml_mapping_end_event_initialize(&event));
}

static void emit_list(struct writing *writing, bool start) {
    yaml_event_t event;
    emit(writing, &event,
         start ? yaml_sequence_start_event_initialize(&event, NULL, NULL, 1,
                                                      YAML_BLOCK_SEQUENCE_STYLE)
               : yaml_sequence_end_event_initialize(&event));
}

static void write_entries(struct writing *writing, const struct dictionary_category *category) {
    struct buffer text = {0};
    for (size_t i = 0; i < category->n_entries; i++) {
        const struct dictionary_entry *entry = &category->entries[i];
        buffer_clear(&text);
        const char *why = spelling_write(&spelling, slice_of(entry->pattern), &text);
        if (why) {
            format_entry_lost(writing->dictionary, &format_yaml, entry, why);
            continue;
        }
        emit_text(writing, buffer_slice(&text));
    }
    buffer_free(&text);
}

/* The categories in `parent`, as the items of a mapping. Recursion ends at the dictionary's depth.
 */
static void write_children(struct writing *writing, const struct dictionary_category *parent) {
    const struct dictionary_category *categories = writing->dictionary->categories;
    emit_mapping(writing, true);
    for (size_t at = parent->first_child; at != DICTIONARY_NONE; at = categories[at].next) {
        const struct dictionary_category *category = &categories[at];
        const bool has_children = category->first_child != DICTIONARY_NONE;
        const bool in_list = category->n_entries || !has_children;
        format_description_lost(writing->dictionary, &format_yaml, category);
        emit_text(writing, slice_of(category->name));
        if (in_list) {
            emit_list(writing, true);
            write_entries(writing, category);
        }
        if (has_children)
            write_children(writing, category);
        if (in_list)
            emit_list(writing, false);
    }
    emit_mapping(writing, false);
}

static void write_document(struct writing *writing) {
    yaml_event_t event;
    emit(writing, &event, yaml_stream_start_event_initialize(&event, YAML_UTF8_ENCODING));
    emit(writing, &event, yaml_document_start_event_initialize(&event, NULL, NULL, NULL, 1));
    write_children(writing, &writing->dictionary->categories[DICTIONARY_ROOT]);
    emit(writing, &event, yaml_document_end_event_initialize(&event, 1));
    emit(writing, &event, yaml_stream_end_event_initialize(&event));
}

static struct error *yaml_write(const struct dictionary *dictionary, struct buffer *text) {
    struct writing writing = {.dictionary = dictionary};
    if (!yaml_emitter_initialize(&writing.emitter))
        return error_new(EXIT_STATUS_ENVIRONMENT, "out of memory");
    yaml_emitter_set_output(&writing.emitter, append, text);
    yaml_emitter_set_unicode(&writing.emitter, 1);
    yaml_emitter_set_width(&writing.emitter, -1);
    write_document(&writing);
    struct error *error = NULL;
    if (writing.failed)
        error = error_new(EXIT_STATUS_ENVIRONMENT, "writing YAML: %s",
                          writing.emitter.problem ? writing.emitter.problem : "out of memory");
    yaml_emitter_delete(&writing.emitter);
    return error;
}

const struct format format_yaml = {"yaml",         "quanteda YAML", false,
                                   yaml_recognize, yaml_read,       yaml_write};
