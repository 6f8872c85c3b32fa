/* Our own path cuts as ICU cuts, whatever the text. The first byte chooses the language; the rest
 * is read as code points, each of a few bytes of which the first one chooses how: so that every
 * character of Unicode is within reach and those that the rules tell apart are met often. */
#include "memory/buffer.h"
#include "rows/utf8.h"
#include "words/characters.h"
#include "words/segment.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *const languages[] = {"root", "en", "sv", "fi", "el", "zh", "th", "he"};
enum { LANGUAGES = sizeof languages / sizeof *languages };

/* One or more of each kind that the rules know. */
static const int32_t characters[] = {
    'a',    'B',    '0',     ' ',     '_',     '.',     '\'',    ':',     ',',    ';',    '"',
    '\n',   '\r',   '\t',    '-',     '?',     '(',     ')',     0x0B,    0x85,   0xA0,   0xAD,
    0xB7,   0xE9,   0x2BC,   0x300,   0x308,   0x391,   0x3B1,   0x416,   0x436,  0x5D0,  0x5F3,
    0x5F4,  0x60C,  0x61F,   0x627,   0x64B,   0x661,   0x6D4,   0x904,   0x93F,  0xE01,  0xE31,
    0xE40,  0xE81,  0x1000,  0x1100,  0x1161,  0x11A8,  0x1780,  0x17B6,  0x200B, 0x200D, 0x200E,
    0x2018, 0x2019, 0x2024,  0x2026,  0x2028,  0x202F,  0x203F,  0x2044,  0x231A, 0x3001, 0x3002,
    0x3031, 0x3042, 0x30A2,  0x30FC,  0x4E00,  0x5B57,  0xAC00,  0xFE0F,  0xFE52, 0xFF07, 0xFF10,
    0xFF41, 0xFFFD, 0x1F1E6, 0x1F3FB, 0x1F466, 0x1F6D1, 0x20000, 0xE0001, 0x2B5,  0x1D7CE};
enum { CHARACTERS = sizeof characters / sizeof *characters };

static void must(bool holds) {
    if (!holds)
        abort();
}

static void append(struct buffer *text, uint32_t character) {
    if (character >= 0xD800 && character < 0xE000)
        character -= 0xD800;
    if (character < 0x80) {
        buffer_append_byte(text, (char)character);
        return;
    }
    const unsigned more = character < 0x800 ? 1 : character < 0x10000 ? 2 : 3;
    static const unsigned char lead[] = {0, 0xC0, 0xE0, 0xF0};
    buffer_append_byte(text, (char)(lead[more] | character >> 6 * more));
    for (unsigned i = more; i-- > 0;)
        buffer_append_byte(text, (char)(0x80 | (character >> 6 * i & 0x3F)));
}

static void read_text(const uint8_t *data, size_t size, struct buffer *text) {
    for (size_t i = 0; i < size;) {
        const uint8_t kind = data[i++];
        if (kind < CHARACTERS) {
            append(text, (uint32_t)characters[kind]);
        } else if (kind < 0xC0) {
            append(text, kind & 0x7F);
        } else if (kind < 0xE0 && i < size) {
            append(text, (uint32_t)(kind & 0x1F) << 8 | data[i++]);
        } else if (i + 1 < size) {
            append(text, ((uint32_t)kind << 16 | (uint32_t)data[i] << 8 | data[i + 1]) % 0x110000);
            i += 2;
        }
    }
}

static uint32_t really_seen(struct segmenter *segmenter, struct slice text, size_t at, size_t end) {
    uint32_t seen = 0;
    while (at < end) {
        const int32_t character = utf8_next(text, &at);
        seen |= seen_of((uint32_t)characters_get(segmenter_characters(segmenter), character) |
                        (character < 0x80 ? 0u : CHARACTERS_WIDE));
    }
    return seen;
}

static void check_seen(struct segmenter *segmenter, struct slice text,
                       const struct segments *segments) {
    size_t start = 0;
    for (size_t i = 0; i < segments->n_words; i++) {
        const struct segment segment = segments->words[i];
        const uint32_t seen = really_seen(segmenter, text, start, segment.end);
        must((segment.seen & seen) == seen);
        must(segment.seen == SEEN_ANYTHING ||
             (segment.seen & ~(uint32_t)SEEN_CHANGING) == (seen & ~(uint32_t)SEEN_CHANGING));
        start = segment.end;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    /* Opening ICU for every input would be all it does. */
    static struct machines *machines = NULL;
    static struct segmenter *by_rules[LANGUAGES];
    static struct segmenter *by_icu[LANGUAGES];
    if (size < 1)
        return 0;
    const size_t language = data[0] % LANGUAGES;
    if (!machines)
        machines = machines_new();
    if (!by_rules[language]) {
        must(!segmenter_open(languages[language], SEGMENT_BY_RULES, machines, &by_rules[language]));
        must(!segmenter_open(languages[language], SEGMENT_BY_ICU, machines, &by_icu[language]));
    }
    struct buffer text = {0};
    struct segments ours = {0};
    struct segments icus = {0};
    read_text(data + 1, size - 1, &text);
    must(!segment_text(by_rules[language], buffer_slice(&text), &ours));
    must(!segment_text(by_icu[language], buffer_slice(&text), &icus));
    must(ours.n_words == icus.n_words && ours.n_sentences == icus.n_sentences);
    for (size_t i = 0; i < ours.n_words; i++)
        must(ours.words[i].end == icus.words[i].end);
    for (size_t i = 0; i < ours.n_sentences; i++)
        must(ours.sentences[i] == icus.sentences[i]);
    check_seen(by_rules[language], buffer_slice(&text), &ours);
    segments_free(&ours);
    segments_free(&icus);
    buffer_free(&text);
    return 0;
}
