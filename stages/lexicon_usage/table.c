#include "lexicon_usage/table.h"

#include "memory/memory.h"

#include <math.h>
#include <stdlib.h>

enum { SHARE_DIGITS = 4 };

struct place {
    const struct entry_usage *used;
    size_t entry;
};

static int compare(const void *a, const void *b) {
    const struct place *left = a;
    const struct place *right = b;
    if (left->used->hits != right->used->hits)
        return left->used->hits < right->used->hits ? 1 : -1;
    if (left->used->matches != right->used->matches)
        return left->used->matches < right->used->matches ? 1 : -1;
    return (left->entry > right->entry) - (left->entry < right->entry);
}

/* The entries in the order of the table. The caller frees them. */
static struct place *order(const struct usage *usage) {
    const size_t count = lexicon_entry_count(usage->lexicon);
    struct place *places = memory_zeroed(count + 1, sizeof *places);
    for (size_t i = 0; i < count; i++)
        places[i] = (struct place){&usage->entries[i], i};
    qsort(places, count, sizeof *places, compare);
    return places;
}

/* The hits of each category, without those of its exceptions. The caller frees them. */
static uint64_t *sum_categories(const struct usage *usage) {
    uint64_t *sums = memory_zeroed(lexicon_category_count(usage->lexicon) + 1, sizeof *sums);
    for (size_t i = 0; i < lexicon_entry_count(usage->lexicon); i++) {
        const struct lexicon_entry *entry = lexicon_entry(usage->lexicon, i);
        if (!entry->exception)
            sums[entry->category] += usage->entries[i].hits;
    }
    return sums;
}

static struct error *write_header(struct rows_writer *writer) {
    static const char *const names[] = {"entry",   "category", "matches", "hits",
                                        "share",   "negated",  "covered", "cancelled",
                                        "verdict", "by",       "pattern"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        rows_put_escaped(writer, slice_of(names[i]));
    return rows_end_row(writer);
}

static void put_counts(const struct entry_usage *used, double share, struct rows_writer *writer) {
    rows_put_count(writer, used->matches);
    rows_put_count(writer, used->hits);
    rows_put_number(writer, share, SHARE_DIGITS);
    rows_put_count(writer, used->negated);
    rows_put_count(writer, used->covered);
    rows_put_count(writer, used->cancelled);
}

static struct error *write_entry(const struct usage *usage, size_t number, uint64_t in_category,
                                 struct rows_writer *writer) {
    const struct lexicon_entry *entry = lexicon_entry(usage->lexicon, number);
    const struct entry_usage *used = &usage->entries[number];
    const struct lexicon_entry *by = usage_in_the_way(usage, number);
    struct buffer pattern = {0};
    buffer_format(&pattern, "%s%s", entry->exception ? "! " : "", entry->text);
    rows_put_text(writer, slice_of(entry->id));
    rows_put_text(writer, slice_of(lexicon_category(usage->lexicon, entry->category)->name));
    put_counts(used,
               in_category && !entry->exception ? (double)used->hits / (double)in_category : NAN,
               writer);
    rows_put_escaped(writer, slice_of(usage_verdict_name(usage_verdict(usage, number))));
    rows_put_text(writer, slice_of(by ? by->id : ""));
    rows_put_text(writer, buffer_slice(&pattern));
    buffer_free(&pattern);
    return rows_end_row(writer);
}

struct error *table_write(const struct usage *usage, struct rows_writer *writer) {
    struct place *places = order(usage);
    uint64_t *sums = sum_categories(usage);
    struct error *error = write_header(writer);
    for (size_t i = 0; i < lexicon_entry_count(usage->lexicon) && !error; i++) {
        const size_t entry = places[i].entry;
        error =
            write_entry(usage, entry, sums[lexicon_entry(usage->lexicon, entry)->category], writer);
    }
    free(sums);
    free(places);
    return error;
}
