#include "echo/table.h"

#include "echo/alignment.h"
#include "memory/memory.h"

#include <math.h>
#include <stdlib.h>

#define DIGITS 3

/* How far one side of a passage may run ahead of the first when the two are compared whole. */
#define SLACK 64

enum kept { KEPT_ID, KEPT_SUBJECT_STATE, KEPT_TEXT, KEPT_SPANS, KEPT_COUNT };

struct error *table_keep(struct spool *spool, struct slice id, struct slice subject_state,
                         struct slice text, const struct word_row *words, uint64_t *record) {
    const struct slice strings[KEPT_COUNT] = {
        [KEPT_ID] = id,
        [KEPT_SUBJECT_STATE] = subject_state,
        [KEPT_TEXT] = text,
        [KEPT_SPANS] = {(const char *)words->spans, 2 * words->count * sizeof *words->spans},
    };
    return spool_add(spool, strings, KEPT_COUNT, record);
}

/* Room that the rows share. */
struct work {
    const struct table *table;
    struct aligner aligner;
    struct buffer first_room;
    struct buffer room;
    struct slice first[KEPT_COUNT]; /* of the present cluster's first statement */
    uint32_t *states;               /* per State: the last cluster in which it was met, from 1 */
};

static struct error *read_kept(const struct table *table, const struct passage *passage,
                               struct buffer *room, struct slice kept[]) {
    return spool_read(table->spool, table->statements->at[passage->statement].record, KEPT_COUNT,
                      room, kept);
}

static uint32_t span_at(struct slice spans, size_t index) {
    uint32_t offset;
    memcpy(&offset, spans.at + index * sizeof offset, sizeof offset);
    return offset;
}

/* The passage's own words, as they stand in the text. */
static struct slice cut_passage(const struct slice kept[], const struct passage *passage) {
    const uint32_t first = span_at(kept[KEPT_SPANS], 2 * (size_t)passage->first);
    const uint32_t end = span_at(kept[KEPT_SPANS], 2 * (size_t)passage->end - 1);
    return (struct slice){kept[KEPT_TEXT].at + first, end - first};
}

static struct word_run run_of(const struct table *table, const struct passage *passage) {
    return (struct word_run){statements_words(table->statements, passage->statement) +
                                 passage->first,
                             passage->end - passage->first};
}

static const struct passage *first_of(const struct table *table, const struct cluster *cluster) {
    return &table->clusters->occurrences[cluster->first_occurrence];
}

static double similarity_to_first(struct work *work, const struct cluster *cluster,
                                  const struct passage *passage) {
    return align_whole(&work->aligner, run_of(work->table, first_of(work->table, cluster)),
                       run_of(work->table, passage), SLACK);
}

static void put_cluster(const struct work *work, size_t index) {
    const struct cluster *cluster = &work->table->clusters->at[index];
    struct rows_writer *writer = work->table->writer;
    rows_put_count(writer, index + 1);
    rows_put_count(writer, cluster->statements);
    rows_put_count(writer, cluster->states);
    rows_put_count(writer, cluster->events);
    rows_put_text(writer, work->first[KEPT_ID]);
}

static void put_interned(const struct work *work, const struct intern *names, uint32_t number) {
    rows_put_text(work->table->writer, intern_string(names, number));
}

/* state, subject_state, event, date */
static void put_statement(const struct work *work, const struct passage *passage,
                          struct slice subject_state) {
    const struct statements *statements = work->table->statements;
    const struct statement *statement = &statements->at[passage->statement];
    put_interned(work, statements->states, statement->state);
    rows_put_text(work->table->writer, subject_state);
    put_interned(work, statements->events, statement->event);
    put_interned(work, statements->dates, statement->date);
}

static struct error *write_names(struct rows_writer *writer, const char *const names[]) {
    for (size_t i = 0; names[i]; i++)
        rows_put_escaped(writer, slice_of(names[i]));
    return rows_end_row(writer);
}

/* ---- occurrences -------------------------------------------------------------------------------
 */

static struct error *write_occurrence(struct work *work, size_t index,
                                      const struct passage *passage) {
    struct rows_writer *writer = work->table->writer;
    struct slice kept[KEPT_COUNT];
    struct error *error = read_kept(work->table, passage, &work->room, kept);
    if (error)
        return error;
    put_cluster(work, index);
    rows_put_text(writer, kept[KEPT_ID]);
    put_statement(work, passage, kept[KEPT_SUBJECT_STATE]);
    rows_put_count(writer, passage->end - passage->first);
    rows_put_number(writer, similarity_to_first(work, &work->table->clusters->at[index], passage),
                    DIGITS);
    rows_put_text(writer, cut_passage(kept, passage));
    return rows_end_row(writer);
}

static struct error *write_occurrences(struct work *work, size_t index) {
    const struct cluster *cluster = &work->table->clusters->at[index];
    struct error *error = NULL;
    for (size_t i = 0; i < cluster->occurrences && !error; i++)
        error = write_occurrence(work, index, first_of(work->table, cluster) + i);
    return error;
}

/* ---- clusters ----------------------------------------------------------------------------------
 */

/* Of all occurrences but the first. */
static double mean_similarity(struct work *work, const struct cluster *cluster) {
    double sum = 0;
    for (size_t i = 1; i < cluster->occurrences; i++)
        sum += similarity_to_first(work, cluster, first_of(work->table, cluster) + i);
    return sum / (double)(cluster->occurrences - 1);
}

/* The other States, in the order in which they first said it. */
static void put_others(struct work *work, const struct cluster *cluster, uint32_t stamp) {
    const struct statements *statements = work->table->statements;
    struct buffer others = {0};
    for (size_t i = 0; i < cluster->occurrences; i++) {
        const struct passage *passage = first_of(work->table, cluster) + i;
        const uint32_t state = statements->at[passage->statement].state;
        if (i > 0 && work->states[state] != stamp) {
            if (others.length)
                buffer_append_byte(&others, ';');
            buffer_append(&others, intern_string(statements->states, state));
        }
        work->states[state] = stamp;
    }
    rows_put_text(work->table->writer, buffer_slice(&others));
    buffer_free(&others);
}

static struct error *write_cluster(struct work *work, size_t index) {
    const struct table *table = work->table;
    const struct cluster *cluster = &table->clusters->at[index];
    const struct passage *first = first_of(table, cluster);
    const struct passage *last = first + cluster->occurrences - 1;
    put_cluster(work, index);
    put_statement(work, first, work->first[KEPT_SUBJECT_STATE]);
    put_interned(work, table->statements->dates, table->statements->at[last->statement].date);
    rows_put_count(table->writer, first->end - first->first);
    rows_put_number(table->writer, mean_similarity(work, cluster), DIGITS);
    put_others(work, cluster, (uint32_t)index + 1);
    rows_put_text(table->writer, cut_passage(work->first, first));
    return rows_end_row(table->writer);
}

/* ---- the work ----------------------------------------------------------------------------------
 */

static struct error *write_table(const struct table *table, const char *const names[],
                                 struct error *(*write)(struct work *, size_t)) {
    struct work work = {.table = table};
    struct error *error = write_names(table->writer, names);
    if (table->clusters->count)
        work.states = memory_zeroed(intern_count(table->statements->states), sizeof(uint32_t));
    for (size_t i = 0; i < table->clusters->count && !error; i++) {
        error = read_kept(table, first_of(table, &table->clusters->at[i]), &work.first_room,
                          work.first);
        if (!error)
            error = write(&work, i);
    }
    aligner_free(&work.aligner);
    buffer_free(&work.first_room);
    buffer_free(&work.room);
    free(work.states);
    return error;
}

struct error *table_write_occurrences(const struct table *table) {
    static const char *const names[] = {
        "cluster",       "size",  "states", "reviews", "first",      "id",      "state",
        "subject_state", "event", "date",   "words",   "similarity", "passage", NULL};
    return write_table(table, names, write_occurrences);
}

struct error *table_write_clusters(const struct table *table) {
    static const char *const names[] = {"cluster", "size",          "states", "reviews", "first",
                                        "state",   "subject_state", "event",  "date",    "last",
                                        "words",   "similarity",    "others", "passage", NULL};
    return write_table(table, names, write_cluster);
}
