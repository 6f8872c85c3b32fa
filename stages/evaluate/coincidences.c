#include "evaluate/coincidences.h"

#include "memory/memory.h"

#include <math.h>
#include <stdlib.h>

void coincidences_open(struct coincidences *coincidences, size_t codes) {
    *coincidences = (struct coincidences){codes, memory_zeroed(codes * codes + 1, sizeof(double))};
}

void coincidences_close(struct coincidences *coincidences) {
    free(coincidences->cells);
    *coincidences = (struct coincidences){0};
}

void coincidences_add_pair(struct coincidences *coincidences, size_t a, size_t b, double times) {
    coincidences->cells[a * coincidences->codes + b] += times;
    coincidences->cells[b * coincidences->codes + a] += times;
}

void coincidences_add_item(struct coincidences *coincidences, const size_t given[]) {
    const size_t codes = coincidences->codes;
    size_t coders = 0;
    for (size_t code = 0; code < codes; code++)
        coders += given[code];
    if (coders < 2)
        return;
    for (size_t a = 0; a < codes; a++)
        for (size_t b = 0; b < codes && given[a]; b++)
            coincidences->cells[a * codes + b] +=
                (double)given[a] * (double)(given[b] - (a == b ? 1 : 0)) / (double)(coders - 1);
}

static double given_in_all(const struct coincidences *coincidences, size_t code) {
    double sum = 0;
    for (size_t other = 0; other < coincidences->codes; other++)
        sum += coincidences->cells[code * coincidences->codes + other];
    return sum;
}

double coincidences_alpha(const struct coincidences *coincidences) {
    double all = 0;
    double same = 0;
    double same_by_chance = 0;
    for (size_t code = 0; code < coincidences->codes; code++) {
        const double given = given_in_all(coincidences, code);
        all += given;
        same += coincidences->cells[code * coincidences->codes + code];
        same_by_chance += given * (given - 1);
    }
    const double chance_differs = all * (all - 1) - same_by_chance;
    return chance_differs > 0 ? 1 - (all - 1) * (all - same) / chance_differs : NAN;
}
