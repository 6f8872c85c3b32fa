#include "flood/framing.h"

#include "flood/false_discovery.h"
#include "flood/groups.h"
#include "flood/mantel_haenszel.h"
#include "flood/statements.h"
#include "flood/table.h"
#include "flood/trend.h"
#include "intern/intern.h"
#include "memory/memory.h"

#include <math.h>
#include <stddef.h>
#include <stdlib.h>

#define NUMBER_BYTES 32

/* A statement that leans. */
struct lean {
    struct slice state;
    struct slice session;
    struct slice groups;
    bool assistance;
};

enum scope { SCOPE_ALL, SCOPE_STATE, SCOPE_COALITION, SCOPE_SESSION };

static const char *const scope_names[] = {"all", "state", "coalition", "session"};

struct row {
    enum scope scope;
    struct slice name;
    uint64_t n;
    uint64_t assistance;
    struct common_odds odds;
    double p;
    double q;
    struct trend trend;
    double p_trend;
    double q_trend;
};

struct leans {
    struct intern *texts; /* what the slices point into */
    struct lean *leans;
    size_t count;
    size_t capacity;
    const struct measure *measure;
    struct fourfold *strata;  /* room for as many */
    struct trend_case *cases; /* room for as many */
    struct row *rows;
    size_t rows_count;
    size_t rows_capacity;
};

/* ---- reading ----------------------------------------------------------------------------------
 */

struct columns {
    size_t session;
    size_t groups;
    size_t assistance;
    size_t accountability;
};

static struct error *find_columns(struct rows_reader *reader, struct columns *columns) {
    struct error *error = rows_require(reader, "session", "plaudit-ingest", &columns->session);
    if (!error)
        error = rows_require(reader, "groups", "plaudit-attribute", &columns->groups);
    if (!error)
        error = rows_require(reader, "framing.technical-assistance", "plaudit-match",
                             &columns->assistance);
    if (!error)
        error = rows_require(reader, "framing.accountability", "plaudit-match",
                             &columns->accountability);
    return error;
}

static bool read_hits(struct slice field, uint64_t *hits) {
    *hits = 0;
    for (size_t i = 0; i < field.length; i++) {
        if (field.at[i] < '0' || field.at[i] > '9' || *hits > UINT32_MAX)
            return false;
        *hits = *hits * 10 + (uint64_t)(field.at[i] - '0');
    }
    return field.length > 0;
}

static struct slice keep(struct leans *leans, struct slice text) {
    return intern_string(leans->texts, intern_add(leans->texts, text, NULL));
}

static struct error *add_statement(struct leans *leans, const struct statements *statements,
                                   const struct columns *columns) {
    struct rows_reader *reader = statements->reader;
    uint64_t assistance = 0;
    uint64_t accountability = 0;
    if (!read_hits(rows_field(reader, columns->assistance), &assistance) ||
        !read_hits(rows_field(reader, columns->accountability), &accountability))
        return rows_reject(reader, "a framing column does not hold a number of hits");
    if (statements->state.length == 0 || assistance == accountability)
        return NULL;
    leans->leans =
        memory_grow(leans->leans, &leans->capacity, leans->count + 1, sizeof *leans->leans);
    leans->leans[leans->count++] = (struct lean){
        keep(leans, statements->state), keep(leans, rows_field(reader, columns->session)),
        keep(leans, rows_field(reader, columns->groups)), assistance > accountability};
    return NULL;
}

static struct error *read_leans(struct leans *leans, struct rows_reader *reader) {
    struct columns columns = {0};
    struct statements statements;
    bool found = false;
    struct error *error = statements_open(&statements, reader, leans->measure->kind);
    if (!error)
        error = find_columns(reader, &columns);
    while (!error && !(error = statements_next(&statements, &found)) && found)
        error = add_statement(leans, &statements, &columns);
    return error;
}

/* ---- measuring --------------------------------------------------------------------------------
 */

static int compare_by_session(const void *a, const void *b) {
    return slice_compare(((const struct lean *)a)->session, ((const struct lean *)b)->session);
}

static int compare_by_state(const void *a, const void *b) {
    return slice_compare(((const struct lean *)a)->state, ((const struct lean *)b)->state);
}

static bool belongs(const struct lean *lean, enum scope scope, struct slice name) {
    switch (scope) {
    case SCOPE_STATE:
        return slice_equal(lean->state, name);
    case SCOPE_COALITION:
        return groups_hold(lean->groups, name);
    case SCOPE_SESSION:
        return slice_equal(lean->session, name);
    case SCOPE_ALL:
        break;
    }
    return true;
}

typedef int compare_function(const void *a, const void *b);

/* Strata are what `compare` holds equal. */
static void compare_with_others(struct leans *leans, struct row *row, compare_function *compare) {
    size_t strata = 0;
    qsort(leans->leans, leans->count, sizeof *leans->leans, compare);
    for (size_t i = 0; i < leans->count; i++) {
        const struct lean *lean = &leans->leans[i];
        if (i == 0 || compare(lean, lean - 1) != 0)
            leans->strata[strata++] = (struct fourfold){0};
        struct fourfold *stratum = &leans->strata[strata - 1];
        if (belongs(lean, row->scope, row->name))
            *(lean->assistance ? &stratum->interest_with : &stratum->interest_without) += 1;
        else
            *(lean->assistance ? &stratum->other_with : &stratum->other_without) += 1;
    }
    row->odds = mantel_haenszel(leans->strata, strata, leans->measure->level);
}

static bool read_time(struct slice session, double *time) {
    char text[NUMBER_BYTES];
    if (session.length == 0 || session.length >= sizeof text)
        return false;
    memcpy(text, session.at, session.length);
    text[session.length] = '\0';
    char *end = NULL;
    *time = strtod(text, &end);
    return *end == '\0' && isfinite(*time);
}

static int compare_cases(const void *a, const void *b) {
    const struct trend_case *left = a;
    const struct trend_case *right = b;
    if (left->stratum != right->stratum)
        return left->stratum < right->stratum ? -1 : 1;
    if (left->time != right->time)
        return left->time < right->time ? -1 : 1;
    return (int)left->outcome - (int)right->outcome;
}

/* Sums of fractions must not depend on the order of the rows: cases are sorted, by speaker, time
 * and outcome. */
static void measure_trend(struct leans *leans, struct row *row) {
    size_t count = 0;
    uint32_t stratum = 0;
    qsort(leans->leans, leans->count, sizeof *leans->leans, compare_by_state);
    for (size_t i = 0; i < leans->count; i++) {
        const struct lean *lean = &leans->leans[i];
        stratum += i > 0 && compare_by_state(lean, lean - 1) != 0;
        double time = 0;
        if (belongs(lean, row->scope, row->name) && read_time(lean->session, &time))
            leans->cases[count++] = (struct trend_case){stratum, time, lean->assistance};
    }
    qsort(leans->cases, count, sizeof *leans->cases, compare_cases);
    row->trend = trend_within(leans->cases, count, leans->measure->level);
    row->p_trend = row->trend.p;
}

static void add_row(struct leans *leans, enum scope scope, struct slice name) {
    static const struct common_odds no_odds = {NAN, {NAN, NAN}, NAN, NAN, 0, 0};
    static const struct trend no_trend = {NAN, {NAN, NAN}, NAN};
    struct row row = {.scope = scope, .name = name, .odds = no_odds, .trend = no_trend};
    for (size_t i = 0; i < leans->count; i++)
        if (belongs(&leans->leans[i], scope, name)) {
            row.n++;
            row.assistance += leans->leans[i].assistance;
        }
    row.p_trend = NAN;
    if (scope != SCOPE_ALL)
        compare_with_others(leans, &row,
                            scope == SCOPE_SESSION ? compare_by_state : compare_by_session);
    if (scope != SCOPE_SESSION)
        measure_trend(leans, &row);
    row.p = row.odds.p;
    leans->rows =
        memory_grow(leans->rows, &leans->rows_capacity, leans->rows_count + 1, sizeof *leans->rows);
    leans->rows[leans->rows_count++] = row;
}

static int compare_slices(const void *a, const void *b) {
    return slice_compare(*(const struct slice *)a, *(const struct slice *)b);
}

static void add_names(const struct lean *lean, enum scope scope, struct intern *names) {
    struct slice groups = lean->groups;
    struct slice group;
    if (scope == SCOPE_STATE)
        (void)intern_add(names, lean->state, NULL);
    if (scope == SCOPE_SESSION)
        (void)intern_add(names, lean->session, NULL);
    while (scope == SCOPE_COALITION && groups_next(&groups, &group))
        if (group.length)
            (void)intern_add(names, group, NULL);
}

static void add_scope(struct leans *leans, enum scope scope) {
    struct intern *names = intern_new();
    for (size_t i = 0; i < leans->count; i++)
        add_names(&leans->leans[i], scope, names);
    const uint32_t count = intern_count(names);
    struct slice *sorted = memory_zeroed((size_t)count + 1, sizeof *sorted);
    for (uint32_t i = 0; i < count; i++)
        sorted[i] = keep(leans, intern_string(names, i));
    qsort(sorted, count, sizeof *sorted, compare_slices);
    const size_t first = leans->rows_count;
    for (uint32_t i = 0; i < count; i++)
        add_row(leans, scope, sorted[i]);
    if (count) {
        struct row *rows = leans->rows + first;
        table_adjust(rows, count, sizeof *rows, offsetof(struct row, p), offsetof(struct row, q));
        table_adjust(rows, count, sizeof *rows, offsetof(struct row, p_trend),
                     offsetof(struct row, q_trend));
    }
    free(sorted);
    intern_free(names);
}

/* ---- the table --------------------------------------------------------------------------------
 */

static int compare_rows(const void *a, const void *b) {
    const struct row *left = a;
    const struct row *right = b;
    if (left->scope != right->scope)
        return left->scope < right->scope ? -1 : 1;
    int order = false_discovery_compare(left->q, right->q);
    order = order ? order : false_discovery_compare(left->p, right->p);
    return order ? order : slice_compare(left->name, right->name);
}

static struct error *write_row(struct rows_writer *writer, const struct row *row, double level,
                               struct slice method) {
    const struct interval share = interval_share(row->assistance, row->n, level);
    const double values[] = {(double)row->assistance / (double)row->n,
                             share.low,
                             share.high,
                             row->odds.ratio,
                             row->odds.interval.low,
                             row->odds.interval.high,
                             row->p,
                             row->q,
                             row->trend.slope,
                             row->trend.interval.low,
                             row->trend.interval.high,
                             row->p_trend,
                             row->q_trend};
    rows_put_text(writer, slice_of(scope_names[row->scope]));
    rows_put_escaped(writer, row->name);
    rows_put_count(writer, row->n);
    rows_put_count(writer, row->assistance);
    table_numbers(writer, values, sizeof values / sizeof *values);
    rows_put_text(writer, method);
    return rows_end_row(writer);
}

static struct error *write_table(struct leans *leans, struct rows_writer *writer) {
    static const char *const columns[] = {
        "scope", "name",       "n",          "assistance", "share",   "low",
        "high",  "odds_ratio", "odds_low",   "odds_high",  "p",       "q",
        "trend", "trend_low",  "trend_high", "p_trend",    "q_trend", "method"};
    struct buffer method = {0};
    buffer_format(&method,
                  "share: Wilson %.6g%%; odds ratio: Mantel-Haenszel, Robins-Breslow-Greenland; p: "
                  "Cochran-Mantel-Haenszel; trend: Mantel extension by speaker; q: "
                  "Benjamini-Hochberg in each scope",
                  leans->measure->level * 100);
    if (!leans->measure->by_name && leans->rows_count)
        qsort(leans->rows, leans->rows_count, sizeof *leans->rows, compare_rows);
    struct error *error = table_header(writer, columns, sizeof columns / sizeof *columns);
    for (size_t i = 0; i < leans->rows_count && !error; i++)
        error = write_row(writer, &leans->rows[i], leans->measure->level, buffer_slice(&method));
    buffer_free(&method);
    return error;
}

static struct error *measure_leans(struct leans *leans, struct rows_writer *writer) {
    leans->strata = memory_zeroed(leans->count + 1, sizeof *leans->strata);
    leans->cases = memory_zeroed(leans->count + 1, sizeof *leans->cases);
    if (leans->count > 0) {
        add_row(leans, SCOPE_ALL, slice_of("*"));
        leans->rows[0].q = leans->rows[0].q_trend = NAN;
        add_scope(leans, SCOPE_STATE);
        add_scope(leans, SCOPE_COALITION);
        add_scope(leans, SCOPE_SESSION);
    }
    return write_table(leans, writer);
}

struct error *framing_measure(const struct measure *measure, struct rows_reader *reader,
                              struct rows_writer *writer) {
    struct leans leans = {.texts = intern_new(), .measure = measure};
    struct error *error = read_leans(&leans, reader);
    if (!error)
        error = measure_leans(&leans, writer);
    intern_free(leans.texts);
    free(leans.leans);
    free(leans.strata);
    free(leans.cases);
    free(leans.rows);
    return error;
}
