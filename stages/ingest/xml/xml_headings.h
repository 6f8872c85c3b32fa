/* The headings that are in force at a place of a document, and the statements counted under each.
 */
#ifndef PLAUDIT_XML_HEADINGS_H
#define PLAUDIT_XML_HEADINGS_H

#include "memory/buffer.h"

#include <stddef.h>
#include <stdint.h>

struct xml_heading; /* private */

struct xml_headings {
    struct xml_heading *at; /* from the outside in; owned */
    size_t count, capacity;
    struct buffer texts;      /* of all of them */
    uint64_t without_heading; /* statements that stand under none */
};

/* A heading begins, and ends those of its key and above; `key` is the level of the element that it
 * ends with, or its own. */
void xml_headings_add(struct xml_headings *headings, size_t key, struct slice text);

/* Those of `from_key` and above end. */
void xml_headings_drop(struct xml_headings *headings, size_t from_key);

/* The number of the next statement, from 1, under the innermost heading. */
uint64_t xml_headings_next(struct xml_headings *headings);

/* "event / heading / heading": appends the event and the headings in it to `joined`. */
void xml_headings_join(const struct xml_headings *headings, struct slice event,
                       struct buffer *joined);

void xml_headings_free(struct xml_headings *headings);

#endif
