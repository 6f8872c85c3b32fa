#include "evaluate/comparison.h"

#include "evaluate/confusion.h"
#include "evaluate/ranks.h"
#include "memory/memory.h"

#include <math.h>
#include <stdlib.h>

struct comparison comparison_new(enum comparison_kind kind, struct slice gold_column,
                                 struct slice our_column) {
    struct comparison comparison = {
        .kind = kind,
        .gold_column = memory_copy_text(gold_column.at, gold_column.length),
        .our_column = memory_copy_text(our_column.at, our_column.length),
        .codes = intern_new()};
    if (kind == COMPARISON_MARKS) {
        (void)intern_add(comparison.codes, slice_of("absent"), NULL);
        (void)intern_add(comparison.codes, slice_of("present"), NULL);
    }
    return comparison;
}

void comparison_free(struct comparison *comparison) {
    free(comparison->gold_column);
    free(comparison->our_column);
    free(comparison->pairs);
    intern_free(comparison->codes);
    *comparison = (struct comparison){0};
}

void comparison_add(struct comparison *comparison, struct pair pair) {
    comparison->pairs = memory_grow(comparison->pairs, &comparison->capacity, comparison->count + 1,
                                    sizeof *comparison->pairs);
    comparison->pairs[comparison->count++] = pair;
}

/* ---- codes ----------------------------------------------------------------------------------- */

/* Of marks only the presence is worth a line: absence is the rule. */
static size_t codes_told(const struct comparison *comparison) {
    return comparison->kind == COMPARISON_MARKS ? 1 : intern_count(comparison->codes);
}

struct code {
    struct slice name;
    size_t number;
};

static int compare_codes(const void *a, const void *b) {
    return slice_compare(((const struct code *)a)->name, ((const struct code *)b)->name);
}

/* The codes that have lines, in byte order. The caller frees them. */
static struct code *list_codes(const struct comparison *comparison) {
    const size_t count = codes_told(comparison);
    struct code *codes = memory_zeroed(count + 1, sizeof *codes);
    for (size_t i = 0; i < count; i++) {
        const size_t number = comparison->kind == COMPARISON_MARKS ? MARK_PRESENT : i;
        codes[i] = (struct code){intern_string(comparison->codes, (uint32_t)number), number};
    }
    qsort(codes, count, sizeof *codes, compare_codes);
    return codes;
}

static struct measure *put_code(const struct confusion *confusion, const struct code *code,
                                struct measure *at) {
    const uint64_t gold = confusion_gold(confusion, code->number);
    const uint64_t ours = confusion_ours(confusion, code->number);
    *at++ = (struct measure){code->name, "precision", "share", (double)ours,
                             confusion_precision(confusion, code->number)};
    *at++ = (struct measure){code->name, "recall", "share", (double)gold,
                             confusion_recall(confusion, code->number)};
    *at++ = (struct measure){code->name, "f1", "harmonic mean", (double)confusion_items(confusion),
                             confusion_f1(confusion, code->number)};
    return at;
}

static struct measure *put_all_codes(const struct confusion *confusion, struct measure *at) {
    static const struct slice all = {"", 0};
    const double items = (double)confusion_items(confusion);
    *at++ = (struct measure){all, "accuracy", "share", items, confusion_accuracy(confusion)};
    *at++ = (struct measure){all, "kappa", "Cohen 1960", items, confusion_kappa(confusion)};
    *at++ = (struct measure){all, "alpha", "Krippendorff 2011, nominal", items,
                             confusion_alpha(confusion)};
    return at;
}

static void measure_codes(const struct comparison *comparison, const struct pair pairs[],
                          size_t count, struct measure *at) {
    struct confusion confusion;
    struct code *codes = list_codes(comparison);
    confusion_open(&confusion, intern_count(comparison->codes));
    for (size_t i = 0; i < count; i++)
        confusion_add(&confusion, (size_t)pairs[i].gold, (size_t)pairs[i].ours);
    for (size_t i = 0; i < codes_told(comparison); i++)
        at = put_code(&confusion, &codes[i], at);
    (void)put_all_codes(&confusion, at);
    confusion_close(&confusion);
    free(codes);
}

/* ---- scores ---------------------------------------------------------------------------------- */

struct scores {
    double *gold;
    double *ours;
    size_t count;
};

static struct scores scores_new(size_t room) {
    return (struct scores){memory_zeroed(room + 1, sizeof(double)),
                           memory_zeroed(room + 1, sizeof(double)), 0};
}

static void scores_free(struct scores *scores) {
    free(scores->gold);
    free(scores->ours);
}

static void scores_add(struct scores *scores, double gold, double ours) {
    scores->gold[scores->count] = gold;
    scores->ours[scores->count++] = ours;
}

static struct scores all_scores(const struct pair pairs[], size_t count) {
    struct scores scores = scores_new(count);
    for (size_t i = 0; i < count; i++)
        scores_add(&scores, pairs[i].gold, pairs[i].ours);
    return scores;
}

/* The mean scores of the clusters that have enough pairs. */
static struct scores mean_scores(const struct pair pairs[], size_t count, size_t clusters) {
    struct scores sums = scores_new(clusters);
    struct scores means = scores_new(clusters);
    size_t *sizes = memory_zeroed(clusters + 1, sizeof *sizes);
    for (size_t i = 0; i < count; i++) {
        sums.gold[pairs[i].cluster] += pairs[i].gold;
        sums.ours[pairs[i].cluster] += pairs[i].ours;
        sizes[pairs[i].cluster]++;
    }
    for (size_t i = 0; i < clusters; i++)
        if (sizes[i] >= COMPARISON_LEAST_OF_MEAN)
            scores_add(&means, sums.gold[i] / (double)sizes[i], sums.ours[i] / (double)sizes[i]);
    free(sizes);
    scores_free(&sums);
    return means;
}

static double count_signed(const struct scores *scores) {
    size_t count = 0;
    for (size_t i = 0; i < scores->count; i++)
        count += scores->gold[i] > 0 || scores->gold[i] < 0;
    return (double)count;
}

static void measure_scores(const struct pair pairs[], size_t count, size_t clusters,
                           struct measure *at) {
    static const struct slice all = {"", 0};
    struct scores scores = all_scores(pairs, count);
    struct scores means = mean_scores(pairs, count, clusters);
    *at++ = (struct measure){all, "rho", "Spearman 1904", (double)count,
                             ranks_rho(scores.gold, scores.ours, count)};
    *at++ = (struct measure){all, "rho_means", "Spearman 1904, means of clusters",
                             (double)means.count, ranks_rho(means.gold, means.ours, means.count)};
    *at = (struct measure){all, "sign", "share of scores that are not 0", count_signed(&scores),
                           ranks_sign_agreement(scores.gold, scores.ours, count)};
    scores_free(&means);
    scores_free(&scores);
}

/* ---- both ------------------------------------------------------------------------------------ */

size_t comparison_measures(const struct comparison *comparison) {
    return COMPARISON_MEASURES_OF_ALL +
           (comparison->kind == COMPARISON_SCORES
                ? 0
                : COMPARISON_MEASURES_PER_CODE * codes_told(comparison));
}

void comparison_measure(const struct comparison *comparison, const struct pair pairs[],
                        size_t count, size_t clusters, struct measure measures[]) {
    if (comparison->kind == COMPARISON_SCORES)
        measure_scores(pairs, count, clusters, measures);
    else
        measure_codes(comparison, pairs, count, measures);
}
