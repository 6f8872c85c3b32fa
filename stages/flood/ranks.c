#include "flood/ranks.h"

#include "flood/collection.h"
#include "flood/false_discovery.h"
#include "flood/groups.h"
#include "flood/mantel_haenszel.h"
#include "flood/splitmix.h"
#include "flood/table.h"
#include "memory/memory.h"

#include <math.h>
#include <stddef.h>
#include <stdlib.h>

/* A review of a member, as one coalition sees it. */
struct seat {
    size_t place; /* among the coalition's reviews, by name */
    uint32_t session;
    uint64_t outsiders; /* their statements */
    uint64_t scrutiny;  /* of these */
    uint32_t pressed;   /* 0 or 1 */
    double score;       /* praise of fellow members beyond their usual in the session */
};

/* What a fellow member said in it. */
struct fellow {
    uint32_t session;
    uint32_t speaker;
    size_t seat;
    uint64_t statements;
    uint64_t praise;
};

struct row {
    struct slice coalition;
    size_t reviews;
    size_t pressed;
    struct fourfold total;
    struct common_odds odds;
    double p;
    double q;
};

/* Room for the greatest coalition. */
struct work {
    const struct collection *collection;
    const struct measure *measure;
    struct seat *seats;
    size_t seats_count;
    struct fellow *fellows;
    size_t fellows_count;
    struct fourfold *strata;
    double *shares;
    uint32_t *labels;
};

/* ---- a coalition's reviews --------------------------------------------------------------------
 */

static struct slice groups_text(const struct work *work, uint32_t number) {
    return intern_string(work->collection->groups, number);
}

static void add_fellow(struct work *work, const struct speech *speech, size_t seat) {
    struct fellow *last = work->fellows_count ? &work->fellows[work->fellows_count - 1] : NULL;
    if (!last || last->seat != seat || last->speaker != speech->speaker) {
        last = &work->fellows[work->fellows_count++];
        *last = (struct fellow){
            .session = work->seats[seat].session, .speaker = speech->speaker, .seat = seat};
    }
    last->statements++;
    last->praise += speech->stance == STANCE_PRAISE;
}

/* Membership is that of the day, so a review without a statement about a member is none. */
static void visit_review(struct work *work, const struct collected_review *review,
                         struct slice coalition) {
    const size_t seat = work->seats_count;
    bool visited = false;
    work->seats[seat] = (struct seat){.place = seat, .session = review->session};
    for (size_t i = review->first; i < review->first + review->count; i++) {
        const struct speech *speech = &work->collection->speeches[i];
        if (speech->speaker == SPEAKER_UNKNOWN ||
            !groups_hold(groups_text(work, speech->subject_groups), coalition))
            continue;
        visited = true;
        if (groups_hold(groups_text(work, speech->groups), coalition)) {
            add_fellow(work, speech, seat);
        } else {
            work->seats[seat].outsiders++;
            work->seats[seat].scrutiny += speech->stance == STANCE_SCRUTINY;
        }
    }
    work->seats_count += visited;
}

static int compare_fellows(const void *a, const void *b) {
    const struct fellow *left = a;
    const struct fellow *right = b;
    if (left->session != right->session)
        return left->session < right->session ? -1 : 1;
    if (left->speaker != right->speaker)
        return left->speaker < right->speaker ? -1 : 1;
    return (left->seat > right->seat) - (left->seat < right->seat);
}

static int compare_shares(const void *a, const void *b) {
    const double left = *(const double *)a;
    const double right = *(const double *)b;
    return (left > right) - (left < right);
}

static double share_of(const struct seat *seat) {
    return seat->outsiders ? (double)seat->scrutiny / (double)seat->outsiders : 0;
}

static void press_session(struct work *work, uint32_t session) {
    size_t count = 0;
    for (size_t i = 0; i < work->seats_count; i++)
        if (work->seats[i].session == session)
            work->shares[count++] = share_of(&work->seats[i]);
    if (count == 0)
        return;
    qsort(work->shares, count, sizeof *work->shares, compare_shares);
    const double median = (work->shares[(count - 1) / 2] + work->shares[count / 2]) / 2;
    for (size_t i = 0; i < work->seats_count; i++)
        if (work->seats[i].session == session)
            work->seats[i].pressed = share_of(&work->seats[i]) > median;
}

/* Sets the strata from the fellows, sorted, and every seat's score; returns how many strata. */
static size_t lay_out_strata(struct work *work) {
    size_t count = 0;
    for (size_t first = 0, next; first < work->fellows_count; first = next) {
        struct fourfold stratum = {0};
        uint64_t statements = 0;
        uint64_t praise = 0;
        for (next = first; next < work->fellows_count &&
                           work->fellows[next].session == work->fellows[first].session &&
                           work->fellows[next].speaker == work->fellows[first].speaker;
             next++) {
            const struct fellow *fellow = &work->fellows[next];
            const bool pressed = work->seats[fellow->seat].pressed;
            *(pressed ? &stratum.interest_with : &stratum.other_with) += fellow->praise;
            *(pressed ? &stratum.interest_without : &stratum.other_without) +=
                fellow->statements - fellow->praise;
            statements += fellow->statements;
            praise += fellow->praise;
        }
        const double usual = (double)praise / (double)statements;
        for (size_t i = first; i < next; i++)
            work->seats[work->fellows[i].seat].score +=
                (double)work->fellows[i].praise - usual * (double)work->fellows[i].statements;
        work->strata[count++] = stratum;
    }
    return count;
}

/* ---- its test ---------------------------------------------------------------------------------
 */

/* Mean and variance of the excess over all permutations of which reviews were pressed. */
struct moments {
    double mean;
    double variance;
};

/* Seats come in the order of names of reviews, in which sessions are not together. */
static struct moments permuted_moments(const struct work *work) {
    struct moments moments = {0, 0};
    for (uint32_t session = 0; session < intern_count(work->collection->sessions); session++) {
        double n = 0;
        double pressed = 0;
        double sum = 0;
        double squares = 0;
        for (size_t i = 0; i < work->seats_count; i++)
            if (work->seats[i].session == session) {
                n++;
                pressed += work->seats[i].pressed;
                sum += work->seats[i].score;
                squares += work->seats[i].score * work->seats[i].score;
            }
        if (n < 2)
            continue;
        moments.mean += pressed * sum / n;
        moments.variance += pressed * (n - pressed) / (n * (n - 1)) * (squares - sum * sum / n);
    }
    return moments;
}

static int compare_seats(const void *a, const void *b) {
    const struct seat *left = a;
    const struct seat *right = b;
    if (left->session != right->session)
        return left->session < right->session ? -1 : 1;
    return (left->place > right->place) - (left->place < right->place);
}

/* Sums of the same scores in another order must not be taken for a finding. */
#define ROUNDING 1e-9

/* The seats are sorted by session. */
static double permuted_p(const struct work *work, double excess, double mean, uint32_t stream) {
    const uint32_t permutations = work->measure->permutations;
    const uint64_t seed = work->measure->seed;
    uint32_t reached = 0;
    for (uint32_t number = 0; number < permutations; number++) {
        struct splitmix random = splitmix_stream(seed, (uint64_t)stream << 32 | number);
        double sum = 0;
        for (size_t first = 0, next; first < work->seats_count; first = next) {
            for (next = first; next < work->seats_count &&
                               work->seats[next].session == work->seats[first].session;
                 next++)
                work->labels[next] = work->seats[next].pressed;
            splitmix_shuffle(&random, work->labels + first, next - first);
            for (size_t i = first; i < next; i++)
                sum += work->labels[i] ? work->seats[i].score : 0;
        }
        reached += fabs(sum - mean) >= fabs(excess - mean) - ROUNDING;
    }
    return (1 + (double)reached) / (1 + (double)permutations);
}

/* Widens the interval about the ratio on the scale of its logarithm. */
static void widen(struct common_odds *odds, double factor) {
    if (!(factor > 1) || isnan(odds->interval.low))
        return;
    odds->interval.low = odds->ratio * pow(odds->interval.low / odds->ratio, factor);
    odds->interval.high = odds->ratio * pow(odds->interval.high / odds->ratio, factor);
}

static void test_coalition(struct work *work, struct row *row, uint32_t stream) {
    const size_t strata = lay_out_strata(work);
    row->odds = mantel_haenszel(work->strata, strata, work->measure->level);
    row->p = NAN;
    for (size_t i = 0; i < strata; i++) {
        row->total.interest_with += work->strata[i].interest_with;
        row->total.interest_without += work->strata[i].interest_without;
        row->total.other_with += work->strata[i].other_with;
        row->total.other_without += work->strata[i].other_without;
    }
    const struct moments moments = permuted_moments(work);
    if (!(moments.variance > ROUNDING) || !(row->odds.variance > 0))
        return;
    qsort(work->seats, work->seats_count, sizeof *work->seats, compare_seats);
    row->p = permuted_p(work, row->odds.excess, moments.mean, stream);
    widen(&row->odds, sqrt(moments.variance / row->odds.variance));
}

static struct row measure_coalition(struct work *work, struct slice coalition, uint32_t stream) {
    const struct collection *collection = work->collection;
    struct row row = {.coalition = coalition};
    work->seats_count = work->fellows_count = 0;
    for (uint32_t r = 0; r < collection->reviews_count; r++)
        visit_review(work, &collection->reviews[r], coalition);
    for (uint32_t session = 0; session < intern_count(collection->sessions); session++)
        press_session(work, session);
    qsort(work->fellows, work->fellows_count, sizeof *work->fellows, compare_fellows);
    row.reviews = work->seats_count;
    for (size_t i = 0; i < work->seats_count; i++)
        row.pressed += work->seats[i].pressed;
    test_coalition(work, &row, stream);
    return row;
}

/* ---- the table --------------------------------------------------------------------------------
 */

static int compare_slices(const void *a, const void *b) {
    return slice_compare(*(const struct slice *)a, *(const struct slice *)b);
}

/* The coalitions that a subject is in, by name, in `seen`'s memory; the caller frees the array. */
static struct slice *coalitions_of(const struct collection *collection, struct intern *seen) {
    for (size_t i = 0; i < collection->count; i++) {
        struct slice groups =
            intern_string(collection->groups, collection->speeches[i].subject_groups);
        struct slice group;
        while (groups_next(&groups, &group))
            if (group.length)
                (void)intern_add(seen, group, NULL);
    }
    const uint32_t count = intern_count(seen);
    struct slice *names = memory_zeroed((size_t)count + 1, sizeof *names);
    for (uint32_t i = 0; i < count; i++)
        names[i] = intern_string(seen, i);
    qsort(names, count, sizeof *names, compare_slices);
    return names;
}

static int compare_rows(const void *a, const void *b) {
    const struct row *left = a;
    const struct row *right = b;
    int order = false_discovery_compare(left->q, right->q);
    order = order ? order : false_discovery_compare(left->p, right->p);
    return order ? order : slice_compare(left->coalition, right->coalition);
}

static void put_side(struct rows_writer *writer, uint64_t with, uint64_t without) {
    const double share = with + without ? (double)with / (double)(with + without) : NAN;
    rows_put_count(writer, with + without);
    rows_put_count(writer, with);
    table_numbers(writer, &share, 1);
}

static struct error *write_row(struct rows_writer *writer, const struct row *row,
                               struct slice method) {
    const double values[] = {row->odds.ratio, row->odds.interval.low, row->odds.interval.high,
                             row->p, row->q};
    rows_put_escaped(writer, row->coalition);
    rows_put_count(writer, row->reviews);
    rows_put_count(writer, row->pressed);
    put_side(writer, row->total.interest_with, row->total.interest_without);
    put_side(writer, row->total.other_with, row->total.other_without);
    table_numbers(writer, values, sizeof values / sizeof *values);
    rows_put_text(writer, method);
    return rows_end_row(writer);
}

static struct error *write_table(struct row rows[], size_t count, const struct measure *measure,
                                 struct rows_writer *writer) {
    static const char *const columns[] = {"coalition",
                                          "reviews",
                                          "pressed",
                                          "n_pressed",
                                          "praise_pressed",
                                          "share_pressed",
                                          "n_other",
                                          "praise_other",
                                          "share_other",
                                          "odds_ratio",
                                          "low",
                                          "high",
                                          "p",
                                          "q",
                                          "method"};
    struct buffer method = {0};
    buffer_format(
        &method,
        "Mantel-Haenszel by speaker and session; odds ratio: Robins-Breslow-Greenland "
        "%.6g%%, widened for reviews; p: %u permutations of reviews within sessions, seed "
        "%llu; q: Benjamini-Hochberg",
        measure->level * 100, measure->permutations, (unsigned long long)measure->seed);
    struct error *error = table_header(writer, columns, sizeof columns / sizeof *columns);
    for (size_t i = 0; i < count && !error; i++)
        error = write_row(writer, &rows[i], buffer_slice(&method));
    buffer_free(&method);
    return error;
}

static struct error *measure_collection(const struct collection *collection,
                                        const struct measure *measure, struct rows_writer *writer) {
    struct intern *seen = intern_new();
    struct slice *coalitions = coalitions_of(collection, seen);
    const size_t count = intern_count(seen);
    struct row *rows = memory_zeroed(count + 1, sizeof *rows);
    const size_t reviews = (size_t)collection->reviews_count + 1;
    struct work work = {.collection = collection,
                        .measure = measure,
                        .seats = memory_zeroed(reviews, sizeof *work.seats),
                        .fellows = memory_zeroed(collection->count + 1, sizeof *work.fellows),
                        .strata = memory_zeroed(collection->count + 1, sizeof *work.strata),
                        .shares = memory_zeroed(reviews, sizeof *work.shares),
                        .labels = memory_zeroed(reviews, sizeof *work.labels)};
    for (size_t i = 0; i < count; i++)
        rows[i] = measure_coalition(&work, coalitions[i], (uint32_t)i);
    table_adjust(rows, count, sizeof *rows, offsetof(struct row, p), offsetof(struct row, q));
    if (!measure->by_name)
        qsort(rows, count, sizeof *rows, compare_rows);
    struct error *error = write_table(rows, count, measure, writer);
    free(work.seats);
    free(work.fellows);
    free(work.strata);
    free(work.shares);
    free(work.labels);
    free(rows);
    free(coalitions);
    intern_free(seen);
    return error;
}

struct error *ranks_measure(const struct measure *measure, struct rows_reader *reader,
                            struct rows_writer *writer) {
    size_t column = 0;
    struct collection collection;
    struct error *error = rows_require(reader, "groups", "plaudit-attribute", &column);
    if (!error)
        error = rows_require(reader, "subject_groups", "plaudit-attribute", &column);
    if (error)
        return error;
    error = collection_read(&collection, reader, measure->kind);
    if (!error)
        error = measure_collection(&collection, measure, writer);
    collection_free(&collection);
    return error;
}
