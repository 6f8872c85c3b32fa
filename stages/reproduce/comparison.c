#include "reproduce/comparison.h"

#include "rows/rows.h"

#include <unistd.h>

/* An output that only the new run has is no matter: the record of a corpus that is kept has no
 * statements.tsv.gz. */
static const char comparison_sql[] =
    "SELECT * FROM (SELECT ifnull(o.what, n.what) AS what, ifnull(o.name, n.name) AS name,"
    " CASE WHEN o.age IS NULL THEN 'new' WHEN n.age IS NULL THEN 'gone'"
    " WHEN o.value IS n.value THEN 'same' ELSE 'differs' END AS verdict, o.place AS place"
    " FROM (SELECT * FROM part WHERE age = 0) o"
    " FULL JOIN (SELECT * FROM part WHERE age = 1) n ON o.what = n.what AND o.name = n.name)"
    " WHERE CASE what WHEN 'output' THEN verdict <> 'new' ELSE verdict <> 'same' END"
    " ORDER BY CASE what WHEN 'input' THEN 1 WHEN 'lexicon' THEN 2 WHEN 'table' THEN 3"
    " WHEN 'version' THEN 4 ELSE 5 END, place IS NULL, place, name";

enum { COLUMNS = 3 };

static struct slice text_of(sqlite3_stmt *query, int column) {
    const char *text = (const char *)sqlite3_column_text(query, column);
    return (struct slice){text ? text : "", (size_t)sqlite3_column_bytes(query, column)};
}

static struct error *write_header(struct rows_writer *writer) {
    rows_put_escaped(writer, slice_of("what"));
    rows_put_escaped(writer, slice_of("name"));
    rows_put_escaped(writer, slice_of("verdict"));
    return rows_end_row(writer);
}

static struct error *write_row(struct rows_writer *writer, sqlite3_stmt *query, bool *differs) {
    if (slice_is(text_of(query, 0), "output") && !slice_is(text_of(query, 2), "same"))
        *differs = true;
    for (int i = 0; i < COLUMNS; i++)
        rows_put_text(writer, text_of(query, i));
    return rows_end_row(writer);
}

static struct error *write_rows(const struct record *record, struct rows_writer *writer,
                                bool *differs) {
    sqlite3_stmt *query = NULL;
    if (sqlite3_prepare_v2(record->database, comparison_sql, -1, &query, NULL) != SQLITE_OK)
        return record_error(record);
    struct error *error = write_header(writer);
    int status = SQLITE_ROW;
    while (!error && (status = sqlite3_step(query)) == SQLITE_ROW)
        error = write_row(writer, query, differs);
    if (!error && status != SQLITE_DONE)
        error = record_error(record);
    (void)sqlite3_finalize(query);
    return error;
}

struct error *comparison_write(const struct record *record, bool *differs) {
    struct rows_writer *writer = rows_writer_open(STDOUT_FILENO, "standard output");
    *differs = false;
    struct error *error = write_rows(record, writer, differs);
    struct error *closed = rows_writer_close(writer);
    if (!error)
        return closed;
    error_free(closed);
    return error;
}
