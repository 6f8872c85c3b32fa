/* The changes between the hits of two lexicons. */
#include "lexicon_diff/changes.h"
#include "memory/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

/* Hits of one category, as spans; both sides end with {1, 0}. */
struct span {
    uint32_t first, last;
};

enum { MOST = 8 };

struct room {
    struct lexicon_hit hits[MOST];
    uint32_t categories[1];
    struct side side;
};

static void fill(struct room *room, const struct span *spans) {
    *room = (struct room){0};
    size_t count = 0;
    for (; spans[count].first <= spans[count].last; count++)
        room->hits[count] = (struct lexicon_hit){.first = spans[count].first,
                                                 .last = spans[count].last,
                                                 .entry = LEXICON_NO_ENTRY,
                                                 .by = LEXICON_NO_ENTRY,
                                                 .negated_by = LEXICON_NO_ENTRY};
    room->side.categories = room->categories;
    room->side.reading = (struct lexicon_reading){.hits = room->hits, .n_hits = count};
}

/* The changes as text: "-0 +3 ~5" for a hit lost that began at token 0, and so on. */
static void told(const struct span *before, const struct span *after, const char *expected) {
    struct room old;
    struct room new;
    struct changes changes = {0};
    struct buffer text = {0};
    fill(&old, before);
    fill(&new, after);
    changes_find(&changes, &old.side, &new.side, 1);
    for (size_t i = 0; i < changes.count; i++)
        buffer_format(&text, "%s%c%u", i ? " " : "", "-+~"[changes.at[i].kind],
                      change_hit(&changes.at[i]) -> first);
    assert_string_equal(buffer_text(&text), expected);
    buffer_free(&text);
    changes_free(&changes);
}

#define SPANS(...)                                                                                 \
    (const struct span[]) {                                                                        \
        __VA_ARGS__, {                                                                             \
            1, 0                                                                                   \
        }                                                                                          \
    }
#define NONE                                                                                       \
    (const struct span[]) {                                                                        \
        { 1, 0 }                                                                                   \
    }

static void equal_hits_do_not_change(void **state) {
    (void)state;
    told(NONE, NONE, "");
    told(SPANS({0, 0}, {3, 5}), SPANS({0, 0}, {3, 5}), "");
}

static void what_only_one_has_is_gained_or_lost(void **state) {
    (void)state;
    told(SPANS({0, 0}, {3, 5}), SPANS({3, 5}), "-0");
    told(SPANS({3, 5}), SPANS({0, 0}, {3, 5}, {7, 7}), "+0 +7");
    told(SPANS({1, 1}), SPANS({4, 4}), "-1 +4");
}

static void hits_that_share_a_token_moved(void **state) {
    (void)state;
    told(SPANS({3, 3}), SPANS({3, 5}), "~3");
    told(SPANS({3, 5}), SPANS({5, 9}), "~5");
}

static void the_tally_of_changes_is_that_of_hits(void **state) {
    (void)state;
    static const struct span apart[] = {{0, 1}, {2, 3}, {4, 5}, {1, 0}};
    static const struct span whole[] = {{0, 5}, {1, 0}};
    struct room old;
    struct room new;
    struct changes changes = {0};
    fill(&old, apart);
    fill(&new, whole);
    for (int turn = 0; turn < 2; turn++) {
        const struct side *before = turn ? &new.side : &old.side;
        const struct side *after = turn ? &old.side : &new.side;
        long net = (long)before->reading.n_hits;
        changes_find(&changes, before, after, 1);
        for (size_t i = 0; i < changes.count; i++)
            net += (changes.at[i].kind == CHANGE_GAINED) - (changes.at[i].kind == CHANGE_LOST);
        assert_int_equal(net, after->reading.n_hits);
        assert_int_equal(changes.count, 3);
        assert_int_equal(changes.at[0].kind, CHANGE_MOVED);
        assert_int_equal(changes.at[1].instead, INSTEAD_COVERED);
    }
    changes_free(&changes);
}

static void a_negated_hit_does_not_count(void **state) {
    (void)state;
    struct room old;
    struct room new;
    struct changes changes = {0};
    fill(&old, SPANS({2, 2}));
    fill(&new, SPANS({2, 2}));
    new.hits[0].flags = LEXICON_FLAG_NEGATED;
    changes_find(&changes, &old.side, &new.side, 1);
    assert_int_equal(changes.count, 1);
    assert_int_equal(changes.at[0].kind, CHANGE_LOST);
    assert_int_equal(changes.at[0].instead, INSTEAD_NEGATED);
    assert_null(changes.at[0].by);
    changes_free(&changes);
}

static void a_hit_of_a_cue_is_none(void **state) {
    (void)state;
    struct room old;
    struct room new;
    struct changes changes = {0};
    fill(&old, SPANS({2, 2}));
    fill(&new, NONE);
    old.categories[0] = INTERN_NONE;
    changes_find(&changes, &old.side, &new.side, 1);
    assert_int_equal(changes.count, 0);
    changes_free(&changes);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(equal_hits_do_not_change),
        cmocka_unit_test(what_only_one_has_is_gained_or_lost),
        cmocka_unit_test(hits_that_share_a_token_moved),
        cmocka_unit_test(the_tally_of_changes_is_that_of_hits),
        cmocka_unit_test(a_negated_hit_does_not_count),
        cmocka_unit_test(a_hit_of_a_cue_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
