#include "export/value.h"

#include <fnmatch.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* Names, or patterns of names. The first that fits counts. */
static const struct {
    const char *names; /* between blanks */
    enum value_type type;
} known[] = {
    {"id source body session date event kind speaker behalf subject lang text state behalf_group "
     "subject_state groups subject_groups stance coalition method stage place reason row column "
     "label",
     VALUE_TEXT},
    {"order n_tokens n_sentences n words", VALUE_INTEGER},
    {"score score_* echo expected ratio odds_ratio low high p q p_* q_* posterior_* *_expected "
     "*_odds "
     "*_rate *_low *_high *_share share_*",
     VALUE_REAL},
};

/* Longer ones may not fit into 64 bits. */
enum { MOST_DIGITS = 18 };

/* Longer ones are no number that a stage wrote. */
enum { MOST_NUMBER = 48 };

/* Longer ones are no name of ours. */
enum { MOST_NAME = 64 };

const char *value_type_name(enum value_type type) {
    static const char *const names[] = {[VALUE_EMPTY] = "ANY",
                                        [VALUE_INTEGER] = "INTEGER",
                                        [VALUE_REAL] = "REAL",
                                        [VALUE_TEXT] = "TEXT",
                                        [VALUE_ANY] = "ANY"};
    return names[type];
}

static bool is_among(const char *name, const char *patterns) {
    struct slice rest = slice_of(patterns);
    struct slice one;
    char pattern[MOST_NAME];
    while (slice_cut(&rest, ' ', &one)) {
        (void)snprintf(pattern, sizeof pattern, "%.*s", (int)one.length, one.at);
        if (fnmatch(pattern, name, 0) == 0)
            return true;
    }
    return false;
}

bool value_type_known(struct slice column, enum value_type *type) {
    char name[MOST_NAME];
    if (column.length >= sizeof name)
        return false;
    (void)snprintf(name, sizeof name, "%.*s", (int)column.length, column.at);
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (is_among(name, known[i].names)) {
            *type = known[i].type;
            return true;
        }
    return false;
}

static void skip(struct slice *text, size_t count) {
    text->at += count;
    text->length -= count;
}

static bool skip_byte(struct slice *text, const char *bytes) {
    if (!text->length || !memchr(bytes, text->at[0], strlen(bytes)))
        return false;
    skip(text, 1);
    return true;
}

static size_t skip_digits(struct slice *text) {
    size_t count = 0;
    while (count < text->length && text->at[count] >= '0' && text->at[count] <= '9')
        count++;
    skip(text, count);
    return count;
}

static enum value_type fraction_looks_like(struct slice rest) {
    if (skip_byte(&rest, ".") && skip_digits(&rest) == 0)
        return VALUE_TEXT;
    if (skip_byte(&rest, "e")) {
        (void)skip_byte(&rest, "+-");
        if (skip_digits(&rest) == 0)
            return VALUE_TEXT;
    }
    return rest.length ? VALUE_TEXT : VALUE_REAL;
}

enum value_type value_looks_like(struct slice text) {
    if (text.length == 0)
        return VALUE_EMPTY;
    if (text.length > MOST_NUMBER)
        return VALUE_TEXT;
    struct slice rest = text;
    const bool negative = skip_byte(&rest, "-");
    if (slice_is(rest, "inf"))
        return VALUE_REAL;
    const char *whole = rest.at;
    const size_t digits = skip_digits(&rest);
    if (digits == 0 || (digits > 1 && *whole == '0'))
        return VALUE_TEXT;
    if (rest.length)
        return fraction_looks_like(rest);
    if (digits > MOST_DIGITS || (negative && *whole == '0'))
        return VALUE_TEXT;
    return VALUE_INTEGER;
}

enum value_type value_type_join(enum value_type seen, enum value_type more) {
    if (seen == VALUE_TEXT || more == VALUE_TEXT)
        return VALUE_TEXT;
    return seen > more ? seen : more;
}

/* Both take text that looks like a number. */
static double read_number(struct slice text) {
    char room[MOST_NUMBER + 1] = "";
    memcpy(room, text.at, text.length);
    return strtod(room, NULL);
}

static sqlite3_int64 read_integer(struct slice text) {
    char room[MOST_NUMBER + 1] = "";
    memcpy(room, text.at, text.length);
    return (sqlite3_int64)strtoll(room, NULL, 10);
}

void value_write_number(double number, char room[VALUE_NUMBER_ROOM]) {
    enum { LEAST = 6, MOST = 17 };
    for (int digits = LEAST; digits <= MOST; digits++) {
        (void)snprintf(room, VALUE_NUMBER_ROOM, "%.*g", digits, number);
        if (isinf(number) || strtod(room, NULL) == number)
            return;
    }
}

static bool is_written_back(struct slice text) {
    char room[VALUE_NUMBER_ROOM];
    value_write_number(read_number(text), room);
    return slice_is(text, room);
}

static bool takes_integer(enum value_type type) {
    return type == VALUE_INTEGER || type == VALUE_ANY || type == VALUE_EMPTY;
}

static bool takes_number(struct slice text, enum value_type type) {
    return type == VALUE_REAL ||
           ((type == VALUE_ANY || type == VALUE_EMPTY) && is_written_back(text));
}

void value_bind(sqlite3_stmt *statement, int place, struct slice text, enum value_type type) {
    const enum value_type looks = value_looks_like(text);
    if (looks == VALUE_EMPTY)
        (void)sqlite3_bind_null(statement, place);
    else if (looks == VALUE_INTEGER && takes_integer(type))
        (void)sqlite3_bind_int64(statement, place, read_integer(text));
    else if (looks != VALUE_TEXT && takes_number(text, type))
        (void)sqlite3_bind_double(statement, place, read_number(text));
    else
        (void)sqlite3_bind_text64(statement, place, text.at, text.length, SQLITE_STATIC,
                                  SQLITE_UTF8);
}
