/* What the tables of the measures have in common. */
#ifndef PLAUDIT_FLOOD_TABLE_H
#define PLAUDIT_FLOOD_TABLE_H

#include "rows/rows.h"

#include <stddef.h>

struct error *table_header(struct rows_writer *writer, const char *const columns[], size_t count);

/* Not-a-number is an empty field. */
void table_numbers(struct rows_writer *writer, const double values[], size_t count);

/* Fills the q of `count` rows of `size` bytes, whose p and q stand so many bytes from their
 * beginnings (false_discovery.h). */
void table_adjust(void *rows, size_t count, size_t size, size_t p_at, size_t q_at);

#endif
