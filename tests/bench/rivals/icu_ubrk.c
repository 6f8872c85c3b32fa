/* The rival: word and sentence iteration with ICU's ubrk over each line of standard input.
 *
 *     icu_ubrk LANGUAGE < TEXT
 *
 * prints how many boundaries there were. Nothing is folded and nothing written.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

static void check(UErrorCode status, const char *what) {
    if (U_FAILURE(status)) {
        (void)fprintf(stderr, "icu_ubrk: %s: %s\n", what, u_errorName(status));
        exit(2);
    }
}

static UBreakIterator *open_iterator(UBreakIteratorType type, const char *language) {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *iterator = ubrk_open(type, language, NULL, 0, &status);
    check(status, language);
    return iterator;
}

static uint64_t count(UBreakIterator *iterator, const UChar *units, int32_t length) {
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(iterator, units, length, &status);
    check(status, "text");
    uint64_t boundaries = 0;
    while (ubrk_next(iterator) != UBRK_DONE)
        boundaries++;
    return boundaries;
}

int main(int argc, char *argv[]) {
    if (argc != 2) {
        (void)fputs("usage: icu_ubrk LANGUAGE < TEXT\n", stderr);
        return 2;
    }
    UBreakIterator *words = open_iterator(UBRK_WORD, argv[1]);
    UBreakIterator *sentences = open_iterator(UBRK_SENTENCE, argv[1]);
    uint64_t boundaries = 0;
    char *line = NULL;
    size_t size = 0;
    UChar *units = NULL;
    for (ssize_t bytes; (bytes = getline(&line, &size, stdin)) > 0;) {
        units = realloc(units, size * sizeof *units); /* a byte makes at most one unit */
        if (!units)
            return 2;
        int32_t length = 0;
        UErrorCode status = U_ZERO_ERROR;
        (void)u_strFromUTF8(units, (int32_t)size, &length, line, (int32_t)bytes, &status);
        check(status, "line");
        boundaries += count(words, units, length) + count(sentences, units, length);
    }
    (void)printf("%llu\n", (unsigned long long)boundaries);
    free(units);
    free(line);
    ubrk_close(words);
    ubrk_close(sentences);
    return 0;
}
