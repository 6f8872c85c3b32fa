#include "intern/intern.h"

#include "memory/memory.h"

#include <stdlib.h>

/* Open addressing with linear probing; at most three quarters of the slots are taken. Strings are
 * copied into blocks that are never moved. */

#define BLOCK_BYTES 65536u

struct entry {
    struct slice string;
    uint32_t hash;
};

struct block {
    struct block *next;
    size_t used;
    size_t size;
    char bytes[];
};

struct intern {
    struct entry *entries;
    size_t capacity;
    uint32_t count;
    uint32_t *slots; /* number + 1; 0 is a free slot */
    uint32_t mask;
    struct block *blocks;
};

/* FNV-1a: short keys, no adversary (a slot table degrades to a scan, never to a wrong answer). */
static uint32_t hash_of(struct slice string) {
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < string.length; i++)
        hash = (hash ^ (unsigned char)string.at[i]) * 16777619u;
    return hash ^ (hash >> 15);
}

struct intern *intern_new(void) {
    struct intern *table = memory_zeroed(1, sizeof *table);
    table->mask = 63;
    table->slots = memory_zeroed(table->mask + 1, sizeof *table->slots);
    return table;
}

void intern_free(struct intern *table) {
    if (!table)
        return;
    for (struct block *block = table->blocks; block;) {
        struct block *next = block->next;
        free(block);
        block = next;
    }
    free(table->entries);
    free(table->slots);
    free(table);
}

static uint32_t slot_of(const struct intern *table, struct slice string, uint32_t hash) {
    uint32_t slot = hash & table->mask;
    while (table->slots[slot]) {
        const struct entry *entry = &table->entries[table->slots[slot] - 1];
        if (entry->hash == hash && slice_equal(entry->string, string))
            break;
        slot = (slot + 1) & table->mask;
    }
    return slot;
}

static void double_slots(struct intern *table) {
    free(table->slots);
    table->mask = table->mask * 2 + 1;
    table->slots = memory_zeroed((size_t)table->mask + 1, sizeof *table->slots);
    for (uint32_t number = 0; number < table->count; number++) {
        uint32_t slot = table->entries[number].hash & table->mask;
        while (table->slots[slot])
            slot = (slot + 1) & table->mask;
        table->slots[slot] = number + 1;
    }
}

static struct slice keep(struct intern *table, struct slice string) {
    struct block *block = table->blocks;
    if (!block || block->size - block->used < string.length) {
        const size_t size = string.length > BLOCK_BYTES ? string.length : BLOCK_BYTES;
        block = memory_zeroed(1, sizeof *block + size);
        block->size = size;
        block->next = table->blocks;
        table->blocks = block;
    }
    char *copy = block->bytes + block->used;
    if (string.length)
        memcpy(copy, string.at, string.length);
    block->used += string.length;
    return (struct slice){copy, string.length};
}

uint32_t intern_add(struct intern *table, struct slice string, bool *added) {
    const uint32_t hash = hash_of(string);
    uint32_t slot = slot_of(table, string, hash);
    const bool is_new = table->slots[slot] == 0;
    if (added)
        *added = is_new;
    if (!is_new)
        return table->slots[slot] - 1;
    table->entries = memory_grow(table->entries, &table->capacity, (size_t)table->count + 1,
                                 sizeof(struct entry));
    table->entries[table->count] = (struct entry){keep(table, string), hash};
    table->slots[slot] = ++table->count;
    if (table->count > table->mask / 4 * 3)
        double_slots(table);
    return table->count - 1;
}

uint32_t intern_find(const struct intern *table, struct slice string) {
    const uint32_t slot = slot_of(table, string, hash_of(string));
    return table->slots[slot] ? table->slots[slot] - 1 : INTERN_NONE;
}

struct slice intern_string(const struct intern *table, uint32_t number) {
    return table->entries[number].string;
}

uint32_t intern_count(const struct intern *table) {
    return table->count;
}
