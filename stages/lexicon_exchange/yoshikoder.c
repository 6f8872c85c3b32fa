/* Yoshikoder's .ykd, and the .lcd of Lexicoder 2: XML. <cnode> is a category with its name and a
 * description, <pnode> a pattern; the outermost category is often the dictionary itself, and stays
 * one.
 *
 *     <dictionary style="050805" patternengine="substring">
 *       <cnode name="Economy" desc="">
 *         <pnode name="invest*"/>
 *
 * Nothing outside the file is read: a document type, with which entities come, is an error. */
#include "lexicon_exchange/format.h"
#include "lexicon_exchange/spelling.h"
#include "memory/memory.h"

#include <libxml/xmlreader.h>
#include <stdlib.h>

static const struct spelling spelling = {
    .run_at_start = true, .run_inside = true, .never = "", .blank = ' '};

/* ---- reading ----------------------------------------------------------------------------------
 */

struct reading {
    struct dictionary *dictionary;
    xmlTextReaderPtr xml;
    size_t *open; /* the categories around the present element, the root first */
    size_t depth, capacity;
    struct buffer problem; /* the first that libxml2 had, one line */
};

static void keep_problem(void *context, const char *message, xmlParserSeverities severity,
                         xmlTextReaderLocatorPtr locator) {
    struct reading *reading = context;
    (void)severity;
    if (reading->problem.length)
        return;
    buffer_format(&reading->problem, "%d: not XML: ", xmlTextReaderLocatorLineNumber(locator));
    (void)spelling_plain(spelling_trimmed((struct slice){message, strcspn(message, "\n")}),
                         &reading->problem);
}

static struct origin here(const struct reading *reading) {
    const long line = xmlGetLineNo(xmlTextReaderCurrentNode(reading->xml));
    return dictionary_line(reading->dictionary, line > 0 ? (size_t)line : 1);
}

static struct error *damaged(const struct reading *reading, const char *what) {
    const struct origin origin = here(reading);
    return error_new(EXIT_STATUS_DAMAGED, "%s:%zu: %s", origin.file, origin.line, what);
}

static bool is_element(const struct reading *reading, const char *name) {
    return xmlStrcmp(xmlTextReaderConstLocalName(reading->xml), (const xmlChar *)name) == 0;
}

/* What an attribute says, or "". The caller frees it with xmlFree. */
static char *attribute(const struct reading *reading, const char *name) {
    xmlChar *value = xmlTextReaderGetAttribute(reading->xml, (const xmlChar *)name);
    return (char *)(value ? value : xmlStrdup((const xmlChar *)""));
}

/* Tells of every attribute that is none of `name` and `other` and says something. */
static void tell_attributes(struct reading *reading, const char *other) {
    const struct origin origin = here(reading);
    while (xmlTextReaderMoveToNextAttribute(reading->xml) == 1) {
        const char *value = (const char *)xmlTextReaderConstValue(reading->xml);
        if (is_element(reading, "name") || is_element(reading, other) || !value || !*value)
            continue;
        losses_add(reading->dictionary->losses, origin, "the attribute %s=\"%s\" is left out",
                   (const char *)xmlTextReaderConstLocalName(reading->xml), value);
    }
    (void)xmlTextReaderMoveToElement(reading->xml);
}

static void enter(struct reading *reading, size_t category) {
    reading->open =
        memory_grow(reading->open, &reading->capacity, reading->depth + 1, sizeof *reading->open);
    reading->open[reading->depth++] = category;
}

static struct error *read_category(struct reading *reading) {
    char *name = attribute(reading, "name");
    char *description = attribute(reading, "desc");
    size_t category = DICTIONARY_ROOT;
    struct error *error = dictionary_child(reading->dictionary, reading->open[reading->depth - 1],
                                           slice_of(name), here(reading), &category);
    if (!error && *description)
        dictionary_describe(reading->dictionary, category, slice_of(description));
    xmlFree(name);
    xmlFree(description);
    if (error)
        return error;
    tell_attributes(reading, "desc");
    if (xmlTextReaderIsEmptyElement(reading->xml) != 1)
        enter(reading, category);
    return NULL;
}

static struct error *read_pattern(struct reading *reading) {
    if (reading->depth < 2)
        return damaged(reading, "expected a <cnode> around the <pnode>");
    char *name = attribute(reading, "name");
    struct buffer pattern = {0};
    spelling_read(&spelling, slice_of(name), &pattern);
    struct error *error = dictionary_add(reading->dictionary, reading->open[reading->depth - 1],
                                         buffer_slice(&pattern), 1, here(reading));
    buffer_free(&pattern);
    xmlFree(name);
    if (!error)
        tell_attributes(reading, "");
    return error;
}

static struct error *read_root(struct reading *reading) {
    if (!is_element(reading, "dictionary"))
        return damaged(reading, "expected <dictionary>");
    char *engine = attribute(reading, "patternengine");
    const bool regular = strcmp(engine, "regexp") == 0;
    xmlFree(engine);
    if (regular)
        return damaged(reading, "its patterns are regular expressions of words, which a lexicon "
                                "does not have");
    if (xmlTextReaderIsEmptyElement(reading->xml) != 1)
        enter(reading, DICTIONARY_ROOT);
    return NULL;
}

static struct error *read_element(struct reading *reading) {
    if (reading->depth == 0)
        return read_root(reading);
    if (is_element(reading, "cnode"))
        return read_category(reading);
    if (is_element(reading, "pnode"))
        return read_pattern(reading);
    losses_add(reading->dictionary->losses, here(reading), "the element <%s> is left out",
               (const char *)xmlTextReaderConstLocalName(reading->xml));
    return NULL;
}

static struct error *take(struct reading *reading) {
    switch (xmlTextReaderNodeType(reading->xml)) {
    case XML_READER_TYPE_DOCUMENT_TYPE:
        return damaged(reading, "a document type is not read");
    case XML_READER_TYPE_ELEMENT:
        return read_element(reading);
    case XML_READER_TYPE_END_ELEMENT:
        if (is_element(reading, "cnode") || is_element(reading, "dictionary"))
            reading->depth--;
        return NULL;
    default:
        return NULL;
    }
}

static struct error *read_document(struct reading *reading) {
    struct error *error = NULL;
    int state = 1;
    while (!error && (state = xmlTextReaderRead(reading->xml)) == 1)
        error = take(reading);
    if (!error && state < 0)
        error = error_new(EXIT_STATUS_DAMAGED, "%s:%s", reading->dictionary->file,
                          buffer_text(&reading->problem));
    return error;
}

static struct error *yoshikoder_read(struct slice text, struct dictionary *dictionary) {
    struct reading reading = {.dictionary = dictionary};
    if (text.length > INT32_MAX)
        return error_new(EXIT_STATUS_ENVIRONMENT, "%s: too long for XML", dictionary->file);
    /* The text is UTF-8 by now, whatever its declaration says. */
    reading.xml = xmlReaderForMemory(text.at, (int)text.length, NULL, "UTF-8",
                                     XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
    if (!reading.xml)
        return error_new(EXIT_STATUS_ENVIRONMENT, "out of memory");
    xmlTextReaderSetErrorHandler(reading.xml, keep_problem, &reading);
    struct error *error = read_document(&reading);
    xmlFreeTextReader(reading.xml);
    free(reading.open);
    buffer_free(&reading.problem);
    return error;
}

static bool yoshikoder_recognize(struct slice text) {
    struct slice line;
    while (spelling_cut_line(&text, &line))
        if (spelling_trimmed(line).length)
            return spelling_trimmed(line).at[0] == '<';
    return false;
}

/* ---- writing ----------------------------------------------------------------------------------
 */

static void write_attribute(const char *name, struct slice value, struct buffer *text) {
    buffer_format(text, " %s=\"", name);
    for (size_t i = 0; i < value.length; i++) {
        const char byte = value.at[i];
        const char *escaped = byte == '&'   ? "&amp;"
                              : byte == '<' ? "&lt;"
                              : byte == '>' ? "&gt;"
                              : byte == '"' ? "&quot;"
                                            : NULL;
        if (escaped)
            buffer_append_text(text, escaped);
        else
            buffer_append_byte(text, byte);
    }
    buffer_append_byte(text, '"');
}

static void indent(size_t depth, struct buffer *text) {
    for (; depth; depth--)
        buffer_append_byte(text, '\t');
}

static void write_entry(const struct dictionary *dictionary, const struct dictionary_entry *entry,
                        size_t depth, struct buffer *text) {
    struct buffer word = {0};
    const char *why = spelling_write(&spelling, slice_of(entry->pattern), &word);
    if (why) {
        format_entry_lost(dictionary, &format_yoshikoder, entry, why);
    } else {
        indent(depth, text);
        buffer_append_text(text, "<pnode");
        write_attribute("name", buffer_slice(&word), text);
        buffer_append_text(text, "/>\n");
    }
    buffer_free(&word);
}

/* Recursion ends at the dictionary's depth. */
static void write_children(const struct dictionary *dictionary, size_t parent,
                           struct buffer *text) {
    const struct dictionary_category *categories = dictionary->categories;
    for (size_t at = categories[parent].first_child; at != DICTIONARY_NONE;
         at = categories[at].next) {
        const struct dictionary_category *category = &categories[at];
        indent(category->depth, text);
        buffer_append_text(text, "<cnode");
        write_attribute("name", slice_of(category->name), text);
        write_attribute("desc", slice_of(category->description), text);
        buffer_append_text(text, ">\n");
        for (size_t i = 0; i < category->n_entries; i++)
            write_entry(dictionary, &category->entries[i], category->depth + 1, text);
        write_children(dictionary, at, text);
        indent(category->depth, text);
        buffer_append_text(text, "</cnode>\n");
    }
}

static struct error *yoshikoder_write(const struct dictionary *dictionary, struct buffer *text) {
    buffer_append_text(text, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                             "<dictionary style=\"050805\" patternengine=\"substring\">\n");
    write_children(dictionary, DICTIONARY_ROOT, text);
    buffer_append_text(text, "</dictionary>\n");
    return NULL;
}

const struct format format_yoshikoder = {"yoshikoder",         "Yoshikoder",    false,
                                         yoshikoder_recognize, yoshikoder_read, yoshikoder_write};
