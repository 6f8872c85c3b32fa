#include "ingest/statement_rows.h"

#include "ingest/surely_nfc.h"
#include "memory/buffer.h"
#include "memory/memory.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

struct statement_rows {
    struct rows_writer *writer;
    const char *source;
    uint64_t count;
    const UNormalizer2 *nfc;
    struct buffer clean; /* white space collapsed */
    struct buffer text;  /* NFC */
    UChar *units;
    size_t units_room;
    UChar *normal;
    size_t normal_room;
    char **kept; /* names of columns */
    size_t kept_count, kept_room;
};

static const char *const columns[] = {"id",      "source", "body", "session", "date",
                                      "event",   "order",  "kind", "speaker", "behalf",
                                      "subject", "lang",   "text"};

struct statement_rows *statement_rows_new(struct rows_writer *writer) {
    struct statement_rows *rows = memory_zeroed(1, sizeof *rows);
    rows->writer = writer;
    UErrorCode status = U_ZERO_ERROR;
    rows->nfc = unorm2_getNFCInstance(&status);
    return rows;
}

void statement_rows_free(struct statement_rows *rows) {
    if (!rows)
        return;
    buffer_free(&rows->clean);
    buffer_free(&rows->text);
    for (size_t i = 0; i < rows->kept_count; i++)
        free(rows->kept[i]);
    free(rows->kept);
    free(rows->units);
    free(rows->normal);
    free(rows);
}

struct error *statement_rows_keep(struct statement_rows *rows, struct slice name) {
    size_t at = 0;
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        if (slice_is(name, columns[i]))
            return error_new(EXIT_STATUS_ENVIRONMENT,
                             "'%s' is a column of every row, not one to keep", columns[i]);
    while (at < rows->kept_count && slice_compare(slice_of(rows->kept[at]), name) < 0)
        at++;
    if (at < rows->kept_count && slice_is(name, rows->kept[at]))
        return NULL;
    rows->kept =
        memory_grow(rows->kept, &rows->kept_room, rows->kept_count + 1, sizeof *rows->kept);
    memmove(rows->kept + at + 1, rows->kept + at, (rows->kept_count - at) * sizeof *rows->kept);
    rows->kept[at] = memory_copy_text(name.at, name.length);
    rows->kept_count++;
    return NULL;
}

struct error *statement_rows_header(struct statement_rows *rows) {
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        rows_put_escaped(rows->writer, slice_of(columns[i]));
    for (size_t i = 0; i < rows->kept_count; i++)
        rows_put_text(rows->writer, slice_of(rows->kept[i]));
    return rows_end_row(rows->writer);
}

void statement_rows_document(struct statement_rows *rows, const char *source) {
    rows->source = source;
    rows->count = 0;
}

uint64_t statement_rows_count(const struct statement_rows *rows) {
    return rows->count;
}

#define BLOCK_BYTES ((size_t)32)

/* A byte that collapse may have to look at more closely. */
static bool is_special(unsigned char byte) {
    return (byte < ' ') | (byte == 0x7F) | (byte == 0xC2);
}

/* Whether the bytes from `block` on, and the one behind them, are words with single spaces between
 * them. No branch within: the compiler makes vector instructions of it. */
static bool block_is_plain(const char *block) {
    const unsigned char *bytes = (const unsigned char *)block;
    unsigned char found = is_special(bytes[BLOCK_BYTES]);
    for (size_t i = 0; i < BLOCK_BYTES; i++)
        found |=
            (unsigned char)(is_special(bytes[i]) | ((bytes[i] == ' ') & (bytes[i + 1] == ' ')));
    return !found;
}

/* Passes from the first byte of a word over what can be taken as it stands, since most readers have
 * collapsed their text themselves. */
static size_t skip_plain(struct slice text, size_t at) {
    if (at >= text.length || text.at[at] == ' ')
        return at;
    while (text.length - at > BLOCK_BYTES && block_is_plain(text.at + at))
        at += BLOCK_BYTES;
    return at;
}

/* Runs of spaces, tabs and control characters become one space; a run that holds a newline becomes
 * one newline; none stays at either end. */
static void collapse(struct slice text, struct buffer *clean) {
    buffer_clear(clean);
    char gap = '\0';
    size_t start = 0;
    for (size_t i = 0; i <= text.length; i++) {
        if (i == start)
            i = skip_plain(text, i);
        const unsigned char byte = i < text.length ? (unsigned char)text.at[i] : ' ';
        const size_t wide =
            byte == 0xC2 && i + 1 < text.length && (unsigned char)text.at[i + 1] == 0xA0 ? 2 : 1;
        if (byte > ' ' && byte != 0x7F && wide == 1)
            continue;
        if (i > start) {
            if (gap && clean->length)
                buffer_append_byte(clean, gap);
            buffer_append(clean, (struct slice){text.at + start, i - start});
            gap = '\0';
        }
        if (byte == '\n')
            gap = '\n';
        else if (!gap)
            gap = ' ';
        i += wide - 1;
        start = i + 1;
    }
}

/* The text in NFC. ICU's C interface normalises UTF-16 only. */
static struct slice normalise(struct statement_rows *rows, struct slice text) {
    if (surely_nfc(text) || text.length > INT32_MAX / 4)
        return text;
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = 0;
    rows->units = memory_grow(rows->units, &rows->units_room, text.length + 1, sizeof(UChar));
    u_strFromUTF8WithSub(rows->units, (int32_t)rows->units_room, &length, text.at,
                         (int32_t)text.length, 0xFFFD, NULL, &status);
    if (unorm2_quickCheck(rows->nfc, rows->units, length, &status) == UNORM_YES)
        return text;
    rows->normal =
        memory_grow(rows->normal, &rows->normal_room, (size_t)length * 3 + 1, sizeof(UChar));
    length = unorm2_normalize(rows->nfc, rows->units, length, rows->normal,
                              (int32_t)rows->normal_room, &status);
    if (U_FAILURE(status))
        return text;
    buffer_clear(&rows->text);
    buffer_reserve(&rows->text, (size_t)length * 3);
    int32_t bytes = 0;
    u_strToUTF8(rows->text.at, (int32_t)rows->text.capacity, &bytes, rows->normal, length, &status);
    rows->text.length = (size_t)bytes;
    rows->text.at[bytes] = '\0';
    return buffer_slice(&rows->text);
}

static void put(struct statement_rows *rows, struct slice text) {
    if (text.length == 0) {
        rows_put_escaped(rows->writer, (struct slice){"", 0});
        return;
    }
    collapse(text, &rows->clean);
    rows_put_text(rows->writer, normalise(rows, buffer_slice(&rows->clean)));
}

static void put_id(struct statement_rows *rows, const struct statement *statement) {
    rows->count++;
    if (statement->id.length) {
        put(rows, statement->id);
    } else {
        struct buffer id = {0};
        buffer_format(&id, "%s#%llu", rows->source, (unsigned long long)rows->count);
        put(rows, buffer_slice(&id));
        buffer_free(&id);
    }
    put(rows, statement->source.length ? statement->source : slice_of(rows->source));
}

static void put_kept(struct statement_rows *rows, const struct statement *statement) {
    for (size_t i = 0; i < rows->kept_count; i++) {
        struct slice value = {"", 0};
        for (size_t j = 0; j < statement->kept_count; j++)
            if (slice_is(statement->kept[j].name, rows->kept[i]))
                value = statement->kept[j].value;
        put(rows, value);
    }
}

static struct error *take(void *context, const struct statement *statement) {
    struct statement_rows *rows = context;
    put_id(rows, statement);
    put(rows, statement->body);
    put(rows, statement->session);
    put(rows, statement->date);
    put(rows, statement->event);
    if (statement->order)
        rows_put_count(rows->writer, statement->order);
    else
        rows_put_escaped(rows->writer, (struct slice){"", 0});
    put(rows, statement->kind);
    put(rows, statement->speaker);
    put(rows, statement->behalf);
    put(rows, statement->subject);
    put(rows, statement->lang);
    put(rows, statement->text);
    put_kept(rows, statement);
    return rows_end_row(rows->writer);
}

struct statement_sink statement_rows_sink(struct statement_rows *rows) {
    return (struct statement_sink){.take = take, .context = rows};
}
