/* Names by identifier: what `#XAA` means, from the lists of persons and organisations of a
 * document, or of another document of its corpus.
 *
 * The table owns its strings. A name that is offered for an identifier that has one already takes
 * its place only if it is preferred: a smaller `rank`.
 */
#ifndef PLAUDIT_XML_NAMES_H
#define PLAUDIT_XML_NAMES_H

#include "memory/slice.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct xml_names; /* private */

struct xml_names *xml_names_new(void);
void xml_names_free(struct xml_names *names);

/* Returns the number of bytes by which the table grew. */
size_t xml_names_offer(struct xml_names *names, struct slice identifier, struct slice name,
                       uint32_t rank);

/* Offers all names of `from`, with their ranks. Returns the number of names that `from` has. */
size_t xml_names_offer_all(struct xml_names *names, const struct xml_names *from);

/* False if there is none. */
bool xml_names_find(const struct xml_names *names, struct slice identifier, struct slice *name);

#endif
