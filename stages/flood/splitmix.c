#include "flood/splitmix.h"

#define GOLDEN UINT64_C(0x9E3779B97F4A7C15)

static uint64_t mix(uint64_t bits) {
    bits = (bits ^ (bits >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    bits = (bits ^ (bits >> 27)) * UINT64_C(0x94D049BB133111EB);
    return bits ^ (bits >> 31);
}

struct splitmix splitmix_stream(uint64_t seed, uint64_t number) {
    return (struct splitmix){mix(mix(seed + GOLDEN) + number)};
}

uint64_t splitmix_bits(struct splitmix *random) {
    return mix(random->state += GOLDEN);
}

uint32_t splitmix_below(struct splitmix *random, uint32_t limit) {
    const uint64_t whole = UINT64_MAX - UINT64_MAX % limit;
    uint64_t bits = splitmix_bits(random);
    while (bits >= whole)
        bits = splitmix_bits(random);
    return (uint32_t)(bits % limit);
}

void splitmix_shuffle(struct splitmix *random, uint32_t items[], size_t count) {
    for (size_t i = count; i > 1; i--) {
        const uint32_t j = splitmix_below(random, (uint32_t)i);
        const uint32_t kept = items[i - 1];
        items[i - 1] = items[j];
        items[j] = kept;
    }
}
