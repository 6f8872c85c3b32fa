#include "ingest/captions/captions_profile.h"

#include "ingest/profile/profile_files.h"
#include "ingest/profile/profile_lines.h"
#include "memory/memory.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>

static const char *const field_names[CAPTIONS_FIELDS] = {
    [CAPTIONS_BODY] = "body",   [CAPTIONS_SESSION] = "session", [CAPTIONS_DATE] = "date",
    [CAPTIONS_EVENT] = "event", [CAPTIONS_SUBJECT] = "subject", [CAPTIONS_LANG] = "lang",
};

const char *captions_field_name(enum captions_field field) {
    return field_names[field];
}

static void take_pattern(struct pattern ***patterns, size_t *count, size_t *room,
                         struct profile_line *line) {
    struct pattern *pattern = pattern_take(line, NULL);
    if (!pattern)
        return;
    *patterns = memory_grow(*patterns, room, *count + 1, sizeof **patterns);
    (*patterns)[(*count)++] = pattern;
}

static struct captions_rule *new_rule(struct captions_profile *profile, enum captions_place place) {
    profile->rules = memory_grow(profile->rules, &profile->rule_room, profile->rule_count + 1,
                                 sizeof *profile->rules);
    struct captions_rule *rule = &profile->rules[profile->rule_count++];
    *rule = (struct captions_rule){.place = place};
    return rule;
}

static void take_constant(struct captions_profile *profile, enum captions_field field,
                          struct profile_line *line) {
    const struct profile_word word = profile_next(line);
    if (word.kind != PROFILE_QUOTED) {
        profile_fail(line, word.column, "expected a value in double quotes");
        return;
    }
    struct captions_rule *rule = new_rule(profile, CAPTIONS_CONSTANT);
    rule->field = field;
    rule->constant = memory_copy_text(word.text.at, word.text.length);
}

/* `keep COLUMN start` or `keep COLUMN end` */
static void take_keep(struct captions_profile *profile, struct profile_line *line) {
    const struct profile_word name = profile_next(line);
    if ((name.kind != PROFILE_PLAIN && name.kind != PROFILE_BRACKETED) || name.text.length == 0) {
        profile_fail(line, name.column, "expected the name that the column is to have");
        return;
    }
    char **kept = profile_takes(line, "start") ? &profile->start
                  : profile_takes(line, "end") ? &profile->end
                                               : NULL;
    if (!kept) {
        profile_fail(line, line->at, "expected start or end");
        return;
    }
    free(*kept);
    *kept = memory_copy_text(name.text.at, name.text.length);
}

static void take_charsets(struct captions_profile *profile, struct profile_line *line) {
    while (!line->error && profile_peek(line).kind != PROFILE_NOTHING) {
        const struct profile_word word = profile_next(line);
        UErrorCode status = U_ZERO_ERROR;
        char *name = memory_copy_text(word.text.at, word.text.length);
        ucnv_close(ucnv_open(name, &status));
        profile->charsets = memory_grow(profile->charsets, &profile->charset_room,
                                        profile->charset_count + 1, sizeof *profile->charsets);
        profile->charsets[profile->charset_count++] = name;
        if (U_FAILURE(status))
            profile_fail(line, word.column, "expected the name of a charset");
    }
}

/* Takes the line by its first word; false if no line begins so. */
static bool take_named(struct captions_profile *profile, struct profile_line *line) {
    if (profile_takes(line, "charsets"))
        take_charsets(profile, line);
    else if (profile_takes(line, "path"))
        new_rule(profile, CAPTIONS_PATH)->pattern = pattern_take(line, NULL);
    else if (profile_takes(line, "note"))
        new_rule(profile, CAPTIONS_NOTE)->pattern = pattern_take(line, NULL);
    else if (profile_takes(line, "cue"))
        take_pattern(&profile->cues, &profile->cue_count, &profile->cue_room, line);
    else if (profile_takes(line, "procedural"))
        take_pattern(&profile->procedural, &profile->procedural_count, &profile->procedural_room,
                     line);
    else if (profile_takes(line, "keep"))
        take_keep(profile, line);
    else
        return false;
    return true;
}

static void take_line(void *context, struct profile_line *line) {
    struct captions_profile *profile = context;
    bool taken = take_named(profile, line);
    for (int field = 0; field < CAPTIONS_FIELDS && !taken; field++) {
        taken = profile_takes(line, field_names[field]);
        if (taken)
            take_constant(profile, (enum captions_field)field, line);
    }
    if (!taken)
        profile_fail(line, line->at,
                     "expected charsets, path, note, cue, procedural, keep or the name of a field");
    else if (profile_peek(line).kind != PROFILE_NOTHING)
        profile_fail(line, line->at, "expected the end of the line");
}

struct error *captions_profile_read(const char *path, struct slice text,
                                    struct captions_profile **profile) {
    struct captions_profile *made = memory_zeroed(1, sizeof *made);
    made->name = profile_file_name(path);
    struct error *error = profile_read_lines(path, text, take_line, made);
    if (error)
        captions_profile_free(made);
    else
        *profile = made;
    return error;
}

static void free_patterns(struct pattern **patterns, size_t count) {
    for (size_t i = 0; i < count; i++)
        pattern_free(patterns[i]);
    free(patterns);
}

void captions_profile_free(struct captions_profile *profile) {
    if (!profile)
        return;
    for (size_t i = 0; i < profile->rule_count; i++) {
        free(profile->rules[i].constant);
        pattern_free(profile->rules[i].pattern);
    }
    for (size_t i = 0; i < profile->charset_count; i++)
        free(profile->charsets[i]);
    free_patterns(profile->cues, profile->cue_count);
    free_patterns(profile->procedural, profile->procedural_count);
    free(profile->rules);
    free(profile->charsets);
    free(profile->start);
    free(profile->end);
    free(profile->name);
    free(profile);
}
