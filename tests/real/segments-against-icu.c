/* Reads a row stream with the columns text and lang on standard input and cuts every text twice: by
 * the rules on our own path, and by ICU. Prints each text that comes out differently, with the
 * first differing end; exits with 1 if there was one. */
#include "command/command.h"
#include "rows/rows.h"
#include "words/languages.h"

#include <stdio.h>
#include <unistd.h>

struct comparison {
    struct rows_reader *reader;
    struct machines *machines;
    struct segments by_rules;
    struct segments by_icu;
    uint64_t texts;
    uint64_t bytes;
    uint64_t differences;
};

static size_t first_difference(const struct segments *a, const struct segments *b) {
    const size_t words = a->n_words < b->n_words ? a->n_words : b->n_words;
    for (size_t i = 0; i < words; i++)
        if (a->words[i].end != b->words[i].end)
            return a->words[i].end < b->words[i].end ? a->words[i].end : b->words[i].end;
    const size_t sentences = a->n_sentences < b->n_sentences ? a->n_sentences : b->n_sentences;
    for (size_t i = 0; i < sentences; i++)
        if (a->sentences[i] != b->sentences[i])
            return a->sentences[i] < b->sentences[i] ? a->sentences[i] : b->sentences[i];
    return a->n_words == b->n_words && a->n_sentences == b->n_sentences ? SIZE_MAX : 0;
}

static struct error *cut(struct comparison *comparison, const char *language, enum segment_way way,
                         struct slice text, struct segments *segments) {
    struct segmenter *segmenter = NULL;
    struct error *error = segmenter_open(language, way, comparison->machines, &segmenter);
    if (!error)
        error = segment_text(segmenter, text, segments);
    segmenter_close(segmenter);
    return error;
}

static struct error *compare(struct comparison *comparison, struct slice lang, struct slice text) {
    char language[16];
    (void)snprintf(language, sizeof language, "%.*s", (int)lang.length, lang.at);
    if (!languages_knows(slice_of(language)) || lang.length == 0)
        (void)snprintf(language, sizeof language, "root");
    struct error *error = cut(comparison, language, SEGMENT_BY_RULES, text, &comparison->by_rules);
    if (!error)
        error = cut(comparison, language, SEGMENT_BY_ICU, text, &comparison->by_icu);
    if (error)
        return error;
    comparison->texts++;
    comparison->bytes += text.length;
    const size_t place = first_difference(&comparison->by_rules, &comparison->by_icu);
    if (place != SIZE_MAX) {
        comparison->differences++;
        (void)printf("line %llu (%s): differs at byte %zu\n",
                     (unsigned long long)rows_line_number(comparison->reader), language, place);
    }
    return NULL;
}

static struct error *compare_rows(struct comparison *comparison) {
    size_t text = 0;
    size_t lang = 0;
    struct error *error = rows_require(comparison->reader, "text", "plaudit-ingest", &text);
    if (!error)
        error = rows_require(comparison->reader, "lang", "plaudit-ingest", &lang);
    struct buffer room = {0};
    bool found = true;
    while (!error && (error = rows_next(comparison->reader, &found)) == NULL && found)
        error = compare(comparison, rows_field(comparison->reader, lang),
                        rows_text(comparison->reader, text, &room));
    buffer_free(&room);
    return error;
}

int main(void) {
    command_start();
    struct comparison comparison = {.machines = machines_new()};
    const struct rows_settings settings = {0};
    struct error *error =
        rows_reader_open(STDIN_FILENO, "standard input", &settings, &comparison.reader);
    if (!error)
        error = compare_rows(&comparison);
    rows_reader_close(comparison.reader);
    segments_free(&comparison.by_rules);
    segments_free(&comparison.by_icu);
    machines_free(comparison.machines);
    if (error)
        return (int)error_report(error);
    (void)printf("%llu texts, %llu bytes, %llu differences\n", (unsigned long long)comparison.texts,
                 (unsigned long long)comparison.bytes, (unsigned long long)comparison.differences);
    return comparison.differences ? 1 : 0;
}
