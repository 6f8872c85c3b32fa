#define _GNU_SOURCE /* O_CLOEXEC */
#include "corpus/alerts.h"

#include "corpus/generations.h"
#include "corpus/times.h"
#include "memory/buffer.h"
#include "memory/memory.h"
#include "rows/rows.h"

#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define NEW_FILE ALERTS_FILE ".new"
#define SECONDS_A_DAY 86400

/* ---- row streams ----------------------------------------------------------------------------- */

/* A table that is read row by row. */
struct table {
    int descriptor;
    struct rows_reader *reader; /* NULL: there is no such file */
};

static struct error *table_open(struct table *table, const char *path) {
    const struct rows_settings settings = {0};
    *table = (struct table){.descriptor = open(path, O_RDONLY | O_CLOEXEC)};
    if (table->descriptor < 0)
        return errno == ENOENT ? NULL : error_system("%s", path);
    return rows_reader_open(table->descriptor, path, &settings, &table->reader);
}

static void table_close(struct table *table) {
    rows_reader_close(table->reader);
    if (table->descriptor >= 0)
        (void)close(table->descriptor);
}

/* The number in a field, not-a-number where it is empty or none. */
static double read_number(struct slice field) {
    char text[64];
    if (field.length == 0 || field.length >= sizeof text)
        return NAN;
    memcpy(text, field.at, field.length);
    text[field.length] = '\0';
    char *end = NULL;
    const double number = strtod(text, &end);
    return *end == '\0' ? number : NAN;
}

static char *path_in(uint64_t generation, const char *name) {
    char *folder = generations_path(generation);
    struct buffer path = {0};
    buffer_format(&path, "%s/%s", folder, name);
    free(folder);
    return path.at;
}

/* ---- the memory ------------------------------------------------------------------------------ */

/* Columns; an entry is one line of them, "kind TAB rule TAB subject TAB value", escaped. */
static const char *const column_names[] = {"kind", "rule", "subject", "value"};
enum { COLUMNS = sizeof column_names / sizeof *column_names };

#define KIND_GENERATION "generation"
#define KIND_REVIEW "review"
#define KIND_SILENT "silent"
#define KIND_WATCHED "watched" /* a folder that never had a file: since when it is known */

/* An entry's line in `room`. */
static struct slice entry_line(struct buffer *room, const char *kind, const char *rule,
                               const char *subject, const char *value) {
    const char *const fields[COLUMNS] = {kind, rule, subject, value};
    buffer_clear(room);
    for (size_t i = 0; i < COLUMNS; i++) {
        if (i)
            buffer_append_byte(room, '\t');
        rows_escape(slice_of(fields[i]), room);
    }
    return buffer_slice(room);
}

static struct error *take_memory(struct alerts *alerts, struct rows_reader *reader) {
    size_t columns[COLUMNS];
    struct error *error = NULL;
    for (size_t i = 0; i < COLUMNS && !error; i++)
        error = rows_require(reader, column_names[i], "plaudit update", &columns[i]);
    bool found = true;
    while (!error && !(error = rows_next(reader, &found)) && found) {
        if (slice_is(rows_field(reader, columns[0]), KIND_GENERATION))
            alerts->generation = (uint64_t)read_number(rows_field(reader, columns[3]));
        else
            (void)intern_add(alerts->told, rows_line(reader), NULL);
    }
    return error;
}

struct error *alerts_read(struct alerts *alerts) {
    struct table table;
    alerts->told = intern_new();
    struct error *error = table_open(&table, ALERTS_FILE);
    if (!error && table.reader)
        error = take_memory(alerts, table.reader);
    table_close(&table);
    return error;
}

bool alerts_changed(const struct alerts *alerts, uint64_t present) {
    if (alerts->generation != present || intern_count(alerts->told) != intern_count(alerts->holds))
        return true;
    for (uint32_t i = 0; i < intern_count(alerts->holds); i++)
        if (intern_find(alerts->told, intern_string(alerts->holds, i)) == INTERN_NONE)
            return true;
    return false;
}

static void put_memory(const struct alerts *alerts, uint64_t present, struct buffer *text) {
    struct buffer number = {0};
    struct buffer line = {0};
    buffer_append(text, entry_line(&line, column_names[0], column_names[1], column_names[2],
                                   column_names[3]));
    buffer_format(&number, "%llu", (unsigned long long)present);
    buffer_append_byte(text, '\n');
    buffer_append(text, entry_line(&line, KIND_GENERATION, "", "", buffer_text(&number)));
    buffer_append_byte(text, '\n');
    for (uint32_t i = 0; i < intern_count(alerts->holds); i++) {
        buffer_append(text, intern_string(alerts->holds, i));
        buffer_append_byte(text, '\n');
    }
    buffer_free(&number);
    buffer_free(&line);
}

static struct error *write_durably(int descriptor, struct slice text) {
    while (text.length) {
        const ssize_t count = write(descriptor, text.at, text.length);
        if (count < 0 && errno != EINTR)
            return error_system(NEW_FILE);
        if (count > 0) {
            text.at += count;
            text.length -= (size_t)count;
        }
    }
    return fsync(descriptor) != 0 ? error_system(NEW_FILE) : NULL;
}

struct error *alerts_remember(struct alerts *alerts, uint64_t present) {
    struct buffer text = {0};
    put_memory(alerts, present, &text);
    const int descriptor = open(NEW_FILE, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    struct error *error =
        descriptor < 0 ? error_system(NEW_FILE) : write_durably(descriptor, buffer_slice(&text));
    if (descriptor >= 0)
        (void)close(descriptor);
    if (!error && rename(NEW_FILE, ALERTS_FILE) != 0)
        error = error_system(ALERTS_FILE);
    if (error)
        (void)unlink(NEW_FILE);
    buffer_free(&text);
    return error;
}

void alerts_free(struct alerts *alerts) {
    for (size_t i = 0; i < alerts->event_count; i++) {
        free(alerts->events[i].subject);
        free(alerts->events[i].line);
    }
    free(alerts->events);
    if (alerts->told)
        intern_free(alerts->told);
    if (alerts->holds)
        intern_free(alerts->holds);
    *alerts = (struct alerts){0};
}

/* ---- what holds ------------------------------------------------------------------------------ */

static char *copy_text(const char *text) {
    return memory_copy_text(text, strlen(text));
}

/* An event to be told; takes `line`. */
static void add_event(struct alerts *alerts, const struct conf_alert *rule, const char *subject,
                      struct buffer *line) {
    alerts->events = memory_grow(alerts->events, &alerts->event_capacity, alerts->event_count + 1,
                                 sizeof *alerts->events);
    alerts->events[alerts->event_count++] = (struct alert_event){
        .rule = rule, .subject = copy_text(subject), .line = copy_text(buffer_text(line))};
    buffer_free(line);
}

/* Notes that something holds now; true if it was not told yet. */
static bool note(struct alerts *alerts, const char *kind, const char *rule, const char *subject,
                 const char *value) {
    struct buffer room = {0};
    bool added = false;
    const struct slice line = entry_line(&room, kind, rule, subject, value);
    (void)intern_add(alerts->holds, line, &added);
    const bool is_new = added && intern_find(alerts->told, line) == INTERN_NONE;
    buffer_free(&room);
    return is_new;
}

/* ---- reviews --------------------------------------------------------------------------------- */

enum { REVIEW_EVENT, REVIEW_N, REVIEW_PRAISE, REVIEW_EXPECTED, REVIEW_Q, REVIEW_COLUMNS };

static void judge_review(struct alerts *alerts, const struct conf_alert *rule,
                         const struct rows_reader *reader, const size_t columns[REVIEW_COLUMNS]) {
    double numbers[REVIEW_COLUMNS];
    for (size_t i = REVIEW_N; i < REVIEW_COLUMNS; i++)
        numbers[i] = read_number(rows_field(reader, columns[i]));
    if (!(numbers[REVIEW_Q] < rule->threshold))
        return;
    struct buffer room = {0};
    struct buffer threshold = {0};
    struct buffer review = {0};
    buffer_append(&review, rows_text(reader, columns[REVIEW_EVENT], &room));
    buffer_format(&threshold, "%g", rule->threshold);
    if (note(alerts, KIND_REVIEW, buffer_text(&threshold), buffer_text(&review), "")) {
        struct buffer line = {0};
        buffer_format(&line,
                      "%s: q %.2g is below %s: praise in %.0f of %.0f statements, %.1f expected",
                      buffer_text(&review), numbers[REVIEW_Q], buffer_text(&threshold),
                      numbers[REVIEW_PRAISE], numbers[REVIEW_N], numbers[REVIEW_EXPECTED]);
        add_event(alerts, rule, buffer_text(&review), &line);
    }
    buffer_free(&review);
    buffer_free(&threshold);
    buffer_free(&room);
}

static struct error *read_reviews(struct alerts *alerts, const struct conf_alert *rule,
                                  struct rows_reader *reader) {
    static const char *const names[REVIEW_COLUMNS] = {"event", "n", "praise", "expected", "q"};
    size_t columns[REVIEW_COLUMNS] = {0};
    struct error *error = NULL;
    for (size_t i = 0; i < REVIEW_COLUMNS && !error; i++)
        error = rows_require(reader, names[i], "plaudit-flood reviews", &columns[i]);
    bool found = true;
    while (!error && !(error = rows_next(reader, &found)) && found)
        judge_review(alerts, rule, reader, columns);
    return error;
}

static struct error *find_reviews(struct alerts *alerts, const struct conf_alert *rule,
                                  uint64_t present) {
    struct table table;
    char *path = path_in(present, "reviews.tsv");
    struct error *error = table_open(&table, path);
    if (!error && table.reader)
        error = read_reviews(alerts, rule, table.reader);
    table_close(&table);
    free(path);
    return error;
}

/* ---- States ---------------------------------------------------------------------------------- */

enum { STATE_NAME, STATE_RATE, STATE_LOW, STATE_HIGH, STATE_COLUMNS };

/* A measure of every State of a table. */
struct measure {
    struct intern *states;
    double (*at)[STATE_COLUMNS]; /* by number of the State; [STATE_NAME] is not used */
    size_t capacity;
};

/* Counts have a rate, stances a share. */
static struct error *find_measure(const struct rows_reader *reader, const char *name,
                                  size_t columns[STATE_COLUMNS]) {
    struct buffer column = {0};
    struct error *error = rows_require(reader, "state", "plaudit-tally", &columns[STATE_NAME]);
    buffer_format(&column, "%s_share", name);
    bool found = rows_find(reader, buffer_text(&column), &columns[STATE_RATE]);
    buffer_clear(&column);
    buffer_format(&column, "%s_rate", name);
    found = found || rows_find(reader, buffer_text(&column), &columns[STATE_RATE]);
    buffer_clear(&column);
    buffer_format(&column, "%s_low", name);
    found = found && rows_find(reader, buffer_text(&column), &columns[STATE_LOW]);
    buffer_clear(&column);
    buffer_format(&column, "%s_high", name);
    found = found && rows_find(reader, buffer_text(&column), &columns[STATE_HIGH]);
    if (!error && !found)
        error = error_new(EXIT_STATUS_ENVIRONMENT,
                          "alert state %s: states.tsv has no such rate with its interval", name);
    buffer_free(&column);
    return error;
}

static void take_state(struct measure *measure, struct rows_reader *reader,
                       const size_t columns[STATE_COLUMNS]) {
    struct buffer room = {0};
    const uint32_t number =
        intern_add(measure->states, rows_text(reader, columns[STATE_NAME], &room), NULL);
    buffer_free(&room);
    measure->at =
        memory_grow(measure->at, &measure->capacity, (size_t)number + 1, sizeof *measure->at);
    for (size_t i = STATE_RATE; i < STATE_COLUMNS; i++)
        measure->at[number][i] = read_number(rows_field(reader, columns[i]));
}

static struct error *read_measure(struct measure *measure, const char *name, uint64_t generation) {
    struct table table;
    char *path = path_in(generation, "states.tsv");
    size_t columns[STATE_COLUMNS] = {0};
    measure->states = intern_new();
    struct error *error = table_open(&table, path);
    if (!error && table.reader)
        error = find_measure(table.reader, name, columns);
    bool found = table.reader != NULL;
    while (!error && found && !(error = rows_next(table.reader, &found)) && found)
        take_state(measure, table.reader, columns);
    table_close(&table);
    free(path);
    return error;
}

static void measure_free(struct measure *measure) {
    if (measure->states)
        intern_free(measure->states);
    free(measure->at);
}

static void judge_states(struct alerts *alerts, const struct conf_alert *rule,
                         const struct measure *now, const struct measure *before) {
    for (uint32_t i = 0; i < intern_count(now->states); i++) {
        const struct slice state = intern_string(now->states, i);
        const uint32_t earlier = intern_find(before->states, state);
        const double rate = now->at[i][STATE_RATE];
        if (earlier == INTERN_NONE ||
            !(rate < before->at[earlier][STATE_LOW] || rate > before->at[earlier][STATE_HIGH]))
            continue;
        struct buffer line = {0};
        char *name = memory_copy_text(state.at, state.length);
        buffer_format(&line, "%s: %s is now %.4g, outside the interval it had, %.4g to %.4g", name,
                      rule->subject, rate, before->at[earlier][STATE_LOW],
                      before->at[earlier][STATE_HIGH]);
        add_event(alerts, rule, name, &line);
        free(name);
    }
}

static struct error *find_states(struct alerts *alerts, const struct conf_alert *rule,
                                 uint64_t present) {
    if (alerts->generation == present)
        return NULL;
    struct measure now = {0};
    struct measure before = {0};
    struct error *error = read_measure(&now, rule->subject, present);
    if (!error && alerts->generation) {
        error = read_measure(&before, rule->subject, alerts->generation);
        if (!error)
            judge_states(alerts, rule, &now, &before);
    }
    measure_free(&now);
    measure_free(&before);
    return error;
}

/* ---- silence --------------------------------------------------------------------------------- */

/* When something new was found in the folder last, in seconds; 0: never. */
static int64_t last_news(const struct catalogue *catalogue, const char *folder) {
    struct buffer prefix = {0};
    int64_t last = 0;
    buffer_format(&prefix, "inbox/%s/", folder);
    for (size_t i = 0; i < catalogue->count; i++)
        if (catalogue->at[i].kind == CATALOGUE_INBOX && catalogue->at[i].seen > last &&
            strncmp(catalogue->at[i].path, buffer_text(&prefix), prefix.length) == 0)
            last = catalogue->at[i].seen;
    buffer_free(&prefix);
    return last;
}

/* Since when a folder that never had a file is watched; now, if it was not yet. */
static int64_t watched_since(struct alerts *alerts, const char *folder, int64_t now) {
    struct buffer prefix = {0};
    int64_t since = now;
    (void)entry_line(&prefix, KIND_WATCHED, "", folder, "");
    for (uint32_t i = 0; i < intern_count(alerts->told); i++) {
        const struct slice line = intern_string(alerts->told, i);
        if (line.length > prefix.length &&
            memcmp(line.at, buffer_text(&prefix), prefix.length) == 0)
            since = (int64_t)read_number(
                (struct slice){line.at + prefix.length, line.length - prefix.length});
    }
    buffer_clear(&prefix);
    buffer_format(&prefix, "%lld", (long long)since);
    (void)note(alerts, KIND_WATCHED, "", folder, buffer_text(&prefix));
    buffer_free(&prefix);
    return since;
}

static bool is_told(const struct alerts *alerts, const char *kind, const char *rule,
                    const char *subject, const char *value) {
    struct buffer room = {0};
    const bool told =
        intern_find(alerts->told, entry_line(&room, kind, rule, subject, value)) != INTERN_NONE;
    buffer_free(&room);
    return told;
}

/* A silence that was told stays told until something comes, even if the clock is turned back. */
static void find_silence(struct alerts *alerts, const struct conf_alert *rule,
                         const struct catalogue *catalogue, int64_t now) {
    const int64_t news = last_news(catalogue, rule->subject);
    const int64_t since = news ? news : watched_since(alerts, rule->subject, now);
    struct buffer value = {0};
    struct buffer days = {0};
    buffer_format(&value, "%lld", (long long)since);
    buffer_format(&days, "%llu", (unsigned long long)rule->days);
    const bool silent = now - since >= (int64_t)rule->days * SECONDS_A_DAY;
    const bool told =
        is_told(alerts, KIND_SILENT, buffer_text(&days), rule->subject, buffer_text(&value));
    if ((silent || told) &&
        note(alerts, KIND_SILENT, buffer_text(&days), rule->subject, buffer_text(&value))) {
        struct buffer line = {0};
        buffer_format(&line, "%s: no new document since ", rule->subject);
        times_append(&line, (time_t)since);
        add_event(alerts, rule, rule->subject, &line);
    }
    buffer_free(&days);
    buffer_free(&value);
}

/* ---- all rules ------------------------------------------------------------------------------- */

static struct error *find_rule(struct alerts *alerts, const struct conf_alert *rule,
                               uint64_t present, const struct catalogue *catalogue, int64_t now) {
    switch (rule->kind) {
    case CONF_ALERT_REVIEW:
        return present ? find_reviews(alerts, rule, present) : NULL;
    case CONF_ALERT_STATE:
        return present ? find_states(alerts, rule, present) : NULL;
    case CONF_ALERT_SILENT:
        find_silence(alerts, rule, catalogue, now);
        return NULL;
    }
    return NULL;
}

struct error *alerts_find(struct alerts *alerts, const struct conf *conf, uint64_t present,
                          const struct catalogue *catalogue, int64_t now) {
    struct error *error = NULL;
    alerts->holds = intern_new();
    for (size_t i = 0; i < conf->alert_count && !error; i++)
        error = find_rule(alerts, &conf->alerts[i], present, catalogue, now);
    return error;
}
