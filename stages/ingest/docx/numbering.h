/* The numbers that a word processor puts before paragraphs, which stand nowhere in their text
 * (ECMA-376 part 1, §17.9): computed from the definitions of lists (word/numbering.xml), from the
 * styles that use them (word/styles.xml), and by counting.
 *
 * Counters belong to the abstract list: lists that share one go on counting, unless one says where
 * it begins anew. Levels below one that counts begin anew.
 */
#ifndef PLAUDIT_DOCX_NUMBERING_H
#define PLAUDIT_DOCX_NUMBERING_H

#include "errors/error.h"
#include "ingest/byte_source.h"
#include "memory/buffer.h"
#include "memory/slice.h"

struct numbering; /* private */

struct numbering *numbering_new(void);
void numbering_free(struct numbering *numbering);

/* Reads the definitions; each part once, in either order, before the first label. */
struct error *numbering_read_lists(struct numbering *numbering, struct byte_source *bytes);
struct error *numbering_read_styles(struct numbering *numbering, struct byte_source *bytes);

/* Counts a paragraph and appends what stands before it ("27."); nothing where it has no number.
 * `list` and `level` are what the paragraph itself says (w:numId, w:ilvl), `style` its style; all
 * may be empty. */
void numbering_label(struct numbering *numbering, struct slice style, struct slice list,
                     struct slice level, struct buffer *label);

#endif
