#include "ingest/transcript/transcript_profile.h"

#include "ingest/charset.h"
#include "ingest/profile/profile_files.h"
#include "ingest/profile/profile_lines.h"
#include "memory/memory.h"

#include <stdlib.h>

static const char *const field_names[TRANSCRIPT_FIELDS] = {
    [TRANSCRIPT_BODY] = "body",   [TRANSCRIPT_SESSION] = "session", [TRANSCRIPT_DATE] = "date",
    [TRANSCRIPT_EVENT] = "event", [TRANSCRIPT_SUBJECT] = "subject", [TRANSCRIPT_LANG] = "lang",
};

const char *transcript_field_name(enum transcript_field field) {
    return field_names[field];
}

/* ---- lines ------------------------------------------------------------------------------------
 */

static void take_pattern(struct pattern_list *list, struct profile_line *line, const char *group) {
    struct pattern *pattern = pattern_take(line, group);
    if (!pattern)
        return;
    list->at = memory_grow(list->at, &list->room, list->count + 1, sizeof *list->at);
    list->at[list->count++] = pattern;
}

static void take_charsets(struct transcript_profile *profile, struct profile_line *line) {
    while (!line->error && profile_peek(line).kind != PROFILE_NOTHING) {
        const struct profile_word word = profile_next(line);
        char *name = memory_copy_text(word.text.at, word.text.length);
        struct error *unknown = charset_check(name);
        profile->charsets = memory_grow(profile->charsets, &profile->charset_room,
                                        profile->charset_count + 1, sizeof *profile->charsets);
        profile->charsets[profile->charset_count++] = name;
        if (unknown)
            profile_fail(line, word.column, "expected the name of a charset");
        error_free(unknown);
    }
}

/* `written "d MMMM yyyy" in en` */
static void take_written(struct transcript_rule *rule, struct profile_line *line) {
    const struct profile_word form = profile_next(line);
    const bool in = profile_takes(line, "in");
    const struct profile_word lang = profile_next(line);
    if (form.kind != PROFILE_QUOTED || !in || lang.kind != PROFILE_PLAIN) {
        profile_fail(line, form.column, "expected \"PATTERN\" in LANGUAGE");
        return;
    }
    struct error *error = written_date_new(form.text, lang.text, &rule->written);
    if (error)
        profile_fail(line, form.column, "%s", error->message);
    error_free(error);
}

static void take_rule(struct transcript_profile *profile, enum transcript_field field,
                      struct profile_line *line) {
    profile->rules = memory_grow(profile->rules, &profile->rule_room, profile->rule_count + 1,
                                 sizeof *profile->rules);
    struct transcript_rule *rule = &profile->rules[profile->rule_count++];
    *rule = (struct transcript_rule){.field = field};
    if (profile_peek(line).kind == PROFILE_QUOTED) {
        const struct slice value = profile_next(line).text;
        rule->constant = memory_copy_text(value.at, value.length);
        if (profile_takes(line, "where"))
            rule->pattern = pattern_take(line, NULL);
        return;
    }
    rule->pattern = pattern_take(line, field_names[field]);
    if (field == TRANSCRIPT_DATE && profile_takes(line, "written"))
        take_written(rule, line);
}

static bool take_list(struct transcript_profile *profile, struct profile_line *line) {
    const struct {
        const char *word;
        struct pattern_list *list;
        const char *group;
    } lists[] = {{"head", &profile->heads, NULL},
                 {"cue", &profile->cues, "speaker"},
                 {"skip", &profile->skips, NULL},
                 {"drop", &profile->drops, NULL},
                 {"procedural", &profile->procedural, NULL}};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        if (profile_takes(line, lists[i].word)) {
            take_pattern(lists[i].list, line, lists[i].group);
            return true;
        }
    return false;
}

static bool take_field(struct transcript_profile *profile, struct profile_line *line) {
    for (int field = 0; field < TRANSCRIPT_FIELDS; field++)
        if (profile_takes(line, field_names[field])) {
            take_rule(profile, (enum transcript_field)field, line);
            return true;
        }
    return false;
}

static void take_line(void *context, struct profile_line *line) {
    struct transcript_profile *profile = context;
    if (profile_takes(line, "charsets"))
        take_charsets(profile, line);
    else if (profile_takes(line, "lines") && profile_takes(line, "joined"))
        profile->joins = true;
    else if (!take_list(profile, line) && !take_field(profile, line))
        profile_fail(line, line->at,
                     "expected head, cue, skip, drop, procedural, charsets, lines joined or the "
                     "name of a field");
    const struct profile_word rest = profile_peek(line);
    if (rest.kind != PROFILE_NOTHING)
        profile_fail(line, rest.column, "expected the end of the line");
}

/* ---- profiles ---------------------------------------------------------------------------------
 */

static void free_list(struct pattern_list *list) {
    for (size_t i = 0; i < list->count; i++)
        pattern_free(list->at[i]);
    free(list->at);
}

static void free_profile(struct transcript_profile *profile) {
    for (size_t i = 0; i < profile->rule_count; i++) {
        free(profile->rules[i].constant);
        pattern_free(profile->rules[i].pattern);
        written_date_free(profile->rules[i].written);
    }
    for (size_t i = 0; i < profile->charset_count; i++)
        free(profile->charsets[i]);
    free_list(&profile->heads);
    free_list(&profile->cues);
    free_list(&profile->skips);
    free_list(&profile->drops);
    free_list(&profile->procedural);
    free(profile->rules);
    free(profile->charsets);
    free(profile->name);
    free(profile);
}

struct error *transcript_profiles_add(struct transcript_profiles *profiles, const char *path,
                                      struct slice text) {
    struct transcript_profile *profile = memory_zeroed(1, sizeof *profile);
    profile->name = profile_file_name(path);
    struct error *error = profile_read_lines(path, text, take_line, profile);
    if (!error && (!profile->heads.count || !profile->cues.count))
        error =
            error_new(EXIT_STATUS_ENVIRONMENT, "%s: no line 'head /…/' or no line 'cue /…/'", path);
    if (error) {
        free_profile(profile);
        return error;
    }
    profiles->at =
        memory_grow(profiles->at, &profiles->room, profiles->count + 1, sizeof *profiles->at);
    profiles->at[profiles->count++] = profile;
    return NULL;
}

static struct error *add_file(void *context, const char *path, struct slice text) {
    return transcript_profiles_add(context, path, text);
}

struct error *transcript_profiles_load(struct transcript_profiles *profiles,
                                       const char *directory) {
    return profile_files_each(directory, add_file, profiles);
}

void transcript_profiles_free(struct transcript_profiles *profiles) {
    for (size_t i = 0; i < profiles->count; i++)
        free_profile(profiles->at[i]);
    free(profiles->at);
    *profiles = (struct transcript_profiles){0};
}

static bool begins_so(const struct transcript_profile *profile, struct slice head) {
    for (size_t i = 0; i < profile->heads.count; i++)
        if (!pattern_matches(profile->heads.at[i], head, 0))
            return false;
    return true;
}

struct transcript_profile *transcript_profiles_find(const struct transcript_profiles *profiles,
                                                    struct slice head) {
    for (size_t i = 0; i < profiles->count; i++)
        if (begins_so(profiles->at[i], head))
            return profiles->at[i];
    return NULL;
}

bool pattern_list_matches(const struct pattern_list *list, struct slice text) {
    for (size_t i = 0; i < list->count; i++)
        if (pattern_matches(list->at[i], text, 0))
            return true;
    return false;
}
