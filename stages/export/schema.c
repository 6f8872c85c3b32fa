#include "export/schema.h"

#include "memory/memory.h"

#include <stdlib.h>

/* "plau"; tells file(1), and the next export, whose file it is. */
#define APPLICATION_ID 0x706c6175

/* Of the tables below; with another one everything is made anew. */
#define SCHEMA_VERSION 1

const char *const schema_tables[] = {"documents", "statements", "hits",       "memberships",
                                     "states",    "reviews",    "dyads",      "coalitions",
                                     "rejects",   "unresolved", "provenance", NULL};

static const char *const views[] = {"praise_by_state_and_review",
                                    "who_praised_whom",
                                    "concordance",
                                    "inputs",
                                    "document_overview",
                                    NULL};

/* What only plaudit itself reads, and what would say the same twice. */
static const char *const left_out[] = {"tokens", "starts", "hits"};

static const char tables_sql[] =
    "CREATE TABLE documents(number INTEGER PRIMARY KEY, source TEXT NOT NULL UNIQUE,"
    " n_rows INTEGER NOT NULL, digest TEXT NOT NULL) STRICT;"
    "CREATE TABLE hits("
    "statement INTEGER NOT NULL REFERENCES statements(number) ON DELETE CASCADE,"
    " n INTEGER NOT NULL, category TEXT NOT NULL, entry TEXT NOT NULL,"
    " first_token INTEGER NOT NULL, last_token INTEGER NOT NULL,"
    " start_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL,"
    " start_character INTEGER NOT NULL, end_character INTEGER NOT NULL,"
    " flags TEXT, negated INTEGER NOT NULL, quoted INTEGER NOT NULL,"
    " PRIMARY KEY(statement, n)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE memberships("
    "statement INTEGER NOT NULL REFERENCES statements(number) ON DELETE CASCADE,"
    " role TEXT NOT NULL CHECK(role IN ('speaker', 'subject')), coalition TEXT NOT NULL,"
    " PRIMARY KEY(statement, role, coalition)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE provenance(file TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT;";

static const char indexes_sql[] =
    "CREATE INDEX statements_document ON statements(document);"
    "CREATE INDEX statements_state ON statements(state, subject_state);"
    "CREATE INDEX statements_subject_state ON statements(subject_state);"
    "CREATE INDEX statements_event ON statements(event);"
    "CREATE INDEX statements_date ON statements(date);"
    "CREATE INDEX hits_category ON hits(category);"
    "CREATE INDEX hits_entry ON hits(entry);";

static const char views_sql[] =
    "CREATE VIEW praise_by_state_and_review AS"
    " SELECT state, event, subject_state, min(date) AS date, count(*) AS n,"
    " sum(stance = 'praise') AS praise, sum(stance = 'mixed') AS mixed,"
    " sum(stance = 'neutral') AS neutral, sum(stance = 'scrutiny') AS scrutiny,"
    " avg(score) AS score_mean"
    " FROM statements WHERE kind = 'statement' AND state IS NOT NULL"
    " GROUP BY state, event, subject_state;"
    "CREATE VIEW who_praised_whom AS"
    " SELECT state, subject_state, count(*) AS n,"
    " sum(stance = 'praise') AS praise, avg(stance = 'praise') AS praise_share,"
    " sum(stance = 'mixed') AS mixed, sum(stance = 'neutral') AS neutral,"
    " sum(stance = 'scrutiny') AS scrutiny, avg(score) AS score_mean"
    " FROM statements"
    " WHERE kind = 'statement' AND state IS NOT NULL AND subject_state IS NOT NULL"
    " GROUP BY state, subject_state;"
    "CREATE VIEW concordance AS"
    " SELECT s.id, s.source, s.date, s.event, s.kind, s.state, s.subject_state, s.stance,"
    " h.category, h.entry,"
    " substr(s.text, max(0, h.start_character - 60) + 1, min(60, h.start_character)) AS \"left\","
    " substr(s.text, h.start_character + 1, h.end_character - h.start_character) AS keyword,"
    " substr(s.text, h.end_character + 1, 60) AS \"right\", h.flags"
    " FROM hits h JOIN statements s ON s.number = h.statement;"
    "CREATE VIEW document_overview AS"
    " SELECT d.source, min(s.body) AS body, min(s.session) AS session, min(s.event) AS event,"
    " min(s.date) AS first_date, max(s.date) AS last_date, d.n_rows,"
    " sum(s.kind = 'statement') AS n_statements, count(DISTINCT s.state) AS n_states"
    " FROM documents d JOIN statements s ON s.document = d.number GROUP BY d.number;"
    "CREATE VIEW inputs AS"
    " SELECT value ->> 'source' AS source, value ->> 'path' AS path, value ->> 'bytes' AS bytes,"
    " value ->> 'sha256' AS sha256, value ->> 'rows' AS n_rows,"
    " value ->> 'duplicate_of' AS duplicate_of"
    " FROM provenance, json_each(provenance.json, '$.inputs');";

/* External content: the text stands once, in `statements`. The triggers keep the two together,
 * whoever changes a statement. */
static const char search_sql[] =
    "CREATE VIRTUAL TABLE search USING fts5(text, content='statements', content_rowid='number');"
    "INSERT INTO search(search) VALUES('rebuild');"
    "CREATE TRIGGER statements_insert AFTER INSERT ON statements BEGIN"
    " INSERT INTO search(rowid, text) VALUES(new.number, new.text); END;"
    "CREATE TRIGGER statements_delete AFTER DELETE ON statements BEGIN"
    " INSERT INTO search(search, rowid, text) VALUES('delete', old.number, old.text); END;"
    "CREATE TRIGGER statements_update AFTER UPDATE ON statements BEGIN"
    " INSERT INTO search(search, rowid, text) VALUES('delete', old.number, old.text);"
    " INSERT INTO search(rowid, text) VALUES(new.number, new.text); END;";

/* ---- columns ----------------------------------------------------------------------------- */

static bool is_left_out(struct slice name) {
    for (size_t i = 0; i < sizeof left_out / sizeof *left_out; i++)
        if (slice_is(name, left_out[i]))
            return true;
    return false;
}

struct schema_columns schema_columns_of(const struct rows_reader *reader) {
    struct schema_columns columns = {
        .at = memory_zeroed(rows_width(reader), sizeof *columns.at),
    };
    for (size_t i = 0; i < rows_width(reader); i++) {
        const struct slice name = rows_column_name(reader, i);
        if (is_left_out(name))
            continue;
        struct schema_column *column = &columns.at[columns.count++];
        *column = (struct schema_column){.column = i, .type = VALUE_ANY};
        (void)value_type_known(name, &column->type);
    }
    return columns;
}

void schema_columns_free(struct schema_columns *columns) {
    free(columns->at);
    *columns = (struct schema_columns){0};
}

/* Appends ", "name" TYPE". */
static void define_column(struct buffer *sql, struct slice name, enum value_type type) {
    char *text = memory_copy_text(name.at, name.length);
    char *quoted = sqlite3_mprintf("\"%w\"", text);
    buffer_append_text(sql, quoted ? quoted : "");
    buffer_format(sql, " %s", value_type_name(type));
    sqlite3_free(quoted);
    free(text);
}

static bool is_key(struct slice name) {
    return slice_is(name, "id");
}

static void define_statements(struct buffer *sql, const struct rows_reader *reader,
                              const struct schema_columns *columns) {
    buffer_append_text(sql, "CREATE TABLE statements(number INTEGER PRIMARY KEY, document INTEGER "
                            "NOT NULL REFERENCES documents(number) ON DELETE CASCADE");
    for (size_t i = 0; i < columns->count; i++) {
        const struct slice name = rows_column_name(reader, columns->at[i].column);
        buffer_append_text(sql, ", ");
        define_column(sql, name, columns->at[i].type);
        if (is_key(name))
            buffer_append_text(sql, " NOT NULL UNIQUE");
    }
    buffer_append_text(sql, ") STRICT");
}

/* ---- what is there already --------------------------------------------------------------- */

static struct error *is_defined(const struct database *database, const char *table, const char *sql,
                                bool *same) {
    sqlite3_int64 count = 0;
    struct error *error = database_number(
        database, &count, "SELECT count(*) FROM sqlite_schema WHERE name = %Q AND sql = %Q", table,
        sql);
    *same = count == 1;
    return error;
}

static struct error *check_owner(const struct database *database, bool *ours) {
    sqlite3_int64 owner = 0;
    sqlite3_int64 objects = 0;
    struct error *error = database_number(database, &owner, "PRAGMA application_id");
    if (!error)
        error = database_number(database, &objects, "SELECT count(*) FROM sqlite_schema");
    *ours = owner == APPLICATION_ID;
    if (!error && !*ours && objects > 0)
        error = error_new(EXIT_STATUS_ENVIRONMENT,
                          "%s: a database that plaudit has not made; nothing was written",
                          database->name);
    return error;
}

static struct error *is_current(const struct database *database, const char *statements,
                                bool *current) {
    sqlite3_int64 version = 0;
    struct error *error = database_number(database, &version, "PRAGMA user_version");
    if (!error)
        error = is_defined(database, "statements", statements, current);
    *current = *current && version == SCHEMA_VERSION;
    return error;
}

/* Views first, and tables that refer to others before those. */
static struct error *drop_all(const struct database *database) {
    struct error *error = NULL;
    for (size_t i = 0; views[i] && !error; i++)
        error = database_run(database, "DROP VIEW IF EXISTS \"%w\"", views[i]);
    if (!error)
        error = database_run(database, "DROP TABLE IF EXISTS search;"
                                       "DROP TRIGGER IF EXISTS statements_insert;"
                                       "DROP TRIGGER IF EXISTS statements_delete;"
                                       "DROP TRIGGER IF EXISTS statements_update;"
                                       "DROP TABLE IF EXISTS hits;"
                                       "DROP TABLE IF EXISTS memberships;"
                                       "DROP TABLE IF EXISTS statements;");
    for (size_t i = 0; schema_tables[i] && !error; i++)
        error = database_run(database, "DROP TABLE IF EXISTS \"%w\"", schema_tables[i]);
    return error;
}

static struct error *make_all(const struct database *database, const char *statements) {
    struct error *error = drop_all(database);
    if (!error)
        error = database_run(database, "PRAGMA application_id = %d; PRAGMA user_version = %d",
                             APPLICATION_ID, SCHEMA_VERSION);
    if (!error)
        error = database_run(database, "%s", statements);
    if (!error)
        error = database_run(database, "%s", tables_sql);
    return error ? error : database_run(database, "%s", views_sql);
}

struct error *schema_complete(const struct database *database) {
    struct error *error = database_run(database, "%s", indexes_sql);
    return error ? error : database_run(database, "%s", search_sql);
}

struct error *schema_prepare(const struct database *database, const struct rows_reader *reader,
                             const struct schema_columns *columns, bool *made) {
    struct buffer statements = {0};
    bool ours = false;
    bool current = false;
    define_statements(&statements, reader, columns);
    struct error *error = check_owner(database, &ours);
    if (!error && ours)
        error = is_current(database, buffer_text(&statements), &current);
    if (!error && !current)
        error = make_all(database, buffer_text(&statements));
    *made = !current;
    buffer_free(&statements);
    return error;
}

/* ---- tables of results ------------------------------------------------------------------- */

static void define_result(struct buffer *sql, const char *table, const struct rows_reader *reader,
                          const enum value_type *types) {
    buffer_format(sql, "CREATE TABLE %s(", table);
    for (size_t i = 0; i < rows_width(reader); i++) {
        if (i)
            buffer_append_text(sql, ", ");
        define_column(sql, rows_column_name(reader, i), types[i]);
    }
    buffer_append_text(sql, ") STRICT");
}

static struct error *index_result(const struct database *database, const char *table,
                                  const struct rows_reader *reader) {
    static const struct {
        const char *table;
        const char *columns[2];
        const char *unique;
    } keys[] = {{"states", {"state"}, "UNIQUE"},
                {"dyads", {"state", "subject_state"}, "UNIQUE"},
                {"coalitions", {"coalition"}, "UNIQUE"},
                {"reviews", {"event"}, ""},
                {"rejects", {"source"}, ""}};
    size_t column;
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        const char *second = keys[i].columns[1];
        if (strcmp(keys[i].table, table) != 0 || !rows_find(reader, keys[i].columns[0], &column) ||
            (second && !rows_find(reader, second, &column)))
            continue;
        return database_run(database, "CREATE %s INDEX %s_key ON %s(%s%s%s)", keys[i].unique, table,
                            table, keys[i].columns[0], second ? ", " : "", second ? second : "");
    }
    return NULL;
}

struct error *schema_result_table(const struct database *database, const char *table,
                                  const struct rows_reader *reader, const enum value_type *types) {
    struct buffer sql = {0};
    bool same = false;
    define_result(&sql, table, reader, types);
    struct error *error = is_defined(database, table, buffer_text(&sql), &same);
    if (!error && same)
        error = database_run(database, "DELETE FROM \"%w\"", table);
    if (!error && !same)
        error = database_run(database, "DROP TABLE IF EXISTS \"%w\"; %s", table, sql.at);
    if (!error && !same)
        error = index_result(database, table, reader);
    buffer_free(&sql);
    return error;
}
