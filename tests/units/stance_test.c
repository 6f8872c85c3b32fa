/* Stance: the rule's file, and the rule itself. */
#include "judgement/judgement.h"
#include "judgement/rule.h"
#include "memory/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

/* ---- the rule's file --------------------------------------------------------------------------
 */

static const char whole_rule[] = "# a comment\n"
                                 "courtesy 0.25 # why\n"
                                 "challenge 2\r\n"
                                 "prelude\t0.5\n"
                                 "\n"
                                 "negated-praise 0.5\n"
                                 "negated-scrutiny 0\n"
                                 "quoted 1\n"
                                 "balance 1.5\n"
                                 "doubt 2\n"
                                 "evidence 0.5\n"
                                 "praise-from 0.2\n"
                                 "scrutiny-from 0.1";

/* Reads `text` as a rule; the message of the error, or "" (freed by the caller). */
static char *rule_of(const char *text, struct rule *rule) {
    char path[] = "/tmp/stance_test_XXXXXX";
    const int file = mkstemp(path);
    assert_true(file >= 0);
    const size_t length = strlen(text);
    assert_int_equal(write(file, text, length), length);
    close(file);
    struct error *error = rule_read(path, rule);
    unlink(path);
    char *message = strdup(error ? error->message + strlen(path) : "");
    if (error)
        assert_int_equal(error->status, EXIT_STATUS_ENVIRONMENT);
    error_free(error);
    return message;
}

static void a_rule_is_read(void **state) {
    (void)state;
    struct rule rule;
    char *message = rule_of(whole_rule, &rule);
    assert_string_equal(message, "");
    free(message);
    assert_true(rule.courtesy == 0.25);
    assert_true(rule.challenge == 2);
    assert_true(rule.prelude == 0.5);
    assert_true(rule.balance == 1.5);
    assert_true(rule.scrutiny_from == 0.1);
}

static void a_rule_with_a_fault_names_the_line(void **state) {
    (void)state;
    static const struct {
        const char *text, *message;
    } faults[] = {
        {"", ": the constant 'courtesy' is missing"},
        {"\nkindness 1\n", ":2: no constant of the rule is called 'kindness'"},
        {"doubt 1\ndoubt 1\n", ":2: 'doubt' is set twice"},
        {"doubt\n", ":1: expected 'doubt', one number, and perhaps a comment after '#'"},
        {"doubt 1 2\n", ":1: expected 'doubt', one number, and perhaps a comment after '#'"},
        {"doubt 0\n", ":1: 'doubt' takes a number from 0.001 to 1000, not '0'"},
        {"doubt nan\n", ":1: 'doubt' takes a number from 0.001 to 1000, not 'nan'"},
        {"prelude 1.5\n", ":1: 'prelude' takes a number from 0 to 1, not '1.5'"},
        {"prelude 0,5\n", ":1: 'prelude' takes a number from 0 to 1, not '0,5'"},
    };
    struct rule rule;
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        char *message = rule_of(faults[i].text, &rule);
        assert_string_equal(message, faults[i].message);
        free(message);
    }
}

/* ---- judging ----------------------------------------------------------------------------------
 */

static const struct rule plain = {
    .courtesy = 0,
    .challenge = 2,
    .prelude = 0.5,
    .negated_praise = 0.5,
    .negated_scrutiny = 0.25,
    .quoted = 0.5,
    .balance = 1,
    .doubt = 2,
    .evidence = 0.5,
    .praise_from = 0.2,
    .scrutiny_from = 0.2,
};

struct spoken {
    enum lexicon_polarity polarity;
    const char *category;
    size_t first, last;
    double weight;
    bool negated, quoted;
};

#define PRAISE(first, last, weight)                                                                \
    { LEXICON_POLARITY_PRAISE, "praise", first, last, weight, 0, 0 }
#define SCRUTINY(first, last, weight)                                                              \
    { LEXICON_POLARITY_SCRUTINY, "scrutiny", first, last, weight, 0, 0 }
#define COURTESY(first, last)                                                                      \
    { LEXICON_POLARITY_NONE, "courtesy", first, last, 1, 0, 0 }

static struct judgement judged(const struct spoken *spoken, size_t count, const struct rule *rule) {
    struct judgement judgement = {0};
    judgement_begin(&judgement);
    for (size_t i = 0; i < count; i++) {
        const struct lexicon_category category = {.name = spoken[i].category,
                                                  .polarity = spoken[i].polarity};
        judgement_add(&judgement, &(struct judged_hit){.category = &category,
                                                       .weight = spoken[i].weight,
                                                       .first = spoken[i].first,
                                                       .last = spoken[i].last,
                                                       .negated = spoken[i].negated,
                                                       .quoted = spoken[i].quoted});
    }
    judgement_end(&judgement, rule);
    const struct judgement result = judgement;
    judgement_free(&judgement);
    return result;
}

#define JUDGED(...)                                                                                \
    judged((const struct spoken[]){__VA_ARGS__},                                                   \
           sizeof((const struct spoken[]){__VA_ARGS__}) / sizeof(struct spoken), &plain)

#define assert_near(a, b) assert_true((a) - (b) < 1e-12 && (b) - (a) < 1e-12)

static void nothing_said_is_neutral(void **state) {
    (void)state;
    const struct judgement judgement = judged(NULL, 0, &plain);
    assert_near(judgement.score, 0);
    assert_int_equal(judgement.stance, STANCE_NEUTRAL);
}

static void the_score_grows_with_the_evidence_and_stays_below_one(void **state) {
    (void)state;
    assert_near(JUDGED(PRAISE(0, 0, 1)).score, 1.0 / 3);
    assert_near(JUDGED(PRAISE(0, 0, 1), PRAISE(4, 4, 1)).score, 0.5);
    assert_true(JUDGED(PRAISE(0, 0, 1000)).score < 1);
    assert_near(JUDGED(SCRUTINY(0, 0, 1)).score, -1.0 / 3);
    assert_int_equal(JUDGED(PRAISE(0, 0, 1)).stance, STANCE_PRAISE);
    assert_int_equal(JUDGED(SCRUTINY(0, 0, 1)).stance, STANCE_SCRUTINY);
}

static void courtesy_is_not_praise(void **state) {
    (void)state;
    const struct judgement judgement = JUDGED(COURTESY(0, 5), PRAISE(2, 2, 1), PRAISE(6, 6, 1));
    assert_near(judgement.praise, 1);
    assert_near(JUDGED(COURTESY(0, 5), PRAISE(5, 8, 1)).praise, 0);
    assert_near(JUDGED(PRAISE(0, 1, 1), COURTESY(2, 5), COURTESY(7, 9), PRAISE(8, 8, 1)).praise, 1);
}

static void a_category_without_polarity_does_not_count(void **state) {
    (void)state;
    assert_near(JUDGED({LEXICON_POLARITY_NONE, "framing.dialogue", 0, 0, 3, false, false}).score,
                0);
}

static void praise_before_a_challenge_is_a_prelude(void **state) {
    (void)state;
    const struct judgement before = JUDGED(PRAISE(0, 0, 1), SCRUTINY(5, 5, 1), SCRUTINY(9, 9, 1));
    assert_near(before.praise, 0.5);
    assert_near(before.scrutiny, 2);
    const struct judgement after = JUDGED(SCRUTINY(5, 5, 1), SCRUTINY(9, 9, 1), PRAISE(12, 12, 1));
    assert_near(after.praise, 1);
    const struct judgement between = JUDGED(SCRUTINY(5, 5, 1), PRAISE(7, 7, 1), SCRUTINY(9, 9, 1));
    assert_near(between.praise, 1);
    const struct judgement together = JUDGED(PRAISE(5, 5, 1), SCRUTINY(5, 9, 2));
    assert_near(together.praise, 1);
}

static void the_order_in_which_hits_come_does_not_matter(void **state) {
    (void)state;
    assert_near(JUDGED(SCRUTINY(9, 9, 2), PRAISE(0, 0, 1), COURTESY(3, 6), PRAISE(4, 4, 1)).praise,
                0.5);
}

static void what_is_negated_is_a_little_of_the_opposite(void **state) {
    (void)state;
    const struct judgement praise =
        JUDGED({LEXICON_POLARITY_PRAISE, "praise", 0, 0, 1, true, false});
    assert_near(praise.praise, 0);
    assert_near(praise.scrutiny, 0.5);
    const struct judgement scrutiny =
        JUDGED({LEXICON_POLARITY_SCRUTINY, "scrutiny", 0, 0, 1, true, false});
    assert_near(scrutiny.praise, 0.25);
    assert_near(scrutiny.scrutiny, 0);
}

static void what_is_quoted_loses_weight(void **state) {
    (void)state;
    assert_near(JUDGED({LEXICON_POLARITY_PRAISE, "praise", 0, 0, 1, false, true}).praise, 0.5);
}

static void both_without_a_lead_is_mixed_and_too_little_is_neutral(void **state) {
    (void)state;
    assert_int_equal(JUDGED(SCRUTINY(0, 0, 1), PRAISE(3, 3, 1)).stance, STANCE_MIXED);
    assert_int_equal(JUDGED(SCRUTINY(0, 0, 0.4), PRAISE(3, 3, 0.4)).stance, STANCE_NEUTRAL);
    assert_int_equal(JUDGED(SCRUTINY(0, 0, 0.4), PRAISE(3, 3, 0.5)).stance, STANCE_NEUTRAL);
}

static void balance_weighs_scrutiny(void **state) {
    (void)state;
    struct rule heavy = plain;
    heavy.balance = 2;
    const struct spoken spoken[] = {SCRUTINY(0, 0, 1), PRAISE(3, 3, 1)};
    assert_near(judged(spoken, 2, &heavy).score, -1.0 / 5);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_rule_is_read),
        cmocka_unit_test(a_rule_with_a_fault_names_the_line),
        cmocka_unit_test(nothing_said_is_neutral),
        cmocka_unit_test(the_score_grows_with_the_evidence_and_stays_below_one),
        cmocka_unit_test(courtesy_is_not_praise),
        cmocka_unit_test(a_category_without_polarity_does_not_count),
        cmocka_unit_test(praise_before_a_challenge_is_a_prelude),
        cmocka_unit_test(the_order_in_which_hits_come_does_not_matter),
        cmocka_unit_test(what_is_negated_is_a_little_of_the_opposite),
        cmocka_unit_test(what_is_quoted_loses_weight),
        cmocka_unit_test(both_without_a_lead_is_mixed_and_too_little_is_neutral),
        cmocka_unit_test(balance_weighs_scrutiny),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
