/* The automaton against a reader that tries everything, on random lexicons and random sentences;
 * and the order of entries, which must not matter. */
#include "lexicon/matcher.h"
#include "lexicon_directory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define LEXICONS 300
#define SENTENCES 40 /* for each lexicon */
#define MAX_ENTRIES 6
#define MAX_NODES 64
#define MAX_CHILDREN 4
#define MAX_TOKENS 14
#define MAX_MATCHES 4096
#define CATEGORIES 2

/* ---- chance -----------------------------------------------------------------------------------
 */

struct chance {
    uint64_t state;
};

/* xorshift64* (Vigna 2016). */
static uint32_t chance_next(struct chance *chance) {
    chance->state ^= chance->state >> 12;
    chance->state ^= chance->state << 25;
    chance->state ^= chance->state >> 27;
    return (uint32_t)((chance->state * UINT64_C(0x2545F4914F6CDD1D)) >> 32);
}

static size_t below(struct chance *chance, size_t limit) {
    return chance_next(chance) % limit;
}

/* ---- entries as trees -------------------------------------------------------------------------
 */

enum kind { WORD, GAP, SEQUENCE, CHOICE };

struct node {
    enum kind kind;
    const char *word;
    size_t gap;
    size_t n_children;
    size_t children[MAX_CHILDREN];
};

struct entry {
    struct node nodes[MAX_NODES];
    size_t n_nodes;
    size_t root;
    bool exception;
    size_t category;
    unsigned weight;
    char text[1024];
};

static const char *const words[] = {"a", "b", "c", "ab", "a*", "*b", "?", "a?", "*", "\\-", "a-b"};
static const char *const tokens[] = {"a", "b", "c", "ab", "ba", "-", "abc"};

static size_t make_node(struct chance *chance, struct entry *entry, enum kind kind, size_t depth);

static void add_child(struct chance *chance, struct entry *entry, size_t node, enum kind kind,
                      size_t depth) {
    const size_t child = make_node(chance, entry, kind, depth);
    entry->nodes[node].children[entry->nodes[node].n_children++] = child;
}

static enum kind any_kind(struct chance *chance, size_t depth) {
    const size_t roll = below(chance, 10);
    if (roll < 2)
        return GAP;
    return roll < 5 && depth < 2 ? CHOICE : WORD;
}

static size_t make_node(struct chance *chance, struct entry *entry, enum kind kind, size_t depth) {
    const size_t number = entry->n_nodes++;
    entry->nodes[number] = (struct node){.kind = kind};
    if (kind == WORD)
        entry->nodes[number].word = words[below(chance, sizeof words / sizeof words[0])];
    else if (kind == GAP)
        entry->nodes[number].gap = below(chance, 3) + 1;
    else {
        const size_t count = below(chance, kind == SEQUENCE && depth > 0 ? 3 : 2) + 1;
        for (size_t i = 0; i < count; i++)
            add_child(chance, entry, number, kind == CHOICE ? SEQUENCE : any_kind(chance, depth),
                      depth + 1);
    }
    return number;
}

static void print_node(const struct entry *entry, size_t number, struct buffer *text) {
    const struct node *node = &entry->nodes[number];
    switch (node->kind) {
    case WORD:
        buffer_append_text(text, node->word);
        break;
    case GAP:
        buffer_format(text, "..%zu", node->gap);
        break;
    case SEQUENCE:
    case CHOICE:
        if (node->kind == CHOICE)
            buffer_append_byte(text, '(');
        for (size_t i = 0; i < node->n_children; i++) {
            if (i)
                buffer_append_byte(text, node->kind == CHOICE ? '|' : ' ');
            print_node(entry, node->children[i], text);
        }
        if (node->kind == CHOICE)
            buffer_append_byte(text, ')');
        break;
    }
}

/* Every entry begins and ends with a word, as entries must. */
static void make_entry(struct chance *chance, struct entry *entry) {
    *entry = (struct entry){.exception = below(chance, 4) == 0,
                            .category = below(chance, CATEGORIES),
                            .weight = (unsigned)below(chance, 3) + 1};
    entry->root = entry->n_nodes++;
    entry->nodes[entry->root] = (struct node){.kind = SEQUENCE};
    add_child(chance, entry, entry->root, WORD, 0);
    if (below(chance, 4) != 0) {
        add_child(chance, entry, entry->root, any_kind(chance, 0), 0);
        add_child(chance, entry, entry->root, WORD, 0);
    }
    struct buffer text = {0};
    print_node(entry, entry->root, &text);
    (void)snprintf(entry->text, sizeof entry->text, "%s", buffer_text(&text));
    buffer_free(&text);
}

/* ---- trying everything ------------------------------------------------------------------------
 */

struct sentence {
    const char *at[MAX_TOKENS];
    size_t count;
};

static bool shape(const char *glob, const char *word) {
    if (*glob == '\\')
        return glob[1] == *word && !word[1];
    if (*glob == '*')
        return shape(glob + 1, word) || (*word && shape(glob, word + 1));
    if (!*glob || !*word)
        return *glob == *word;
    return (*glob == '?' || *glob == *word) && shape(glob + 1, word + 1);
}

/* Where a match stands: the next token, and whether a word came last. */
struct stand {
    size_t at;
    bool after_word;
};

struct stands {
    struct stand list[MAX_TOKENS * 2 + 2];
    size_t count;
};

static void stands_add(struct stands *stands, struct stand stand) {
    for (size_t i = 0; i < stands->count; i++)
        if (stands->list[i].at == stand.at && stands->list[i].after_word == stand.after_word)
            return;
    stands->list[stands->count++] = stand;
}

static void consume(const struct sentence *sentence, const char *word, struct stand from,
                    struct stands *to) {
    if (from.at < sentence->count && shape(word, sentence->at[from.at]))
        stands_add(to, (struct stand){from.at + 1, true});
    if (from.after_word && from.at + 1 < sentence->count &&
        strcmp(sentence->at[from.at], "-") == 0 && shape(word, sentence->at[from.at + 1]))
        stands_add(to, (struct stand){from.at + 2, true});
}

static void try_word(const struct sentence *sentence, const char *word, struct stand from,
                     struct stands *to) {
    if (strcmp(word, "a-b") != 0) {
        consume(sentence, word, from, to);
        return;
    }
    struct stands between = {.count = 0};
    consume(sentence, "a", from, &between);
    for (size_t i = 0; i < between.count; i++)
        consume(sentence, "b", between.list[i], to);
}

static void try_node(const struct sentence *sentence, const struct entry *entry, size_t number,
                     struct stand from, struct stands *to) {
    const struct node *node = &entry->nodes[number];
    if (node->kind == WORD) {
        try_word(sentence, node->word, from, to);
    } else if (node->kind == GAP) {
        for (size_t i = 0; i <= node->gap && from.at + i <= sentence->count; i++)
            stands_add(to, (struct stand){from.at + i, i == 0 && from.after_word});
    } else if (node->kind == CHOICE) {
        for (size_t i = 0; i < node->n_children; i++)
            try_node(sentence, entry, node->children[i], from, to);
    } else {
        struct stands now = {.list = {from}, .count = 1};
        for (size_t i = 0; i < node->n_children; i++) {
            struct stands next = {.count = 0};
            for (size_t k = 0; k < now.count; k++)
                try_node(sentence, entry, node->children[i], now.list[k], &next);
            now = next;
        }
        for (size_t k = 0; k < now.count; k++)
            stands_add(to, now.list[k]);
    }
}

struct match {
    size_t first, last, entry;
};

static bool heavier(const struct entry entries[], size_t a, size_t b) {
    return entries[a].weight != entries[b].weight ? entries[a].weight > entries[b].weight : a < b;
}

/* Whether `a` is taken before `b`. */
static bool precedes(const struct entry entries[], const struct match *a, const struct match *b) {
    if (a->first != b->first)
        return a->first < b->first;
    if (a->last != b->last)
        return a->last > b->last;
    return heavier(entries, a->entry, b->entry);
}

static size_t try_all(const struct sentence *sentence, const struct entry entries[],
                      size_t n_entries, size_t category, bool exceptions, struct match matches[]) {
    size_t count = 0;
    for (size_t e = 0; e < n_entries; e++)
        for (size_t first = 0; first < sentence->count; first++) {
            if (entries[e].category != category || entries[e].exception != exceptions)
                continue;
            struct stands ends = {.count = 0};
            try_node(sentence, &entries[e], entries[e].root, (struct stand){first, false}, &ends);
            for (size_t i = 0; i < ends.count; i++)
                matches[count++] = (struct match){first, ends.list[i].at - 1, e};
        }
    return count;
}

static bool touches(const struct match *match, const struct match others[], size_t count) {
    for (size_t i = 0; i < count; i++)
        if (match->first <= others[i].last && others[i].first <= match->last)
            return true;
    return false;
}

/* The hits of a category by the definition: again and again the first of those left. */
static size_t hits_by_definition(const struct sentence *sentence, const struct entry entries[],
                                 size_t n_entries, size_t category, struct match hits[]) {
    static struct match all[MAX_MATCHES];
    static struct match exceptions[MAX_MATCHES];
    const size_t n_all = try_all(sentence, entries, n_entries, category, false, all);
    const size_t n_exceptions = try_all(sentence, entries, n_entries, category, true, exceptions);
    size_t count = 0;
    for (;;) {
        const struct match *best = NULL;
        for (size_t i = 0; i < n_all; i++)
            if (!touches(&all[i], exceptions, n_exceptions) && !touches(&all[i], hits, count) &&
                (!best || precedes(entries, &all[i], best)))
                best = &all[i];
        if (!best)
            return count;
        hits[count++] = *best;
    }
}

/* ---- comparing --------------------------------------------------------------------------------
 */

/* Entries stand one a line in the order of `order`, so that their ids are in that order too. */
static struct lexicon *lexicon_of(const struct entry entries[], const size_t order[], size_t count,
                                  const struct lexicon_limits *limits) {
    struct buffer text = {0};
    for (size_t i = 0; i < count; i++) {
        const struct entry *entry = &entries[order[i]];
        buffer_format(&text, "[c%zu]\n", entry->category);
        if (entry->exception)
            buffer_append_text(&text, "! ");
        else
            buffer_format(&text, "@weight %u ", entry->weight);
        buffer_format(&text, "%s\n", entry->text);
    }
    struct buffer faults = {0};
    const struct lexicon_file file = {"en/a.lex", buffer_text(&text)};
    struct lexicon *lexicon = lexicon_of_files(&file, 1, limits, &faults);
    if (!lexicon)
        fail_msg("unexpected faults: %s\n%s", buffer_text(&faults), buffer_text(&text));
    buffer_free(&faults);
    buffer_free(&text);
    return lexicon;
}

static void print_match(struct buffer *out, size_t category, size_t first, size_t last,
                        double weight) {
    buffer_format(out, "c%zu %zu-%zu %g; ", category, first, last, weight);
}

static void describe_reading(const struct lexicon *lexicon, const struct lexicon_reading *reading,
                             size_t category, struct buffer *out) {
    char name[8];
    (void)snprintf(name, sizeof name, "c%zu", category);
    size_t number = 0;
    if (!lexicon_category_find(lexicon, slice_of(name), &number))
        return;
    uint64_t count = 0;
    for (size_t i = 0; i < reading->n_hits; i++) {
        const struct lexicon_hit *hit = &reading->hits[i];
        if (hit->fate != LEXICON_FATE_HIT || hit->category != number)
            continue;
        print_match(out, category, hit->first, hit->last,
                    lexicon_entry(lexicon, hit->entry)->weight);
        count++;
    }
    assert_int_equal(reading->counts[number], count);
}

/* Reads twice: the second time everything is known already. */
static void read_sentence(const struct lexicon *lexicon, struct lexicon_matcher *matcher,
                          const char *text, struct buffer *out) {
    struct lexicon_reading reading;
    for (int i = 0; i < 2; i++) {
        buffer_clear(out);
        const struct lexicon_text read = {.language = slice_of("en"), .tokens = slice_of(text)};
        struct error *error = lexicon_matcher_read(matcher, &read, &reading);
        assert_null(error);
        for (size_t category = 0; category < CATEGORIES; category++)
            describe_reading(lexicon, &reading, category, out);
    }
}

static void describe_definition(const struct sentence *sentence, const struct entry entries[],
                                size_t count, struct buffer *out) {
    static struct match hits[MAX_MATCHES];
    for (size_t category = 0; category < CATEGORIES; category++) {
        const size_t n_hits = hits_by_definition(sentence, entries, count, category, hits);
        for (size_t i = 0; i < n_hits; i++)
            print_match(out, category, hits[i].first, hits[i].last,
                        (double)entries[hits[i].entry].weight);
    }
}

static void make_sentence(struct chance *chance, struct sentence *sentence, struct buffer *text) {
    sentence->count = below(chance, MAX_TOKENS) + 1;
    for (size_t i = 0; i < sentence->count; i++) {
        sentence->at[i] = tokens[below(chance, sizeof tokens / sizeof tokens[0])];
        if (i)
            buffer_append_byte(text, ' ');
        buffer_append_text(text, sentence->at[i]);
    }
}

static void shuffle(struct chance *chance, size_t order[], size_t count) {
    for (size_t i = count; i > 1; i--) {
        const size_t other = below(chance, i);
        const size_t kept = order[i - 1];
        order[i - 1] = order[other];
        order[other] = kept;
    }
}

static void print_entries(const struct entry entries[], size_t count) {
    for (size_t i = 0; i < count; i++)
        print_message("c%zu %s%s\n", entries[i].category, entries[i].exception ? "! " : "",
                      entries[i].text);
}

/* One sentence, read with entries in both orders. */
static void compare_sentence(struct chance *chance, const struct entry entries[], size_t count,
                             const struct lexicon *const lexicons[2],
                             struct lexicon_matcher *const matchers[2]) {
    struct sentence sentence;
    struct buffer text = {0};
    struct buffer expected = {0};
    struct buffer got = {0};
    make_sentence(chance, &sentence, &text);
    describe_definition(&sentence, entries, count, &expected);
    for (int i = 0; i < 2; i++) {
        read_sentence(lexicons[i], matchers[i], buffer_text(&text), &got);
        if (strcmp(buffer_text(&got), buffer_text(&expected)) == 0)
            continue;
        print_entries(entries, count);
        fail_msg("%s: got '%s', not '%s'", buffer_text(&text), buffer_text(&got),
                 buffer_text(&expected));
    }
    buffer_free(&text);
    buffer_free(&expected);
    buffer_free(&got);
}

/* One lexicon as it is, and once more shuffled and in hardly any memory. */
static void compare_lexicon(struct chance *chance) {
    static struct entry entries[MAX_ENTRIES];
    const struct lexicon_limits forgetful = {.max_cache = 1};
    size_t order[MAX_ENTRIES];
    const size_t count = below(chance, MAX_ENTRIES) + 1;
    for (size_t i = 0; i < count; i++) {
        make_entry(chance, &entries[i]);
        order[i] = i;
    }
    struct lexicon *lexicons[2];
    struct lexicon_matcher *matchers[2];
    lexicons[0] = lexicon_of(entries, order, count, NULL);
    shuffle(chance, order, count);
    lexicons[1] = lexicon_of(entries, order, count, &forgetful);
    for (int i = 0; i < 2; i++)
        matchers[i] = lexicon_matcher_new(lexicons[i]);
    for (int i = 0; i < SENTENCES; i++)
        compare_sentence(chance, entries, count, (const struct lexicon *const *)lexicons, matchers);
    for (int i = 0; i < 2; i++) {
        lexicon_matcher_free(matchers[i]);
        lexicon_free(lexicons[i]);
    }
}

static void automaton_is_what_the_definition_says(void **state) {
    (void)state;
    struct chance chance = {UINT64_C(20090305)};
    for (int i = 0; i < LEXICONS; i++)
        compare_lexicon(&chance);
}

/* Long texts of many words, so that both memories fill and are forgotten while reading. */
static void forgetting_changes_nothing(void **state) {
    (void)state;
    struct chance chance = {UINT64_C(16)};
    struct buffer text = {0};
    for (int i = 0; i < 20000; i++)
        buffer_format(&text, "%s%c", i % 3 ? "w" : "",
                      i % 997 == 0 ? '\n' : (char)('a' + (char)below(&chance, 26)));
    for (size_t i = 3; i < text.length; i += 4)
        text.at[i] = ' ';
    const struct lexicon_file file = {
        "en/a.lex", "[c]\nw* ..9 *a\n*b* ..5 (w*|*c) ..3 *d*\n(a|b|c|d|e*) ..7 f*\nw?x ..20 w\n"};
    struct buffer faults = {0};
    uint64_t counts[2];
    for (int i = 0; i < 2; i++) {
        const struct lexicon_limits limits = {.max_cache = i ? 1 : 0};
        struct lexicon *lexicon = lexicon_of_files(&file, 1, &limits, &faults);
        assert_non_null(lexicon);
        struct lexicon_matcher *matcher = lexicon_matcher_new(lexicon);
        struct lexicon_reading reading;
        const struct lexicon_text read = {.language = slice_of("en"),
                                          .tokens = buffer_slice(&text)};
        assert_null(lexicon_matcher_read(matcher, &read, &reading));
        counts[i] = reading.counts[0];
        lexicon_matcher_free(matcher);
        lexicon_free(lexicon);
    }
    assert_true(counts[0] > 100);
    assert_int_equal(counts[0], counts[1]);
    buffer_free(&text);
    buffer_free(&faults);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(automaton_is_what_the_definition_says),
        cmocka_unit_test(forgetting_changes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
