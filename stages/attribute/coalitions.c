#include "attribute/coalitions.h"

#include "intern/intern.h"
#include "memory/memory.h"
#include "rows/rows.h"
#include "states/period.h"
#include "states/states.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

/* A State's memberships are a list that begins at first[state]. */
struct membership {
    uint32_t coalition;
    struct period period;
    uint32_t next; /* number of the State's next membership, or INTERN_NONE */
};

struct coalitions {
    struct intern *states;
    struct intern *names; /* codes of coalitions */
    struct intern *dates;
    uint32_t *first; /* per State */
    size_t first_capacity;
    struct membership *memberships;
    size_t count, capacity;
};

struct coalitions *coalitions_new(void) {
    struct coalitions *coalitions = memory_zeroed(1, sizeof *coalitions);
    coalitions->states = intern_new();
    coalitions->names = intern_new();
    coalitions->dates = intern_new();
    return coalitions;
}

void coalitions_free(struct coalitions *coalitions) {
    if (!coalitions)
        return;
    intern_free(coalitions->states);
    intern_free(coalitions->names);
    intern_free(coalitions->dates);
    free(coalitions->first);
    free(coalitions->memberships);
    free(coalitions);
}

/* ---- loading ----------------------------------------------------------------------------------
 */

struct columns {
    size_t coalition, code, from, to;
};

static struct error *find_columns(const struct rows_reader *reader, struct columns *columns) {
    if (rows_find(reader, "coalition", &columns->coalition) &&
        rows_find(reader, "code", &columns->code) && rows_find(reader, "from", &columns->from) &&
        rows_find(reader, "to", &columns->to))
        return NULL;
    return error_new(EXIT_STATUS_ENVIRONMENT,
                     "a list of members needs the columns 'coalition', 'code', 'from' and 'to'");
}

static struct error *take_code(const char *what, struct slice code) {
    if (states_is_code(code))
        return NULL;
    return error_new(EXIT_STATUS_ENVIRONMENT, "'%.*s' is not a code of a %s", (int)code.length,
                     code.at, what);
}

static struct error *take_date(struct coalitions *coalitions, struct slice text,
                               struct slice *date) {
    if (text.length > 0 && !period_is_day(text))
        return error_new(EXIT_STATUS_ENVIRONMENT, "'%.*s' is not a date such as 2004-05-01",
                         (int)text.length, text.at);
    *date = intern_string(coalitions->dates, intern_add(coalitions->dates, text, NULL));
    return NULL;
}

static struct error *take_period(struct coalitions *coalitions, const struct rows_reader *reader,
                                 const struct columns *columns, struct period *period) {
    struct error *error = take_date(coalitions, rows_field(reader, columns->from), &period->from);
    if (!error)
        error = take_date(coalitions, rows_field(reader, columns->to), &period->to);
    if (error || period->from.length == 0 || period->to.length == 0 ||
        memcmp(period->from.at, period->to.at, period->to.length) <= 0)
        return error;
    return error_new(EXIT_STATUS_ENVIRONMENT, "the membership ends before it begins");
}

static void add_membership(struct coalitions *coalitions, struct slice state,
                           struct membership membership) {
    bool added = false;
    const uint32_t number = intern_add(coalitions->states, state, &added);
    coalitions->first = memory_grow(coalitions->first, &coalitions->first_capacity,
                                    (size_t)number + 1, sizeof *coalitions->first);
    membership.next = added ? INTERN_NONE : coalitions->first[number];
    coalitions->first[number] = (uint32_t)coalitions->count;
    coalitions->memberships = memory_grow(coalitions->memberships, &coalitions->capacity,
                                          coalitions->count + 1, sizeof *coalitions->memberships);
    coalitions->memberships[coalitions->count++] = membership;
}

static struct error *take_row(struct coalitions *coalitions, const struct rows_reader *reader,
                              const struct columns *columns) {
    const struct slice coalition = rows_field(reader, columns->coalition);
    const struct slice state = rows_field(reader, columns->code);
    struct membership membership = {0};
    struct error *error = take_code("coalition", coalition);
    if (!error)
        error = take_code("State", state);
    if (!error)
        error = take_period(coalitions, reader, columns, &membership.period);
    if (error)
        return error;
    membership.coalition = intern_add(coalitions->names, coalition, NULL);
    add_membership(coalitions, state, membership);
    return NULL;
}

static struct error *take_rows(struct coalitions *coalitions, struct rows_reader *reader) {
    struct columns columns = {0};
    struct error *error = find_columns(reader, &columns);
    bool found = true;
    while (!error && (error = rows_next(reader, &found)) == NULL && found)
        error = error_within(take_row(coalitions, reader, &columns), "line %llu",
                             (unsigned long long)rows_line_number(reader));
    return error;
}

struct error *coalitions_load(struct coalitions *coalitions, const char *path) {
    const int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return error_system("%s", path);
    struct rows_reader *reader = NULL;
    const struct rows_settings settings = {0};
    struct error *error = rows_reader_open(descriptor, path, &settings, &reader);
    if (!error) {
        error = error_within(take_rows(coalitions, reader), "%s", path);
        rows_reader_close(reader);
    }
    (void)close(descriptor);
    return error;
}

/* ---- finding ----------------------------------------------------------------------------------
 */

bool coalitions_know(const struct coalitions *coalitions, struct slice coalition) {
    return intern_find(coalitions->names, coalition) != INTERN_NONE;
}

static int compare_slices(const void *left, const void *right) {
    const struct slice *a = left;
    const struct slice *b = right;
    const size_t shorter = a->length < b->length ? a->length : b->length;
    const int order = memcmp(a->at, b->at, shorter);
    return order ? order : (a->length > b->length) - (a->length < b->length);
}

/* The coalitions of a State on a date, unordered, perhaps twice; freed by the caller. */
static struct slice *memberships_on(const struct coalitions *coalitions, uint32_t state,
                                    struct slice date, size_t *count) {
    struct slice *names = NULL;
    size_t capacity = 0;
    *count = 0;
    for (uint32_t i = coalitions->first[state]; i != INTERN_NONE;
         i = coalitions->memberships[i].next) {
        const struct membership *membership = &coalitions->memberships[i];
        if (!period_holds(&membership->period, date))
            continue;
        names = memory_grow(names, &capacity, *count + 1, sizeof *names);
        names[(*count)++] = intern_string(coalitions->names, membership->coalition);
    }
    return names;
}

void coalitions_of(const struct coalitions *coalitions, struct slice state, struct slice date,
                   struct buffer *list) {
    const uint32_t number = intern_find(coalitions->states, state);
    if (number == INTERN_NONE || date.length == 0)
        return;
    size_t count = 0;
    struct slice *names = memberships_on(coalitions, number, date, &count);
    if (count > 1)
        qsort(names, count, sizeof *names, compare_slices);
    const size_t begin = list->length;
    for (size_t i = 0; i < count; i++) {
        if (i > 0 && slice_equal(names[i], names[i - 1]))
            continue;
        if (list->length > begin)
            buffer_append_byte(list, ';');
        buffer_append(list, names[i]);
    }
    free(names);
}
