#include "ingest/table/table_reader.h"

#include "memory/buffer.h"
#include "memory/memory.h"

#include <stdio.h>
#include <stdlib.h>

#define MOST_ORDER_DIGITS 18

/* ---- recognition ------------------------------------------------------------------------------
 */

static struct slice trimmed(struct slice text) {
    while (text.length && (*text.at == ' ' || *text.at == '\t'))
        text = (struct slice){text.at + 1, text.length - 1};
    while (text.length && (text.at[text.length - 1] == ' ' || text.at[text.length - 1] == '\t'))
        text.length--;
    return text;
}

static size_t record_column(const struct delimited_record *record, const char *name) {
    for (size_t i = 0; i < record->kept; i++)
        if (slice_is(trimmed(record->fields[i]), name))
            return i;
    return TABLE_NO_COLUMN;
}

/* How many columns the profile asks for, if the header has them all; else 0. */
static size_t claim(const struct table_profile *profile, const struct delimited_record *header) {
    size_t claimed = 0;
    for (size_t i = 0; i < profile->column_count; i++) {
        if (!profile->required[i])
            continue;
        if (record_column(header, profile->columns[i]) == TABLE_NO_COLUMN)
            return 0;
        claimed++;
    }
    return claimed;
}

struct search {
    const struct table_profiles *profiles;
    struct delimited_form form;
    struct table_match *match;
    size_t best;
    bool done;
};

static struct error *look_at_header(void *context, const struct delimited_record *record) {
    struct search *search = context;
    for (size_t i = 0; i < search->profiles->count && !search->done; i++) {
        const struct table_profile *profile = search->profiles->at[i];
        if (profile->row_stream != search->form.escapes)
            continue;
        const size_t claimed = claim(profile, record);
        if (claimed > search->best) {
            search->best = claimed;
            *search->match = (struct table_match){profile, search->form};
        }
    }
    search->done = true;
    return NULL;
}

/* Feeds up to the end of the first record, line by line. */
static void search_form(struct search *search, struct slice head) {
    const struct delimited_settings settings = {.form = search->form,
                                                .width = SIZE_MAX,
                                                .most = head.length,
                                                .take = look_at_header,
                                                .context = search};
    struct delimited *delimited = delimited_new(&settings);
    struct error *error = NULL;
    search->done = false;
    while (head.length && !search->done && !error) {
        size_t line = 0;
        while (line < head.length && head.at[line] != '\n' && head.at[line] != '\r')
            line++;
        line += line < head.length;
        error = delimited_feed(delimited, (struct slice){head.at, line});
        head = (struct slice){head.at + line, head.length - line};
    }
    error_free(error);
    delimited_free(delimited);
}

bool table_recognise(const struct table_profiles *profiles, struct slice head,
                     struct table_match *match) {
    static const struct delimited_form forms[] = {
        {'\t', true}, {',', false}, {';', false}, {'\t', false}};
    struct search search = {.profiles = profiles, .match = match};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        search.form = forms[i];
        search_form(&search, head);
    }
    return search.best > 0;
}

/* ---- reading ----------------------------------------------------------------------------------
 */

struct table_reader {
    const struct table_profile *profile;
    struct statement_sink sink;
    struct delimited *delimited;
    size_t most;
    bool begun;           /* the header was read */
    size_t width;         /* of the header */
    size_t *columns;      /* by column of the profile: that of the table */
    struct buffer header; /* the names of kept columns that have no rule */
    struct kept_value *kept;
    size_t *kept_columns; /* of these without a rule: the column; else TABLE_NO_COLUMN */
    size_t kept_count, kept_room, kept_column_room;
    struct buffer *rooms; /* by rule: a value that had to be put together */
    uint64_t count;
};

static void add_kept(struct table_reader *reader, struct slice name, size_t column) {
    const size_t number = reader->kept_count++;
    reader->kept = memory_grow(reader->kept, &reader->kept_room, number + 1, sizeof *reader->kept);
    reader->kept_columns = memory_grow(reader->kept_columns, &reader->kept_column_room, number + 1,
                                       sizeof *reader->kept_columns);
    reader->kept[number] = (struct kept_value){name, {"", 0}};
    reader->kept_columns[number] = column;
}

/* The kept columns that rules name; of several rules for one name there is one column. */
static void find_kept(struct table_reader *reader) {
    for (size_t i = 0; i < reader->profile->rule_count; i++) {
        const struct table_rule *rule = &reader->profile->rules[i];
        bool known = rule->field != TABLE_KEEP;
        for (size_t j = 0; j < reader->kept_count && !known; j++)
            known = slice_is(reader->kept[j].name, rule->keep);
        if (!known)
            add_kept(reader, slice_of(rule->keep), TABLE_NO_COLUMN);
    }
}

/* `keep *`: the columns of the table that the profile does not name. */
static void find_all_kept(struct table_reader *reader, const struct delimited_record *header) {
    for (size_t i = 0; i < header->kept; i++)
        buffer_append(&reader->header, header->fields[i]);
    size_t start = 0;
    for (size_t i = 0; i < header->kept; i++) {
        const struct slice name = {buffer_text(&reader->header) + start, header->fields[i].length};
        start += name.length;
        bool known = false;
        for (size_t j = 0; j < reader->profile->column_count && !known; j++)
            known = reader->columns[j] == i;
        if (!known)
            add_kept(reader, name, i);
    }
}

static struct error *take_header(struct table_reader *reader,
                                 const struct delimited_record *header) {
    const struct table_profile *profile = reader->profile;
    reader->begun = true;
    reader->width = header->count;
    for (size_t i = 0; i < profile->column_count; i++) {
        size_t times = 0;
        for (size_t j = 0; j < header->kept; j++)
            times += slice_is(trimmed(header->fields[j]), profile->columns[i]);
        if (times > 1)
            return error_new(EXIT_STATUS_DAMAGED, "line %llu: %zu columns are named '%s'",
                             (unsigned long long)header->line, times, profile->columns[i]);
        reader->columns[i] = record_column(header, profile->columns[i]);
    }
    find_kept(reader);
    if (profile->keep_all)
        find_all_kept(reader, header);
    delimited_set_width(reader->delimited, reader->width);
    return NULL;
}

static struct slice column_value(const struct table_reader *reader,
                                 const struct delimited_record *record, size_t column) {
    const size_t at = reader->columns[column];
    return at == TABLE_NO_COLUMN ? (struct slice){"", 0} : trimmed(record->fields[at]);
}

/* What the rule finds; empty where a column that it names is, so that "UPR " alone is no event. */
static struct slice put_together(const struct table_reader *reader, const struct table_rule *rule,
                                 const struct delimited_record *record, struct buffer *room) {
    if (rule->part_count == 1)
        return rule->parts[0].constant ? slice_of(rule->parts[0].constant)
                                       : column_value(reader, record, rule->parts[0].column);
    buffer_clear(room);
    for (size_t i = 0; i < rule->part_count; i++) {
        const struct table_part *part = &rule->parts[i];
        const struct slice value =
            part->constant ? slice_of(part->constant) : column_value(reader, record, part->column);
        if (!part->constant && value.length == 0)
            return (struct slice){"", 0};
        buffer_append(room, value);
    }
    return buffer_slice(room);
}

static struct slice as_date(const struct table_rule *rule, struct slice value,
                            struct buffer *room) {
    char iso[WRITTEN_DATE_ISO_LENGTH + 1];
    if (!rule->date)
        return iso_date_cut(&value) ? value : (struct slice){"", 0};
    if (!written_date_read(rule->date, value, iso))
        return (struct slice){"", 0};
    buffer_clear(room);
    buffer_append_text(room, iso);
    return buffer_slice(room);
}

static bool rule_holds(const struct table_reader *reader, const struct table_rule *rule,
                       const struct delimited_record *record) {
    return rule->condition == TABLE_NO_COLUMN ||
           slice_is(column_value(reader, record, rule->condition), rule->expected);
}

static struct slice rule_value(struct table_reader *reader, size_t number,
                               const struct delimited_record *record) {
    const struct table_rule *rule = &reader->profile->rules[number];
    const struct slice value = put_together(reader, rule, record, &reader->rooms[number]);
    return rule->field == TABLE_DATE && value.length ? as_date(rule, value, &reader->rooms[number])
                                                     : value;
}

/* `FIELD ""`: the rule says that there is no value, and no later rule is asked. */
static bool says_nothing(const struct table_rule *rule) {
    return rule->part_count == 1 && rule->parts[0].constant && !*rule->parts[0].constant;
}

static void begin_fields(struct table_reader *reader, const struct delimited_record *record,
                         struct slice values[TABLE_FIELDS]) {
    const struct slice nothing = {"", 0};
    for (int field = 0; field < TABLE_FIELDS; field++)
        values[field] = nothing;
    for (size_t i = 0; i < reader->kept_count; i++) {
        const size_t column = reader->kept_columns[i];
        reader->kept[i].value = column == TABLE_NO_COLUMN ? nothing : record->fields[column];
    }
}

static void find_fields(struct table_reader *reader, const struct delimited_record *record,
                        struct slice values[TABLE_FIELDS]) {
    bool settled[TABLE_FIELDS] = {false};
    begin_fields(reader, record, values);
    for (size_t i = 0; i < reader->profile->rule_count; i++) {
        const struct table_rule *rule = &reader->profile->rules[i];
        struct slice *value = &values[rule->field];
        if (settled[rule->field] || !rule_holds(reader, rule, record))
            continue;
        for (size_t j = 0; j < reader->kept_count && rule->field == TABLE_KEEP; j++)
            if (slice_is(reader->kept[j].name, rule->keep))
                value = &reader->kept[j].value;
        if (value->length == 0)
            *value = rule_value(reader, i, record);
        settled[rule->field] = rule->field != TABLE_KEEP && says_nothing(rule);
    }
}

static uint64_t read_order(struct slice text) {
    uint64_t order = 0;
    if (text.length > MOST_ORDER_DIGITS)
        return 0;
    for (size_t i = 0; i < text.length; i++) {
        if (text.at[i] < '0' || text.at[i] > '9')
            return 0;
        order = order * 10 + (uint64_t)(text.at[i] - '0');
    }
    return order;
}

static struct error *hand_over(struct table_reader *reader, const struct delimited_record *record) {
    struct slice values[TABLE_FIELDS];
    find_fields(reader, record, values);
    const struct statement statement = {
        .id = values[TABLE_ID],
        .source = values[TABLE_SOURCE],
        .body = values[TABLE_BODY],
        .session = values[TABLE_SESSION],
        .date = values[TABLE_DATE],
        .event = values[TABLE_EVENT],
        .order = read_order(values[TABLE_ORDER]),
        .kind = values[TABLE_KIND].length ? values[TABLE_KIND] : slice_of("statement"),
        .speaker = values[TABLE_SPEAKER],
        .behalf = values[TABLE_BEHALF],
        .subject = values[TABLE_SUBJECT],
        .lang = values[TABLE_LANG],
        .text = values[TABLE_TEXT],
        .kept = reader->kept,
        .kept_count = reader->kept_count,
    };
    reader->count++;
    return reader->sink.take(reader->sink.context, &statement);
}

static struct error *leave_out(const struct table_reader *reader, uint64_t line,
                               const char *reason) {
    char place[40];
    if (!reader->sink.leave_out)
        return NULL;
    (void)snprintf(place, sizeof place, "line %llu", (unsigned long long)line);
    return reader->sink.leave_out(reader->sink.leave_out_context, place, reason);
}

static struct error *take_record(void *context, const struct delimited_record *record) {
    struct table_reader *reader = context;
    char reason[120];
    if (record->too_long && !reader->begun)
        return error_new(EXIT_STATUS_DAMAGED,
                         "the header is longer than %zu bytes (--max-statement)", reader->most);
    if (record->too_long) {
        (void)snprintf(reason, sizeof reason, "a row is longer than %zu bytes (--max-statement)",
                       reader->most);
        return leave_out(reader, record->line, reason);
    }
    if (!reader->begun)
        return take_header(reader, record);
    if (record->count != reader->width) {
        (void)snprintf(reason, sizeof reason, "%zu fields where the header has %zu", record->count,
                       reader->width);
        return leave_out(reader, record->line, reason);
    }
    return hand_over(reader, record);
}

struct table_reader *table_reader_new(const struct table_match *match, size_t most,
                                      struct statement_sink sink) {
    struct table_reader *reader = memory_zeroed(1, sizeof *reader);
    reader->profile = match->profile;
    reader->sink = sink;
    reader->most = most;
    reader->columns = memory_zeroed(match->profile->column_count, sizeof *reader->columns);
    reader->rooms = memory_zeroed(match->profile->rule_count, sizeof *reader->rooms);
    const struct delimited_settings settings = {.form = match->form,
                                                .width = SIZE_MAX,
                                                .most = most,
                                                .take = take_record,
                                                .context = reader};
    reader->delimited = delimited_new(&settings);
    return reader;
}

void table_reader_free(struct table_reader *reader) {
    if (!reader)
        return;
    for (size_t i = 0; i < reader->profile->rule_count; i++)
        buffer_free(&reader->rooms[i]);
    delimited_free(reader->delimited);
    buffer_free(&reader->header);
    free(reader->rooms);
    free(reader->columns);
    free(reader->kept);
    free(reader->kept_columns);
    free(reader);
}

struct error *table_reader_feed(struct table_reader *reader, struct slice text) {
    return delimited_feed(reader->delimited, text);
}

struct error *table_reader_finish(struct table_reader *reader) {
    return delimited_finish(reader->delimited);
}

uint64_t table_reader_count(const struct table_reader *reader) {
    return reader->count;
}
