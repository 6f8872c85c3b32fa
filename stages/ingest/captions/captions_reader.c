#include "ingest/captions/captions_reader.h"

#include "ingest/captions/cue_text.h"
#include "ingest/table/written_date.h"
#include "memory/buffer.h"
#include "memory/memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST_HOUR_DIGITS 6

/* ---- times ------------------------------------------------------------------------------------
 */

struct times {
    uint64_t start, end; /* milliseconds */
};

static void drop(struct slice *text, size_t count) {
    *text = (struct slice){text->at + count, text->length - count};
}

static void skip_blanks(struct slice *text) {
    while (text->length && (*text->at == ' ' || *text->at == '\t'))
        drop(text, 1);
}

static size_t take_digits(struct slice *text, size_t most, uint64_t *number) {
    size_t count = 0;
    *number = 0;
    while (text->length && count < most && *text->at >= '0' && *text->at <= '9') {
        *number = *number * 10 + (uint64_t)(*text->at - '0');
        count++;
        drop(text, 1);
    }
    return count;
}

static bool take_byte(struct slice *text, const char *any) {
    if (!text->length || !strchr(any, *text->at) || !*text->at)
        return false;
    drop(text, 1);
    return true;
}

/* `hh:mm:ss.mmm`, `mm:ss.mmm`, and with a comma as SubRip writes it. */
static bool take_time(struct slice *text, uint64_t *milliseconds) {
    uint64_t part[3];
    uint64_t fraction = 0;
    size_t count = 0;
    do {
        const size_t digits = take_digits(text, MOST_HOUR_DIGITS, &part[count]);
        if (digits < 1 || (count > 0 && digits != 2))
            return false;
        count++;
    } while (count < 3 && take_byte(text, ":"));
    if (count < 2 || !take_byte(text, ".,") || take_digits(text, 3, &fraction) != 3)
        return false;
    const uint64_t seconds = part[count - 1];
    const uint64_t minutes = part[count - 2];
    const uint64_t hours = count == 3 ? part[0] : 0;
    *milliseconds = ((hours * 60 + minutes) * 60 + seconds) * 1000 + fraction;
    return seconds < 60 && minutes < 60;
}

/* The times of a cue; what stands behind them says where it is shown. */
static bool read_times(struct slice line, struct times *times) {
    skip_blanks(&line);
    if (!take_time(&line, &times->start))
        return false;
    skip_blanks(&line);
    if (line.length < 3 || memcmp(line.at, "-->", 3) != 0)
        return false;
    drop(&line, 3);
    skip_blanks(&line);
    return take_time(&line, &times->end) && times->end >= times->start &&
           (line.length == 0 || *line.at == ' ' || *line.at == '\t');
}

static bool has_arrow(struct slice line) {
    for (size_t i = 0; i + 3 <= line.length; i++)
        if (memcmp(line.at + i, "-->", 3) == 0)
            return true;
    return false;
}

static void write_time(uint64_t milliseconds, char written[32]) {
    const uint64_t seconds = milliseconds / 1000;
    (void)snprintf(written, 32, "%02llu:%02llu:%02llu.%03llu", (unsigned long long)(seconds / 3600),
                   (unsigned long long)(seconds / 60 % 60), (unsigned long long)(seconds % 60),
                   (unsigned long long)(milliseconds % 1000));
}

/* ---- recognition ------------------------------------------------------------------------------
 */

/* Cuts a line off; its end may be LF, CR LF or CR. */
static struct slice cut_line(struct slice *text) {
    size_t length = 0;
    while (length < text->length && text->at[length] != '\n' && text->at[length] != '\r')
        length++;
    const struct slice line = {text->at, length};
    if (length + 1 < text->length && text->at[length] == '\r' && text->at[length + 1] == '\n')
        length++;
    drop(text, length < text->length ? length + 1 : length);
    return line;
}

static bool is_magic(struct slice line) {
    static const char magic[] = "WEBVTT";
    const size_t length = sizeof magic - 1;
    return line.length >= length && memcmp(line.at, magic, length) == 0 &&
           (line.length == length || line.at[length] == ' ' || line.at[length] == '\t');
}

static bool is_number(struct slice line) {
    skip_blanks(&line);
    uint64_t number = 0;
    const size_t digits = take_digits(&line, MOST_HOUR_DIGITS * 2, &number);
    skip_blanks(&line);
    return digits && line.length == 0;
}

bool captions_recognise(struct slice head) {
    struct slice line = cut_line(&head);
    struct times times;
    if (is_magic(line))
        return true;
    while (line.length == 0 && head.length)
        line = cut_line(&head);
    return is_number(line) && read_times(cut_line(&head), &times);
}

/* ---- the reader -------------------------------------------------------------------------------
 */

enum where {
    AT_BEGINNING,
    IN_HEADER,
    BETWEEN, /* blocks */
    IN_NOTE,
    IN_ASIDE, /* STYLE and REGION */
    AT_TIMES, /* behind a cue's identifier */
    IN_CUE,
};

struct captions_reader {
    struct captions_profile *profile;
    struct statement_sink sink;
    size_t most;

    enum where where;
    uint64_t line;         /* the number of the line to come */
    struct buffer partial; /* a line of which the end was not seen */
    bool after_return;

    struct buffer *values; /* by rule and field: what was found for the document */

    /* The cue */
    struct times times;
    bool first_line;
    struct cue_part part;
    bool next_voiced;
    struct buffer next_voice;

    /* The statement */
    bool open;
    bool named; /* a speaker was told, perhaps without a name */
    struct buffer speaker, text;
    struct times span;
    uint64_t count;
};

static struct buffer *value_of(const struct captions_reader *reader, size_t rule, int field) {
    return &reader->values[rule * CAPTIONS_FIELDS + (size_t)field];
}

static struct error *damaged(const struct captions_reader *reader, const char *what) {
    return error_new(EXIT_STATUS_DAMAGED, "line %llu: %s", (unsigned long long)reader->line, what);
}

/* ---- what is said of the document -------------------------------------------------------------
 */

/* The groups of a match become values, unless a match before it gave them. */
static void take_groups(struct captions_reader *reader, size_t number) {
    for (int field = 0; field < CAPTIONS_FIELDS; field++) {
        const char *name = captions_field_name((enum captions_field)field);
        struct slice group = pattern_group(reader->profile->rules[number].pattern, name);
        struct buffer *value = value_of(reader, number, field);
        if (group.length == 0 || value->length || (field == CAPTIONS_DATE && !iso_date_cut(&group)))
            continue;
        buffer_append(value, group);
    }
}

static void look_into(struct captions_reader *reader, enum captions_place place,
                      struct slice text) {
    for (size_t i = 0; i < reader->profile->rule_count; i++)
        if (reader->profile->rules[i].place == place &&
            pattern_matches(reader->profile->rules[i].pattern, text, 0))
            take_groups(reader, i);
}

static struct slice document_value(const struct captions_reader *reader,
                                   enum captions_field field) {
    for (size_t i = 0; i < reader->profile->rule_count; i++) {
        const struct captions_rule *rule = &reader->profile->rules[i];
        if (rule->place == CAPTIONS_CONSTANT && rule->field == field)
            return slice_of(rule->constant);
        if (value_of(reader, i, (int)field)->length)
            return buffer_slice(value_of(reader, i, (int)field));
    }
    return (struct slice){"", 0};
}

/* ---- statements -------------------------------------------------------------------------------
 */

static struct slice kind_of(const struct captions_reader *reader) {
    const struct slice speaker = buffer_slice(&reader->speaker);
    for (size_t i = 0; i < reader->profile->procedural_count; i++)
        if (pattern_matches(reader->profile->procedural[i], speaker, 0))
            return slice_of("procedural");
    return slice_of("statement");
}

static struct error *end_statement(struct captions_reader *reader) {
    const bool says = reader->open && reader->text.length;
    reader->open = false;
    if (!says)
        return NULL;
    char start[32];
    char end[32];
    struct kept_value kept[2];
    size_t kept_count = 0;
    write_time(reader->span.start, start);
    write_time(reader->span.end, end);
    if (reader->profile->start)
        kept[kept_count++] = (struct kept_value){slice_of(reader->profile->start), slice_of(start)};
    if (reader->profile->end)
        kept[kept_count++] = (struct kept_value){slice_of(reader->profile->end), slice_of(end)};
    const struct statement statement = {
        .body = document_value(reader, CAPTIONS_BODY),
        .session = document_value(reader, CAPTIONS_SESSION),
        .date = document_value(reader, CAPTIONS_DATE),
        .event = document_value(reader, CAPTIONS_EVENT),
        .subject = document_value(reader, CAPTIONS_SUBJECT),
        .lang = document_value(reader, CAPTIONS_LANG),
        .kind = kind_of(reader),
        .speaker = buffer_slice(&reader->speaker),
        .text = buffer_slice(&reader->text),
        .order = reader->count + 1,
        .kept = kept,
        .kept_count = kept_count,
    };
    reader->count++;
    return reader->sink.take(reader->sink.context, &statement);
}

static struct slice trimmed(struct slice text) {
    skip_blanks(&text);
    while (text.length && (text.at[text.length - 1] == ' ' || text.at[text.length - 1] == '\t'))
        text.length--;
    return text;
}

/* Somebody begins to speak; without a name it is somebody else than before. */
static struct error *begin_speaker(struct captions_reader *reader, struct slice name) {
    name = trimmed(name);
    if (reader->open && reader->named && name.length &&
        slice_equal(name, buffer_slice(&reader->speaker)))
        return NULL;
    struct error *error = end_statement(reader);
    buffer_clear(&reader->speaker);
    buffer_append(&reader->speaker, name);
    reader->named = true;
    return error;
}

static struct error *add_words(struct captions_reader *reader, struct slice words) {
    words = trimmed(words);
    if (words.length == 0)
        return NULL;
    if (!reader->open) {
        buffer_clear(&reader->text);
        reader->span.start = reader->times.start;
        reader->open = true;
    }
    if (words.length + 1 > reader->most - reader->text.length)
        return damaged(reader, "a statement is too long (--max-statement)");
    if (reader->text.length)
        buffer_append_byte(&reader->text, ' ');
    buffer_append(&reader->text, words);
    reader->span.end = reader->times.end;
    return NULL;
}

/* ---- cues -------------------------------------------------------------------------------------
 */

static bool begins_like_speaker(const struct captions_reader *reader, struct slice text) {
    return reader->first_line || (text.length >= 2 && memcmp(text.at, ">>", 2) == 0) ||
           (text.length && *text.at == '-');
}

static struct error *take_unvoiced(struct captions_reader *reader, struct slice text) {
    struct error *error = NULL;
    text = trimmed(text);
    for (size_t i = 0; i < reader->profile->cue_count && begins_like_speaker(reader, text); i++) {
        struct pattern *pattern = reader->profile->cues[i];
        if (!pattern_matches(pattern, text, 0) || pattern_whole(pattern).at != text.at)
            continue;
        error = begin_speaker(reader, pattern_group(pattern, "speaker"));
        drop(&text, pattern_whole(pattern).length);
        break;
    }
    return error ? error : add_words(reader, text);
}

static struct error *take_part(struct captions_reader *reader) {
    const struct slice text = buffer_slice(&reader->part.text);
    if (trimmed(text).length == 0)
        return NULL;
    struct error *error = NULL;
    if (reader->part.voiced) {
        error = begin_speaker(reader, buffer_slice(&reader->part.voice));
        if (!error)
            error = add_words(reader, text);
    } else {
        error = take_unvoiced(reader, text);
    }
    reader->first_line = false;
    return error;
}

static struct error *take_cue_line(struct captions_reader *reader, struct slice line) {
    struct error *error = NULL;
    while (!error &&
           cue_part_next(&line, &reader->part, &reader->next_voiced, &reader->next_voice)) {
        error = take_part(reader);
        reader->part.voiced = reader->next_voiced;
        buffer_clear(&reader->part.voice);
        buffer_append(&reader->part.voice, buffer_slice(&reader->next_voice));
    }
    return error;
}

static struct error *begin_cue(struct captions_reader *reader, struct slice line) {
    if (!read_times(line, &reader->times))
        return damaged(reader, has_arrow(line) ? "the times of a cue cannot be read"
                                               : "the times of a cue were expected");
    reader->where = IN_CUE;
    reader->first_line = true;
    reader->part.voiced = false;
    buffer_clear(&reader->part.voice);
    return NULL;
}

/* ---- lines ------------------------------------------------------------------------------------
 */

/* Whether a block of that name begins here. */
static bool begins_block(struct slice line, const char *name) {
    const size_t length = strlen(name);
    return line.length >= length && memcmp(line.at, name, length) == 0 &&
           (line.length == length || line.at[length] == ' ' || line.at[length] == '\t');
}

static struct error *begin_block(struct captions_reader *reader, struct slice line) {
    if (has_arrow(line))
        return begin_cue(reader, line);
    if (begins_block(line, "NOTE")) {
        reader->where = IN_NOTE;
        drop(&line, 4);
        if (reader->count == 0 && !reader->open)
            look_into(reader, CAPTIONS_NOTE, trimmed(line));
        return NULL;
    }
    reader->where =
        begins_block(line, "STYLE") || begins_block(line, "REGION") ? IN_ASIDE : AT_TIMES;
    return NULL;
}

static struct error *begin_document(struct captions_reader *reader, struct slice line) {
    if (is_magic(line)) {
        reader->where = IN_HEADER;
        drop(&line, 6);
        look_into(reader, CAPTIONS_NOTE, trimmed(line));
        return NULL;
    }
    reader->where = BETWEEN;
    return begin_block(reader, line);
}

static struct error *take_line(struct captions_reader *reader, struct slice line) {
    const bool blank = trimmed(line).length == 0;
    if (blank && reader->where == AT_TIMES)
        return damaged(reader, "the times of a cue were expected");
    if (blank) {
        reader->where = reader->where == AT_BEGINNING ? AT_BEGINNING : BETWEEN;
        return NULL;
    }
    switch (reader->where) {
    case AT_BEGINNING:
        return begin_document(reader, line);
    case IN_HEADER:
    case IN_NOTE:
        if (reader->count == 0 && !reader->open)
            look_into(reader, CAPTIONS_NOTE, trimmed(line));
        return NULL;
    case IN_ASIDE:
        return NULL;
    case BETWEEN:
        return begin_block(reader, line);
    case AT_TIMES:
        return begin_cue(reader, line);
    case IN_CUE:
        break;
    }
    return take_cue_line(reader, line);
}

static struct error *end_line(struct captions_reader *reader) {
    struct error *error = take_line(reader, buffer_slice(&reader->partial));
    buffer_clear(&reader->partial);
    reader->line++;
    return error;
}

struct error *captions_reader_feed(struct captions_reader *reader, struct slice text) {
    struct error *error = NULL;
    while (text.length && !error) {
        size_t length = 0;
        while (length < text.length && text.at[length] != '\n' && text.at[length] != '\r')
            length++;
        if (length > reader->most - reader->partial.length)
            return damaged(reader, "a line is too long (--max-statement)");
        buffer_append(&reader->partial, (struct slice){text.at, length});
        drop(&text, length);
        reader->after_return &= length == 0;
        if (!text.length)
            break;
        const char byte = *text.at;
        drop(&text, 1);
        if (byte == '\r' || !reader->after_return)
            error = end_line(reader);
        reader->after_return = byte == '\r';
    }
    return error;
}

struct error *captions_reader_finish(struct captions_reader *reader) {
    struct error *error = reader->partial.length ? end_line(reader) : NULL;
    if (!error && reader->where == AT_TIMES)
        error = damaged(reader, "the times of a cue were expected");
    return error ? error : end_statement(reader);
}

struct captions_reader *captions_reader_new(struct captions_profile *profile, const char *path,
                                            size_t most, struct statement_sink sink) {
    struct captions_reader *reader = memory_zeroed(1, sizeof *reader);
    reader->profile = profile;
    reader->sink = sink;
    reader->most = most;
    reader->line = 1;
    reader->values = memory_zeroed(profile->rule_count * CAPTIONS_FIELDS, sizeof *reader->values);
    look_into(reader, CAPTIONS_PATH, slice_of(path));
    return reader;
}

void captions_reader_free(struct captions_reader *reader) {
    if (!reader)
        return;
    for (size_t i = 0; i < reader->profile->rule_count * CAPTIONS_FIELDS; i++)
        buffer_free(&reader->values[i]);
    free(reader->values);
    buffer_free(&reader->partial);
    buffer_free(&reader->part.voice);
    buffer_free(&reader->part.text);
    buffer_free(&reader->next_voice);
    buffer_free(&reader->speaker);
    buffer_free(&reader->text);
    free(reader);
}

uint64_t captions_reader_count(const struct captions_reader *reader) {
    return reader->count;
}
