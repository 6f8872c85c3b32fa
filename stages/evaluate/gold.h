/* The gold: what people coded, read in full. It is a row stream with one row an item; its columns
 * are found by name. Memory is bounded by the file.
 */
#ifndef PLAUDIT_EVALUATE_GOLD_H
#define PLAUDIT_EVALUATE_GOLD_H

#include "errors/error.h"
#include "memory/buffer.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct gold; /* private */

#define GOLD_NONE UINT32_MAX

/* Opens the file and reads its header. The path must outlive the gold. */
struct error *gold_open(const char *path, struct gold **gold);
void gold_free(struct gold *gold);

/* The column of that name; false if there is none. */
bool gold_column(const struct gold *gold, const char *name, size_t *column);

/* Reads all rows. Two rows with the same values in the `key` columns are an error. */
struct error *gold_read(struct gold *gold, const size_t key[], size_t key_count);

uint32_t gold_rows(const struct gold *gold);

/* The row with that key (see gold_key_add), or GOLD_NONE. */
uint32_t gold_find(const struct gold *gold, struct slice key);

/* The key of a row; valid as long as the gold. */
struct slice gold_key(const struct gold *gold, uint32_t row);

/* A field, escaped; valid as long as the gold. */
struct slice gold_field(const struct gold *gold, uint32_t row, size_t column);

/* "FILE: line N", for messages; appended to `place`. */
void gold_place(const struct gold *gold, uint32_t row, struct buffer *place);

/* Adds a column's escaped value to a key: the values stand in order, with tabs between them. */
void gold_key_add(struct buffer *key, size_t number, struct slice value);

#endif
