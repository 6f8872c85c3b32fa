#include "lexicon_suggest/table.h"

#include "lexicon_suggest/log_odds.h"
#include "memory/memory.h"

#include <math.h>
#include <stdlib.h>

enum { DIGITS = 4 };

#define RATE_PER 1000.0

struct suggestion {
    struct slice phrase;
    size_t words;
    const struct phrase_counts *counts;
    struct log_odds odds;
};

static size_t words_of(struct slice phrase) {
    size_t words = 1;
    for (size_t i = 0; i < phrase.length; i++)
        words += phrase.at[i] == ' ';
    return words;
}

static uint64_t sum(const uint64_t of[PARTS]) {
    return of[PART_IN] + of[PART_AGAINST] + of[PART_NEITHER];
}

/* False where the phrase is too rare, or all that there is. */
static bool suggest(const struct table *table, uint32_t number, struct suggestion *suggestion) {
    const struct phrase_counts *counts = &table->phrases->counts[number];
    const struct slice phrase = intern_string(table->phrases->texts, number);
    const size_t words = words_of(phrase);
    const uint64_t *totals = table->phrases->totals[words];
    const struct frequency background = {sum(counts->of), sum(totals)};
    if (counts->of[PART_IN] + counts->of[PART_AGAINST] < table->least ||
        background.count == background.total)
        return false;
    *suggestion = (struct suggestion){
        phrase, words, counts,
        log_odds((struct frequency){counts->of[PART_IN], totals[PART_IN]},
                 (struct frequency){counts->of[PART_AGAINST], totals[PART_AGAINST]}, background,
                 table->prior)};
    return true;
}

static int compare(const void *a, const void *b) {
    const struct suggestion *left = a;
    const struct suggestion *right = b;
    const double l = fabs(left->odds.z);
    const double r = fabs(right->odds.z);
    if (l != r)
        return l < r ? 1 : -1;
    return slice_compare(left->phrase, right->phrase);
}

static double rate(uint64_t count, uint64_t total) {
    return total ? RATE_PER * (double)count / (double)total : NAN;
}

static struct error *write_row(const struct table *table, const struct suggestion *suggestion,
                               struct rows_writer *writer) {
    const uint64_t *totals = table->phrases->totals[suggestion->words];
    const uint64_t *counts = suggestion->counts->of;
    rows_put_text(writer, suggestion->phrase);
    rows_put_count(writer, suggestion->words);
    rows_put_count(writer, counts[PART_IN]);
    rows_put_number(writer, rate(counts[PART_IN], totals[PART_IN]), DIGITS);
    rows_put_count(writer, counts[PART_AGAINST]);
    rows_put_number(writer, rate(counts[PART_AGAINST], totals[PART_AGAINST]), DIGITS);
    rows_put_number(writer, suggestion->odds.estimate, DIGITS);
    rows_put_number(writer, suggestion->odds.z, DIGITS);
    return rows_end_row(writer);
}

static struct error *write_header(struct rows_writer *writer) {
    static const char *const names[] = {"phrase",    "words",        "n_in",     "rate_in",
                                        "n_against", "rate_against", "estimate", "z"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        rows_put_escaped(writer, slice_of(names[i]));
    return rows_end_row(writer);
}

struct error *table_write(const void *context, struct rows_writer *writer) {
    const struct table *table = context;
    const uint32_t total = intern_count(table->phrases->texts);
    struct suggestion *all = memory_zeroed((size_t)total + 1, sizeof *all);
    size_t count = 0;
    for (uint32_t i = 0; i < total; i++)
        count += suggest(table, i, &all[count]);
    qsort(all, count, sizeof *all, compare);
    if (table->most && count > table->most)
        count = (size_t)table->most;
    struct error *error = write_header(writer);
    for (size_t i = 0; i < count && !error; i++)
        error = write_row(table, &all[i], writer);
    free(all);
    return error;
}
