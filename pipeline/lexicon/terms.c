#include "lexicon/terms.h"

#include "intern/intern.h"
#include "lexicon/words.h"
#include "memory/memory.h"

#include <stdlib.h>

/* Globs that are neither plain nor a prefix, by their first byte; those that begin with a wildcard
 * stand under ANY_START. */
#define STARTS 257
#define ANY_START 256

struct list {
    uint32_t *at;
    size_t count;
    size_t capacity;
};

struct terms {
    struct intern *globs;     /* number of glob = number of term */
    struct intern *prefixes;  /* "commend" for "commend*" */
    struct list prefix_terms; /* for each prefix, its term */
    bool *prefix_lengths;     /* which lengths occur */
    size_t longest_prefix;
    size_t lengths_capacity;
    struct list others[STARTS];
};

static void list_add(struct list *list, uint32_t number) {
    list->at = memory_grow(list->at, &list->capacity, list->count + 1, sizeof *list->at);
    list->at[list->count++] = number;
}

struct terms *terms_new(void) {
    struct terms *terms = memory_zeroed(1, sizeof *terms);
    terms->globs = intern_new();
    terms->prefixes = intern_new();
    return terms;
}

void terms_free(struct terms *terms) {
    if (!terms)
        return;
    intern_free(terms->globs);
    intern_free(terms->prefixes);
    free(terms->prefix_terms.at);
    free(terms->prefix_lengths);
    for (size_t i = 0; i < STARTS; i++)
        free(terms->others[i].at);
    free(terms);
}

static bool is_wildcard(char byte) {
    return byte == GLOB_RUN || byte == GLOB_ONE;
}

static size_t first_wildcard(struct slice glob) {
    size_t i = 0;
    while (i < glob.length && !is_wildcard(glob.at[i]))
        i++;
    return i;
}

static void add_prefix(struct terms *terms, struct slice prefix, uint32_t term) {
    (void)intern_add(terms->prefixes, prefix, NULL);
    list_add(&terms->prefix_terms, term);
    const size_t known = terms->longest_prefix;
    if (prefix.length > known || !terms->prefix_lengths) {
        terms->prefix_lengths = memory_grow(terms->prefix_lengths, &terms->lengths_capacity,
                                            prefix.length + 1, sizeof *terms->prefix_lengths);
        for (size_t i = known + (known > 0); i <= prefix.length; i++)
            terms->prefix_lengths[i] = false;
        terms->longest_prefix = prefix.length;
    }
    terms->prefix_lengths[prefix.length] = true;
}

uint32_t terms_add(struct terms *terms, struct slice glob) {
    bool added = false;
    const uint32_t term = intern_add(terms->globs, glob, &added);
    const size_t wildcard = first_wildcard(glob);
    if (!added || wildcard == glob.length)
        return term;
    if (wildcard > 0 && wildcard + 1 == glob.length && glob.at[wildcard] == GLOB_RUN)
        add_prefix(terms, (struct slice){glob.at, wildcard}, term);
    else
        list_add(&terms->others[wildcard == 0 ? ANY_START : (unsigned char)glob.at[0]], term);
    return term;
}

uint32_t terms_count(const struct terms *terms) {
    return intern_count(terms->globs);
}

/* ---- asking -----------------------------------------------------------------------------------
 */

static size_t character_length(struct slice text, size_t at) {
    size_t end = at + 1;
    while (end < text.length && ((unsigned char)text.at[end] & 0xC0) == 0x80)
        end++;
    return end - at;
}

/* On a mismatch the last run takes one character more; earlier runs need never be tried again. */
bool glob_matches(struct slice glob, struct slice word) {
    size_t g = 0;
    size_t w = 0;
    size_t run = SIZE_MAX; /* behind the last run in the glob */
    size_t taken = 0;      /* where in the word that run ends for now */
    while (w < word.length) {
        if (g < glob.length && glob.at[g] == GLOB_RUN) {
            run = ++g;
            taken = w;
        } else if (g < glob.length && glob.at[g] == GLOB_ONE) {
            g++;
            w += character_length(word, w);
        } else if (g < glob.length && glob.at[g] == word.at[w]) {
            g++;
            w++;
        } else if (run != SIZE_MAX) {
            taken += character_length(word, taken);
            g = run;
            w = taken;
        } else {
            return false;
        }
    }
    while (g < glob.length && glob.at[g] == GLOB_RUN)
        g++;
    return g == glob.length;
}

static void set_add(struct term_set *set, uint32_t term) {
    set->at = memory_grow(set->at, &set->capacity, set->count + 1, sizeof *set->at);
    set->at[set->count++] = term;
}

static void add_others(const struct terms *terms, const struct list *list, struct slice word,
                       struct term_set *set) {
    for (size_t i = 0; i < list->count; i++)
        if (glob_matches(intern_string(terms->globs, list->at[i]), word))
            set_add(set, list->at[i]);
}

static int compare(const void *a, const void *b) {
    const uint32_t left = *(const uint32_t *)a;
    const uint32_t right = *(const uint32_t *)b;
    return (left > right) - (left < right);
}

void terms_of(const struct terms *terms, struct slice word, struct term_set *set) {
    set->count = 0;
    const uint32_t plain = intern_find(terms->globs, word);
    if (plain != INTERN_NONE)
        set_add(set, plain);
    for (size_t length = 1; length <= word.length && length <= terms->longest_prefix; length++) {
        if (!terms->prefix_lengths[length])
            continue;
        const uint32_t prefix = intern_find(terms->prefixes, (struct slice){word.at, length});
        if (prefix != INTERN_NONE)
            set_add(set, terms->prefix_terms.at[prefix]);
    }
    if (word.length)
        add_others(terms, &terms->others[(unsigned char)word.at[0]], word, set);
    add_others(terms, &terms->others[ANY_START], word, set);
    if (set->count > 1)
        qsort(set->at, set->count, sizeof *set->at, compare);
}

void term_set_free(struct term_set *set) {
    free(set->at);
    *set = (struct term_set){0};
}

bool term_set_has(const struct term_set *set, uint32_t term) {
    size_t low = 0;
    size_t high = set->count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (set->at[middle] == term)
            return true;
        if (set->at[middle] < term)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}
