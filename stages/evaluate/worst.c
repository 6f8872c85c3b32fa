#include "evaluate/worst.h"

#include "evaluate/ranks.h"
#include "memory/memory.h"

#include <math.h>
#include <stdlib.h>

enum { DISTANCE_DIGITS = 4, SCORE_DIGITS = 6 };

struct disagreement {
    const struct pair *pair;
    double distance; /* 0: agreement */
    double sureness;
    uint32_t row; /* of the gold, which settles the order of equals */
};

static int compare(const void *a, const void *b) {
    const struct disagreement *left = a;
    const struct disagreement *right = b;
    if (left->distance < right->distance || left->distance > right->distance)
        return left->distance < right->distance ? 1 : -1;
    if (left->sureness < right->sureness || left->sureness > right->sureness)
        return left->sureness < right->sureness ? 1 : -1;
    return (left->row > right->row) - (left->row < right->row);
}

static void measure_codes(const struct comparison *comparison, struct disagreement *found) {
    for (size_t i = 0; i < comparison->count; i++)
        found[i].distance = (size_t)found[i].pair->gold != (size_t)found[i].pair->ours;
}

static void measure_scores(const struct comparison *comparison, struct disagreement *found) {
    const size_t count = comparison->count;
    double *room = memory_zeroed(4 * count + 1, sizeof *room);
    double *gold = room, *ours = room + count;
    double *gold_ranks = room + 2 * count, *our_ranks = room + 3 * count;
    for (size_t i = 0; i < count; i++) {
        gold[i] = comparison->pairs[i].gold;
        ours[i] = comparison->pairs[i].ours;
    }
    ranks_of(gold, count, gold_ranks);
    ranks_of(ours, count, our_ranks);
    for (size_t i = 0; i < count; i++)
        found[i].distance = fabs(gold_ranks[i] - our_ranks[i]) / (double)count;
    free(room);
}

/* All pairs, worst first. The caller frees them. */
static struct disagreement *list(const struct join *join, const struct comparison *comparison) {
    struct disagreement *found = memory_zeroed(comparison->count + 1, sizeof *found);
    for (size_t i = 0; i < comparison->count; i++) {
        const struct item *item = &join->items[comparison->pairs[i].item];
        found[i] = (struct disagreement){
            .pair = &comparison->pairs[i], .sureness = item->sureness, .row = item->row};
    }
    if (comparison->kind == COMPARISON_SCORES)
        measure_scores(comparison, found);
    else
        measure_codes(comparison, found);
    qsort(found, comparison->count, sizeof *found, compare);
    return found;
}

static void put_value(const struct comparison *comparison, double value,
                      struct rows_writer *writer) {
    if (comparison->kind == COMPARISON_SCORES)
        rows_put_number(writer, value, SCORE_DIGITS);
    else
        rows_put_escaped(writer, intern_string(comparison->codes, (uint32_t)value));
}

static struct error *write_header(const struct named_pairs *keys, struct rows_writer *writer) {
    static const char *const names[] = {"of", "distance", "gold", "ours"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        rows_put_escaped(writer, slice_of(names[i]));
    for (size_t i = 0; i < keys->count; i++)
        rows_put_text(writer, keys->at[i].ours);
    rows_put_escaped(writer, slice_of("text"));
    return rows_end_row(writer);
}

struct listing {
    const struct join *join;
    const struct gold *gold;
    const struct named_pairs *keys;
    uint64_t most;
    struct rows_writer *writer;
};

static struct error *write_one(const struct listing *listing, const struct comparison *comparison,
                               const struct disagreement *found) {
    const struct item *item = &listing->join->items[found->pair->item];
    const double gold = comparison->reversed ? -found->pair->gold : found->pair->gold;
    rows_put_text(listing->writer, slice_of(comparison->our_column));
    rows_put_number(listing->writer, found->distance, DISTANCE_DIGITS);
    put_value(comparison, gold, listing->writer);
    put_value(comparison, found->pair->ours, listing->writer);
    rows_put_fields(listing->writer, gold_key(listing->gold, item->row), listing->keys->count);
    rows_put_escaped(listing->writer, slice_of(item->text));
    return rows_end_row(listing->writer);
}

static struct error *write_comparison(const struct listing *listing,
                                      const struct comparison *comparison) {
    struct disagreement *found = list(listing->join, comparison);
    struct error *error = NULL;
    for (size_t i = 0; i < comparison->count && i < listing->most && found[i].distance > 0; i++)
        if ((error = write_one(listing, comparison, &found[i])) != NULL)
            break;
    free(found);
    return error;
}

struct error *worst_write(const struct join *join, const struct gold *gold,
                          const struct named_pairs *keys, uint64_t most,
                          struct rows_writer *writer) {
    const struct listing listing = {join, gold, keys, most, writer};
    struct error *error = write_header(keys, writer);
    for (size_t i = 0; i < join->comparison_count && !error; i++)
        error = write_comparison(&listing, &join->comparisons[i]);
    return error;
}
