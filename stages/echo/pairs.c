#include "echo/pairs.h"

#include "echo/alignment.h"
#include "memory/memory.h"

#include <stdlib.h>

/* Two shared shingles belong together if neither side has more words than this from the beginning
 * of one to that of the next, and the two sides differ by no more than DRIFT_MOST. With 30 % of the
 * words changed a gap of 24 words without a shared run of three is rarer than 1 in 1,000. */
#define GAP_MOST 24u
#define DRIFT_MOST 8

/* How far beyond the shared shingles an alignment may reach on each side: along, and across. */
#define MARGIN 48u
#define BAND_MARGIN 8

/* A chain that is longer or drifts further goes on as another: bounds the table of an alignment. */
#define CHAIN_WORDS_MOST 8192u
#define CHAIN_BAND_MOST 256

/* How many chains of one pair of statements a shingle may still join. */
#define CHAINS_OPEN_MOST 32u

/* A shingle that two statements share: its statement, its place there and its place here. */
struct seed {
    uint32_t statement;
    uint32_t there;
    uint32_t here;
};

struct chain {
    struct seed first;
    struct seed last;
    int64_t low; /* diagonals here - there */
    int64_t high;
    uint32_t seeds;
};

struct search {
    const struct statements *statements;
    const struct shingles *shingles;
    const struct pair_settings *settings;
    struct pairs *pairs;
    struct aligner aligner;
    uint32_t here;    /* the present statement */
    uint32_t *counts; /* per earlier statement: seeds shared with the present one */
    struct seed *seeds;
    size_t seed_count;
    size_t seed_capacity;
    struct chain *chains;
    size_t chain_count;
    size_t chain_capacity;
};

/* ---- seeds -------------------------------------------------------------------------------------
 */

static void add_seed(struct search *search, const struct posting *posting, uint32_t here) {
    search->seeds = memory_grow(search->seeds, &search->seed_capacity, search->seed_count + 1,
                                sizeof *search->seeds);
    search->seeds[search->seed_count++] = (struct seed){posting->statement, posting->word, here};
    search->counts[posting->statement]++;
}

static bool is_partner(const struct search *search, const struct posting *posting) {
    const struct statement *there = &search->statements->at[posting->statement];
    return there->state != search->statements->at[search->here].state;
}

/* Adds the places of the shingle that begins at word `here`: the nearest before it, and the
 * first.*/
static void add_partners(struct search *search, uint32_t index, uint32_t here) {
    const struct posting *postings = search->shingles->postings;
    const uint32_t half = search->settings->partners / 2;
    const uint32_t run = postings[index].run;
    const uint32_t nearest = index - run > half ? index - half : run;
    const uint32_t first = nearest - run > half ? run + half : nearest;
    for (uint32_t i = run; i < first; i++)
        if (is_partner(search, &postings[i]))
            add_seed(search, &postings[i], here);
    for (uint32_t i = nearest; i < index; i++)
        if (is_partner(search, &postings[i]))
            add_seed(search, &postings[i], here);
}

static int compare_seeds(const void *left, const void *right) {
    const struct seed *a = left;
    const struct seed *b = right;
    if (a->statement != b->statement)
        return a->statement < b->statement ? -1 : 1;
    if (a->here != b->here)
        return a->here < b->here ? -1 : 1;
    return (a->there > b->there) - (a->there < b->there);
}

/* The seeds of the present statement with those earlier ones that share enough, sorted. */
static void find_seeds(struct search *search) {
    const struct statement *statement = &search->statements->at[search->here];
    const uint32_t *seeds = search->shingles->seeds + statement->first_word;
    search->seed_count = 0;
    for (uint32_t word = 0; word < statement->words; word++)
        if (seeds[word] != SHINGLES_NONE)
            add_partners(search, seeds[word], word);
    size_t kept = 0;
    for (size_t i = 0; i < search->seed_count; i++)
        if (search->counts[search->seeds[i].statement] >= PAIRS_SEEDS_LEAST)
            search->seeds[kept++] = search->seeds[i];
    for (size_t i = kept; i < search->seed_count; i++)
        search->counts[search->seeds[i].statement] = 0;
    for (size_t i = 0; i < kept; i++)
        search->counts[search->seeds[i].statement] = 0;
    search->seed_count = kept;
    qsort(search->seeds, kept, sizeof *search->seeds, compare_seeds);
}

/* ---- chains ------------------------------------------------------------------------------------
 */

static int64_t diagonal(const struct seed *seed) {
    return (int64_t)seed->here - seed->there;
}

static bool joins(const struct chain *chain, const struct seed *seed) {
    const int64_t drift = diagonal(seed) - diagonal(&chain->last);
    const int64_t low = diagonal(seed) < chain->low ? diagonal(seed) : chain->low;
    const int64_t high = diagonal(seed) > chain->high ? diagonal(seed) : chain->high;
    return seed->there > chain->last.there && seed->here > chain->last.here &&
           seed->there - chain->last.there <= GAP_MOST &&
           seed->here - chain->last.here <= GAP_MOST && drift >= -DRIFT_MOST &&
           drift <= DRIFT_MOST && high - low <= CHAIN_BAND_MOST &&
           seed->there - chain->first.there <= CHAIN_WORDS_MOST;
}

static struct chain *chain_for(struct search *search, const struct seed *seed) {
    const size_t open =
        search->chain_count < CHAINS_OPEN_MOST ? search->chain_count : CHAINS_OPEN_MOST;
    struct chain *best = NULL;
    for (size_t i = search->chain_count - open; i < search->chain_count; i++) {
        struct chain *chain = &search->chains[i];
        if (joins(chain, seed) && (!best || llabs(diagonal(seed) - diagonal(&chain->last)) <
                                                llabs(diagonal(seed) - diagonal(&best->last))))
            best = chain;
    }
    return best;
}

static void add_to_chain(struct search *search, const struct seed *seed) {
    struct chain *chain = chain_for(search, seed);
    const int64_t d = diagonal(seed);
    if (!chain) {
        search->chains = memory_grow(search->chains, &search->chain_capacity,
                                     search->chain_count + 1, sizeof *search->chains);
        search->chains[search->chain_count++] = (struct chain){*seed, *seed, d, d, 1};
        return;
    }
    chain->last = *seed;
    chain->low = d < chain->low ? d : chain->low;
    chain->high = d > chain->high ? d : chain->high;
    chain->seeds++;
}

/* ---- verification ------------------------------------------------------------------------------
 */

/* The words from `first` to `last` with the margin around them, inside the statement. */
static uint32_t region(const struct search *search, uint32_t statement, uint32_t first,
                       uint32_t last, struct word_run *run) {
    const uint32_t words = search->statements->at[statement].words;
    const uint32_t begin = first > MARGIN ? first - MARGIN : 0;
    const uint32_t reach = last + search->shingles->length;
    const uint32_t end = words - reach > MARGIN ? reach + MARGIN : words;
    *run = (struct word_run){statements_words(search->statements, statement) + begin, end - begin};
    return begin;
}

/* How many of the words that match are neither common nor names of States; `begin` is the place of
 * the aligned words. */
static uint32_t distinctive(const struct search *search, size_t begin) {
    uint32_t count = 0;
    for (size_t i = 0; i < search->aligner.matched_count; i++) {
        const size_t place = begin + search->aligner.matched[i];
        count += search->statements->words[place] != WORDS_STATE &&
                 !shingles_is_common(search->shingles, place);
    }
    return count;
}

static bool is_pair(const struct search *search, const struct alignment *alignment, size_t begin) {
    return alignment->matches >= search->settings->least &&
           alignment->matches >= search->settings->similarity * alignment->columns &&
           distinctive(search, begin) >= search->settings->least;
}

static bool lies_in(const struct chain *chain, const struct pair *pair) {
    return chain->first.there >= pair->earlier.first && chain->last.there < pair->earlier.end &&
           chain->first.here >= pair->later.first && chain->last.here < pair->later.end;
}

/* Was the chain taken in by a pair that was found since `since`? */
static bool is_found(const struct search *search, size_t since, const struct chain *chain) {
    for (size_t i = since; i < search->pairs->count; i++)
        if (lies_in(chain, &search->pairs->at[i]))
            return true;
    return false;
}

static void add_pair(struct pairs *pairs, struct passage earlier, struct passage later) {
    pairs->at = memory_grow(pairs->at, &pairs->capacity, pairs->count + 1, sizeof *pairs->at);
    pairs->at[pairs->count++] = (struct pair){earlier, later};
}

static void verify(struct search *search, const struct chain *chain) {
    const uint32_t statement = chain->first.statement;
    struct word_run there;
    struct word_run here;
    const uint32_t there_begin =
        region(search, statement, chain->first.there, chain->last.there, &there);
    const uint32_t here_begin =
        region(search, search->here, chain->first.here, chain->last.here, &here);
    const int64_t shift = (int64_t)here_begin - there_begin;
    const struct band band = {chain->low - shift - BAND_MARGIN, chain->high - shift + BAND_MARGIN};
    const struct alignment found = align_local(&search->aligner, there, here, band);
    const size_t begin = (size_t)search->statements->at[statement].first_word + there_begin;
    if (is_pair(search, &found, begin))
        add_pair(
            search->pairs,
            (struct passage){statement, there_begin + found.a_first, there_begin + found.a_end},
            (struct passage){search->here, here_begin + found.b_first, here_begin + found.b_end});
}

/* ---- the work ----------------------------------------------------------------------------------
 */

/* Chains and verifies the seeds that are shared with one statement. */
static void compare_statement(struct search *search, const struct seed *seeds, size_t count) {
    const size_t since = search->pairs->count;
    search->chain_count = 0;
    for (size_t i = 0; i < count; i++)
        add_to_chain(search, &seeds[i]);
    for (size_t i = 0; i < search->chain_count; i++)
        if (search->chains[i].seeds >= PAIRS_SEEDS_LEAST &&
            !is_found(search, since, &search->chains[i]))
            verify(search, &search->chains[i]);
}

static void compare_present(struct search *search) {
    find_seeds(search);
    for (size_t begin = 0, end; begin < search->seed_count; begin = end) {
        end = begin + 1;
        while (end < search->seed_count &&
               search->seeds[end].statement == search->seeds[begin].statement)
            end++;
        compare_statement(search, search->seeds + begin, end - begin);
    }
}

static struct error *too_many(const struct pair_settings *settings) {
    return error_new(
        EXIT_STATUS_ENVIRONMENT,
        "more than %u pairs of passages; raise --max-pairs, or ask for longer passages "
        "with --least",
        settings->most);
}

struct error *pairs_find(const struct statements *statements, const struct shingles *shingles,
                         const struct pair_settings *settings, struct pairs *pairs) {
    struct error *error = NULL;
    struct search search = {.statements = statements,
                            .shingles = shingles,
                            .settings = settings,
                            .pairs = pairs,
                            .counts = memory_zeroed(statements->count + 1, sizeof(uint32_t))};
    /* Room even where there is no seed: qsort must not be given NULL. */
    search.seeds = memory_grow(NULL, &search.seed_capacity, 1, sizeof *search.seeds);
    for (search.here = 0; search.here < statements->count && !error; search.here++) {
        compare_present(&search);
        if (pairs->count > settings->most)
            error = too_many(settings);
    }
    aligner_free(&search.aligner);
    free(search.counts);
    free(search.seeds);
    free(search.chains);
    return error;
}

void pairs_free(struct pairs *pairs) {
    free(pairs->at);
    *pairs = (struct pairs){0};
}
