#include "export/documents.h"

#include "export/row_digest.h"
#include "export/spool.h"
#include "export/statement.h"

#include <string.h>

/* The one that is being read. */
struct document {
    struct buffer source; /* escaped */
    sqlite3_int64 number;
    sqlite3_int64 rows;
    struct row_digest digest;
    bool begun;
    bool known; /* the database holds rows of it: the new ones wait in the spool */
};

struct work {
    const struct database *database;
    struct rows_reader *reader;
    struct statement_writer *writer;
    struct document document;
    struct spool spool;
    sqlite3_stmt *find;   /* a document by its source */
    sqlite3_stmt *holder; /* the source that has a number */
    sqlite3_stmt *see;
    sqlite3_stmt *add;
    sqlite3_stmt *remove;
    sqlite3_stmt *end;
    sqlite3_stmt *same; /* whether a document has a digest */
};

static struct error *open_work(struct work *work, const struct schema_columns *columns) {
    const struct database *database = work->database;
    const struct {
        sqlite3_stmt **statement;
        const char *sql;
    } all[] = {
        {&work->find, "SELECT number FROM documents WHERE source = ?"},
        {&work->holder, "SELECT 1 FROM documents WHERE number = ?"},
        {&work->see, "INSERT OR IGNORE INTO temp.seen VALUES(?)"},
        {&work->add, "INSERT INTO documents VALUES(?, ?, 0, '')"},
        {&work->remove, "DELETE FROM documents WHERE number = ?"},
        {&work->end, "UPDATE documents SET n_rows = ?, digest = ? WHERE number = ?"},
        {&work->same, "SELECT 1 FROM documents WHERE number = ? AND digest = ?"},
    };
    struct error *error =
        database_run(database, "CREATE TEMP TABLE seen(number INTEGER PRIMARY KEY)");
    for (size_t i = 0; i < sizeof all / sizeof *all && !error; i++)
        error = database_prepare(database, all[i].statement, "%s", all[i].sql);
    if (!error)
        error = statement_writer_open(database, work->reader, columns, &work->writer);
    return error;
}

static void close_work(struct work *work) {
    (void)sqlite3_finalize(work->find);
    (void)sqlite3_finalize(work->holder);
    (void)sqlite3_finalize(work->see);
    (void)sqlite3_finalize(work->add);
    (void)sqlite3_finalize(work->remove);
    (void)sqlite3_finalize(work->end);
    (void)sqlite3_finalize(work->same);
    statement_writer_close(work->writer);
    spool_close(&work->spool);
    buffer_free(&work->document.source);
}

static struct error *ask(const struct work *work, sqlite3_stmt *query, bool *yes,
                         sqlite3_int64 *number) {
    struct error *error = database_step(work->database, query, yes);
    if (*yes && number)
        *number = sqlite3_column_int64(query, 0);
    (void)sqlite3_reset(query);
    return error;
}

/* ---- numbers ------------------------------------------------------------------------------ */

/* Where two documents draw the same number, the later one takes the next that is free. */
static struct error *draw_number(struct work *work, struct slice source) {
    sqlite3_int64 number = row_digest_number(source, SCHEMA_MOST_DOCUMENT);
    bool taken = true;
    struct error *error = NULL;
    while (!error && taken) {
        (void)sqlite3_bind_int64(work->holder, 1, number);
        error = ask(work, work->holder, &taken, NULL);
        if (taken)
            number = (number + 1) % SCHEMA_MOST_DOCUMENT;
    }
    work->document.number = number;
    return error;
}

static struct error *see(struct work *work, struct slice source) {
    (void)sqlite3_bind_int64(work->see, 1, work->document.number);
    struct error *error = database_do(work->database, work->see);
    if (!error && sqlite3_changes(work->database->handle) == 0)
        error = error_new(EXIT_STATUS_ENVIRONMENT,
                          "line %llu: the rows of '%.*s' do not stand together; sort the stream by "
                          "the column source",
                          (unsigned long long)rows_line_number(work->reader), (int)source.length,
                          source.at);
    return error;
}

/* ---- a document ---------------------------------------------------------------------------- */

static struct error *add_document(struct work *work) {
    struct buffer room = {0};
    rows_unescape(buffer_slice(&work->document.source), &room);
    (void)sqlite3_bind_int64(work->add, 1, work->document.number);
    database_bind_text(work->add, 2, buffer_slice(&room));
    struct error *error = database_do(work->database, work->add);
    buffer_free(&room);
    return error;
}

static void digest_header(struct work *work) {
    for (size_t i = 0; i < rows_width(work->reader); i++)
        row_digest_add(&work->document.digest, rows_column_name(work->reader, i));
}

static struct error *begin(struct work *work, struct slice escaped) {
    struct document *document = &work->document;
    struct buffer source = {0};
    rows_unescape(escaped, &source);
    buffer_clear(&document->source);
    buffer_append(&document->source, escaped);
    document->begun = true;
    document->rows = 0;
    row_digest_begin(&document->digest);
    digest_header(work);
    database_bind_text(work->find, 1, buffer_slice(&source));
    struct error *error = ask(work, work->find, &document->known, &document->number);
    if (!error && !document->known)
        error = draw_number(work, buffer_slice(&source));
    if (!error)
        error = see(work, escaped);
    if (!error)
        error = document->known ? spool_begin(&work->spool, work->reader) : add_document(work);
    buffer_free(&source);
    return error;
}

static struct error *write_row(struct work *work, const struct rows_reader *reader,
                               sqlite3_int64 place) {
    const sqlite3_int64 document = work->document.number;
    return statement_write(work->writer, reader, document, document * SCHEMA_MOST_ROWS + place);
}

static struct error *add_row(struct work *work) {
    struct document *document = &work->document;
    if (++document->rows >= SCHEMA_MOST_ROWS)
        return error_new(EXIT_STATUS_ENVIRONMENT, "%s: more than %lld rows in one document",
                         buffer_text(&document->source), (long long)SCHEMA_MOST_ROWS - 1);
    row_digest_add(&document->digest, rows_line(work->reader));
    return document->known ? spool_add(&work->spool, work->reader)
                           : write_row(work, work->reader, document->rows);
}

static struct error *write_waiting(struct work *work) {
    struct rows_reader *reader = NULL;
    bool found = true;
    struct error *error = spool_read(&work->spool, &reader);
    for (sqlite3_int64 place = 1; !error && (error = rows_next(reader, &found)) == NULL && found;
         place++) {
        const char *wrong = statement_check(work->writer, reader);
        error = wrong ? error_new(EXIT_STATUS_ENVIRONMENT, "temporary file: %s", wrong)
                      : write_row(work, reader, place);
    }
    rows_reader_close(reader);
    return error;
}

static struct error *replace(struct work *work) {
    (void)sqlite3_bind_int64(work->remove, 1, work->document.number);
    struct error *error = database_do(work->database, work->remove);
    if (!error)
        error = add_document(work);
    return error ? error : write_waiting(work);
}

static struct error *note_end(struct work *work, const char *digest) {
    (void)sqlite3_bind_int64(work->end, 1, work->document.rows);
    database_bind_text(work->end, 2, slice_of(digest));
    (void)sqlite3_bind_int64(work->end, 3, work->document.number);
    return database_do(work->database, work->end);
}

static struct error *end(struct work *work) {
    char digest[ROW_DIGEST_ROOM];
    bool same = false;
    struct error *error = NULL;
    if (!work->document.begun)
        return NULL;
    row_digest_end(&work->document.digest, digest);
    if (work->document.known) {
        (void)sqlite3_bind_int64(work->same, 1, work->document.number);
        database_bind_text(work->same, 2, slice_of(digest));
        error = ask(work, work->same, &same, NULL);
    }
    if (error || same)
        return error;
    if (work->document.known)
        error = replace(work);
    return error ? error : note_end(work, digest);
}

/* ---- all of them --------------------------------------------------------------------------- */

static struct error *take_row(struct work *work) {
    const char *wrong = statement_check(work->writer, work->reader);
    if (wrong)
        return rows_reject(work->reader, "%s", wrong);
    const struct slice source = statement_source(work->writer, work->reader);
    struct error *error = NULL;
    if (!work->document.begun || !slice_equal(buffer_slice(&work->document.source), source)) {
        error = end(work);
        if (!error)
            error = begin(work, source);
    }
    return error ? error : add_row(work);
}

static struct error *remove_unseen(const struct work *work) {
    return database_run(work->database, "DELETE FROM documents WHERE number NOT IN "
                                        "(SELECT number FROM temp.seen); DROP TABLE temp.seen");
}

struct error *documents_take(const struct database *database, struct rows_reader *reader,
                             const struct schema_columns *columns) {
    struct work work = {.database = database, .reader = reader};
    bool found = true;
    struct error *error = open_work(&work, columns);
    while (!error && (error = rows_next(reader, &found)) == NULL && found)
        error = take_row(&work);
    if (!error)
        error = end(&work);
    close_work(&work); /* before the temporary table goes, which its statements hold */
    return error ? error : remove_unseen(&work);
}
