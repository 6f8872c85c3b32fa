/* A .lex file and, after a NUL byte, tokens to read with it. Whatever they are: faults are told, or
 * the lexicon loads and what it finds keeps the promises of matcher.h. */
#include "lexicon/matcher.h"
#include "memory/buffer.h"
#include "rows/utf8.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Small enough that no input is slow. */
static const struct lexicon_limits limits = {.max_states = 20000,
                                             .max_cache = 1 << 20,
                                             .max_hits = 10000,
                                             .max_steps = 10000,
                                             .max_heap = 1024};

static void must(bool holds) {
    if (!holds)
        abort();
}

static char directory[64];
static char language[80];
static char path[96];

static void remove_directory(void) {
    (void)unlink(path);
    (void)rmdir(language);
    (void)rmdir(directory);
}

static void make_directory(void) {
    (void)snprintf(directory, sizeof directory, "/tmp/plaudit-fuzz-XXXXXX");
    must(mkdtemp(directory) != NULL);
    (void)snprintf(language, sizeof language, "%s/en", directory);
    (void)snprintf(path, sizeof path, "%s/a.lex", language);
    must(mkdir(language, 0700) == 0);
    (void)atexit(remove_directory);
}

static void count_fault(void *context, const char *fault) {
    must(*fault != '\0' && strchr(fault, '\n') == NULL);
    ++*(size_t *)context;
}

static struct lexicon *load(struct slice text) {
    FILE *out = fopen(path, "w");
    must(out != NULL && fwrite(text.at, 1, text.length, out) == text.length && fclose(out) == 0);
    struct lexicon *lexicon = NULL;
    size_t faults = 0;
    struct error *error = lexicon_load(directory, &limits, count_fault, &faults, &lexicon);
    must((error == NULL) == (lexicon != NULL));
    must(!(lexicon && faults));
    error_free(error);
    return lexicon;
}

/* The offsets of the tokens in the tokens themselves, which then serve as the text. */
static void list_starts(struct slice tokens, struct buffer *starts) {
    bool inside = false;
    for (size_t i = 0; i < tokens.length; i++) {
        const bool blank = tokens.at[i] == ' ' || tokens.at[i] == '\n';
        if (!blank && !inside)
            buffer_format(starts, "%s%zu", starts->length ? " " : "", i);
        inside = !blank;
    }
}

static void check_hit(const struct lexicon *lexicon, const struct lexicon_reading *reading,
                      size_t number) {
    const struct lexicon_hit *hit = &reading->hits[number];
    const struct lexicon_entry *entry = lexicon_entry(lexicon, hit->entry);
    must(hit->first <= hit->last && hit->last < reading->n_tokens);
    must(entry->category == hit->category);
    must(entry->exception == (hit->fate == LEXICON_FATE_EXCEPTION));
    must(lexicon_entry_find(lexicon, slice_of(entry->id)) == entry);
    must(number == 0 || hit->first >= reading->hits[number - 1].first);
    for (size_t i = 0; i < reading->n_sentences; i++)
        must(reading->sentences[i] <= hit->first || reading->sentences[i] > hit->last);
}

/* Hits of one category share no token. */
static void check_overlaps(const struct lexicon_reading *reading) {
    const struct lexicon_hit *last = NULL;
    for (size_t i = 0; i < reading->n_hits; i++) {
        const struct lexicon_hit *hit = &reading->hits[i];
        if (hit->fate != LEXICON_FATE_HIT || hit->category != 0)
            continue;
        must(!last || hit->first > last->last);
        last = hit;
    }
}

static void read_tokens(const struct lexicon *lexicon, struct slice tokens) {
    struct buffer starts = {0};
    list_starts(tokens, &starts);
    struct lexicon_matcher *matcher = lexicon_matcher_new(lexicon);
    struct lexicon_reading reading;
    const struct lexicon_text text = {.language = slice_of("en"),
                                      .tokens = tokens,
                                      .text = tokens,
                                      .starts = buffer_slice(&starts)};
    struct error *error = lexicon_matcher_read(matcher, &text, &reading);
    if (!error) {
        for (size_t i = 0; i < reading.n_hits && i < 1000; i++)
            check_hit(lexicon, &reading, i);
        check_overlaps(&reading);
    }
    error_free(error);
    lexicon_matcher_free(matcher);
    buffer_free(&starts);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (!*directory)
        make_directory();
    struct slice rest = {(const char *)data, size};
    struct slice text = {"", 0};
    if (size)
        (void)slice_cut(&rest, '\0', &text);
    struct lexicon *lexicon = load(text);
    if (rest.at)
        rest.length = utf8_valid_prefix(rest);
    if (lexicon && rest.at)
        read_tokens(lexicon, rest);
    lexicon_free(lexicon);
    return 0;
}
