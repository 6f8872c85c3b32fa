#include "lexicon_exchange/phrases.h"

#include "lexicon/words.h"
#include "lexicon_exchange/spelling.h"
#include "memory/memory.h"

#include <stdlib.h>

struct reading {
    struct slice text;
    size_t at;
    size_t most;
    const char *why; /* NULL: so far all can be said */
};

static void phrases_add(struct reading *reading, struct phrases *phrases, struct slice phrase) {
    if (phrases->count >= reading->most)
        reading->why = "so many alternatives";
    if (reading->why)
        return;
    phrases->at = memory_grow(phrases->at, &phrases->capacity, phrases->count + 1, sizeof(char *));
    phrases->at[phrases->count++] = memory_copy_text(phrase.at, phrase.length);
}

void phrases_free(struct phrases *phrases) {
    for (size_t i = 0; i < phrases->count; i++)
        free(phrases->at[i]);
    free(phrases->at);
    *phrases = (struct phrases){0};
}

/* Every phrase of `phrases` followed by every one of `next`. */
static void phrases_extend(struct reading *reading, struct phrases *phrases,
                           const struct phrases *next) {
    struct phrases longer = {0};
    struct buffer joined = {0};
    for (size_t i = 0; !reading->why && i < phrases->count; i++)
        for (size_t k = 0; !reading->why && k < next->count; k++) {
            buffer_clear(&joined);
            buffer_append_text(&joined, phrases->at[i]);
            if (joined.length && *next->at[k])
                buffer_append_byte(&joined, ' ');
            buffer_append_text(&joined, next->at[k]);
            phrases_add(reading, &longer, buffer_slice(&joined));
        }
    buffer_free(&joined);
    phrases_free(phrases);
    *phrases = longer;
}

static char peek(const struct reading *reading) {
    return reading->at < reading->text.length ? reading->text.at[reading->at] : '\0';
}

static bool ends_word(char byte) {
    return byte == '\0' || spelling_is_blank(byte) || byte == '(' || byte == ')' || byte == '|';
}

static bool is_gap(const struct reading *reading) {
    const struct slice text = reading->text;
    return text.length - reading->at >= 2 && memcmp(text.at + reading->at, "..", 2) == 0;
}

static void read_word(struct reading *reading, struct phrases *phrases) {
    struct buffer word = {0};
    for (char byte; !ends_word(byte = peek(reading)); reading->at++) {
        if (byte == '\\' && reading->at + 1 < reading->text.length)
            buffer_append_byte(&word, reading->text.at[++reading->at]);
        else
            buffer_append_byte(&word, byte == '*' ? GLOB_RUN : byte == '?' ? GLOB_ONE : byte);
    }
    phrases_add(reading, phrases, buffer_slice(&word));
    buffer_free(&word);
}

/* Alternatives up to a ')' or the end; recursion is bounded by the lexicon's max_depth. */
static void read_alternatives(struct reading *reading, struct phrases *phrases);

static void read_group(struct reading *reading, struct phrases *phrases) {
    reading->at++;
    read_alternatives(reading, phrases);
    reading->at += peek(reading) == ')';
}

static void read_sequence(struct reading *reading, struct phrases *phrases) {
    phrases_add(reading, phrases, slice_of(""));
    for (char byte;
         !reading->why && (byte = peek(reading)) != '\0' && byte != '|' && byte != ')';) {
        struct phrases next = {0};
        if (spelling_is_blank(byte)) {
            reading->at++;
            continue;
        }
        if (byte == '(')
            read_group(reading, &next);
        else if (is_gap(reading))
            reading->why = "a gap";
        else
            read_word(reading, &next);
        phrases_extend(reading, phrases, &next);
        phrases_free(&next);
    }
}

static void read_alternatives(struct reading *reading, struct phrases *phrases) {
    for (bool more = true; more && !reading->why;) {
        struct phrases sequence = {0};
        read_sequence(reading, &sequence);
        for (size_t i = 0; i < sequence.count; i++)
            phrases_add(reading, phrases, slice_of(sequence.at[i]));
        phrases_free(&sequence);
        more = peek(reading) == '|';
        reading->at += more;
    }
}

const char *phrases_read(struct slice text, size_t most, struct phrases *phrases) {
    struct reading reading = {.text = text, .most = most};
    *phrases = (struct phrases){0};
    read_alternatives(&reading, phrases);
    if (reading.why)
        phrases_free(phrases);
    return reading.why;
}
