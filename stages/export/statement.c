#include "export/statement.h"

#include "hits/hits.h"
#include "memory/memory.h"
#include "passages/passage.h"

#include <stdlib.h>

enum needed {
    NEED_ID,
    NEED_SOURCE,
    NEED_BODY,
    NEED_SESSION,
    NEED_DATE,
    NEED_EVENT,
    NEED_KIND,
    NEED_TEXT,
    NEED_STATE,
    NEED_SUBJECT_STATE,
    NEED_GROUPS,
    NEED_SUBJECT_GROUPS,
    NEED_TOKENS,
    NEED_STARTS,
    NEED_HITS,
    NEED_STANCE,
    NEED_SCORE,
    NEEDS
};

static const struct {
    const char *name;
    const char *maker;
} needs[NEEDS] = {
    [NEED_ID] = {"id", "plaudit-ingest"},
    [NEED_SOURCE] = {"source", "plaudit-ingest"},
    [NEED_BODY] = {"body", "plaudit-ingest"},
    [NEED_SESSION] = {"session", "plaudit-ingest"},
    [NEED_DATE] = {"date", "plaudit-ingest"},
    [NEED_EVENT] = {"event", "plaudit-ingest"},
    [NEED_KIND] = {"kind", "plaudit-ingest"},
    [NEED_TEXT] = {"text", "plaudit-ingest"},
    [NEED_STATE] = {"state", "plaudit-attribute"},
    [NEED_SUBJECT_STATE] = {"subject_state", "plaudit-attribute"},
    [NEED_GROUPS] = {"groups", "plaudit-attribute"},
    [NEED_SUBJECT_GROUPS] = {"subject_groups", "plaudit-attribute"},
    [NEED_TOKENS] = {"tokens", "plaudit-tokenize"},
    [NEED_STARTS] = {"starts", "plaudit-tokenize"},
    [NEED_HITS] = {"hits", "plaudit-match"},
    [NEED_STANCE] = {"stance", "plaudit-stance"},
    [NEED_SCORE] = {"score", "plaudit-stance"},
};

struct statement_writer {
    const struct database *database;
    const struct schema_columns *columns;
    size_t needed[NEEDS]; /* columns of the stream */
    struct passages *passages;
    sqlite3_stmt *statement;
    sqlite3_stmt *hit;
    sqlite3_stmt *membership;
    struct buffer *rooms; /* one for each column that is written */
    struct buffer text, tokens, starts, groups;
};

static struct error *find_columns(struct statement_writer *writer,
                                  const struct rows_reader *reader) {
    struct error *error = NULL;
    for (size_t i = 0; i < NEEDS && !error; i++)
        error = rows_require(reader, needs[i].name, needs[i].maker, &writer->needed[i]);
    return error;
}

/* ?1 and ?2 are the statement's and the document's number. */
static struct error *prepare_statement(struct statement_writer *writer) {
    struct buffer sql = {0};
    buffer_append_text(&sql, "INSERT INTO statements VALUES(?, ?");
    for (size_t i = 0; i < writer->columns->count; i++)
        buffer_append_text(&sql, ", ?");
    struct error *error =
        database_prepare(writer->database, &writer->statement, "%s)", buffer_text(&sql));
    buffer_free(&sql);
    return error;
}

struct error *statement_writer_open(const struct database *database,
                                    const struct rows_reader *reader,
                                    const struct schema_columns *columns,
                                    struct statement_writer **out) {
    struct statement_writer *writer = memory_zeroed(1, sizeof *writer);
    *out = writer;
    writer->database = database;
    writer->columns = columns;
    writer->rooms = memory_zeroed(columns->count, sizeof *writer->rooms);
    struct error *error = find_columns(writer, reader);
    if (!error)
        error = passages_open(&writer->passages);
    if (!error)
        error = prepare_statement(writer);
    if (!error)
        error = database_prepare(database, &writer->hit,
                                 "INSERT INTO hits VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!error)
        error = database_prepare(database, &writer->membership,
                                 "INSERT OR IGNORE INTO memberships VALUES(?, ?, ?)");
    return error;
}

void statement_writer_close(struct statement_writer *writer) {
    if (!writer)
        return;
    for (size_t i = 0; i < writer->columns->count; i++)
        buffer_free(&writer->rooms[i]);
    free(writer->rooms);
    (void)sqlite3_finalize(writer->statement);
    (void)sqlite3_finalize(writer->hit);
    (void)sqlite3_finalize(writer->membership);
    passages_close(writer->passages);
    buffer_free(&writer->text);
    buffer_free(&writer->tokens);
    buffer_free(&writer->starts);
    buffer_free(&writer->groups);
    free(writer);
}

struct slice statement_source(const struct statement_writer *writer,
                              const struct rows_reader *reader) {
    return rows_field(reader, writer->needed[NEED_SOURCE]);
}

/* ---- checking ---------------------------------------------------------------------------- */

static const char *check_hits(const struct statement_writer *writer, struct slice hits) {
    struct hit hit;
    while (hits_next(&hits, &hit))
        if (hit.last >= passages_count(writer->passages))
            return "hits: a hit behind the last token";
    return hits.length ? "hits: not category/entry/first-last" : NULL;
}

const char *statement_check(struct statement_writer *writer, const struct rows_reader *reader) {
    const size_t *needed = writer->needed;
    if (rows_field(reader, needed[NEED_ID]).length == 0)
        return "id: empty";
    if (rows_field(reader, needed[NEED_SOURCE]).length == 0)
        return "source: empty";
    const char *wrong =
        passages_take(writer->passages, rows_text(reader, needed[NEED_TEXT], &writer->text),
                      rows_text(reader, needed[NEED_TOKENS], &writer->tokens),
                      rows_text(reader, needed[NEED_STARTS], &writer->starts));
    return wrong ? wrong : check_hits(writer, rows_field(reader, needed[NEED_HITS]));
}

/* ---- writing ----------------------------------------------------------------------------- */

/* Characters of the text, counted as SQLite, Python and R count them: code points. The count goes
 * on from where the last one ended; hits stand in the order of their first token. */
struct characters {
    size_t byte;
    sqlite3_int64 count;
};

static sqlite3_int64 character_at(struct characters *at, struct slice text, size_t byte) {
    if (byte < at->byte)
        *at = (struct characters){0};
    for (; at->byte < byte; at->byte++)
        at->count += ((unsigned char)text.at[at->byte] & 0xC0) != 0x80;
    return at->count;
}

static void bind_span(sqlite3_stmt *row, int place, size_t start, size_t end) {
    (void)sqlite3_bind_int64(row, place, (sqlite3_int64)start);
    (void)sqlite3_bind_int64(row, place + 1, (sqlite3_int64)end);
}

static void bind_hit(struct statement_writer *writer, const struct hit *hit, struct slice text,
                     struct characters *at) {
    enum { CATEGORY = 3, ENTRY, TOKENS, BYTES = 7, CHARACTERS = 9, FLAGS = 11, NEGATED, QUOTED };
    sqlite3_stmt *row = writer->hit;
    const struct passage_span span = passages_span(writer->passages, hit->first, hit->last);
    const sqlite3_int64 start = character_at(at, text, span.start);
    struct characters end = *at;
    database_bind_text(row, CATEGORY, hit->category);
    database_bind_text(row, ENTRY, hit->entry);
    bind_span(row, TOKENS, hit->first, hit->last);
    bind_span(row, BYTES, span.start, span.end);
    (void)sqlite3_bind_int64(row, CHARACTERS, start);
    (void)sqlite3_bind_int64(row, CHARACTERS + 1, character_at(&end, text, span.end));
    value_bind(row, FLAGS, hit->flags, VALUE_TEXT);
    (void)sqlite3_bind_int(row, NEGATED, hit->negated);
    (void)sqlite3_bind_int(row, QUOTED, hit->quoted);
}

static struct error *write_hits(struct statement_writer *writer, const struct rows_reader *reader,
                                sqlite3_int64 number) {
    const struct slice text = rows_text(reader, writer->needed[NEED_TEXT], &writer->text);
    struct slice rest = rows_field(reader, writer->needed[NEED_HITS]);
    struct hit hit;
    struct characters at = {0};
    struct error *error = NULL;
    for (int n = 1; !error && hits_next(&rest, &hit); n++) {
        (void)sqlite3_bind_int64(writer->hit, 1, number);
        (void)sqlite3_bind_int(writer->hit, 2, n);
        bind_hit(writer, &hit, text, &at);
        error = database_do(writer->database, writer->hit);
    }
    return error;
}

static struct error *write_memberships(struct statement_writer *writer,
                                       const struct rows_reader *reader, enum needed column,
                                       const char *role, sqlite3_int64 number) {
    struct slice rest = rows_text(reader, writer->needed[column], &writer->groups);
    struct slice group;
    struct error *error = NULL;
    while (!error && rest.length && slice_cut(&rest, ';', &group)) {
        if (!group.length)
            continue;
        (void)sqlite3_bind_int64(writer->membership, 1, number);
        database_bind_text(writer->membership, 2, slice_of(role));
        database_bind_text(writer->membership, 3, group);
        error = database_do(writer->database, writer->membership);
    }
    return error;
}

static struct error *write_columns(struct statement_writer *writer,
                                   const struct rows_reader *reader, sqlite3_int64 document,
                                   sqlite3_int64 number) {
    enum { FIRST_COLUMN = 3 };
    (void)sqlite3_bind_int64(writer->statement, 1, number);
    (void)sqlite3_bind_int64(writer->statement, 2, document);
    for (size_t i = 0; i < writer->columns->count; i++) {
        const struct schema_column *column = &writer->columns->at[i];
        const struct slice value = rows_text(reader, column->column, &writer->rooms[i]);
        value_bind(writer->statement, FIRST_COLUMN + (int)i, value, column->type);
    }
    return database_do(writer->database, writer->statement);
}

struct error *statement_write(struct statement_writer *writer, const struct rows_reader *reader,
                              sqlite3_int64 document, sqlite3_int64 number) {
    struct error *error = write_columns(writer, reader, document, number);
    if (!error)
        error = write_hits(writer, reader, number);
    if (!error)
        error = write_memberships(writer, reader, NEED_GROUPS, "speaker", number);
    if (!error)
        error = write_memberships(writer, reader, NEED_SUBJECT_GROUPS, "subject", number);
    if (!error)
        return NULL;
    const struct slice id = rows_field(reader, writer->needed[NEED_ID]);
    return error_within(error, "%.*s", (int)id.length, id.at);
}
