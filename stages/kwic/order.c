#include "kwic/order.h"

#include "memory/buffer.h"
#include "memory/memory.h"

#include <stdint.h>
#include <stdlib.h>
#include <unicode/ucol.h>
#include <unicode/ustring.h>

struct held {
    struct line line;
    char *bytes; /* of all its cells */
    uint8_t *key;
    size_t key_length;
    size_t place; /* in the stream */
};

struct order {
    enum order_key key;
    UCollator *collator;
    struct held *at;
    size_t count;
    size_t capacity;
    UChar *units; /* scratch */
    size_t units_capacity;
};

static struct error *icu_error(UErrorCode status) {
    return error_new(EXIT_STATUS_ENVIRONMENT, "sorting: ICU: %s", u_errorName(status));
}

struct error *order_open(enum order_key key, struct order **out) {
    struct order *order = memory_zeroed(1, sizeof *order);
    UErrorCode status = U_ZERO_ERROR;
    order->key = key;
    order->collator = ucol_open("root", &status);
    if (U_SUCCESS(status) && key == ORDER_ID)
        ucol_setAttribute(order->collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
    else if (U_SUCCESS(status)) /* a capital at a sentence's start must not part like from like */
        ucol_setStrength(order->collator, UCOL_SECONDARY);
    if (U_FAILURE(status)) {
        order_close(order);
        return icu_error(status);
    }
    *out = order;
    return NULL;
}

void order_close(struct order *order) {
    if (!order)
        return;
    for (size_t i = 0; i < order->count; i++) {
        free(order->at[i].bytes);
        free(order->at[i].key);
    }
    ucol_close(order->collator);
    free(order->at);
    free(order->units);
    free(order);
}

static void hold_cells(const struct line *line, struct held *held) {
    size_t length = 0;
    for (size_t i = 0; i < CELL_COUNT; i++)
        length += line->cells[i].length;
    held->bytes = memory_zeroed(length + 1, 1);
    char *next = held->bytes;
    for (size_t i = 0; i < CELL_COUNT; i++) {
        const struct slice cell = line->cells[i];
        if (cell.length)
            memcpy(next, cell.at, cell.length);
        held->line.cells[i] = (struct slice){next, cell.length};
        next += cell.length;
    }
}

/* Appends the collation key of `text` to that of `held`; each key ends in a NUL, so that one part
 * decides before the next. */
static struct error *add_key(struct order *order, struct slice text, struct held *held) {
    UErrorCode status = U_ZERO_ERROR;
    order->units =
        memory_grow(order->units, &order->units_capacity, text.length + 1, sizeof(UChar));
    int32_t length = 0;
    if (text.length >= INT32_MAX)
        return icu_error(U_INDEX_OUTOFBOUNDS_ERROR);
    (void)u_strFromUTF8(order->units, (int32_t)text.length + 1, &length, text.at,
                        (int32_t)text.length, &status);
    if (U_FAILURE(status))
        return icu_error(status);
    const int32_t room = ucol_getSortKey(order->collator, order->units, length, NULL, 0);
    size_t capacity = held->key_length;
    held->key = memory_grow(held->key, &capacity, held->key_length + (size_t)room, 1);
    (void)ucol_getSortKey(order->collator, order->units, length, held->key + held->key_length,
                          room);
    held->key_length += (size_t)room;
    return NULL;
}

static struct error *make_key(struct order *order, const struct line *line, struct held *held) {
    switch (order->key) {
    case ORDER_LEFT:
        return add_key(order, line->backward, held);
    case ORDER_RIGHT:
        return add_key(order, line->cells[CELL_RIGHT], held);
    case ORDER_ID:
        return add_key(order, line->cells[CELL_ID], held);
    case ORDER_KEYWORD:
    case ORDER_STREAM:
        break;
    }
    struct error *error = add_key(order, line->cells[CELL_KEYWORD], held);
    return error ? error : add_key(order, line->cells[CELL_RIGHT], held);
}

struct error *order_add(struct order *order, const struct line *line) {
    order->at = memory_grow(order->at, &order->capacity, order->count + 1, sizeof *order->at);
    struct held *held = &order->at[order->count];
    *held = (struct held){.place = order->count};
    order->count++;
    hold_cells(line, held);
    return make_key(order, line, held);
}

static int compare(const void *first, const void *second) {
    const struct held *a = first;
    const struct held *b = second;
    const size_t shared = a->key_length < b->key_length ? a->key_length : b->key_length;
    const int by_key = memcmp(a->key, b->key, shared);
    if (by_key)
        return by_key;
    if (a->key_length != b->key_length)
        return a->key_length < b->key_length ? -1 : 1;
    return a->place < b->place ? -1 : a->place > b->place;
}

void order_sort(struct order *order) {
    if (order->count)
        qsort(order->at, order->count, sizeof *order->at, compare);
}

size_t order_count(const struct order *order) {
    return order->count;
}

const struct line *order_line(const struct order *order, size_t place) {
    return &order->at[place].line;
}
