/* Random numbers that are the same on every machine.
 *
 * SplitMix64: Steele, G. L., Lea, D. and Flood, C. H. (2014). Fast splittable pseudorandom number
 * generators. OOPSLA '14, 453-472.
 */
#ifndef PLAUDIT_FLOOD_SPLITMIX_H
#define PLAUDIT_FLOOD_SPLITMIX_H

#include <stddef.h>
#include <stdint.h>

struct splitmix {
    uint64_t state;
};

/* The `number`-th stream of a seed. A permutation has a stream of its own, so that it does not
 * depend on which others were made before it, or where. */
struct splitmix splitmix_stream(uint64_t seed, uint64_t number);

uint64_t splitmix_bits(struct splitmix *random);

/* Each number below `limit`, which is above 0, is equally likely: a draw that would favour the low
 * ones is drawn again. */
uint32_t splitmix_below(struct splitmix *random, uint32_t limit);

/* Every order is equally likely (Durstenfeld 1964, Communications of the ACM 7, 420). */
void splitmix_shuffle(struct splitmix *random, uint32_t items[], size_t count);

#endif
