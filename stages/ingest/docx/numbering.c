#include "ingest/docx/numbering.h"

#include "ingest/docx/number_format.h"
#include "ingest/docx/part.h"
#include "intern/intern.h"
#include "memory/memory.h"

#include <stdint.h>
#include <stdlib.h>

#define LEVELS 9        /* §17.9.6 */
#define MAX_BASED_ON 64 /* styles based on one another: more is a circle */

/* How one level of a list looks and begins. */
struct form {
    uint64_t start;
    uint64_t restart; /* begins anew behind a level above this one; 0: never */
    enum number_format format;
    bool legal;          /* all numbers in it are decimal */
    struct buffer text;  /* "%1." */
    struct buffer style; /* the paragraph style that stands for this level */
};

struct level {
    struct form form;
    uint64_t count; /* of the last paragraph at this level */
    bool counting;
};

struct abstract_list {
    struct level levels[LEVELS];
    struct buffer link; /* the numbering style that holds the real definition */
};

/* What a list has of its own instead of what its abstract list says. */
struct override {
    struct form *form; /* or NULL */
    bool has_start;    /* begins anew, once, at `start` */
    bool begun;
    uint64_t start;
};

struct list {
    uint32_t abstract;
    struct override overrides[LEVELS];
};

struct style {
    uint32_t based_on; /* or INTERN_NONE */
    struct buffer list;
    struct buffer level;
};

struct numbering {
    struct intern *abstract_names, *list_names, *style_names;
    struct abstract_list *abstracts;
    size_t abstract_room;
    struct list *lists;
    size_t list_room;
    struct style *styles;
    size_t style_room;

    /* While reading */
    uint32_t abstract, list, style; /* the element that one is in, or INTERN_NONE */
    unsigned level;
};

struct numbering *numbering_new(void) {
    struct numbering *numbering = memory_zeroed(1, sizeof *numbering);
    numbering->abstract_names = intern_new();
    numbering->list_names = intern_new();
    numbering->style_names = intern_new();
    numbering->abstract = numbering->list = numbering->style = INTERN_NONE;
    return numbering;
}

static void free_form(struct form *form) {
    buffer_free(&form->text);
    buffer_free(&form->style);
}

static void free_abstract(struct abstract_list *abstract) {
    buffer_free(&abstract->link);
    for (size_t i = 0; i < LEVELS; i++)
        free_form(&abstract->levels[i].form);
}

static void free_list(struct list *list) {
    for (size_t i = 0; i < LEVELS; i++) {
        if (list->overrides[i].form)
            free_form(list->overrides[i].form);
        free(list->overrides[i].form);
    }
}

void numbering_free(struct numbering *numbering) {
    if (!numbering)
        return;
    for (uint32_t i = 0; i < intern_count(numbering->abstract_names); i++)
        free_abstract(&numbering->abstracts[i]);
    for (uint32_t i = 0; i < intern_count(numbering->list_names); i++)
        free_list(&numbering->lists[i]);
    for (uint32_t i = 0; i < intern_count(numbering->style_names); i++) {
        buffer_free(&numbering->styles[i].list);
        buffer_free(&numbering->styles[i].level);
    }
    free(numbering->abstracts);
    free(numbering->lists);
    free(numbering->styles);
    intern_free(numbering->abstract_names);
    intern_free(numbering->list_names);
    intern_free(numbering->style_names);
    free(numbering);
}

/* ---- definitions ------------------------------------------------------------------------------
 */

static uint64_t read_number(struct slice text, uint64_t otherwise) {
    uint64_t number = 0;
    if (text.length == 0 || text.length > 9)
        return otherwise;
    for (size_t i = 0; i < text.length; i++) {
        if (text.at[i] < '0' || text.at[i] > '9')
            return otherwise;
        number = number * 10 + (uint64_t)(text.at[i] - '0');
    }
    return number;
}

static unsigned read_level(struct slice text) {
    const uint64_t level = read_number(text, 0);
    return level < LEVELS ? (unsigned)level : LEVELS - 1;
}

/* As a level is that says nothing of itself. */
static struct form form_of_level(uint64_t level) {
    return (struct form){.start = 1, .restart = level};
}

static uint32_t abstract_of(struct numbering *numbering, struct slice name) {
    bool added = false;
    const uint32_t at = intern_add(numbering->abstract_names, name, &added);
    if (!added)
        return at;
    numbering->abstracts = memory_grow(numbering->abstracts, &numbering->abstract_room,
                                       (size_t)at + 1, sizeof *numbering->abstracts);
    numbering->abstracts[at] = (struct abstract_list){0};
    for (size_t i = 0; i < LEVELS; i++)
        numbering->abstracts[at].levels[i].form = form_of_level(i);
    return at;
}

static uint32_t list_of(struct numbering *numbering, struct slice name) {
    bool added = false;
    const uint32_t at = intern_add(numbering->list_names, name, &added);
    if (!added)
        return at;
    numbering->lists = memory_grow(numbering->lists, &numbering->list_room, (size_t)at + 1,
                                   sizeof *numbering->lists);
    numbering->lists[at] = (struct list){.abstract = INTERN_NONE};
    return at;
}

static uint32_t style_of(struct numbering *numbering, struct slice name) {
    bool added = false;
    const uint32_t at = intern_add(numbering->style_names, name, &added);
    if (!added)
        return at;
    numbering->styles = memory_grow(numbering->styles, &numbering->style_room, (size_t)at + 1,
                                    sizeof *numbering->styles);
    numbering->styles[at] = (struct style){.based_on = INTERN_NONE};
    return at;
}

static void start_in_form(struct form *form, struct slice name, struct slice value) {
    if (slice_is(name, "start"))
        form->start = read_number(value, 1);
    else if (slice_is(name, "lvlRestart"))
        form->restart = read_number(value, form->restart);
    else if (slice_is(name, "numFmt"))
        form->format = number_format_of(value);
    else if (slice_is(name, "isLgl"))
        form->legal = part_is_on(value);
    else if (slice_is(name, "lvlText"))
        part_keep(&form->text, value);
    else if (slice_is(name, "pStyle"))
        part_keep(&form->style, value);
}

static void start_in_abstract(struct numbering *numbering, struct slice name, struct slice value) {
    struct abstract_list *abstract = &numbering->abstracts[numbering->abstract];
    if (slice_is(name, "numStyleLink"))
        part_keep(&abstract->link, value);
    else
        start_in_form(&abstract->levels[numbering->level].form, name, value);
}

static struct form *new_form(unsigned level) {
    struct form *form = memory_zeroed(1, sizeof *form);
    *form = form_of_level(level);
    return form;
}

static void start_in_list(struct numbering *numbering, struct slice name, struct slice value) {
    struct override *override = &numbering->lists[numbering->list].overrides[numbering->level];
    if (slice_is(name, "abstractNumId")) {
        const uint32_t abstract = abstract_of(numbering, value);
        numbering->lists[numbering->list].abstract = abstract;
    } else if (slice_is(name, "startOverride")) {
        override->has_start = true;
        override->start = read_number(value, 1);
    } else if (slice_is(name, "lvl") && !override->form) {
        override->form = new_form(numbering->level);
    } else if (override->form) {
        start_in_form(override->form, name, value);
    }
}

static struct error *start_lists(void *context, const char *printed,
                                 const struct part_attributes *attributes) {
    struct numbering *numbering = context;
    const struct slice name = slice_of(printed);
    if (slice_is(name, "lvl") || slice_is(name, "lvlOverride"))
        numbering->level = read_level(part_attribute(attributes, "ilvl"));
    if (slice_is(name, "abstractNum")) {
        numbering->abstract = abstract_of(numbering, part_attribute(attributes, "abstractNumId"));
        numbering->level = 0;
    } else if (slice_is(name, "num")) {
        numbering->list = list_of(numbering, part_attribute(attributes, "numId"));
        numbering->level = 0;
    } else if (numbering->abstract != INTERN_NONE) {
        start_in_abstract(numbering, name, part_attribute(attributes, "val"));
    } else if (numbering->list != INTERN_NONE) {
        start_in_list(numbering, name, part_attribute(attributes, "val"));
    }
    return NULL;
}

static struct error *end_lists(void *context, const char *name) {
    struct numbering *numbering = context;
    if (slice_is(slice_of(name), "abstractNum"))
        numbering->abstract = INTERN_NONE;
    else if (slice_is(slice_of(name), "num"))
        numbering->list = INTERN_NONE;
    return NULL;
}

static struct error *start_styles(void *context, const char *printed,
                                  const struct part_attributes *attributes) {
    struct numbering *numbering = context;
    const struct slice name = slice_of(printed);
    const struct slice value = part_attribute(attributes, "val");
    if (slice_is(name, "style")) {
        numbering->style = style_of(numbering, part_attribute(attributes, "styleId"));
    } else if (numbering->style == INTERN_NONE) {
        return NULL;
    } else if (slice_is(name, "basedOn")) {
        const uint32_t base = style_of(numbering, value);
        numbering->styles[numbering->style].based_on = base;
    } else if (slice_is(name, "numId")) {
        part_keep(&numbering->styles[numbering->style].list, value);
    } else if (slice_is(name, "ilvl")) {
        part_keep(&numbering->styles[numbering->style].level, value);
    }
    return NULL;
}

static struct error *end_styles(void *context, const char *name) {
    struct numbering *numbering = context;
    if (slice_is(slice_of(name), "style"))
        numbering->style = INTERN_NONE;
    return NULL;
}

struct error *numbering_read_lists(struct numbering *numbering, struct byte_source *bytes) {
    const struct part_handler handler = {start_lists, end_lists, NULL, numbering};
    return part_read(bytes, &handler);
}

struct error *numbering_read_styles(struct numbering *numbering, struct byte_source *bytes) {
    const struct part_handler handler = {start_styles, end_styles, NULL, numbering};
    return part_read(bytes, &handler);
}

/* ---- counting ---------------------------------------------------------------------------------
 */

/* The style, or the nearest that it is based on, that says in which list it is; else NULL. */
static const struct style *listed_style(const struct numbering *numbering, struct slice name,
                                        uint32_t *number) {
    *number = intern_find(numbering->style_names, name);
    for (unsigned i = 0; *number != INTERN_NONE && i < MAX_BASED_ON; i++) {
        const struct style *style = &numbering->styles[*number];
        if (style->list.length)
            return style;
        *number = style->based_on;
    }
    return NULL;
}

static struct abstract_list *abstract_behind(struct numbering *numbering, const struct list *list) {
    if (list->abstract == INTERN_NONE)
        return NULL;
    struct abstract_list *abstract = &numbering->abstracts[list->abstract];
    uint32_t number = INTERN_NONE;
    const struct style *style =
        abstract->link.length ? listed_style(numbering, buffer_slice(&abstract->link), &number)
                              : NULL;
    const uint32_t linked =
        style ? intern_find(numbering->list_names, buffer_slice(&style->list)) : INTERN_NONE;
    if (linked == INTERN_NONE || numbering->lists[linked].abstract == INTERN_NONE)
        return abstract;
    return &numbering->abstracts[numbering->lists[linked].abstract];
}

static unsigned level_of_style(const struct abstract_list *abstract, struct slice style) {
    for (unsigned i = 0; i < LEVELS; i++)
        if (style.length && slice_equal(buffer_slice(&abstract->levels[i].form.style), style))
            return i;
    return 0;
}

static const struct form *form_of(const struct abstract_list *abstract, const struct list *list,
                                  unsigned level) {
    const struct form *own = list->overrides[level].form;
    return own ? own : &abstract->levels[level].form;
}

/* Levels above that have not counted yet count as begun by their first part. */
static void count(struct abstract_list *abstract, struct list *list, unsigned at) {
    for (unsigned i = 0; i <= at; i++) {
        struct level *level = &abstract->levels[i];
        struct override *override = &list->overrides[i];
        if (override->has_start && !override->begun)
            level->counting = false;
        override->begun = true;
        if (!level->counting)
            level->count =
                override->has_start ? override->start : form_of(abstract, list, i)->start;
        else if (i == at)
            level->count++;
        level->counting = true;
    }
    for (unsigned i = at + 1; i < LEVELS; i++)
        if (at < form_of(abstract, list, i)->restart)
            abstract->levels[i].counting = false;
}

/* A bullet is often a letter of a font of symbols: what it looks like is not in its code. */
static void append_label(const struct abstract_list *abstract, const struct list *list, unsigned at,
                         struct buffer *label) {
    const struct form *form = form_of(abstract, list, at);
    if (form->format == NUMBER_BULLET) {
        buffer_append_text(label, "•");
        return;
    }
    const struct slice text = buffer_slice(&form->text);
    for (size_t i = 0; i < text.length; i++) {
        const char digit = i + 1 < text.length ? text.at[i + 1] : '\0';
        if (text.at[i] != '%' || digit < '1' || digit > '9') {
            buffer_append_byte(label, text.at[i]);
            continue;
        }
        const unsigned level = (unsigned)(digit - '1');
        number_format_append(form->legal ? NUMBER_DECIMAL : form_of(abstract, list, level)->format,
                             abstract->levels[level].count, label);
        i++;
    }
}

void numbering_label(struct numbering *numbering, struct slice style_name, struct slice list_name,
                     struct slice level, struct buffer *label) {
    uint32_t number = INTERN_NONE;
    const struct style *style = listed_style(numbering, style_name, &number);
    if (list_name.length == 0 && style)
        list_name = buffer_slice(&style->list);
    const uint32_t found = intern_find(numbering->list_names, list_name);
    if (found == INTERN_NONE)
        return;
    struct list *list = &numbering->lists[found];
    struct abstract_list *abstract = abstract_behind(numbering, list);
    if (!abstract)
        return;
    if (level.length == 0 && style)
        level = buffer_slice(&style->level);
    const unsigned at =
        level.length
            ? read_level(level)
            : level_of_style(abstract,
                             style ? intern_string(numbering->style_names, number) : style_name);
    count(abstract, list, at);
    append_label(abstract, list, at, label);
}
