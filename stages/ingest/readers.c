#include "ingest/readers.h"

#include "ingest/charset.h"
#include "memory/memory.h"
#include "rows/utf8.h"

#include <stdlib.h>
#include <string.h>

#define DECLARE(name) extern const struct reader reader_##name;
EACH_READER(DECLARE)

#define ADDRESS(name) &reader_##name,
static const struct reader *const table[] = {EACH_READER(ADDRESS)};

#define READER_COUNT (sizeof table / sizeof *table)

#define STREAM_BYTES ((size_t)64 << 10)

struct readers {
    const struct reader_settings *settings;
    void *states[READER_COUNT];
};

struct error *readers_open(const struct reader_settings *settings, struct readers **out) {
    struct readers *readers = memory_zeroed(1, sizeof *readers);
    readers->settings = settings;
    *out = readers;
    struct error *error = NULL;
    for (size_t i = 0; i < READER_COUNT && !error; i++)
        if (table[i]->open)
            error = table[i]->open(settings, &readers->states[i]);
    return error;
}

void readers_close(struct readers *readers) {
    if (!readers)
        return;
    for (size_t i = 0; i < READER_COUNT; i++)
        if (readers->states[i])
            table[i]->close(readers->states[i]);
    free(readers);
}

struct error *readers_kept(const struct readers *readers,
                           struct error *(*take)(void *context, struct slice name), void *context) {
    struct error *error = NULL;
    for (size_t i = 0; i < READER_COUNT && !error; i++)
        if (table[i]->kept)
            error = table[i]->kept(readers->states[i], take, context);
    return error;
}

/* ---- recognition ------------------------------------------------------------------------------
 */

/* A head may end within a character. */
static struct slice whole_characters(struct slice bytes) {
    const size_t valid = utf8_valid_prefix(bytes);
    if (bytes.length == READER_HEAD_BYTES && bytes.length - valid < 4)
        bytes.length = valid;
    return bytes;
}

/* The head as text, for recognition only: that the document as a whole has another charset, or
 * cannot be decoded, is met when it is read. */
static void decode_head(const struct reader_settings *settings, struct slice bytes,
                        struct buffer *text) {
    static const char *const candidates[] = {"windows-1252"};
    const char *used = NULL;
    error_free(
        charset_to_utf8(whole_characters(bytes), settings->charset, candidates, 1, &used, text));
    if (text->length && memchr(text->at, '\0', text->length))
        buffer_clear(text);
}

static struct error *choose_and_read(const struct readers *readers, struct reading *reading) {
    for (size_t i = 0; i < READER_COUNT; i++) {
        if ((table[i]->converts && reading->converted) ||
            !table[i]->recognises(readers->states[i], &reading->head))
            continue;
        reading->facts->reader = table[i]->name;
        return table[i]->read(readers->states[i], reading);
    }
    return error_new(EXIT_STATUS_DAMAGED, "no reader knows this document: by its beginning it is "
                                          "of none of the formats that plaudit-ingest(1) lists");
}

static struct error *read_recognised(const struct readers *readers, struct reading *reading) {
    struct buffer text = {0};
    struct error *error = byte_source_peek(reading->bytes, READER_HEAD_BYTES, &reading->head.bytes);
    if (!error && reading->head.bytes.length == 0)
        error = error_new(EXIT_STATUS_DAMAGED, "empty");
    if (!error) {
        decode_head(readers->settings, reading->head.bytes, &text);
        reading->head.text = buffer_slice(&text);
        error = choose_and_read(readers, reading);
    }
    buffer_free(&text);
    return error;
}

struct error *readers_read(const struct readers *readers, struct byte_source *bytes,
                           const char *source, struct statement_sink sink,
                           struct document_facts *facts) {
    *facts = (struct document_facts){.reader = "", .charset = ""};
    struct reading reading = {.settings = readers->settings,
                              .head.source = source,
                              .bytes = bytes,
                              .sink = sink,
                              .facts = facts,
                              .readers = readers};
    return read_recognised(readers, &reading);
}

/* ---- for readers ------------------------------------------------------------------------------
 */

struct error *reading_text(struct reading *reading, const char *const candidates[], size_t count,
                           struct buffer *text) {
    struct buffer bytes = {0};
    struct error *error =
        byte_source_read_all(reading->bytes, reading->settings->limits.max_text, &bytes);
    const char *forced = reading->converted ? "UTF-8" : reading->settings->charset;
    if (!error)
        error = charset_to_utf8(buffer_slice(&bytes), forced, candidates, count,
                                &reading->facts->charset, text);
    buffer_free(&bytes);
    return error;
}

struct error *reading_stream(struct reading *reading, const char *declared,
                             const char *const candidates[], size_t count,
                             struct error *(*take)(void *context, struct slice text),
                             void *context) {
    const struct charset_evidence evidence = {
        .forced = reading->converted ? "UTF-8" : reading->settings->charset,
        .declared = declared,
        .candidates = candidates,
        .candidate_count = count};
    struct charset_stream *charset = charset_stream_new(&evidence);
    struct buffer text = {0};
    char room[STREAM_BYTES];
    size_t got = 1;
    struct error *error = NULL;
    while (!error && got) {
        error = byte_source_read(reading->bytes, room, sizeof room, &got);
        buffer_clear(&text);
        if (!error)
            error = charset_stream_feed(charset, (struct slice){room, got}, got == 0, &text);
        if (!error)
            error = take(context, buffer_slice(&text));
    }
    reading->facts->charset = charset_stream_used(charset);
    charset_stream_free(charset);
    buffer_free(&text);
    return error;
}

struct error *reading_convert(struct reading *reading, struct slice text) {
    struct reading inner = *reading;
    inner.converted = true;
    inner.bytes = byte_source_of(text, NULL);
    struct error *error = read_recognised(reading->readers, &inner);
    byte_source_close(inner.bytes);
    return error;
}
