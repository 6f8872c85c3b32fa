#include "evaluate/confusion.h"

#include "evaluate/coincidences.h"
#include "memory/memory.h"

#include <math.h>
#include <stdlib.h>

void confusion_open(struct confusion *confusion, size_t codes) {
    *confusion = (struct confusion){codes, memory_zeroed(codes * codes + 1, sizeof(uint64_t))};
}

void confusion_close(struct confusion *confusion) {
    free(confusion->cells);
    *confusion = (struct confusion){0};
}

static uint64_t cell(const struct confusion *confusion, size_t gold, size_t ours) {
    return confusion->cells[gold * confusion->codes + ours];
}

void confusion_add(struct confusion *confusion, size_t gold, size_t ours) {
    confusion->cells[gold * confusion->codes + ours]++;
}

uint64_t confusion_gold(const struct confusion *confusion, size_t code) {
    uint64_t count = 0;
    for (size_t ours = 0; ours < confusion->codes; ours++)
        count += cell(confusion, code, ours);
    return count;
}

uint64_t confusion_ours(const struct confusion *confusion, size_t code) {
    uint64_t count = 0;
    for (size_t gold = 0; gold < confusion->codes; gold++)
        count += cell(confusion, gold, code);
    return count;
}

uint64_t confusion_items(const struct confusion *confusion) {
    uint64_t count = 0;
    for (size_t code = 0; code < confusion->codes; code++)
        count += confusion_gold(confusion, code);
    return count;
}

static uint64_t agreed(const struct confusion *confusion) {
    uint64_t count = 0;
    for (size_t code = 0; code < confusion->codes; code++)
        count += cell(confusion, code, code);
    return count;
}

static double share(uint64_t part, uint64_t whole) {
    return whole ? (double)part / (double)whole : NAN;
}

double confusion_precision(const struct confusion *confusion, size_t code) {
    return share(cell(confusion, code, code), confusion_ours(confusion, code));
}

double confusion_recall(const struct confusion *confusion, size_t code) {
    return share(cell(confusion, code, code), confusion_gold(confusion, code));
}

double confusion_f1(const struct confusion *confusion, size_t code) {
    return share(2 * cell(confusion, code, code),
                 confusion_gold(confusion, code) + confusion_ours(confusion, code));
}

double confusion_accuracy(const struct confusion *confusion) {
    return share(agreed(confusion), confusion_items(confusion));
}

double confusion_kappa(const struct confusion *confusion) {
    const double items = (double)confusion_items(confusion);
    const double observed = confusion_accuracy(confusion);
    double expected = 0;
    for (size_t code = 0; code < confusion->codes; code++)
        expected += (double)confusion_gold(confusion, code) / items *
                    ((double)confusion_ours(confusion, code) / items);
    return expected < 1 ? (observed - expected) / (1 - expected) : NAN;
}

double confusion_alpha(const struct confusion *confusion) {
    struct coincidences coincidences;
    coincidences_open(&coincidences, confusion->codes);
    for (size_t gold = 0; gold < confusion->codes; gold++)
        for (size_t ours = 0; ours < confusion->codes; ours++)
            coincidences_add_pair(&coincidences, gold, ours, (double)cell(confusion, gold, ours));
    const double alpha = coincidences_alpha(&coincidences);
    coincidences_close(&coincidences);
    return alpha;
}
