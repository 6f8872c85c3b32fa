/* The bytes of a row stream, as they come or, where they are compressed by gzip, decompressed: what
 * a run leaves as statements.tsv.gz is read like any other stream. No row stream of text begins
 * with the two bytes that gzip begins with. Private to this library.
 *
 * Memory is bounded: a block of compressed bytes and zlib's window.
 */
#ifndef PLAUDIT_ROWS_INPUT_H
#define PLAUDIT_ROWS_INPUT_H

#include "errors/error.h"

#include <stddef.h>

struct rows_input;

/* Reads from a descriptor that stays the caller's; `name` appears in errors. */
struct rows_input *rows_input_open(int descriptor, const char *name);
void rows_input_close(struct rows_input *input);

/* Reads at most `size` (> 1) bytes into `room`; `*count` is 0 at the end only. Compressed bytes
 * that are damaged, or end too early, are an error. */
struct error *rows_input_read(struct rows_input *input, char *room, size_t size, size_t *count);

#endif
