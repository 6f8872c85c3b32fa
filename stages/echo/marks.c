#define _GNU_SOURCE /* fileno */
#include "echo/marks.h"

#include "memory/memory.h"

#include <stdlib.h>
#include <unistd.h>

#define DIGITS 6

/* What is kept as the column until the share is known. */
#define COMPARED "1"
#define NOT_COMPARED ""

static const char *const made[] = {MARKS_COLUMN};

struct error *marks_keep_header(struct rows_reader *reader, struct rows_writer *kept) {
    rows_replace(reader, made, 1);
    rows_carry_header(reader, kept);
    rows_put_escaped(kept, slice_of(MARKS_COLUMN));
    return rows_end_row(kept);
}

struct error *marks_keep(const struct rows_reader *reader, bool compared,
                         struct rows_writer *kept) {
    rows_carry(reader, kept);
    rows_put_escaped(kept, slice_of(compared ? COMPARED : NOT_COMPARED));
    return rows_end_row(kept);
}

/* A passage is an echo if a State other than its speaker said it before: all but those with which
 * the first State alone began. */
static void mark_cluster(const struct statements *statements, const struct passage *occurrences,
                         size_t count, uint8_t *echoed) {
    bool others = false;
    for (size_t i = 1; i < count; i++) {
        const struct statement *statement = &statements->at[occurrences[i].statement];
        others = others || statement->state != statements->at[occurrences[0].statement].state;
        if (others)
            memset(echoed + statement->first_word + occurrences[i].first, 1,
                   occurrences[i].end - occurrences[i].first);
    }
}

static void put_share(const struct statement *statement, const uint8_t *echoed,
                      struct rows_writer *writer) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < statement->words; i++)
        count += echoed[statement->first_word + i];
    if (statement->words)
        rows_put_number(writer, (double)count / statement->words, DIGITS);
    else
        rows_put_escaped(writer, (struct slice){"", 0});
}

static struct error *write_rows(struct rows_reader *reader, const struct statements *statements,
                                const uint8_t *echoed, struct rows_writer *writer) {
    size_t mark = 0;
    size_t next = 0;
    bool found = false;
    (void)rows_find(reader, MARKS_COLUMN, &mark);
    rows_replace(reader, made, 1);
    rows_carry_header(reader, writer);
    rows_put_escaped(writer, slice_of(MARKS_COLUMN));
    struct error *error = rows_end_row(writer);
    while (!error && !(error = rows_next(reader, &found)) && found) {
        rows_carry(reader, writer);
        if (slice_is(rows_field(reader, mark), COMPARED))
            put_share(&statements->at[next++], echoed, writer);
        else
            rows_put_escaped(writer, (struct slice){"", 0});
        error = rows_end_row(writer);
    }
    return error;
}

struct error *marks_write(FILE *kept, const struct statements *statements,
                          const struct clusters *clusters, struct rows_writer *writer) {
    const struct rows_settings settings = {.max_row = SIZE_MAX}; /* they were taken once */
    struct rows_reader *reader = NULL;
    uint8_t *echoed = memory_zeroed(statements->word_count + 1, 1);
    for (size_t i = 0; i < clusters->count; i++)
        mark_cluster(statements, clusters->occurrences + clusters->at[i].first_occurrence,
                     clusters->at[i].occurrences, echoed);
    struct error *error = NULL;
    if (lseek(fileno(kept), 0, SEEK_SET) != 0)
        error = error_system("a temporary file");
    if (!error)
        error = rows_reader_open(fileno(kept), "a temporary file", &settings, &reader);
    if (!error)
        error = write_rows(reader, statements, echoed, writer);
    rows_reader_close(reader);
    free(echoed);
    return error;
}
