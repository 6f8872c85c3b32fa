/* The tables of echoes: one row per occurrence, or one row per cluster.
 *
 * Columns of occurrences: cluster, size, states, reviews, first, id, state, subject_state, event,
 * date, words, similarity, passage. Columns of clusters: cluster, size, states, reviews, first,
 * state, subject_state, event, date, last, words, similarity, others, passage. The man page says
 * what they mean.
 */
#ifndef PLAUDIT_ECHO_TABLE_H
#define PLAUDIT_ECHO_TABLE_H

#include "echo/clusters.h"
#include "echo/spool.h"
#include "rows/rows.h"

/* What table_keep wrote is the `record` of the statement. */
struct table {
    const struct statements *statements;
    const struct clusters *clusters;
    struct spool *spool;
    struct rows_writer *writer;
};

/* Keeps what the tables will say of a statement. */
struct error *table_keep(struct spool *spool, struct slice id, struct slice subject_state,
                         struct slice text, const struct word_row *words, uint64_t *record);

struct error *table_write_occurrences(const struct table *table);
struct error *table_write_clusters(const struct table *table);

#endif
