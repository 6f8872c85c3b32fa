/* Exact sums, and tallies of a stream against tallies of its parts. */
#define _GNU_SOURCE /* fileno, lseek */
#include "aligned/aligned.h"
#include "rows/rows.h"
#include "tally/exact.h"
#include "tally/parts.h"
#include "tally/statements.h"
#include "tally/table.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

/* ---- exact decimals ---------------------------------------------------------------------------
 */

static void decimals_are_read_exactly(void **state) {
    (void)state;
    static const struct {
        const char *text;
        int places;
        long long units;
    } cases[] = {
        {"0", 9, 0},
        {"1", 9, 1000000000},
        {"-1", 9, -1000000000},
        {"0.1", 9, 100000000},
        {"-0.333333", 9, -333333000},
        {"1e-05", 9, 10000},
        {"2.5e1", 1, 250},
        {".5", 1, 5},
        {"+7.", 0, 7},
        {"0.0000000005", 9, 1},
        {"0.0000000004", 9, 0},
        {"-0.0000000005", 9, -1},
        {"1e-99", 9, 0},
        {"1E+2", 0, 100},
        {"0e99", 9, 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        exact value = 0;
        assert_true(exact_read(slice_of(cases[i].text), cases[i].places, &value));
        assert_true(value == cases[i].units);
    }
}

static void what_is_no_decimal_is_refused(void **state) {
    (void)state;
    static const char *const texts[] = {"",    "-",   ".",     "e5",  "1e",   "1 ",  " 1",   "0x10",
                                        "nan", "inf", "1.2.3", "1,5", "1e99", "--1", "1e-5x"};
    exact value;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (exact_read(slice_of(texts[i]), 9, &value))
            fail_msg("'%s' was read", texts[i]);
}

static void decimals_come_back(void **state) {
    (void)state;
    static const char *const texts[] = {
        "0", "1", "-1", "0.000000001", "-0.5", "123456789.25", "100", "-99999999999.000000001"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct buffer buffer = {0};
        exact value = 0;
        assert_true(exact_read(slice_of(texts[i]), EXACT_SCORE_PLACES, &value));
        exact_append(&buffer, value, EXACT_SCORE_PLACES);
        assert_string_equal(buffer_text(&buffer), texts[i]);
        buffer_free(&buffer);
    }
}

/* ---- tallies ----------------------------------------------------------------------------------
 */

static FILE *file_with(const char *text) {
    FILE *file = tmpfile();
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fflush(file), 0);
    rewind(file);
    assert_int_equal(lseek(fileno(file), 0, SEEK_SET), 0);
    return file;
}

static char *text_of(FILE *file) {
    struct buffer text = {0};
    int c;
    rewind(file);
    while ((c = fgetc(file)) != EOF)
        buffer_append_byte(&text, (char)c);
    (void)fclose(file);
    buffer_append_text(&text, "");
    return text.at ? text.at : calloc(1, 1);
}

static char *table_of(struct tallies *tallies) {
    FILE *file = tmpfile();
    assert_non_null(file);
    struct rows_writer *writer = rows_writer_open(fileno(file), "table");
    assert_null(table_write(tallies, 0.95, writer));
    assert_null(rows_writer_close(writer));
    return text_of(file);
}

static struct rows_reader *open_rows(FILE *file) {
    const struct rows_settings settings = {0};
    struct rows_reader *reader = NULL;
    assert_null(rows_reader_open(fileno(file), "rows", &settings, &reader));
    return reader;
}

/* The table of the statements in `rows`, by state, or by each group. */
static char *tally(const char *rows, bool by_groups) {
    FILE *file = file_with(rows);
    struct rows_reader *reader = open_rows(file);
    struct request request = {0};
    struct layout layout = {0};
    names_add(&request.by, slice_of(by_groups ? "groups" : "state"));
    request.each = by_groups ? "groups" : NULL;
    assert_null(statements_layout(reader, &request, &layout));
    struct tallies *tallies = tallies_new(&layout);
    assert_null(statements_tally(reader, &request, tallies));
    char *table = table_of(tallies);
    tallies_free(tallies);
    layout_free(&layout);
    request_free(&request);
    rows_reader_close(reader);
    (void)fclose(file);
    return table;
}

static char *merge(const char *first, const char *second) {
    const char *const parts[] = {first, second};
    struct layout layouts[2];
    memset(layouts, 0, sizeof layouts);
    struct tallies *tallies = NULL;
    for (size_t i = 0; i < 2; i++) {
        FILE *file = file_with(parts[i]);
        struct rows_reader *reader = open_rows(file);
        assert_null(parts_layout(reader, "part", &layouts[i]));
        if (i == 0)
            tallies = tallies_new(&layouts[0]);
        assert_null(parts_add(reader, tallies));
        rows_reader_close(reader);
        (void)fclose(file);
    }
    char *table = table_of(tallies);
    tallies_free(tallies);
    layout_free(&layouts[0]);
    layout_free(&layouts[1]);
    return table;
}

#define HEADER "id\tstate\tgroups\tn_tokens\thits\tpraise\tscrutiny\tstance\tscore\n"
#define ROWS_A                                                                                     \
    "a#1\tXAA\tG1;G2\t10\t\t2\t0\tpraise\t0.7\n"                                                   \
    "a#2\tXBB\t\t7\t\t0\t1\tscrutiny\t-0.333333\n"
#define ROWS_B                                                                                     \
    "b#1\tXAA\tG2;G1;G2\t0\t\t0\t0\tneutral\t0\n"                                                  \
    "b#2\tXBB\tG1\t12\t\t1\t1\tmixed\t1e-05\n"                                                     \
    "b#3\tXAA\tG1\t3\t\t1\t0\tpraise\t0.1\n"

static void assert_same_table(char *left, char *right) {
    assert_string_equal(left, right);
    free(left);
    free(right);
}

static void the_order_of_rows_does_not_matter(void **state) {
    (void)state;
    assert_same_table(tally(HEADER ROWS_A ROWS_B, false), tally(HEADER ROWS_B ROWS_A, false));
    assert_same_table(tally(HEADER ROWS_A ROWS_B, true), tally(HEADER ROWS_B ROWS_A, true));
}

static void parts_add_up_to_the_whole(void **state) {
    (void)state;
    for (int by_groups = 0; by_groups < 2; by_groups++) {
        char *first = tally(HEADER ROWS_A, by_groups);
        char *second = tally(HEADER ROWS_B, by_groups);
        assert_same_table(merge(first, second), tally(HEADER ROWS_A ROWS_B, by_groups));
        assert_same_table(merge(second, first), tally(HEADER ROWS_A ROWS_B, by_groups));
        free(first);
        free(second);
    }
}

/* Two tenths and the like have no exact binary form: sums of doubles would differ by order. */
static void many_parts_add_up_to_the_whole(void **state) {
    (void)state;
    struct buffer whole = {0};
    char *merged = tally(HEADER, false);
    buffer_append_text(&whole, HEADER);
    for (int i = 0; i < 40; i++) {
        struct buffer part = {0};
        buffer_append_text(&part, HEADER);
        const size_t start = part.length;
        buffer_format(&part, "x#%d\tX%c%c\t\t%d\t\t%d\t0\tpraise\t0.%d\n", i, 'A' + i % 3,
                      'A' + i % 3, i, i % 5, i * 37 + 1);
        buffer_append_text(&whole, part.at + start);
        char *table = tally(buffer_text(&part), false);
        char *more = merge(merged, table);
        free(merged);
        free(table);
        buffer_free(&part);
        merged = more;
    }
    assert_same_table(merged, tally(buffer_text(&whole), false));
    buffer_free(&whole);
}

/* `hits` to `stance`, whatever stands there; known columns are no categories. */
static void categories_are_told_by_the_header(void **state) {
    (void)state;
    FILE *file = file_with("state\tn_tokens\tyear\thits\tb\ta.x\tlang\tstance\tscore\tadded\n");
    struct rows_reader *reader = open_rows(file);
    const struct request request = {0};
    struct layout layout = {0};
    assert_null(statements_layout(reader, &request, &layout));
    assert_int_equal(layout.categories.count, 2);
    assert_string_equal(layout.categories.at[0], "b");
    assert_string_equal(layout.categories.at[1], "a.x");
    assert_true(layout.stances);
    layout_free(&layout);
    rows_reader_close(reader);
    (void)fclose(file);
}

static void sums_too_large_are_an_error(void **state) {
    (void)state;
    struct layout layout = {0};
    names_add(&layout.groups, slice_of("state"));
    struct tallies *tallies = tallies_new(&layout);
    const struct sums sums = {.statements = 1, .words = UINT64_MAX};
    assert_null(tallies_add(tallies, slice_of("XAA"), &sums));
    struct error *error = tallies_add(tallies, slice_of("XAA"), &sums);
    assert_non_null(error);
    assert_int_equal(error->status, EXIT_STATUS_DAMAGED);
    error_free(error);
    tallies_free(tallies);
    layout_free(&layout);
}

static void a_table_for_people_is_aligned(void **state) {
    (void)state;
    FILE *rows = file_with("state\tn\trate\nXAA\t5\t0.25\n\303\211tat\t1000\t\n");
    FILE *out = tmpfile();
    assert_non_null(out);
    assert_null(aligned_print(rows, out));
    (void)fclose(rows);
    char *text = text_of(out);
    assert_string_equal(text, "state     n  rate\n"
                              "XAA       5  0.25\n"
                              "\303\211tat   1000      \n");
    free(text);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(decimals_are_read_exactly),
        cmocka_unit_test(what_is_no_decimal_is_refused),
        cmocka_unit_test(decimals_come_back),
        cmocka_unit_test(the_order_of_rows_does_not_matter),
        cmocka_unit_test(parts_add_up_to_the_whole),
        cmocka_unit_test(many_parts_add_up_to_the_whole),
        cmocka_unit_test(categories_are_told_by_the_header),
        cmocka_unit_test(sums_too_large_are_an_error),
        cmocka_unit_test(a_table_for_people_is_aligned),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
