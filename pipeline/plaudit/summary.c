#define _GNU_SOURCE /* O_CLOEXEC */
#include "plaudit/summary.h"

#include "aligned/aligned.h"
#include "engine/rejects.h"
#include "memory/memory.h"
#include "rows/rows.h"

#include <fcntl.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* How many reviews, and States, are shown. */
#define SHOWN 8

/* A State with fewer statements is not ranked: three kind words of three say little. */
#define LEAST_STATEMENTS 10

/* ---- the best rows of a table ---------------------------------------------------------------- */

enum { MOST_FIELDS = 8 };

/* A table to be ranked: which columns are read, and by which of them, the greatest first. */
struct ranking {
    const char *file;
    const char *maker;
    const char *columns[MOST_FIELDS]; /* the first is a name, the others are numbers */
    size_t width;
    /* Whether the row takes part, and what it is ranked by: the greatest first. */
    bool (*weigh)(const double numbers[MOST_FIELDS], double *weight);
};

struct ranked_row {
    double weight;
    char *name;
    double numbers[MOST_FIELDS]; /* by column; [0] is not used */
};

struct ranked {
    struct ranked_row rows[SHOWN]; /* the best ones so far, in order */
    size_t count;
};

static void ranked_free(struct ranked *ranked) {
    for (size_t i = 0; i < ranked->count; i++)
        free(ranked->rows[i].name);
}

/* Puts a row in its place among the best; of two alike the earlier stays before. */
static void rank(struct ranked *ranked, struct ranked_row row) {
    size_t place = ranked->count;
    while (place > 0 && ranked->rows[place - 1].weight < row.weight)
        place--;
    if (place == SHOWN) {
        free(row.name);
        return;
    }
    if (ranked->count == SHOWN)
        free(ranked->rows[--ranked->count].name);
    for (size_t i = ranked->count; i > place; i--)
        ranked->rows[i] = ranked->rows[i - 1];
    ranked->rows[place] = row;
    ranked->count++;
}

static double read_number(struct slice field) {
    char text[64];
    if (field.length == 0 || field.length >= sizeof text)
        return NAN;
    memcpy(text, field.at, field.length);
    text[field.length] = '\0';
    char *end = NULL;
    const double number = strtod(text, &end);
    return *end == '\0' ? number : NAN;
}

static void take_row(const struct rows_reader *reader, const struct ranking *ranking,
                     const size_t columns[MOST_FIELDS], struct ranked *ranked) {
    struct ranked_row row = {0};
    for (size_t i = 1; i < ranking->width; i++)
        row.numbers[i] = read_number(rows_field(reader, columns[i]));
    struct buffer room = {0};
    const struct slice name = rows_text(reader, columns[0], &room);
    if (name.length && ranking->weigh(row.numbers, &row.weight) && !isnan(row.weight)) {
        row.name = memory_copy_text(name.at, name.length);
        rank(ranked, row);
    }
    buffer_free(&room);
}

static struct error *take_rows(struct rows_reader *reader, const struct ranking *ranking,
                               struct ranked *ranked) {
    size_t columns[MOST_FIELDS] = {0};
    struct error *error = NULL;
    for (size_t i = 0; i < ranking->width && !error; i++)
        error = rows_require(reader, ranking->columns[i], ranking->maker, &columns[i]);
    bool found = true;
    while (!error && !(error = rows_next(reader, &found)) && found)
        take_row(reader, ranking, columns, ranked);
    return error;
}

static struct error *rank_table(const char *out, const struct ranking *ranking,
                                struct ranked *ranked) {
    struct buffer path = {0};
    buffer_format(&path, "%s/%s", out, ranking->file);
    const int descriptor = open(buffer_text(&path), O_RDONLY | O_CLOEXEC);
    struct error *error = descriptor < 0 ? error_system("%s", buffer_text(&path)) : NULL;
    const struct rows_settings settings = {0};
    struct rows_reader *reader = NULL;
    if (!error)
        error = rows_reader_open(descriptor, buffer_text(&path), &settings, &reader);
    if (!error)
        error = take_rows(reader, ranking, ranked);
    rows_reader_close(reader);
    if (descriptor >= 0)
        (void)close(descriptor);
    buffer_free(&path);
    return error;
}

/* ---- the most praised reviews ---------------------------------------------------------------- */

enum { REVIEW_NAME, REVIEW_N, REVIEW_PRAISE, REVIEW_EXPECTED, REVIEW_RATIO, REVIEW_Q };

/* By q, the smallest first; only reviews that drew more praise than was expected. */
static bool weigh_review(const double numbers[MOST_FIELDS], double *weight) {
    *weight = -numbers[REVIEW_Q];
    return numbers[REVIEW_RATIO] > 1;
}

static const struct ranking reviews_ranking = {
    .file = "reviews.tsv",
    .maker = "plaudit-flood reviews",
    .columns = {"event", "n", "praise", "expected", "ratio", "q"},
    .width = 6,
    .weigh = weigh_review,
};

static void print_reviews(const struct ranked *ranked, const char *out) {
    struct aligned table = {.columns = 6, .right = {false, true, true, true, true, true}};
    static const char *const titles[] = {"review",   "statements", "praise",
                                         "expected", "ratio",      "q"};
    printf("\nReviews that drew more praise than their speakers usually give (%s/reviews.tsv)\n",
           out);
    if (ranked->count == 0) {
        printf("  none\n");
        return;
    }
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
        aligned_add(&table, slice_of(titles[i]));
    for (size_t i = 0; i < ranked->count; i++) {
        const struct ranked_row *row = &ranked->rows[i];
        aligned_add(&table, slice_of(row->name));
        aligned_format(&table, "%.0f", row->numbers[REVIEW_N]);
        aligned_format(&table, "%.0f", row->numbers[REVIEW_PRAISE]);
        aligned_format(&table, "%.1f", row->numbers[REVIEW_EXPECTED]);
        aligned_format(&table, "%.2f", row->numbers[REVIEW_RATIO]);
        aligned_format(&table, "%.2g", row->numbers[REVIEW_Q]);
    }
    aligned_print_cells(&table, stdout);
    aligned_free(&table);
}

/* ---- the most praising States ---------------------------------------------------------------- */

enum { STATE_NAME, STATE_N, STATE_PRAISE, STATE_SHARE, STATE_LOW, STATE_HIGH };

/* By the lower end of the interval, so that few statements do not lead. */
static bool weigh_state(const double numbers[MOST_FIELDS], double *weight) {
    *weight = numbers[STATE_LOW];
    return numbers[STATE_N] >= LEAST_STATEMENTS;
}

static const struct ranking states_ranking = {
    .file = "states.tsv",
    .maker = "plaudit-tally",
    .columns = {"state", "n", "stance_praise", "stance_praise_share", "stance_praise_low",
                "stance_praise_high"},
    .width = 6,
    .weigh = weigh_state,
};

static void print_states(const struct ranked *ranked, const char *out) {
    struct aligned table = {.columns = 5, .right = {false, true, true, true, true}};
    static const char *const titles[] = {"State", "statements", "praise", "share", "95 % interval"};
    printf("\nStates by their share of praise, the lower end of its interval first; %d statements "
           "or more\n(%s/states.tsv)\n",
           LEAST_STATEMENTS, out);
    if (ranked->count == 0) {
        printf("  none\n");
        return;
    }
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
        aligned_add(&table, slice_of(titles[i]));
    for (size_t i = 0; i < ranked->count; i++) {
        const struct ranked_row *row = &ranked->rows[i];
        aligned_add(&table, slice_of(row->name));
        aligned_format(&table, "%.0f", row->numbers[STATE_N]);
        aligned_format(&table, "%.0f", row->numbers[STATE_PRAISE]);
        aligned_format(&table, "%.0f %%", 100 * row->numbers[STATE_SHARE]);
        aligned_format(&table, "%.0f to %.0f %%", 100 * row->numbers[STATE_LOW],
                       100 * row->numbers[STATE_HIGH]);
    }
    aligned_print_cells(&table, stdout);
    aligned_free(&table);
}

/* ---- how much was read ----------------------------------------------------------------------- */

static void add_documents(struct aligned *table, const struct summary *summary) {
    struct buffer remark = {0};
    aligned_add(table, slice_of("documents"));
    aligned_format(table, "%llu", (unsigned long long)summary->documents);
    if (summary->silent)
        buffer_format(&remark, "%llu of them without a row", (unsigned long long)summary->silent);
    if (summary->duplicates)
        buffer_format(&remark, "%sand %llu more that say the same as one of them",
                      remark.length ? ", " : "", (unsigned long long)summary->duplicates);
    aligned_add(table, buffer_slice(&remark));
    buffer_free(&remark);
}

static void add_statements(struct aligned *table, const struct summary *summary) {
    const struct statement_counts *counts = &summary->counts;
    aligned_add(table, slice_of("statements"));
    aligned_format(table, "%llu", (unsigned long long)counts->statements);
    aligned_format(table, "of %llu rows (%s/" STATEMENTS_FILE ")", (unsigned long long)counts->rows,
                   summary->out);
    aligned_add(table, slice_of("speakers"));
    aligned_format(table, "%llu", (unsigned long long)counts->speakers);
    aligned_add(table, slice_of("States"));
    aligned_add(table, slice_of("resolved"));
    if (counts->statements)
        aligned_format(table, "%.1f %%",
                       100 * (double)counts->resolved / (double)counts->statements);
    else
        aligned_add(table, slice_of("-"));
    aligned_add(table, slice_of("of the statements have a State"));
}

static void print_counts(const struct summary *summary) {
    struct aligned table = {.columns = 3, .right = {false, true, false}};
    add_documents(&table, summary);
    add_statements(&table, summary);
    aligned_add(&table, slice_of("rejects"));
    aligned_format(&table, "%llu", (unsigned long long)summary->rejects);
    aligned_format(&table, "(%s/" REJECTS_FILE ")", summary->out);
    aligned_print_cells(&table, stdout);
    aligned_free(&table);
}

struct error *summary_print(const struct summary *summary) {
    struct ranked reviews = {0};
    struct ranked states = {0};
    struct error *error = rank_table(summary->out, &reviews_ranking, &reviews);
    if (!error)
        error = rank_table(summary->out, &states_ranking, &states);
    if (!error) {
        print_counts(summary);
        print_reviews(&reviews, summary->out);
        print_states(&states, summary->out);
        if (fflush(stdout) != 0 || ferror(stdout))
            error = error_system("standard output");
    }
    ranked_free(&reviews);
    ranked_free(&states);
    return error;
}
