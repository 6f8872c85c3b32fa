#define PCRE2_CODE_UNIT_WIDTH 8
#include "ingest/profile/pattern.h"

#include "memory/memory.h"

#include <pcre2.h>
#include <stdlib.h>

#define MATCH_LIMIT 1000000u /* steps; ours take hundreds */

struct pattern {
    pcre2_code *code;
    pcre2_match_data *match;
    pcre2_match_context *context;
    struct slice subject;
};

struct error *pattern_compile(struct slice source, struct pattern **out) {
    int code = 0;
    PCRE2_SIZE offset = 0;
    pcre2_code *compiled =
        pcre2_compile((PCRE2_SPTR)source.at, source.length, PCRE2_UTF | PCRE2_UCP | PCRE2_DUPNAMES,
                      &code, &offset, NULL);
    if (!compiled) {
        unsigned char reason[256] = "";
        (void)pcre2_get_error_message(code, reason, sizeof reason);
        return error_new(EXIT_STATUS_ENVIRONMENT, "at character %zu of the pattern: %s", offset + 1,
                         (const char *)reason);
    }
    (void)pcre2_jit_compile(compiled, PCRE2_JIT_COMPLETE);
    struct pattern *pattern = memory_zeroed(1, sizeof *pattern);
    pattern->code = compiled;
    pattern->match = pcre2_match_data_create_from_pattern(compiled, NULL);
    pattern->context = pcre2_match_context_create(NULL);
    if (!pattern->match || !pattern->context) {
        pattern_free(pattern);
        return error_new(EXIT_STATUS_ENVIRONMENT, "out of memory for a pattern");
    }
    (void)pcre2_set_match_limit(pattern->context, MATCH_LIMIT);
    *out = pattern;
    return NULL;
}

void pattern_free(struct pattern *pattern) {
    if (!pattern)
        return;
    pcre2_match_context_free(pattern->context);
    pcre2_match_data_free(pattern->match);
    pcre2_code_free(pattern->code);
    free(pattern);
}

struct pattern *pattern_take(struct profile_line *line, const char *group) {
    const struct profile_word word = profile_next(line);
    struct pattern *pattern = NULL;
    if (word.kind != PROFILE_EXPRESSION) {
        profile_fail(line, word.column, "expected an expression between slashes");
        return NULL;
    }
    struct error *error = pattern_compile(word.text, &pattern);
    if (error)
        profile_fail(line, word.column + 1, "%s", error->message);
    else if (group && !pattern_has_group(pattern, group))
        profile_fail(line, word.column, "the expression has no group (?<%s>…)", group);
    error_free(error);
    return pattern;
}

bool pattern_matches(struct pattern *pattern, struct slice subject, size_t from) {
    if (!pattern || from > subject.length)
        return false;
    pattern->subject = subject;
    return pcre2_match(pattern->code, (PCRE2_SPTR)(subject.at ? subject.at : ""), subject.length,
                       from, PCRE2_NO_UTF_CHECK, pattern->match, pattern->context) > 0;
}

static struct slice span(const struct pattern *pattern, uint32_t group) {
    const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(pattern->match);
    if (ends[2 * group] == PCRE2_UNSET)
        return (struct slice){"", 0};
    return (struct slice){pattern->subject.at + ends[2 * group],
                          ends[2 * group + 1] - ends[2 * group]};
}

struct slice pattern_whole(const struct pattern *pattern) {
    return span(pattern, 0);
}

bool pattern_has_group(const struct pattern *pattern, const char *name) {
    PCRE2_SPTR first = NULL;
    PCRE2_SPTR last = NULL;
    return pcre2_substring_nametable_scan(pattern->code, (PCRE2_SPTR)name, &first, &last) > 0;
}

struct slice pattern_group(const struct pattern *pattern, const char *name) {
    PCRE2_SPTR first = NULL;
    PCRE2_SPTR last = NULL;
    const int size = pcre2_substring_nametable_scan(pattern->code, (PCRE2_SPTR)name, &first, &last);
    if (size < 0)
        return (struct slice){"", 0};
    /* Alternatives may use a name twice: the one that took part counts. */
    for (PCRE2_SPTR entry = first; entry <= last; entry += size) {
        const struct slice found = span(pattern, (uint32_t)(entry[0] << 8 | entry[1]));
        if (found.length)
            return found;
    }
    return (struct slice){"", 0};
}
