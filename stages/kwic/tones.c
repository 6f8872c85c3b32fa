#include "kwic/tones.h"

#include "lexicon/lexicon.h"
#include "memory/memory.h"

#include <stdlib.h>

struct tones {
    struct lexicon *lexicon;
};

struct error *tones_open(const char *directory, struct tones **out) {
    struct lexicon *lexicon = NULL;
    struct error *error = lexicon_load(directory, NULL, NULL, NULL, &lexicon);
    if (error)
        return error;
    struct tones *tones = memory_zeroed(1, sizeof *tones);
    tones->lexicon = lexicon;
    *out = tones;
    return NULL;
}

void tones_close(struct tones *tones) {
    if (!tones)
        return;
    lexicon_free(tones->lexicon);
    free(tones);
}

static enum tone tone_of_family(struct slice category) {
    struct slice family = {0};
    (void)slice_cut(&category, '.', &family);
    if (slice_is(family, "softness"))
        return TONE_SOFTNESS;
    return slice_is(family, "framing") ? TONE_FRAMING : TONE_NONE;
}

enum tone tones_of(const struct tones *tones, struct slice category) {
    size_t number = 0;
    if (!lexicon_category_find(tones->lexicon, category, &number))
        return TONE_NONE;
    switch (lexicon_category(tones->lexicon, number)->polarity) {
    case LEXICON_POLARITY_PRAISE:
        return TONE_PRAISE;
    case LEXICON_POLARITY_SCRUTINY:
        return TONE_SCRUTINY;
    case LEXICON_POLARITY_NONE:
        break;
    }
    return tone_of_family(category);
}

unsigned tone_color(enum tone tone) {
    static const unsigned colors[TONE_COUNT] = {
        [TONE_PRAISE] = 32,    /* blue */
        [TONE_SCRUTINY] = 166, /* orange */
        [TONE_SOFTNESS] = 133, /* purple */
        [TONE_FRAMING] = 29,   /* green */
    };
    return colors[tone];
}
