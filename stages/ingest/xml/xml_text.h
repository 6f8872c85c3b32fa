/* Words gathered from the pieces in which XML hands them over.
 *
 * White space is XML's (space, tab, line feed, carriage return). A run of it is one space, however
 * it is cut into pieces; a break (where a paragraph begins or ends) is one line feed and swallows
 * the white space around it. At the beginning and the end there is neither. Nothing else is
 * changed, and an element's tags by themselves change nothing: "inter<hi>nation</hi>al" is one
 * word.
 *
 * A text that was zero-initialised ({0}) is empty and ready; it owns its buffer.
 */
#ifndef PLAUDIT_XML_TEXT_H
#define PLAUDIT_XML_TEXT_H

#include "memory/buffer.h"

#include <stdbool.h>

struct xml_text {
    struct buffer words;
    bool space, broken; /* what stands between the words so far and those to come */
    bool glued;         /* white space is passed over until the next word */
};

void xml_text_add(struct xml_text *text, struct slice piece);

static inline void xml_text_space(struct xml_text *text) {
    text->space = !text->glued;
}

static inline void xml_text_break(struct xml_text *text) {
    text->broken = true;
}

/* What comes next stands close to the word before: white space already seen is taken back, white
 * space to come is passed over. */
static inline void xml_text_glue(struct xml_text *text) {
    text->space = false;
    text->glued = true;
}

/* Empties the text and keeps its memory. */
static inline void xml_text_clear(struct xml_text *text) {
    buffer_clear(&text->words);
    text->space = text->broken = text->glued = false;
}

static inline void xml_text_free(struct xml_text *text) {
    buffer_free(&text->words);
    *text = (struct xml_text){0};
}

#endif
