#define PCRE2_CODE_UNIT_WIDTH 8
#include "ingest/xml/xml_profile.h"

#include "ingest/profile/profile_files.h"
#include "memory/buffer.h"
#include "memory/memory.h"

#include <pcre2.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct xml_profiles {
    struct xml_profile **at;
    size_t count, capacity;
};

const char *xml_field_name(enum xml_field field) {
    static const char *const names[XML_FIELDS] = {
        [XML_BODY] = "body",     [XML_SESSION] = "session", [XML_DATE] = "date",
        [XML_EVENT] = "event",   [XML_KIND] = "kind",       [XML_SPEAKER] = "speaker",
        [XML_BEHALF] = "behalf", [XML_SUBJECT] = "subject", [XML_LANG] = "lang"};
    return names[field];
}

/* ---- words of a line --------------------------------------------------------------------------
 */

/* Where the reading of a profile is, and what went wrong first. */
struct parse {
    struct xml_profile *profile;
    const char *file;
    size_t line;
    struct slice text; /* of the line, without its comment and line end */
    size_t at;
    struct error *error;
};

static void parse_fail(struct parse *parse, size_t column, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

static void parse_fail(struct parse *parse, size_t column, const char *format, ...) {
    if (parse->error)
        return;
    char message[400];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    parse->error = error_new(EXIT_STATUS_ENVIRONMENT, "%s:%zu:%zu: %s", parse->file, parse->line,
                             column + 1, message);
}

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t';
}

static void parse_skip_blanks(struct parse *parse) {
    while (parse->at < parse->text.length && is_blank(parse->text.at[parse->at]))
        parse->at++;
    if (parse->at < parse->text.length && parse->text.at[parse->at] == '#')
        parse->at = parse->text.length; /* a comment */
}

static bool parse_ends(struct parse *parse) {
    parse_skip_blanks(parse);
    return parse->at == parse->text.length;
}

/* A word ends at a blank that stands neither in brackets, nor in parentheses, nor in quotes. */
static struct slice parse_word(struct parse *parse) {
    parse_skip_blanks(parse);
    size_t start = parse->at;
    bool quoted = false;
    int inside = 0;
    for (; parse->at < parse->text.length; parse->at++) {
        char byte = parse->text.at[parse->at];
        if (byte == '"')
            quoted = !quoted;
        else if (!quoted && (byte == '[' || byte == '('))
            inside++;
        else if (!quoted && (byte == ']' || byte == ')'))
            inside--;
        else if (!quoted && inside <= 0 && is_blank(byte))
            break;
    }
    return (struct slice){parse->text.at + start, parse->at - start};
}

/* The next word, without taking it. */
static struct slice parse_peek(struct parse *parse) {
    parse_skip_blanks(parse);
    size_t at = parse->at;
    struct slice word = parse_word(parse);
    parse->at = at;
    return word;
}

static bool parse_takes(struct parse *parse, const char *word) {
    if (!slice_is(parse_peek(parse), word))
        return false;
    parse_word(parse);
    return true;
}

static size_t parse_column(const struct parse *parse, struct slice word) {
    return (size_t)(word.at - parse->text.at);
}

/* ---- patterns and attributes ------------------------------------------------------------------
 */

static struct xml_step_use *profile_use(struct xml_profile *profile, uint32_t step) {
    profile->uses = memory_grow(profile->uses, &profile->use_capacity, profile->patterns.count,
                                sizeof *profile->uses);
    for (; profile->use_count < profile->patterns.count; profile->use_count++)
        profile->uses[profile->use_count] = (struct xml_step_use){0, XML_NO_RULE, XML_NO_RULE};
    return &profile->uses[step];
}

static uint32_t parse_pattern(struct parse *parse, struct slice word, uint32_t previous) {
    uint32_t last = XML_NO_STEP;
    struct xml_pattern_trouble trouble;
    if (!xml_patterns_add(&parse->profile->patterns, word, previous, &last, &trouble))
        parse_fail(parse, parse_column(parse, word) + trouble.offset, "expected %s",
                   trouble.expected);
    profile_use(parse->profile, last); /* the table of uses is as long as that of steps */
    return last;
}

static struct xml_attribute_name parse_attribute(struct parse *parse, struct slice word) {
    struct xml_attribute_name name = {0};
    struct xml_pattern_trouble trouble;
    if (!xml_attribute_read(word, &name, &trouble))
        parse_fail(parse, parse_column(parse, word) + trouble.offset, "expected %s",
                   trouble.expected);
    return name;
}

/* Splits "path/@attribute" before the slash; without an attribute `*attribute` becomes empty. A
 * '/' inside a test of the path is not looked at. */
static struct slice split_attribute(struct slice word, struct slice *attribute) {
    *attribute = (struct slice){word.at + word.length, 0};
    if (word.length > 0 && word.at[0] == '@') {
        *attribute = word;
        return (struct slice){word.at, 0};
    }
    int inside = 0;
    for (size_t i = 0; i + 1 < word.length; i++) {
        inside += (word.at[i] == '[') - (word.at[i] == ']');
        if (inside == 0 && word.at[i] == '/' && word.at[i + 1] == '@') {
            *attribute = (struct slice){word.at + i + 1, word.length - i - 1};
            return (struct slice){word.at, i};
        }
    }
    return word;
}

/* ---- rules ------------------------------------------------------------------------------------
 */

static struct xml_rule *profile_rule(struct parse *parse, enum xml_rule_kind kind) {
    struct xml_profile *profile = parse->profile;
    profile->rules = memory_grow(profile->rules, &profile->rule_capacity, profile->rule_count + 1,
                                 sizeof *profile->rules);
    struct xml_rule *rule = &profile->rules[profile->rule_count++];
    *rule = (struct xml_rule){
        .kind = kind, .line = parse->line, .step = XML_NO_STEP, .holder = XML_NO_STEP};
    return rule;
}

static void profile_bind(struct xml_profile *profile, const struct xml_rule *rule) {
    if (rule->step != XML_NO_STEP)
        profile_use(profile, rule->step)->rule = (size_t)(rule - profile->rules);
}

static void parse_place(struct parse *parse, struct xml_rule *rule, struct slice word) {
    struct slice attribute, path = split_attribute(word, &attribute);
    if (path.length > 0)
        rule->step = parse_pattern(parse, path, XML_NO_STEP);
    if (attribute.length > 0 && !parse->error)
        rule->attribute = parse_attribute(parse, attribute);
}

static struct pcre2_real_code_8 *parse_expression(struct parse *parse) {
    parse_skip_blanks(parse);
    size_t start = parse->at + 1, end = start;
    if (parse->at >= parse->text.length || parse->text.at[parse->at] != '/') {
        parse_fail(parse, parse->at, "expected a regular expression between slashes");
        return NULL;
    }
    while (end < parse->text.length && parse->text.at[end] != '/')
        end += parse->text.at[end] == '\\' ? 2 : 1;
    if (end >= parse->text.length) {
        parse_fail(parse, parse->text.length, "expected the closing '/' of the regular expression");
        return NULL;
    }
    parse->at = end + 1;
    int number;
    PCRE2_SIZE offset;
    pcre2_code *code = pcre2_compile((PCRE2_SPTR)parse->text.at + start, end - start,
                                     PCRE2_UTF | PCRE2_UCP, &number, &offset, NULL);
    if (!code) {
        char message[200];
        pcre2_get_error_message(number, (PCRE2_UCHAR *)message, sizeof message);
        parse_fail(parse, start + offset, "%s", message);
    }
    return code;
}

/* `begins PATH… /EXPRESSION/`: groups of the expression are fields of the statement. */
static void parse_groups(struct parse *parse, size_t number, const pcre2_code *expression) {
    for (int field = 0; field < XML_FIELDS; field++) {
        PCRE2_SPTR first;
        PCRE2_SPTR last;
        parse->profile->rules[number].groups[field] = XML_NO_RULE;
        if (!expression ||
            pcre2_substring_nametable_scan(
                expression, (PCRE2_SPTR)xml_field_name((enum xml_field)field), &first, &last) <= 0)
            continue;
        struct xml_rule *rule = profile_rule(parse, XML_RULE_FIELD);
        rule->field = (enum xml_field)field;
        parse->profile->rules[number].groups[field] = parse->profile->rule_count - 1;
    }
}

static bool parse_is_at(struct parse *parse, char byte) {
    return !parse_ends(parse) && parse->text.at[parse->at] == byte;
}

/* Several paths make as many rules; each owns an expression of its own. */
static void parse_begins(struct parse *parse) {
    const size_t first = parse->profile->rule_count;
    if (parse_ends(parse) || parse_is_at(parse, '/'))
        parse_fail(parse, parse->at, "expected a path");
    while (!parse->error && !parse_ends(parse) && !parse_is_at(parse, '/')) {
        const struct slice word = parse_word(parse);
        struct xml_rule *rule = profile_rule(parse, XML_RULE_BEGINS);
        rule->step = parse_pattern(parse, word, XML_NO_STEP);
        if (!parse->error)
            profile_bind(parse->profile, rule);
    }
    const size_t last = parse->profile->rule_count;
    const size_t expression = parse->at;
    for (size_t i = first; i < last && !parse->error; i++) {
        parse->at = expression;
        struct pcre2_real_code_8 *code = parse_ends(parse) ? NULL : parse_expression(parse);
        parse->profile->rules[i].extract = code;
        parse_groups(parse, i, code);
    }
    if (!parse->error && !parse_ends(parse))
        parse_fail(parse, parse->at, "expected the end of the line");
    parse->profile->has_beginnings = true;
}

static void parse_head(struct parse *parse) {
    struct xml_profile *profile = parse->profile;
    struct pcre2_real_code_8 *code = parse_expression(parse);
    if (!code)
        return;
    profile->heads = memory_grow(profile->heads, &profile->head_capacity, profile->head_count + 1,
                                 sizeof *profile->heads);
    profile->heads[profile->head_count++] = code;
    if (!parse_ends(parse))
        parse_fail(parse, parse->at, "expected the end of the line");
}

static char *parse_constant(struct parse *parse) {
    struct slice word = parse_word(parse);
    if (word.length < 2 || word.at[word.length - 1] != '"') {
        parse_fail(parse, parse->text.length, "expected a closing '\"'");
        return NULL;
    }
    return memory_copy_text(word.at + 1, word.length - 2);
}

static void parse_field_options(struct parse *parse, struct xml_rule *rule) {
    while (!parse->error && !parse_ends(parse)) {
        if (parse_takes(parse, "names"))
            rule->lookup = XML_NAMES;
        else if (parse_takes(parse, "known"))
            rule->lookup = XML_KNOWN;
        else if (parse_takes(parse, "latest"))
            rule->latest = true;
        else if (!rule->extract && parse_takes(parse, "match"))
            rule->extract = parse_expression(parse);
        else
            parse_fail(parse, parse->at,
                       "expected names, known, latest, match /…/ or the end of "
                       "the line");
    }
}

static bool is_kind(const char *text) {
    static const char *const kinds[] = {"statement", "reply", "recommendation", "procedural"};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(text, kinds[i]) == 0)
            return true;
    return false;
}

static void parse_field(struct parse *parse, enum xml_field field) {
    size_t start = (parse_skip_blanks(parse), parse->at);
    if (parse_ends(parse)) {
        parse_fail(parse, start, "expected a path, an attribute or a quoted value");
        return;
    }
    struct xml_rule *rule = profile_rule(parse, XML_RULE_FIELD);
    rule->field = field;
    if (parse->text.at[parse->at] == '"')
        rule->constant = parse_constant(parse);
    if (field == XML_KIND && rule->constant && !is_kind(rule->constant))
        parse_fail(parse, start,
                   "expected \"statement\", \"reply\", \"recommendation\" or "
                   "\"procedural\"");
    if (!rule->constant && parse_takes(parse, "."))
        rule->own_text = true;
    else if (!parse->error && !parse_ends(parse))
        parse_place(parse, rule, parse_word(parse));
    if (!parse->error)
        parse_field_options(parse, rule);
    if (!parse->error && rule->own_text && !rule->extract)
        parse_fail(parse, parse->at, "expected match /…/");
    if (!parse->error && rule->constant && rule->attribute.local)
        parse_fail(parse, start, "expected a path without an attribute after a quoted value");
    if (!parse->error)
        profile_bind(parse->profile, rule);
}

static void parse_heading(struct parse *parse) {
    struct xml_profile *profile = parse->profile;
    struct slice word = parse_peek(parse);
    unsigned level = 0;
    if (word.length == 1 && word.at[0] >= '1' && word.at[0] <= '9') {
        level = (unsigned)(word.at[0] - '0');
        parse_word(parse);
    }
    profile->has_levels |= level > 0;
    profile->has_nested_headings |= level == 0;
    if (profile->has_levels && profile->has_nested_headings)
        parse_fail(parse, parse->at, "expected headings either all with a level or all without");
    if (parse_ends(parse))
        parse_fail(parse, parse->at, "expected a path");
    while (!parse->error && !parse_ends(parse)) {
        struct xml_rule *rule = profile_rule(parse, XML_RULE_HEADING);
        rule->level = level;
        parse_place(parse, rule, parse_word(parse));
        if (!parse->error && rule->step == XML_NO_STEP)
            parse_fail(parse, parse->at, "expected a path before the attribute");
        if (!parse->error)
            profile_bind(profile, rule);
    }
}

/* `(forename surname)`, the end of a word; the word without it is returned. */
static struct slice parse_parts(struct parse *parse, struct xml_rule *rule, struct slice word) {
    const char *open = memchr(word.at, '(', word.length);
    if (!open)
        return word;
    size_t length = (size_t)(open - word.at);
    struct slice inner = {open + 1, word.length - length - 1}, part;
    if (inner.length == 0 || inner.at[inner.length - 1] != ')') {
        parse_fail(parse, parse_column(parse, word) + word.length, "expected ')'");
        return word;
    }
    inner.length--;
    while (slice_cut(&inner, ' ', &part)) {
        if (part.length == 0)
            continue;
        rule->parts = memory_grow(rule->parts, &rule->part_capacity, rule->part_count + 1,
                                  sizeof *rule->parts);
        rule->parts[rule->part_count++] = memory_copy_text(part.at, part.length);
    }
    if (rule->part_count == 0)
        parse_fail(parse, parse_column(parse, word) + length + 1, "expected names of elements");
    return (struct slice){word.at, length};
}

static void parse_name(struct parse *parse) {
    struct xml_profile *profile = parse->profile;
    struct slice word = parse_word(parse);
    struct slice attribute, path = split_attribute(word, &attribute);
    if (path.length == 0 || attribute.length == 0) {
        parse_fail(parse, parse_column(parse, word),
                   "expected a path and the attribute that is "
                   "the identifier, like person/@xml:id");
        return;
    }
    struct xml_rule *rule = profile_rule(parse, XML_RULE_NAME);
    size_t number = profile->rule_count - 1;
    rule->holder = parse_pattern(parse, path, XML_NO_STEP);
    if (!parse->error)
        rule->identifier = parse_attribute(parse, attribute);
    if (!parse->error && !parse_takes(parse, "="))
        parse_fail(parse, parse->at, "expected '='");
    if (parse->error)
        return;
    word = parse_parts(parse, rule, parse_word(parse));
    path = split_attribute(word, &attribute);
    rule->step = rule->holder;
    if (path.length > 0 && !parse->error)
        rule->step = parse_pattern(parse, path, rule->holder);
    if (attribute.length > 0 && !parse->error)
        rule->attribute = parse_attribute(parse, attribute);
    if (word.length == 0)
        parse_fail(parse, parse->at, "expected the path or the attribute of the name");
    if (parse->error)
        return;
    profile_use(profile, rule->holder)->holder_of = number;
    profile_bind(profile, rule);
}

static void parse_role(struct parse *parse, unsigned role) {
    if (parse_ends(parse))
        parse_fail(parse, parse->at, "expected a path");
    while (!parse->error && !parse_ends(parse)) {
        uint32_t step = parse_pattern(parse, parse_word(parse), XML_NO_STEP);
        profile_use(parse->profile, step)->roles |= role;
    }
    parse->profile->has_documents |= role == XML_ROLE_DOCUMENT;
}

static void parse_root(struct parse *parse) {
    struct xml_profile *profile = parse->profile;
    if (parse_ends(parse))
        parse_fail(parse, parse->at, "expected the name of an element");
    while (!parse_ends(parse)) {
        struct slice word = parse_word(parse);
        profile->roots = memory_grow(profile->roots, &profile->root_capacity,
                                     profile->root_count + 1, sizeof *profile->roots);
        profile->roots[profile->root_count++] = memory_copy_text(word.at, word.length);
    }
}

static void parse_line(struct parse *parse) {
    static const struct {
        const char *word;
        unsigned role;
    } roles[] = {{"document", XML_ROLE_DOCUMENT},
                 {"statement", XML_ROLE_STATEMENT},
                 {"skip", XML_ROLE_SKIP},
                 {"paragraph", XML_ROLE_PARAGRAPH},
                 {"space", XML_ROLE_SPACE},
                 {"glue-before", XML_ROLE_GLUE_BEFORE},
                 {"glue-after", XML_ROLE_GLUE_AFTER}};
    if (parse_ends(parse))
        return;
    struct slice word = parse_word(parse);
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (slice_is(word, roles[i].word)) {
            parse_role(parse, roles[i].role);
            return;
        }
    for (int field = 0; field < XML_FIELDS; field++)
        if (slice_is(word, xml_field_name((enum xml_field)field))) {
            parse_field(parse, (enum xml_field)field);
            return;
        }
    if (slice_is(word, "root"))
        parse_root(parse);
    else if (slice_is(word, "heading"))
        parse_heading(parse);
    else if (slice_is(word, "name"))
        parse_name(parse);
    else if (slice_is(word, "begins"))
        parse_begins(parse);
    else if (slice_is(word, "head"))
        parse_head(parse);
    else
        parse_fail(parse, parse_column(parse, word),
                   "expected root, head, document, statement, begins, skip, paragraph, space, "
                   "glue-before, "
                   "glue-after, heading, name or the name of a field");
}

/* ---- whole profiles ---------------------------------------------------------------------------
 */

static void profile_free(struct xml_profile *profile) {
    for (size_t i = 0; i < profile->root_count; i++)
        free(profile->roots[i]);
    for (size_t i = 0; i < profile->rule_count; i++) {
        struct xml_rule *rule = &profile->rules[i];
        xml_attribute_name_free(&rule->attribute);
        xml_attribute_name_free(&rule->identifier);
        free(rule->constant);
        pcre2_code_free(rule->extract);
        for (size_t j = 0; j < rule->part_count; j++)
            free(rule->parts[j]);
        free(rule->parts);
    }
    for (size_t i = 0; i < profile->head_count; i++)
        pcre2_code_free(profile->heads[i]);
    free(profile->heads);
    xml_patterns_free(&profile->patterns);
    free(profile->name);
    free(profile->roots);
    free(profile->uses);
    free(profile->rules);
    free(profile);
}

static bool profile_has_role(const struct xml_profile *profile, unsigned role) {
    for (size_t i = 0; i < profile->use_count; i++)
        if (profile->uses[i].roles & role)
            return true;
    return false;
}

static struct error *profile_read(const char *file, struct slice text,
                                  struct xml_profile **profile) {
    struct parse parse = {.profile = memory_zeroed(1, sizeof *parse.profile), .file = file};
    parse.profile->name = profile_file_name(file);
    while (!parse.error && slice_cut(&text, '\n', &parse.text)) {
        if (parse.text.length > 0 && parse.text.at[parse.text.length - 1] == '\r')
            parse.text.length--;
        parse.line++;
        parse.at = 0;
        parse_line(&parse);
    }
    if (!parse.error && parse.profile->root_count == 0)
        parse.error = error_new(EXIT_STATUS_ENVIRONMENT, "%s: there is no line 'root NAME'", file);
    if (!parse.error && !parse.profile->has_beginnings &&
        !profile_has_role(parse.profile, XML_ROLE_STATEMENT))
        parse.error = error_new(EXIT_STATUS_ENVIRONMENT,
                                "%s: there is no line 'statement PATH' or 'begins PATH'", file);
    if (parse.error) {
        profile_free(parse.profile);
        return parse.error;
    }
    *profile = parse.profile;
    return NULL;
}

/* ---- sets -------------------------------------------------------------------------------------
 */

static bool profile_claims(const struct xml_profile *profile, struct slice root) {
    for (size_t i = 0; i < profile->root_count; i++)
        if (slice_is(root, profile->roots[i]))
            return true;
    return false;
}

/* The profile without `head` that has `root` in its lines `root`, as it stands. */
static const struct xml_profile *profiles_claiming(const struct xml_profiles *profiles,
                                                   struct slice root) {
    for (size_t i = 0; i < profiles->count; i++)
        if (profiles->at[i]->head_count == 0 && profile_claims(profiles->at[i], root))
            return profiles->at[i];
    return NULL;
}

static struct error *profiles_add(struct xml_profiles *profiles, struct xml_profile *profile) {
    for (size_t i = 0; i < profile->root_count && profile->head_count == 0; i++) {
        const struct xml_profile *other = profiles_claiming(profiles, slice_of(profile->roots[i]));
        if (!other)
            continue;
        struct error *error =
            error_new(EXIT_STATUS_ENVIRONMENT, "the profiles '%s' and '%s' both claim <%s>",
                      other->name, profile->name, profile->roots[i]);
        profile_free(profile);
        return error;
    }
    profiles->at =
        memory_grow(profiles->at, &profiles->capacity, profiles->count + 1, sizeof *profiles->at);
    profiles->at[profiles->count++] = profile;
    return NULL;
}

static struct error *profiles_add_text(struct xml_profiles *profiles, const char *name,
                                       struct slice text) {
    struct xml_profile *profile;
    struct error *error = profile_read(name, text, &profile);
    return error ? error : profiles_add(profiles, profile);
}

static struct error *add_file(void *context, const char *path, struct slice text) {
    return profiles_add_text(context, path, text);
}

/* Frees the set and hands the error up, or hands the set over. */
static struct error *profiles_done(struct xml_profiles *made, struct error *error,
                                   struct xml_profiles **profiles) {
    if (error)
        xml_profiles_free(made);
    else
        *profiles = made;
    return error;
}

struct error *xml_profiles_read(const char *name, struct slice text,
                                struct xml_profiles **profiles) {
    struct xml_profiles *made = memory_zeroed(1, sizeof *made);
    return profiles_done(made, profiles_add_text(made, name, text), profiles);
}

struct error *xml_profiles_load(const char *directory, struct xml_profiles **profiles) {
    struct xml_profiles *made = memory_zeroed(1, sizeof *made);
    struct error *error = profile_files_each(directory, add_file, made);
    if (!error && made->count == 0)
        error = error_new(EXIT_STATUS_ENVIRONMENT, "no file NAME.profile in '%s'", directory);
    return profiles_done(made, error, profiles);
}

void xml_profiles_free(struct xml_profiles *profiles) {
    if (!profiles)
        return;
    for (size_t i = 0; i < profiles->count; i++)
        profile_free(profiles->at[i]);
    free(profiles->at);
    free(profiles);
}

/* Costs that run away count as no match. */
static bool head_matches(const struct pcre2_real_code_8 *expression, struct slice head) {
    pcre2_match_data *match = pcre2_match_data_create(1, NULL);
    const int groups =
        match ? pcre2_match(expression, (PCRE2_SPTR)head.at, head.length, 0, 0, match, NULL) : -1;
    pcre2_match_data_free(match);
    return groups >= 0;
}

static bool profile_matches_head(const struct xml_profile *profile, struct slice head) {
    for (size_t i = 0; i < profile->head_count && head.at; i++)
        if (head_matches(profile->heads[i], head))
            return true;
    return false;
}

const struct xml_profile *xml_profiles_find(const struct xml_profiles *profiles, struct slice root,
                                            struct slice head) {
    for (size_t i = 0; i < profiles->count; i++)
        if (profile_claims(profiles->at[i], root) && profile_matches_head(profiles->at[i], head))
            return profiles->at[i];
    const struct xml_profile *profile = profiles_claiming(profiles, root);
    return profile ? profile : profiles_claiming(profiles, slice_of("*"));
}
