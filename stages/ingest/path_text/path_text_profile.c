#include "ingest/path_text/path_text_profile.h"

#include "ingest/charset.h"
#include "ingest/profile/profile_files.h"
#include "ingest/profile/profile_lines.h"
#include "memory/memory.h"
#include "rows/utf8.h"

#include <stdlib.h>

static const char *const field_names[PATH_FIELDS] = {
    [PATH_BODY] = "body",     [PATH_SESSION] = "session", [PATH_DATE] = "date",
    [PATH_EVENT] = "event",   [PATH_KIND] = "kind",       [PATH_SPEAKER] = "speaker",
    [PATH_BEHALF] = "behalf", [PATH_SUBJECT] = "subject", [PATH_LANG] = "lang",
};

static void take_path(struct path_text_profile *profile, struct profile_line *line) {
    const struct profile_word word = profile_next(line);
    if (word.kind != PROFILE_EXPRESSION || profile->path) {
        profile_fail(line, word.column,
                     profile->path ? "a second pattern: use alternatives in the first"
                                   : "expected a pattern of paths between / and /");
        return;
    }
    struct error *error = pattern_compile(word.text, &profile->path);
    if (error)
        profile_fail(line, word.column, "%s", error->message);
    error_free(error);
}

static void take_charsets(struct path_text_profile *profile, struct profile_line *line) {
    do {
        const struct profile_word word = profile_next(line);
        char *name = memory_copy_text(word.text.at, word.text.length);
        profile->charsets = memory_grow(profile->charsets, &profile->charset_room,
                                        profile->charset_count + 1, sizeof *profile->charsets);
        profile->charsets[profile->charset_count++] = name;
        struct error *unknown = charset_check(name);
        if (word.kind != PROFILE_PLAIN || unknown)
            profile_fail(line, word.column, "expected the name of a charset");
        error_free(unknown);
    } while (!line->error && profile_peek(line).kind != PROFILE_NOTHING);
}

static void take_part(const struct path_text_profile *profile, struct path_value *value,
                      struct profile_line *line) {
    const struct profile_word word = profile_next(line);
    const bool is_group = word.kind == PROFILE_BRACKETED;
    if (!is_group && word.kind != PROFILE_QUOTED) {
        profile_fail(line, word.column, "expected \"text\" or a [group] of the pattern of paths");
        return;
    }
    value->parts = memory_grow(value->parts, &value->room, value->count + 1, sizeof *value->parts);
    struct path_part *part = &value->parts[value->count++];
    *part = (struct path_part){is_group, memory_copy_text(word.text.at, word.text.length)};
    if (is_group && (!profile->path || !pattern_has_group(profile->path, part->text)))
        profile_fail(line, word.column, "the pattern of paths (above) has no group (?<%s>…)",
                     part->text);
}

static void take_line(void *context, struct profile_line *line) {
    struct path_text_profile *profile = context;
    const struct profile_word name = profile_next(line);
    if (name.kind == PROFILE_PLAIN && slice_is(name.text, "path")) {
        take_path(profile, line);
    } else if (name.kind == PROFILE_PLAIN && slice_is(name.text, "charsets")) {
        take_charsets(profile, line);
        return;
    } else {
        int field = 0;
        while (field < PATH_FIELDS && !slice_is(name.text, field_names[field]))
            field++;
        if (field == PATH_FIELDS || name.kind != PROFILE_PLAIN) {
            profile_fail(line, name.column,
                         "expected path, charsets or a column: body, session, date, event, kind, "
                         "speaker, behalf, subject, lang");
            return;
        }
        struct path_value *value = &profile->fields[field];
        if (value->count)
            profile_fail(line, name.column, "a second line for this column");
        do
            take_part(profile, value, line);
        while (!line->error && profile_peek(line).kind != PROFILE_NOTHING);
    }
    const struct profile_word rest = profile_peek(line);
    if (rest.kind != PROFILE_NOTHING)
        profile_fail(line, rest.column, "expected the end of the line");
}

static void free_profile(struct path_text_profile *profile) {
    for (size_t i = 0; i < PATH_FIELDS; i++) {
        for (size_t j = 0; j < profile->fields[i].count; j++)
            free(profile->fields[i].parts[j].text);
        free(profile->fields[i].parts);
    }
    for (size_t i = 0; i < profile->charset_count; i++)
        free(profile->charsets[i]);
    free(profile->charsets);
    pattern_free(profile->path);
    free(profile->name);
    free(profile);
}

struct error *path_text_profiles_add(struct path_text_profiles *profiles, const char *path,
                                     struct slice text) {
    struct path_text_profile *profile = memory_zeroed(1, sizeof *profile);
    profile->name = profile_file_name(path);
    struct error *error = profile_read_lines(path, text, take_line, profile);
    if (!error && !profile->path)
        error = error_new(EXIT_STATUS_ENVIRONMENT, "%s: no line 'path /…/'", path);
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
    return path_text_profiles_add(context, path, text);
}

struct error *path_text_profiles_load(struct path_text_profiles *profiles, const char *directory) {
    return profile_files_each(directory, add_file, profiles);
}

void path_text_profiles_free(struct path_text_profiles *profiles) {
    for (size_t i = 0; i < profiles->count; i++)
        free_profile(profiles->at[i]);
    free(profiles->at);
    *profiles = (struct path_text_profiles){0};
}

struct path_text_profile *path_text_profiles_find(const struct path_text_profiles *profiles,
                                                  struct slice path) {
    if (!utf8_valid(path))
        return NULL;
    for (size_t i = 0; i < profiles->count; i++)
        if (pattern_matches(profiles->at[i]->path, path, 0))
            return profiles->at[i];
    return NULL;
}

void path_text_value(const struct path_text_profile *profile, enum path_field field,
                     struct buffer *value) {
    const struct path_value *parts = &profile->fields[field];
    for (size_t i = 0; i < parts->count; i++) {
        if (parts->parts[i].is_group)
            buffer_append(value, pattern_group(profile->path, parts->parts[i].text));
        else
            buffer_append_text(value, parts->parts[i].text);
    }
}
