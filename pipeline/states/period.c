#include "states/period.h"

static bool is_number(struct slice text, size_t begin, size_t end, unsigned least, unsigned most) {
    unsigned number = 0;
    for (size_t i = begin; i < end; i++) {
        if (text.at[i] < '0' || text.at[i] > '9')
            return false;
        number = number * 10 + (unsigned)(text.at[i] - '0');
    }
    return number >= least && number <= most;
}

bool period_is_day(struct slice text) {
    return text.length == strlen("2006-06-19") && text.at[4] == '-' && text.at[7] == '-' &&
           is_number(text, 0, 4, 0, 9999) && is_number(text, 5, 7, 1, 12) &&
           is_number(text, 8, 10, 1, 31);
}

static bool is_before(struct slice a, struct slice b) {
    const size_t shorter = a.length < b.length ? a.length : b.length;
    const int order = shorter ? memcmp(a.at, b.at, shorter) : 0;
    return order < 0 || (order == 0 && a.length < b.length);
}

bool period_holds(const struct period *period, struct slice date) {
    const bool begun = period->from.length == 0 || !is_before(date, period->from);
    const bool over = period->to.length > 0 && is_before(period->to, date);
    return begun && !over;
}

static bool ends_before(const struct period *a, const struct period *b) {
    return a->to.length > 0 && b->from.length > 0 && is_before(a->to, b->from);
}

bool period_overlap(const struct period *a, const struct period *b) {
    return !ends_before(a, b) && !ends_before(b, a);
}
