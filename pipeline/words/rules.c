#include "words/rules.h"

#include "memory/memory.h"

#include <stdlib.h>
#include <string.h>

/* ICU's RBBIDataHeader and RBBIStateTable, format version 6 (ICU 68 and later). */
#define MAGIC UINT32_C(0xB1A0)
#define FORMAT_VERSION 6
#define START_ROW 1u
#define BEGIN_OF_TEXT 2u /* category */
#define ACCEPTS 1u       /* unconditionally; larger values belong to look-ahead */

enum { TABLE_BEGIN_NEEDED = 2, TABLE_BYTES = 4 };

struct header {
    uint32_t magic;
    uint8_t version[4];
    uint32_t bytes;
    uint32_t categories;
    uint32_t table;
    uint32_t table_bytes;
    uint32_t backward_table;
    uint32_t backward_table_bytes;
    uint32_t trie;
    uint32_t trie_bytes;
};

struct table {
    uint32_t rows;
    uint32_t row_bytes;
    uint32_t first_dictionary_category;
    uint32_t look_ahead;
    uint32_t flags;
};

/* A row is three numbers (accepting, look-ahead, tag) and the next row for each category. */
enum { ROW_ACCEPTING, ROW_LOOK_AHEAD, ROW_NEXT = 3 };

static bool lies_within(const struct rules *rules, uint32_t offset, uint32_t bytes) {
    return offset <= rules->binary_bytes && bytes <= rules->binary_bytes - offset;
}

static bool copy_binary(UBreakIterator *iterator, struct rules *rules) {
    UErrorCode status = U_ZERO_ERROR;
    const int32_t bytes = ubrk_getBinaryRules(iterator, NULL, 0, &status);
    if (bytes <= 0)
        return false;
    status = U_ZERO_ERROR;
    rules->binary = memory_zeroed(1, (size_t)bytes);
    rules->binary_bytes = (size_t)bytes;
    return ubrk_getBinaryRules(iterator, rules->binary, bytes, &status) == bytes &&
           U_SUCCESS(status);
}

static uint32_t number_of_row(const char *row, const struct table *table, uint32_t column) {
    if (table->flags & TABLE_BYTES)
        return (unsigned char)row[column];
    uint16_t number;
    memcpy(&number, row + column * sizeof number, sizeof number);
    return number;
}

static bool is_table_known(const struct header *header, const struct table *table) {
    const uint32_t size = table->flags & TABLE_BYTES ? 1 : 2;
    const uint64_t bytes = (uint64_t)table->rows * table->row_bytes + sizeof *table;
    return header->categories > BEGIN_OF_TEXT && table->rows > START_ROW &&
           bytes <= header->table_bytes + sizeof(uint32_t) &&
           table->row_bytes >= (ROW_NEXT + header->categories) * size &&
           (uint64_t)table->rows * header->categories < RULES_ACCEPTING;
}

/* Whether every row is one of plain transitions. */
static bool read_rows(const char *first, const struct table *table, struct rules *rules) {
    rules->next = memory_zeroed((size_t)table->rows * rules->categories, sizeof *rules->next);
    for (uint32_t i = 0; i < table->rows; i++) {
        const char *row = first + (size_t)i * table->row_bytes;
        if (number_of_row(row, table, ROW_ACCEPTING) > ACCEPTS ||
            number_of_row(row, table, ROW_LOOK_AHEAD) > 1)
            return false;
        for (uint32_t category = 0; category < rules->categories; category++) {
            const uint32_t next = number_of_row(row, table, ROW_NEXT + category);
            if (next >= table->rows)
                return false;
            const char *next_row = first + (size_t)next * table->row_bytes;
            const bool accepts = number_of_row(next_row, table, ROW_ACCEPTING) == ACCEPTS;
            rules->next[i * rules->categories + category] =
                (uint16_t)(next * rules->categories | (accepts ? RULES_ACCEPTING : 0));
        }
    }
    return true;
}

static bool read_table(const struct header *header, struct rules *rules) {
    struct table table;
    if (!lies_within(rules, header->table, header->table_bytes) ||
        header->table_bytes < sizeof table)
        return false;
    const char *at = (const char *)rules->binary + header->table;
    memcpy(&table, at, sizeof table);
    rules->categories = header->categories;
    rules->first_dictionary_category = table.first_dictionary_category;
    if (!is_table_known(header, &table) || !read_rows(at + sizeof table, &table, rules))
        return false;
    rules->start = (uint16_t)(START_ROW * rules->categories);
    if (table.flags & TABLE_BEGIN_NEEDED)
        rules->start = rules_step(rules, rules->start, BEGIN_OF_TEXT) & (uint16_t)~RULES_ACCEPTING;
    return rules->start != RULES_STOP;
}

static bool read_trie(const struct header *header, struct rules *rules) {
    if (!lies_within(rules, header->trie, header->trie_bytes))
        return false;
    UErrorCode status = U_ZERO_ERROR;
    rules->category_of = ucptrie_openFromBinary(UCPTRIE_TYPE_FAST, UCPTRIE_VALUE_BITS_ANY,
                                                (const char *)rules->binary + header->trie,
                                                (int32_t)header->trie_bytes, NULL, &status);
    return U_SUCCESS(status);
}

bool rules_read(UBreakIterator *iterator, struct rules *rules) {
    *rules = (struct rules){0};
    struct header header = {0};
    if (copy_binary(iterator, rules) && rules->binary_bytes >= sizeof header) {
        memcpy(&header, rules->binary, sizeof header);
        if (header.magic == MAGIC && header.version[0] == FORMAT_VERSION &&
            header.bytes <= rules->binary_bytes && read_table(&header, rules) &&
            read_trie(&header, rules))
            return true;
    }
    rules_free(rules);
    return false;
}

void rules_free(struct rules *rules) {
    free(rules->next);
    if (rules->category_of)
        ucptrie_close(rules->category_of);
    free(rules->binary);
    *rules = (struct rules){0};
}
