#include "kwic/filter.h"

#include "memory/buffer.h"
#include "memory/memory.h"

#include <fnmatch.h>
#include <stdlib.h>

void word_list_add(struct word_list *list, const char *word) {
    list->at = memory_grow(list->at, &list->capacity, list->count + 1, sizeof *list->at);
    list->at[list->count++] = word;
}

bool filter_is_date(const char *text) {
    static const char form[] = "dddd-dd-dd";
    const size_t length = strlen(text);
    if (length != 4 && length != 7 && length != 10)
        return false;
    for (size_t i = 0; i < length; i++) {
        const bool is_digit = text[i] >= '0' && text[i] <= '9';
        if (form[i] == 'd' ? !is_digit : text[i] != form[i])
            return false;
    }
    return true;
}

struct error *filter_bind(struct filter *filter, const struct rows_reader *reader) {
    struct error *error = NULL;
    if (filter->state)
        error = rows_require(reader, "state", "plaudit-attribute", &filter->state_column);
    if (!error && filter->subject)
        error = rows_require(reader, "subject_state", "plaudit-attribute", &filter->subject_column);
    if (!error && filter->coalition)
        error = rows_require(reader, "groups", "plaudit-attribute", &filter->groups_column);
    if (!error && (filter->from || filter->to))
        error = rows_require(reader, "date", "plaudit-ingest", &filter->date_column);
    return error;
}

static bool is_member(struct slice groups, const char *coalition) {
    struct slice group;
    while (slice_cut(&groups, ';', &group))
        if (slice_is(group, coalition))
            return true;
    return false;
}

/* ISO dates compare as text; a bound that names only a year or a month means all of it. */
static int compare_date(struct slice date, const char *bound) {
    const size_t length = strlen(bound);
    const size_t shared = date.length < length ? date.length : length;
    const int order = memcmp(date.at, bound, shared);
    return order ? order : shared < length ? -1 : 0;
}

static bool is_in_time(const struct filter *filter, const struct rows_reader *reader) {
    if (!filter->from && !filter->to)
        return true;
    const struct slice date = rows_field(reader, filter->date_column);
    if (date.length == 0)
        return false;
    return (!filter->from || compare_date(date, filter->from) >= 0) &&
           (!filter->to || compare_date(date, filter->to) <= 0);
}

bool filter_wants_row(const struct filter *filter, const struct rows_reader *reader) {
    if (filter->state && !slice_is(rows_field(reader, filter->state_column), filter->state))
        return false;
    if (filter->subject && !slice_is(rows_field(reader, filter->subject_column), filter->subject))
        return false;
    if (filter->coalition &&
        !is_member(rows_field(reader, filter->groups_column), filter->coalition))
        return false;
    return is_in_time(filter, reader);
}

static bool matches_category(const struct word_list *globs, struct slice category) {
    struct buffer name = {0};
    buffer_append(&name, category);
    bool matches = globs->count == 0;
    for (size_t i = 0; i < globs->count && !matches; i++)
        matches = fnmatch(globs->at[i], buffer_text(&name), 0) == 0;
    buffer_free(&name);
    return matches;
}

bool filter_wants_hit(const struct filter *filter, const struct hit *hit) {
    bool has_flag = filter->flags.count == 0;
    for (size_t i = 0; i < filter->flags.count && !has_flag; i++)
        has_flag = hit_has_flag(hit, filter->flags.at[i]);
    return has_flag && matches_category(&filter->categories, hit->category);
}

void filter_free(struct filter *filter) {
    free(filter->categories.at);
    free(filter->flags.at);
    *filter = (struct filter){0};
}
