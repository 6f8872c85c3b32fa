#include "rows/rows.h"

void rows_escape(struct slice text, struct buffer *buffer) {
    size_t start = 0;
    for (size_t i = 0; i < text.length; i++) {
        const char byte = text.at[i];
        const char letter = byte == '\t'   ? 't'
                            : byte == '\n' ? 'n'
                            : byte == '\r' ? 'r'
                            : byte == '\\' ? '\\'
                                           : '\0';
        if (!letter)
            continue;
        buffer_append(buffer, (struct slice){text.at + start, i - start});
        buffer_append(buffer, (struct slice){(char[]){'\\', letter}, 2});
        start = i + 1;
    }
    buffer_append(buffer, (struct slice){text.at + start, text.length - start});
}

void rows_unescape(struct slice field, struct buffer *buffer) {
    size_t start = 0;
    for (size_t i = 0; i + 1 < field.length; i++) {
        if (field.at[i] != '\\')
            continue;
        const char letter = field.at[i + 1];
        const char byte = letter == 't'    ? '\t'
                          : letter == 'n'  ? '\n'
                          : letter == 'r'  ? '\r'
                          : letter == '\\' ? '\\'
                                           : '\0';
        if (!byte)
            continue;
        buffer_append(buffer, (struct slice){field.at + start, i - start});
        buffer_append_byte(buffer, byte);
        start = i + 2;
        i++;
    }
    buffer_append(buffer, (struct slice){field.at + start, field.length - start});
}
