/* What the rules of a profile have found in one place: a statement, a document, a corpus. Of each
 * rule one value is kept: the first of the nearest language or, where the rule asks for the latest,
 * the last.
 */
#ifndef PLAUDIT_XML_LAYER_H
#define PLAUDIT_XML_LAYER_H

#include "memory/buffer.h"

#include <stdbool.h>
#include <stddef.h>

struct xml_found; /* private */

struct xml_layer {
    struct xml_found *found; /* one for each rule; owned */
    size_t *set;             /* the rules that found something; owned */
    size_t set_count;
    size_t bytes; /* of all values */
};

void xml_layer_make(struct xml_layer *layer, size_t rules);
void xml_layer_clear(struct xml_layer *layer);
void xml_layer_free(struct xml_layer *layer, size_t rules);

/* `distance` is that of the value's language from the document's; smaller is preferred. */
void xml_layer_offer(struct xml_layer *layer, size_t rule, bool latest, struct slice value,
                     unsigned distance);

/* What the rule has found, valid until it is offered more; false if it has found nothing. */
bool xml_layer_find(const struct xml_layer *layer, size_t rule, struct slice *value);

#endif
