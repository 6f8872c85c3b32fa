#include "states/states.h"

#include "intern/intern.h"
#include "memory/memory.h"
#include "rows/rows.h"
#include "states/distance.h"
#include "states/key.h"
#include "states/period.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#define EDIT_BYTES 8u /* of key for each edit that makes a misprint */
#define CODE_MIN 2u
#define CODE_MAX 16u

/* What a name means for a time. A name's meanings are a list that begins at states.first[key]. */
struct meaning {
    const char *code;
    struct period period;
    bool capitals; /* an abbreviation: found only in text without small letters */
    uint32_t next; /* number of the next meaning of the same name, or INTERN_NONE */
};

struct states {
    struct intern *keys;
    struct intern *codes; /* each with its NUL, so that a slice of the table is a C string */
    struct intern *dates;
    uint32_t *first; /* per key */
    size_t first_capacity;
    struct meaning *meanings;
    size_t meaning_count, meaning_capacity;
    size_t pieces; /* of the longest name */
};

static const char *add_code(struct states *states, struct slice code) {
    char text[CODE_MAX + 1] = {0};
    memcpy(text, code.at, code.length);
    const uint32_t number = intern_add(states->codes, (struct slice){text, code.length + 1}, NULL);
    return intern_string(states->codes, number).at;
}

static void add_user_assigned_codes(struct states *states) {
    char code[] = "XAA";
    for (code[1] = 'A'; code[1] <= 'Z'; code[1]++)
        for (code[2] = 'A'; code[2] <= 'Z'; code[2]++)
            (void)add_code(states, slice_of(code));
}

struct states *states_new(void) {
    struct states *states = memory_zeroed(1, sizeof *states);
    states->keys = intern_new();
    states->codes = intern_new();
    states->dates = intern_new();
    add_user_assigned_codes(states);
    return states;
}

void states_free(struct states *states) {
    if (!states)
        return;
    intern_free(states->keys);
    intern_free(states->codes);
    intern_free(states->dates);
    free(states->first);
    free(states->meanings);
    free(states);
}

/* ---- loading ----------------------------------------------------------------------------------
 */

bool states_is_code(struct slice text) {
    if (text.length < CODE_MIN || text.length > CODE_MAX)
        return false;
    for (size_t i = 0; i < text.length; i++) {
        const char c = text.at[i];
        if (!(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9') && c != '-')
            return false;
    }
    return true;
}

static bool has_small_letter(struct slice text) {
    for (size_t i = 0; i < text.length; i++)
        if (text.at[i] >= 'a' && text.at[i] <= 'z')
            return true;
    return false;
}

static bool is_abbreviation(struct slice name) {
    for (size_t i = 0; i < name.length; i++)
        if (!(name.at[i] >= 'A' && name.at[i] <= 'Z') && name.at[i] != '.' && name.at[i] != ' ')
            return false;
    return true;
}

static struct slice keep_date(struct states *states, struct slice date) {
    return intern_string(states->dates, intern_add(states->dates, date, NULL));
}

static uint32_t add_key(struct states *states, struct slice key) {
    bool added = false;
    const uint32_t number = intern_add(states->keys, key, &added);
    states->first = memory_grow(states->first, &states->first_capacity, (size_t)number + 1,
                                sizeof *states->first);
    if (added)
        states->first[number] = INTERN_NONE;
    return number;
}

static struct error *refuse_conflict(const struct states *states, uint32_t key,
                                     const struct meaning *meaning, struct slice name) {
    for (uint32_t i = states->first[key]; i != INTERN_NONE; i = states->meanings[i].next) {
        const struct meaning *other = &states->meanings[i];
        if (other->code != meaning->code && period_overlap(&other->period, &meaning->period))
            return error_new(EXIT_STATUS_ENVIRONMENT, "'%.*s' stands for %s and for %s",
                             (int)name.length, name.at, other->code, meaning->code);
    }
    return NULL;
}

static struct error *add_meaning(struct states *states, struct slice name, struct meaning meaning) {
    struct name_reading reading;
    name_read(name, false, STATES_PIECES_MAX, &reading);
    if (!reading.whole || reading.spaced.length == 0)
        return error_new(EXIT_STATUS_ENVIRONMENT,
                         "the name has no letter, or more than %d bytes or %d words",
                         STATES_NAME_MAX, STATES_PIECES_MAX);
    const uint32_t key = add_key(states, (struct slice){reading.spaced.at, reading.spaced.length});
    struct error *error = refuse_conflict(states, key, &meaning, name);
    if (error)
        return error;
    if (reading.pieces > states->pieces)
        states->pieces = reading.pieces;
    meaning.next = states->first[key];
    states->meanings = memory_grow(states->meanings, &states->meaning_capacity,
                                   states->meaning_count + 1, sizeof *states->meanings);
    states->first[key] = (uint32_t)states->meaning_count;
    states->meanings[states->meaning_count++] = meaning;
    return NULL;
}

/* The columns of a table of names. */
struct columns {
    size_t code, name, from, to;
    bool has_from, has_to;
};

static struct error *find_columns(const struct rows_reader *reader, struct columns *columns) {
    columns->has_from = rows_find(reader, "from", &columns->from);
    columns->has_to = rows_find(reader, "to", &columns->to);
    if (!rows_find(reader, "code", &columns->code) || !rows_find(reader, "name", &columns->name))
        return error_new(EXIT_STATUS_ENVIRONMENT,
                         "a table of names needs the columns 'code' and 'name'");
    return NULL;
}

static struct error *take_date(struct states *states, const struct rows_reader *reader,
                               bool present, size_t column, struct slice *date) {
    const struct slice text = present ? rows_field(reader, column) : (struct slice){"", 0};
    if (text.length > 0 && !period_is_day(text))
        return error_new(EXIT_STATUS_ENVIRONMENT, "'%.*s' is not a date such as 2006-06-19",
                         (int)text.length, text.at);
    *date = keep_date(states, text);
    return NULL;
}

static struct error *take_row(struct states *states, const struct rows_reader *reader,
                              const struct columns *columns, struct buffer *room) {
    struct meaning meaning = {0};
    const struct slice code = rows_field(reader, columns->code);
    if (!states_is_code(code))
        return error_new(EXIT_STATUS_ENVIRONMENT,
                         "'%.*s' is not a code of %u to %u capitals, digits and hyphens",
                         (int)code.length, code.at, CODE_MIN, CODE_MAX);
    struct error *error =
        take_date(states, reader, columns->has_from, columns->from, &meaning.period.from);
    if (!error)
        error = take_date(states, reader, columns->has_to, columns->to, &meaning.period.to);
    if (error)
        return error;
    meaning.code = add_code(states, code);
    const struct slice name = rows_text(reader, columns->name, room);
    meaning.capitals = is_abbreviation(name);
    return add_meaning(states, name, meaning);
}

static struct error *take_rows(struct states *states, struct rows_reader *reader) {
    struct columns columns = {0};
    struct buffer room = {0};
    struct error *error = find_columns(reader, &columns);
    bool found = !error;
    while (!error && found) {
        error = rows_next(reader, &found);
        if (!error && found)
            error = error_within(take_row(states, reader, &columns, &room), "line %llu",
                                 (unsigned long long)rows_line_number(reader));
    }
    buffer_free(&room);
    return error;
}

struct error *states_load(struct states *states, const char *path) {
    const int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return error_system("%s", path);
    struct rows_reader *reader = NULL;
    const struct rows_settings settings = {0};
    struct error *error = rows_reader_open(descriptor, path, &settings, &reader);
    if (!error) {
        error = error_within(take_rows(states, reader), "%s", path);
        rows_reader_close(reader);
    }
    (void)close(descriptor);
    return error;
}

/* ---- finding ----------------------------------------------------------------------------------
 */

/* The code that a key stands for; `text` is the name as printed. */
static const char *code_of_key(const struct states *states, struct slice key, struct slice text,
                               struct slice date) {
    const uint32_t number = intern_find(states->keys, key);
    if (number == INTERN_NONE)
        return NULL;
    const char *code = NULL;
    for (uint32_t i = states->first[number]; i != INTERN_NONE; i = states->meanings[i].next) {
        const struct meaning *meaning = &states->meanings[i];
        if (date.length > 0 && !period_holds(&meaning->period, date))
            continue;
        if (meaning->capitals && has_small_letter(text))
            continue;
        if (code && code != meaning->code)
            return NULL; /* only without a date: never guess */
        code = meaning->code;
    }
    return code;
}

static const char *code_of_code(const struct states *states, struct slice name) {
    char text[CODE_MAX + 1] = {0};
    if (!states_is_code(name))
        return NULL;
    memcpy(text, name.at, name.length);
    const uint32_t number = intern_find(states->codes, (struct slice){text, name.length + 1});
    return number == INTERN_NONE ? NULL : intern_string(states->codes, number).at;
}

static struct slice key_up_to(const struct name_key *key, size_t length) {
    return (struct slice){key->at, length};
}

static const char *code_of_reading(const struct states *states, const struct name_reading *reading,
                                   struct name_end end, const char *at, struct slice date) {
    const struct slice text = {at + reading->begin, end.text - reading->begin};
    const char *code = code_of_key(states, key_up_to(&reading->spaced, end.spaced), text, date);
    if (!code && reading->broken)
        code = code_of_key(states, key_up_to(&reading->joined, end.joined), text, date);
    return code;
}

const char *states_code(const struct states *states, struct slice name, struct slice date) {
    const char *code = code_of_code(states, name);
    if (code)
        return code;
    struct name_reading reading;
    name_read(name, false, STATES_PIECES_MAX, &reading);
    if (!reading.whole || reading.spaced.length == 0)
        return NULL;
    const struct name_end end = {name.length, reading.spaced.length, reading.joined.length};
    return code_of_reading(states, &reading, end, name.at, date);
}

/* In running text the longest name may have an article before it, and line breaks in its words. */
static size_t pieces_in_text(const struct states *states) {
    const size_t pieces = 2 * states->pieces + 1;
    return pieces < STATES_PIECES_MAX ? pieces : STATES_PIECES_MAX;
}

size_t states_prefix(const struct states *states, struct slice text, struct slice date,
                     const char **code) {
    *code = NULL;
    struct name_reading reading;
    name_read(text, true, pieces_in_text(states), &reading);
    for (size_t i = reading.count; i-- > 0;) {
        const struct name_end end = reading.ends[i];
        *code = code_of_reading(states, &reading, end, text.at, date);
        if (*code)
            return end.text;
    }
    return 0;
}

const char *states_misprint(const struct states *states, struct slice name, struct slice date) {
    struct name_reading reading;
    name_read(name, false, STATES_PIECES_MAX, &reading);
    const struct slice key = {reading.spaced.at, reading.spaced.length};
    const size_t edits = key.length / EDIT_BYTES;
    if (!reading.whole || edits == 0)
        return NULL;
    const char *found = NULL;
    for (uint32_t number = 0; number < intern_count(states->keys); number++) {
        const struct slice other = intern_string(states->keys, number);
        if (!distance_within(key, other, edits))
            continue;
        const char *code = code_of_key(states, other, name, date);
        if (code && found && code != found)
            return NULL;
        found = code ? code : found;
    }
    return found;
}
