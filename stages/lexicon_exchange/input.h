/* The file to convert: its bytes, and from its charset to UTF-8. */
#ifndef PLAUDIT_LEXICON_EXCHANGE_INPUT_H
#define PLAUDIT_LEXICON_EXCHANGE_INPUT_H

#include "errors/error.h"
#include "memory/buffer.h"

#define INPUT_MAX_FILE_DEFAULT ((size_t)64 << 20)

/* Appends all bytes of the file, or of standard input where `path` is NULL. More than `most` bytes
 * are an error. */
struct error *input_read(const char *path, size_t most, struct buffer *bytes);

#define INPUT_CHARSET_NAME ((size_t)64)

struct input_charset {
    char name[INPUT_CHARSET_NAME];
    bool guessed; /* from the bytes alone, by ICU's statistics */
};

/* Appends `bytes` as UTF-8 to `text`. Order of evidence: `forced` (a name that ICU knows, or NULL);
 * a byte order mark; what an XML declaration says; validity as UTF-8; ICU's detection. Bytes that
 * the charset does not define, and NUL, are errors. */
struct error *input_to_utf8(struct slice bytes, const char *forced, struct input_charset *charset,
                            struct buffer *text);

#endif
