/* Lines put in order. All of them are held in memory until they are written: the memory is that of
 * the concordance, not of the corpus.
 */
#ifndef PLAUDIT_KWIC_ORDER_H
#define PLAUDIT_KWIC_ORDER_H

#include "errors/error.h"
#include "kwic/line.h"

#include <stddef.h>

enum order_key {
    ORDER_STREAM, /* as they came: nothing is held */
    ORDER_LEFT,   /* by the words left of the keyword, the nearest first */
    ORDER_RIGHT,
    ORDER_KEYWORD, /* then by the words on the right */
    ORDER_ID       /* numbers in it by their value */
};

struct order; /* private */

struct error *order_open(enum order_key key, struct order **order);
void order_close(struct order *order);

/* Adds a copy of the line. */
struct error *order_add(struct order *order, const struct line *line);

/* Sorts by the root rules of the Unicode Collation Algorithm, words without regard to capitals;
 * equal lines stay as they came. */
void order_sort(struct order *order);

size_t order_count(const struct order *order);
const struct line *order_line(const struct order *order, size_t place);

#endif
