#include "memory/buffer.h"

#include "errors/error.h"
#include "memory/memory.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

void buffer_grow(struct buffer *buffer, size_t more) {
    const size_t room = more < SIZE_MAX - buffer->length ? more + 1 : SIZE_MAX - buffer->length;
    buffer->at = memory_grow(buffer->at, &buffer->capacity, buffer->length + room, 1);
}

/* Most of what is formatted is short: it is written where it belongs at once, and again only if it
 * did not fit. */
#define FORMATTED_BYTES 64

void buffer_format(struct buffer *buffer, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    va_list again;
    va_copy(again, arguments);
    buffer_reserve(buffer, FORMATTED_BYTES);
    char *end = buffer->at + buffer->length;
    const int length = vsnprintf(end, FORMATTED_BYTES + 1, format, arguments);
    va_end(arguments);
    if (length > FORMATTED_BYTES) {
        buffer_reserve(buffer, (size_t)length);
        (void)vsnprintf(buffer->at + buffer->length, (size_t)length + 1, format, again);
    }
    va_end(again);
    if (length > 0)
        buffer->length += (size_t)length;
    else
        *end = '\0';
}

void buffer_cut(struct buffer *buffer, size_t length) {
    if (length >= buffer->length)
        return;
    buffer->length = length;
    buffer->at[length] = '\0';
}

void buffer_clear(struct buffer *buffer) {
    buffer_cut(buffer, 0);
}

void buffer_free(struct buffer *buffer) {
    free(buffer->at);
    *buffer = (struct buffer){0};
}
