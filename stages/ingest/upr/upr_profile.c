#include "ingest/upr/upr_profile.h"

#include "memory/buffer.h"
#include "memory/memory.h"
#include "rows/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_LINE 4096

static const char *const phrase_names[UPR_PHRASE_COUNT] = {
    [UPR_DOCUMENT] = "document",
    [UPR_SESSION] = "session",
    [UPR_REVIEW] = "review",
    [UPR_DECLARED] = "declared",
    [UPR_FURNITURE] = "furniture",
    [UPR_PRESENTATION] = "heading-presentation",
    [UPR_DIALOGUE] = "heading-dialogue",
    [UPR_CONCLUSIONS] = "heading-conclusions",
    [UPR_PLEDGES] = "heading-pledges",
    [UPR_ANNEX] = "heading-annex",
    [UPR_PROCEDURAL] = "procedural",
    [UPR_REPLY] = "reply",
    [UPR_SPEAKER] = "before-speaker",
    [UPR_BEHALF] = "behind-speaker",
    [UPR_VERB] = "verb",
    [UPR_SAID] = "said",
    [UPR_OPENING] = "opening",
    [UPR_OWN] = "own",
    [UPR_CONTINUATION] = "continuation",
    [UPR_ITEM] = "item",
    [UPR_SOURCE] = "source",
};

static const enum upr_phrase needed[] = {UPR_DOCUMENT, UPR_SESSION, UPR_REVIEW, UPR_DIALOGUE};

/* Several lines with one name are alternatives. */
struct sources {
    struct buffer phrases[UPR_PHRASE_COUNT];
};

static struct slice trim(struct slice text) {
    while (text.length && (text.at[0] == ' ' || text.at[0] == '\t')) {
        text.at++;
        text.length--;
    }
    while (text.length && strchr(" \t\r\n", text.at[text.length - 1]))
        text.length--;
    return text;
}

static void add_charsets(struct upr_profile *profile, struct slice names) {
    struct slice name;
    while (slice_cut(&names, ' ', &name)) {
        if (name.length == 0)
            continue;
        profile->charsets = memory_grow(profile->charsets, &profile->charset_room,
                                        profile->charset_count + 1, sizeof *profile->charsets);
        profile->charsets[profile->charset_count++] = memory_copy_text(name.at, name.length);
    }
}

static struct error *add_phrase(struct buffer *source, struct slice value) {
    if (value.length < 2 || value.at[0] != '/' || value.at[value.length - 1] != '/')
        return error_new(EXIT_STATUS_ENVIRONMENT, "a pattern between / and / was expected");
    const struct slice inner = {value.at + 1, value.length - 2};
    /* Compiled alone first, so that an error is told where it stands. */
    struct pattern *pattern = NULL;
    struct error *error = pattern_compile(inner, &pattern);
    pattern_free(pattern);
    if (error)
        return error;
    buffer_append_text(source, source->length ? "|(?:" : "(?:");
    buffer_append(source, inner);
    buffer_append_byte(source, ')');
    return NULL;
}

static struct error *take_line(struct upr_profile *profile, struct sources *sources,
                               struct slice line) {
    line = trim(line);
    if (line.length == 0 || line.at[0] == '#')
        return NULL;
    struct slice value = line;
    struct slice name;
    (void)slice_cut(&value, ' ', &name);
    value = value.at ? trim(value) : (struct slice){"", 0};
    if (slice_is(name, "reader"))
        return slice_is(value, "upr")
                   ? NULL
                   : error_new(EXIT_STATUS_ENVIRONMENT, "this reader is 'upr', not '%.*s'",
                               (int)value.length, value.at);
    if (slice_is(name, "charsets")) {
        add_charsets(profile, value);
        return NULL;
    }
    char **word = slice_is(name, "body")   ? &profile->body
                  : slice_is(name, "lang") ? &profile->lang
                                           : NULL;
    if (word) {
        free(*word);
        *word = memory_copy_text(value.at, value.length);
        return NULL;
    }
    for (size_t i = 0; i < UPR_PHRASE_COUNT; i++)
        if (slice_is(name, phrase_names[i]))
            return add_phrase(&sources->phrases[i], value);
    return error_new(EXIT_STATUS_ENVIRONMENT, "'%.*s' is no setting of this reader",
                     (int)name.length, name.at);
}

static struct error *read_lines(FILE *file, struct upr_profile *profile, struct sources *sources) {
    char line[MAX_LINE];
    for (size_t number = 1; fgets(line, sizeof line, file); number++) {
        struct error *error = NULL;
        const struct slice text = slice_of(line);
        if (text.length == sizeof line - 1 && line[text.length - 1] != '\n')
            error = error_new(EXIT_STATUS_ENVIRONMENT, "longer than %d bytes", MAX_LINE - 2);
        else if (!utf8_valid(text))
            error = error_new(EXIT_STATUS_ENVIRONMENT, "not UTF-8");
        else
            error = take_line(profile, sources, text);
        if (error)
            return error_within(error, "line %zu", number);
    }
    return ferror(file) ? error_system("reading") : NULL;
}

static struct error *compile(struct upr_profile *profile, const struct sources *sources) {
    for (size_t i = 0; i < UPR_PHRASE_COUNT; i++) {
        if (sources->phrases[i].length == 0)
            continue;
        struct error *error =
            pattern_compile(buffer_slice(&sources->phrases[i]), &profile->phrases[i]);
        if (error)
            return error_within(error, "%s", phrase_names[i]);
    }
    for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
        if (!profile->phrases[needed[i]])
            return error_new(EXIT_STATUS_ENVIRONMENT, "no line '%s /…/'", phrase_names[needed[i]]);
    if (!profile->body || !profile->lang)
        return error_new(EXIT_STATUS_ENVIRONMENT, "no line '%s …'",
                         profile->body ? "lang" : "body");
    return NULL;
}

struct error *upr_profile_load(const char *path, struct upr_profile **out) {
    FILE *file = fopen(path, "re");
    if (!file)
        return error_system("%s", path);
    struct upr_profile *profile = memory_zeroed(1, sizeof *profile);
    struct sources sources = {0};
    struct error *error = read_lines(file, profile, &sources);
    if (!error)
        error = compile(profile, &sources);
    (void)fclose(file);
    for (size_t i = 0; i < UPR_PHRASE_COUNT; i++)
        buffer_free(&sources.phrases[i]);
    if (error) {
        upr_profile_free(profile);
        return error_within(error, "%s", path);
    }
    *out = profile;
    return NULL;
}

void upr_profile_free(struct upr_profile *profile) {
    if (!profile)
        return;
    for (size_t i = 0; i < UPR_PHRASE_COUNT; i++)
        pattern_free(profile->phrases[i]);
    for (size_t i = 0; i < profile->charset_count; i++)
        free(profile->charsets[i]);
    free(profile->charsets);
    free(profile->body);
    free(profile->lang);
    free(profile);
}
