#include "words/segment.h"

#include "memory/memory.h"
#include "rows/utf8.h"
#include "words/machine.h"

#include <stdlib.h>
#include <unicode/ustring.h>

struct machines {
    struct machine **at;
    size_t count;
    size_t capacity;
};

struct segmenter {
    UBreakIterator *words;
    UBreakIterator *sentences;
    struct machine *machine;       /* NULL where ICU does it all */
    struct characters *characters; /* the machine's, or own */
    UChar *units;                  /* what ICU is asked about */
    size_t units_capacity;
};

struct machines *machines_new(void) {
    return memory_zeroed(1, sizeof(struct machines));
}

void machines_free(struct machines *machines) {
    if (!machines)
        return;
    for (size_t i = 0; i < machines->count; i++) {
        machine_free(machines->at[i]);
        free(machines->at[i]);
    }
    free(machines->at);
    free(machines);
}

static bool same_rules(const struct rules *a, const struct rules *b) {
    return a->binary_bytes == b->binary_bytes && memcmp(a->binary, b->binary, a->binary_bytes) == 0;
}

/* Takes the rules. */
static struct machine *machine_of(struct machines *machines, struct rules *words,
                                  struct rules *sentences) {
    struct machine *machine = NULL;
    for (size_t i = 0; i < machines->count && !machine; i++)
        if (same_rules(&machines->at[i]->words, words) &&
            same_rules(&machines->at[i]->sentences, sentences))
            machine = machines->at[i];
    if (!machine) {
        struct machine *made = memory_zeroed(1, sizeof *made);
        if (machine_make(made, words, sentences)) {
            machines->at = memory_grow(machines->at, &machines->capacity, machines->count + 1,
                                       sizeof(struct machine *));
            machines->at[machines->count++] = machine = made;
        } else {
            free(made);
        }
    }
    rules_free(words);
    rules_free(sentences);
    return machine;
}

static struct machine *find_machine(struct segmenter *segmenter, struct machines *machines) {
    struct rules words;
    struct rules sentences;
    if (!rules_read(segmenter->words, &words))
        return NULL;
    if (!rules_read(segmenter->sentences, &sentences)) {
        rules_free(&words);
        return NULL;
    }
    return machine_of(machines, &words, &sentences);
}

static struct error *icu_error(const char *what, UErrorCode status) {
    return error_new(EXIT_STATUS_ENVIRONMENT, "%s: ICU: %s", what, u_errorName(status));
}

struct error *segmenter_open(const char *language, enum segment_way way, struct machines *machines,
                             struct segmenter **out) {
    struct segmenter *segmenter = memory_zeroed(1, sizeof *segmenter);
    UErrorCode status = U_ZERO_ERROR;
    segmenter->words = ubrk_open(UBRK_WORD, language, NULL, 0, &status);
    segmenter->sentences = ubrk_open(UBRK_SENTENCE, language, NULL, 0, &status);
    if (U_FAILURE(status)) {
        segmenter_close(segmenter);
        return icu_error(language, status);
    }
    if (way == SEGMENT_BY_RULES)
        segmenter->machine = find_machine(segmenter, machines);
    if (segmenter->machine) {
        segmenter->characters = &segmenter->machine->characters;
    } else {
        segmenter->characters = memory_zeroed(1, sizeof *segmenter->characters);
        characters_open(segmenter->characters, NULL, NULL);
    }
    *out = segmenter;
    return NULL;
}

void segmenter_close(struct segmenter *segmenter) {
    if (!segmenter)
        return;
    ubrk_close(segmenter->words);
    ubrk_close(segmenter->sentences);
    if (!segmenter->machine && segmenter->characters) {
        characters_close(segmenter->characters);
        free(segmenter->characters);
    }
    free(segmenter->units);
    free(segmenter);
}

struct characters *segmenter_characters(struct segmenter *segmenter) {
    return segmenter->characters;
}

/* ---- by ICU --------------------------------------------------------------------------------- */

/* Moves `*at` over as many characters as make `units` units of UTF-16. */
static void pass_units(struct slice text, size_t *at, int32_t units) {
    while (units > 0) {
        const unsigned char byte = (unsigned char)text.at[*at];
        *at += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
        units -= byte < 0xF0 ? 1 : 2;
    }
}

typedef void add_end(struct segments *segments, uint32_t end);

static void add_unseen(struct segments *segments, uint32_t end) {
    segments_add_word(segments, end, SEEN_ANYTHING);
}

/* Adds what ICU finds in the bytes from `start` to `end`, both of which are ends. */
static struct error *add_by_icu(struct segmenter *segmenter, UBreakIterator *iterator,
                                struct slice text, size_t start, size_t end, add_end *add,
                                struct segments *segments) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = 0;
    segmenter->units = memory_grow(segmenter->units, &segmenter->units_capacity, end - start + 1,
                                   sizeof *segmenter->units); /* a byte makes at most one unit */
    (void)u_strFromUTF8(segmenter->units, (int32_t)(end - start + 1), &length, text.at + start,
                        (int32_t)(end - start), &status);
    ubrk_setText(iterator, segmenter->units, length, &status);
    if (U_FAILURE(status))
        return icu_error("segmentation", status);
    size_t at = start;
    int32_t last = ubrk_first(iterator);
    for (int32_t next = ubrk_next(iterator); next != UBRK_DONE; next = ubrk_next(iterator)) {
        pass_units(text, &at, next - last);
        last = next;
        add(segments, (uint32_t)at);
    }
    return NULL;
}

/* ---- both ----------------------------------------------------------------------------------- */

/* ICU is asked about so many bytes at once, since each question costs; between two segments that
 * need a dictionary so many may lie that do not. */
#define DICTIONARY_BYTES ((size_t)4096)
#define DICTIONARY_GAP_BYTES ((size_t)32)

/* The end of the segments from `start` on that ICU is to be asked about at once. The rules forget
 * everything at an end, so ICU finds in the stretch alone what it would find in the whole text. */
static size_t dictionary_end(struct machine *machine, struct slice text, size_t start) {
    size_t end = start;
    for (size_t at = start;
         at < text.length && at - start < DICTIONARY_BYTES && at - end <= DICTIONARY_GAP_BYTES;) {
        const struct stretch word = machine_next_word(machine, text, at);
        at = word.end;
        if (word.needs_dictionary)
            end = at;
    }
    return end;
}

static struct error *add_words(struct segmenter *segmenter, struct slice text,
                               struct segments *segments) {
    struct error *error = NULL;
    for (size_t at = 0; at < text.length && !error;) {
        at = machine_add_words(segmenter->machine, text, at, segments);
        if (at == text.length)
            break;
        const size_t end = dictionary_end(segmenter->machine, text, at);
        error = add_by_icu(segmenter, segmenter->words, text, at, end, add_unseen, segments);
        at = end;
    }
    return error;
}

struct error *segment_text(struct segmenter *segmenter, struct slice text,
                           struct segments *segments) {
    segments->n_words = segments->n_sentences = 0;
    if (text.length == 0)
        return NULL;
    if (segmenter->machine) {
        machine_add_sentences(segmenter->machine, text, segments);
        return add_words(segmenter, text, segments);
    }
    struct error *error =
        add_by_icu(segmenter, segmenter->words, text, 0, text.length, add_unseen, segments);
    return error ? error
                 : add_by_icu(segmenter, segmenter->sentences, text, 0, text.length,
                              segments_add_sentence, segments);
}
