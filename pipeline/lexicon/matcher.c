#include "lexicon/matcher.h"

#include "lexicon/resolve.h"
#include "memory/memory.h"

#include <endian.h>
#include <stdlib.h>

#ifdef __SSE2__
#include <emmintrin.h>
#define BYTES_AT_ONCE ((size_t)16)
#endif

/* A program and its walk; made when the first text of its language comes. */
struct reader {
    struct program *program;
    struct walk *walk;
};

struct offsets {
    size_t *at;
    size_t count;
    size_t capacity;
};

struct lexicon_matcher {
    const struct lexicon *lexicon;
    struct reader *readers; /* one for each language, and one for all */
    struct resolver *resolver;
    struct regex_room *room;

    uint32_t *classes; /* of the present text's tokens */
    size_t n_tokens, classes_capacity;
    uint32_t *sentences;
    size_t n_sentences, sentences_capacity;
    struct offsets starts;
    struct matches sentence; /* matches of the present sentence */
    struct matches hits;     /* of the present text */
    struct error *error;     /* that ended the search for patterns, or NULL */
    uint64_t *counts;
};

struct lexicon_matcher *lexicon_matcher_new(const struct lexicon *lexicon) {
    struct lexicon_matcher *matcher = memory_zeroed(1, sizeof *matcher);
    matcher->lexicon = lexicon;
    matcher->readers = memory_zeroed(lexicon->n_languages + 1, sizeof *matcher->readers);
    matcher->resolver = resolver_new(lexicon);
    matcher->room = regex_room_new(&lexicon->limits);
    matcher->counts = memory_zeroed(lexicon->n_categories + 1, sizeof *matcher->counts);
    return matcher;
}

void lexicon_matcher_free(struct lexicon_matcher *matcher) {
    if (!matcher)
        return;
    for (size_t i = 0; i <= matcher->lexicon->n_languages; i++) {
        walk_free(matcher->readers[i].walk);
        program_free(matcher->readers[i].program);
    }
    free(matcher->readers);
    resolver_free(matcher->resolver);
    regex_room_free(matcher->room);
    free(matcher->classes);
    free(matcher->sentences);
    free(matcher->starts.at);
    free(matcher->sentence.at);
    free(matcher->hits.at);
    free(matcher->counts);
    free(matcher);
}

/* ---- languages --------------------------------------------------------------------------------
 */

static struct slice primary_subtag(struct slice tag) {
    size_t length = 0;
    while (length < tag.length && tag.at[length] != '-' && tag.at[length] != '_')
        length++;
    return (struct slice){tag.at, length};
}

/* Language tags are compared without case; the lexicon's are in lower case. */
static bool is_language(struct slice subtag, const char *language) {
    if (subtag.length != strlen(language))
        return false;
    for (size_t i = 0; i < subtag.length; i++) {
        const char byte = subtag.at[i];
        const char lower = byte >= 'A' && byte <= 'Z' ? (char)(byte | 0x20) : byte;
        if (lower != language[i])
            return false;
    }
    return true;
}

/* The reader of a language; NULL if the lexicon has no entries for it. */
static struct reader *reader_of(struct lexicon_matcher *matcher, struct slice tag) {
    const struct lexicon *lexicon = matcher->lexicon;
    const struct slice subtag = primary_subtag(tag);
    size_t number = lexicon->n_languages;
    if (subtag.length && !is_language(subtag, "und")) {
        number = 0;
        while (number < lexicon->n_languages && !is_language(subtag, lexicon->languages[number]))
            number++;
        if (number == lexicon->n_languages)
            return NULL;
    }
    struct reader *reader = &matcher->readers[number];
    if (!reader->program) {
        const char *language = number < lexicon->n_languages ? lexicon->languages[number] : NULL;
        reader->program = program_new(lexicon, language);
        reader->walk = walk_new(reader->program);
    }
    return reader;
}

bool lexicon_matcher_needs_text(struct lexicon_matcher *matcher, struct slice language) {
    const struct reader *reader = reader_of(matcher, language);
    return reader && reader->program->n_regexes > 0;
}

/* ---- tokens -----------------------------------------------------------------------------------
 */

static void add_token(struct lexicon_matcher *matcher, struct walk *walk, struct slice token) {
    if (matcher->n_tokens == matcher->classes_capacity) /* asked here: a call a token shows */
        matcher->classes = memory_grow(matcher->classes, &matcher->classes_capacity,
                                       matcher->n_tokens + 1, sizeof *matcher->classes);
    matcher->classes[matcher->n_tokens++] = walk_class(walk, token);
}

static void begin_sentence(struct lexicon_matcher *matcher) {
    matcher->sentences = memory_grow(matcher->sentences, &matcher->sentences_capacity,
                                     matcher->n_sentences + 1, sizeof *matcher->sentences);
    matcher->sentences[matcher->n_sentences++] = (uint32_t)matcher->n_tokens;
}

/* The first space or line feed from `at` on, or the end: 16 bytes hold most tokens. */
static size_t token_end(struct slice tokens, size_t at) {
#ifdef __SSE2__
    const __m128i space = _mm_set1_epi8(' ');
    const __m128i line_feed = _mm_set1_epi8('\n');
    for (; tokens.length - at >= BYTES_AT_ONCE; at += BYTES_AT_ONCE) {
        const __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(tokens.at + at));
        const unsigned ends = (unsigned)_mm_movemask_epi8(
            _mm_or_si128(_mm_cmpeq_epi8(bytes, space), _mm_cmpeq_epi8(bytes, line_feed)));
        if (ends)
            return at + (size_t)__builtin_ctz(ends);
    }
#endif
    while (at < tokens.length && tokens.at[at] != ' ' && tokens.at[at] != '\n')
        at++;
    return at;
}

static void read_tokens(struct lexicon_matcher *matcher, struct walk *walk, struct slice tokens) {
    matcher->n_tokens = 0;
    matcher->n_sentences = 0;
    bool in_sentence = false;
    for (size_t at = 0; at < tokens.length;) {
        const size_t start = at;
        at = token_end(tokens, at);
        if (at > start && !in_sentence) {
            begin_sentence(matcher);
            in_sentence = true;
        }
        if (at > start)
            add_token(matcher, walk, (struct slice){tokens.at + start, at - start});
        if (at < tokens.length && tokens.at[at] == '\n')
            in_sentence = false;
        at++;
    }
}

/* ---- starts -----------------------------------------------------------------------------------
 */

static struct error *unfit_starts(size_t token) {
    return error_new(EXIT_STATUS_REJECTS,
                     "column 'starts' does not fit 'tokens' and 'text' at token %zu "
                     "(plaudit-tokenize makes them)",
                     token);
}

static bool begins_character(struct slice text, size_t offset) {
    return offset < text.length && ((unsigned char)text.at[offset] & 0xC0) != 0x80;
}

static size_t digits_at(const char *digits, size_t count, size_t most, size_t *number) {
    size_t i = 0;
    for (*number = 0; i < count && digits[i] >= '0' && digits[i] <= '9' && *number <= most; i++)
        *number = *number * 10 + (size_t)(digits[i] - '0');
    return i;
}

#define EIGHT(byte) ((byte)*UINT64_C(0x0101010101010101))

/* As digits_at, where 8 bytes may be read and a number has at most 7 digits: what is no digit is
 * found, and the digits are added up in pairs, for all bytes at once. */
static size_t short_digits_at(const char *digits, size_t *number) {
    uint64_t bytes;
    memcpy(&bytes, digits, sizeof bytes);
    bytes = le64toh(bytes) ^ EIGHT('0');
    const uint64_t others = (bytes | (bytes + EIGHT(0x76))) & EIGHT(0x80);
    const unsigned count = others ? (unsigned)__builtin_ctzll(others) / 8 : 8;
    if (count == 0 || count == 8)
        return count;
    bytes <<= 64 - 8 * count;
    bytes = bytes * 10 + (bytes >> 8);
    *number = (((bytes & UINT64_C(0x000000FF000000FF)) * UINT64_C(0x000F424000000064)) +
               (((bytes >> 16) & UINT64_C(0x000000FF000000FF)) * UINT64_C(0x0000271000000001))) >>
              32;
    return count;
}

/* Reads the number at byte `*at` of the field, and one space if it follows; `*at` moves on behind
 * them. False where there is no number, or one that is above `most`. */
static bool read_offset(struct slice field, size_t most, size_t *at, size_t *offset) {
    const size_t left = field.length - *at;
    size_t count = left >= 8 ? short_digits_at(field.at + *at, offset) : 8;
    if (count == 8)
        count = digits_at(field.at + *at, left, most, offset);
    const size_t i = *at + count;
    if (count == 0 || *offset > most || (i < field.length && field.at[i] != ' '))
        return false;
    *at = i < field.length ? i + 1 : i;
    return true;
}

static void add_start(struct offsets *starts, size_t offset) {
    if (starts->count == starts->capacity)
        starts->at =
            memory_grow(starts->at, &starts->capacity, starts->count + 1, sizeof *starts->at);
    starts->at[starts->count++] = offset;
}

/* One pass and no call for each token: every text that regular expressions look at comes here. */
static struct error *read_starts(struct lexicon_matcher *matcher, const struct lexicon_text *text) {
    struct offsets *starts = &matcher->starts;
    starts->count = 0;
    size_t least = 0;
    for (size_t at = 0; at < text->starts.length;) {
        size_t offset = 0;
        if (!read_offset(text->starts, text->text.length, &at, &offset) || offset < least ||
            !begins_character(text->text, offset))
            return unfit_starts(starts->count);
        least = offset + 1;
        add_start(starts, offset);
    }
    return starts->count == matcher->n_tokens ? NULL : unfit_starts(starts->count);
}

/* ---- matches of a sentence --------------------------------------------------------------------
 */

static struct error *add_match(struct lexicon_matcher *matcher, uint32_t entry, size_t first,
                               size_t last) {
    struct matches *matches = &matcher->sentence;
    if (matches->count == matcher->lexicon->limits.max_hits)
        return error_new(EXIT_STATUS_REJECTS,
                         "more than %zu matches in one sentence; --max-hits raises the limit",
                         matcher->lexicon->limits.max_hits);
    matches->at =
        memory_grow(matches->at, &matches->capacity, matches->count + 1, sizeof *matches->at);
    matches->at[matches->count++] = (struct lexicon_hit){.first = (uint32_t)first,
                                                         .last = (uint32_t)last,
                                                         .entry = entry,
                                                         .by = LEXICON_NO_ENTRY,
                                                         .negated_by = LEXICON_NO_ENTRY,
                                                         .quoted_by = LEXICON_NO_ENTRY};
    return NULL;
}

static bool take_match(void *context, uint32_t entry, size_t first, size_t last) {
    struct lexicon_matcher *matcher = context;
    matcher->error = add_match(matcher, entry, first, last);
    return !matcher->error;
}

static struct error *match_patterns(struct lexicon_matcher *matcher, struct walk *walk,
                                    size_t begin, size_t end) {
    matcher->error = NULL;
    walk_sentence(walk, matcher->classes, begin, end, take_match, matcher);
    return matcher->error;
}

/* ---- regular expressions ----------------------------------------------------------------------
 */

static bool is_space(char byte) {
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/* The text from one token's start to the next sentence's, without white space at its end. */
static struct slice sentence_text(const struct lexicon_matcher *matcher, struct slice text,
                                  size_t begin, size_t end) {
    const size_t start = matcher->starts.at[begin];
    size_t stop = end < matcher->n_tokens ? matcher->starts.at[end] : text.length;
    while (stop > start && is_space(text.at[stop - 1]))
        stop--;
    return (struct slice){text.at + start, stop - start};
}

/* The last token from `begin` on that starts at `offset` or before. */
static size_t token_at(const struct offsets *starts, size_t begin, size_t end, size_t offset) {
    while (end - begin > 1) {
        const size_t middle = begin + (end - begin) / 2;
        if (starts->at[middle] <= offset)
            begin = middle;
        else
            end = middle;
    }
    return begin;
}

/* The tokens that a stretch of the sentence touches; white space at its ends touches none. */
static struct error *add_stretch(struct lexicon_matcher *matcher, uint32_t entry,
                                 struct slice sentence, size_t start, size_t stop, size_t begin,
                                 size_t end) {
    while (start < stop && is_space(sentence.at[start]))
        start++;
    while (stop > start && is_space(sentence.at[stop - 1]))
        stop--;
    if (start == stop)
        return NULL;
    const struct offsets *starts = &matcher->starts;
    const size_t base = starts->at[begin];
    const size_t first = token_at(starts, begin, end, base + start);
    const size_t last = token_at(starts, begin, end, base + stop - 1);
    const struct matches *matches = &matcher->sentence;
    /* Two matches within one token are one. */
    if (matches->count) {
        const struct lexicon_hit *before = &matches->at[matches->count - 1];
        if (before->entry == entry && before->first == first && before->last == last)
            return NULL;
    }
    return add_match(matcher, entry, first, last);
}

static struct error *match_regex(struct lexicon_matcher *matcher, uint32_t entry,
                                 struct slice sentence, size_t begin, size_t end) {
    const pcre2_code *code = matcher->lexicon->bodies[entry].regex;
    size_t from = 0;
    bool found = true;
    struct error *error = NULL;
    while (!error && found && from < sentence.length) {
        size_t start = 0;
        size_t stop = 0;
        error = regex_next(code, matcher->room, sentence, from, &found, &start, &stop);
        if (error || !found)
            break;
        if (stop > start)
            error = add_stretch(matcher, entry, sentence, start, stop, begin, end);
        /* \K may set the start behind the end: the next search must be further all the same. */
        from = stop > from ? stop : sentence.length;
    }
    return error ? error_within(error, "entry %s", matcher->lexicon->entries[entry].id) : NULL;
}

static struct error *match_regexes(struct lexicon_matcher *matcher, const struct program *program,
                                   struct slice text, size_t begin, size_t end) {
    struct error *error = NULL;
    const struct slice sentence = sentence_text(matcher, text, begin, end);
    for (size_t i = 0; !error && i < program->n_regexes; i++)
        error = match_regex(matcher, program->regexes[i], sentence, begin, end);
    return error;
}

/* ---- a text -----------------------------------------------------------------------------------
 */

static void keep_sentence(struct lexicon_matcher *matcher) {
    struct matches *hits = &matcher->hits;
    const struct matches *sentence = &matcher->sentence;
    if (sentence->count == 0)
        return;
    hits->at =
        memory_grow(hits->at, &hits->capacity, hits->count + sentence->count, sizeof *hits->at);
    memcpy(hits->at + hits->count, sentence->at, sentence->count * sizeof *hits->at);
    hits->count += sentence->count;
}

static struct error *read_sentence(struct lexicon_matcher *matcher, const struct reader *reader,
                                   struct slice text, size_t number) {
    const size_t begin = matcher->sentences[number];
    const size_t end =
        number + 1 < matcher->n_sentences ? matcher->sentences[number + 1] : matcher->n_tokens;
    matcher->sentence.count = 0;
    struct error *error = match_patterns(matcher, reader->walk, begin, end);
    if (!error && reader->program->n_regexes)
        error = match_regexes(matcher, reader->program, text, begin, end);
    if (error)
        return error;
    resolve(matcher->resolver, reader->program, reader->walk, matcher->classes, &matcher->sentence);
    keep_sentence(matcher);
    return NULL;
}

static void count_hits(struct lexicon_matcher *matcher) {
    const struct lexicon *lexicon = matcher->lexicon;
    for (size_t i = 0; i < matcher->hits.count; i++) {
        const struct lexicon_hit *hit = &matcher->hits.at[i];
        if (hit->fate == LEXICON_FATE_HIT && !(hit->flags & LEXICON_FLAG_NEGATED) &&
            lexicon->categories[hit->category].role == LEXICON_ROLE_COUNTED)
            matcher->counts[hit->category]++;
    }
}

static struct error *read_with(struct lexicon_matcher *matcher, const struct reader *reader,
                               const struct lexicon_text *text) {
    walk_begin(reader->walk);
    read_tokens(matcher, reader->walk, text->tokens);
    struct error *error = reader->program->n_regexes ? read_starts(matcher, text) : NULL;
    for (size_t i = 0; !error && i < matcher->n_sentences; i++)
        error = read_sentence(matcher, reader, text->text, i);
    if (error)
        return error;
    resolve_marks(matcher->resolver, reader->program, reader->walk, matcher->classes,
                  matcher->n_tokens, &matcher->hits);
    count_hits(matcher);
    return NULL;
}

struct error *lexicon_matcher_read(struct lexicon_matcher *matcher, const struct lexicon_text *text,
                                   struct lexicon_reading *reading) {
    const struct reader *reader = reader_of(matcher, text->language);
    matcher->hits.count = 0;
    matcher->n_tokens = 0;
    matcher->n_sentences = 0;
    memset(matcher->counts, 0, matcher->lexicon->n_categories * sizeof *matcher->counts);
    struct error *error = reader ? read_with(matcher, reader, text) : NULL;
    if (error)
        return error;
    *reading = (struct lexicon_reading){.hits = matcher->hits.at,
                                        .n_hits = matcher->hits.count,
                                        .counts = matcher->counts,
                                        .sentences = matcher->sentences,
                                        .n_sentences = matcher->n_sentences,
                                        .n_tokens = matcher->n_tokens,
                                        .known = reader != NULL};
    return NULL;
}
