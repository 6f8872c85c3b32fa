#include "lexicon/content.h"

#include "memory/memory.h"
#include "rows/utf8.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>

#define WEIGHT_MOST 1000.0

/* Columns of the row stream that exist already: a category of that name would hide one. */
static const char *const row_columns[] = {
    "id",           "source",        "body",   "session",        "date",   "event",  "order",
    "kind",         "speaker",       "behalf", "subject",        "lang",   "text",   "state",
    "behalf_group", "subject_state", "groups", "subject_groups", "tokens", "starts", "n_tokens",
    "n_sentences",  "hits",          "stance", "score",
};

struct file {
    struct reading *reading;
    struct lexicon *lexicon;
    struct slice line; /* the present one */
    uint32_t number;
    bool in_section;
    bool in_entries; /* keys come before the first entry */
    bool skipping;   /* the header was faulty: nothing below it has a home */
    bool entry_open; /* tests belong to the last entry */
    bool entry_faulty;
    struct error *error;
};

typedef void key_reader(struct file *file, struct slice value, size_t byte);

/* ---- small things -----------------------------------------------------------------------------
 */

static struct place place_at(const struct file *file, size_t byte) {
    return (struct place){file->reading->file, file->number, pattern_column(file->line, byte)};
}

#define fault(file, byte, ...)                                                                     \
    faults_add((file)->reading->faults, place_at((file), (byte)), __VA_ARGS__)

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t';
}

static size_t skip_blanks(struct slice line, size_t at) {
    while (at < line.length && is_blank(line.at[at]))
        at++;
    return at;
}

static struct slice trimmed(struct slice text) {
    while (text.length && is_blank(text.at[0])) {
        text.at++;
        text.length--;
    }
    while (text.length && is_blank(text.at[text.length - 1]))
        text.length--;
    return text;
}

static bool rest_is_comment(struct slice line, size_t at) {
    const size_t next = skip_blanks(line, at);
    return next == line.length || (line.at[next] == '#' && (next > at || at == 0));
}

static struct section *section_of(struct file *file) {
    return &file->lexicon->sections[file->lexicon->n_sections - 1];
}

static struct lexicon_category *category_of(struct file *file) {
    return &file->lexicon->categories[section_of(file)->category];
}

static struct declared *declared_of(struct file *file) {
    return &file->reading->declared[section_of(file)->category];
}

/* Prose up to a comment, "\#" and "\\" resolved: values and tests. */
static void read_prose(struct slice line, size_t at, struct buffer *prose) {
    for (; at < line.length; at++) {
        char byte = line.at[at];
        if (byte == '#' && (at == 0 || is_blank(line.at[at - 1])))
            break;
        const char next = at + 1 < line.length ? line.at[at + 1] : '\0';
        if (byte == '\\' && (next == '#' || next == '\\'))
            byte = line.at[++at];
        buffer_append_byte(prose, byte);
    }
    const struct slice whole = trimmed(buffer_slice(prose));
    const size_t lead = (size_t)(whole.at - buffer_text(prose));
    if (lead)
        memmove(prose->at, prose->at + lead, whole.length);
    buffer_cut(prose, whole.length);
}

/* ---- [category] -------------------------------------------------------------------------------
 */

static bool is_name_byte(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '-' ||
           byte == '_';
}

/* Lower-case letters, digits, '-' and '_', in parts joined by dots; each part begins with a
 * letter. */
static bool check_name(struct file *file, size_t start, size_t end) {
    bool part_begins = true;
    for (size_t i = start; i < end; i++) {
        const char byte = file->line.at[i];
        const bool good =
            part_begins ? byte >= 'a' && byte <= 'z' : is_name_byte(byte) || byte == '.';
        if (!good) {
            fault(file, i,
                  "expected a category name of a-z, 0-9, '-' and '_', in parts joined by "
                  "'.', each of which begins with a letter");
            return false;
        }
        part_begins = byte == '.';
    }
    if (part_begins)
        fault(file, end, "expected a category name");
    return !part_begins;
}

bool lexicon_is_row_column(struct slice name) {
    for (size_t i = 0; i < sizeof row_columns / sizeof row_columns[0]; i++)
        if (slice_is(name, row_columns[i]))
            return true;
    return false;
}

static bool check_column(struct file *file, size_t start, struct slice name) {
    if (!lexicon_is_row_column(name))
        return true;
    fault(file, start, "expected another name: '%.*s' is a column of the row stream",
          (int)name.length, name.at);
    return false;
}

static size_t category_add(struct file *file, struct slice name) {
    struct reading *reading = file->reading;
    struct lexicon *lexicon = file->lexicon;
    bool added = false;
    const size_t number = intern_add(reading->category_names, name, &added);
    if (!added)
        return number;
    lexicon->categories = memory_grow(lexicon->categories, &lexicon->categories_capacity,
                                      number + 1, sizeof *lexicon->categories);
    lexicon->categories[number] = (struct lexicon_category){.name = lexicon_keep(lexicon, name),
                                                            .title = "",
                                                            .source = "",
                                                            .origin = "",
                                                            .file = reading->file,
                                                            .line = file->number};
    lexicon->n_categories = number + 1;
    reading->declared = memory_grow(reading->declared, &reading->declared_capacity, number + 1,
                                    sizeof *reading->declared);
    reading->declared[number] = (struct declared){0};
    return number;
}

static void section_add(struct file *file, size_t category) {
    struct lexicon *lexicon = file->lexicon;
    lexicon->sections = memory_grow(lexicon->sections, &lexicon->sections_capacity,
                                    lexicon->n_sections + 1, sizeof *lexicon->sections);
    lexicon->sections[lexicon->n_sections++] =
        (struct section){.file = file->reading->file,
                         .line = file->number,
                         .category = category,
                         .language = file->reading->language};
}

static void read_header(struct file *file, size_t bracket) {
    file->in_entries = false;
    file->entry_open = false;
    file->entry_faulty = false;
    file->skipping = true;
    const struct slice line = file->line;
    const char *close = memchr(line.at + bracket, ']', line.length - bracket);
    if (!close) {
        fault(file, line.length, "expected ']' after the category's name");
        return;
    }
    const size_t start = bracket + 1;
    const size_t end = (size_t)(close - line.at);
    const struct slice name = {line.at + start, end - start};
    if (!check_name(file, start, end) || !check_column(file, start, name))
        return;
    if (!rest_is_comment(line, end + 1)) {
        fault(file, end + 1, "expected nothing after ']'");
        return;
    }
    file->skipping = false;
    file->in_section = true;
    section_add(file, category_add(file, name));
}

/* ---- key: value -------------------------------------------------------------------------------
 */

static void read_title(struct file *file, struct slice value, size_t byte) {
    (void)byte;
    if (!*category_of(file)->title)
        category_of(file)->title = lexicon_keep(file->lexicon, value);
}

static void read_origin(struct file *file, struct slice value, size_t byte) {
    (void)byte;
    if (!*category_of(file)->origin)
        category_of(file)->origin = lexicon_keep(file->lexicon, value);
}

/* Several sources are joined: an idea may have more than one. */
static void read_source(struct file *file, struct slice value, size_t byte) {
    (void)byte;
    struct lexicon_category *category = category_of(file);
    struct buffer joined = {0};
    buffer_append_text(&joined, category->source);
    if (joined.length && value.length)
        buffer_append_text(&joined, "; ");
    buffer_append(&joined, value);
    category->source = lexicon_keep(file->lexicon, buffer_slice(&joined));
    buffer_free(&joined);
}

/* Whether `now` was already said otherwise; if nothing was said, it is said now. */
static bool contradicts(struct file *file, struct place *said, bool same, size_t byte) {
    if (!said->file) {
        *said = place_at(file, byte);
        return false;
    }
    if (same)
        return false;
    fault(file, byte, "expected the same as at %s:%u:%zu for this category", said->file, said->line,
          said->column);
    return true;
}

static void read_polarity(struct file *file, struct slice value, size_t byte) {
    static const char *const words[] = {"none", "praise", "scrutiny"};
    int polarity = 0;
    while (polarity < 3 && !slice_is(value, words[polarity]))
        polarity++;
    if (polarity == 3) {
        fault(file, byte, "expected praise, scrutiny or none");
        return;
    }
    struct lexicon_category *category = category_of(file);
    const bool same = category->polarity == (enum lexicon_polarity)polarity;
    if (!contradicts(file, &declared_of(file)->polarity, same, byte))
        category->polarity = (enum lexicon_polarity)polarity;
}

static void read_role(struct file *file, struct slice value, size_t byte) {
    enum lexicon_role role;
    if (slice_is(value, "negation"))
        role = LEXICON_ROLE_NEGATION;
    else if (slice_is(value, "quotation"))
        role = LEXICON_ROLE_QUOTATION;
    else {
        fault(file, byte, "expected negation or quotation");
        return;
    }
    struct lexicon_category *category = category_of(file);
    if (!contradicts(file, &declared_of(file)->role, category->role == role, byte))
        category->role = role;
}

static void read_scope(struct file *file, struct slice value, size_t byte) {
    uint32_t scope = 0;
    bool good = value.length > 0;
    for (size_t i = 0; i < value.length && good; i++) {
        good = value.at[i] >= '0' && value.at[i] <= '9';
        if (good)
            scope = scope * 10 + (uint32_t)(value.at[i] - '0');
        good = good && scope <= SCOPE_MOST;
    }
    if (!good) {
        fault(file, byte, "expected a number of tokens from 0 to %u", SCOPE_MOST);
        return;
    }
    section_of(file)->scope_given = true;
    section_of(file)->scope = scope;
}

/* Blank-separated words, folded, without wildcards. */
static void read_words(struct file *file, struct slice value, struct buffer *tokens) {
    struct slice word;
    while (!file->error && slice_cut(&value, ' ', &word))
        if (trimmed(word).length)
            file->error = words_split(file->reading->words, trimmed(word), tokens);
}

static void read_stops(struct file *file, struct slice value, size_t byte) {
    (void)byte;
    read_words(file, value, &section_of(file)->stops);
}

static void read_marks(struct file *file, struct slice value, size_t byte) {
    struct buffer *marks = &section_of(file)->marks;
    read_words(file, value, marks);
    size_t count = 0;
    for (size_t i = 0; i < marks->length; i++)
        count += marks->at[i] == '\n';
    if (count == 0 || count % 2)
        fault(file, byte, "expected pairs of an opening and a closing mark");
}

struct key {
    const char *name;
    key_reader *read;
};

static const struct key keys[] = {
    {"title", read_title},   {"polarity", read_polarity}, {"source", read_source},
    {"origin", read_origin}, {"role", read_role},         {"scope", read_scope},
    {"stops", read_stops},   {"marks", read_marks},
};

#define KEYS_EXPECTED "title, polarity, source, origin, role, scope, stops or marks"

static const struct key *key_named(struct slice name) {
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        if (slice_is(name, keys[i].name))
            return &keys[i];
    return NULL;
}

/* Whether the line has the form "word: …"; `*end` is the colon's byte. */
static bool looks_like_key(struct slice line, size_t start, size_t *end) {
    size_t at = start;
    while (at < line.length && ((line.at[at] >= 'a' && line.at[at] <= 'z')))
        at++;
    *end = at;
    return at > start && at < line.length && line.at[at] == ':' &&
           (at + 1 == line.length || is_blank(line.at[at + 1]));
}

/* True if the line was a key, or a fault in place of one. */
static bool read_key(struct file *file, size_t start) {
    size_t colon = 0;
    if (!looks_like_key(file->line, start, &colon))
        return false;
    const struct slice name = {file->line.at + start, colon - start};
    const struct key *key = key_named(name);
    if (file->in_entries && !key)
        return false; /* an entry with a colon */
    if (file->in_entries) {
        fault(file, start,
              "expected an entry: '%s:' stands before the first entry (a colon as a "
              "word is '\\:')",
              key->name);
        return true;
    }
    if (!key) {
        fault(file, start, "expected " KEYS_EXPECTED ", not '%.*s' (a colon as a word is '\\:')",
              (int)name.length, name.at);
        return true;
    }
    struct buffer value = {0};
    read_prose(file->line, colon + 1, &value);
    key->read(file, buffer_slice(&value), skip_blanks(file->line, colon + 1));
    buffer_free(&value);
    return true;
}

/* ---- tests ------------------------------------------------------------------------------------
 */

static void read_test(struct file *file, size_t sign) {
    struct lexicon *lexicon = file->lexicon;
    if (file->entry_faulty)
        return;
    if (!file->entry_open) {
        fault(file, sign, "expected an entry above its tests (a '%c' as a word is '\\%c')",
              file->line.at[sign], file->line.at[sign]);
        return;
    }
    struct buffer sentence = {0};
    read_prose(file->line, sign + 1, &sentence);
    if (sentence.length == 0)
        fault(file, sign + 1, "expected a sentence to test the entry with");
    lexicon->tests = memory_grow(lexicon->tests, &lexicon->tests_capacity, lexicon->n_tests + 1,
                                 sizeof *lexicon->tests);
    lexicon->tests[lexicon->n_tests++] =
        (struct lexicon_test){.must_match = file->line.at[sign] == '+',
                              .line = file->number,
                              .sentence = lexicon_keep(lexicon, buffer_slice(&sentence))};
    lexicon->entries[lexicon->n_entries - 1].n_tests++;
    buffer_free(&sentence);
}

/* ---- entries ----------------------------------------------------------------------------------
 */

/* "@weight N" at `at`; true with `at` after it. */
static bool read_weight(struct file *file, size_t *at, double *weight) {
    static const char directive[] = "@weight";
    const size_t length = sizeof directive - 1;
    const struct slice line = file->line;
    const bool named = line.length - *at > length &&
                       memcmp(line.at + *at, directive, length) == 0 &&
                       is_blank(line.at[*at + length]);
    if (!named) {
        fault(file, *at, "expected '@weight NUMBER' (an '@' as a word is '\\@')");
        return false;
    }
    const size_t start = skip_blanks(line, *at + length);
    size_t end = start;
    while (end < line.length && !is_blank(line.at[end]))
        end++;
    char *text = memory_copy_text(line.at + start, end - start);
    char *rest = NULL;
    *weight = strtod(text, &rest);
    const bool decimal = end > start && strspn(text, "0123456789.") == end - start && !*rest;
    free(text);
    if (!decimal || !(*weight > 0 && *weight <= WEIGHT_MOST)) {
        fault(file, start, "expected a weight above 0 and up to %g, in decimal", WEIGHT_MOST);
        return false;
    }
    *at = skip_blanks(line, end);
    return true;
}

/* What stands before the pattern: '!' or '@weight N'. */
static bool read_directives(struct file *file, size_t *at, struct lexicon_entry *entry) {
    const struct slice line = file->line;
    if (line.at[*at] == '@' && !read_weight(file, at, &entry->weight))
        return false;
    if (*at < line.length && line.at[*at] == '!') {
        if (entry->weight != 1) {
            fault(file, *at, "expected an entry: an exception has no weight");
            return false;
        }
        entry->exception = true;
        *at = skip_blanks(line, *at + 1);
    }
    if (rest_is_comment(line, *at)) {
        fault(file, *at, "expected an entry");
        return false;
    }
    return true;
}

static void read_regex(struct file *file, size_t start, struct body *body, size_t *end) {
    const struct place place = place_at(file, start);
    body->regex = regex_read(file->line, start, file->reading->faults, place, end);
    if (body->regex && !rest_is_comment(file->line, *end)) {
        fault(file, *end, "expected nothing after the regular expression (a '/' in it is '\\/')");
        pcre2_code_free(body->regex);
        body->regex = NULL;
    }
    struct buffer *canonical = &body->pattern.canonical;
    buffer_append(canonical, (struct slice){file->line.at + start, *end - start});
}

static void entry_add(struct file *file, struct lexicon_entry *entry, struct body *body,
                      struct slice text) {
    struct lexicon *lexicon = file->lexicon;
    struct reading *reading = file->reading;
    struct buffer id = {0};
    buffer_format(&id, "%s%u", reading->stem, file->number);
    entry->id = lexicon_keep(lexicon, buffer_slice(&id));
    buffer_free(&id);
    entry->file = reading->file;
    entry->language = reading->language;
    entry->line = file->number;
    entry->category = section_of(file)->category;
    entry->text = lexicon_keep(lexicon, text);
    body->section = lexicon->n_sections - 1;
    const size_t number = lexicon->n_entries;
    lexicon->entries = memory_grow(lexicon->entries, &lexicon->entries_capacity, number + 1,
                                   sizeof *lexicon->entries);
    lexicon->bodies = memory_grow(lexicon->bodies, &lexicon->bodies_capacity, number + 1,
                                  sizeof *lexicon->bodies);
    reading->entry_test = memory_grow(reading->entry_test, &reading->entry_test_capacity,
                                      number + 1, sizeof *reading->entry_test);
    lexicon->entries[number] = *entry;
    lexicon->bodies[number] = *body;
    reading->entry_test[number] = lexicon->n_tests;
    lexicon->n_entries = number + 1;
}

static void read_entry(struct file *file, size_t start) {
    const size_t faults_before = file->reading->faults->count;
    struct lexicon_entry entry = {.weight = 1};
    struct body body = {0};
    size_t end = start;
    file->in_entries = true;
    file->entry_open = false;
    file->entry_faulty = true;
    if (!read_directives(file, &start, &entry))
        return;
    if (file->line.at[start] == '/')
        read_regex(file, start, &body, &end);
    else
        file->error =
            pattern_read(file->line, start, file->reading->words, &file->lexicon->limits,
                         file->reading->faults, place_at(file, start), &body.pattern, &end);
    if (file->error || file->reading->faults->count > faults_before) {
        pattern_free(&body.pattern);
        return;
    }
    file->entry_open = true;
    file->entry_faulty = false;
    entry_add(file, &entry, &body, trimmed((struct slice){file->line.at + start, end - start}));
}

/* ---- lines ------------------------------------------------------------------------------------
 */

static bool check_bytes(struct file *file) {
    const struct slice line = file->line;
    if (line.length > file->lexicon->limits.max_line) {
        fault(file, file->lexicon->limits.max_line,
              "the line is longer than %zu bytes; --max-line raises the limit",
              file->lexicon->limits.max_line);
        return false;
    }
    const size_t valid = utf8_valid_prefix(line);
    if (valid < line.length) {
        fault(file, valid, "expected UTF-8");
        return false;
    }
    for (size_t i = 0; i < line.length; i++)
        if ((unsigned char)line.at[i] < ' ' && line.at[i] != '\t') {
            fault(file, i, "expected text, not the control character 0x%02X",
                  (unsigned)(unsigned char)line.at[i]);
            return false;
        }
    return true;
}

static bool is_test(struct slice line, size_t start) {
    return (line.at[start] == '+' || line.at[start] == '-') &&
           (start + 1 == line.length || is_blank(line.at[start + 1]));
}

static void read_line(struct file *file) {
    if (!check_bytes(file))
        return;
    const size_t start = skip_blanks(file->line, 0);
    if (start == file->line.length || file->line.at[start] == '#')
        return;
    if (file->line.at[start] == '[')
        read_header(file, start);
    else if (file->skipping)
        return;
    else if (!file->in_section)
        fault(file, start, "expected '[category]' before the first entry");
    else if (is_test(file->line, start))
        read_test(file, start);
    else if (!read_key(file, start))
        read_entry(file, start);
}

struct error *file_read(struct reading *reading, struct slice text) {
    struct file file = {.reading = reading, .lexicon = reading->lexicon};
    if (text.length >= 3 && memcmp(text.at, "\xEF\xBB\xBF", 3) == 0) {
        text.at += 3;
        text.length -= 3;
    }
    while (!file.error && slice_cut(&text, '\n', &file.line)) {
        file.number++;
        if (file.line.length && file.line.at[file.line.length - 1] == '\r')
            file.line.length--;
        read_line(&file);
        if (reading->faults->count && !file.in_section)
            file.skipping = true; /* one fault for the missing header is enough */
    }
    return file.error;
}
