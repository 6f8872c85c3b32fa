#include "lexicon/walk.h"

#include "lexicon/short_words.h"
#include "memory/memory.h"

#include <stdlib.h>

/* A position that was consumed, times two, plus one if a hyphen was passed after it. */
typedef uint32_t place;

#define UNKNOWN UINT32_MAX
#define DEAD 0u /* the state where no match goes on */

/* Which terms there are in a set, in so few bits that a look says "none of these" for most words:
 * term t is bit t modulo SIEVE_BITS, so a bit that is not set says that no such term is there. */
#define SIEVE_BITS 256u
#define SIEVE_WORDS (SIEVE_BITS / 64)

struct sieve {
    uint64_t bits[SIEVE_WORDS];
};

struct state {
    struct sieve awaited; /* the terms on which it leads anywhere but to `otherwise` */
    uint32_t otherwise;   /* where it leads on words that satisfy none of them, or UNKNOWN */
    uint32_t ended;       /* the first of its ended entries */
    uint32_t n_ended;
    bool goes_on;
};

/* Where a state leads on a class: open addressing, at most half full. */
struct path {
    uint64_t key; /* (state << 32 | class) + 1; 0 is free */
    uint32_t to;
};

struct paths {
    struct path *at;
    size_t mask;
    size_t count;
};

struct places {
    place *at;
    size_t count;
    size_t capacity;
};

struct walk {
    const struct program *program;

    struct short_words short_words;
    struct intern *long_words;
    uint32_t *word_class; /* of the long words */
    size_t words_capacity;
    struct intern *classes; /* sets of terms, as bytes */
    struct term_set *class_terms;
    size_t classes_capacity;
    struct sieve *class_sieves;
    size_t sieves_capacity;
    bool *class_marks; /* whether it may open or close a quotation */
    size_t marks_capacity;
    uint32_t *start; /* for each class, the state it starts, or UNKNOWN */
    size_t start_capacity;
    size_t word_bytes;

    struct intern *state_sets; /* sets of places, as bytes; number = state */
    struct state *states;
    size_t states_capacity;
    uint32_t *ended;
    size_t n_ended, ended_capacity;
    struct paths paths;
    size_t state_bytes;

    struct term_set terms; /* scratch */
    struct places from;    /* scratch */
    struct places to;      /* scratch */
};

#define PATHS_LEAST ((size_t)1024)
/* What an item costs beside its own bytes, roughly: tables and their slack. */
#define OVERHEAD ((size_t)64)

/* ---- sieves -----------------------------------------------------------------------------------
 */

static void sieve_add(struct sieve *sieve, uint32_t term) {
    sieve->bits[term % SIEVE_BITS / 64] |= UINT64_C(1) << term % 64;
}

static bool sieve_may_share(const struct sieve *a, const struct sieve *b) {
    uint64_t shared = 0;
    for (size_t i = 0; i < SIEVE_WORDS; i++)
        shared |= a->bits[i] & b->bits[i];
    return shared != 0;
}

/* ---- states -----------------------------------------------------------------------------------
 */

static void paths_clear(struct paths *paths) {
    free(paths->at);
    paths->at = memory_zeroed(PATHS_LEAST, sizeof *paths->at);
    paths->mask = PATHS_LEAST - 1;
    paths->count = 0;
}

static size_t path_slot(const struct paths *paths, uint64_t key) {
    uint64_t hash = key * UINT64_C(0x9E3779B97F4A7C15);
    size_t slot = (size_t)(hash >> 32) & paths->mask;
    while (paths->at[slot].key && paths->at[slot].key != key)
        slot = (slot + 1) & paths->mask;
    return slot;
}

static void paths_double(struct paths *paths) {
    const struct paths old = *paths;
    paths->mask = old.mask * 2 + 1;
    paths->at = memory_zeroed(paths->mask + 1, sizeof *paths->at);
    for (size_t i = 0; i <= old.mask; i++)
        if (old.at[i].key)
            paths->at[path_slot(paths, old.at[i].key)] = old.at[i];
    free(old.at);
}

static void paths_add(struct paths *paths, uint64_t key, uint32_t to) {
    if (++paths->count > paths->mask / 2)
        paths_double(paths);
    paths->at[path_slot(paths, key)] = (struct path){key, to};
}

/* State 0 is the empty set. */
static void states_clear(struct walk *walk) {
    intern_free(walk->state_sets);
    walk->state_sets = intern_new();
    (void)intern_add(walk->state_sets, (struct slice){"", 0}, NULL);
    walk->states = memory_grow(walk->states, &walk->states_capacity, 1, sizeof *walk->states);
    walk->states[DEAD] = (struct state){0};
    walk->n_ended = 0;
    walk->state_bytes = 0;
    paths_clear(&walk->paths);
    const uint32_t classes = intern_count(walk->classes);
    for (uint32_t i = 0; i < classes; i++)
        walk->start[i] = UNKNOWN;
}

static int compare(const void *a, const void *b) {
    const uint32_t left = *(const uint32_t *)a;
    const uint32_t right = *(const uint32_t *)b;
    return (left > right) - (left < right);
}

static void sort_places(struct places *places) {
    if (places->count < 2)
        return;
    qsort(places->at, places->count, sizeof *places->at, compare);
    size_t kept = 1;
    for (size_t i = 1; i < places->count; i++)
        if (places->at[i] != places->at[kept - 1])
            places->at[kept++] = places->at[i];
    places->count = kept;
}

static void places_add(struct places *places, place at) {
    places->at = memory_grow(places->at, &places->capacity, places->count + 1, sizeof *places->at);
    places->at[places->count++] = at;
}

/* Adds the terms that a place awaits: those of its followers, and the hyphen between words. */
static void await(const struct program *program, place at, struct sieve *awaited) {
    const struct program_position *from = &program->positions[at / 2];
    for (uint32_t i = from[0].follow; i < from[1].follow; i++) {
        const uint32_t term = program->positions[program->followers[i]].term;
        if (term != PROGRAM_GAP)
            sieve_add(awaited, term);
    }
    if (from->term != PROGRAM_GAP)
        sieve_add(awaited, program->hyphen);
}

/* What a new state says: the entries that end in it, each once, whether it goes on, and on what. */
static struct state describe(struct walk *walk, const struct places *places) {
    struct state state = {.ended = (uint32_t)walk->n_ended, .otherwise = UNKNOWN};
    const struct program_position *positions = walk->program->positions;
    for (size_t i = 0; i < places->count; i++) {
        const uint32_t at = places->at[i] / 2;
        await(walk->program, places->at[i], &state.awaited);
        state.goes_on = state.goes_on || positions[at].follow < positions[at + 1].follow;
        const uint32_t entry = positions[at].entry;
        const bool told = state.n_ended && walk->ended[walk->n_ended - 1] == entry;
        if (places->at[i] % 2 || entry == PROGRAM_GOES_ON || told)
            continue;
        walk->ended =
            memory_grow(walk->ended, &walk->ended_capacity, walk->n_ended + 1, sizeof *walk->ended);
        walk->ended[walk->n_ended++] = entry;
        state.n_ended++;
    }
    return state;
}

/* The state of a sorted set. */
static uint32_t state_of(struct walk *walk, const struct places *places) {
    if (places->count == 0)
        return DEAD;
    bool added = false;
    const struct slice bytes = {(const char *)places->at, places->count * sizeof *places->at};
    const uint32_t state = intern_add(walk->state_sets, bytes, &added);
    if (!added)
        return state;
    walk->states =
        memory_grow(walk->states, &walk->states_capacity, (size_t)state + 1, sizeof *walk->states);
    walk->states[state] = describe(walk, places);
    walk->state_bytes += bytes.length + sizeof(struct state) + OVERHEAD;
    return state;
}

static bool states_full(const struct walk *walk) {
    const size_t bytes = walk->state_bytes + (walk->paths.mask + 1) * sizeof *walk->paths.at;
    return bytes > walk->program->lexicon->limits.max_cache / 2 &&
           walk->paths.count + intern_count(walk->state_sets) > PATHS_LEAST / 4;
}

/* Adds where a place leads on words of a class. Between two words one hyphen may pass. */
static void step_place(struct walk *walk, place at, const struct term_set *terms) {
    const struct program *program = walk->program;
    const struct program_position *from = &program->positions[at / 2];
    const bool after_hyphen = at % 2;
    bool word_follows = false;
    for (uint32_t i = from[0].follow; i < from[1].follow; i++) {
        const uint32_t to = program->followers[i];
        const uint32_t term = program->positions[to].term;
        word_follows = word_follows || term != PROGRAM_GAP;
        if (term == PROGRAM_GAP ? !after_hyphen : term_set_has(terms, term))
            places_add(&walk->to, to * 2);
    }
    const bool from_word = from->term != PROGRAM_GAP;
    if (from_word && word_follows && !after_hyphen && term_set_has(terms, program->hyphen))
        places_add(&walk->to, at + 1);
}

/* The state after the first word of a match, worked out anew. */
static uint32_t start_anew(struct walk *walk, uint32_t class) {
    if (states_full(walk))
        states_clear(walk);
    const struct program *program = walk->program;
    const struct term_set *terms = &walk->class_terms[class];
    walk->to.count = 0;
    for (size_t i = 0; i < terms->count; i++)
        for (uint32_t k = program->start_of[terms->at[i]]; k < program->start_of[terms->at[i] + 1];
             k++)
            places_add(&walk->to, program->start[k] * 2);
    sort_places(&walk->to);
    return walk->start[class] = state_of(walk, &walk->to);
}

/* The state that the words with these terms lead to; `*remembered` is false if `state` itself had
 * to be forgotten for it. */
static uint32_t step_anew(struct walk *walk, uint32_t state, const struct term_set *terms,
                          bool *remembered) {
    const struct slice set = intern_string(walk->state_sets, state);
    const size_t count = set.length / sizeof(place);
    walk->from.at = memory_grow(walk->from.at, &walk->from.capacity, count, sizeof *walk->from.at);
    memcpy(walk->from.at, set.at, set.length);
    walk->to.count = 0;
    for (size_t i = 0; i < count; i++)
        step_place(walk, walk->from.at[i], terms);
    sort_places(&walk->to);
    *remembered = !states_full(walk);
    if (!*remembered)
        states_clear(walk);
    return state_of(walk, &walk->to);
}

static uint32_t step_otherwise(struct walk *walk, uint32_t state) {
    if (walk->states[state].otherwise != UNKNOWN)
        return walk->states[state].otherwise;
    bool remembered = false;
    const uint32_t to = step_anew(walk, state, &(struct term_set){0}, &remembered);
    if (remembered)
        walk->states[state].otherwise = to;
    return to;
}

/* The state after one more word. A state is valid until the next step or start. */
static uint32_t step(struct walk *walk, uint32_t state, uint32_t class) {
    if (!sieve_may_share(&walk->states[state].awaited, &walk->class_sieves[class]))
        return step_otherwise(walk, state);
    const uint64_t key = ((uint64_t)state << 32 | class) + 1;
    const struct path *path = &walk->paths.at[path_slot(&walk->paths, key)];
    if (path->key)
        return path->to;
    bool remembered = false;
    const uint32_t to = step_anew(walk, state, &walk->class_terms[class], &remembered);
    if (remembered)
        paths_add(&walk->paths, key, to);
    return to;
}

/* ---- matches ----------------------------------------------------------------------------------
 */

struct words_read {
    const uint32_t *classes;
    size_t end;
    walk_found *found;
    void *context;
};

static bool tell_ended(const struct walk *walk, const struct state *state,
                       const struct words_read *words, size_t first, size_t last) {
    const uint32_t *entries = walk->ended + state->ended;
    for (uint32_t i = 0; i < state->n_ended; i++)
        if (!words->found(words->context, entries[i], first, last))
            return false;
    return true;
}

/* All matches that begin with the word `first`, which leads to the state `number`. */
static bool follow(struct walk *walk, uint32_t number, const struct words_read *words,
                   size_t first) {
    for (size_t at = first; number != DEAD; at++) {
        const struct state *state = &walk->states[number];
        if (state->n_ended && !tell_ended(walk, state, words, first, at))
            return false;
        if (at + 1 == words->end || !state->goes_on)
            break;
        number = step(walk, number, words->classes[at + 1]);
    }
    return true;
}

void walk_sentence(struct walk *walk, const uint32_t *classes, size_t begin, size_t end,
                   walk_found *found, void *context) {
    const struct words_read words = {classes, end, found, context};
    bool wanted = true;
    for (size_t first = begin; wanted && first < end; first++) {
        uint32_t state = walk->start[classes[first]];
        if (state == DEAD)
            continue;
        if (state == UNKNOWN)
            state = start_anew(walk, classes[first]);
        wanted = follow(walk, state, &words, first);
    }
}

/* ---- classes ----------------------------------------------------------------------------------
 */

static void classes_clear(struct walk *walk) {
    const uint32_t count = walk->classes ? intern_count(walk->classes) : 0;
    for (uint32_t i = 0; i < count; i++)
        term_set_free(&walk->class_terms[i]);
    intern_free(walk->classes);
    intern_free(walk->long_words);
    walk->classes = intern_new();
    walk->long_words = intern_new();
    short_words_clear(&walk->short_words);
    walk->word_bytes = 0;
}

static bool has_mark(const struct program *program, const struct term_set *terms) {
    for (size_t i = 0; i < program->n_marks; i++)
        if (term_set_has(terms, program->marks[i].open) ||
            term_set_has(terms, program->marks[i].close))
            return true;
    return false;
}

static uint32_t class_of(struct walk *walk, struct slice word) {
    terms_of(walk->program->terms, word, &walk->terms);
    bool added = false;
    const struct slice bytes = {walk->terms.count ? (const char *)walk->terms.at : "",
                                walk->terms.count * sizeof *walk->terms.at};
    const uint32_t class = intern_add(walk->classes, bytes, &added);
    if (!added)
        return class;
    walk->class_terms = memory_grow(walk->class_terms, &walk->classes_capacity, (size_t) class + 1,
                                    sizeof *walk->class_terms);
    walk->start =
        memory_grow(walk->start, &walk->start_capacity, (size_t) class + 1, sizeof *walk->start);
    walk->start[class] = UNKNOWN;
    walk->class_sieves = memory_grow(walk->class_sieves, &walk->sieves_capacity, (size_t) class + 1,
                                     sizeof *walk->class_sieves);
    walk->class_sieves[class] = (struct sieve){0};
    for (size_t i = 0; i < walk->terms.count; i++)
        sieve_add(&walk->class_sieves[class], walk->terms.at[i]);
    walk->class_marks = memory_grow(walk->class_marks, &walk->marks_capacity, (size_t) class + 1,
                                    sizeof *walk->class_marks);
    walk->class_marks[class] = has_mark(walk->program, &walk->terms);
    walk->class_terms[class] = walk->terms; /* the scratch set becomes the class's */
    walk->terms = (struct term_set){0};
    walk->word_bytes += bytes.length * 2 + OVERHEAD;
    return class;
}

static uint32_t class_of_long(struct walk *walk, struct slice word) {
    bool added = false;
    const uint32_t number = intern_add(walk->long_words, word, &added);
    if (!added)
        return walk->word_class[number];
    walk->word_class = memory_grow(walk->word_class, &walk->words_capacity, (size_t)number + 1,
                                   sizeof *walk->word_class);
    walk->word_class[number] = class_of(walk, word);
    walk->word_bytes += word.length + OVERHEAD;
    return walk->word_class[number];
}

uint32_t walk_class(struct walk *walk, struct slice word) {
    if (!short_words_takes(word))
        return class_of_long(walk, word);
    struct short_word wanted = short_word_of(word);
    const struct short_word *place = short_words_place(&walk->short_words, &wanted);
    if (place->length)
        return place->class;
    wanted.class = class_of(walk, word);
    short_words_add(&walk->short_words, &wanted);
    walk->word_bytes += OVERHEAD;
    return wanted.class;
}

bool walk_class_has(const struct walk *walk, uint32_t class, uint32_t term) {
    return term_set_has(&walk->class_terms[class], term);
}

const bool *walk_class_marks(const struct walk *walk) {
    return walk->class_marks;
}

bool walk_class_has_any(const struct walk *walk, uint32_t class, const struct term_set *terms) {
    for (size_t i = 0; i < terms->count; i++)
        if (walk_class_has(walk, class, terms->at[i]))
            return true;
    return false;
}

/* ---- the whole --------------------------------------------------------------------------------
 */

struct walk *walk_new(const struct program *program) {
    struct walk *walk = memory_zeroed(1, sizeof *walk);
    walk->program = program;
    classes_clear(walk);
    states_clear(walk);
    return walk;
}

void walk_begin(struct walk *walk) {
    if (walk->word_bytes <= walk->program->lexicon->limits.max_cache / 2)
        return;
    classes_clear(walk);
    states_clear(walk);
}

void walk_free(struct walk *walk) {
    if (!walk)
        return;
    classes_clear(walk);
    intern_free(walk->classes);
    intern_free(walk->long_words);
    short_words_free(&walk->short_words);
    intern_free(walk->state_sets);
    free(walk->word_class);
    free(walk->class_terms);
    free(walk->class_sieves);
    free(walk->class_marks);
    free(walk->start);
    free(walk->states);
    free(walk->ended);
    free(walk->paths.at);
    term_set_free(&walk->terms);
    free(walk->from.at);
    free(walk->to.at);
    free(walk);
}
