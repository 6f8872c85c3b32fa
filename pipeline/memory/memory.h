/* Memory that is there or the process is not.
 *
 * Every allocation of the project goes through these functions. They never return NULL: when
 * memory runs out the process prints one line and exits with EXIT_STATUS_ENVIRONMENT. A stage is
 * one small process in a pipe, so that is the unit that fails. What is allocated is freed with
 * free(3).
 */
#ifndef PLAUDIT_MEMORY_H
#define PLAUDIT_MEMORY_H

#include <stddef.h>

/* `count` zeroed items of `size` bytes each; a product that overflows counts as out of memory. */
void *memory_zeroed(size_t count, size_t size) __attribute__((returns_nonnull, malloc));

/* Makes room in a growing array. `block` holds `*capacity` items of `size` bytes (NULL holds 0);
 * the returned block holds at least `needed` and `*capacity` says how many. Growth is geometric.
 * The new part is not initialised. */
void *memory_grow(void *block, size_t *capacity, size_t needed, size_t size)
    __attribute__((returns_nonnull));

/* A NUL-terminated copy of `length` bytes at `text`. */
char *memory_copy_text(const char *text, size_t length) __attribute__((returns_nonnull, malloc));

#endif
