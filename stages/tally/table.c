#include "tally/table.h"

#include "intervals/interval_book.h"

#include <math.h>

#define DIGITS 6
#define RATE_WORDS 1000.0

static void add_name(struct names *names, const char *prefix, const char *name,
                     const char *suffix) {
    struct buffer whole = {0};
    buffer_format(&whole, "%s%s%s", prefix, name, suffix);
    names_add(names, buffer_slice(&whole));
    buffer_free(&whole);
}

static void add_stance_names(struct names *names) {
    static const char *const scores[] = {"score_mean", "score_low", "score_high", "score_sum",
                                         "score_squares"};
    for (int i = 0; i < STANCES; i++) {
        static const char *const suffixes[] = {"", "_share", "_low", "_high"};
        for (size_t j = 0; j < sizeof suffixes / sizeof *suffixes; j++)
            add_name(names, "stance_", stance_name((enum stance)i), suffixes[j]);
    }
    for (size_t i = 0; i < sizeof scores / sizeof *scores; i++)
        add_name(names, "", scores[i], "");
}

static struct error *refuse_doubles(const struct names *names) {
    for (size_t i = 0; i < names->count; i++)
        for (size_t j = 0; j < i; j++)
            if (strcmp(names->at[i], names->at[j]) == 0)
                return error_new(EXIT_STATUS_ENVIRONMENT,
                                 "two columns of the table would be named '%s'; choose other "
                                 "columns with --by and --count",
                                 names->at[i]);
    return NULL;
}

struct error *table_columns(const struct layout *layout, struct names *names) {
    for (size_t i = 0; i < layout->groups.count; i++)
        add_name(names, "", layout->groups.at[i], "");
    add_name(names, "", "n", "");
    add_name(names, "", "words", "");
    for (size_t i = 0; i < layout->categories.count; i++) {
        static const char *const suffixes[] = {"", "_rate", "_low", "_high"};
        for (size_t j = 0; j < sizeof suffixes / sizeof *suffixes; j++)
            add_name(names, "", layout->categories.at[i], suffixes[j]);
    }
    if (layout->stances)
        add_stance_names(names);
    add_name(names, "", "method", "");
    return refuse_doubles(names);
}

static void put_interval(struct rows_writer *writer, struct interval interval, double scale) {
    rows_put_number(writer, interval.low * scale, DIGITS);
    rows_put_number(writer, interval.high * scale, DIGITS);
}

/* A rate per 1,000 words; not defined where there are no words. */
static void put_rate(struct rows_writer *writer, uint64_t count, uint64_t words,
                     struct interval_book *book) {
    const double scale = words ? RATE_WORDS / (double)words : NAN;
    rows_put_count(writer, count);
    rows_put_number(writer, (double)count * scale, DIGITS);
    put_interval(writer, interval_book_count(book, count), scale);
}

static void put_share(struct rows_writer *writer, uint64_t count, uint64_t n,
                      struct interval_book *book) {
    rows_put_count(writer, count);
    rows_put_number(writer, (double)count / (double)n, DIGITS);
    put_interval(writer, interval_book_share(book, count, n), 1);
}

/* The square of the standard error of the mean score: (n q - s s) / (n n (n - 1)). The numerator is
 * exact while it fits; beyond some 10^10 statements rounding no longer matters. */
static double squared_error_of_mean(const struct sums *sums) {
    const double n = (double)sums->statements;
    exact left;
    exact right;
    double spread;
    if (!__builtin_mul_overflow(sums->squares, (exact)sums->statements, &left) &&
        !__builtin_mul_overflow(sums->scores, sums->scores, &right))
        spread = (double)(left - right);
    else
        spread = (double)sums->squares * n - (double)sums->scores * (double)sums->scores;
    return spread / (double)exact_one(EXACT_SQUARE_PLACES) / (n * n * (n - 1));
}

static void put_scores(struct rows_writer *writer, const struct sums *sums, double level) {
    const double mean =
        (double)sums->scores / (double)exact_one(EXACT_SCORE_PLACES) / (double)sums->statements;
    struct interval interval = {NAN, NAN};
    if (sums->statements >= 2)
        interval = interval_mean(mean, sqrt(fmax(0, squared_error_of_mean(sums))), sums->statements,
                                 level);
    struct buffer decimal = {0};
    rows_put_number(writer, mean, DIGITS);
    rows_put_number(writer, isnan(interval.low) ? NAN : fmax(-1, interval.low), DIGITS);
    rows_put_number(writer, isnan(interval.high) ? NAN : fmin(1, interval.high), DIGITS);
    exact_append(&decimal, sums->scores, EXACT_SCORE_PLACES);
    rows_put_escaped(writer, buffer_slice(&decimal));
    buffer_clear(&decimal);
    exact_append(&decimal, sums->squares, EXACT_SQUARE_PLACES);
    rows_put_escaped(writer, buffer_slice(&decimal));
    buffer_free(&decimal);
}

static void append_method(struct buffer *method, const char *method_name, double level) {
    buffer_format(method, "%s%s %.6g%%", method->length ? "; " : "", method_name, level * 100);
}

static void name_method(struct buffer *method, const struct layout *layout, double level) {
    if (layout->categories.count)
        append_method(method, "rates per 1000 words: exact Poisson", level);
    if (layout->stances) {
        append_method(method, "shares: Wilson", level);
        append_method(method, "score: Student", level);
    }
    if (method->length == 0)
        buffer_append_text(method, "counts");
}

static struct error *write_header(const struct layout *layout, struct rows_writer *writer) {
    struct names names = {0};
    struct error *error = table_columns(layout, &names);
    for (size_t i = 0; i < names.count && !error; i++)
        rows_put_escaped(writer, slice_of(names.at[i]));
    names_free(&names);
    return error ? error : rows_end_row(writer);
}

static struct error *write_group(const struct layout *layout, struct slice key,
                                 const struct sums *sums, double level, struct interval_book *book,
                                 struct slice method, struct rows_writer *writer) {
    rows_put_fields(writer, key, layout->groups.count);
    rows_put_count(writer, sums->statements);
    rows_put_count(writer, sums->words);
    for (size_t i = 0; i < layout->categories.count; i++)
        put_rate(writer, sums->counts[i], sums->words, book);
    for (int i = 0; i < STANCES && layout->stances; i++)
        put_share(writer, sums->stances[i], sums->statements, book);
    if (layout->stances)
        put_scores(writer, sums, level);
    rows_put_text(writer, method);
    return rows_end_row(writer);
}

struct error *table_write(struct tallies *tallies, double level, struct rows_writer *writer) {
    const struct layout *layout = tallies_layout(tallies);
    struct buffer method = {0};
    name_method(&method, layout, level);
    const size_t count = tallies_sort(tallies);
    struct interval_book *book = interval_book_new(level);
    struct error *error = write_header(layout, writer);
    for (size_t i = 0; i < count && !error; i++)
        error = write_group(layout, tallies_key(tallies, i), tallies_sums(tallies, i), level, book,
                            buffer_slice(&method), writer);
    interval_book_free(book);
    buffer_free(&method);
    return error;
}
