#include "flood/coalitions.h"

#include "flood/false_discovery.h"
#include "flood/groups.h"
#include "flood/mantel_haenszel.h"
#include "flood/statements.h"
#include "flood/table.h"
#include "intern/intern.h"
#include "memory/memory.h"

#include <math.h>
#include <stddef.h>
#include <stdlib.h>

/* A member's statements: a stratum of a coalition. */
struct member {
    uint32_t coalition;
    uint32_t speaker;
    struct fourfold counts; /* fellow members are the group of interest, praise the outcome */
};

struct counting {
    struct intern *coalitions;
    struct intern *speakers;
    struct intern *pairs; /* (coalition, speaker) → number of the member */
    struct member *members;
    size_t capacity;
};

struct row {
    struct slice coalition;
    size_t members;
    struct fourfold total;
    struct common_odds odds;
    double p;
    double q;
};

static struct member *member_of(struct counting *counting, struct slice coalition,
                                struct slice speaker) {
    const uint32_t pair[2] = {intern_add(counting->coalitions, coalition, NULL),
                              intern_add(counting->speakers, speaker, NULL)};
    bool added = false;
    const uint32_t number =
        intern_add(counting->pairs, (struct slice){(const char *)pair, sizeof pair}, &added);
    if (added) {
        counting->members = memory_grow(counting->members, &counting->capacity, (size_t)number + 1,
                                        sizeof *counting->members);
        counting->members[number] = (struct member){.coalition = pair[0], .speaker = pair[1]};
    }
    return &counting->members[number];
}

static void count_statement(struct counting *counting, const struct statements *statements,
                            struct slice groups, struct slice subject_groups) {
    const bool praises = statements->stance == STANCE_PRAISE;
    const struct slice whole = groups;
    struct slice group;
    while (groups_next(&groups, &group)) {
        const struct slice before = {whole.at, (size_t)(group.at - whole.at)};
        if (group.length == 0 || groups_hold(before, group))
            continue; /* a group that is named twice counts once */
        struct fourfold *counts = &member_of(counting, group, statements->state)->counts;
        if (groups_hold(subject_groups, group))
            *(praises ? &counts->interest_with : &counts->interest_without) += 1;
        else
            *(praises ? &counts->other_with : &counts->other_without) += 1;
    }
}

static struct error *count_statements(struct counting *counting, const struct measure *measure,
                                      struct rows_reader *reader) {
    struct statements statements;
    size_t groups = 0;
    size_t subject_groups = 0;
    bool found = false;
    struct error *error = statements_open(&statements, reader, measure->kind);
    if (!error)
        error = rows_require(reader, "groups", "plaudit-attribute", &groups);
    if (!error)
        error = rows_require(reader, "subject_groups", "plaudit-attribute", &subject_groups);
    while (!error && !(error = statements_next(&statements, &found)) && found)
        if (statements.state.length && statements.subject.length)
            count_statement(counting, &statements, rows_field(reader, groups),
                            rows_field(reader, subject_groups));
    return error;
}

/* ---- the table --------------------------------------------------------------------------------
 */

struct named_member {
    struct slice coalition;
    struct slice speaker;
    struct fourfold counts;
};

/* By names, not by numbers: sums of fractions must not depend on the order of the input. */
static int compare_members(const void *a, const void *b) {
    const struct named_member *left = a;
    const struct named_member *right = b;
    const int order = slice_compare(left->coalition, right->coalition);
    return order ? order : slice_compare(left->speaker, right->speaker);
}

static struct named_member *sort_members(const struct counting *counting, size_t count) {
    struct named_member *sorted = memory_zeroed(count + 1, sizeof *sorted);
    for (size_t i = 0; i < count; i++) {
        const struct member *member = &counting->members[i];
        sorted[i] = (struct named_member){intern_string(counting->coalitions, member->coalition),
                                          intern_string(counting->speakers, member->speaker),
                                          member->counts};
    }
    qsort(sorted, count, sizeof *sorted, compare_members);
    return sorted;
}

static void add_counts(struct fourfold *to, const struct fourfold *from) {
    to->interest_with += from->interest_with;
    to->interest_without += from->interest_without;
    to->other_with += from->other_with;
    to->other_without += from->other_without;
}

/* The row of the coalition that the first of `members` belongs to; `strata` is room for `count`. */
static struct row measure_coalition(const struct named_member members[], size_t count,
                                    struct fourfold strata[], double level) {
    struct row row = {.coalition = members[0].coalition};
    while (row.members < count && slice_equal(members[row.members].coalition, row.coalition)) {
        strata[row.members] = members[row.members].counts;
        add_counts(&row.total, &members[row.members].counts);
        row.members++;
    }
    row.odds = mantel_haenszel(strata, row.members, level);
    row.p = row.odds.p;
    return row;
}

static int compare_rows(const void *a, const void *b) {
    const struct row *left = a;
    const struct row *right = b;
    const int order = false_discovery_compare(left->q, right->q);
    return order ? order : slice_compare(left->coalition, right->coalition);
}

static void put_side(struct rows_writer *writer, uint64_t with, uint64_t without) {
    rows_put_count(writer, with + without);
    rows_put_count(writer, with);
    rows_put_number(writer, with + without ? (double)with / (double)(with + without) : NAN,
                    MEASURE_DIGITS);
}

static struct error *write_row(struct rows_writer *writer, const struct row *row, double level) {
    struct buffer method = {0};
    buffer_format(&method,
                  "Mantel-Haenszel by speaker; odds ratio: Robins-Breslow-Greenland %.6g%%; "
                  "p: Cochran-Mantel-Haenszel; q: Benjamini-Hochberg",
                  level * 100);
    rows_put_escaped(writer, row->coalition);
    rows_put_count(writer, row->members);
    put_side(writer, row->total.interest_with, row->total.interest_without);
    put_side(writer, row->total.other_with, row->total.other_without);
    const double values[] = {row->odds.ratio, row->odds.interval.low, row->odds.interval.high,
                             row->p, row->q};
    table_numbers(writer, values, sizeof values / sizeof *values);
    rows_put_text(writer, buffer_slice(&method));
    buffer_free(&method);
    return rows_end_row(writer);
}

static struct error *write_header(struct rows_writer *writer) {
    static const char *const columns[] = {"coalition",
                                          "members",
                                          "n_fellow",
                                          "praise_fellow",
                                          "share_fellow",
                                          "n_other",
                                          "praise_other",
                                          "share_other",
                                          "odds_ratio",
                                          "low",
                                          "high",
                                          "p",
                                          "q",
                                          "method"};
    return table_header(writer, columns, sizeof columns / sizeof *columns);
}

static struct error *write_table(const struct counting *counting, const struct measure *measure,
                                 struct rows_writer *writer) {
    const size_t count = intern_count(counting->pairs);
    struct named_member *members = sort_members(counting, count);
    struct fourfold *strata = memory_zeroed(count + 1, sizeof *strata);
    struct row *rows = memory_zeroed((size_t)intern_count(counting->coalitions) + 1, sizeof *rows);
    size_t rows_count = 0;
    for (size_t i = 0; i < count; i += rows[rows_count++].members)
        rows[rows_count] = measure_coalition(members + i, count - i, strata, measure->level);
    table_adjust(rows, rows_count, sizeof *rows, offsetof(struct row, p), offsetof(struct row, q));
    if (!measure->by_name)
        qsort(rows, rows_count, sizeof *rows, compare_rows);
    struct error *error = write_header(writer);
    for (size_t i = 0; i < rows_count && !error; i++)
        error = write_row(writer, &rows[i], measure->level);
    free(members);
    free(strata);
    free(rows);
    return error;
}

struct error *coalitions_measure(const struct measure *measure, struct rows_reader *reader,
                                 struct rows_writer *writer) {
    struct counting counting = {intern_new(), intern_new(), intern_new(), NULL, 0};
    struct error *error = count_statements(&counting, measure, reader);
    if (!error)
        error = write_table(&counting, measure, writer);
    intern_free(counting.coalitions);
    intern_free(counting.speakers);
    intern_free(counting.pairs);
    free(counting.members);
    return error;
}
