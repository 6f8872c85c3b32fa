/* The tables, keys, indexes and views of the database.
 *
 * Numbers are keys that no history decides: a document's is made from the SHA-256 of its `source`,
 * a statement's from its document's and its place in it. So a file that was brought up to date
 * holds the same rows, under the same keys, as one that was made anew. (But where two documents
 * draw the same number, which happens once in 170 corpora of 10,000 documents: then the one that
 * came later has the next number.) Numbers are below 2^53, so that programs that know no whole
 * numbers, only doubles, tell them apart.
 */
#ifndef PLAUDIT_EXPORT_SCHEMA_H
#define PLAUDIT_EXPORT_SCHEMA_H

#include "export/database.h"
#include "export/value.h"
#include "memory/buffer.h"
#include "rows/rows.h"

#include <stdbool.h>

/* A statement's number is its document's times this, plus its place in it, from 1. */
#define SCHEMA_MOST_ROWS ((sqlite3_int64)1 << 20)
#define SCHEMA_MOST_DOCUMENT ((sqlite3_int64)1 << 33)

/* The columns of the row stream that stand in the table `statements`. */
struct schema_columns {
    struct schema_column {
        size_t column; /* of the row stream */
        enum value_type type;
    } * at;
    size_t count;
};

struct schema_columns schema_columns_of(const struct rows_reader *reader);
void schema_columns_free(struct schema_columns *columns);

/* Makes the tables in an empty file; where it holds tables of another layout (other columns, an
 * earlier version of plaudit) they are made anew, empty. What others keep in the file stays.
 * `*made` says whether they were made; then schema_complete is due when they are filled.
 * A database that is none of ours is an error. */
struct error *schema_prepare(const struct database *database, const struct rows_reader *reader,
                             const struct schema_columns *columns, bool *made);

/* Makes indexes and the full-text index of tables that are filled: much faster than to keep them
 * up to date while that is done. From then on they follow every change. */
struct error *schema_complete(const struct database *database);

/* Makes the table, typed as told, unless it is there just so; empties it. `columns` are names. */
struct error *schema_result_table(const struct database *database, const char *table,
                                  const struct rows_reader *reader, const enum value_type *types);

/* The tables in the order in which they are told to people; NULL ends them. */
extern const char *const schema_tables[];

#endif
