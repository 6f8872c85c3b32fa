#include "judgement/rule.h"

#include "command/command.h"
#include "memory/buffer.h"
#include "memory/memory.h"
#include "memory/slice.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

struct constant {
    const char *name;
    double least;
    double most;
    size_t place; /* in struct rule */
};

#define WEIGHT_MOST 1000.0

static const struct constant constants[] = {
    {"courtesy", 0, 1, offsetof(struct rule, courtesy)},
    {"challenge", 0, WEIGHT_MOST, offsetof(struct rule, challenge)},
    {"prelude", 0, 1, offsetof(struct rule, prelude)},
    {"negated-praise", 0, 1, offsetof(struct rule, negated_praise)},
    {"negated-scrutiny", 0, 1, offsetof(struct rule, negated_scrutiny)},
    {"quoted", 0, 1, offsetof(struct rule, quoted)},
    {"balance", 0, WEIGHT_MOST, offsetof(struct rule, balance)},
    {"doubt", 0.001, WEIGHT_MOST, offsetof(struct rule, doubt)},
    {"evidence", 0, WEIGHT_MOST, offsetof(struct rule, evidence)},
    {"praise-from", 0, 1, offsetof(struct rule, praise_from)},
    {"scrutiny-from", 0, 1, offsetof(struct rule, scrutiny_from)},
};
enum { CONSTANTS = sizeof constants / sizeof *constants };

static struct error *read_file(const char *path, struct buffer *content) {
    const int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return error_system("%s", path);
    struct error *error = NULL;
    ssize_t got = 1;
    while (!error && got > 0 && content->length <= RULE_MAX_FILE) {
        char block[4096];
        got = read(file, block, sizeof block);
        if (got > 0)
            buffer_append(content, (struct slice){block, (size_t)got});
        else if (got < 0 && errno == EINTR)
            got = 1;
        else if (got < 0)
            error = error_system("%s", path);
    }
    (void)close(file);
    if (!error && content->length > RULE_MAX_FILE)
        error = error_new(EXIT_STATUS_ENVIRONMENT, "%s: more than %zu bytes; expected a rule", path,
                          RULE_MAX_FILE);
    return error;
}

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\r';
}

/* The next word of `*rest`, which goes on behind it; empty at the end. */
static struct slice cut_word(struct slice *rest) {
    size_t start = 0;
    while (start < rest->length && is_blank(rest->at[start]))
        start++;
    size_t end = start;
    while (end < rest->length && !is_blank(rest->at[end]))
        end++;
    const struct slice word = {rest->at + start, end - start};
    *rest = (struct slice){rest->at + end, rest->length - end};
    return word;
}

static const struct constant *find_constant(struct slice name) {
    for (size_t i = 0; i < CONSTANTS; i++)
        if (slice_is(name, constants[i].name))
            return &constants[i];
    return NULL;
}

static struct error *read_value(const struct constant *constant, struct slice word, double *value) {
    char *text = memory_copy_text(word.at, word.length);
    char *end = NULL;
    *value = strtod(text, &end);
    const bool whole = end == text + word.length;
    free(text);
    /* The range also keeps out what is not a number: a comparison with it is false. */
    if (whole && *value >= constant->least && *value <= constant->most)
        return NULL;
    return error_new(EXIT_STATUS_ENVIRONMENT, "'%s' takes a number from %g to %g, not '%.*s'",
                     constant->name, constant->least, constant->most, (int)word.length, word.at);
}

static struct error *read_line(struct slice line, struct rule *rule, bool seen[CONSTANTS]) {
    struct slice rest = line;
    (void)slice_cut(&rest, '#', &line);
    const struct slice name = cut_word(&line);
    if (name.length == 0)
        return NULL;
    const struct constant *constant = find_constant(name);
    if (!constant)
        return error_new(EXIT_STATUS_ENVIRONMENT, "no constant of the rule is called '%.*s'",
                         (int)name.length, name.at);
    const size_t number = (size_t)(constant - constants);
    if (seen[number])
        return error_new(EXIT_STATUS_ENVIRONMENT, "'%s' is set twice", constant->name);
    seen[number] = true;
    const struct slice value = cut_word(&line);
    if (value.length == 0 || cut_word(&line).length > 0)
        return error_new(EXIT_STATUS_ENVIRONMENT,
                         "expected '%s', one number, and perhaps a comment after '#'",
                         constant->name);
    return read_value(constant, value, (double *)(void *)((char *)rule + constant->place));
}

static struct error *read_lines(const char *path, struct slice content, struct rule *rule,
                                bool seen[CONSTANTS]) {
    struct slice line = {0};
    struct error *error = NULL;
    for (size_t number = 1; !error && slice_cut(&content, '\n', &line); number++) {
        error = read_line(line, rule, seen);
        if (error)
            error = error_within(error, "%s:%zu", path, number);
    }
    return error;
}

static struct error *require_all(const char *path, const bool seen[CONSTANTS]) {
    for (size_t i = 0; i < CONSTANTS; i++)
        if (!seen[i])
            return error_new(EXIT_STATUS_ENVIRONMENT, "%s: the constant '%s' is missing", path,
                             constants[i].name);
    return NULL;
}

struct error *rule_parse(const char *name, struct slice content, struct rule *rule) {
    bool seen[CONSTANTS] = {false};
    *rule = (struct rule){0};
    struct error *error = read_lines(name, content, rule, seen);
    return error ? error : require_all(name, seen);
}

struct error *rule_read(const char *path, struct rule *rule) {
    struct buffer content = {0};
    struct error *error = read_file(path, &content);
    if (!error)
        error = rule_parse(path, buffer_slice(&content), rule);
    buffer_free(&content);
    return error;
}

struct error *rule_read_for(const char *lexicons, struct rule *rule) {
    struct buffer own = {0};
    buffer_format(&own, "%s/stance.conf", lexicons);
    char *installed = command_data_path("lexicons/stance.conf");
    const bool is_there = access(buffer_text(&own), F_OK) == 0;
    struct error *error = rule_read(is_there ? buffer_text(&own) : installed, rule);
    free(installed);
    buffer_free(&own);
    return error;
}
