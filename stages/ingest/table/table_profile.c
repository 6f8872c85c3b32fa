#include "ingest/table/table_profile.h"

#include "ingest/profile/profile_files.h"
#include "ingest/profile/profile_lines.h"
#include "memory/memory.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>

static const char *const field_names[TABLE_FIELDS] = {
    [TABLE_ID] = "id",           [TABLE_SOURCE] = "source",   [TABLE_BODY] = "body",
    [TABLE_SESSION] = "session", [TABLE_DATE] = "date",       [TABLE_EVENT] = "event",
    [TABLE_ORDER] = "order",     [TABLE_KIND] = "kind",       [TABLE_SPEAKER] = "speaker",
    [TABLE_BEHALF] = "behalf",   [TABLE_SUBJECT] = "subject", [TABLE_LANG] = "lang",
    [TABLE_TEXT] = "text",       [TABLE_KEEP] = "keep",
};

static bool is_name(const struct profile_word *word) {
    return word->kind == PROFILE_PLAIN || word->kind == PROFILE_BRACKETED;
}

static size_t profile_column(struct table_profile *profile, struct slice name) {
    for (size_t i = 0; i < profile->column_count; i++)
        if (slice_is(name, profile->columns[i]))
            return i;
    const size_t number = profile->column_count++;
    profile->columns =
        memory_grow(profile->columns, &profile->column_room, number + 1, sizeof *profile->columns);
    profile->required = memory_grow(profile->required, &profile->required_room, number + 1,
                                    sizeof *profile->required);
    profile->columns[number] = memory_copy_text(name.at, name.length);
    profile->required[number] = false;
    return number;
}

static void take_columns(struct table_profile *profile, struct profile_line *line) {
    do {
        const struct profile_word word = profile_next(line);
        if (!is_name(&word) || word.text.length == 0) {
            profile_fail(line, word.column, "expected the name of a column");
            return;
        }
        const size_t column = profile_column(profile, word.text);
        profile->required[column] = true;
    } while (!line->error && profile_peek(line).kind != PROFILE_NOTHING);
}

/* `escapes rows`: the only other convention that there is. */
static void take_escapes(struct table_profile *profile, struct profile_line *line) {
    if (!profile_takes(line, "rows"))
        profile_fail(line, line->at, "expected rows");
    profile->row_stream = true;
}

static bool is_charset(const char *name) {
    UErrorCode status = U_ZERO_ERROR;
    ucnv_close(ucnv_open(name, &status));
    return U_SUCCESS(status);
}

static void take_charsets(struct table_profile *profile, struct profile_line *line) {
    do {
        const struct profile_word word = profile_next(line);
        char *name = memory_copy_text(word.text.at, word.text.length);
        profile->charsets = memory_grow(profile->charsets, &profile->charset_room,
                                        profile->charset_count + 1, sizeof *profile->charsets);
        profile->charsets[profile->charset_count++] = name;
        if (word.kind != PROFILE_PLAIN || !is_charset(name))
            profile_fail(line, word.column, "expected the name of a charset");
    } while (!line->error && profile_peek(line).kind != PROFILE_NOTHING);
}

static void add_part(struct table_profile *profile, struct table_rule *rule,
                     const struct profile_word *word) {
    rule->parts =
        memory_grow(rule->parts, &rule->part_room, rule->part_count + 1, sizeof *rule->parts);
    struct table_part part = {NULL, TABLE_NO_COLUMN};
    if (word->kind == PROFILE_QUOTED)
        part.constant = memory_copy_text(word->text.at, word->text.length);
    else
        part.column = profile_column(profile, word->text);
    rule->parts[rule->part_count++] = part;
}

/* `where COLUMN = "VALUE"` */
static void take_condition(struct table_profile *profile, struct table_rule *rule,
                           struct profile_line *line) {
    const struct profile_word column = profile_next(line);
    if (!is_name(&column)) {
        profile_fail(line, column.column, "expected the name of a column");
        return;
    }
    rule->condition = profile_column(profile, column.text);
    if (!profile_takes(line, "=")) {
        profile_fail(line, line->at, "expected '='");
        return;
    }
    const struct profile_word value = profile_next(line);
    if (value.kind != PROFILE_QUOTED)
        profile_fail(line, value.column, "expected a value in double quotes");
    else
        rule->expected = memory_copy_text(value.text.at, value.text.length);
}

/* `written "d MMMM yyyy"`, perhaps `in fr` */
static void take_date_form(struct table_rule *rule, struct profile_line *line) {
    const struct profile_word pattern = profile_next(line);
    struct slice lang = slice_of("en");
    if (pattern.kind != PROFILE_QUOTED) {
        profile_fail(line, pattern.column, "expected a pattern of dates in double quotes");
        return;
    }
    if (profile_takes(line, "in"))
        lang = profile_next(line).text;
    struct error *error = written_date_new(pattern.text, lang, &rule->date);
    if (error)
        profile_fail(line, pattern.column, "%s", error->message);
    error_free(error);
}

static bool is_kind(const char *text) {
    static const char *const kinds[] = {"statement", "reply", "recommendation", "procedural"};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(text, kinds[i]) == 0)
            return true;
    return false;
}

static void check_kind(const struct table_rule *rule, struct profile_line *line, size_t column) {
    if (rule->field == TABLE_KIND && rule->part_count == 1 && rule->parts[0].constant &&
        !is_kind(rule->parts[0].constant))
        profile_fail(line, column,
                     "expected \"statement\", \"reply\", \"recommendation\" or \"procedural\"");
}

static void take_value(struct table_profile *profile, struct table_rule *rule,
                       struct profile_line *line) {
    const size_t start = profile_peek(line).column;
    while (!line->error && profile_peek(line).kind != PROFILE_NOTHING) {
        if (rule->part_count && profile_takes(line, "where")) {
            take_condition(profile, rule, line);
            continue;
        }
        if (rule->part_count && rule->field == TABLE_DATE && !rule->date &&
            profile_takes(line, "written")) {
            take_date_form(rule, line);
            continue;
        }
        const struct profile_word word = profile_next(line);
        if (word.kind == PROFILE_EXPRESSION || word.kind == PROFILE_NOTHING)
            profile_fail(line, word.column, "expected the name of a column or a value in quotes");
        else
            add_part(profile, rule, &word);
    }
    if (rule->part_count == 0)
        profile_fail(line, start, "expected the name of a column or a value in quotes");
    check_kind(rule, line, start);
}

static void take_keep(struct table_rule *rule, struct profile_line *line) {
    const struct profile_word name = profile_next(line);
    if (!is_name(&name) || name.text.length == 0) {
        profile_fail(line, name.column, "expected the name that the column is to have");
        return;
    }
    for (int field = 0; field < TABLE_KEEP; field++)
        if (slice_is(name.text, field_names[field]))
            profile_fail(line, name.column, "'%.*s' is a column of plaudit's own",
                         (int)name.text.length, name.text.at);
    rule->keep = memory_copy_text(name.text.at, name.text.length);
}

static void take_line(void *context, struct profile_line *line) {
    struct table_profile *profile = context;
    const struct profile_word name = profile_next(line);
    if (name.kind == PROFILE_PLAIN && slice_is(name.text, "columns")) {
        take_columns(profile, line);
        return;
    }
    if (name.kind == PROFILE_PLAIN && slice_is(name.text, "charsets")) {
        take_charsets(profile, line);
        return;
    }
    if (name.kind == PROFILE_PLAIN && slice_is(name.text, "escapes")) {
        take_escapes(profile, line);
        return;
    }
    if (name.kind == PROFILE_PLAIN && slice_is(name.text, "keep") && profile_takes(line, "*")) {
        profile->keep_all = true;
        return;
    }
    for (int field = 0; field < TABLE_FIELDS; field++) {
        if (name.kind != PROFILE_PLAIN || !slice_is(name.text, field_names[field]))
            continue;
        profile->rules = memory_grow(profile->rules, &profile->rule_room, profile->rule_count + 1,
                                     sizeof *profile->rules);
        struct table_rule *rule = &profile->rules[profile->rule_count++];
        *rule = (struct table_rule){.field = (enum table_field)field, .condition = TABLE_NO_COLUMN};
        if (field == TABLE_KEEP)
            take_keep(rule, line);
        if (!line->error)
            take_value(profile, rule, line);
        return;
    }
    profile_fail(line, name.column,
                 "expected columns, charsets, escapes, keep or the name of a field");
}

static void profile_free(struct table_profile *profile) {
    for (size_t i = 0; i < profile->column_count; i++)
        free(profile->columns[i]);
    for (size_t i = 0; i < profile->charset_count; i++)
        free(profile->charsets[i]);
    for (size_t i = 0; i < profile->rule_count; i++) {
        struct table_rule *rule = &profile->rules[i];
        for (size_t j = 0; j < rule->part_count; j++)
            free(rule->parts[j].constant);
        free(rule->parts);
        free(rule->keep);
        free(rule->expected);
        written_date_free(rule->date);
    }
    free(profile->columns);
    free(profile->required);
    free(profile->charsets);
    free(profile->rules);
    free(profile->name);
    free(profile);
}

static struct error *check_whole(const struct table_profile *profile, const char *path) {
    bool required = false;
    bool text = false;
    for (size_t i = 0; i < profile->column_count; i++)
        required |= profile->required[i];
    for (size_t i = 0; i < profile->rule_count; i++)
        text |= profile->rules[i].field == TABLE_TEXT;
    if (!required)
        return error_new(EXIT_STATUS_ENVIRONMENT, "%s: there is no line 'columns NAME…'", path);
    if (!text)
        return error_new(EXIT_STATUS_ENVIRONMENT, "%s: there is no line 'text COLUMN'", path);
    return NULL;
}

struct error *table_profiles_add(struct table_profiles *profiles, const char *path,
                                 struct slice text) {
    struct table_profile *profile = memory_zeroed(1, sizeof *profile);
    profile->name = profile_file_name(path);
    struct error *error = profile_read_lines(path, text, take_line, profile);
    if (!error)
        error = check_whole(profile, path);
    if (error) {
        profile_free(profile);
        return error;
    }
    profiles->at =
        memory_grow(profiles->at, &profiles->room, profiles->count + 1, sizeof *profiles->at);
    profiles->at[profiles->count++] = profile;
    return NULL;
}

static struct error *add_file(void *context, const char *path, struct slice text) {
    return table_profiles_add(context, path, text);
}

struct error *table_profiles_load(struct table_profiles *profiles, const char *directory) {
    return profile_files_each(directory, add_file, profiles);
}

void table_profiles_free(struct table_profiles *profiles) {
    for (size_t i = 0; i < profiles->count; i++)
        profile_free(profiles->at[i]);
    free(profiles->at);
    *profiles = (struct table_profiles){0};
}
