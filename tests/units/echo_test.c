#define _GNU_SOURCE /* fileno */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "echo/alignment.h"
#include "echo/clusters.h"
#include "echo/input.h"
#include "echo/request.h"
#include "echo_corpus.h"
#include "memory/memory.h"

#include <stdio.h>
#include <stdlib.h>

static void assert_well(struct error *error) {
    if (error)
        fail_msg("%s", error->message);
}

/* ---- alignment --------------------------------------------------------------------------------
 */

#define RUN(...)                                                                                   \
    (struct word_run) {                                                                            \
        (const uint32_t[]){__VA_ARGS__},                                                           \
            sizeof((const uint32_t[]){__VA_ARGS__}) / sizeof(uint32_t)                             \
    }

static void test_local_alignment_takes_the_part_that_agrees(void **state) {
    (void)state;
    struct aligner aligner = {0};
    const struct alignment found =
        align_local(&aligner, RUN(91, 92, 1, 2, 3, 4, 5, 6, 93), RUN(1, 2, 3, 77, 5, 6, 94, 95),
                    (struct band){-8, 8});
    assert_int_equal(found.a_first, 2);
    assert_int_equal(found.a_end, 8);
    assert_int_equal(found.b_first, 0);
    assert_int_equal(found.b_end, 6);
    assert_int_equal(found.matches, 5);
    assert_int_equal(found.columns, 6);
    assert_int_equal(aligner.matched_count, 5);
    aligner_free(&aligner);
}

static void test_local_alignment_of_nothing_alike_is_empty(void **state) {
    (void)state;
    struct aligner aligner = {0};
    const struct alignment found =
        align_local(&aligner, RUN(1, 2, 3), RUN(4, 5), (struct band){-3, 3});
    assert_int_equal(found.columns, 0);
    aligner_free(&aligner);
}

static void test_names_of_states_alone_are_no_alignment(void **state) {
    (void)state;
    struct aligner aligner = {0};
    const struct word_run names =
        RUN(ALIGNMENT_NEUTRAL, ALIGNMENT_NEUTRAL, ALIGNMENT_NEUTRAL, ALIGNMENT_NEUTRAL);
    assert_int_equal(align_local(&aligner, names, names, (struct band){-2, 2}).matches, 0);
    aligner_free(&aligner);
}

static void test_whole_alignment_counts_every_column(void **state) {
    (void)state;
    struct aligner aligner = {0};
    const struct word_run none = {0};
    assert_float_equal(align_whole(&aligner, RUN(1, 2, 3, 4), RUN(1, 3, 4), 4), 0.75, 1e-12);
    assert_float_equal(align_whole(&aligner, RUN(1, 2, 3), RUN(1, 2, 3), 4), 1, 0);
    assert_float_equal(align_whole(&aligner, RUN(1, 2), none, 4), 0, 0);
    assert_float_equal(align_whole(&aligner, none, none, 4), 1, 0);
    aligner_free(&aligner);
}

/* ---- words ------------------------------------------------------------------------------------
 */

static const char *read_words(struct words *words, const char *text, const char *tokens,
                              const char *starts, struct word_row *row) {
    return words_read(words, slice_of(text), slice_of(tokens), slice_of(starts), slice_of(""), row);
}

static void test_punctuation_is_no_word(void **state) {
    (void)state;
    struct words *words = words_new(NULL, 1);
    struct word_row row;
    assert_null(read_words(words, "Yes, yes 42.", "yes , yes 42 .", "0 3 5 9 11", &row));
    assert_int_equal(row.count, 3);
    assert_int_equal(row.numbers[0], row.numbers[1]);
    assert_int_not_equal(row.numbers[0], row.numbers[2]);
    assert_int_equal(row.spans[2], 5);
    assert_int_equal(row.spans[3], 8);
    words_free(words);
}

static void test_columns_that_contradict_each_other_are_told(void **state) {
    (void)state;
    struct words *words = words_new(NULL, 1);
    struct word_row row;
    assert_non_null(read_words(words, "a b", "a b", "0", &row));
    assert_non_null(read_words(words, "a b", "a b", "0 2 2", &row));
    assert_non_null(read_words(words, "a b", "a b", "0 3", &row));
    assert_non_null(read_words(words, "a b", "a b", "0 99999999999999999999", &row));
    assert_non_null(read_words(words, "a b", "a b", "0 x", &row));
    assert_non_null(read_words(words, "a b c", "a b", "0 2 4", &row));
    assert_null(read_words(words, "", "", "", &row));
    assert_int_equal(row.count, 0);
    words_free(words);
}

/* ---- the search -------------------------------------------------------------------------------
 */

struct found {
    struct words *words;
    struct statements statements;
    struct pairs pairs;
    struct clusters clusters;
};

static const struct request request = {
    .shingles = {.length = 3, .window = 2, .common = 0.1},
    .pairs = {.least = 10, .similarity = 0.6, .partners = 64, .most = 1000000},
};

static void search(struct found *found) {
    const struct statements quoted = {0};
    struct shingles shingles;
    assert_well(
        shingles_build(&found->statements, &quoted, found->words, &request.shingles, &shingles));
    assert_well(pairs_find(&found->statements, &shingles, &request.pairs, &found->pairs));
    clusters_build(&found->statements, &found->pairs, &found->clusters);
    shingles_free(&shingles);
}

static void found_free(struct found *found) {
    clusters_free(&found->clusters);
    pairs_free(&found->pairs);
    statements_free(&found->statements);
    words_free(found->words);
}

/* A statement whose words are `numbers`. */
static void say(struct found *found, const char *state, const char *date, struct word_run run) {
    const struct word_row row = {run.at, NULL, run.count};
    assert_well(statements_add(&found->statements, slice_of(state), slice_of("Review"),
                               slice_of(date), &row, 0));
}

static void know_words(struct found *found, uint32_t count) {
    struct word_row row;
    found->words = words_new(NULL, 1);
    for (uint32_t i = 1; i < count; i++) {
        char word[16];
        (void)snprintf(word, sizeof word, "w%u", i);
        assert_null(read_words(found->words, word, word, "0", &row));
    }
}

#define PASSAGE 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14

static void test_the_earliest_comes_first_whatever_the_order(void **state) {
    (void)state;
    struct found found = {0};
    know_words(&found, 40);
    say(&found, "XAA", "2012-05-01", RUN(PASSAGE, 20));
    say(&found, "XBB", "", RUN(21, PASSAGE));
    say(&found, "XCC", "2011-05-01", RUN(22, 23, PASSAGE));
    search(&found);
    assert_int_equal(found.clusters.count, 1);
    const struct cluster *cluster = &found.clusters.at[0];
    assert_int_equal(cluster->states, 3);
    assert_int_equal(cluster->statements, 3);
    assert_int_equal(cluster->events, 1);
    assert_int_equal(found.clusters.occurrences[0].statement, 2);
    assert_int_equal(found.clusters.occurrences[0].first, 2);
    assert_int_equal(found.clusters.occurrences[0].end, 16);
    assert_int_equal(found.clusters.occurrences[2].statement, 1);
    found_free(&found);
}

static void test_a_state_does_not_echo_itself(void **state) {
    (void)state;
    struct found found = {0};
    know_words(&found, 40);
    say(&found, "XAA", "2012-05-01", RUN(PASSAGE));
    say(&found, "XAA", "2013-05-01", RUN(PASSAGE));
    search(&found);
    assert_int_equal(found.clusters.count, 0);
    found_free(&found);
}

static void test_statements_shorter_than_a_shingle_are_none(void **state) {
    (void)state;
    struct found found = {0};
    know_words(&found, 40);
    say(&found, "XAA", "2012-05-01", RUN(1));
    say(&found, "XBB", "2013-05-01", RUN(1, 2));
    say(&found, "XCC", "2013-05-01", (struct word_run){0});
    search(&found);
    assert_int_equal(found.clusters.count, 0);
    found_free(&found);
}

static void test_nothing_said_is_nothing_found(void **state) {
    (void)state;
    struct found found = {0};
    know_words(&found, 2);
    search(&found);
    assert_int_equal(found.clusters.count, 0);
    found_free(&found);
}

/* ---- planted near-copies ----------------------------------------------------------------------
 */

static const struct corpus_plan plan = {.seed = 20081,
                                        .statements = 6000,
                                        .states = 190,
                                        .events = 100,
                                        .groups = 150,
                                        .words_least = 30,
                                        .words_most = 180,
                                        .passage_least = 25,
                                        .passage_most = 80,
                                        .changed_least = 0.1,
                                        .changed_most = 0.3};

static struct states *read_names(FILE *names) {
    char path[64];
    struct states *states = states_new();
    assert_int_equal(fflush(names), 0);
    (void)snprintf(path, sizeof path, "/proc/self/fd/%d", fileno(names));
    assert_well(states_load(states, path));
    return states;
}

static void read_rows(FILE *rows, struct found *found) {
    const struct rows_settings settings = {0};
    struct rows_reader *reader = NULL;
    struct conditions where = {0};
    struct input *input = NULL;
    struct input_row row;
    bool more = false;
    assert_int_equal(fflush(rows), 0);
    rewind(rows);
    assert_well(rows_reader_open(fileno(rows), "rows", &settings, &reader));
    assert_well(input_open(reader, found->words, &where, &input));
    for (;;) {
        assert_well(input_next(input, &more, &row));
        if (!more)
            break;
        assert_well(
            statements_add(&found->statements, row.state, row.event, row.date, &row.words, 0));
    }
    input_close(input);
    conditions_free(&where);
    rows_reader_close(reader);
}

/* Do they share at least half of the words of the planted one? */
static bool covers(const struct passage *passage, const struct planted *planted) {
    const uint32_t first = passage->first > planted->first ? passage->first : planted->first;
    const uint32_t end = passage->end < planted->end ? passage->end : planted->end;
    return passage->statement == planted->statement && end > first &&
           2 * (end - first) >= planted->end - planted->first;
}

static bool overlaps(const struct passage *passage, const struct planted *planted) {
    return passage->statement == planted->statement && passage->first < planted->end &&
           planted->first < passage->end;
}

static bool is_found(const struct found *found, const struct planted *source,
                     const struct planted *copy) {
    for (size_t i = 0; i < found->pairs.count; i++) {
        const struct pair *pair = &found->pairs.at[i];
        if ((covers(&pair->earlier, source) && covers(&pair->later, copy)) ||
            (covers(&pair->earlier, copy) && covers(&pair->later, source)))
            return true;
    }
    return false;
}

static const struct planted *planted_at(const struct planted_list *list,
                                        const struct passage *passage) {
    for (size_t i = 0; i < list->count; i++)
        if (overlaps(passage, &list->at[i]))
            return &list->at[i];
    return NULL;
}

static bool is_right(const struct planted_list *list, const struct pair *pair) {
    const struct planted *earlier = planted_at(list, &pair->earlier);
    const struct planted *later = planted_at(list, &pair->later);
    return earlier && later && earlier->group == later->group;
}

static double share_found(const struct found *found, const struct planted_list *list) {
    const struct planted *source = NULL;
    size_t copies = 0;
    size_t hits = 0;
    for (size_t i = 0; i < list->count; i++) {
        if (!source || list->at[i].group != source->group) {
            source = &list->at[i];
            continue;
        }
        copies++;
        hits += is_found(found, source, &list->at[i]);
    }
    return (double)hits / (double)copies;
}

static double share_right(const struct found *found, const struct planted_list *list) {
    size_t right = 0;
    for (size_t i = 0; i < found->pairs.count; i++)
        right += is_right(list, &found->pairs.at[i]);
    return (double)right / (double)found->pairs.count;
}

/* The bounds are those that the measure promises; see the man page. */
static void test_planted_near_copies_are_found_and_little_else(void **state) {
    (void)state;
    FILE *rows = tmpfile();
    FILE *names = tmpfile();
    struct planted_list list = {0};
    struct found found = {0};
    assert_non_null(rows);
    assert_non_null(names);
    corpus_write(&plan, rows, names, &list);
    struct states *states = read_names(names);
    found.words = words_new(states, 1);
    read_rows(rows, &found);
    search(&found);
    const double recall = share_found(&found, &list);
    const double precision = share_right(&found, &list);
    print_message("# %zu planted, %zu pairs: found %.3f, right %.3f\n", list.count,
                  found.pairs.count, recall, precision);
    assert_true(recall >= 0.95);
    assert_true(precision >= 0.95);
    found_free(&found);
    states_free(states);
    free(list.at);
    (void)fclose(rows);
    (void)fclose(names);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_local_alignment_takes_the_part_that_agrees),
        cmocka_unit_test(test_local_alignment_of_nothing_alike_is_empty),
        cmocka_unit_test(test_names_of_states_alone_are_no_alignment),
        cmocka_unit_test(test_whole_alignment_counts_every_column),
        cmocka_unit_test(test_punctuation_is_no_word),
        cmocka_unit_test(test_columns_that_contradict_each_other_are_told),
        cmocka_unit_test(test_the_earliest_comes_first_whatever_the_order),
        cmocka_unit_test(test_a_state_does_not_echo_itself),
        cmocka_unit_test(test_statements_shorter_than_a_shingle_are_none),
        cmocka_unit_test(test_nothing_said_is_nothing_found),
        cmocka_unit_test(test_planted_near_copies_are_found_and_little_else),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
