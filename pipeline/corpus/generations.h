/* The results of a corpus, one directory for each update that changed them.
 *
 * CORPUS/results is a symbolic link to generations/N. A new generation is made beside the others
 * and becomes the results by one rename of the link, after all of it is durable: a reader sees the
 * old results or the new ones, and whoever has opened the directory goes on reading what he opened.
 * The generation before the present one is kept for him; all others are swept.
 *
 * Numbers only grow, and no clock has a part in them. All functions work in the directory of the
 * corpus, which is the process's own.
 */
#ifndef PLAUDIT_GENERATIONS_H
#define PLAUDIT_GENERATIONS_H

#include "errors/error.h"

#include <stdint.h>

#define GENERATIONS_RESULTS "results"
#define GENERATIONS_FOLDER "generations"

/* The number of the present results; 0: there are none yet. */
struct error *generations_present(uint64_t *number);

/* The one before the present one; 0: there is none. */
uint64_t generations_before(uint64_t present);

/* "generations/N"; the caller frees it. */
char *generations_path(uint64_t number);

/* Makes the directory of a new generation. Its number was never that of another that may still be
 * written to by processes which a killed update has left behind. */
struct error *generations_begin(uint64_t *number);

/* Makes generation `number`, whose files are durable, the present results. */
struct error *generations_publish(uint64_t number);

/* Removes all generations but the present one and the one before. What cannot be removed stays for
 * the next time. */
void generations_sweep(uint64_t present);

#endif
