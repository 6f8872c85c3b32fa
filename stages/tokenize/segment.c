#include "tokenize/segment.h"

#include "memory/memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

struct segmenter {
    UBreakIterator *words;
    UBreakIterator *sentences;
    UText text; /* a view of the present text, for the iterators to clone */
};

static struct error *icu_error(const char *what, UErrorCode status) {
    return error_new(EXIT_STATUS_ENVIRONMENT, "%s: ICU: %s", what, u_errorName(status));
}

struct error *segmenter_open(const char *language, enum segmenter_sentences sentences,
                             struct segmenter **out) {
    struct segmenter *segmenter = memory_zeroed(1, sizeof *segmenter);
    segmenter->text = (UText)UTEXT_INITIALIZER;
    char locale[ULOC_FULLNAME_CAPACITY];
    (void)snprintf(locale, sizeof locale, "%s%s", language,
                   sentences == SEGMENTER_KNOWS_ABBREVIATIONS ? "@ss=standard" : "");
    UErrorCode status = U_ZERO_ERROR;
    segmenter->words = ubrk_open(UBRK_WORD, language, NULL, 0, &status);
    segmenter->sentences = ubrk_open(UBRK_SENTENCE, locale, NULL, 0, &status);
    if (U_FAILURE(status)) {
        segmenter_close(segmenter);
        return icu_error(language, status);
    }
    *out = segmenter;
    return NULL;
}

void segmenter_close(struct segmenter *segmenter) {
    if (!segmenter)
        return;
    ubrk_close(segmenter->words);
    ubrk_close(segmenter->sentences);
    utext_close(&segmenter->text);
    free(segmenter);
}

static void list_boundaries(UBreakIterator *iterator, struct boundary_list *list) {
    list->count = 0;
    (void)ubrk_first(iterator);
    for (int32_t end = ubrk_next(iterator); end != UBRK_DONE; end = ubrk_next(iterator)) {
        list->at = memory_grow(list->at, &list->capacity, list->count + 1, sizeof *list->at);
        list->at[list->count++] = (uint32_t)end;
    }
}

/* No iterator may keep looking at a text that its owner is about to change. */
static void forget_text(struct segmenter *segmenter) {
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&segmenter->text, "", 0, &status);
    ubrk_setUText(segmenter->words, &segmenter->text, &status);
    ubrk_setUText(segmenter->sentences, &segmenter->text, &status);
}

struct error *segment_text(struct segmenter *segmenter, struct slice text,
                           struct boundaries *boundaries) {
    boundaries->words.count = boundaries->sentences.count = 0;
    if (text.length == 0)
        return NULL;
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&segmenter->text, text.at, (int64_t)text.length, &status);
    ubrk_setUText(segmenter->words, &segmenter->text, &status);
    ubrk_setUText(segmenter->sentences, &segmenter->text, &status);
    if (U_FAILURE(status))
        return icu_error("segmentation", status);
    list_boundaries(segmenter->words, &boundaries->words);
    list_boundaries(segmenter->sentences, &boundaries->sentences);
    forget_text(segmenter);
    return NULL;
}

void boundaries_free(struct boundaries *boundaries) {
    free(boundaries->words.at);
    free(boundaries->sentences.at);
    *boundaries = (struct boundaries){0};
}
