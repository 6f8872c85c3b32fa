#include "rows/rows.h"

#ifdef __SSE2__
#include <emmintrin.h>
#define BYTES_AT_ONCE ((size_t)16)
#endif

/* The letter that stands behind the backslash for a byte; NUL where the byte stands for itself. */
static char letter_of(char byte) {
    return byte == '\t'   ? 't'
           : byte == '\n' ? 'n'
           : byte == '\r' ? 'r'
           : byte == '\\' ? '\\'
                          : '\0';
}

static char byte_of(char letter) {
    return letter == 't'    ? '\t'
           : letter == 'n'  ? '\n'
           : letter == 'r'  ? '\r'
           : letter == '\\' ? '\\'
                            : '\0';
}

/* The first byte from `at` on that has to be escaped, or the end. Every text and all its tokens
 * pass through here, so 16 bytes are looked at together. */
static size_t plain_end(struct slice text, size_t at) {
#ifdef __SSE2__
    const __m128i tab = _mm_set1_epi8('\t');
    const __m128i line_feed = _mm_set1_epi8('\n');
    const __m128i carriage_return = _mm_set1_epi8('\r');
    const __m128i backslash = _mm_set1_epi8('\\');
    for (; text.length - at >= BYTES_AT_ONCE; at += BYTES_AT_ONCE) {
        const __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(text.at + at));
        const __m128i found = _mm_or_si128(
            _mm_or_si128(_mm_cmpeq_epi8(bytes, tab), _mm_cmpeq_epi8(bytes, line_feed)),
            _mm_or_si128(_mm_cmpeq_epi8(bytes, carriage_return), _mm_cmpeq_epi8(bytes, backslash)));
        const unsigned mask = (unsigned)_mm_movemask_epi8(found);
        if (mask)
            return at + (size_t)__builtin_ctz(mask);
    }
#endif
    while (at < text.length && !letter_of(text.at[at]))
        at++;
    return at;
}

void rows_escape(struct slice text, struct buffer *buffer) {
    buffer_reserve(buffer, text.length);
    for (size_t at = 0; at < text.length;) {
        const size_t end = plain_end(text, at);
        buffer_append(buffer, (struct slice){text.at + at, end - at});
        if (end == text.length)
            return;
        buffer_append(buffer, (struct slice){(char[]){'\\', letter_of(text.at[end])}, 2});
        at = end + 1;
    }
}

void rows_unescape(struct slice field, struct buffer *buffer) {
    buffer_reserve(buffer, field.length);
    size_t start = 0; /* of what is not yet appended */
    size_t at = 0;
    while (field.length - at > 1) {
        const char *backslash = memchr(field.at + at, '\\', field.length - at - 1);
        if (!backslash)
            break;
        at = (size_t)(backslash - field.at);
        const char byte = byte_of(field.at[at + 1]);
        if (!byte) {
            at++;
            continue;
        }
        buffer_append(buffer, (struct slice){field.at + start, at - start});
        buffer_append_byte(buffer, byte);
        start = at += 2;
    }
    buffer_append(buffer, (struct slice){field.at + start, field.length - start});
}
