#define _GNU_SOURCE /* O_CLOEXEC */
#include "corpus/conf.h"

#include "command/command.h"
#include "memory/buffer.h"
#include "memory/memory.h"
#include "rows/utf8.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define LETTERS "abcdefghijklmnopqrstuvwxyz"
#define CAPITALS "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define DIGITS "0123456789"

/* A century: a source that may be silent for longer needs no rule. */
#define MOST_DAYS 36500

/* A line of the file. */
struct line {
    const char *file;
    size_t number; /* from 1 */
    struct slice all;
};

/* ---- places and words ------------------------------------------------------------------------ */

/* `error`, told with the place in the line. */
static struct error *at_place(const struct line *line, const char *place, struct error *error) {
    size_t column = 1;
    for (const char *at = line->all.at; at < place; at++)
        column += ((unsigned char)*at & 0xC0) != 0x80;
    return error_within(error, "%s:%zu:%zu", line->file, line->number, column);
}

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\r';
}

static struct slice skip_blanks(struct slice text) {
    while (text.length && is_blank(text.at[0])) {
        text.at++;
        text.length--;
    }
    return text;
}

static struct slice trim(struct slice text) {
    text = skip_blanks(text);
    while (text.length && is_blank(text.at[text.length - 1]))
        text.length--;
    return text;
}

/* Cuts the first word off; `rest` begins with the next one. Empty at the end. */
static struct slice next_word(struct slice *rest) {
    struct slice word = {rest->at, 0};
    while (word.length < rest->length && !is_blank(rest->at[word.length]))
        word.length++;
    *rest = skip_blanks((struct slice){rest->at + word.length, rest->length - word.length});
    return word;
}

static char *copy(struct slice text) {
    return memory_copy_text(text.at, text.length);
}

static bool consists_of(struct slice word, const char *characters) {
    for (size_t i = 0; i < word.length; i++)
        if (!strchr(characters, word.at[i]))
            return false;
    return word.length > 0;
}

/* ---- values ---------------------------------------------------------------------------------- */

static struct error *take_name(struct conf *conf, const struct line *line, struct slice value) {
    (void)line;
    conf->name = copy(value);
    return NULL;
}

static struct error *take_languages(struct conf *conf, const struct line *line,
                                    struct slice value) {
    while (value.length) {
        const struct slice word = next_word(&value);
        if (!consists_of(word, LETTERS) || word.length < 2 || word.length > 8)
            return at_place(line, word.at,
                            error_new(EXIT_STATUS_ENVIRONMENT,
                                      "'%.*s' is no language; expected subtags such as: en fr",
                                      (int)word.length, word.at));
        conf->languages = memory_grow(conf->languages, &conf->language_capacity,
                                      conf->language_count + 1, sizeof *conf->languages);
        conf->languages[conf->language_count++] = copy(word);
    }
    return NULL;
}

/* A folder of the inbox, and so a name without a slash that is not hidden. */
static struct error *check_source_name(const struct line *line, struct slice word) {
    if (consists_of(word, LETTERS CAPITALS DIGITS "-_.") && word.at[0] != '.')
        return NULL;
    return at_place(line, word.at,
                    error_new(EXIT_STATUS_ENVIRONMENT,
                              "expected the name of a source: letters, digits, '-', '_' and '.'"));
}

static struct error *take_source(struct conf *conf, const struct line *line, struct slice value) {
    const struct slice name = next_word(&value);
    struct error *error = check_source_name(line, name);
    if (error)
        return error;
    if (value.length == 0)
        return at_place(line, value.at,
                        error_new(EXIT_STATUS_ENVIRONMENT, "expected the command that fetches"));
    for (size_t i = 0; i < conf->source_count; i++)
        if (slice_is(name, conf->sources[i].name))
            return at_place(line, name.at,
                            error_new(EXIT_STATUS_ENVIRONMENT, "there is a source %.*s already",
                                      (int)name.length, name.at));
    conf->sources = memory_grow(conf->sources, &conf->source_capacity, conf->source_count + 1,
                                sizeof *conf->sources);
    conf->sources[conf->source_count++] =
        (struct conf_source){.name = copy(name), .command = copy(value)};
    return NULL;
}

/* ---- alerts ---------------------------------------------------------------------------------- */

static struct error *read_threshold(const struct line *line, struct slice word,
                                    struct conf_alert *alert) {
    char *text = copy(word);
    struct error *error = command_read_number("alert review", text, 0, 1, &alert->threshold);
    free(text);
    return at_place(line, word.at, error);
}

static struct error *read_days(const struct line *line, struct slice word,
                               struct conf_alert *alert) {
    char *text = copy(word);
    struct error *error = command_read_count("alert silent", text, 1, MOST_DAYS, &alert->days);
    free(text);
    return at_place(line, word.at, error);
}

static struct error *read_review(const struct line *line, struct slice *rest,
                                 struct conf_alert *alert) {
    alert->kind = CONF_ALERT_REVIEW;
    return read_threshold(line, next_word(rest), alert);
}

static struct error *read_state(const struct line *line, struct slice *rest,
                                struct conf_alert *alert) {
    const struct slice measure = next_word(rest);
    alert->kind = CONF_ALERT_STATE;
    if (!consists_of(measure, LETTERS DIGITS "-_."))
        return at_place(line, measure.at,
                        error_new(EXIT_STATUS_ENVIRONMENT,
                                  "expected a measure of states.tsv, such as stance_praise"));
    alert->subject = copy(measure);
    return NULL;
}

static struct error *read_silent(const struct line *line, struct slice *rest,
                                 struct conf_alert *alert) {
    const struct slice name = next_word(rest);
    alert->kind = CONF_ALERT_SILENT;
    struct error *error = check_source_name(line, name);
    if (error)
        return error;
    alert->subject = copy(name);
    return read_days(line, next_word(rest), alert);
}

static struct error *read_rule(const struct line *line, struct slice *rest,
                               struct conf_alert *alert) {
    const struct slice kind = next_word(rest);
    if (slice_is(kind, "review"))
        return read_review(line, rest, alert);
    if (slice_is(kind, "state"))
        return read_state(line, rest, alert);
    if (slice_is(kind, "silent"))
        return read_silent(line, rest, alert);
    return at_place(
        line, kind.at,
        error_new(EXIT_STATUS_ENVIRONMENT, "expected what to tell of: review, state or silent"));
}

static struct error *take_alert(struct conf *conf, const struct line *line, struct slice value) {
    conf->alerts = memory_grow(conf->alerts, &conf->alert_capacity, conf->alert_count + 1,
                               sizeof *conf->alerts);
    struct conf_alert *alert = &conf->alerts[conf->alert_count++];
    *alert = (struct conf_alert){0};
    struct error *error = read_rule(line, &value, alert);
    if (!error && value.length)
        alert->command = copy(value);
    return error;
}

/* ---- keys ------------------------------------------------------------------------------------ */

enum value_kind { VALUE_NONE, VALUE_TEXT, VALUE_SIZE, VALUE_COUNT };

/* What a key means: an option of `plaudit run` with a value of that kind, or, with `take`,
 * something of its own. */
struct key {
    const char *name;
    enum value_kind kind;
    bool again; /* it may stand more than once */
    struct error *(*take)(struct conf *conf, const struct line *line, struct slice value);
};

static const struct key keys[] = {
    {"name", VALUE_TEXT, false, take_name},
    {"languages", VALUE_TEXT, false, take_languages},
    {"source", VALUE_TEXT, true, take_source},
    {"alert", VALUE_TEXT, true, take_alert},
    {"lexicons", VALUE_TEXT, false, NULL},
    {"profiles", VALUE_TEXT, false, NULL},
    {"states", VALUE_TEXT, true, NULL},
    {"groups", VALUE_TEXT, true, NULL},
    {"coalitions", VALUE_TEXT, true, NULL},
    {"coalition", VALUE_TEXT, true, NULL},
    {"no-default-tables", VALUE_NONE, false, NULL},
    {"jobs", VALUE_COUNT, false, NULL},
    {"charset", VALUE_TEXT, false, NULL},
    {"names", VALUE_TEXT, true, NULL},
    {"max-row", VALUE_SIZE, false, NULL},
    {"max-document", VALUE_SIZE, false, NULL},
    {"max-ratio", VALUE_COUNT, false, NULL},
    {"max-text", VALUE_SIZE, false, NULL},
    {"max-statement", VALUE_SIZE, false, NULL},
    {"max-value", VALUE_SIZE, false, NULL},
    {"max-names", VALUE_SIZE, false, NULL},
    {"max-depth", VALUE_COUNT, false, NULL},
    {"pdf-seconds", VALUE_COUNT, false, NULL},
    {"pdf-memory", VALUE_SIZE, false, NULL},
};
enum { KEYS = sizeof keys / sizeof *keys };

static const struct key *find_key(struct slice name) {
    for (size_t i = 0; i < KEYS; i++)
        if (slice_is(name, keys[i].name))
            return &keys[i];
    return NULL;
}

static struct error *check_value(const struct key *key, const char *value) {
    uint64_t number = 0;
    switch (key->kind) {
    case VALUE_SIZE:
        return command_read_size(key->name, value, &number);
    case VALUE_COUNT:
        return command_read_count(key->name, value, 1, UINT32_MAX, &number);
    default:
        return NULL;
    }
}

static struct error *take_run_option(struct conf *conf, const struct key *key,
                                     const struct line *line, struct slice value) {
    conf->options = memory_grow(conf->options, &conf->option_capacity, conf->option_count + 1,
                                sizeof *conf->options);
    struct conf_option *option = &conf->options[conf->option_count++];
    *option = (struct conf_option){.name = copy(slice_of(key->name)),
                                   .value = key->kind == VALUE_NONE ? NULL : copy(value)};
    return option->value ? at_place(line, value.at, check_value(key, option->value)) : NULL;
}

static struct error *check_presence(const struct key *key, const struct line *line,
                                    struct slice value) {
    if (key->kind == VALUE_NONE && value.length)
        return at_place(line, value.at,
                        error_new(EXIT_STATUS_ENVIRONMENT, "%s takes no value", key->name));
    if (key->kind != VALUE_NONE && value.length == 0)
        return at_place(line, value.at,
                        error_new(EXIT_STATUS_ENVIRONMENT, "expected a value of %s", key->name));
    return NULL;
}

/* Takes a line; `seen` says of each key whether it has stood. */
static struct error *take_line(struct conf *conf, const struct line *line, bool seen[KEYS]) {
    struct slice rest = trim(line->all);
    if (rest.length == 0 || rest.at[0] == '#')
        return NULL;
    const struct slice name = next_word(&rest);
    const struct key *key = find_key(name);
    if (!key)
        return at_place(line, name.at,
                        error_new(EXIT_STATUS_ENVIRONMENT,
                                  "there is no setting '%.*s'; plaudit-corpus.conf(5) lists them",
                                  (int)name.length, name.at));
    if (seen[key - keys] && !key->again)
        return at_place(line, name.at,
                        error_new(EXIT_STATUS_ENVIRONMENT, "%s stands a second time", key->name));
    seen[key - keys] = true;
    struct error *error = check_presence(key, line, rest);
    if (error)
        return error;
    return key->take ? key->take(conf, line, rest) : take_run_option(conf, key, line, rest);
}

/* Bytes that would end a word early or could not be shown. */
static struct error *check_bytes(const struct line *line) {
    const char *zero = line->all.length ? memchr(line->all.at, '\0', line->all.length) : NULL;
    const size_t valid = utf8_valid_prefix(line->all);
    if (zero)
        return at_place(line, zero, error_new(EXIT_STATUS_ENVIRONMENT, "a NUL byte"));
    if (valid < line->all.length)
        return at_place(line, line->all.at + valid,
                        error_new(EXIT_STATUS_ENVIRONMENT, "bytes that are not UTF-8"));
    return NULL;
}

struct error *conf_parse(struct slice text, const char *file, struct conf *conf) {
    bool seen[KEYS] = {false};
    struct line line = {.file = file};
    struct error *error = NULL;
    while (!error && slice_cut(&text, '\n', &line.all)) {
        line.number++;
        error = check_bytes(&line);
        if (!error)
            error = take_line(conf, &line, seen);
    }
    return error;
}

/* ---- the file -------------------------------------------------------------------------------- */

static struct error *read_all(int descriptor, const char *path, struct buffer *text) {
    for (;;) {
        buffer_reserve(text, 4096);
        const ssize_t count = read(descriptor, text->at + text->length, 4096);
        if (count < 0 && errno != EINTR)
            return error_system("%s", path);
        if (count == 0)
            return NULL;
        if (count > 0)
            text->length += (size_t)count;
        if (text->length > CONF_MAX_SIZE)
            return error_new(EXIT_STATUS_ENVIRONMENT, "%s: more than %zu bytes", path,
                             CONF_MAX_SIZE);
    }
}

struct error *conf_read(const char *path, struct conf *conf) {
    const int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return error_system("%s", path);
    struct buffer text = {0};
    struct error *error = read_all(descriptor, path, &text);
    (void)close(descriptor);
    if (!error)
        error = conf_parse(buffer_slice(&text), path, conf);
    buffer_free(&text);
    return error;
}

void conf_free(struct conf *conf) {
    for (size_t i = 0; i < conf->option_count; i++) {
        free(conf->options[i].name);
        free(conf->options[i].value);
    }
    for (size_t i = 0; i < conf->language_count; i++)
        free(conf->languages[i]);
    for (size_t i = 0; i < conf->source_count; i++) {
        free(conf->sources[i].name);
        free(conf->sources[i].command);
    }
    for (size_t i = 0; i < conf->alert_count; i++) {
        free(conf->alerts[i].subject);
        free(conf->alerts[i].command);
    }
    free(conf->name);
    free(conf->options);
    free(conf->languages);
    free(conf->sources);
    free(conf->alerts);
    *conf = (struct conf){0};
}
