/* Tables become statements, one a row, as the profile that claims their columns says; streamed.
 *
 *     if (table_recognise(&profiles, head, &match)) {
 *         reader = table_reader_new(&match, most, sink);
 *         while (…text…)  error = table_reader_feed(reader, text);
 *         if (!error)     error = table_reader_finish(reader);
 *         table_reader_free(reader);
 *     }
 *
 * A row that has not as many fields as the header, or is longer than `most` bytes, is left out and
 * told of with its line; the others go on. Quotes that are not as they should be end the reading,
 * since what follows could be anything. Memory: one row, so `most` bytes and the row's fields once
 * more where values are put together.
 */
#ifndef PLAUDIT_TABLE_READER_H
#define PLAUDIT_TABLE_READER_H

#include "errors/error.h"
#include "ingest/statement.h"
#include "ingest/table/delimited.h"
#include "ingest/table/table_profile.h"

struct table_match {
    const struct table_profile *profile;
    struct delimited_form form;
};

/* Whether the first line of `head` (UTF-8) names the columns of one of the profiles, whatever
 * parts them: of several profiles the one that asks for most columns, else the first. A header that
 * does not end within `head` is none. */
bool table_recognise(const struct table_profiles *profiles, struct slice head,
                     struct table_match *match);

struct table_reader; /* private */

/* The profile must outlive the reader. */
struct table_reader *table_reader_new(const struct table_match *match, size_t most,
                                      struct statement_sink sink);
void table_reader_free(struct table_reader *reader);

/* UTF-8, the header line included. */
struct error *table_reader_feed(struct table_reader *reader, struct slice text)
    __attribute__((warn_unused_result));
struct error *table_reader_finish(struct table_reader *reader) __attribute__((warn_unused_result));

/* How many statements were handed over. */
uint64_t table_reader_count(const struct table_reader *reader);

#endif
