#define _GNU_SOURCE /* O_CLOEXEC */
#include "evaluate/gold.h"

#include "intern/intern.h"
#include "memory/memory.h"
#include "rows/rows.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

struct row {
    char *line;
    uint64_t number; /* of the line in the file */
};

struct gold {
    const char *path;
    int file;
    struct rows_reader *reader;
    struct intern *keys; /* key number = row number */
    struct row *rows;
    size_t capacity;
};

struct error *gold_open(const char *path, struct gold **gold) {
    const struct rows_settings settings = {0};
    const int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return error_system("%s", path);
    *gold = memory_zeroed(1, sizeof **gold);
    **gold = (struct gold){.path = path, .file = file, .keys = intern_new()};
    return rows_reader_open(file, path, &settings, &(*gold)->reader);
}

void gold_free(struct gold *gold) {
    if (!gold)
        return;
    for (uint32_t i = 0; i < intern_count(gold->keys); i++)
        free(gold->rows[i].line);
    free(gold->rows);
    intern_free(gold->keys);
    rows_reader_close(gold->reader);
    (void)close(gold->file);
    free(gold);
}

bool gold_column(const struct gold *gold, const char *name, size_t *column) {
    return rows_find(gold->reader, name, column);
}

void gold_key_add(struct buffer *key, size_t number, struct slice value) {
    if (number > 0)
        buffer_append_byte(key, '\t');
    buffer_append(key, value);
}

static struct error *take_row(struct gold *gold, struct slice key) {
    bool added = false;
    const uint32_t number = intern_add(gold->keys, key, &added);
    if (!added)
        return rows_reject(gold->reader, "the same key as in line %llu: '%.*s'",
                           (unsigned long long)gold->rows[number].number, (int)key.length, key.at);
    const struct slice line = rows_line(gold->reader);
    gold->rows = memory_grow(gold->rows, &gold->capacity, number + 1, sizeof *gold->rows);
    gold->rows[number] =
        (struct row){memory_copy_text(line.at, line.length), rows_line_number(gold->reader)};
    return NULL;
}

struct error *gold_read(struct gold *gold, const size_t key[], size_t key_count) {
    struct buffer room = {0};
    struct error *error = NULL;
    bool found = true;
    while (!error && (error = rows_next(gold->reader, &found)) == NULL && found) {
        buffer_clear(&room);
        for (size_t i = 0; i < key_count; i++)
            gold_key_add(&room, i, rows_field(gold->reader, key[i]));
        error = take_row(gold, buffer_slice(&room));
    }
    buffer_free(&room);
    return error;
}

uint32_t gold_rows(const struct gold *gold) {
    return intern_count(gold->keys);
}

uint32_t gold_find(const struct gold *gold, struct slice key) {
    const uint32_t row = intern_find(gold->keys, key);
    return row == INTERN_NONE ? GOLD_NONE : row;
}

struct slice gold_key(const struct gold *gold, uint32_t row) {
    return intern_string(gold->keys, row);
}

struct slice gold_field(const struct gold *gold, uint32_t row, size_t column) {
    struct slice rest = slice_of(gold->rows[row].line);
    struct slice field = {"", 0};
    for (size_t i = 0; i <= column; i++)
        (void)slice_cut(&rest, '\t', &field);
    return field;
}

void gold_place(const struct gold *gold, uint32_t row, struct buffer *place) {
    buffer_format(place, "%s: line %llu", gold->path, (unsigned long long)gold->rows[row].number);
}
