#include "lexicon_exchange/input.h"

#include "memory/memory.h"
#include "rows/utf8.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/ustring.h>
#include <unistd.h>

#define PIECE_BYTES ((size_t)64 << 10)

static struct error *read_all(int descriptor, size_t most, struct buffer *bytes) {
    for (;;) {
        buffer_reserve(bytes, PIECE_BYTES);
        const ssize_t got = read(descriptor, bytes->at + bytes->length, PIECE_BYTES);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return error_system("reading");
        if (got == 0)
            return NULL;
        bytes->length += (size_t)got;
        bytes->at[bytes->length] = '\0';
        if (bytes->length > most)
            return error_new(EXIT_STATUS_ENVIRONMENT,
                             "longer than %zu bytes; --max-file raises the limit", most);
    }
}

struct error *input_read(const char *path, size_t most, struct buffer *bytes) {
    if (!path)
        return error_within(read_all(STDIN_FILENO, most, bytes), "standard input");
    const int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return error_system("%s", path);
    struct error *error = read_all(descriptor, most, bytes);
    (void)close(descriptor);
    return error_within(error, "%s", path);
}

/* ---- which charset ----------------------------------------------------------------------------
 */

static void name_set(struct input_charset *charset, struct slice name) {
    const size_t length =
        name.length < INPUT_CHARSET_NAME - 1 ? name.length : INPUT_CHARSET_NAME - 1;
    memcpy(charset->name, name.at, length);
    charset->name[length] = '\0';
}

/* The byte order mark's charset; `*bytes` goes on behind it. */
static bool cut_mark(struct slice *bytes, struct input_charset *charset) {
    int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    const char *name = ucnv_detectUnicodeSignature(
        bytes->at, bytes->length > 8 ? 8 : (int32_t)bytes->length, &length, &status);
    if (U_FAILURE(status) || !name)
        return false;
    name_set(charset, slice_of(name));
    bytes->at += length;
    bytes->length -= (size_t)length;
    return true;
}

/* The encoding that an XML declaration names, which ends at the first '>'. */
static bool declared(struct slice bytes, struct input_charset *charset) {
    static const char start[] = "<?xml";
    const char *end = bytes.length ? memchr(bytes.at, '>', bytes.length) : NULL;
    if (!end || bytes.length < sizeof start || memcmp(bytes.at, start, sizeof start - 1) != 0)
        return false;
    char *declaration = memory_copy_text(bytes.at, (size_t)(end - bytes.at));
    const char *at = strstr(declaration, "encoding");
    at = at ? at + strlen("encoding") : "";
    at += strspn(at, " \t\r\n=");
    const bool quoted = *at == '"' || *at == '\'';
    if (quoted)
        name_set(charset, (struct slice){at + 1, strcspn(at + 1, "\"'")});
    free(declaration);
    return quoted;
}

static struct error *detect(struct slice bytes, struct input_charset *charset) {
    UErrorCode status = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&status);
    ucsdet_setText(detector, bytes.at, (int32_t)bytes.length, &status);
    const UCharsetMatch *match = ucsdet_detect(detector, &status);
    const char *name = match ? ucsdet_getName(match, &status) : NULL;
    const bool found = U_SUCCESS(status) && name;
    if (found)
        name_set(charset, slice_of(name));
    charset->guessed = found;
    ucsdet_close(detector);
    return found ? NULL
                 : error_new(EXIT_STATUS_DAMAGED,
                             "not UTF-8 at byte %zu, and not known what else; --charset names it",
                             utf8_valid_prefix(bytes) + 1);
}

static struct error *choose(struct slice *bytes, const char *forced,
                            struct input_charset *charset) {
    struct input_charset marked = {0};
    const bool has_mark = cut_mark(bytes, &marked);
    *charset = marked;
    if (forced)
        name_set(charset, slice_of(forced));
    if (forced || has_mark || declared(*bytes, charset))
        return NULL;
    if (!utf8_valid(*bytes))
        return detect(*bytes, charset);
    name_set(charset, slice_of("UTF-8"));
    return NULL;
}

/* ---- conversion -------------------------------------------------------------------------------
 */

static struct error *append_utf8(const UChar *units, int32_t length, struct buffer *text) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t written = 0;
    const size_t room = (size_t)length * 3;
    buffer_reserve(text, room + 1);
    (void)u_strToUTF8(text->at + text->length, (int32_t)room + 1, &written, units, length, &status);
    if (U_FAILURE(status))
        return error_new(EXIT_STATUS_DAMAGED, "not text: half a surrogate pair");
    text->length += (size_t)written;
    text->at[text->length] = '\0';
    return NULL;
}

static struct error *convert(struct slice bytes, const char *name, struct buffer *text) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(name, &status);
    if (U_FAILURE(status))
        return error_new(EXIT_STATUS_ENVIRONMENT, "no charset is named '%s'", name);
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
    const size_t room = bytes.length + 1;
    UChar *units = memory_zeroed(room, sizeof *units);
    UChar *target = units;
    const char *source = bytes.at;
    ucnv_toUnicode(converter, &target, units + room, &source, bytes.at + bytes.length, NULL, true,
                   &status);
    ucnv_close(converter);
    struct error *error =
        U_SUCCESS(status)
            ? append_utf8(units, (int32_t)(target - units), text)
            : error_new(EXIT_STATUS_DAMAGED, "not %s near byte %zu (--charset names another)", name,
                        (size_t)(source - bytes.at) + 1);
    free(units);
    return error;
}

struct error *input_to_utf8(struct slice bytes, const char *forced, struct input_charset *charset,
                            struct buffer *text) {
    *charset = (struct input_charset){0};
    /* ICU counts in 32 bits, and UTF-8 takes up to three bytes for one of UTF-16's units. */
    if (bytes.length > INT32_MAX / 4)
        return error_new(EXIT_STATUS_ENVIRONMENT, "%zu bytes are too many to convert",
                         bytes.length);
    struct error *error = choose(&bytes, forced, charset);
    if (!error)
        error = convert(bytes, charset->name, text);
    if (!error && text->length && memchr(text->at, '\0', text->length))
        error = error_new(EXIT_STATUS_DAMAGED, "not text: it holds a NUL (--charset names another "
                                               "charset)");
    return error;
}
