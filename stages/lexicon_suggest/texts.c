#include "lexicon_suggest/texts.h"

#include "lexicon/text_rows.h"
#include "memory/memory.h"
#include "rows/utf8.h"

#include <stdlib.h>
#include <unicode/uchar.h>

struct texts {
    struct request *request;
    struct text_rows rows;
    const struct lexicon *lexicon;
    struct lexicon_matcher *matcher;
    struct function_words *function_words;
    struct phrases *phrases;
    bool *covers; /* by category: whether its hits make words known */

    bool *known; /* by token of the present text */
    size_t capacity;
    const struct intern *functions; /* of the present text's language; may be NULL */
    enum part part;
    struct buffer phrase;
    uint64_t both;
};

/* ---- which words are known ------------------------------------------------------------------- */

static bool is_named(const struct request *request, const char *category) {
    for (size_t i = 0; i < request->n_categories; i++)
        if (strcmp(request->categories[i], category) == 0)
            return true;
    return request->n_categories == 0;
}

static struct error *choose_categories(struct texts *texts) {
    const size_t count = lexicon_category_count(texts->lexicon);
    texts->covers = memory_zeroed(count + 1, sizeof *texts->covers);
    for (size_t i = 0; i < texts->request->n_categories; i++) {
        size_t number;
        const char *name = texts->request->categories[i];
        if (!lexicon_category_find(texts->lexicon, slice_of(name), &number))
            return error_new(EXIT_STATUS_ENVIRONMENT, "the lexicons have no category '%s'", name);
    }
    for (size_t i = 0; i < count; i++) {
        const struct lexicon_category *category = lexicon_category(texts->lexicon, i);
        texts->covers[i] =
            category->role == LEXICON_ROLE_COUNTED && is_named(texts->request, category->name);
    }
    return NULL;
}

/* Also what an exception or a negation keeps from counting: the lexicon has a view of it. A text in
 * a language without entries has no hits, and no word of it is known. */
static void mark_known(struct texts *texts, struct slice tokens,
                       const struct lexicon_reading *reading) {
    const size_t most = tokens.length; /* a token has a byte at least */
    texts->known = memory_grow(texts->known, &texts->capacity, most + 1, sizeof *texts->known);
    memset(texts->known, 0, most * sizeof *texts->known);
    for (size_t i = 0; i < reading->n_hits; i++) {
        const struct lexicon_hit *hit = &reading->hits[i];
        for (size_t token = hit->first; texts->covers[hit->category] && token <= hit->last; token++)
            texts->known[token] = true;
    }
}

/* ---- phrases --------------------------------------------------------------------------------- */

/* The last words before the present place that a phrase may hold. */
struct run {
    struct slice words[PHRASE_WORDS_MOST];
    bool is_function[PHRASE_WORDS_MOST];
    size_t count;
};

static bool is_word(struct slice token) {
    for (size_t at = 0; at < token.length;)
        if (u_isalpha(utf8_next(token, &at)))
            return true;
    return false;
}

static void push(struct run *run, size_t most, struct slice word, bool is_function) {
    if (run->count == most) {
        for (size_t i = 1; i < most; i++) {
            run->words[i - 1] = run->words[i];
            run->is_function[i - 1] = run->is_function[i];
        }
        run->count--;
    }
    run->words[run->count] = word;
    run->is_function[run->count++] = is_function;
}

static void join(const struct run *run, size_t first, struct buffer *phrase) {
    buffer_clear(phrase);
    for (size_t i = first; i < run->count; i++) {
        if (i > first)
            buffer_append_byte(phrase, ' ');
        buffer_append(phrase, run->words[i]);
    }
}

/* Counts the phrases that end with the last word of the run. */
static void count_phrases(struct texts *texts, const struct run *run) {
    const bool ends_well = !run->is_function[run->count - 1];
    for (size_t first = run->count; first-- > 0;) {
        const bool listed = ends_well && !run->is_function[first];
        if (listed)
            join(run, first, &texts->phrase);
        phrases_add(texts->phrases, buffer_slice(&texts->phrase), run->count - first, texts->part,
                    listed);
    }
}

static void count_sentence(struct texts *texts, struct slice sentence, size_t *number) {
    struct run run = {0};
    struct slice token;
    while (slice_cut(&sentence, ' ', &token)) {
        if (token.length == 0)
            continue;
        const bool is_known = texts->known[(*number)++];
        if (is_known || !is_word(token)) {
            run.count = 0;
            continue;
        }
        push(&run, texts->request->words, token,
             texts->functions && intern_find(texts->functions, token) != INTERN_NONE);
        count_phrases(texts, &run);
    }
}

/* ---- rows ------------------------------------------------------------------------------------ */

static enum part part_of(struct texts *texts) {
    struct request *request = texts->request;
    const struct rows_reader *reader = texts->rows.reader;
    const bool in = conditions_met(&request->in, reader);
    const bool against = request->against.count ? conditions_met(&request->against, reader) : !in;
    texts->both += in && against;
    return in == against ? PART_NEITHER : in ? PART_IN : PART_AGAINST;
}

static struct error *count_row(struct texts *texts) {
    struct lexicon_text text;
    struct lexicon_reading reading;
    bool good;
    struct error *error = text_rows_read(&texts->rows, texts->matcher, &text, &reading, &good);
    if (!error && good)
        error = function_words_of(texts->function_words, text.language, &texts->functions);
    if (error || !good)
        return error;
    mark_known(texts, text.tokens, &reading);
    texts->part = part_of(texts);
    struct slice rest = text.tokens;
    struct slice sentence;
    size_t number = 0;
    while (slice_cut(&rest, '\n', &sentence))
        count_sentence(texts, sentence, &number);
    return NULL;
}

static struct error *bind(struct texts *texts, struct rows_reader *reader) {
    struct error *error = text_rows_open(&texts->rows, reader);
    if (!error)
        error = conditions_bind(&texts->request->where, reader);
    if (!error)
        error = conditions_bind(&texts->request->in, reader);
    return error ? error : conditions_bind(&texts->request->against, reader);
}

struct error *texts_count(struct rows_reader *reader, struct request *request,
                          const struct lexicon *lexicon, struct function_words *function_words,
                          struct phrases *phrases, uint64_t *both) {
    struct texts texts = {.request = request,
                          .lexicon = lexicon,
                          .matcher = lexicon_matcher_new(lexicon),
                          .function_words = function_words,
                          .phrases = phrases};
    struct error *error = bind(&texts, reader);
    if (!error)
        error = choose_categories(&texts);
    bool found = true;
    while (!error && (error = rows_next(reader, &found)) == NULL && found)
        if (conditions_met(&request->where, reader))
            error = count_row(&texts);
    *both = texts.both;
    text_rows_free(&texts.rows);
    lexicon_matcher_free(texts.matcher);
    buffer_free(&texts.phrase);
    free(texts.covers);
    free(texts.known);
    return error;
}
