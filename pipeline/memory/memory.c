#include "memory.h"

#include "errors/error.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void give_up(size_t bytes) {
    error_warn("out of memory (%zu bytes more were needed)", bytes);
    exit(EXIT_STATUS_ENVIRONMENT);
}

void *memory_zeroed(size_t count, size_t size) {
    void *block = calloc(count ? count : 1, size ? size : 1);
    if (!block) {
        give_up(size > 0 && count > SIZE_MAX / size ? SIZE_MAX : count * size);
        __builtin_unreachable();
    }
    return block;
}

void *memory_grow(void *block, size_t *capacity, size_t needed, size_t size) {
    if (block && needed <= *capacity)
        return block;
    size_t wanted = *capacity < 8 ? 8 : *capacity + *capacity / 2;
    if (wanted < needed)
        wanted = needed;
    if (wanted > SIZE_MAX / size) {
        give_up(SIZE_MAX);
        __builtin_unreachable();
    }
    void *grown = realloc(block, wanted * size);
    if (!grown) {
        give_up(wanted * size);
        __builtin_unreachable();
    }
    *capacity = wanted;
    return grown;
}

char *memory_copy_text(const char *text, size_t length) {
    char *copy = memory_zeroed(length + 1, 1);
    if (length)
        memcpy(copy, text, length);
    return copy;
}
