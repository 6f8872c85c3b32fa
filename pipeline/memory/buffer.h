/* A growing string of bytes.
 *
 * Invariants: a buffer that was zero-initialised ({0}) is empty and ready for use; otherwise
 * `at[length]` is NUL and `length < capacity`. The buffer owns `at`; buffer_free returns it to the
 * zero state. Appending may move `at`: slices of a buffer end with the next append. A buffer knows
 * nothing of files, rows or characters.
 */
#ifndef PLAUDIT_BUFFER_H
#define PLAUDIT_BUFFER_H

#include "memory/slice.h"

struct buffer {
    char *at;
    size_t length;
    size_t capacity;
};

/* Makes a buffer larger that has no room for `more` bytes and the NUL. */
void buffer_grow(struct buffer *buffer, size_t more);

/* Appending is inline because tokens are appended by the million: mostly there is room, and then it
 * costs a comparison. */

/* Makes room for `more` bytes beyond the present length (and for the NUL). */
static inline void buffer_reserve(struct buffer *buffer, size_t more) {
    if (buffer->capacity - buffer->length <= more)
        buffer_grow(buffer, more);
}

static inline void buffer_append(struct buffer *buffer, struct slice bytes) {
    buffer_reserve(buffer, bytes.length);
    if (bytes.length)
        memcpy(buffer->at + buffer->length, bytes.at, bytes.length);
    buffer->length += bytes.length;
    buffer->at[buffer->length] = '\0';
}

static inline void buffer_append_text(struct buffer *buffer, const char *text) {
    buffer_append(buffer, slice_of(text));
}

static inline void buffer_append_byte(struct buffer *buffer, char byte) {
    buffer_reserve(buffer, 1);
    buffer->at[buffer->length++] = byte;
    buffer->at[buffer->length] = '\0';
}

void buffer_format(struct buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Keeps the first `length` bytes. `length` must not exceed the present one. */
void buffer_cut(struct buffer *buffer, size_t length);

/* Empties the buffer and keeps its memory. */
void buffer_clear(struct buffer *buffer);

void buffer_free(struct buffer *buffer);

/* All bytes; `at` is never NULL in the result. */
static inline struct slice buffer_slice(const struct buffer *buffer) {
    return (struct slice){buffer->at ? buffer->at : "", buffer->length};
}

/* The bytes as a C string, valid until the next change. */
static inline const char *buffer_text(const struct buffer *buffer) {
    return buffer->at ? buffer->at : "";
}

#endif
