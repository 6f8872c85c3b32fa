/* One part of a word processor's document, WordprocessingML (ECMA-376 part 1, §17), as a stream of
 * elements.
 *
 * Elements that are not WordprocessingML are passed on without a name, but "Fallback" of markup
 * compatibility (part 3), which repeats what stands before it. A part with a document type is
 * refused: none needs one, and it could declare entities.
 */
#ifndef PLAUDIT_DOCX_PART_H
#define PLAUDIT_DOCX_PART_H

#include "errors/error.h"
#include "ingest/byte_source.h"
#include "memory/buffer.h"
#include "memory/slice.h"

#include <stdbool.h>

struct part_attributes; /* private */

/* The value of an attribute of WordprocessingML; empty where there is none. */
struct slice part_attribute(const struct part_attributes *attributes, const char *name);

/* Whether a property with this value (w:val) holds: one that stands there without a value does. */
bool part_is_on(struct slice value);

/* Keeps a value beyond the call, in place of what `kept` held. */
void part_keep(struct buffer *kept, struct slice value);

/* Names and slices are valid during the call. An error ends the reading. */
struct part_handler {
    struct error *(*start)(void *context, const char *name,
                           const struct part_attributes *attributes);
    struct error *(*end)(void *context, const char *name);
    struct error *(*text)(void *context, struct slice text); /* NULL: nobody wants it */
    void *context;
};

/* Reads all of `bytes`; errors of the XML say line and column. Elements may be nested as deeply as
 * --max-depth allows. */
struct error *part_read(struct byte_source *bytes, const struct part_handler *handler);

#endif
