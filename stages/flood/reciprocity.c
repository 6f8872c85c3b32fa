#include "flood/reciprocity.h"

#include "flood/collection.h"
#include "flood/false_discovery.h"
#include "flood/splitmix.h"
#include "flood/table.h"
#include "memory/memory.h"

#include <math.h>
#include <stddef.h>
#include <stdlib.h>

/* A State's praise in one review. */
struct voice {
    uint32_t state;
    uint32_t review;
    uint32_t statements;
    uint32_t praise;
};

/* What a pair says of each other; `state` comes before `other`. */
struct pair {
    uint32_t state;
    uint32_t other;
    uint64_t mutual;
    uint64_t sum; /* of the mutual praise in all permutations */
    uint64_t reached;
    double expected;
    double chance_low;
    double chance_high;
    double p;
    double q;
};

struct council {
    struct slice *states; /* sorted */
    uint32_t count;
    uint32_t *subjects;   /* per review, a State */
    uint32_t *by_session; /* reviews, those of a session together */
    size_t *sessions;     /* where each session begins in by_session; and the end */
    uint32_t session_count;
    uint32_t reviews;
    struct voice *voices;
    size_t voices_count;
    uint32_t *statements; /* per ordered pair: of `state * count + subject` */
    uint32_t *praise;
    struct pair *pairs; /* those of which each speaks of the other */
    size_t pairs_count;
    uint32_t *histogram; /* per pair and number of mutual praise, permutations */
    size_t width;        /* numbers of mutual praise */
    uint64_t *totals;    /* per permutation, the mutual praise of all pairs */
};

/* ---- who speaks of whom -----------------------------------------------------------------------
 */

static int compare_slices(const void *a, const void *b) {
    return slice_compare(*(const struct slice *)a, *(const struct slice *)b);
}

static void name_states(struct council *council, const struct collection *collection) {
    const uint32_t speakers = intern_count(collection->speakers);
    struct slice *names =
        memory_zeroed((size_t)speakers + collection->reviews_count + 1, sizeof *names);
    size_t count = 0;
    for (uint32_t i = 0; i < speakers; i++)
        names[count++] = collection->speaker_names[i];
    for (uint32_t i = 0; i < collection->reviews_count; i++)
        names[count++] = collection_name(&collection->reviews[i], NAME_SUBJECT);
    qsort(names, count, sizeof *names, compare_slices);
    for (size_t i = 0; i < count; i++)
        if (names[i].length > 0 &&
            (council->count == 0 || !slice_equal(names[i], names[council->count - 1])))
            names[council->count++] = names[i];
    council->states = names;
}

#define NOBODY UINT32_MAX

static uint32_t state_named(const struct council *council, struct slice name) {
    const struct slice *found = council->count ? bsearch(&name, council->states, council->count,
                                                         sizeof name, compare_slices)
                                               : NULL;
    return found ? (uint32_t)(found - council->states) : NOBODY;
}

static void group_by_session(struct council *council, const struct collection *collection) {
    size_t next = 0;
    for (uint32_t session = 0; session < council->session_count; session++) {
        council->sessions[session] = next;
        for (uint32_t r = 0; r < council->reviews; r++)
            if (collection->reviews[r].session == session && council->subjects[r] != NOBODY)
                council->by_session[next++] = r;
    }
    council->sessions[council->session_count] = next;
}

static bool is_under_review(const struct council *council, uint32_t session, uint32_t state) {
    for (size_t i = council->sessions[session]; i < council->sessions[session + 1]; i++)
        if (council->subjects[council->by_session[i]] == state)
            return true;
    return false;
}

static void add_voice(struct council *council, uint32_t state, uint32_t review, bool praises) {
    struct voice *last = council->voices_count ? &council->voices[council->voices_count - 1] : NULL;
    if (!last || last->state != state || last->review != review) {
        last = &council->voices[council->voices_count++];
        *last = (struct voice){.state = state, .review = review};
    }
    last->statements++;
    last->praise += praises;
}

static void hear_voices(struct council *council, const struct collection *collection) {
    for (size_t i = 0; i < collection->count; i++) {
        const struct speech *speech = &collection->speeches[i];
        if (speech->speaker == SPEAKER_UNKNOWN || council->subjects[speech->review] == NOBODY)
            continue;
        const uint32_t state = state_named(council, collection->speaker_names[speech->speaker]);
        if (!is_under_review(council, collection->reviews[speech->review].session, state))
            add_voice(council, state, speech->review, speech->stance == STANCE_PRAISE);
    }
}

static void council_free(struct council *council) {
    free(council->states);
    free(council->subjects);
    free(council->by_session);
    free(council->sessions);
    free(council->voices);
    free(council->statements);
    free(council->praise);
    free(council->pairs);
    free(council->histogram);
    free(council->totals);
}

static struct council council_new(const struct collection *collection) {
    struct council council = {.reviews = collection->reviews_count,
                              .session_count = intern_count(collection->sessions)};
    const size_t reviews = (size_t)council.reviews + 1;
    name_states(&council, collection);
    council.subjects = memory_zeroed(reviews, sizeof *council.subjects);
    council.by_session = memory_zeroed(reviews, sizeof *council.by_session);
    council.sessions = memory_zeroed((size_t)council.session_count + 1, sizeof *council.sessions);
    council.voices = memory_zeroed(collection->count + 1, sizeof *council.voices);
    for (uint32_t r = 0; r < council.reviews; r++)
        council.subjects[r] =
            state_named(&council, collection_name(&collection->reviews[r], NAME_SUBJECT));
    group_by_session(&council, collection);
    hear_voices(&council, collection);
    return council;
}

/* ---- mutual praise ----------------------------------------------------------------------------
 */

static size_t place(const struct council *council, uint32_t state, uint32_t other) {
    return (size_t)state * council->count + other;
}

static void add_voices(const struct council *council, const uint32_t subjects[]) {
    for (size_t i = 0; i < council->voices_count; i++) {
        const struct voice *voice = &council->voices[i];
        council->praise[place(council, voice->state, subjects[voice->review])] += voice->praise;
    }
}

static void take_voices_back(const struct council *council, const uint32_t subjects[]) {
    for (size_t i = 0; i < council->voices_count; i++) {
        const struct voice *voice = &council->voices[i];
        council->praise[place(council, voice->state, subjects[voice->review])] = 0;
    }
}

static uint64_t mutual_praise(const struct council *council, uint32_t state, uint32_t other) {
    const uint32_t there = council->praise[place(council, state, other)];
    const uint32_t back = council->praise[place(council, other, state)];
    return there < back ? there : back;
}

static void find_pairs(struct council *council) {
    size_t capacity = 0;
    council->pairs = memory_grow(NULL, &capacity, 1, sizeof *council->pairs);
    for (uint32_t a = 0; a < council->count; a++)
        for (uint32_t b = a + 1; b < council->count; b++) {
            if (!council->statements[place(council, a, b)] ||
                !council->statements[place(council, b, a)])
                continue;
            council->pairs = memory_grow(council->pairs, &capacity, council->pairs_count + 1,
                                         sizeof *council->pairs);
            council->pairs[council->pairs_count++] =
                (struct pair){.state = a, .other = b, .mutual = mutual_praise(council, a, b)};
        }
}

/* In no permutation can a pair's mutual praise be so much: nobody praises more in a review than the
 * most that anybody does, and nobody is reviewed more often than the one that is most often. */
static size_t mutual_limit(const struct council *council) {
    uint32_t *reviews = memory_zeroed((size_t)council->count + 1, sizeof *reviews);
    size_t most_reviews = 0;
    size_t most_praise = 0;
    for (size_t i = 0; i < council->sessions[council->session_count]; i++) {
        uint32_t *of_state = &reviews[council->subjects[council->by_session[i]]];
        if (++*of_state > most_reviews)
            most_reviews = *of_state;
    }
    for (size_t i = 0; i < council->voices_count; i++)
        if (council->voices[i].praise > most_praise)
            most_praise = council->voices[i].praise;
    free(reviews);
    return most_reviews * most_praise + 1;
}

static void observe(struct council *council) {
    const size_t places = (size_t)council->count * council->count + 1;
    council->statements = memory_zeroed(places, sizeof *council->statements);
    council->praise = memory_zeroed(places, sizeof *council->praise);
    for (size_t i = 0; i < council->voices_count; i++) {
        const struct voice *voice = &council->voices[i];
        council->statements[place(council, voice->state, council->subjects[voice->review])] +=
            voice->statements;
    }
    add_voices(council, council->subjects);
    find_pairs(council);
}

/* The subjects of each session in another order. */
static void permute(const struct council *council, struct splitmix random, uint32_t order[],
                    uint32_t subjects[]) {
    for (uint32_t session = 0; session < council->session_count; session++) {
        const size_t first = council->sessions[session];
        const size_t count = council->sessions[session + 1] - first;
        for (size_t i = 0; i < count; i++)
            order[i] = council->subjects[council->by_session[first + i]];
        splitmix_shuffle(&random, order, count);
        for (size_t i = 0; i < count; i++)
            subjects[council->by_session[first + i]] = order[i];
    }
}

/* All pairs count in the total, also those that do not speak of each other. */
static uint64_t total_mutual(const struct council *council) {
    uint64_t total = 0;
    for (uint32_t a = 0; a < council->count; a++)
        for (uint32_t b = a + 1; b < council->count; b++)
            total += mutual_praise(council, a, b);
    return total;
}

static void run_permutation(struct council *council, uint32_t number, const uint32_t subjects[]) {
    add_voices(council, subjects);
    for (size_t i = 0; i < council->pairs_count; i++) {
        struct pair *pair = &council->pairs[i];
        const uint64_t mutual = mutual_praise(council, pair->state, pair->other);
        pair->sum += mutual;
        pair->reached += mutual >= pair->mutual;
        council->histogram[i * council->width + mutual]++;
    }
    council->totals[number] = total_mutual(council);
    take_voices_back(council, subjects);
}

static void run_permutations(struct council *council, uint32_t permutations, uint64_t seed) {
    uint32_t *subjects = memory_zeroed((size_t)council->reviews + 1, sizeof *subjects);
    uint32_t *order = memory_zeroed((size_t)council->reviews + 1, sizeof *order);
    council->width = mutual_limit(council);
    council->histogram =
        memory_zeroed(council->pairs_count * council->width + 1, sizeof *council->histogram);
    council->totals = memory_zeroed((size_t)permutations + 1, sizeof *council->totals);
    take_voices_back(council, council->subjects);
    for (uint32_t i = 0; i < permutations; i++) {
        permute(council, splitmix_stream(seed, i), order, subjects);
        run_permutation(council, i, subjects);
    }
    add_voices(council, council->subjects);
    free(subjects);
    free(order);
}

/* ---- the table --------------------------------------------------------------------------------
 */

/* The least number that `share` of the permutations do not exceed. */
static double quantile(const uint32_t histogram[], size_t width, uint32_t permutations,
                       double share) {
    double below = 0;
    for (size_t value = 0; value < width; value++) {
        below += histogram[value];
        if (below >= share * permutations)
            return (double)value;
    }
    return (double)(width - 1);
}

static void measure_pairs(struct council *council, const struct measure *measure) {
    const double n = measure->permutations;
    for (size_t i = 0; i < council->pairs_count; i++) {
        struct pair *pair = &council->pairs[i];
        const uint32_t *histogram = &council->histogram[i * council->width];
        pair->expected = (double)pair->sum / n;
        pair->chance_low =
            quantile(histogram, council->width, measure->permutations, (1 - measure->level) / 2);
        pair->chance_high =
            quantile(histogram, council->width, measure->permutations, (1 + measure->level) / 2);
        pair->p = (1 + (double)pair->reached) / (1 + n);
    }
    table_adjust(council->pairs, council->pairs_count, sizeof *council->pairs,
                 offsetof(struct pair, p), offsetof(struct pair, q));
}

static int compare_counts(const void *a, const void *b) {
    const uint64_t left = *(const uint64_t *)a;
    const uint64_t right = *(const uint64_t *)b;
    return (left > right) - (left < right);
}

static struct pair measure_all(struct council *council, const struct measure *measure) {
    const uint32_t n = measure->permutations;
    struct pair all = {.mutual = total_mutual(council), .q = NAN};
    qsort(council->totals, n, sizeof *council->totals, compare_counts);
    for (uint32_t i = 0; i < n; i++) {
        all.sum += council->totals[i];
        all.reached += council->totals[i] >= all.mutual;
    }
    all.expected = (double)all.sum / n;
    all.chance_low = (double)council->totals[(size_t)((1 - measure->level) / 2 * (n - 1))];
    all.chance_high = (double)council->totals[(size_t)ceil((1 + measure->level) / 2 * (n - 1))];
    all.p = (1 + (double)all.reached) / (1 + (double)n);
    return all;
}

static int compare_places(const void *a, const void *b) {
    const struct pair *left = a;
    const struct pair *right = b;
    if (left->state != right->state)
        return left->state < right->state ? -1 : 1;
    return (left->other > right->other) - (left->other < right->other);
}

/* By q, then p, then how far it is beyond chance. */
static int compare_findings(const void *a, const void *b) {
    const struct pair *left = a;
    const struct pair *right = b;
    int order = false_discovery_compare(left->q, right->q);
    order = order ? order : false_discovery_compare(left->p, right->p);
    order = order ? order
                  : false_discovery_compare((double)right->mutual - right->expected,
                                            (double)left->mutual - left->expected);
    return order ? order : compare_places(a, b);
}

static struct error *end_pair(struct rows_writer *writer, const struct pair *pair,
                              struct slice method) {
    const double values[] = {(double)pair->mutual,
                             pair->expected,
                             (double)pair->mutual / pair->expected,
                             pair->chance_low,
                             pair->chance_high,
                             pair->p,
                             pair->q};
    table_numbers(writer, values, sizeof values / sizeof *values);
    rows_put_text(writer, method);
    return rows_end_row(writer);
}

static struct error *write_all(const struct council *council, struct rows_writer *writer,
                               const struct pair *all, struct slice method) {
    uint64_t statements = 0;
    uint64_t praise = 0;
    for (size_t i = 0; i < council->voices_count; i++) {
        statements += council->voices[i].statements;
        praise += council->voices[i].praise;
    }
    rows_put_text(writer, slice_of("*"));
    rows_put_text(writer, slice_of("*"));
    rows_put_count(writer, statements);
    rows_put_count(writer, praise);
    rows_put_text(writer, slice_of(""));
    rows_put_text(writer, slice_of(""));
    return end_pair(writer, all, method);
}

static struct error *write_pair(const struct council *council, struct rows_writer *writer,
                                const struct pair *pair, struct slice method) {
    const size_t there = place(council, pair->state, pair->other);
    const size_t back = place(council, pair->other, pair->state);
    rows_put_escaped(writer, council->states[pair->state]);
    rows_put_escaped(writer, council->states[pair->other]);
    rows_put_count(writer, council->statements[there]);
    rows_put_count(writer, council->praise[there]);
    rows_put_count(writer, council->statements[back]);
    rows_put_count(writer, council->praise[back]);
    return end_pair(writer, pair, method);
}

static struct error *write_table(struct council *council, const struct measure *measure,
                                 struct rows_writer *writer) {
    static const char *const columns[] = {
        "state",    "other", "n",          "praise",      "n_back", "praise_back", "mutual",
        "expected", "ratio", "chance_low", "chance_high", "p",      "q",           "method"};
    struct buffer method = {0};
    buffer_format(&method,
                  "%u permutations of subjects within sessions, seed %llu; chance: %.6g%% of them; "
                  "q: Benjamini-Hochberg",
                  measure->permutations, (unsigned long long)measure->seed, measure->level * 100);
    const struct pair all = measure_all(council, measure);
    measure_pairs(council, measure);
    qsort(council->pairs, council->pairs_count, sizeof *council->pairs,
          measure->by_name ? compare_places : compare_findings);
    struct error *error = table_header(writer, columns, sizeof columns / sizeof *columns);
    if (!error && council->voices_count)
        error = write_all(council, writer, &all, buffer_slice(&method));
    for (size_t i = 0; i < council->pairs_count && !error; i++)
        error = write_pair(council, writer, &council->pairs[i], buffer_slice(&method));
    buffer_free(&method);
    return error;
}

struct error *reciprocity_measure(const struct measure *measure, struct rows_reader *reader,
                                  struct rows_writer *writer) {
    struct collection collection;
    struct error *error = collection_read(&collection, reader, measure->kind);
    if (!error) {
        struct council council = council_new(&collection);
        observe(&council);
        run_permutations(&council, measure->permutations, measure->seed);
        error = write_table(&council, measure, writer);
        council_free(&council);
    }
    collection_free(&collection);
    return error;
}
