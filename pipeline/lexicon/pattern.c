#include "lexicon/pattern.h"

#include "memory/memory.h"

#include <stdlib.h>

/* A set of positions. */
struct set {
    uint32_t *at;
    size_t count;
    size_t capacity;
};

/* A part of an entry: the positions it may begin and end with, and whether it may be empty. */
struct part {
    struct set first;
    struct set last;
    bool empty;
};

struct parser {
    struct slice line;
    size_t at;
    size_t depth;
    struct words *words;
    const struct lexicon_limits *limits;
    struct faults *faults;
    struct place place;
    struct pattern *pattern;
    uint32_t n_words;
    bool failed; /* one fault an entry: what follows it would only echo it */
    struct error *error;
    struct buffer glob; /* scratch */
};

size_t pattern_column(struct slice line, size_t byte) {
    size_t column = 1;
    for (size_t i = 0; i < byte && i < line.length; i++)
        if (((unsigned char)line.at[i] & 0xC0) != 0x80)
            column++;
    return column;
}

#define fault(parser, byte, ...)                                                                   \
    do {                                                                                           \
        if (!(parser)->failed) {                                                                   \
            (parser)->failed = true;                                                               \
            (parser)->place.column = pattern_column((parser)->line, (byte));                       \
            faults_add((parser)->faults, (parser)->place, __VA_ARGS__);                            \
        }                                                                                          \
    } while (0)

static void set_add(struct set *set, uint32_t position) {
    set->at = memory_grow(set->at, &set->capacity, set->count + 1, sizeof *set->at);
    set->at[set->count++] = position;
}

static void set_join(struct set *set, const struct set *other) {
    for (size_t i = 0; i < other->count; i++)
        set_add(set, other->at[i]);
}

static void part_free(struct part *part) {
    free(part->first.at);
    free(part->last.at);
    *part = (struct part){0};
}

/* ---- building ---------------------------------------------------------------------------------
 */

static bool has_room(struct parser *parser, size_t more) {
    const struct pattern *pattern = parser->pattern;
    if (pattern->n_positions + pattern->n_edges + more <= parser->limits->max_states)
        return true;
    fault(parser, parser->at,
          "the entry has more than %zu states; --max-states raises the limit, or write it as "
          "several entries",
          parser->limits->max_states);
    return false;
}

static uint32_t add_position(struct parser *parser, uint32_t word) {
    struct pattern *pattern = parser->pattern;
    pattern->positions = memory_grow(pattern->positions, &pattern->positions_capacity,
                                     pattern->n_positions + 1, sizeof *pattern->positions);
    pattern->positions[pattern->n_positions] = (struct pattern_position){word, false};
    return (uint32_t)pattern->n_positions++;
}

static void add_edges(struct parser *parser, const struct set *from, const struct set *to) {
    struct pattern *pattern = parser->pattern;
    if (to->count && from->count > parser->limits->max_states / to->count) {
        (void)has_room(parser, parser->limits->max_states + 1);
        return;
    }
    if (!has_room(parser, from->count * to->count))
        return;
    for (size_t i = 0; i < from->count; i++)
        for (size_t j = 0; j < to->count; j++) {
            pattern->edges = memory_grow(pattern->edges, &pattern->edges_capacity,
                                         pattern->n_edges + 1, sizeof *pattern->edges);
            pattern->edges[pattern->n_edges++] = (struct pattern_edge){from->at[i], to->at[j]};
        }
}

/* `part` followed by `next`, which is emptied. */
static void follow(struct parser *parser, struct part *part, struct part *next) {
    add_edges(parser, &part->last, &next->first);
    if (part->empty)
        set_join(&part->first, &next->first);
    if (!next->empty)
        part->last.count = 0;
    set_join(&part->last, &next->last);
    part->empty = part->empty && next->empty;
    part_free(next);
}

/* Either `part` or `other`, which is emptied. */
static void either(struct part *part, struct part *other) {
    set_join(&part->first, &other->first);
    set_join(&part->last, &other->last);
    part->empty = part->empty || other->empty;
    part_free(other);
}

/* ---- reading ----------------------------------------------------------------------------------
 */

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t';
}

static bool at_end(const struct parser *parser) {
    return parser->at >= parser->line.length;
}

static char peek(const struct parser *parser) {
    return at_end(parser) ? '\0' : parser->line.at[parser->at];
}

/* Stands at the next thing to read; a comment is as good as the line's end. */
static void skip_blanks(struct parser *parser) {
    while (!at_end(parser) && is_blank(peek(parser)))
        parser->at++;
    const bool after_blank = parser->at == 0 || is_blank(parser->line.at[parser->at - 1]);
    if (peek(parser) == '#' && after_blank)
        parser->line.length = parser->at;
}

static bool ends_word(const struct parser *parser) {
    const char byte = peek(parser);
    return at_end(parser) || is_blank(byte) || byte == '(' || byte == ')' || byte == '|';
}

/* ".." or "..N" where a word might stand. */
static void read_gap(struct parser *parser, struct part *part) {
    const size_t start = parser->at;
    const size_t most = parser->limits->max_gap;
    parser->at += 2;
    size_t length = ends_word(parser) ? LEXICON_OPEN_GAP : 0;
    for (; !at_end(parser) && peek(parser) >= '0' && peek(parser) <= '9'; parser->at++)
        if (length <= most)
            length = length * 10 + (size_t)(peek(parser) - '0');
    if (!ends_word(parser)) {
        fault(parser, parser->at,
              "expected a number of tokens or a blank after '..' (a full stop as a word is '\\.')");
        return;
    }
    if (length > most) {
        fault(parser, start, "a gap spans at most %zu tokens; --max-gap raises the limit", most);
        return;
    }
    part->empty = true;
    buffer_format(&parser->pattern->canonical, "\x01..%zu", length);
    if (!has_room(parser, length))
        return;
    struct set before = {0};
    for (size_t i = 0; i < length; i++) {
        const uint32_t position = add_position(parser, PATTERN_GAP);
        add_edges(parser, &before, &(struct set){(uint32_t[]){position}, 1, 1});
        if (i == 0)
            set_add(&part->first, position);
        set_add(&part->last, position);
        before.count = 0;
        set_add(&before, position);
    }
    free(before.at);
}

/* The bytes up to the word's end, escapes resolved and wildcards as glob bytes. */
static void read_glob(struct parser *parser) {
    buffer_clear(&parser->glob);
    for (; !ends_word(parser); parser->at++) {
        char byte = peek(parser);
        if (byte == '*')
            byte = GLOB_RUN;
        else if (byte == '?')
            byte = GLOB_ONE;
        else if (byte == '\\') {
            if (++parser->at >= parser->line.length) {
                fault(parser, parser->at, "expected a character after '\\'");
                return;
            }
            byte = peek(parser);
        }
        buffer_append_byte(&parser->glob, byte);
    }
}

/* A written word: one token, or several where the tokenizer splits it. */
static void read_word(struct parser *parser, struct part *part) {
    const size_t start = parser->at;
    struct buffer *tokens = &parser->pattern->words;
    read_glob(parser);
    if (!parser->failed && peek(parser) == '(')
        fault(parser, parser->at,
              "expected a blank before '(': alternatives are whole words, as in (state|states)");
    if (parser->failed)
        return;
    const size_t before = tokens->length;
    parser->error = words_split(parser->words, buffer_slice(&parser->glob), tokens);
    if (parser->error) {
        parser->failed = true;
        return;
    }
    if (tokens->length == before) {
        fault(parser, start, "expected a word, not only white space");
        return;
    }
    part->empty = true;
    for (size_t i = before; i < tokens->length && has_room(parser, 1); i++) {
        if (tokens->at[i] != '\n')
            continue;
        struct part token = {0};
        const uint32_t position = add_position(parser, parser->n_words++);
        set_add(&token.first, position);
        set_add(&token.last, position);
        follow(parser, part, &token);
    }
    struct slice canonical = {tokens->at + before, tokens->length - before};
    buffer_append(&parser->pattern->canonical, canonical);
}

static struct part read_sequence(struct parser *parser);

/* "(" … "|" … ")", at the opening parenthesis. */
static void read_choice(struct parser *parser, struct part *part) {
    const size_t open = parser->at++;
    if (++parser->depth > parser->limits->max_depth)
        fault(parser, open, "more than %zu parentheses in each other; --max-depth raises the limit",
              parser->limits->max_depth);
    if (parser->failed)
        return;
    buffer_append_byte(&parser->pattern->canonical, '\x02');
    *part = read_sequence(parser);
    while (!parser->failed && peek(parser) == '|') {
        parser->at++;
        buffer_append_byte(&parser->pattern->canonical, '\x03');
        struct part other = read_sequence(parser);
        either(part, &other);
    }
    buffer_append_byte(&parser->pattern->canonical, '\x04');
    if (!parser->failed && peek(parser) != ')')
        fault(parser, parser->at, "expected ')' for the '(' in column %zu",
              pattern_column(parser->line, open));
    if (parser->failed)
        return;
    parser->at++;
    parser->depth--;
    if (!at_end(parser) && !is_blank(peek(parser)) && peek(parser) != ')' && peek(parser) != '|')
        fault(parser, parser->at, "expected a blank after ')': alternatives are whole words");
    if (!parser->failed && part->first.count == 0)
        fault(parser, open, "expected a word between '(' and ')'");
}

/* Words, gaps and choices up to '|', ')' or the end. */
static struct part read_sequence(struct parser *parser) {
    struct part whole = {.empty = true};
    skip_blanks(parser);
    while (!parser->failed && !at_end(parser) && peek(parser) != '|' && peek(parser) != ')') {
        struct part next = {0};
        if (peek(parser) == '(')
            read_choice(parser, &next);
        else if (peek(parser) == '.' && parser->at + 1 < parser->line.length &&
                 parser->line.at[parser->at + 1] == '.')
            read_gap(parser, &next);
        else
            read_word(parser, &next);
        follow(parser, &whole, &next);
        skip_blanks(parser);
    }
    return whole;
}

/* ---- the whole --------------------------------------------------------------------------------
 */

static int compare_edges(const void *a, const void *b) {
    const struct pattern_edge *left = a;
    const struct pattern_edge *right = b;
    if (left->from != right->from)
        return left->from < right->from ? -1 : 1;
    return (left->to > right->to) - (left->to < right->to);
}

static int compare_positions(const void *a, const void *b) {
    const uint32_t left = *(const uint32_t *)a;
    const uint32_t right = *(const uint32_t *)b;
    return (left > right) - (left < right);
}

static void sort_edges(struct pattern *pattern) {
    if (pattern->n_edges == 0)
        return;
    qsort(pattern->edges, pattern->n_edges, sizeof *pattern->edges, compare_edges);
    size_t kept = 1;
    for (size_t i = 1; i < pattern->n_edges; i++)
        if (compare_edges(&pattern->edges[kept - 1], &pattern->edges[i]) != 0)
            pattern->edges[kept++] = pattern->edges[i];
    pattern->n_edges = kept;
}

static void check_borders(struct parser *parser, const struct part *whole, size_t start) {
    const struct pattern *pattern = parser->pattern;
    if (whole->empty)
        fault(parser, start, "the entry can match nothing at all; expected a word that must be");
    for (size_t i = 0; i < whole->first.count; i++)
        if (pattern->positions[whole->first.at[i]].word == PATTERN_GAP)
            fault(parser, start, "expected a word before the gap: an entry cannot begin with one");
    for (size_t i = 0; i < whole->last.count; i++)
        if (pattern->positions[whole->last.at[i]].word == PATTERN_GAP)
            fault(parser, parser->line.length,
                  "expected a word after the gap: an entry cannot end with one");
}

static void finish(struct pattern *pattern, struct part *whole) {
    for (size_t i = 0; i < whole->last.count; i++)
        pattern->positions[whole->last.at[i]].last = true;
    if (whole->first.count)
        qsort(whole->first.at, whole->first.count, sizeof *whole->first.at, compare_positions);
    pattern->first = whole->first.at;
    pattern->n_first = whole->first.count;
    whole->first.at = NULL;
    sort_edges(pattern);
}

struct error *pattern_read(struct slice line, size_t start, struct words *words,
                           const struct lexicon_limits *limits, struct faults *faults,
                           struct place place, struct pattern *pattern, size_t *end) {
    *pattern = (struct pattern){0};
    struct parser parser = {.line = line,
                            .at = start,
                            .words = words,
                            .limits = limits,
                            .faults = faults,
                            .place = place,
                            .pattern = pattern};
    struct part whole = read_sequence(&parser);
    if (!parser.failed && peek(&parser) == '|')
        fault(&parser, parser.at,
              "'|' outside parentheses; expected a word or the end (a bar as a word is '\\|')");
    if (!parser.failed && !at_end(&parser))
        fault(&parser, parser.at,
              "')' without '('; expected a word or the end (a parenthesis as a word is '\\)')");
    if (!parser.failed)
        check_borders(&parser, &whole, start);
    finish(pattern, &whole);
    part_free(&whole);
    buffer_free(&parser.glob);
    *end = parser.line.length;
    return parser.error;
}

void pattern_free(struct pattern *pattern) {
    free(pattern->positions);
    free(pattern->edges);
    free(pattern->first);
    buffer_free(&pattern->words);
    buffer_free(&pattern->canonical);
    *pattern = (struct pattern){0};
}
