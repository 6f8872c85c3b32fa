#include "lexicon_diff/tables.h"

#include "memory/memory.h"

#include <stdlib.h>

static void put_names(struct rows_writer *writer, const char *const names[], size_t count) {
    for (size_t i = 0; i < count; i++)
        rows_put_escaped(writer, slice_of(names[i]));
}

#define PUT_NAMES(writer, ...)                                                                     \
    put_names(writer, (const char *const[]){__VA_ARGS__},                                          \
              sizeof((const char *const[]){__VA_ARGS__}) / sizeof(const char *))

static void put_counts(struct rows_writer *writer, const struct counts *counts) {
    rows_put_count(writer, counts->before);
    rows_put_count(writer, counts->after);
    rows_put_count(writer, counts->changes[CHANGE_GAINED]);
    rows_put_count(writer, counts->changes[CHANGE_LOST]);
    rows_put_count(writer, counts->changes[CHANGE_MOVED]);
}

/* ---- order ---------------------------------------------------------------------------------- */

/* Something that was counted, under its name. */
struct counted {
    const struct counts *counts;
    struct slice name;
    uint32_t number;
};

static int by_name(const void *a, const void *b) {
    const struct counted *left = a;
    const struct counted *right = b;
    return slice_compare(left->name, right->name);
}

static int descending(uint64_t left, uint64_t right) {
    return (left < right) - (left > right);
}

static uint64_t changed(const struct counts *counts) {
    return counts->changes[CHANGE_GAINED] + counts->changes[CHANGE_LOST];
}

static int by_change(const void *a, const void *b) {
    const struct counted *left = a;
    const struct counted *right = b;
    int order = descending(changed(left->counts), changed(right->counts));
    if (!order)
        order =
            descending(left->counts->changes[CHANGE_MOVED], right->counts->changes[CHANGE_MOVED]);
    return order ? order : by_name(a, b);
}

/* All that `names` has. The caller frees it. */
static struct counted *list(const struct intern *names, const struct counts *counts) {
    const uint32_t count = intern_count(names);
    struct counted *all = memory_zeroed((size_t)count + 1, sizeof *all);
    for (uint32_t i = 0; i < count; i++)
        all[i] = (struct counted){&counts[i], intern_string(names, i), i};
    return all;
}

static bool any_change(const struct counts *counts) {
    return changed(counts) + counts->changes[CHANGE_MOVED] > 0 || counts->before != counts->after;
}

static size_t at_most(const struct outcome *outcome, size_t count) {
    return outcome->most && outcome->most < count ? outcome->most : count;
}

/* ---- categories and States ------------------------------------------------------------------ */

struct error *tables_categories(const void *context, struct rows_writer *writer) {
    const struct outcome *outcome = context;
    const struct intern *names = outcome->comparison->common.categories;
    const size_t count = intern_count(names);
    struct counted *all = list(names, outcome->sums->categories);
    qsort(all, count, sizeof *all, by_name);
    PUT_NAMES(writer, "category", "old", "new", "gained", "lost", "moved");
    struct error *error = rows_end_row(writer);
    for (size_t i = 0; i < count && !error; i++) {
        rows_put_escaped(writer, all[i].name);
        put_counts(writer, all[i].counts);
        error = rows_end_row(writer);
    }
    free(all);
    return error;
}

struct error *tables_states(const void *context, struct rows_writer *writer) {
    const struct outcome *outcome = context;
    const size_t count = intern_count(outcome->sums->groups);
    struct counted *all = list(outcome->sums->groups, outcome->sums->states);
    qsort(all, count, sizeof *all, by_change);
    PUT_NAMES(writer, "state", "category", "old", "new", "gained", "lost", "moved");
    struct error *error = rows_end_row(writer);
    for (size_t i = 0; i < at_most(outcome, count) && any_change(all[i].counts) && !error; i++) {
        rows_put_fields(writer, all[i].name, 2); /* the key is the two fields */
        put_counts(writer, all[i].counts);
        error = rows_end_row(writer);
    }
    free(all);
    return error;
}

/* ---- entries -------------------------------------------------------------------------------- */

/* For each common entry the first that says it, in either lexicon; NULL where there is none. */
struct versions {
    const struct lexicon_entry *before;
    const struct lexicon_entry *after;
};

static struct versions *find_versions(const struct comparison *comparison) {
    struct versions *versions =
        memory_zeroed((size_t)intern_count(comparison->common.entries) + 1, sizeof *versions);
    for (size_t i = lexicon_entry_count(comparison->before.lexicon); i-- > 0;)
        versions[comparison->before.entries[i]].before =
            lexicon_entry(comparison->before.lexicon, i);
    for (size_t i = lexicon_entry_count(comparison->after.lexicon); i-- > 0;)
        versions[comparison->after.entries[i]].after = lexicon_entry(comparison->after.lexicon, i);
    return versions;
}

uint32_t *tables_order_entries(const struct outcome *outcome, size_t *count) {
    const struct intern *names = outcome->comparison->common.entries;
    const size_t total = intern_count(names);
    struct counted *all = list(names, outcome->sums->entries);
    struct versions *versions = find_versions(outcome->comparison);
    uint32_t *order = memory_zeroed(total + 1, sizeof *order);
    qsort(all, total, sizeof *all, by_change);
    *count = 0;
    for (size_t i = 0; i < total; i++) {
        const struct versions *entry = &versions[all[i].number];
        if (any_change(all[i].counts) || !entry->before || !entry->after)
            order[(*count)++] = all[i].number;
    }
    free(versions);
    free(all);
    return order;
}

static struct error *write_entry(const struct outcome *outcome, const struct versions *versions,
                                 uint32_t number, struct rows_writer *writer) {
    const struct lexicon_entry *before = versions[number].before;
    const struct lexicon_entry *after = versions[number].after;
    struct slice pattern = intern_string(outcome->comparison->common.entries, number);
    struct slice language = {"", 0};
    struct slice category = {"", 0};
    (void)slice_cut(&pattern, '\t', &language);
    (void)slice_cut(&pattern, '\t', &category);
    rows_put_text(writer, category);
    rows_put_text(writer, language);
    rows_put_text(writer, slice_of(before ? before->id : ""));
    rows_put_text(writer, slice_of(after ? after->id : ""));
    put_counts(writer, &outcome->sums->entries[number]);
    rows_put_text(writer, pattern);
    return rows_end_row(writer);
}

struct error *tables_entries(const void *context, struct rows_writer *writer) {
    const struct outcome *outcome = context;
    size_t count = 0;
    uint32_t *order = tables_order_entries(outcome, &count);
    struct versions *versions = find_versions(outcome->comparison);
    PUT_NAMES(writer, "category", "language", "old_entry", "new_entry", "old", "new", "gained",
              "lost", "moved", "pattern");
    struct error *error = rows_end_row(writer);
    for (size_t i = 0; i < at_most(outcome, count) && !error; i++)
        error = write_entry(outcome, versions, order[i], writer);
    free(versions);
    free(order);
    return error;
}

/* ---- stances -------------------------------------------------------------------------------- */

struct error *tables_stances(const void *context, struct rows_writer *writer) {
    const struct outcome *outcome = context;
    PUT_NAMES(writer, "old_stance", "new_stance", "texts");
    struct error *error = rows_end_row(writer);
    for (int old = 0; old < STANCES && !error; old++)
        for (int new = 0; new < STANCES && !error; new ++) {
            rows_put_escaped(writer, slice_of(stance_name((enum stance)old)));
            rows_put_escaped(writer, slice_of(stance_name((enum stance) new)));
            rows_put_count(writer, outcome->sums->stances[old][new]);
            error = rows_end_row(writer);
        }
    return error;
}
